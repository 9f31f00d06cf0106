import type { Location } from '../../core/location.js';
import type { Finding } from '../../facts/finding.js';
import type { FlowAccount } from '../../facts/flow-account.js';
import { flowLines, type FlowLine } from '../../facts/flow-lines.js';
import { nameOfPurl } from '../../facts/scan-summary.js';
import { enough, rest } from './rows.js';
import { fit, padEnd, type Screen, styleFor, wrap } from './style.js';

/** Flows told of one finding; the JSON has them all. */
const shownFlows = 4;
const labelWidth = 8;

/** By flow, the rule whose finding told it: two rules may speak of one and the same. */
export type ToldFlows = Map<string, string>;

/** The flows of an escaped finding, each a short chain from who starts it to whose the endpoint is. */
export function renderFlows(
  { flows: all, rule }: Finding,
  screen: Screen,
  toldBefore: ToldFlows = new Map(),
): string[] {
  const keyOf = ({ source, steps }: FlowAccount): string => JSON.stringify([source, steps]);
  const flows = all.filter((flow) => !toldBefore.has(keyOf(flow)));
  const again = [...new Set(all.flatMap((flow) => toldBefore.get(keyOf(flow)) ?? []))];
  for (const flow of flows) toldBefore.set(keyOf(flow), rule);
  const printer = new Printer(screen);
  if (again.length > 0) {
    const which = flows.length > 0 ? 'other ways: ' : '';
    printer.say({ label: 'flow', text: `${which}the one told above, of ${again.join(', ')}` });
  }
  const most = enough(flows.length, shownFlows);
  const told = flows.slice(0, most);
  for (const [at, flow] of told.entries()) {
    const before = told.slice(0, at);
    const last = before.at(-1);
    if (last !== undefined && last.shows !== flow.shows)
      printer.say({ label: 'also', text: `${flow.shows}:` });
    for (const line of flowLines(flow, before)) printer.say(line);
  }
  return [...printer.lines, ...rest(flows.length - most, screen)];
}

/** Says the place of a line where it is another one than that of the line before. */
class Printer {
  readonly lines: string[] = [];
  readonly #screen: Screen;
  #package = '';
  #path = '';
  #place = '';

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  say({ label, text, location, member, package: purl = '' }: FlowLine): void {
    const { dim, bold } = styleFor(this.#screen);
    const room = this.#screen.width - 2 - labelWidth;
    const [first = '', ...others] = wrap(text, room - 2);
    const name = padEnd(label, labelWidth);
    this.lines.push(`${label ? bold(name) : name}${first}`);
    const places =
      location === undefined ? [] : this.#places(location, member ?? location.member ?? '', purl);
    for (const line of others) this.#indented(`  ${line}`);
    for (const place of places) for (const line of wrap(place, room)) this.#indented(dim(line));
  }

  #indented(line: string): void {
    this.lines.push(' '.repeat(labelWidth) + line);
  }

  #places({ path, line }: Location, member: string, purl: string): string[] {
    const said: string[] = [];
    if (purl !== this.#package) said.push(`in ${nameOfPurl(purl)}`);
    const file = line === undefined ? path : `${path}:${line}`;
    if (path !== '' && (file !== this.#path || purl !== this.#package)) said.push(file);
    const place = `${purl}\0${file}\0${member}`;
    if (member !== '' && place !== this.#place) said.push(member);
    this.#package = purl;
    this.#path = file;
    this.#place = place;
    return said.map((each) => fit(each, 4 * this.#screen.width));
  }
}
