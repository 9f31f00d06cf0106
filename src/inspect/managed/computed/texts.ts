import {
  fullName,
  UriToken,
  type Seen,
  type SeenCall,
  type Value,
} from '../../../behaviour/folding/index.js';
import { excerpt } from '../../../core/text.js';
import { wordingsIn, type Wording } from '../../wordings.js';
import { classifyBareKey, classifyLiteral, type Literal } from '../../literals.js';

/** A text that code works out, and that names something. */
export interface ComputedText {
  readonly text: string;
  readonly literal: Literal;
  readonly ilOffset: number;
}

/** Where a text was seen: what it is handed to tells more than what made it. */
interface Sighting {
  ilOffset: number;
  isUse: boolean;
  readonly handedTo: Set<string>;
}

/** Texts of one method that are looked at. */
const mostTexts = 2_000;
const fewestCharacters = 4;

/** What a method works out. */
export interface Computed {
  readonly texts: readonly ComputedText[];
  readonly wordings: ReadonlySet<Wording>;
}

/**
 * The texts that a method works out and that name something. Of pieces, and of what they are put
 * together to, the whole is told.
 * @param written the texts that stand in code: these are facts already
 */
export function computedTexts(seen: Seen, written: ReadonlySet<string>): Computed {
  const sightings = new Map<string, Sighting>();
  const note = (value: Value, ilOffset: number, handedTo?: SeenCall): void => {
    const text = value instanceof UriToken ? value.text : value;
    if (typeof text !== 'string' || text.length < fewestCharacters || written.has(text)) return;
    noteText(sightings, text, ilOffset, handedTo);
  };
  for (const call of seen.calls) {
    for (const argument of call.arguments) note(argument, call.ilOffset, call);
    note(call.result, call.ilOffset);
  }
  for (const { value, ilOffset } of seen.values) note(value, ilOffset);
  const wordings = new Set([...sightings.keys()].flatMap(wordingsIn));
  return { texts: whole(classified(sightings)), wordings };
}

function noteText(
  sightings: Map<string, Sighting>,
  text: string,
  ilOffset: number,
  handedTo: SeenCall | undefined,
): void {
  let sighting = sightings.get(text);
  if (sighting === undefined) {
    if (sightings.size >= mostTexts) return;
    sighting = { ilOffset, isUse: false, handedTo: new Set() };
    sightings.set(text, sighting);
  }
  if (handedTo === undefined) return;
  const { target } = handedTo;
  sighting.handedTo.add(`${fullName(target.owner)}::${target.name}`);
  // A call that gives no constant is where the text goes out.
  if (handedTo.result !== undefined || sighting.isUse) return;
  sighting.ilOffset = ilOffset;
  sighting.isUse = true;
}

function classified(sightings: ReadonlyMap<string, Sighting>): ComputedText[] {
  const found: ComputedText[] = [];
  for (const [text, { ilOffset, handedTo }] of sightings) {
    const shown = excerpt(`computed: ${text}`);
    const literal = classifyLiteral(text, shown) ?? classifyBareKey(text, shown);
    if (literal === undefined) continue;
    const { onlyWith } = literal;
    if (onlyWith && ![...handedTo].some((member) => onlyWith.test(member))) continue;
    found.push({ text, literal, ilOffset });
  }
  return found;
}

function whole(found: readonly ComputedText[]): ComputedText[] {
  return found.filter(
    ({ text }) =>
      !found.some((other) => other.text.length > text.length && other.text.includes(text)),
  );
}
