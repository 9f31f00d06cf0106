import { append } from '../core/append.js';
import { createHash } from 'node:crypto';
import type { ModuleCode, NamedCall } from '../behaviour/call-graph/index.js';
import { limits } from '../core/limits.js';
import { FactSet } from '../facts/fact-set.js';
import type { Fact } from '../facts/fact.js';
import type { PackageSummary } from '../facts/report.js';
import type { Grammars } from '../formats/grammar/grammars.js';
import { readOpc, type OpcPackage } from '../formats/opc/opc.js';
import type { ZipArchive } from '../formats/zip/model.js';
import { readEntry } from '../formats/zip/read-entry.js';
import { readZip } from '../formats/zip/read-zip.js';
import type { PackageSignature } from '../trust/index.js';
import { inspectArchive } from './archive.js';
import { assemblyNames } from './assembly-names.js';
import { CodeSets } from './code-sets.js';
import { describeFile, eachEntry } from './entries.js';
import type { Candidate } from './entry-points/candidate.js';
import { entryPointsOf } from './entry-points/index.js';
import { inspectFile } from './file.js';
import {
  guarded,
  unread,
  ScriptWork,
  type BuildFile,
  type Gather,
  type KeptFlow,
  type PackageFile,
} from './gather.js';
import { computedAcross } from './managed/computed/across.js';
import { KnownTexts } from './managed/known-texts.js';
import { inspectBuilds } from './msbuild/builds.js';
import { inspectManifest } from './manifest.js';
import { inspectSignature } from './signature.js';
import { followIn, type Follow } from './references.js';
import type { Wording, Wordings } from './wordings.js';

/** One package as read: what was seen in its files, and the code in them by what loads together. */
export interface PackageRead {
  readonly summary: PackageSummary;
  readonly signature: PackageSignature | undefined;
  readonly facts: readonly Fact[];
  readonly sets: CodeSets;
  readonly textFlows: readonly KeptFlow[];
  readonly wordings: Wordings;
  /** Gives the content of an assembly once more; undefined where that cannot be. */
  readonly contents: (path: string) => Uint8Array | undefined;
}

/** @throws MalformedInput, LimitReached when the archive itself cannot be read. */
export async function readPackage(bytes: Uint8Array, grammars: Grammars): Promise<PackageRead> {
  const archive = readZip(bytes);
  const facts: Fact[] = [];
  const candidates: Candidate[] = [];
  const line: PackageFile[] = [];
  const code: ModuleCode[] = [];
  const opc = readOpc(archive);
  const nested = new Map<string, Uint8Array>();
  const builds: BuildFile[] = [];
  const decoders = new Map<string, ReadonlySet<number>>();
  const named = new Map<string, readonly NamedCall[]>();
  const textFlows: KeptFlow[] = [];
  const wordings: Gathered['wordings'] = new Map();
  const gathered = { facts, candidates, line, code, builds, textFlows, decoders, named, wordings };
  const gather = collect(gathered, followIn(archive, opc), assemblyNames(opc));
  inspectArchive(archive, opc, gather);
  const summary = inspectManifest(archive, opc, sha256(bytes), gather);
  const signature = inspectSignature(archive, gather);
  await eachEntry(archive, opc, gather, async (file) => {
    await inspectFile(file, gather, grammars);
    for (const { path, bytes, kind } of line) {
      if (kind === 'managed-pe' && path.includes('!/')) nested.set(path, bytes);
    }
    await inspectNested(line, gather, grammars);
  });
  const contents = contentsOf(archive, opc, nested);
  await inspectBuilds(builds, { id: summary.id, contents }, gather, grammars);
  await inspectNested(line, gather, grammars);
  append(facts, entryPointsOf(new FactSet(facts), candidates));
  const { keepTextFlow, keepWording } = gather;
  const sets = new CodeSets(code.map((each) => withNamed(each, named)));
  append(facts, computedAcross({ facts, sets, decoders, contents, keepTextFlow, keepWording }));
  return { summary, signature, facts, sets, contents, textFlows, wordings };
}

function withNamed(code: ModuleCode, calls: ReadonlyMap<string, readonly NamedCall[]>): ModuleCode {
  const named = calls.get(code.path);
  return named === undefined ? code : { ...code, named };
}

/** What is embedded was kept; what is not is inflated again, rather than all of it kept. */
function contentsOf(
  archive: ZipArchive,
  opc: OpcPackage,
  nested: ReadonlyMap<string, Uint8Array>,
): PackageRead['contents'] {
  const entries = new Map(opc.parts.toReversed().map(({ name, entry }) => [name, entry]));
  return (path) => {
    const entry = entries.get(path);
    if (entry === undefined) return nested.get(path);
    return readEntry(archive, entry);
  };
}

/** What is gathered of one package while its files are read. */
interface Gathered {
  readonly facts: Fact[];
  readonly candidates: Candidate[];
  /** Files found inside files, still to be read. */
  readonly line: PackageFile[];
  readonly code: ModuleCode[];
  readonly builds: BuildFile[];
  readonly decoders: Map<string, ReadonlySet<number>>;
  readonly named: Map<string, readonly NamedCall[]>;
  readonly textFlows: KeptFlow[];
  readonly wordings: Map<string, Map<Wording, Set<number>>>;
}

function collect(
  { facts, candidates, line, code, builds, textFlows, decoders, named, wordings }: Gathered,
  follow: Follow,
  mayHold: Gather['mayHold'],
): Gather {
  let nested = 0;
  const gather: Gather = {
    scripts: new ScriptWork(),
    texts: new KnownTexts(),
    add: (fact) => void facts.push(fact),
    keepCode: (module) => void code.push(module),
    keepBuildFile: (file) => void builds.push(file),
    keepNamedCalls: (path, calls) => void named.set(path, calls),
    keepDecoders: (path, rows) => void decoders.set(path, rows),
    keepTextFlow: (flow) => void textFlows.push(flow),
    keepWording(path, row, wording) {
      const here = wordings.get(path) ?? new Map<Wording, Set<number>>();
      wordings.set(path, here.set(wording, (here.get(wording) ?? new Set()).add(row)));
    },
    mayHold,
    note: (candidate) => void candidates.push(candidate),
    enqueue(path, bytes, parent) {
      const depth = parent.depth + 1;
      if (depth > limits.nestingDepth || ++nested > limits.nestedFiles) {
        const name = depth > limits.nestingDepth ? 'nestingDepth' : 'nestedFiles';
        unread(gather, path, name, `limit ${name} of ${limits[name]} reached`);
        return;
      }
      line.push(describeFile(path, bytes, parent, depth));
    },
    follow(reference, from, as) {
      const file = follow(reference, from, as);
      if (file === 'too many') {
        const { followedFiles, followedDepth } = limits;
        const reason = `limit followedFiles of ${followedFiles} or followedDepth of ${followedDepth} reached`;
        unread(gather, from.path, 'followedFiles', reason);
      } else if (file !== undefined && file !== 'known') line.push(file);
      return file !== undefined;
    },
  };
  return gather;
}

/** Files found inside files, breadth first: no recursion over what an attacker nests. */
async function inspectNested(
  line: PackageFile[],
  gather: Gather,
  grammars: Grammars,
): Promise<void> {
  for (let file = line.shift(); file !== undefined; file = line.shift()) {
    const { path } = file;
    const view = file.again ? onlyScripts(gather) : gather;
    await guarded(view, path, () => inspectFile(file as PackageFile, view, grammars));
  }
}

/** They may be reached when a file is read for the second time. */
const ofAllScripts: ReadonlySet<string> = new Set(['scriptUnits', 'scriptFolding']);

/** All else was told when the file was read for itself. */
function onlyScripts(gather: Gather): Gather {
  const isNews = (fact: Fact): boolean =>
    fact.kind === 'script' || (fact.kind === 'obstacle' && ofAllScripts.has(fact.code));
  return { ...gather, add: (fact) => isNews(fact) && gather.add(fact) };
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
