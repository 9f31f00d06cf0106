import type { Location } from '../core/location.js';
import type { FlowAccount } from './flow-account.js';
import {
  between,
  endpointText,
  gateText,
  isMechanical,
  isSecret,
  sinkText,
  sourceText,
  triggerText,
  wayText,
} from './flow-words.js';

/** Steps told of one flow: a person reads no more; the JSON has them all. */
const shownSteps = 9;

/** One line of a flow, and where it is. */
export interface FlowLine {
  readonly label: string;
  readonly text: string;
  readonly location?: Location | undefined;
  readonly member?: string | undefined;
  /** The package URL of the package that it is in, of a flow over several. */
  readonly package?: string | undefined;
}

/**
 * A flow as a short chain, from who starts it to whose the endpoint is.
 * @param before flows that were told: where this one comes to the same, it says so
 */
export function flowLines(flow: FlowAccount, before: readonly FlowAccount[] = []): FlowLine[] {
  const { source, sink, endpoint, gates, steps } = flow;
  const shared = sharedEnd(flow, before);
  const from = steps[0]?.package;
  const member = steps[0]?.member;
  return [
    ...startLines(flow, before.at(-1), from),
    {
      label: isSecret(source) ? 'secret' : 'takes',
      text: sourceText(source),
      location: source.location,
      member,
      package: from,
    },
    ...stepLines(flow, shared),
    ...(shared > 0
      ? []
      : [
          { ...steps.at(-1), label: 'goes', text: sinkText(sink), location: sink.location },
          ...(endpoint ? [{ label: 'to', text: endpointText(endpoint) }] : []),
          ...gateLines(gates),
        ]),
  ];
}

/** What is asked again in one member is told once. */
function gateLines(gates: FlowAccount['gates']): FlowLine[] {
  const lines = gates.map(({ gate, text, location, member }) => ({
    label: 'asks',
    text: `${gateText(gate)}${text && text !== gate ? ` (${text})` : ''}`,
    location,
    member,
  }));
  const key = ({ text, location: { path, member = '' } }: (typeof lines)[number]): string =>
    [text, path, member].join('\0');
  return [...new Map(lines.map((line) => [key(line), line])).values()];
}

function startLines(
  { trigger }: FlowAccount,
  before: FlowAccount | undefined,
  from: string | undefined,
): FlowLine[] {
  const text = triggerText(trigger);
  if (before !== undefined && text === triggerText(before.trigger)) return [];
  const way = wayText(trigger);
  const isCaller = trigger.by === 'caller';
  const location = isCaller || trigger.by === 'nothing' ? undefined : trigger.location;
  const place = { location, package: from };
  const start = { label: 'starts', text };
  return way ? [start, { label: '', text: `by ${way}`, ...place }] : [{ ...start, ...place }];
}

function stepLines(flow: FlowAccount, shared: number): FlowLine[] {
  const { steps, sink } = flow;
  const own = (shared > 0 ? steps.slice(1, steps.length - shared) : between(flow)).filter(
    (step) => !isMechanical(step),
  );
  // A line that says that one is left out would take as much room.
  const left = own.length <= shownSteps + 1 ? 0 : own.length - shownSteps;
  const head = Math.ceil(shownSteps / 2);
  const lines = own.map((step): FlowLine => ({ label: 'then', ...step }));
  const kept =
    left > 0
      ? [
          ...lines.slice(0, head),
          { label: '', text: `… ${left} more steps` },
          ...lines.slice(head + left),
        ]
      : lines;
  if (shared === 0) return kept;
  const first = steps.slice(-shared).find((step) => !isMechanical(step));
  const text = shared === 1 || first === undefined ? sinkText(sink) : first.text;
  return [...kept, { label: 'then', text: `as above, from: ${text}` }];
}

/** How many steps at its end a flow has in common with one that was told. */
function sharedEnd({ steps, shows }: FlowAccount, before: readonly FlowAccount[]): number {
  return before
    .filter((other) => other.shows === shows)
    .reduce((most, other) => {
      let count = 0;
      while (count < steps.length - 1 && isSame(steps.at(-1 - count), other.steps.at(-1 - count)))
        count++;
      return Math.max(most, count);
    }, 0);
}

type Step = FlowAccount['steps'][number] | undefined;

const isSame = (a: Step, b: Step): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.text === b.text &&
  placeKey(a.location) === placeKey(b.location);

const placeKey = ({ path, member = '', line, ilOffset }: Location): string =>
  [path, member, line ?? '', ilOffset ?? ''].join('\0');
