import { properties, runs, targets, type SdkRun } from './sdk-target-lists.js';

export type { SdkRun } from './sdk-target-lists.js';

/** A target of the SDK: the runs it takes part in, and whether one of a package takes its place. */
interface Named {
  readonly runs: readonly SdkRun[];
  readonly replaceable: boolean;
}

function index(words: string): ReadonlyMap<string, Named> {
  return new Map(
    words
      .trim()
      .split(/\s+/)
      .map((word): [string, Named] => {
        const [name = '', letters = ''] = word.split(':');
        const of = [...letters].filter((letter): letter is keyof typeof runs => letter in runs);
        const named = {
          runs: of.map((letter) => runs[letter]),
          replaceable: letters.endsWith('!'),
        };
        return [name.toLowerCase(), named];
      }),
  );
}

const byTarget = index(targets);
const byProperty = index(properties);

/** The runs in which a target of the SDK takes part; undefined where it is none of the SDK's. */
export function runsOfTarget(name: string): readonly SdkRun[] | undefined {
  return byTarget.get(name.toLowerCase())?.runs;
}

/** The runs in which a target of a package takes part that bears the name of one of the SDK's. */
export function runsOfReplacement(name: string): readonly SdkRun[] | undefined {
  const named = byTarget.get(name.toLowerCase());
  return named?.replaceable ? named.runs : undefined;
}

/** The runs that call the targets which a property of the SDK lists. */
export function runsOfListProperty(name: string): readonly SdkRun[] | undefined {
  return byProperty.get(name.toLowerCase())?.runs;
}
