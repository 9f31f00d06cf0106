import type { Location } from '../core/location.js';
import { escapeText } from '../core/text.js';
import type { NameFact } from '../facts/fact.js';
import { isMixedScript, scriptsOf } from '../formats/text/names.js';
import type { Gather } from './gather.js';

const ascii = /^[\0-\x7f]*$/;

/** Adds a fact for a name that holds more than ASCII; the rest say nothing. */
export function reportName(
  gather: Gather,
  subject: NameFact['subject'],
  text: string,
  location: Location,
): void {
  if (ascii.test(text)) return;
  const scripts = scriptsOf(text);
  const mixedScript = isMixedScript(text);
  const excerpt = escapeText(text);
  gather.add({ kind: 'name', subject, text, scripts, mixedScript, location, excerpt });
}
