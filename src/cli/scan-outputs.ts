import type { ScanReport } from '../facts/report.js';
import { renderJson } from '../outputs/json/index.js';
import type { Screen } from '../outputs/terminal/index.js';
import { renderScan } from '../outputs/terminal/scan.js';
import { fileLinks, hasHyperlinks } from './hyperlinks.js';
import { outputFile, writeOutput } from './output-file.js';
import { checkOutputs, type OutputOptions } from './output-options.js';
import { repositoryPrefix, scanRoot } from './repository-root.js';
import { screenFor, writeOut } from './screen.js';

/** Where a scan's report goes: looked at before the scan, written after it. */
export interface ScanOutputs {
  /** Whether some of them tell more of a package than a scan needs to decide. */
  readonly needsReports: boolean;
  write(report: ScanReport, exitCode: number): Promise<void>;
}

type Render = (report: ScanReport, exitCode: number, taken: number) => string | Promise<string>;

interface Written {
  readonly file: string;
  readonly render: Render;
}

/** @throws UsageError for a place that nothing can be written to, or two outputs in one place. */
export function openOutputs(path: string, options: OutputOptions): ScanOutputs {
  checkOutputs(options);
  const written = filesOf(path, options);
  const onStdout = written.find(({ file }) => file === '-')?.render ?? shown(path, options);
  const files = written
    .filter(({ file }) => file !== '-')
    .map(({ file, render }) => ({ file: outputFile(file, process.env), render }));
  return {
    needsReports: options.json === true || options.sarif !== undefined,
    async write(report, exitCode) {
      for (const { file, render } of files)
        writeOutput(file, await render(report, exitCode, file.taken));
      await writeOut(process.stdout, await onStdout(report, exitCode, 0));
    },
  };
}

function filesOf(
  path: string,
  { sarif, sarifNotes, markdown, markdownFor }: OutputOptions,
): Written[] {
  const root = scanRoot(path);
  // Few scans write them, and every scan would wait for their code.
  const toSarif: Render = async (report, exitCode) => {
    const { renderSarif } = await import('../outputs/sarif/index.js');
    const { rules } = await import('../rules/index.js');
    const notes = sarifNotes === true;
    return renderSarif(report, { rules, notes, exitCode, root, prefix: repositoryPrefix(root) });
  };
  const toMarkdown: Render = async (report, _, taken) => {
    const { renderMarkdown } = await import('../outputs/markdown/index.js');
    return renderMarkdown(report, { most: mostOf[markdownFor ?? 'summary'] - taken });
  };
  return [
    ...(sarif !== undefined ? [{ file: sarif, render: toSarif }] : []),
    ...(markdown !== undefined ? [{ file: markdown, render: toMarkdown }] : []),
  ];
}

/** What GitHub takes: of the summary of one step, bytes; of a comment, characters. */
const mostOf = { summary: 1024 * 1024, comment: 65_536 } as const;

function shown(path: string, { json, all, quiet, only }: OutputOptions): Render {
  if (json) return renderJson;
  const view = { all: all === true, quiet: quiet === true, ...(only && { only }) };
  return (report) => renderScan(report, linkedScreen(scanRoot(path)), view);
}

function linkedScreen(root: string): Screen {
  const screen = screenFor(process.stdout, process.env);
  if (!hasHyperlinks(process.stdout, process.env, screen.color)) return screen;
  return { ...screen, link: fileLinks(root) };
}
