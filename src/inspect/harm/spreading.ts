import type { Site, Value } from '../../behaviour/data-flow/index.js';
import { isManifestPart, nameIn, publishes } from '../../behaviour/strings/publishing.js';
import type { Fact } from '../../facts/fact.js';
import type { SpreadFact } from '../../facts/harm.js';
import { commandOf } from '../flows/commands.js';
import { isOwnName } from './own-name.js';
import { callText, locationOf, methodsWith, sourceMemberOf, type Scene } from './scene.js';

/** Methods and texts looked at. */
const mostMethods = 200;
const mostTexts = 24;

/** NuGet docs: NuGet Client SDK; LibGit2Sharp docs. */
const pushes =
  /^(?:NuGet\.Protocol\.Core\.Types\.PackageUpdateResource::Push\w*|LibGit2Sharp\.Network::Push|NuGet\.PackageServer::PushPackage)$/;
const sends =
  /^(?:System\.Net\.Http\.(?:HttpClient|HttpMessageInvoker)::(?:Put|Post|Send)\w*|System\.Net\.WebClient::Upload\w*|System\.Net\.WebRequest::Get(?:Response|RequestStream)\w*)$/;

/** Whether a fact is of a call by which something may be published. */
export function mayPublish(fact: Fact): boolean {
  if (fact.kind !== 'api-call') return false;
  return fact.capability === 'process' || pushes.test(fact.api) || sends.test(fact.api);
}

/**
 * A package that writes its own name into the manifest of another one as something that it needs, and
 * publishes: each project that takes it in brings it to the next.
 */
export function spreadingIn(scene: Scene): Fact[] {
  const published = publishedIn(scene);
  if (published.length === 0) return [];
  const named = namedIn(scene);
  return named.length === 0 ? [] : [...named, ...published];
}

function publishedIn(scene: Scene): SpreadFact[] {
  const { graph } = scene;
  return [...methodsWith(scene, mayPublish)].slice(0, mostMethods).flatMap((node) => {
    const { sites, literals } = graph.method(node);
    return sites.flatMap((site): SpreadFact[] => {
      const member = memberOf(site);
      if (pushes.test(member)) return [spread(scene, site, 'publishes', member)];
      if (sends.test(member)) {
        const key = literals.find(
          ({ constant }) => typeof constant === 'string' && publishes(constant),
        );
        return key === undefined ? [] : [spread(scene, site, 'publishes', String(key.constant))];
      }
      if (!/^(?:Start|Execute\w*|Run\w*|Shell)$/.test(site.callee.name) || site.callee.node >= 0)
        return [];
      const told = commandOf(graph, site, { states: [] }).slice(0, mostTexts);
      const command = publishes(lineOf(scene, told)) ?? publishes(lineOf(scene, inOrder(told)));
      return command === undefined ? [] : [spread(scene, site, 'publishes', command)];
    });
  });
}

/** As they stand in the code: a list of arguments is filled one by one. */
const inOrder = (told: readonly Value[]): Value[] =>
  told.toSorted((a, b) => a.ilOffset - b.ilOffset);

function lineOf({ texts }: Scene, told: readonly Value[]): string {
  const all = told.flatMap((value) => texts.of(value, []).slice(0, mostTexts));
  return all.filter((text) => !/^[\s\uFDD0-\uFDD2]*$/.test(text)).join(' ');
}

/** Members that put an entry into a manifest: XML, JSON, MSBuild's and NuGet's own object models. */
const attributes =
  /^System\.Xml\.(?:Linq\.X(?:Attribute::\.ctor|Element::(?:\.ctor|SetAttributeValue|SetElementValue))|XmlElement::SetAttribute|Xml\w*Writer::Write(?:Attribute|Element)String)$/;
const items =
  /^(?:Microsoft\.Build\.(?:Construction\.Project(?:RootElement|ItemGroupElement)::AddItem|Evaluation\.Project::AddItem)|NuGet\.Packaging\.Core\.PackageDependency::\.ctor)$/;
const entries =
  /^(?:System\.Text\.Json\.Nodes\.Json(?:Node|Object)|Newtonsoft\.Json\.Linq\.J(?:Object|Property|Token))::(?:set_Item|Add|\.ctor|TryAdd)$/;
const writes =
  /^System\.(?:IO\.(?:File::(?:Write|Append)All\w*|(?:Stream|Text)Writer::Write\w*)|String::(?:Replace|Insert|Concat|Format)|Text\.(?:StringBuilder::(?:Append\w*|Insert|Replace)|RegularExpressions\.Regex::Replace)|Xml\.Linq\.X(?:Element|Document)::Parse|Xml\.XmlDocument::LoadXml|Xml\.XmlNode::set_Inner(?:Xml|Text))$/;

const puts = [attributes, items, entries, writes];

function namedIn(scene: Scene): SpreadFact[] {
  const { graph } = scene;
  const isMeant = (type: string, name: string): boolean =>
    puts.some((members) => members.test(`${type}::${name}`));
  return graph.program
    .callersOfMembers(isMeant)
    .flatMap((node) => {
      // What it is an entry of stands beside it.
      const { sites, literals } = graph.method(node);
      return literals.some(
        ({ constant }) => typeof constant === 'string' && isManifestPart(constant),
      )
        ? sites
        : [];
    })
    .flatMap((site): SpreadFact[] => {
      const entry = entryIn(scene, site);
      return entry === undefined ? [] : [spread(scene, site, 'names-itself', entry)];
    });
}

/** What a call puts into a manifest that names the package itself. */
function entryIn(scene: Scene, site: Site): string | undefined {
  const member = memberOf(site);
  const [first, second] = site.args.slice(site.callee.hasThis || site.isNew ? 1 : 0);
  if (items.test(member)) {
    const id = member.startsWith('NuGet.') ? first : second;
    return id !== undefined && isOwnName(scene, id) ? member : undefined;
  }
  if (entries.test(member))
    return first !== undefined && isOwnName(scene, first) ? member : undefined;
  if (attributes.test(member) && second !== undefined && first !== undefined) {
    const isId = nameOf(scene, first).some((name) => /^(?:id|Include|Update|name)$/.test(name));
    if (isId && isOwnName(scene, second)) return member;
  }
  return writes.test(member) ? writtenIn(scene, site) : undefined;
}

/** A name of XML is made of a text, and of that of a namespace before it (.NET API docs: XName, XNamespace). */
function nameOf({ texts }: Scene, value: Value): string[] {
  const { site } = value;
  const isMade = site !== undefined && site.callee.type.startsWith('System.Xml.Linq.XN');
  const local = isMade ? site.args.at(-1) : value;
  return local === undefined ? [] : texts.of(local, []);
}

/** A piece of a manifest, written down or put together of the own name and what stands around it. */
function writtenIn(scene: Scene, { args }: Site): string | undefined {
  for (const value of args) {
    for (const text of scene.texts.of(value, []).slice(0, mostTexts)) {
      const name = nameIn(text);
      if (name === undefined) continue;
      if (scene.own.has(name.toLowerCase())) return text;
      if (/^[\uFDD0-\uFDD2]/.test(name) && piecesOf(value).some((each) => isOwnName(scene, each)))
        return text;
    }
  }
  return undefined;
}

/** What a text is put together of. */
function piecesOf(text: Value): Value[] {
  const seen = new Set<Value>([text]);
  for (const value of seen) {
    if (seen.size > mostTexts) break;
    for (const each of value.site?.args ?? []) seen.add(each);
    for (const { from } of value.into) seen.add(from);
    for (const { site, index } of value.uses)
      if (index === 0 && site.callee.name.startsWith('Append'))
        for (const each of site.args.slice(1)) seen.add(each);
  }
  return [...seen];
}

function spread(scene: Scene, site: Site, does: SpreadFact['does'], what: string): SpreadFact {
  return {
    kind: 'spread',
    does,
    text: what.replaceAll(/[\uFDD0-\uFDD2]/g, '…').slice(0, 200),
    location: locationOf(scene, site),
    excerpt: callText(site),
    sourceMember: sourceMemberOf(scene, site.method),
  };
}

const memberOf = ({ callee }: Site): string => `${callee.type}::${callee.name}`;
