import { groupBy } from '../../core/group.js';
import { assess, type NotEvaluated } from '../../facts/assessment.js';
import type { FactSet } from '../../facts/fact-set.js';
import type { Fact } from '../../facts/fact.js';
import type { Difference, Finding, Level, Rule } from '../../facts/finding.js';
import type { FlowAccount } from '../../facts/flow-account.js';
import { endpointText, sinkText, sourceText } from '../../facts/flow-words.js';
import type { InspectReport } from '../../facts/report.js';
import {
  readingNeeds,
  type FindingWhy,
  type Link,
  type Outcome,
  type Why,
} from '../../facts/why.js';
import { rules as allRules } from '../../rules/index.js';
import { noAccounts } from '../account/flow-accounts.js';
import { flowDifferences } from './differences.js';
import { Judged, saidIn, type Raised } from './judged.js';

/** Differences tried in all, findings explained, flows told: a person reads no more. */
const mostTrials = 150;
const mostFindings = 20;
const mostFlows = 12;
const mostPieces = 4;

/**
 * Why a package has its verdict. Rules are functions of facts alone, so that what would be otherwise is
 * found out by judging facts of which one is away or different.
 */
export function whyOf(
  report: InspectReport,
  facts: FactSet,
  rules: readonly Rule[] = allRules,
): Why {
  const judged = new Judged(rules, facts.all);
  const { verdict, notEvaluated } = report.assessment;
  const deciding = report.findings.filter(({ level }) => level === verdict);
  const others = report.findings.filter(({ level }) => level !== verdict);
  const trials = new Trials(rules, facts, judged, notEvaluated);
  return {
    verdict,
    decidedBy: deciding.map(({ fingerprint }) => fingerprint),
    otherwise: assess(others, verdict === 'incomplete' ? [] : notEvaluated).verdict,
    findings: report.findings.slice(0, mostFindings).map((finding) => trials.explain(finding)),
    letPass: letPass(facts, judged),
    gaps: notEvaluated.map((gap) => ({ ...gap, needs: readingNeeds(gap.code) })),
    read: {
      files: report.contents.files.length,
      assemblies: report.assemblies.length,
      rules: rules.length,
    },
  };
}

/** What was followed and is nobody's evidence. */
function letPass(facts: FactSet, { raised }: Judged): FlowAccount[] {
  const used = new Set(raised.flatMap(({ alarm }) => alarm.evidence.map(({ fact }) => fact)));
  const told = new Map<string, FlowAccount>();
  for (const flow of facts.of('flow')) {
    const { source, sink, endpoint } = flow;
    const where = [sink.kind, sink.part, endpoint?.owner ?? '', endpoint?.host ?? ''];
    const key = [source.kind, source.text, ...where].join('\0');
    if (!used.has(flow) && !told.has(key)) told.set(key, noAccounts.one(flow, 'let pass'));
    if (told.size >= mostFlows) break;
  }
  return [...told.values()];
}

/** Judges facts anew, each time with one thing different. */
class Trials {
  readonly #rules: readonly Rule[];
  readonly #facts: readonly Fact[];
  readonly #judged: Judged;
  readonly #gaps: readonly NotEvaluated[];
  #left = mostTrials;

  constructor(
    rules: readonly Rule[],
    facts: FactSet,
    judged: Judged,
    gaps: readonly NotEvaluated[],
  ) {
    this.#rules = rules;
    this.#facts = facts.all;
    this.#judged = judged;
    this.#gaps = gaps;
  }

  explain(finding: Finding): FindingWhy {
    const { rule, title, level, message, fingerprint } = finding;
    const raised = this.#judged.raised.filter((each) => isOf(each, finding));
    return {
      rule,
      title,
      level,
      message,
      fingerprint,
      links: this.#links(raised),
      differences: level === 'note' ? [] : this.#differences(raised),
    };
  }

  /** Pieces of evidence that show the same are one link. */
  #links(raised: readonly Raised[]): Link[] {
    const pieces = raised.flatMap(({ alarm }) => alarm.evidence);
    return [...groupBy(pieces, ({ shows }) => shows)].flatMap(([shows, group]): Link[] => {
      const facts = new Set(group.map(({ fact }) => fact));
      const outcome = this.#try(raised, shows, (fact) => (facts.has(fact) ? undefined : fact));
      const texts = [...new Set(group.map(({ fact }) => pieceText(fact)))].filter(Boolean);
      return outcome === undefined ? [] : [{ ...outcome, pieces: texts.slice(0, mostPieces) }];
    });
  }

  #differences(raised: readonly Raised[]): Outcome[] {
    const facts = new Set(raised.flatMap(({ alarm }) => alarm.evidence.map(({ fact }) => fact)));
    const own = raised[0]?.rule.differences ?? [];
    return [...own, ...flowDifferences].flatMap(({ words, change }: Difference) => {
      const changed = new Map([...facts].map((fact) => [fact, change(fact)] as const));
      if ([...changed].every(([before, after]) => before === after)) return [];
      const outcome = this.#try(raised, words, (fact) =>
        changed.has(fact) ? changed.get(fact) : fact,
      );
      return outcome === undefined ? [] : [outcome];
    });
  }

  #try(
    raised: readonly Raised[],
    words: string,
    change: (fact: Fact) => Fact | undefined,
  ): Outcome | undefined {
    if (--this.#left < 0) return undefined;
    const facts = this.#facts.flatMap((fact) => change(fact) ?? []);
    const judged = new Judged(this.#rules, facts);
    const own = new Set(raised);
    const others = new Set(this.#judged.raised.filter((each) => !own.has(each)).map(saidIn));
    const slots = [...new Set(raised.map(({ slot }) => slot))];
    const found = slots.map((slot) => judged.level(slot, others));
    return { words, level: worst(found), verdict: judged.verdict(this.#gaps) };
  }
}

const order: readonly (Level | 'none')[] = ['none', 'note', 'suspicious', 'malicious'];

function worst(levels: readonly (Level | 'none')[]): Level | 'none' {
  return levels.reduce((a, b) => (order.indexOf(b) > order.indexOf(a) ? b : a), 'none');
}

/** A finding stands for the alarms of its rule that differ in the framework alone. */
function isOf({ rule, alarm }: Raised, finding: Finding): boolean {
  return (
    rule.id === finding.rule && alarm.level === finding.level && alarm.message === finding.message
  );
}

function pieceText(fact: Fact): string {
  if (fact.kind !== 'flow') return fact.excerpt ?? fact.location.path;
  const { source, sink, endpoint } = fact;
  const to = endpoint === undefined ? [] : [endpointText(endpoint)];
  return [sourceText(source), sinkText(sink), ...to].join(' → ');
}
