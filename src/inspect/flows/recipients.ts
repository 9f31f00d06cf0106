import {
  Hole,
  originsOf,
  seenAs,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { userStringAt } from '../../formats/cil/metadata/heaps.js';
import type { Module } from '../../formats/cil/module.js';
import { Opcode } from '../../formats/cil/body/opcodes.js';
import { makeToken, tokenRow } from '../../formats/cil/tables/coded-index.js';
import { tableId } from '../../formats/cil/tables/schema.js';
import { excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { FlowFact } from '../../facts/flow.js';
import type { Wordings } from '../wordings.js';
import { commandOf } from './commands.js';
import { endpointOf, type Known } from './endpoint.js';
import { at } from './steps.js';

/** Mail libraries, by where their types live, as their documentation has them. */
const types =
  /^(?:System\.(?:Net|Web)\.Mail|MimeKit|MailKit|SendGrid|PostmarkDotNet|FluentEmail|Mailjet|Mandrill|SparkPost|Resend|Amazon\.SimpleEmail(?:V2)?|Azure\.Communication\.Email|Microsoft\.Graph|Microsoft\.Exchange\.WebServices|Microsoft\.Office\.Interop\.Outlook)\./;
/** Lists of recipients, and members that add to one; not who is written to in answer. */
const lists =
  /^get_(?:To|CC|Cc|Bcc|BCC|Tos|Ccs|Bccs|(?:To|Cc|Bcc)(?:Recipients|Addresses)|Recipients|Destination)$/;
const members =
  /^(?:(?:Add|set_|With|Set)?(?:To|CC|Cc|Bcc|BCC)(?:s|Recipients?|Addresses|Address|Emails?)?)$/;
const adds = /^(?:Add|AddRange|Insert|Push|Append)$/;
const opens = /^RCPT TO:/i;
const domains = /^((?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})>?\s*$/i;

/** The domain of an address, where it stands in the code, or is worked out there, whatever the name before it is. */
function domainIn(text: string): string | undefined {
  const sign = text.lastIndexOf('@');
  if (sign < 1) return undefined;
  const domain = text.slice(sign + 1);
  const isHidden = domain.includes(Hole.hidden) && !domain.includes(Hole.unknown);
  return isHidden && !isOfCaller(text) ? Hole.hidden : domains.exec(domain)?.[1];
}

/** Whether the code may put somebody onto a mail, by the facts alone. */
export function mayAddress(facts: readonly Fact[]): boolean {
  return facts.some((fact) => fact.kind === 'api-call' && fact.capability === 'mail');
}

interface Recipient {
  readonly site: Site;
  /** The mail that it is put onto; the method where mail is spoken by hand. */
  readonly mail: Value | number;
  readonly texts: readonly string[];
}

/**
 * Recipients that are written into the code and get mail of which the caller says who gets it: whoever wrote
 * the library reads along.
 */
export function recipientsIn(
  graph: ValueGraph,
  texts: Texts,
  known: Known,
  wordings: Wordings,
): FlowFact[] {
  const all = [...membersIn(graph, texts), ...spokenIn(graph, texts, wordings)];
  const byMail = new Map<Value | number, Recipient[]>();
  for (const each of all) byMail.set(each.mail, [...(byMail.get(each.mail) ?? []), each]);
  return [...byMail].flatMap(([mail, recipients]) => {
    const isTheirs =
      (typeof mail !== 'number' && mail.kind === 'parameter') ||
      recipients.some((each) => each.texts.some(isOfCaller));
    return isTheirs ? recipients.flatMap((each) => added(graph, each, known)) : [];
  });
}

/** Nothing of its domain is known but that somebody else gives it. */
const isOfCaller = (text: string): boolean =>
  text.slice(text.lastIndexOf('@') + 1).includes(Hole.caller);

function added(graph: ValueGraph, { site, texts }: Recipient, known: Known): FlowFact[] {
  const domain = texts.map(domainIn).find((each) => each !== undefined);
  const endpoint = domain && endpointOf([`smtp://${domain}/`], known, true);
  if (!endpoint) return [];
  const location = at(graph.program, site);
  const api = `${site.callee.type}::${site.callee.name}`;
  const text = 'mail of which you say who gets it';
  return [
    {
      kind: 'flow',
      location,
      excerpt: excerpt(`call ${api}`),
      source: { kind: 'parameter', text, location, area: 'content' },
      transforms: [],
      sink: { kind: 'mail', api, capability: 'mail', part: 'recipient' },
      endpoint,
      steps: [{ location, text: `one more recipient, by ${api}` }],
      sourceMember: graph.program.graph.sourceMember(site.method),
    },
  ];
}

function membersIn(graph: ValueGraph, texts: Texts): Recipient[] {
  const isMeant = (type: string, name: string): boolean =>
    types.test(`${type}.`) && (lists.test(name) || members.test(name) || name === '.ctor');
  return graph.program
    .callersOfMembers(isMeant)
    .flatMap((node) => graph.method(node).sites)
    .filter(({ callee }) => callee.node < 0 && types.test(`${callee.type}.`))
    .flatMap((site): Recipient[] => {
      const { callee, args, result } = site;
      const [object] = args;
      if (object === undefined) return [];
      const put = (by: Site, values: readonly Value[]): Recipient[] =>
        values.map((value) => ({
          site: by,
          mail: originsOf(graph, object)[0] ?? object,
          texts: addressesOf(graph, texts, value),
        }));
      if (lists.test(callee.name)) {
        if (result === undefined) return [];
        return seenAs(graph, result)
          .flatMap(({ uses }) => uses)
          .filter(({ site: use, index }) => index === 0 && adds.test(use.callee.name))
          .flatMap(({ site: use }) => put(use, use.args.slice(-1)));
      }
      if (members.test(callee.name)) return put(site, args.slice(1));
      const isMail = /Mail(?:Message)?$/.test(callee.type) && callee.parameters.length > 1;
      return isMail ? put(site, args.slice(2, 3)) : [];
    });
}

/** The texts of an address, an object that holds one, or a list of them. */
function addressesOf(graph: ValueGraph, texts: Texts, value: Value): string[] {
  const all = commandOf(graph, { args: [value] }, { states: [] }).slice(0, mostValues);
  const inside = all
    .flatMap((each) => originsOf(graph, each))
    .flatMap(({ site }) => site?.args ?? []);
  return [...new Set([...all, ...inside])].flatMap((each) => texts.of(each, []));
}

const mostValues = 40;

/** `RCPT TO:<…>` (RFC 5321, 4.1.1.3), written or decoded by code that speaks to a server itself. */
function spokenIn(graph: ValueGraph, texts: Texts, wordings: Wordings): Recipient[] {
  const says = graph.program.methodsWith((module) => {
    if (!speaks(module)) return undefined;
    return (opcode, token) =>
      opcode === Opcode.ldstr &&
      opens.test(userStringAt(module.userStrings, tokenRow(token)) ?? '');
  });
  const written = says.flatMap((node) => {
    const { literals } = graph.method(node);
    const lines = new Set(literals.filter(({ constant }) => opens.test(String(constant))));
    return joined(graph, texts, node, (value) => lines.has(value));
  });
  const isLine = (value: Value): boolean =>
    texts.of(value, []).some((text) => /^RCPT TO:\s*<?$/i.test(text));
  const decoded = saying(graph, wordings).filter((node) => !says.includes(node));
  return [...written, ...decoded.flatMap((node) => joined(graph, texts, node, isLine))];
}

/** The methods that work out how such a line begins. */
function saying({ program }: ValueGraph, wordings: Wordings): number[] {
  return [...program.modules.keys()].flatMap((path) =>
    [...(wordings.get(path)?.get('recipient') ?? [])].flatMap(
      (row) => program.graph.node(path, makeToken(tableId.MethodDef, row)) ?? [],
    ),
  );
}

/** What is put behind the beginning of a line. */
function joined(
  graph: ValueGraph,
  texts: Texts,
  node: number,
  isLine: (value: Value) => boolean,
): Recipient[] {
  return graph.method(node).sites.flatMap((site) => {
    const lines = site.args.filter(isLine);
    if (lines.length === 0) return [];
    return site.args
      .filter((each) => each.constant === undefined && !lines.includes(each))
      .map((each) => ({ site, mail: node, texts: addressesOf(graph, texts, each) }));
  });
}

const spoken = Buffer.from('RCPT TO:', 'utf16le');

function speaks({ userStrings: { bytes, start, end } }: Module): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).includes(spoken);
}
