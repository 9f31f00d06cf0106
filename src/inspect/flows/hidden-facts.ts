import { classifyMember } from '../../behaviour/catalogue/classify-member.js';
import type { Program, Site } from '../../behaviour/data-flow/index.js';
import { excerpt } from '../../core/text.js';
import type { ApiCallFact, Fact } from '../../facts/fact.js';
import { at } from './steps.js';

/** Capabilities of calls behind which others may hide. */
const hiding: ReadonlySet<string> = new Set(['reflection', 'dynamic-code']);

/** Whether a fact may be a call that makes another, which no fact tells of yet. */
export function mayHide(fact: Fact): boolean {
  return fact.kind === 'api-call' && hiding.has(fact.capability);
}

/** The calls of catalogued members that are hidden behind others, as far as no fact tells of them. */
export function hiddenFacts(
  program: Program,
  sites: readonly Site[],
  facts: readonly Fact[],
): ApiCallFact[] {
  const told = new Set(
    facts.flatMap((fact) => (fact.kind === 'api-call' ? [keyOf(fact.location, fact.api)] : [])),
  );
  return sites.flatMap((site): ApiCallFact[] => {
    const { node, type, name, parameters } = site.callee;
    const capability = node < 0 ? classifyMember(type, name, parameters[0]) : undefined;
    const api = `${type}::${name}`;
    const location = at(program, site);
    const key = keyOf(location, api);
    if (capability === undefined || told.has(key)) return [];
    told.add(key);
    const sourceMember = program.graph.sourceMember(site.method);
    const shown = excerpt(`by name: ${api}`);
    return [
      { kind: 'api-call', api, capability, count: 1, location, sourceMember, excerpt: shown },
    ];
  });
}

const keyOf = ({ path, token }: Fact['location'], api: string): string => `${path} ${token} ${api}`;
