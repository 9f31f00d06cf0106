import { sourceMember } from '../behaviour/source-member.js';
import type { Location } from '../core/location.js';
import type { Fact } from '../facts/fact.js';
import type { Alarm } from '../facts/finding.js';
import { compareText } from './report/order.js';

/**
 * Where a chain ends, in words that stay the same when a package is rebuilt: the hosts that it
 * names, whose keys it holds, and the kinds of things that its last link does. Which overload of
 * an API is called differs from framework to framework and is no part of it.
 */
export function sinksOf(evidence: Alarm['evidence']): string[] {
  const last = evidence.at(-1)?.shows;
  const sinks = evidence.flatMap(({ fact, shows }) => [
    destinationOf(fact),
    shows === last ? kindOf(fact) : '',
  ]);
  return [...new Set(sinks)].filter((sink) => sink !== '').sort(compareText);
}

/** `Type::Method` as the source has it, or the target or task of a build file. */
export function memberOf(fact: Fact | undefined): string {
  if (fact === undefined) return '';
  if ('sourceMember' in fact && fact.sourceMember !== undefined) return fact.sourceMember;
  return memberAt(fact.location);
}

export function memberAt({ member = '' }: Location): string {
  const at = member.indexOf('::');
  return at < 0 ? member : sourceMember(member.slice(0, at), member.slice(at + 2));
}

function destinationOf(fact: Fact): string {
  if (fact.kind === 'reach') return destinationOf(fact.target);
  if (fact.kind === 'endpoint') return fact.host;
  if (fact.kind === 'flow') return fact.endpoint?.host ?? '';
  return fact.kind === 'embedded-key' ? `${fact.service} ${fact.host}` : '';
}

function kindOf(fact: Fact): string {
  switch (fact.kind) {
    case 'reach':
      return kindOf(fact.target);
    case 'api-call':
      return fact.capability;
    case 'platform-invoke':
      return `${fact.module}!${fact.entryPoint}`;
    case 'path':
      return `${fact.place} ${fact.area}`;
    case 'environment-variable':
      return fact.area;
    case 'msbuild':
      return fact.construct;
    case 'script':
      return fact.act;
    case 'flow':
      return fact.sink.kind;
    case 'hook':
      return `${fact.obeyedBy} ${fact.event}`;
    default:
      return fact.kind;
  }
}
