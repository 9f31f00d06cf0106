import type { Location } from '../core/location.js';
import type { Seen } from './fact.js';

/**
 * A branch that decides whether something harmful runs, by something that has nothing to do with
 * what the caller wants. Its location is that of the branch.
 */
export interface ConditionFact extends Seen<'condition'> {
  readonly asks:
    | 'date'
    | 'clock'
    | 'random'
    | 'host'
    | 'environment'
    | 'locale'
    | 'debugger'
    | 'production'
    | 'count'
    | 'file'
    | 'remote'
    | 'secret'
    | 'signature';
  /** What is written in the code to compare it with: `2027-08-08`, `20`, `prod`; empty for none. */
  readonly constant: string;
  /** The `harmKey` of what it decides. */
  readonly decides: string;
  readonly sourceMember: string;
}

/** Something is ended, deleted, wiped or not done that somebody else counts on. */
export interface DamageFact extends Seen<'damage'> {
  readonly damage:
    | 'ends-process'
    | 'ends-others'
    | 'deletes'
    | 'wipes-data'
    | 'shuts-down'
    | 'encrypts'
    /** What protects or records is turned off. */
    | 'disables-defence'
    | 'blocks'
    /** What comes from outside runs. */
    | 'obeys'
    /** Success is answered, and what was asked for is not done. */
    | 'skips-write'
    /** A constant or a random value is written in place of what was given. */
    | 'corrupts-write'
    /** A text for a database, an amount or a measurement, or another value is not what it was. */
    | 'alters-statement'
    | 'alters-amount'
    | 'alters-value'
    /** A constant is answered in the place of what was worked out. */
    | 'alters-answer'
    /** A call fails or takes long where nothing is wrong. */
    | 'fails'
    | 'slows'
    /** Nothing is recorded that is recorded otherwise. */
    | 'drops-record';
  /** What it does, as the rest of "it …": `ends the process that it runs in`. */
  readonly text: string;
  readonly api: string;
  /** A member that a consumer calls and whose name says that it does this. */
  readonly isNamed: boolean;
  /** A message says so before: on the console, in a box, in a log. */
  readonly isAnnounced: boolean;
  readonly sourceMember: string;
}

/** An account of money that is written in the code, known by its checksum or shape. */
export interface AccountFact extends Seen<'account'> {
  readonly format: string;
  readonly account: string;
  readonly sourceMember?: string;
}

/** A value that the caller gave, or that a person copied, makes way for one written in the code. */
export interface ReplacementFact extends Seen<'replacement'> {
  /** The parameter, or `the clipboard`. */
  readonly replaced: string;
  /** Whether its name says that something is sent there. */
  readonly isRecipient: boolean;
  /** The account in its place, and how such ones are written: `ethereum`, `iban`. */
  readonly account: string;
  readonly format: string;
  /** What decides that it is replaced, in a few words; empty where nothing does. */
  readonly when: string;
  /** Whether the caller says that it shall be, by an argument that is for that. */
  readonly isChosen: boolean;
  readonly sourceMember: string;
}

/** A method of other code, found by its name as text, is patched so that its result is another. */
export interface ForeignPatchFact extends Seen<'foreign-patch'> {
  readonly victim: string;
  readonly changes: 'result' | 'arguments' | 'nothing';
  /** What decides that it is changed or patched, besides the code: a clock, dice, a delay. */
  readonly when: string;
  readonly sourceMember: string;
}

/** A check of a signature, a password or a token that is passed by a value written in the code. */
export interface BypassFact extends Seen<'bypass'> {
  /** The check that is passed by: `System.Security.Cryptography.RSA::VerifyData`. */
  readonly check: string;
  /** How the value is compared: by its digest, so that nobody reads it, or as it is. */
  readonly by: 'digest' | 'text';
  readonly sourceMember: string;
}

/** Keys, ciphers or checks are weaker than they say. */
export interface WeakeningFact extends Seen<'weakening'> {
  readonly weakens: 'randomness' | 'strength' | 'check';
  /**
   * `replaced`: random bytes make way for others; `decided`: where the conditions say; `for-whom`: where a
   * name in the code says; `claimed`: it calls itself what it is not.
   */
  readonly how: 'replaced' | 'decided' | 'for-whom' | 'claimed';
  /** What it does, as the rest of "it …". */
  readonly text: string;
  /** Its name says that it is weak, or made for tests. */
  readonly isNamed: boolean;
  readonly sourceMember: string;
}

/** Rights are given to users as an answer from the network says. */
export interface RemoteGrantFact extends Seen<'remote-grant'> {
  readonly api: string;
  /** Where the answer comes from, empty where the caller names it; of rights that the code writes, for whom. */
  readonly host: string;
  readonly owner: 'caller' | 'loopback' | 'address' | 'fixed' | 'unknown' | 'written';
  readonly sourceMember: string;
}

/** All requests of a process go through a host that is written in the code. */
export interface FixedProxyFact extends Seen<'fixed-proxy'> {
  readonly api: string;
  readonly host: string;
  readonly sourceMember: string;
}

/** Whoever stands between is believed: its root certificate is trusted, or any certificate is. */
export interface BlindTrustFact extends Seen<'blind-trust'> {
  readonly trusts: 'root' | 'any';
  readonly sourceMember: string;
}

/** A package makes others need it, and publishes; neither is told without the other. */
export interface SpreadFact extends Seen<'spread'> {
  readonly does: 'names-itself' | 'publishes';
  /** The entry of the manifest, or the command. */
  readonly text: string;
  readonly sourceMember: string;
}

export type HarmFact =
  | SpreadFact
  | AccountFact
  | ConditionFact
  | DamageFact
  | ReplacementFact
  | ForeignPatchFact
  | BypassFact
  | BlindTrustFact
  | FixedProxyFact
  | RemoteGrantFact
  | WeakeningFact;

/** What tells one harmful place from others. */
export function harmKey({ path, token = 0, ilOffset = 0 }: Location): string {
  return `${path} ${token.toString(16)} ${ilOffset.toString(16)}`;
}
