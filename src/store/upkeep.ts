import { readdirSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { Unavailable, type UnavailableCode } from '../core/errors.js';
import { engineName } from './engines.js';
import { listEntries, type Stored } from './eviction.js';
import { ledgerName, levels, noteLevels, sectionNames, type SectionName } from './layout.js';
import { removeEntries } from './removal.js';
import { findSection, isMarked } from './section.js';
import { isTemporaryName, sweepTemporaries } from './temporary-file.js';

/** Files of a part of the cache. */
export interface Usage {
  readonly files: number;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly oldestUse?: number;
  readonly newestUse?: number;
}

export interface CacheContents {
  /** Of the engine that asks; of all others. */
  readonly assessments: { readonly current: Usage; readonly old: Usage };
  /** What projects ask for, of all versions. */
  readonly evaluations: Usage;
  readonly downloads: Usage;
  readonly answers: Usage;
  /** What was seen of versions of packages. */
  readonly history: Usage;
  /** Half written, by processes that write at this moment or were killed. */
  readonly temporary: Usage;
  /** Why a part of it is not used. */
  readonly refused: readonly string[];
}

/**
 * Looks at every file of the cache, and changes nothing.
 * @throws Unavailable `unreadable`
 */
export function readContents(folder: string, rulesDigest: string): CacheContents {
  return typed('unreadable', () => {
    const { found, refused } = sectionsOf(folder, sectionNames);
    const engine = engineName(rulesDigest);
    const list = (name: SectionName, names = levels[name]): Stored[] => {
      const section = found.get(name);
      return section === undefined ? [] : listEntries(section, names);
    };
    const isCurrent = ({ path }: Stored): boolean => path.split(/[\\/]/).at(-3) === engine;
    const assessments = list('assessments');
    return {
      assessments: {
        current: sum(assessments.filter(isCurrent)),
        old: sum(assessments.filter((entry) => !isCurrent(entry))),
      },
      evaluations: sum(list('evaluations')),
      downloads: sum(list('artifacts'), list('artifacts', noteLevels)),
      answers: sum(list('answers')),
      history: sum(list('history')),
      temporary: sum([...found.values()].flatMap(temporaryFiles)),
      refused,
    };
  });
}

export interface Cleared {
  readonly assessments: Usage;
  readonly evaluations: Usage;
  readonly downloads: Usage;
  readonly answers: Usage;
  readonly history: Usage;
  /** Temporary files that may be somebody's who is writing. */
  readonly left: number;
  readonly refused: readonly string[];
}

/**
 * Removes what Assay has put into the named sections, and nothing else. Safe beside running scans:
 * to them it is as if nothing had been kept.
 * @throws Unavailable `unwritable`
 */
export function clearCache(folder: string, names: readonly SectionName[]): Cleared {
  return typed('unwritable', () => {
    const { found, refused } = sectionsOf(folder, names);
    const remove = (name: SectionName, beside?: typeof noteLevels): Usage => {
      const section = found.get(name);
      return section === undefined ? sum([]) : clearSection(section, levels[name], beside);
    };
    const cleared = {
      assessments: remove('assessments'),
      evaluations: remove('evaluations'),
      downloads: remove('artifacts', noteLevels),
      answers: remove('answers'),
      history: remove('history'),
    };
    const left = [...found.values()].flatMap(temporaryFiles).length;
    return { ...cleared, left, refused };
  });
}

/** The marker stays, so that a writer at work goes on in a folder that is known as ours. */
function clearSection(section: string, entries: typeof noteLevels, beside?: typeof noteLevels) {
  const notes = beside ? removeEntries(section, beside) : [];
  const removed = removeEntries(section, entries);
  rmSync(join(section, ledgerName), { force: true });
  sweepTemporaries(section, Date.now());
  return sum(removed, notes);
}

interface Sections {
  readonly found: ReadonlyMap<SectionName, string>;
  readonly refused: readonly string[];
}

function sectionsOf(folder: string, names: readonly SectionName[]): Sections {
  const refused = new Set<string>();
  const found = new Map<SectionName, string>();
  for (const name of names) {
    try {
      const section = findSection(folder, name);
      if (section !== undefined) found.set(name, checkMarked(section));
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      refused.add(error.message);
    }
  }
  return { found, refused: [...refused] };
}

/** Somebody may have named a folder of their own, where such names are theirs. */
function checkMarked(section: string): string {
  if (isMarked(section) || readdirSync(section).length === 0) return section;
  throw new Unavailable('unwritable', `${section} is not marked as Assay's`);
}

function temporaryFiles(section: string): Stored[] {
  return readdirSync(section).flatMap((name) => {
    const path = join(section, name);
    const stat: Stats | undefined = isTemporaryName(name) ? statSync(path, absent) : undefined;
    return stat ? [{ path, size: stat.size, used: stat.mtimeMs }] : [];
  });
}

const absent = { throwIfNoEntry: false } as const;

/** @param beside what counts with its bytes alone */
function sum(entries: readonly Stored[], beside: readonly Stored[] = []): Usage {
  const bytes = [...entries, ...beside].reduce((total, { size }) => total + size, 0);
  const [first] = entries;
  if (first === undefined) return { files: 0, bytes };
  const uses = entries.map(({ used }) => used);
  return {
    files: entries.length,
    bytes,
    oldestUse: uses.reduce((a, b) => Math.min(a, b), first.used),
    newestUse: uses.reduce((a, b) => Math.max(a, b), first.used),
  };
}

/** @throws Unavailable for what `node:fs` throws */
function typed<T>(code: UnavailableCode, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    throw new Unavailable(code, error.message);
  }
}
