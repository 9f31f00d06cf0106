import {
  hasHole,
  Mode,
  sitesOf,
  type MethodValues,
  type Site,
  type Texts,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { isBrowserMethod } from '../../behaviour/strings/browser-methods.js';
import { classifySecretName } from '../../behaviour/strings/secrets.js';
import type { Location } from '../../core/location.js';
import type { ApiCallFact, Fact, PathFact, SecretParameterFact } from '../../facts/fact.js';
import type { FlowSource } from '../../facts/flow.js';
import {
  apiSource,
  isAnswered,
  isPlaceOfOthers,
  namesMembers,
  passesRequests,
  type ApiSource,
} from './api-sources.js';
import { answersToName, cookiesOf } from './asked-by-name.js';
import { secretsByUse, takesKey } from './by-use.js';
import { readsFile } from './contents.js';
import { computedNames } from './computed-names.js';
import { answersOf, hashesOf, requestsOf } from './members.js';
import { parameterNames } from './parameter-names.js';
import { programSourcesOf, startsProgram } from './program-sources.js';

/** A value that is a secret, or leads to one. */
export interface Beginning {
  readonly value: Value;
  readonly mode: Mode;
  readonly source: FlowSource;
  /** It is put into the object, which others have too. */
  readonly written?: true;
  /** The call that it is the answer to. */
  readonly answerTo?: Site;
  /** The object that was asked for it. */
  readonly heldBy?: Value;
}

/** Those that are told apart: one that hides behind another would not be found. */
export type SourceClass = string;

/** Where secrets come to be in the code of some assemblies, by what they are. */
export function beginningsOf(
  graph: ValueGraph,
  texts: Texts,
  facts: readonly Fact[],
): Map<SourceClass, Beginning[]> {
  const classes = new Map<SourceClass, Beginning[]>();
  const followsAnswers = facts.some(isPlaceOfOthers);
  const add = (begin: Beginning): void => {
    const key = classOf(begin.source);
    const known = classes.get(key);
    if (known) known.push(begin);
    else classes.set(key, [begin]);
  };
  for (const fact of facts) {
    const { path, token } = fact.location;
    const node = token === undefined ? undefined : graph.program.graph.node(path, token);
    if (node === undefined) continue;
    if (mayBegin(fact)) fromFact(graph, texts, graph.method(node), fact).forEach(add);
    if (followsAnswers && isAnswered(fact)) answersOf(graph.method(node), fact).forEach(add);
  }
  const known = new Set([...classes.values()].flat().map(({ value }) => value));
  secretsByUse(graph, known).forEach(add);
  if (facts.some(passesRequests)) requestsOf(graph).forEach(add);
  cookiesOf(graph, texts, facts).forEach(add);
  if (facts.some(startsProgram)) programSourcesOf(graph, texts, facts).forEach(add);
  if (facts.some(isIdentity)) hashesOf(graph).forEach(add);
  // What is handed over as a secret is followed as that.
  const isNews = ({ heldBy }: Beginning): boolean => heldBy === undefined || !known.has(heldBy);
  for (const [key, begun] of classes) classes.set(key, begun.filter(isNews));
  return classes;
}

/** A bare file name, which a project may use for its own, hides no place of the user's. */
function classOf({ kind, area, text }: FlowSource): SourceClass {
  const isBare = kind === 'credential-file' && area === 'dotnet' && !/[/\\]/.test(text);
  return `${kind} ${area}${isBare && text.includes('.') ? ' file' : ''}`;
}

/** Whether something may begin in the code of which there are these facts. */
export function mayBeginIn(facts: readonly Fact[]): boolean {
  return (
    facts.some(
      (fact) => mayBegin(fact) || passesRequests(fact) || opensCertificate(fact) || takesKey(fact),
    ) ||
    (facts.some(isPlaceOfOthers) && facts.some(isAnswered))
  );
}

/** Files that callers name are read, and some address is written into the package. */
export function mayTell(
  facts: readonly Fact[],
  { namesAddress }: { readonly namesAddress: boolean },
): boolean {
  return namesAddress && facts.some(readsFile);
}

/** With what is handed to the caller's method; what is used in other ways is told by names mostly. */
const opensCertificate = (fact: Fact): boolean =>
  fact.kind === 'api-call' &&
  fact.capability === 'certificate' &&
  /::(?:\.ctor|Load|Import)/.test(fact.api);

const isIdentity = (fact: Fact): boolean =>
  fact.kind === 'api-call' && fact.capability === 'identity-store';

/** Whether a fact may be where a secret begins; by the facts alone, before any code is read. */
export function mayBegin(fact: Fact): boolean {
  switch (fact.kind) {
    case 'secret-parameter':
    case 'environment-variable':
      return true;
    case 'path':
      return pathSource(fact) !== undefined;
    case 'endpoint':
      return fact.form === 'metadata-service';
    case 'api-call':
      return apiSource(fact) !== undefined || namesMembers.test(fact.api);
    default:
      return false;
  }
}

function fromFact(graph: ValueGraph, texts: Texts, method: MethodValues, fact: Fact): Beginning[] {
  const { location } = fact;
  switch (fact.kind) {
    case 'secret-parameter':
      return fromParameter(graph, method, fact);
    case 'environment-variable':
      return named(method, texts, location, {
        kind: 'environment',
        text: fact.name,
        location,
        area: fact.area,
      });
    case 'path':
      return fromPath(graph, texts, method, fact);
    case 'endpoint':
      return named(method, texts, location, {
        kind: 'metadata-service',
        text: fact.url,
        location,
        area: 'cloud',
      });
    case 'api-call':
      return namesMembers.test(fact.api)
        ? foreign(method, texts, fact)
        : called(graph, method, fact);
    default:
      return [];
  }
}

function fromPath(
  graph: ValueGraph,
  texts: Texts,
  method: MethodValues,
  fact: PathFact,
): Beginning[] {
  const { location, text } = fact;
  const begun = named(method, texts, location, {
    ...(pathSource(fact) as ApiSource),
    text,
    location,
  });
  if (!isBrowserMethod(text)) return begun;
  const given = begun.flatMap(({ value, source }) => answersToName(graph, value, source));
  return [...begun, ...given];
}

/** What lies at a place on disk; undefined for what tells nothing that another should not know. */
function pathSource({ place, area, text }: PathFact): ApiSource | undefined {
  switch (place) {
    case 'credential':
      return { kind: 'credential-file', area };
    case 'configuration':
      return { kind: 'configuration-all', area };
    case 'system':
      if (/[/\\]proc[/\\].*(?:mem|environ)$/.test(text)) return { kind: 'process-memory', area };
      return text.endsWith('shadow') ? { kind: 'credential-file', area } : undefined;
    case 'user-data':
      return area === 'history' ? { kind: 'credential-file', area } : undefined;
    case 'agent-settings':
      return text.endsWith('mcp.json') ? { kind: 'credential-file', area: 'ai-tool' } : undefined;
    default:
      return undefined;
  }
}

function fromParameter(
  graph: ValueGraph,
  method: MethodValues,
  fact: SecretParameterFact,
): Beginning[] {
  const names = parameterNames(graph.program, method.node);
  const index = names.findIndex((name) => name === fact.parameter);
  const setter = names.length === 1 && names[0] === 'value' ? 0 : -1;
  const at = (index < 0 ? setter : index) + (method.hasThis ? 1 : 0);
  const value = index < 0 && setter < 0 ? undefined : method.parameters[at];
  if (value === undefined) return [];
  const isPath = fact.secret === 'certificate-path';
  const source: FlowSource = {
    kind: isPath ? 'file' : setter === 0 && index < 0 ? 'property' : 'parameter',
    text: fact.parameter,
    location: fact.location,
    area: fact.secret,
  };
  return [{ value, mode: isPath ? Mode.name : Mode.value, source }];
}

/** The string, or the address made of bytes, that stands at a place. */
function named(
  method: MethodValues,
  texts: Texts,
  { ilOffset }: Location,
  source: FlowSource,
): Beginning[] {
  const literals = method.literals.filter((value) => value.ilOffset === ilOffset);
  const found =
    literals.length > 0 ? literals : computedNames(method, ilOffset, source.text, texts);
  return found.map((value) => ({ value, mode: Mode.name, source }));
}

function called(graph: ValueGraph, method: MethodValues, fact: ApiCallFact): Beginning[] {
  const { kind, area: any } = apiSource(fact) as ApiSource;
  const begin = (site: Site, value: Value, written?: true): Beginning[] => {
    if (value.constant !== undefined) return [];
    const at =
      site.method === method.node ? fact.location : graph.program.graph.location(site.method);
    const location = { ...at, ilOffset: site.ilOffset };
    const asked = kind === 'request' ? askedFor(site) : undefined;
    const member = fact.api.replace(/^.*::(?:get_)?/, '');
    const [text = kind === 'property' ? member : fact.api, area = any] = asked ?? [];
    const source: FlowSource = { kind, text, location, area };
    const heldBy = fact.capability === 'held-credential' ? site.args[0] : undefined;
    return [
      { value, mode: Mode.value, source, ...(written && { written }), ...(heldBy && { heldBy }) },
    ];
  };
  // A function of the system is declared as a method of its own: who calls it gets what it gives.
  if (fact.api.includes('!')) {
    return sitesOf(graph, method.node).flatMap((site) =>
      given(site).flatMap((value) => begin(site, value, value === site.result ? undefined : true)),
    );
  }
  return method.sites
    .filter(({ callee }) => `${callee.type}::${callee.name}` === fact.api)
    .flatMap((site) => {
      if (site.result !== undefined) return begin(site, site.result);
      return site.args[0] === undefined ? [] : begin(site, site.args[0], true);
    });
}

/** `form["password"]`: what somebody typed who was asked for it. */
function askedFor({ args }: Site): readonly [string, string] | undefined {
  for (const { constant } of args) {
    const secret = typeof constant === 'string' ? classifySecretName(constant) : undefined;
    if (secret === 'password' || secret === 'payment-card') return [String(constant), secret];
  }
  return undefined;
}

/** What a function gives back, and what it was given to fill. */
function given({ callee, args, result }: Site): Value[] {
  const filled = args.filter((_, index) => {
    const type = callee.parameters[index] ?? '';
    return callee.byRef[index] === true || type.endsWith('[]') || type.endsWith('StringBuilder');
  });
  return result === undefined ? filled : [result, ...filled];
}

/** `type.GetProperty("WalletPassword")`: a secret of other code, by its name. */
function foreign(method: MethodValues, texts: Texts, fact: ApiCallFact): Beginning[] {
  const lookups = method.sites.filter(
    ({ callee }) => `${callee.type}::${callee.name}` === fact.api,
  );
  const names = lookups.flatMap(({ args: [, name] }) => name ?? []);
  return [...new Set([...method.literals, ...names])].flatMap((value): Beginning[] => {
    const [text = ''] = typeof value.constant === 'string' ? [value.constant] : texts.of(value, []);
    const secret = hasHole(text) ? undefined : classifySecretName(text);
    if (secret === undefined) return [];
    const location = { ...fact.location, ilOffset: value.ilOffset };
    return [
      { value, mode: Mode.name, source: { kind: 'foreign-member', text, location, area: secret } },
    ];
  });
}
