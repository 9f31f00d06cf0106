/** The folders that Assay makes below the cache folder; nothing else there is touched. */
export const sectionNames = [
  'assessments',
  'evaluations',
  'artifacts',
  'answers',
  'history',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** Names of folders from a section down, and last that of an entry: nothing else is looked at. */
export type Levels = readonly RegExp[];

/** What is worth something to one version of Assay alone. */
const byEngine: Levels = [/^[0-9a-f]{16}$/, /^[0-9a-f]{2}$/, /^[0-9a-f]{64}\.entry$/];

export const levels: Readonly<Record<SectionName, Levels>> = {
  assessments: byEngine,
  evaluations: byEngine,
  artifacts: [/^[0-9a-f]{2}$/, /^[0-9a-f]{64}\.nupkg$/],
  answers: [/^[0-9a-f]{32}$/, /^[0-9a-f]{64}$/],
  history: [/^\d{8}\.log$/],
};

/** What lies beside downloads. */
export const noteLevels: Levels = [/^[0-9a-f]{2}$/, /^[0-9a-f]{64}\.note$/];

/** The name that backup programs know (bford.info/cachedir); what it holds says whose it is. */
export const markerName = 'CACHEDIR.TAG';
export const ledgerName = 'ledger';
