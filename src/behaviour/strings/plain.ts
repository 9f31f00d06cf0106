import type { GateSighting, StringSighting } from './classify.js';
import { analysisTools } from './gates.js';
import { metadataHeader } from './metadata-header.js';
import { metadataHeaders } from './metadata-services.js';
import { plainPlaces } from './path.js';

type Tell = (text: string) => StringSighting | undefined;

const analysis: GateSighting = { kind: 'gate', gate: 'analysis' };

/** Whole texts of letters, digits and hyphens that name something, in lower case. */
const known: ReadonlyMap<string, Tell> = new Map<string, Tell>([
  ...[...analysisTools].map((name): [string, Tell] => [name, () => analysis]),
  ...[...plainPlaces].map(([name, place]): [string, Tell] => [
    name,
    (text) => ({ ...place, text }),
  ]),
  ...[...metadataHeaders].map((name): [string, Tell] => [name, metadataHeader]),
]);

/** Lengths and first letters that occur: they dismiss nearly every word without a look-up. */
const longest = 64;
const occurs = new Uint8Array(longest * 32);
for (const name of known.keys()) occurs[place(name)] = 1;

function place(text: string, length = text.length): number {
  return length * 32 + (text.charCodeAt(0) & 31);
}

function mayBe(text: string, length = text.length): boolean {
  return length < longest && occurs[place(text, length)] === 1;
}

export function classifyPlain(text: string): StringSighting | undefined {
  if (!mayBe(text)) return undefined;
  return known.get(text.toLowerCase())?.(text);
}

/** `SbieDll.dll`, `wireshark.exe`: the same with the ending of a program's file. */
export function classifyProgramFile(text: string): StringSighting | undefined {
  const stem = text.length - 4;
  if (stem <= 0 || text.charCodeAt(stem) !== 0x2e || !mayBe(text, stem)) return undefined;
  const lower = text.toLowerCase();
  if (!/\.(?:exe|dll|sys)$/.test(lower)) return undefined;
  return analysisTools.has(lower.slice(0, stem)) ? analysis : undefined;
}
