import {
  shortMember,
  endpointText,
  placeText,
  sinkText,
  sourceText,
  triggerText,
} from '../facts/flow-words.js';
import type { Change } from '../facts/difference.js';
import type { FlowAccount, Handoff } from '../facts/flow-account.js';
import type { InspectReport } from '../facts/report.js';
import { paired, sideOf } from './compare.js';

/** Flows of findings, and halves of flows that may go on elsewhere: where something newly goes, or no longer. */
export function flowChanges(before: InspectReport, after: InspectReport): Change[] {
  return paired(flowsOf(before), flowsOf(after), ({ text }) => text).flatMap((pair) => {
    const side = sideOf(pair);
    const [first] = side === 'removed' ? pair.before : pair.after;
    if (side === 'both' || first === undefined) return [];
    const { text, flow } = first;
    return [
      {
        change: side,
        name: text,
        text,
        details: [`starts ${triggerText(flow.trigger)}`],
        location: flow.sink.location,
        ...(side === 'added' && { matters: 'goes where it did not go before' }),
      },
    ];
  });
}

interface Told {
  readonly text: string;
  readonly flow: FlowAccount;
}

function flowsOf({ findings, handoffs }: InspectReport): Told[] {
  const whole = findings.flatMap(({ flows }) => flows);
  return [
    ...whole.map((flow) => ({ flow, text: flowText(flow) })),
    ...handoffs.map(({ flow, place, direction }) => ({
      flow,
      text: `${flowText(flow)} (${handoffWords[direction]} ${placeText(place)})`,
    })),
  ];
}

const handoffWords: Readonly<Record<Handoff['direction'], string>> = {
  leaves: 'left in',
  'picks-up': 'taken from',
};

function flowText({ source, sink, endpoint }: FlowAccount): string {
  const where = endpoint ? `, to ${endpointText(endpoint)}` : '';
  return `${sourceText(source)}: ${sinkText(sink)} in ${shortMember(sink.location.member ?? sink.location.path)}${where}`;
}
