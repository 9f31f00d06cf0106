import { Hole } from './text-holes.js';
import { limits } from '../../core/limits.js';
import { carriesNothing } from './callee.js';
import { effectsOf } from './effects.js';
import { elementsOf } from './literal-bytes.js';
import type { Value } from './value.js';

/** What is put into an array, by code or by what copies into it. */
export function filled(array: Value): Value[] {
  const copied = array.uses.flatMap(({ site, index }) => {
    const { callee, args, isNew } = site;
    if (callee.node >= 0) return [];
    const { effects } = effectsOf(callee, isNew);
    return effects.flatMap(({ from, to }) => (to === index && from >= 0 ? (args[from] ?? []) : []));
  });
  return [...elementsOf(array), ...copied];
}

/** An encoding or a culture says nothing of the text. */
export function tells({ kind, site }: Value): boolean {
  return kind !== 'result' || site === undefined || !carriesNothing(site.callee.returns);
}

/** An array as what is in it. */
export function flat(value: Value): Value[] {
  const buffer = inlineBuffer(value);
  if (buffer !== undefined) return elementsOfBuffer(buffer);
  return value.kind === 'new' && value.site === undefined ? elementsOf(value) : [value];
}

/** The values appended to a builder, in the order of the code; undefined where it is none. */
export function appendedTo(root: Value): Value[] | undefined {
  const same = new Set<Value>([root]);
  const appends: { readonly offset: number; readonly value: Value }[] = [];
  for (const value of same) {
    for (const { site, index } of value.uses) {
      const { callee, args, result, ilOffset } = site;
      if (index !== 0 || callee.node >= 0 || !builders.test(callee.type)) continue;
      const piece = args[1];
      if (callee.name.startsWith('Append') && piece !== undefined) {
        appends.push({ offset: ilOffset, value: piece });
      }
      if (result !== undefined && effectsOf(callee, site.isNew).views.includes(0)) same.add(result);
    }
  }
  if (appends.length === 0 || appends.length > mostPieces) return undefined;
  return appends.sort((a, b) => a.offset - b.offset).map(({ value }) => value);
}

const builders = /^System\.(?:Text\.StringBuilder|Runtime\.CompilerServices\.DefaultInterpolated)/;
const mostPieces = 64;

/** The variable that a compiler keeps the values of a `params` span in (`[InlineArray]`, C# 13). */
function inlineBuffer({ site }: Value): Value | undefined {
  const { callee, args } = site ?? {};
  return /^InlineArrayAs(?:ReadOnly)?Span$/.test(callee?.name ?? '') ? args?.[0] : undefined;
}

function elementsOfBuffer(buffer: Value): Value[] {
  return buffer.uses
    .filter(({ site, index }) => index === 0 && elementOfBuffer.test(site.callee.name))
    .toSorted((a, b) => a.site.ilOffset - b.site.ilOffset)
    .flatMap(({ site }) => (site.result?.into ?? []).filter(({ kind }) => kind === 'written'))
    .map(({ from }) => from);
}

const elementOfBuffer = /^InlineArray(?:First)?ElementRef$/;

/** What is longer than any address is none, and joined with itself fills the memory. */
export function cut(text: string): string {
  return text.slice(0, limits.foldedCharacters);
}

/** Texts that one value may be. */
export const mostTexts = 8;
/** Uses that are asked for what a value is. */
export const usesLookedAt = 4;
const shortestHost = 6;
/** Words with blanks between, as keywords of connection strings. */
const words = /^[A-Za-z]{2,20}(?: [A-Za-z]{2,20}){1,5}$/;

/** Whether a host may be worked out of a text: not of a few characters, nor of words. */
export function mayHideHost(text: string): boolean {
  return text === Hole.hidden || (text.length >= shortestHost && !words.test(text));
}

export function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].slice(0, mostTexts);
}
