import type { Location } from '../core/location.js';
import type { Fact, FactKind } from './fact.js';
import type { FactSet } from './fact-set.js';
import type { FlowAccount } from './flow-account.js';

export type Level = 'note' | 'suspicious' | 'malicious';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Confidence = 'low' | 'medium' | 'high';
/** `bytes`: from the artifact alone, cacheable by digest. `context`: from what surrounds it. */
export type Basis = 'bytes' | 'context';
/** What a complete chain does: who starts it, what it takes, and where that ends. */
export type Chain = 'steal' | 'run' | 'sabotage';

export interface Evidence {
  readonly location: Location;
  readonly excerpt: string;
  /** What this piece shows, in a few words: "downloads a file". */
  readonly shows: string;
  /** Of a finding over several packages, the package URL of the one that the location is in. */
  readonly package?: string;
}

/** What a rule says of the facts: an alarm without the rule's own constant text. */
export interface Alarm {
  readonly level: Level;
  readonly message: string;
  /** The facts it rests on: without any one of `needs`, the alarm would not stand. */
  readonly evidence: readonly { readonly fact: Fact; readonly shows: string }[];
  /** What the alarm is about when one file has several: a member, a target. */
  readonly subject?: string;
  /** Of this one, where the rule's own stands for several. */
  readonly title?: string;
  /** Of this one, where the rule's own says too little. */
  readonly severity?: Severity;
  /** It holds the package by the choice of whoever scans, although it is only a note. */
  readonly holds?: true;
  /** Lines that would mend it, to be copied as they are. */
  readonly mending?: readonly string[];
}

export interface Rule {
  /** Kebab-case, equal to its folder's name, never reused. */
  readonly id: string;
  /** An imperative-free statement of what is wrong: "Inline MSBuild task downloads and starts a program". */
  readonly title: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly basis: Basis;
  /** The kinds of facts that `check` looks at. */
  readonly facts: readonly FactKind[];
  readonly why: string;
  readonly lookAlikes: string;
  readonly advice: string;
  /** MITRE ATT&CK technique ids, where they fit. */
  readonly attack: readonly string[];
  /** The chain that it speaks of, where it speaks of one. */
  readonly chain?: Chain;
  /** Rules that say more of the same thing: where one of them does, this one says nothing. */
  readonly yieldsTo?: readonly string[];
  readonly references: readonly string[];
  check(facts: FactSet): readonly Alarm[];
  /**
   * What would have to be different for a lower level, beside one of the pieces of evidence being away
   * and beside what can be different of any flow. Each is tried before anybody is told.
   */
  readonly differences?: readonly Difference[];
}

/** One thing that could be different of the facts of an alarm. */
export interface Difference {
  /** Goes on after "It would be lower if": "the dependency were only suspicious". */
  readonly words: string;
  /** The fact as it would be, `undefined` where it would not be there, itself where it says nothing. */
  change(fact: Fact): Fact | undefined;
}

export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly basis: Basis;
  readonly message: string;
  /** MITRE ATT&CK technique ids of the rule. */
  readonly attack: readonly string[];
  readonly chain?: Chain;
  /** It holds the package by the choice of whoever scans, although it is only a note. */
  readonly holds?: true;
  /** Lines that would mend it, to be copied as they are. */
  readonly mending?: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The flows among the evidence, whole: every step from who starts it to where it ends. */
  readonly flows: readonly FlowAccount[];
  /** Target frameworks in which it was seen; empty where the file belongs to none. */
  readonly targetFrameworks: readonly string[];
  /** Stable over versions and frameworks: rule + id + path without framework + member + sink. */
  readonly fingerprint: string;
}
