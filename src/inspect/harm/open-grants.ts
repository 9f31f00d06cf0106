import { Hole, type Site } from '../../behaviour/data-flow/index.js';
import { excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { RemoteGrantFact } from '../../facts/harm.js';
import { callText, locationOf, sourceMemberOf, type Scene } from './scene.js';

/** Headers that let somebody else at what is stored (S3 docs: PutObject, PutObjectAcl; Cloud Storage XML API). */
const grantHeader = /^x-(?:amz|goog)-grant-/i;
const addsHeader =
  /^(?:Add|TryAddWithoutValidation|Set|set_Item|AddHeader|AddOrUpdateHeader|WithHeader)$/;
const holdsHeaders = /Header|Request|^System\.Collections\.(?:Generic|Specialized)\./;

/** Members of SDKs that say who may (AWS SDK: S3Grantee; Google API clients; Microsoft Graph: Invite). */
const sdkMembers: readonly (readonly [RegExp, RegExp])[] = [
  [/^Amazon\.S3\.Model\.S3Grantee$/, /^set_(?:CanonicalUser|EmailAddress)$/],
  [/^Google\.Apis\.Storage\.v1\.Data\.(?:Object|Bucket)AccessControl$/, /^set_(?:Entity|Email)$/],
  [/^Google\.Apis\.Drive\.v\d\.Data\.Permission$/, /^set_EmailAddress$/],
];

/** A canonical user, a person or group with an address, a role of another account. */
const principal =
  /(?:^|["=\s-])((?:[0-9a-f]{32,128})|[\w.+-]{1,64}@[\w.-]{3,100}|arn:aws[\w-]*:iam::[\w:/+=,.@-]{1,200})(?:$|["\s,])/i;
/** AWS writes its own logs as these (CloudFront docs: standard logging). */
const ofService = new Set(['c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0']);

/** Whether a fact is a call that stores something with a service. */
export function mayStore(fact: Fact): boolean {
  return (
    fact.kind === 'api-call' && (fact.capability === 'network' || fact.capability === 'cloud-sdk')
  );
}

/** Rights to what the caller stores, for somebody who is named in the code. */
export function writtenGrantsIn(scene: Scene): RemoteGrantFact[] {
  const isMeant = (type: string, name: string): boolean =>
    (addsHeader.test(name) && holdsHeaders.test(type)) || isSdk(type, name);
  return scene.graph.program
    .callersOfMembers(isMeant)
    .flatMap((node) => scene.graph.method(node).sites)
    .filter(({ callee }) => callee.node < 0 && isMeant(callee.type, callee.name))
    .flatMap((site) => granted(scene, site));
}

const isSdk = (type: string, name: string): boolean =>
  sdkMembers.some(([types, members]) => types.test(type) && members.test(name));

function granted(scene: Scene, site: Site): RemoteGrantFact[] {
  const { callee, args } = site;
  const [name, value] = args.slice(-2);
  if (name === undefined || value === undefined) return [];
  const isHeader = !isSdk(callee.type, callee.name);
  if (isHeader && !scene.texts.of(name, []).some((text) => grantHeader.test(text))) return [];
  const named = scene.texts.of(value, []).flatMap((text) => namedIn(text) ?? []);
  const [who] = named;
  if (who === undefined) return [];
  return [
    {
      kind: 'remote-grant',
      location: locationOf(scene, site),
      excerpt: callText(site),
      api: `${callee.type}::${callee.name}`,
      host: excerpt(who),
      owner: 'written',
      sourceMember: sourceMemberOf(scene, site.method),
    },
  ];
}

/** Who is named in a text that the code makes; undefined where a caller says it. */
function namedIn(text: string): string | undefined {
  if (text.includes(Hole.caller) || text.includes(Hole.unknown)) return undefined;
  if (/\b(?:id|emailaddress)\s*=\s*"?\uFDD2"?$/i.test(text))
    return 'an account that the code hides';
  const found = principal.exec(text)?.[1];
  return found === undefined || ofService.has(found.toLowerCase()) ? undefined : found;
}
