import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { escapeText } from '../core/text.js';
import type { Tool } from '../facts/report.js';
import { renderBaseline } from '../outputs/json/baseline.js';
import { readEngine } from './engine.js';
import { checkExists } from './existing-path.js';
import { exitCodes, UsageError } from './exit.js';
import { azureFile } from './init/azure.js';
import { survey, type Ci, type Surveyed } from './init/detect.js';
import { githubFile } from './init/github.js';
import { gitlabEntry, gitlabFile, gitlabInclude } from './init/gitlab.js';
import { commonSteps, unfilled, type StarterFile, type Step } from './init/scripts.js';
import { writeStarter, type Written } from './init/write-file.js';
import { writeOut } from './screen.js';
import { toldLines } from './told-lines.js';

export interface InitOptions {
  readonly ci?: Ci | 'all' | 'none';
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** @throws UsageError for a path that is no folder, no CI that is known, or what cannot be written */
export async function runInit(path: string, options: InitOptions): Promise<number> {
  checkExists(path);
  if (!statSync(path).isDirectory()) throw new UsageError(`${path} is no folder of a repository`);
  const surveyed = await survey(path, process.env);
  const files = starterFiles(surveyed, options, readEngine());
  const told = options.dryRun
    ? `${shown(files)}${toldLines(explained(files, options))}`
    : toldLines(written(files, surveyed, options));
  await writeOut(process.stdout, toldLines(head(surveyed, options)) + told);
  return exitCodes.success;
}

/** As they would be written, however wide the terminal is. */
const shown = (files: readonly StarterFile[]): string =>
  files
    .map(({ path, content }) => `# ${path}\n${content}\n`.replaceAll(/.+/g, escapeText))
    .join('');

function starterFiles(surveyed: Surveyed, { ci }: InitOptions, tool: Tool): StarterFile[] {
  const chosen = chosenCi(surveyed, ci);
  return [
    baselineFile(tool),
    ...(chosen.includes('github') ? [githubFile(surveyed)] : []),
    ...(chosen.includes('azure') ? [azureFile(surveyed)] : []),
    ...(chosen.includes('gitlab') ? [gitlabFile()] : []),
    ...(chosen.includes('gitlab') && !existsSync(join(surveyed.top, gitlabEntry().path))
      ? [gitlabEntry()]
      : []),
  ];
}

function chosenCi(surveyed: Surveyed, ci: InitOptions['ci']): readonly Ci[] {
  if (ci === 'none') return [];
  if (ci === 'all') return ['github', 'azure', 'gitlab'];
  if (ci !== undefined) return [ci];
  return surveyed.ci.map(({ name }) => name);
}

/** Nothing in it: what a repository has now is for people to look at before it is let pass. */
function baselineFile(tool: Tool): StarterFile {
  return {
    path: 'assay.baseline.json',
    content: renderBaseline({ schema: 'assay/baseline/1', tool, findings: [], gaps: [] }),
    steps: [
      {
        does: 'lists what is let pass: nothing yet',
        why: 'assay scan --write-baseline adds what there is now; each line of its diff is a decision',
      },
    ],
  };
}

function head({ top, ci }: Surveyed, options: InitOptions): string[] {
  const detected = options.ci === undefined ? ci.map(({ name, by }) => `${name} (by ${by})`) : [];
  const found = detected.length > 0 ? `; CI: ${detected.join(', ')}` : '';
  const dry = options.dryRun ? ' (nothing is written: --dry-run)' : '';
  return [`Repository ${top}${found}${dry}`, ''];
}

/** What was written is explained; where nothing was, somebody has read that before. */
function written(files: readonly StarterFile[], { top }: Surveyed, options: InitOptions): string[] {
  const outcomes = files.map((file) => ({
    file,
    outcome: writeStarter(top, file.path, file.content, options.force === true),
  }));
  const lines = outcomes.map(({ file: { path, steps }, outcome }) => {
    const why =
      outcome === 'kept' ? '  (is there and says something else; --force replaces it)' : '';
    return { line: `${outcome}  ${path}${why}`, steps: isNew(outcome) ? steps : [] };
  });
  if (!outcomes.some(({ outcome }) => isNew(outcome))) {
    const same = outcomes.flatMap(({ file, outcome }) => (outcome === 'unchanged' ? [file] : []));
    return [...lines.map(({ line }) => line), '', ...asItWas(files, same, options)];
  }
  return [
    ...lines.flatMap(({ line, steps }) => [line, ...steps.flatMap(stepLines), '']),
    ...explained(files, options),
  ];
}

const isNew = (outcome: Written): boolean => outcome === 'wrote' || outcome === 'replaced';

const explained = (files: readonly StarterFile[], options: InitOptions): string[] => [
  ...common(files),
  ...next(files, options),
];

/** @param same files that are as they were written, with nothing filled in */
function asItWas(
  files: readonly StarterFile[],
  same: readonly StarterFile[],
  { ci }: InitOptions,
): string[] {
  const open = same.filter(isCi);
  return [
    same.length === files.length ? 'All is as it was.' : 'Nothing was written.',
    ...(open.length > 0 ? [`Still to be done: ${fillIn(open)}`] : []),
    ...(ci === undefined && !files.some(isCi) ? [`Still to be done: ${chooseCi}`] : []),
  ];
}

const fillIn = (files: readonly StarterFile[]): string =>
  `fill in what says ${unfilled} in ${files.map(({ path }) => path).join(', ')}: until then each run fails`;

/** What the CI files have in common is said once. */
function common(files: readonly StarterFile[]): string[] {
  if (!files.some(isCi)) return [];
  return ['Each CI file', ...commonSteps.flatMap(stepLines), ''];
}

const isCi = ({ content }: StarterFile): boolean => content.includes(unfilled);

const stepLines = ({ does, why }: Step): string[] => [`  - ${does}`, `    ${why}`];

function next(files: readonly StarterFile[], { ci }: InitOptions): string[] {
  const pinned = files.filter(isCi);
  const gitlab = files.some(({ path }) => path.startsWith('.gitlab/'));
  const includes = gitlab && !files.some(({ path }) => path === gitlabEntry().path);
  const steps = [
    ...(ci === undefined && pinned.length === 0 ? [chooseCi] : []),
    ...(pinned.length > 0 ? [fillIn(pinned)] : []),
    ...(includes ? [`see that .gitlab-ci.yml includes it:\n${indent(gitlabInclude)}`] : []),
    ...(pinned.length > 0
      ? [
          'see that the runner knows your feeds: with no NuGet.Config in the repository or of its user, the scan is held until --source or --config names one',
        ]
      : []),
    'run assay scan; once you have looked at all that it holds, let that pass with assay scan --write-baseline assay.baseline.json',
    ...(pinned.length > 0
      ? [
          'require the check, and owners for the CI file and the baseline, on the branch you protect',
        ]
      : []),
  ];
  return ['Next', ...steps.flatMap((step, i) => `  ${i + 1}. ${step}`.split('\n'))];
}

const chooseCi =
  'for the steps of a CI, say which one: assay init --ci github, azure, gitlab or all. Neither a remote nor a file says which one is used here, so none were written';

const indent = (text: string): string => text.replaceAll(/^/gm, '       ');
