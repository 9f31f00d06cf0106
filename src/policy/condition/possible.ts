import { typeOf, type FactField } from '../fact-model.js';
import { factGroups } from '../facts/index.js';
import { meantText, noRule } from '../nearest-word.js';
import { childrenOf, type Condition, type Expression } from './expression.js';

/** A comparison that never comes to what it is there for. */
export interface Impossible {
  readonly message: string;
  readonly offset: number;
}

type Scope = ReadonlyMap<string, FactField>;
type Compare = Extract<Expression, { readonly op: 'compare' }>;

const groups: Scope = new Map(
  Object.entries(factGroups).map(([name, group]) => [name, { type: typeOf(group), says: '' }]),
);

/**
 * Texts that a fact never is, and versions that are compared as texts: both are right by their types,
 * and a rule with them waits in silence for ever.
 */
export function impossibleIn({ text, root }: Condition): readonly Impossible[] {
  return comparisonsIn(root, groups).flatMap(({ part, scope }) => [
    ...(ordersVersions(part, scope) ? [versions(part)] : []),
    ...wordsOf(part, scope).flatMap(({ word, at, field, of }) => {
      const { among } = field;
      if (among === undefined || among === 'rules' || among.includes(word)) return [];
      const name = text.slice(of.start, of.end);
      return [{ message: `${name} is never ${quoted(word, among)}`, offset: at }];
    }),
  ]);
}

/** Rules that nobody has: those of another version of Assay may well have been renamed. */
export function unknownRulesIn({ root }: Condition, rules: readonly string[]): Impossible[] {
  return comparisonsIn(root, groups).flatMap(({ part, scope }) =>
    wordsOf(part, scope)
      .filter(({ word, field }) => field.among === 'rules' && !rules.includes(word))
      .map(({ word, at }) => ({ message: noRule(word, rules), offset: at })),
  );
}

const shownWords = 10;

function quoted(word: string, known: readonly string[]): string {
  const named = known.filter((one) => one !== '');
  const all = named.length > shownWords ? 'docs/policy-facts.md lists all' : named.join(', ');
  return `${JSON.stringify(word)} (${all})${meantText(word, named)}`;
}

const ordered: readonly string[] = ['<', '<=', '>', '>='];

function ordersVersions({ by, left, right }: Compare, scope: Scope): boolean {
  return ordered.includes(by) && [left, right].some((side) => fieldOf(side, scope)?.versions);
}

const versions = ({ start, by }: Compare): Impossible => ({
  message: `${by} compares versions as texts, by which 10.0.0 comes before 4.0.0; a rule says which versions it is about with versions: '[1.0,4.0)'`,
  offset: start,
});

interface Word {
  readonly word: string;
  readonly at: number;
  readonly field: FactField;
  /** What it is compared with. */
  readonly of: Expression;
}

/** Texts that are written out, and the fact that each of them is held against. */
function wordsOf({ by, left, right }: Compare, scope: Scope): Word[] {
  if (ordered.includes(by)) return [];
  return [[left, right] as const, [right, left] as const].flatMap(([written, of]) => {
    const field = fieldOf(of, scope);
    if (field?.among === undefined) return [];
    return textsOf(written).map(({ word, at }) => ({ word, at, field, of }));
  });
}

function textsOf(part: Expression): { readonly word: string; readonly at: number }[] {
  if (part.op === 'list') return part.items.flatMap(textsOf);
  return part.op === 'value' && typeof part.value === 'string'
    ? [{ word: part.value, at: part.start }]
    : [];
}

/** As deep as conditions are (`conditionDepth`). */
function comparisonsIn(part: Expression, scope: Scope): { part: Compare; scope: Scope }[] {
  const own = part.op === 'compare' ? [{ part, scope }] : [];
  const inner = childrenOf(part).flatMap((child) =>
    comparisonsIn(child, part.op === 'each' && child === part.body ? withItem(part, scope) : scope),
  );
  return [...own, ...inner];
}

type Each = Extract<Expression, { readonly op: 'each' }>;

function withItem({ of, variable }: Each, scope: Scope): Scope {
  const list = fieldOf(of, scope);
  const inner = new Map(scope);
  if (list !== undefined && typeof list.type === 'object' && 'list' in list.type)
    inner.set(variable, { ...list, type: list.type.list });
  else inner.delete(variable);
  return inner;
}

/** Which fact a part is, where it is one as it stands. */
function fieldOf(part: Expression, scope: Scope): FactField | undefined {
  if (part.op === 'name') return scope.get(part.name);
  if (part.op === 'each' && part.by === 'filter') return fieldOf(part.of, scope);
  if (part.op === 'each' && part.by === 'map') {
    const item = fieldOf(part.body, withItem(part, scope));
    return item && { ...item, type: { list: item.type } };
  }
  if (part.op !== 'field') return undefined;
  const type = fieldOf(part.of, scope)?.type;
  return typeof type === 'object' && 'fields' in type ? type.fields[part.name] : undefined;
}
