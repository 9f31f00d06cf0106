import {
  overEdge,
  type Edge,
  type FlowPath,
  type Program,
  type Site,
  type Stop,
} from '../../behaviour/data-flow/index.js';
import type { Location } from '../../core/location.js';
import { escapeText } from '../../core/text.js';
import type { FlowStep } from '../../facts/flow.js';
import { parameterNames } from './parameter-names.js';

/** Steps shown of one way, half of them from its beginning. */
const shown = 40;

/** The way in words that somebody understands who has never seen IL. */
export function stepsOf(program: Program, path: FlowPath): FlowStep[] {
  const steps: FlowStep[] = [];
  for (const state of path.states) {
    const step = stepOf(program, state);
    const last = steps.at(-1);
    if (step !== undefined && (step.text !== last?.text || !isNear(step, last))) steps.push(step);
  }
  if (steps.length <= shown) return steps;
  return [...steps.slice(0, shown / 2), ...steps.slice(-shown / 2)];
}

function isNear(a: FlowStep, b: FlowStep): boolean {
  return a.location.token === b.location.token && a.location.path === b.location.path;
}

/** What happens to the data on the way: encoded, compressed, encrypted, read from a file. */
export function transformsOf(program: Program, path: FlowPath): FlowStep[] {
  return path.states.flatMap(({ hop }) =>
    hop.kind === 'through' && hop.text !== ''
      ? [{ location: at(program, hop.site), text: hop.text }]
      : [],
  );
}

function stepOf(program: Program, { hop, value }: Stop): FlowStep | undefined {
  const edge = overEdge(hop);
  if (edge !== undefined) return keptStep(program, edge);
  switch (hop.kind) {
    case 'call': {
      const name = parameterNames(program, value.method)[
        value.index - (hop.site.callee.hasThis ? 1 : 0)
      ];
      const as = name === undefined || name === '' ? '' : ` as ${escapeText(name)}`;
      return {
        location: at(program, hop.site),
        text: `${enteredText(program, value.method)}${as}`,
      };
    }
    case 'through': {
      const { callee } = hop.site;
      const text = hop.text === '' ? movedText(callee) : `${hop.text} (${memberText(callee)})`;
      return { location: at(program, hop.site), text: escapeText(text) };
    }
    default:
      return undefined;
  }
}

function keptStep(program: Program, { to, method, ilOffset }: Edge): FlowStep | undefined {
  // Without a name it is what code that is made gets, and not kept anywhere.
  if (to.kind !== 'field' || to.field === '') return undefined;
  const field = to.field ?? '';
  // What a compiler makes of an anonymous object says no more than that it was made.
  if (anonymous.test(field)) return undefined;
  return { location: located(program, method, ilOffset), text: `kept in ${fieldName(field)}` };
}

/** As compilers of C# and Visual Basic name the type of `new { a, b }`. */
const anonymous = /^(?:<>f__|VB\$)Anonymous(?:Type)?/;

function enteredText(program: Program, node: number): string {
  const member = program.graph.sourceMember(node);
  if (anonymous.test(member)) return 'put into an anonymous object';
  const made = /^(?:.*\.)?([^.]+)::\.ctor$/.exec(member)?.[1];
  return escapeText(made === undefined ? `passed to ${member}` : `passed to new ${made}`);
}

/** What a member of the platform does with it, as far as its name tells. */
function movedText(callee: Site['callee']): string {
  if (callee.name === '.ctor') return `put into a ${memberText(callee)}`;
  if (puts.test(callee.name)) return `put into a ${shortName(callee.type)} (${callee.name})`;
  return `through ${memberText(callee)}`;
}

const puts = /^(?:set_\w+|Add\w*|Append\w*|Write\w*|Push|Enqueue|Insert|TryAdd)$/;

function memberText({ type, name }: Site['callee']): string {
  return name === '.ctor'
    ? `new ${shortName(type)}`
    : `${shortName(type)}.${name.replace(/^get_/, '')}`;
}

/** `<Token>k__BackingField` is the property's. */
function fieldName(key: string): string {
  const at = key.lastIndexOf('::');
  const name = key.slice(at + 2);
  const property = /^<(.+)>k__BackingField$/.exec(name)?.[1];
  const written = property ?? /^<(\w+)>5__\d+$/.exec(name)?.[1] ?? name;
  return escapeText(`${property === undefined ? 'field' : 'property'} ${written}`);
}

function shortName(type: string): string {
  return type
    .slice(Math.max(type.lastIndexOf('.'), type.lastIndexOf('/')) + 1)
    .replace(/`\d+$/, '');
}

export function at(program: Program, site: Site): Location {
  return located(program, site.method, site.ilOffset);
}

function located(program: Program, node: number, ilOffset: number): Location {
  return node < 0 ? { path: '' } : { ...program.graph.location(node), ilOffset };
}

/** How a call stands in the code. */
export function opcodeOf({ isNew, isVirtual, isHidden }: Site): string {
  if (isHidden) return 'by name:';
  if (isNew) return 'newobj';
  return isVirtual ? 'callvirt' : 'call';
}
