import type { Change } from '../facts/difference.js';
import type { InspectReport } from '../facts/report.js';
import { novelties } from './compare.js';

/** Native functions that managed code newly calls (P/Invoke), or that native files newly import. */
export function nativeCallChanges(before: InspectReport, after: InspectReport): Change[] {
  return [
    ...changesOf(invokes(before), invokes(after), 'managed code calls'),
    ...changesOf(imports(before), imports(after), 'a native file imports'),
  ];
}

const invokes = ({ assemblies }: InspectReport): string[] =>
  assemblies.flatMap(({ platformInvokes }) =>
    platformInvokes.map(({ module, entryPoint }) => `${module}!${entryPoint}`),
  );

/** Of files that both have; what is wholly new is told as a file. */
const imports = ({ natives }: InspectReport): string[] => natives.flatMap((one) => one.imports);

function changesOf(before: readonly string[], after: readonly string[], who: string): Change[] {
  const { added, removed } = novelties(before, after);
  return [
    ...added.map((name): Change => ({
      change: 'added',
      name,
      text: `${who} ${name}`,
      details: [],
      ...(who.startsWith('managed') && { matters: 'calls native code that it did not' }),
    })),
    ...removed.map((name): Change => ({
      change: 'removed',
      name,
      text: `${who} ${name}`,
      details: [],
    })),
  ];
}
