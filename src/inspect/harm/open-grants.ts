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

type IsMember = (type: string, name: string) => boolean;

const isHeader: IsMember = (type, name) => addsHeader.test(name) && holdsHeaders.test(type);
const isSdk: IsMember = (type, name) =>
  sdkMembers.some(([types, members]) => types.test(type) && members.test(name));

/** Rights to what the caller stores, given by a header to somebody who is named in the code. */
export function headerGrantsIn(scene: Scene): RemoteGrantFact[] {
  const gives = ({ args }: Site): boolean => {
    const name = args.at(-2);
    return name !== undefined && scene.texts.of(name, []).some((text) => grantHeader.test(text));
  };
  return callsOf(scene, isHeader)
    .filter(gives)
    .flatMap((site) => granted(scene, site));
}

/** The same by what an SDK is told. */
export function sdkGrantsIn(scene: Scene): RemoteGrantFact[] {
  return callsOf(scene, isSdk).flatMap((site) => granted(scene, site));
}

function callsOf({ graph }: Scene, isMeant: IsMember): Site[] {
  return graph.program
    .callersOfMembers(isMeant)
    .flatMap((node) => graph.method(node).sites)
    .filter(({ callee }) => callee.node < 0 && isMeant(callee.type, callee.name));
}

function granted(scene: Scene, site: Site): RemoteGrantFact[] {
  const { callee, args } = site;
  const value = args.at(-1);
  if (args.length < 2 || value === undefined) return [];
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
