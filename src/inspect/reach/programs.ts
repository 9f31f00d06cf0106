import { groupBy } from '../../core/group.js';
import type { Fact, MsBuildFact, ScriptFact } from '../../facts/fact.js';

/** Which scripts of a package another text of it starts. */
export interface Programs {
  /** Paths of the scripts that a script, or a target of a build file, begins to run. */
  startedBy(path: string, member: string | undefined): readonly string[];
}

export function programsOf(facts: readonly Fact[]): Programs {
  const scripts = facts.filter(
    (fact): fact is ScriptFact => fact.kind === 'script' && fact.program !== undefined,
  );
  const parts = groupBy(scripts, ({ program }) => program as string);
  const commands = groupBy(facts.filter(isCommand), ({ location, target }) =>
    key(location.path, target ?? ''),
  );
  return {
    startedBy(path, member) {
      const paths = [...new Set((parts.get(path) ?? []).map((part) => part.location.path))];
      if (member === undefined) return paths;
      // The reader of build files tells the file that starts a script; the target mentions it.
      const texts = (commands.get(key(path, member)) ?? []).map(({ text }) => text.toLowerCase());
      return paths.filter((part) => texts.some((text) => text.includes(nameOf(part))));
    },
  };
}

const key = (path: string, member: string): string => `${path}\0${member}`;

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

function isCommand(fact: Fact): fact is MsBuildFact {
  return fact.kind === 'msbuild' && fact.construct === 'exec';
}
