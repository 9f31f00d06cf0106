import type { Location } from '../core/location.js';
import type { Fact, FactKind } from './fact.js';
import type { FactSet } from './fact-set.js';

export type Level = 'note' | 'suspicious' | 'malicious';
export type Severity = 'low' | 'medium' | 'high' | 'critical';
export type Confidence = 'low' | 'medium' | 'high';
/** `bytes`: from the artifact alone, cacheable by digest. `context`: from what surrounds it. */
export type Basis = 'bytes' | 'context';

export interface Evidence {
  readonly location: Location;
  readonly excerpt: string;
  /** What this piece shows, in a few words: "downloads a file". */
  readonly shows: string;
}

/** What a rule says of the facts: an alarm without the rule's own constant text. */
export interface Alarm {
  readonly level: Level;
  readonly message: string;
  /** The facts it rests on: without any one of `needs`, the alarm would not stand. */
  readonly evidence: readonly { readonly fact: Fact; readonly shows: string }[];
  /** What the alarm is about when one file has several: a member, a target. */
  readonly subject?: string;
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
  readonly references: readonly string[];
  check(facts: FactSet): readonly Alarm[];
}

export interface Finding {
  readonly rule: string;
  readonly title: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly basis: Basis;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  /** Target frameworks in which it was seen; empty where the file belongs to none. */
  readonly targetFrameworks: readonly string[];
  /** Stable over versions and frameworks: rule + id + path without framework + member + sink. */
  readonly fingerprint: string;
}
