import { asBuffer } from '../../core/bytes.js';
import { decodeSource } from '../../core/source.js';
import type { MsBuildFile, Target } from '../../formats/msbuild/model.js';
import { isMsBuild, readMsBuild } from '../../formats/msbuild/read-msbuild.js';
import { readXml } from '../../formats/xml/read-xml.js';
import { unread, type Gather, type PackageFile } from '../gather.js';
import { classifyLiteral } from '../literals.js';
import { locate } from '../text.js';
import { conditionOf, reportConstruct } from './construct.js';
import { noteBuildFile } from './entry-candidates.js';
import { reportExpressions } from './expressions.js';
import { SourceSwaps } from './source-swaps.js';

/** What may stand before the root element of a document (XML 1.0 section 2.8), byte by byte. */
const beforeRoot: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** Whether a file that is called otherwise is XML with the root element of MSBuild. */
export function isBuildText({ content, bytes }: PackageFile): boolean {
  if (content !== 'xml') return false;
  const wide = (bytes[0] ?? 0) >= 0xfe || bytes[0] === 0 || bytes[1] === 0;
  const text = wide ? Buffer.from(decodeSource(bytes).text) : asBuffer(bytes);
  for (let at = text.indexOf('<'); at >= 0;) {
    const start = text.toString('latin1', at, at + 4);
    const skipped = beforeRoot.find(([open]) => start.startsWith(open));
    if (skipped === undefined)
      return /^<(?:[^\s<>/]{1,64}:)?Project[\s/>]/.test(text.toString('latin1', at, at + 80));
    const end = text.indexOf(skipped[1], at);
    at = end < 0 ? -1 : text.indexOf('<', end + skipped[1].length);
  }
  return false;
}

/** Reads an MSBuild file: what it defines, what it hooks, what it would run. */
export function inspectMsBuild(file: PackageFile, gather: Gather): void {
  // What another file imports was read when it was met, if it is what it looks like.
  const entry = !file.path.includes('!/');
  if (entry && file.depth > 0 && isBuildText(file)) return;
  const document = readXml(file.bytes);
  // Other XML bears these endings too (Windows Forms `.props`); it is listed and no more.
  if (!isMsBuild(document)) return;
  const read = readMsBuild(document);
  noteBuildFile(read, file, gather);
  reportTargets(read, file, gather);
  reportImports(read, file, gather);
  reportExpressions(read, file, gather);
  reportValues(read, file, gather);
  reportUsingTasks(read, file, gather);
  const { path, depth } = file;
  gather.keepBuildFile({ file: { path, depth }, read });
  const gap = read.problems.find((problem) => problem.code === 'unread');
  if (gap) unread(gather, file.path, gap.code, `${gap.message} (line ${gap.span.line})`);
}

function reportTargets(read: MsBuildFile, file: PackageFile, gather: Gather): void {
  const swaps = new SourceSwaps(read);
  for (const target of read.targets) {
    const hook = hookOf(target, read);
    const swapped = swaps.of(target);
    reportConstruct(
      {
        construct: 'target',
        target: target.name,
        ...(hook ? { hook } : {}),
        ...conditionOf(target.conditions),
        text: `${target.name}: ${target.tasks.map((task) => task.name).join(', ')}`,
        ...(swapped === undefined ? {} : { effect: 'swaps' as const, on: swapped }),
      },
      target.span,
      file,
      gather,
    );
  }
}

/** What makes a target run although nobody asks for it. */
function hookOf(target: Target, read: MsBuildFile): string {
  const initial = read.initialTargets.includes(target.name) ? ['InitialTargets'] : [];
  const before = target.beforeTargets.map((name) => `BeforeTargets=${name}`);
  const after = target.afterTargets.map((name) => `AfterTargets=${name}`);
  return [...initial, ...before, ...after].join(' ');
}

function reportImports(read: MsBuildFile, file: PackageFile, gather: Gather): void {
  for (const { project, conditions, span } of read.imports) {
    const condition = conditionOf(conditions);
    reportConstruct({ construct: 'import', ...condition, text: project }, span, file, gather);
    // MSBuild imports a file of any name; those named like build files are read anyway.
    if (!/\.(?:props|targets|proj|tasks)$/i.test(project)) {
      gather.follow(project, file, { kind: 'msbuild' });
    }
  }
}

function reportValues(read: MsBuildFile, file: PackageFile, gather: Gather): void {
  for (const { value, span, target } of read.properties) {
    classifyLiteral(value)?.report(gather, locate(file.path, span, target));
  }
  for (const { include = '', metadata, span } of read.items) {
    const texts = [...include.split(';'), ...metadata.map(({ value }) => value)];
    for (const text of texts) classifyLiteral(text.trim())?.report(gather, locate(file.path, span));
  }
  for (const { project, span } of read.imports) {
    classifyLiteral(project)?.report(gather, locate(file.path, span));
  }
}

function reportUsingTasks(read: MsBuildFile, file: PackageFile, gather: Gather): void {
  for (const task of read.usingTasks) {
    const { taskName: target, span } = task;
    const condition = conditionOf(task.conditions);
    const from = task.assemblyFile ?? task.assemblyName ?? task.taskFactory ?? '';
    const source = task.inline?.sourceFile;
    const text = `${target} from ${from}${source ? `, code in ${source}` : ''}`;
    const construct = task.inline ? 'inline-task' : 'using-task';
    reportConstruct({ construct, target, ...condition, text }, span, file, gather);
  }
}
