import { makeAsynchronous } from './asynchronous.mjs';
import { redirectCalls } from './calls.mjs';
import { styleNames } from './call-styles.mjs';
import { carryValues } from './carry.mjs';
import { encodeParameters, moveToImport, splitParameters } from './msbuild.mjs';
import { addOpaque } from './opaque.mjs';
import { encodeBody, formatStrings, tickCommands } from './powershell.mjs';
import { renameAll } from './rename.mjs';
import { encodeStrings } from './strings.mjs';

/** In the order in which they are applied: what adds code comes before what hides and renames it. */
const REWRITERS = [
  ...styleNames.map((style) => ({
    name: `calls-${style}`,
    group: 'calls',
    apply: redirectCalls(style),
  })),
  { name: 'carry', group: 'carry', apply: carryValues },
  { name: 'asynchronous', group: 'asynchronous', apply: makeAsynchronous },
  { name: 'opaque', group: 'opaque', apply: addOpaque },
  { name: 'strings', group: 'strings', apply: encodeStrings },
  { name: 'rename', group: 'rename', apply: renameAll },
];

const SCRIPT_REWRITERS = [
  { name: 'msbuild-split', group: 'msbuild-parameters', apply: splitParameters },
  { name: 'msbuild-encode', group: 'msbuild-parameters', apply: encodeParameters },
  { name: 'msbuild-import', group: 'msbuild-import', apply: moveToImport },
];

const SHELL_REWRITERS = [
  { name: 'powershell-format', group: 'powershell-format', apply: formatStrings },
  { name: 'powershell-ticks', group: 'powershell-ticks', apply: tickCommands },
  { name: 'powershell-encode', group: 'powershell-encode', apply: encodeBody },
];

export const rewriterNames = REWRITERS.map(({ name }) => name);
export const scriptRewriterNames = SCRIPT_REWRITERS.map(({ name }) => name);

/** Two to four rewriters of different groups, of those that the case has something for. */
export function chooseRewriters(random, { csharp, msbuild, powershell }) {
  const usable = [
    ...(csharp ? REWRITERS : []),
    ...(msbuild ? SCRIPT_REWRITERS : []),
    ...(powershell ? SHELL_REWRITERS : []),
  ];
  const groups = [...new Set(usable.map(({ group }) => group))];
  return random
    .some(groups, 2 + random.below(3))
    .map((group) => random.pick(usable.filter((one) => one.group === group)).name);
}

export function rewrite(program, names, random) {
  for (const { name, apply } of REWRITERS) if (names.includes(name)) apply(program, random);
}

/** The MSBuild files of a package by path, rewritten. */
export function rewriteScripts(files, names, random) {
  return SCRIPT_REWRITERS.filter(({ name }) => names.includes(name)).reduce(
    (some, { apply }) => apply(some, random),
    files,
  );
}

export function rewriteShell(text, names, random) {
  return SHELL_REWRITERS.filter(({ name }) => names.includes(name)).reduce(
    (some, { apply }) => apply(some, random),
    text,
  );
}
