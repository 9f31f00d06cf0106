import { followText, type TextFlow } from '../../behaviour/text-flow/index.js';
import type { Location } from '../../core/location.js';
import { excerpt } from '../../core/text.js';
import type { KeptFlow } from '../gather.js';
import type { Literal } from '../literals.js';

/** UTF-16 units below which no text holds a method that reads and sends. */
const leastUnits = 80;
const looksLikeCode = /\b(?:class|struct|static|void|namespace)\b[^]{0,400}\{/;

/**
 * Source text in a string of an analyzer: what a generator adds to the consumer's program. What it
 * reads and sends is told where the string stands.
 */
export function emittedCode(text: string): Literal | undefined {
  if (text.length < leastUnits || !looksLikeCode.test(text)) return undefined;
  const flows = followText(text, 'csharp');
  if (flows.length === 0) return undefined;
  return {
    report(gather, location, sourceMember) {
      for (const flow of flows)
        gather.keepTextFlow(keptFlow(flow, text, location, sourceMember ?? location.path));
    },
  };
}

function keptFlow(flow: TextFlow, text: string, location: Location, member: string): KeptFlow {
  const { source, sink, transforms, steps, near, far } = flow;
  const { kind, area } = source;
  return {
    near,
    far,
    fact: {
      kind: 'flow',
      location,
      excerpt: excerpt(text.slice(sink.range.start, sink.range.end)),
      source: { kind, text: source.text, area, location },
      transforms: transforms.map((step) => ({ text: step.text, location })),
      sink: { kind: sink.kind, api: `csharp:${sink.api}`, capability: 'network', part: sink.part },
      steps: [
        { text: source.text, location },
        ...steps.map((step) => ({ text: step.text, location })),
        { text: `sent by ${sink.api} in code that is added to the consumer's`, location },
      ],
      sourceMember: member,
    },
  };
}
