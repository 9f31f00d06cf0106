import { secretEndings, variableGroups } from './environment-variables.js';

export interface EnvironmentSighting {
  readonly kind: 'environment-variable';
  readonly name: string;
  readonly area: string;
}

const known: ReadonlyMap<string, string> = new Map(
  variableGroups.flatMap(({ area, names }) =>
    names.split(' ').map((name): [string, string] => [name, area]),
  ),
);

const prefixes: readonly (readonly [string, string])[] = variableGroups.flatMap(
  ({ area, prefixes: starts }) =>
    (starts?.split(' ') ?? []).map((start): [string, string] => [start, area]),
);
const prefixLengths = new Set(prefixes.map(([start]) => start.length));
const areaOfPrefix: ReadonlyMap<string, string> = new Map(prefixes);

const secretEnding = new RegExp(
  `^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:${secretEndings.replaceAll(' ', '|')})$`,
);
const longestName = 80;

/** Names without an underscore have these lengths: `KUBECONFIG`, `AzureWebJobsStorage`. */
const lengthsWithoutUnderscore: ReadonlySet<number> = new Set(
  [...known.keys()].filter((name) => !name.includes('_')).map((name) => name.length),
);

export function mayBeVariable(text: string, hasUnderscore: boolean): boolean {
  return hasUnderscore || lengthsWithoutUnderscore.has(text.length);
}

/**
 * A variable whose value is a secret, when the whole text is its name. Names are compared without
 * case, as Windows does; the open-ended pattern (`…_API_KEY`) wants capitals.
 */
export function classifyEnvironmentName(text: string): EnvironmentSighting | undefined {
  if (text.length < 5 || text.length > longestName) return undefined;
  const folded = text.toUpperCase();
  const area = known.get(folded) ?? areaByPrefix(folded);
  if (area !== undefined) return { kind: 'environment-variable', name: text, area };
  return folded === text && secretEnding.test(text)
    ? { kind: 'environment-variable', name: text, area: 'other' }
    : undefined;
}

/** Every prefix ends with an underscore. */
function areaByPrefix(name: string): string | undefined {
  for (let end = name.indexOf('_') + 1; end > 0; end = name.indexOf('_', end) + 1) {
    if (!prefixLengths.has(end)) continue;
    const area = end < name.length ? areaOfPrefix.get(name.slice(0, end)) : undefined;
    if (area !== undefined) return area;
  }
  return undefined;
}
