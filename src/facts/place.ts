import type { Fact } from './fact.js';

/**
 * The piece of code a fact was seen in, with its file: the member of the source, or the target or
 * inline task of a build file. A script is one piece.
 */
export function placeOf(fact: Fact): string {
  return `${fact.location.path}\0${memberOf(fact) ?? ''}`;
}

/** The member of the source, the target or the inline task; none in scripts. */
export function memberOf(fact: Fact): string | undefined {
  const source = 'sourceMember' in fact ? fact.sourceMember : undefined;
  return source ?? fact.location.member;
}

/** `Bank.Client/Options::.ctor` → `Bank.Client`: what one source class holds stays together. */
export function outerType(member: string): string {
  return member.split('::', 1)[0]?.split('/', 1)[0] ?? member;
}
