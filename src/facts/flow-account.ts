import type { Location } from '../core/location.js';
import type { Phase } from './entry-point.js';
import type {
  FlowEndpoint,
  FlowSink,
  FlowSource,
  FlowStep,
  HandoffFact,
  HandoffPlace,
} from './flow.js';

/**
 * A flow as a finding tells it: who starts it, what is taken, what happens to it, where it ends and
 * whose that is, what is asked first. Every step is located.
 */
export interface FlowAccount {
  /** What the finding says of it: "goes out". */
  readonly shows: string;
  readonly trigger: FlowTrigger;
  readonly source: FlowSource;
  readonly transforms: readonly FlowStep[];
  readonly sink: FlowSink & { readonly location: Location };
  readonly endpoint?: FlowEndpoint;
  readonly gates: readonly FlowGate[];
  /** From source to sink, both included. */
  readonly steps: readonly AccountStep[];
}

export interface AccountStep extends FlowStep {
  /** `Namespace.Type::Method` as the source has it; empty where it is not in a member. */
  readonly member: string;
  /** Of a flow over several packages, the package URL of the one that the step is in. */
  readonly package?: string;
}

/** Who starts the code that a flow begins in. */
export interface FlowTrigger {
  readonly by:
    /** An entry point that runs without anybody asking. */
    | 'itself'
    /** An entry point that a person or a program starts: a tool. */
    | 'asked'
    /** The consumer's own code, which calls a public member. */
    | 'caller'
    /** Nothing that is known to run leads there. */
    | 'nothing';
  readonly phase: Phase;
  /** What begins: `module initializer of Example.Money`, or the member that is called. */
  readonly name: string;
  /** What makes it run, in the client's words; empty where the consumer's code calls it. */
  readonly when: string;
  readonly location: Location;
  /** Members from there to the one that the flow begins in, both included. */
  readonly way: readonly string[];
}

/** Something that the code asks before, or while, it does this. */
export interface FlowGate {
  readonly gate: string;
  readonly member: string;
  readonly location: Location;
  readonly text: string;
}

/** Half of a flow that may go on in another package; a scan joins the halves. */
export interface Handoff {
  readonly direction: HandoffFact['direction'];
  readonly place: HandoffPlace;
  readonly flow: FlowAccount;
}

/** Where other packages left something: whether a package takes it on from there is asked. */
export interface HandoffQuestion {
  readonly places: readonly HandoffPlace[];
  /** What only packages leave that nothing else speaks against: asked of who names the place. */
  readonly ifNamed: readonly HandoffPlace[];
}
