import type { FoldedLines } from '../../core/folded-lines.js';
import { sourceOf, spanOf, type SourceText, type Span } from '../../core/source.js';
import type { Fact } from '../../facts/fact.js';
import type { Gather } from '../gather.js';
import { locate } from '../text.js';
import { indexOf } from './place.js';
import { hostedText, type HostedText, type ScriptText } from './report.js';

/**
 * Two readings of one script. The first one decides where both see an act in a line; the second adds
 * hosts, paths and acts that only the folded text shows.
 */
export function foldedReading(script: ScriptText, folded: FoldedLines): FoldedReading {
  return new FoldedReading(script, folded);
}

export class FoldedReading {
  readonly source: SourceText;
  readonly #script: ScriptText;
  readonly #folded: FoldedLines;
  readonly #told = new Set<string>();

  constructor(script: ScriptText, folded: FoldedLines) {
    this.#script = script;
    this.#folded = folded;
    this.source = sourceOf(folded.text);
  }

  /** Takes the reading of the text as written; what it evaluates was read, where that is so. */
  asWritten(gather: Gather): Gather {
    return {
      ...gather,
      add: (fact) => {
        this.#told.add(keyOf(fact));
        const read = fact.kind === 'script' && this.#isRead(fact);
        gather.add(read ? { ...fact, read: true } : fact);
      },
    };
  }

  /** Takes the other reading: only what the first has not told, at the place that it comes from. */
  beyond(gather: Gather): Gather {
    return {
      ...gather,
      add: (fact) => this.#add(fact, gather),
      keepTextFlow: (flow) => {
        const location = this.#placeOf(flow.fact) ?? flow.fact.location;
        gather.keepTextFlow({ ...flow, fact: { ...flow.fact, location, folded: true } });
      },
    };
  }

  /** A text that the folded text hands on, at the place that it comes from. */
  readonly placed = ({ language, script }: HostedText): HostedText => {
    const span = this.#spanAt({ ...script.source.origin, length: 0 });
    const { source } = this.#script;
    return hostedText(language, { ...this.#script, ...script, source }, script.source.text, span);
  };

  #add(fact: Fact, gather: Gather): void {
    const location = this.#placeOf(fact);
    if (location === undefined) {
      gather.add(fact);
      return;
    }
    const there = { ...fact, location, folded: true as const };
    const key = keyOf(there);
    if (!this.#told.has(key)) gather.add(there);
    this.#told.add(key);
  }

  /** Undefined for what stands in another file, or has no place. */
  #placeOf({ location }: Fact): Fact['location'] | undefined {
    const { line, column, path, member } = location;
    if (line === undefined || column === undefined || path !== this.#script.path) return undefined;
    return locate(path, this.#spanAt({ offset: 0, length: 0, line, column }), member);
  }

  #spanAt(span: Span): Span {
    const { source } = this.#script;
    const from = Math.min(this.#folded.origin(indexOf(this.source, span)), source.text.length);
    return spanOf(source, from, from);
  }

  #isRead({ location: { line = 1, column = 1, length = 0 } }: Fact): boolean {
    const { source } = this.#script;
    const from = indexOf(source, { offset: 0, length: 0, line, column });
    const to = from + length / source.unitBytes;
    return this.#folded.evaluated.some(({ start, end }) => start <= from && to <= end);
  }
}

/** Acts by their line; what is named, by its name. */
function keyOf(fact: Fact): string {
  const { location } = fact;
  switch (fact.kind) {
    case 'script':
      return `script ${location.line} ${fact.act}`;
    case 'api-call':
      return `api-call ${location.line} ${fact.capability}`;
    case 'endpoint':
      return `endpoint ${fact.url}`;
    case 'path':
      return `path ${location.line} ${fact.text}`;
    default:
      return `${fact.kind} ${location.line} ${fact.excerpt ?? ''}`;
  }
}
