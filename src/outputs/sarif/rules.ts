import type { Level as FindingLevel, Rule, Severity } from '../../facts/finding.js';
import type {
  ComponentReference,
  Level,
  ReportingDescriptor,
  TaxonReference,
  ToolComponent,
} from './model.js';
import { cut, paragraph, plain } from './text.js';

export const levels: Readonly<Record<FindingLevel, Level>> = {
  malicious: 'error',
  suspicious: 'warning',
  note: 'note',
};

/** GitHub calls above 9.0 critical, from 7.0 high, from 4.0 medium, and the rest low. */
const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

const problems: Readonly<Record<Level, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'recommendation',
};

/** GitHub refuses a rule with more tags. */
const mostTags = 20;
/** And shows no more of a description. */
const mostDescription = 1024;

const attack: ComponentReference = { name: 'MITRE ATT&CK', index: 0 };

/** What could not be evaluated is a result as well: nobody reads the notifications of a tool. */
export const notEvaluated = 'assay/not-evaluated';

/** Every rule that a result can be of, in the order of their ids. */
export function descriptors(
  rules: readonly Rule[],
  others: readonly ReportingDescriptor[] = [],
): readonly ReportingDescriptor[] {
  const taxa = techniques(rules);
  const own = rules.map((rule) => descriptor(rule, taxa));
  return [...own, gapDescriptor, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function descriptor(rule: Rule, taxa: readonly string[]): ReportingDescriptor {
  const level = levels[rule.level];
  const tags = ['security', 'supply-chain', 'nuget', ...rule.attack.map((id) => `attack/${id}`)];
  return {
    id: `assay/${rule.id}`,
    name: pascalCase(rule.id),
    shortDescription: { text: plain(rule.title) },
    fullDescription: { text: cut(plain(paragraph(rule.why)), mostDescription) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    defaultConfiguration: { level },
    ...(rule.attack.length > 0 && {
      relationships: rule.attack.map((id) => ({
        target: { id, index: taxa.indexOf(id), toolComponent: attack },
        kinds: ['relevant'],
      })),
    }),
    properties: {
      tags: tags.slice(0, mostTags),
      precision: rule.confidence,
      'problem.severity': problems[level],
      'security-severity': scores[rule.severity],
      documentation: `docs/rules/${rule.id}.md`,
    },
  };
}

/** `init-script` → `InitScript`, as 3.49.7 wants names that a person reads. */
function pascalCase(id: string): string {
  return id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function helpText({ id, why, lookAlikes, advice, references }: Rule): string {
  const parts = [
    paragraph(why),
    `Honest packages that look alike: ${paragraph(lookAlikes)}`,
    `What to do: ${paragraph(advice)}`,
    `assay explain ${id} prints this text.`,
    ...references,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function helpMarkdown({ id, title, why, lookAlikes, advice, attack, references }: Rule): string {
  const techniques = attack.map((technique) => `[${technique}](${techniqueUri(technique)})`);
  const parts = [
    `# ${title}`,
    paragraph(why),
    `## What looks like it and is honest\n\n${paragraph(lookAlikes)}`,
    `## What to do\n\n${paragraph(advice)}`,
    `\`assay explain ${id}\` prints this text.`,
    ...(techniques.length > 0 ? [`MITRE ATT&CK: ${techniques.join(', ')}`] : []),
    ...(references.length > 0 ? [references.map((uri) => `- <${uri}>`).join('\n')] : []),
  ];
  return parts.join('\n\n');
}

const gapText =
  'Something that should have been read was not, so nothing can be said of it. It never reads as clear.';
const gapAdvice =
  'Make it readable (restore the packages, mend the file, check permissions and feeds), then scan again.';

const gapDescriptor: ReportingDescriptor = {
  id: notEvaluated,
  name: 'NotEvaluated',
  shortDescription: { text: 'Not everything could be evaluated' },
  fullDescription: { text: gapText },
  help: {
    text: `${gapText}\n\nWhat to do: ${gapAdvice}`,
    markdown: `# Not everything could be evaluated\n\n${gapText}\n\n## What to do\n\n${gapAdvice}`,
  },
  defaultConfiguration: { level: 'warning' },
  properties: {
    tags: ['security', 'supply-chain', 'nuget', 'incomplete'],
    precision: 'very-high',
    'problem.severity': 'warning',
  },
};

function techniques(rules: readonly Rule[]): readonly string[] {
  return [...new Set(rules.flatMap((rule) => rule.attack))].sort();
}

/** The techniques of a finding; those that no rule of today speaks of are let go. */
export function taxaOf(ids: readonly string[], rules: readonly Rule[]): TaxonReference[] {
  const known = techniques(rules);
  return ids
    .map((id) => ({ id, index: known.indexOf(id), toolComponent: attack }))
    .filter(({ index }) => index >= 0);
}

const techniqueUri = (id: string): string =>
  `https://attack.mitre.org/techniques/${id.replace('.', '/')}/`;

/** The techniques that the rules speak of, as a taxonomy of their own (3.19.3). */
export function taxonomy(rules: readonly Rule[]): ToolComponent {
  return {
    name: attack.name,
    organization: 'MITRE',
    shortDescription: { text: 'Tactics and techniques of adversaries' },
    informationUri: 'https://attack.mitre.org/',
    isComprehensive: false,
    taxa: techniques(rules).map((id) => ({ id, helpUri: techniqueUri(id) })),
  };
}

export const supportedTaxonomies: readonly ComponentReference[] = [attack];
