import {
  Mode,
  originsOf,
  type Site,
  type State,
  type Texts,
  type Value,
  type ValueGraph,
  wayBack,
} from '../../../behaviour/data-flow/index.js';
import { classifyPath } from '../../../behaviour/strings/path.js';
import type { Fact } from '../../../facts/fact.js';
import { excerpt } from '../../../core/text.js';
import type { FlowFact, FlowSink } from '../../../facts/flow.js';
import { publicKeyText } from '../../../facts/run-chain.js';
import { at } from '../steps.js';
import type { Endpoints } from '../endpoints.js';
import { commandFlow, type Told } from './commands.js';
import { savesDocument, wordsOf } from './documents.js';
import type { Files } from './files.js';
import { handed, memberOf } from './members.js';
import type { Running } from './runners.js';
import { methodsOf } from './starts.js';
import type { Triggers } from './triggers.js';

/** A call that puts something where other programs start it. */
interface Placed {
  readonly site: Site;
  /** What is put there, or named there. */
  readonly contents: readonly Value[];
}

function isStartup(path: string): boolean {
  const place = classifyPath(path)?.place;
  return place === 'startup' || place === 'agent-settings';
}

/** A path, and its last names alone: a folder of secrets may hold what starts something, too. */
function endsOf(path: string): string[] {
  const names = path.split(/[\\/]+/);
  return [path, names.slice(-2).join('/'), names.at(-1) ?? ''];
}

const keySetter =
  /^(?:Microsoft\.Win32\.RegistryKey::SetValue|COM\.WshShell::set_(?:targetpath|arguments))$/;
const keyOpeners =
  /^Microsoft\.Win32\.(?:RegistryKey|RegistryHive)\w*::(?:OpenSubKey|CreateSubKey)$|^COM\.WshShell::createshortcut$/;
const environmentSetters =
  /^System\.(?:Environment::SetEnvironmentVariable|Collections\.(?:Generic\.I?Dictionary`2|Specialized\.StringDictionary)::(?:Add|set_Item))$/;
const moves = /^System\.IO\.(?:File|Directory)::(?:Copy|Move|Replace)$/;

const written: Running = { kind: 'startup-file', capability: 'file-write', part: 'content' };
const named: Running = { kind: 'startup-file', capability: 'file-write', part: 'file' };

/** A line of `authorized_keys` (sshd(8)): whoever has the other half may log in. */
const publicKey =
  /(?:^|\s)(?:ssh-(?:rsa|dss|ed25519)|ecdsa-sha2-nistp\d{3}|sk-(?:ssh|ecdsa)[\w@.-]{1,60}) AAAA[\w+/=]{8}/;

function keyFlow({ program }: ValueGraph, { site, sink, trigger }: Told): FlowFact {
  const location = at(program, site);
  return {
    kind: 'flow',
    location,
    excerpt: excerpt(`call ${sink.api}`),
    source: { kind: 'embedded', text: publicKeyText, location, area: '' },
    transforms: [],
    sink,
    steps: [{ location, text: `written by ${sink.api}` }],
    sourceMember: program.graph.sourceMember(site.method),
    run: { isVerified: false, isCalled: true, ...trigger },
  };
}

/** Whether something is seen to name a place from which other programs start what they find. */
export function mayStartLater(facts: readonly Fact[]): boolean {
  return facts.some(isStartupPlace) && facts.some(mayPlace);
}

export function isStartupPlace(fact: Fact): boolean {
  return fact.kind === 'path' && (fact.place === 'startup' || fact.place === 'agent-settings');
}

const placing: ReadonlySet<string> = new Set(['file-write', 'registry', 'environment']);

export function mayPlace(fact: Fact): boolean {
  if (fact.kind !== 'api-call') return false;
  return placing.has(fact.capability) || /(?:::|!)\w*Download\w*File\w*$/.test(fact.api);
}

/**
 * Places that start what stands in them: profiles of shells, keys and folders of Windows, units,
 * hooks of git and editors, extensions of the build, variables of loaders.
 */
export class Startups {
  readonly #graph: ValueGraph;
  readonly #texts: Texts;
  readonly #files: Files;
  readonly #placed = new Map<number, Placed>();

  constructor(graph: ValueGraph, texts: Texts, files: Files, facts: readonly Fact[]) {
    this.#graph = graph;
    this.#texts = texts;
    this.#files = files;
    if (!mayStartLater(facts)) return;
    const nodes = new Set(facts.filter(mayPlace).flatMap((fact) => methodsOf(graph, fact)));
    for (const node of nodes) {
      for (const site of graph.method(node).sites) {
        const contents = this.#contentsOf(site);
        if (contents.length > 0) this.#placed.set(site.id, { site, contents });
      }
    }
  }

  get placed(): readonly Placed[] {
    return [...this.#placed.values()];
  }

  /** Whether a name is one of such a place. */
  isPlace(name: Value): boolean {
    return this.#texts.of(name, []).some((text) => endsOf(text).some(isStartup));
  }

  runningOf(state: State, site: Site, index: number): Running | undefined {
    const placed = this.#placed.get(site.id);
    const value = site.args[index];
    if (placed === undefined || value === undefined || !placed.contents.includes(value)) {
      return undefined;
    }
    return state.mode === Mode.name ? named : written;
  }

  /** What is written there and fetches and runs something by itself. */
  flows(endpoints: Endpoints, triggers: Triggers): FlowFact[] {
    return this.placed.flatMap(({ site, contents }) => {
      const sink: FlowSink = { ...written, api: memberOf(site) };
      const told = { site, sink, trigger: triggers.of(site.method) };
      const isDocument = savesDocument.test(memberOf(site));
      return contents
        .flatMap((value) =>
          isDocument ? wordsOf(this.#graph, this.#texts, value) : this.#texts.of(value, []),
        )
        .flatMap((text) => [
          ...commandFlow(this.#graph, endpoints, text, told),
          ...(publicKey.test(text) ? [keyFlow(this.#graph, told)] : []),
        ])
        .slice(0, 1);
    });
  }

  #contentsOf(site: Site): readonly Value[] {
    const member = memberOf(site);
    if (keySetter.test(member)) return this.#ofKey(site);
    const [first, ...rest] = handed(site);
    if (first === undefined) return [];
    if (member === 'Microsoft.Win32.Registry::SetValue')
      return this.isPlace(first) ? rest.slice(1) : [];
    if (member === 'COM.WshShell::regwrite') return this.isPlace(first) ? rest : [];
    if (environmentSetters.test(member))
      return this.#isEnvironment(site) && this.isPlace(first) ? rest : [];
    if (moves.test(member)) return rest[0] !== undefined && this.isPlace(rest[0]) ? [first] : [];
    if (member === 'System.IO.File::CreateSymbolicLink') return this.isPlace(first) ? rest : [];
    const isNamed = savesDocument.test(member) && site.callee.parameters[0] === 'System.String';
    if (isNamed) return this.isPlace(first) ? site.args.slice(0, 1) : [];
    const names = this.#files.namesWrittenBy(site);
    if (!names.some((name) => this.isPlace(name))) return [];
    return site.args.filter((arg) => !names.includes(arg));
  }

  /** `ProcessStartInfo.Environment` is a dictionary like others. */
  #isEnvironment({ callee, args: [object] }: Site): boolean {
    if (!callee.hasThis || object === undefined) return !callee.hasThis;
    return originsOf(this.#graph, object).some(({ site }) =>
      /^get_Environment(?:Variables)?$/.test(site?.callee.name ?? ''),
    );
  }

  /** `key.SetValue(name, value)`, where the key was opened by such a name. */
  #ofKey(site: Site): readonly Value[] {
    const [key] = site.args;
    const value = site.args[site.callee.name === 'SetValue' ? 2 : 1];
    if (key === undefined || value === undefined) return [];
    const isPlace = [...wayBack(this.#graph, key).seen].some(
      ({ site: opened }) =>
        opened !== undefined &&
        keyOpeners.test(memberOf(opened)) &&
        handed(opened)
          .slice(0, 1)
          .some((name) => this.isPlace(name)),
    );
    return isPlace ? [value] : [];
  }
}
