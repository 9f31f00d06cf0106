import { classifyString } from '../../behaviour/strings/classify.js';
import { spanOf, type SourceText } from '../../core/source.js';
import { excerpt } from '../../core/text.js';
import { hiddenTexts } from '../../formats/text/hidden.js';
import type { Gather } from '../gather.js';
import { locate } from '../text.js';

/** Prose that gives orders to an agent; a line that orders secrecy is told by itself. */
const secrecy =
  /\b(?:do not|don't|never|without)\s+(?:tell|telling|mention|mentioning|inform|informing|reveal|revealing|show|showing|notify|notifying)\b[^.\n]{0,60}\b(?:user|human|developer|anyone|it)\b/i;
const fetchAndRun =
  /\b(?:curl|wget|iwr|irm|invoke-webrequest|invoke-restmethod)\b[^\n]{0,200}\|\s*(?:ba|z)?(?:sh|iex|invoke-expression|python3?|node|pwsh)\b/i;
const sending =
  /\b(?:send|post|upload|transmit|submit|forward|report|curl|wget|exfiltrate|copy)\b/i;
const forbidding =
  /\b(?:never|not|don't|avoid|must not|without)\b[^.]{0,80}\b(?:send|post|upload|share|submit)\b/i;
const address = /https?:\/\/[^\s"'<>`)]{3,300}/i;
/** UTF-16 units of one line of prose that are looked at. */
const lineUnits = 2048;

/** Adds what prose orders an agent to do, in what can be seen and in what cannot. */
export function readInstructions(path: string, source: SourceText, gather: Gather): void {
  for (const start of source.lineStarts) {
    const line = (/^[^\r\n]*/.exec(source.text.slice(start, start + lineUnits)) ?? [''])[0];
    readLine(line, { path, source, start, end: start + line.length }, gather);
  }
  for (const { text, start, end } of hiddenTexts(source.text)) {
    for (const line of text.split(/\r?\n/)) {
      readLine(line.slice(0, lineUnits), { path, source, start, end, folded: true }, gather);
    }
  }
}

interface Place {
  readonly path: string;
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
  /** It cannot be seen there. */
  readonly folded?: true;
}

function readLine(line: string, place: Place, gather: Gather): void {
  const { path, source, start, end, folded } = place;
  const event = eventOf(line);
  if (event === undefined) return;
  const location = locate(path, spanOf(source, start, end));
  const hidden = folded ? { folded } : {};
  const text = { command: line.trim(), location, excerpt: excerpt(line), ...hidden };
  gather.add({ kind: 'hook', obeyedBy: 'agent', event, ...text });
  if (event === 'sends') keepFlow(line, place, gather);
}

function eventOf(line: string): string | undefined {
  if (fetchAndRun.test(line)) return 'order';
  if (sends(line)) return 'sends';
  return secrecy.test(line) ? 'secrecy' : undefined;
}

/** One line names credentials, a way to send them, and where to. */
function sends(line: string): boolean {
  return (
    address.test(line) &&
    sending.test(line) &&
    !forbidding.test(line) &&
    credentialsIn(line).length > 0
  );
}

function credentialsIn(line: string) {
  return line
    .split(/[\s,;"'`()]+/)
    .flatMap((word) =>
      classifyString(word.replace(/[.:!?]+$/, '')).flatMap((sighting) =>
        sighting.kind === 'path' && sighting.place === 'credential' ? [sighting] : [],
      ),
    );
}

/** The agent is the program: what it reads, how it sends it and where to stands in one order. */
function keepFlow(line: string, { path, source, start, end, folded }: Place, gather: Gather): void {
  const location = locate(path, spanOf(source, start, end));
  const found = credentialsIn(line);
  const areas = [...new Set(found.map(({ area }) => area))].sort();
  const [first] = found;
  if (first === undefined) return;
  const secret =
    areas.length > 1
      ? {
          kind: 'credential-store' as const,
          text: `credentials of ${areas.join(', ')}`,
          area: 'several',
        }
      : { kind: 'credential-file' as const, text: first.text, area: first.area };
  gather.keepTextFlow({
    near: line.match(new RegExp(address, 'gi')) ?? [],
    far: [],
    fact: {
      kind: 'flow',
      location,
      excerpt: excerpt(line),
      source: { ...secret, location },
      transforms: folded ? [{ text: 'an order in characters that cannot be seen', location }] : [],
      sink: { kind: 'network', api: 'agent:curl', capability: 'network', part: 'body' },
      steps: [
        { text: secret.text, location },
        { text: 'sent by the agent', location },
      ],
      sourceMember: path,
      ...(folded ? { folded } : {}),
    },
  });
}
