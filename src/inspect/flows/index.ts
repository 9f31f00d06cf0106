import { append } from '../../core/append.js';
import {
  FlowBudget,
  revealHiddenCalls,
  Texts,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { findUrls } from '../../behaviour/strings/endpoint.js';
import { isInputError, type LimitReached, type MalformedInput } from '../../core/errors.js';
import type { Location } from '../../core/location.js';
import { limits } from '../../core/limits.js';
import { excerpt } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import type { HandoffPlace } from '../../facts/flow.js';
import type { LoadedSet } from '../loaded-set.js';
import { PlacesSeen } from '../places-seen.js';
import { mayDriveBrowser } from './asked-by-name.js';
import { beaconsOf } from './beacons.js';
import { Builds } from './builds.js';
import type { Claims } from './endpoint.js';
import { Endpoints } from './endpoints.js';
import { mayBeLoot, mayLeaveForOthers, pickUpFacts, takesOrLeaves } from './handoffs/index.js';
import { mayFetch } from './fetchers.js';
import { hiddenFacts, mayHide } from './hidden-facts.js';
import { mayActivate, mayBringToRun, mayRunSomething, runsIn } from './runs/index.js';
import { shownIn } from './shown.js';
import { startsProgram } from './program-sources.js';
import { asksServer } from './secret-servers.js';
import { secretsIn, tellingOf } from './secrets.js';
import { mayAddress, recipientsIn } from './recipients.js';
import { nameSinks } from './sink-names.js';
import { isSinkCapability, mayLeave } from './sinks.js';
import { mayBegin, mayBeginIn, mayTell } from './sources.js';

/**
 * Follows secrets from where they come to be to where they leave, through the code of a package.
 * @param asked places of which it is asked whether what lies there leaves, too
 * @returns what gives the flows in assemblies that load together, set after set
 */
export function flowFinder(
  vendor: readonly string[],
  asked: readonly HandoffPlace[] = [],
): (set: LoadedSet) => Fact[] {
  const claims = claimsOf(vendor);
  const followed = new PlacesSeen();
  const addresses = new PlacesSeen();
  const builds = new Builds();
  const budget = new FlowBudget();
  const runBudget = new FlowBudget();
  return (set) => {
    if (!isOfInterest(set, asked)) return [];
    const isFirst = followed.isEmpty;
    const isNew = followed.addAll(set.facts.filter(matters));
    const goesElsewhere = addresses.addAll(set.facts.filter(isAddress));
    const isFurther = !isFirst && !set.isSmall && !goesElsewhere;
    const together = { set, claims, asked, builds, isFurther };
    if (isNew || goesElsewhere) return followIn({ ...together, budget, runBudget });
    if (!set.isSmall) return [];
    const short = FlowBudget.short();
    const again = followIn({ ...together, budget: short, runBudget: short });
    return again.filter(({ kind }) => kind !== 'obstacle');
  };
}

/** What the package says of itself. */
export function claimsOf(vendor: readonly string[]): Claims {
  return { vendor: hostsOf(vendor) };
}

/** Nobody hands it over: whoever keeps it for others is of interest without sending it. */
function isTaken(fact: Fact): boolean {
  if (fact.kind === 'api-call' && fact.capability === 'held-credential') return false;
  return fact.kind !== 'secret-parameter' && mayBegin(fact);
}

/**
 * A library is built for many frameworks. What begins and ends in the same members, as often, as in a
 * framework that was followed is followed once more only as far as short ways lead: whoever lays a false
 * trail in one build for another chooses what stands between.
 */
const matters = (fact: Fact): boolean =>
  mayBegin(fact) || mayEnd(fact) || mayBringToRun(fact) || mayHide(fact);

/** Whose the end is decides: the same call that goes to another place is another end. */
function isAddress(fact: Fact): boolean {
  return fact.kind === 'embedded-key' || (fact.kind === 'endpoint' && fact.role === 'service');
}

/**
 * Something begins and something ends, in this package or in one beside it; one of them may be hidden
 * behind a call by name.
 */
function isOfInterest(set: LoadedSet, asked: readonly HandoffPlace[]): boolean {
  const { facts } = set;
  const ends = mayEndIn(facts, set);
  const begins =
    mayBeginIn(facts) ||
    asksPrograms(set) ||
    asksForSecrets(set) ||
    (ends && mayTell(facts, set) && hasSideDoor(set));
  if ((begins && ends) || mayRunSomething(facts) || mayHandOver(facts)) return true;
  if (mayAddress(facts)) return true;
  if (begins && mayShow(set)) return true;
  if (ends && asked.length > 0) return true;
  return (begins || ends) && facts.some(mayHide);
}

/** Programs are started, and what they print, write or answer is read. */
function asksPrograms(set: LoadedSet): boolean {
  if (mayDriveBrowser(set.facts)) return true;
  return set.facts.some(startsProgram) && set.readsPrograms;
}

/** A server is asked over HTTP, and a piece of an address stands somewhere that asks for secrets. */
function asksForSecrets(set: LoadedSet): boolean {
  return set.facts.some(asksServer) && set.namesSecretServer;
}

/** Without any other secret, what stands in files is followed where an opener or a header may take it. */
function hasSideDoor(set: LoadedSet): boolean {
  return set.facts.some(mayFetch) || set.namesAgent;
}

/** Something is taken, and left where other code finds it. */
function mayHandOver(facts: readonly Fact[]): boolean {
  return facts.some(mayBeLoot) || (facts.some(isTaken) && facts.some(mayLeaveForOthers));
}

/** Something is left in files, and some folder is named of which others see what is in it. */
function mayShow(set: LoadedSet): boolean {
  return set.facts.some(mayLeaveForOthers) && set.namesOpenFolder;
}

/** A program that is started, or a file that is opened, sends nothing: some address has to stand somewhere. */
function mayEndIn(facts: readonly Fact[], set: Pick<LoadedSet, 'namesAddress'>): boolean {
  const ends = facts.filter(mayEnd);
  const isOther = (fact: Fact): boolean =>
    fact.kind !== 'api-call' || (!mayFetch(fact) && (fact.capability !== 'process' || isFed(fact)));
  return ends.some(isOther) || (ends.length > 0 && set.namesAddress);
}

/** A program that is written to reads what it is given. */
const isFed = ({ api }: { readonly api: string }): boolean => api.endsWith('::get_StandardInput');

function mayEnd(fact: Fact): boolean {
  if (mayFetch(fact)) return true;
  if (fact.kind === 'entry-point') return fact.surface === 'source-generator';
  return fact.kind === 'api-call' && isSinkCapability(fact.capability);
}

/** The hosts of the pages that the manifest names. */
function hostsOf(urls: readonly string[]): string[] {
  return urls.flatMap((url) => findUrls(url)).map(({ host }) => host.name);
}

/** Assemblies that load together, and what is asked of them. */
interface Together {
  readonly set: LoadedSet;
  readonly claims: Claims;
  readonly budget: FlowBudget;
  readonly runBudget: FlowBudget;
  readonly asked: readonly HandoffPlace[];
  readonly builds: Builds;
  /** What is as in an earlier build is not followed once more. */
  readonly isFurther: boolean;
}

function followIn(together: Together): Fact[] {
  const found: Fact[] = [];
  try {
    const { graph, constants, texts, endpoints, hidden, leaves } = open(together);
    const facts = [...together.set.facts, ...hidden];
    append(found, hidden);
    const sends = leaves && mayEndIn(facts, together.set);
    const handsOver = mayHandOver(facts) && graph.program.refersTo(takesOrLeaves);
    const isWhole = sends || mayShow(together.set);
    const begun = isWhole ? facts : handsOver ? facts.filter(isTaken) : [];
    const asked = asksForSecrets(together.set);
    const { namesAddress } = together.set;
    const { builds, isFurther } = together;
    const known = { namesAddress, asksForSecrets: asked, build: builds.secrets(isFurther) };
    const telling = tellingOf(graph, texts, endpoints, known);
    const ended = (limit: LimitReached): void => void found.push(obstacle(together, limit));
    if (mayBeginIn(begun) || mayTell(begun, together.set) || asksPrograms(together.set) || asked)
      append(found, secretsIn(telling, begun, ended));
    if (leaves) append(found, beaconsBeside(found, graph, facts, endpoints));
    if (leaves) append(found, recipientsIn(graph, texts, endpoints.known, together.set.wordings));
    append(found, pickUpFacts(telling, facts, together.asked));
    if (mayRunSomething(facts)) {
      // What was spent on secrets is not missing here, nor the other way round.
      graph.program.budget = together.runBudget.share();
      const build = builds.runs(isFurther);
      append(found, runsIn(together.set, { graph, texts, facts, endpoints, build }, ended));
    }
    append(found, holesIn(graph, together));
    if (constants.isSpent) found.push(notWorkedOut(together));
  } catch (error) {
    if (!isInputError(error)) throw error;
    found.push(obstacle(together, error));
  }
  return found;
}

/** Where something is sent that is told of already, no sign of life is told of beside. */
function beaconsBeside(
  found: readonly Fact[],
  graph: ValueGraph,
  facts: readonly Fact[],
  endpoints: Endpoints,
): Fact[] {
  // A call by name is a fact of its own, and says nothing of what it sends.
  const flows = found.filter(({ kind }) => kind === 'flow');
  const told = new Set(flows.map(({ location }) => placeOf(location)));
  const beacons = beaconsOf(graph, facts, endpoints);
  return beacons.filter(({ location }) => !told.has(placeOf(location)));
}

const placeOf = ({ path, token, ilOffset }: Location): string => `${path} ${token} ${ilOffset}`;

/** Names of members stand near where they are used. */
const looksForNames = 200;

function open({ set, claims, budget }: Together) {
  const { facts } = set;
  const { modules, program, graph, constants, texts } = set.open(budget.share());
  const mayReveal = mayEndIn(facts, set) || facts.some(mayActivate) || nameSinks(modules);
  const names = new Texts(graph, constants, looksForNames);
  const revealed = mayReveal ? revealHiddenCalls(graph, names) : [];
  const hidden = hiddenFacts(program, revealed, facts);
  const isReadable = shownIn(modules);
  const endpoints = new Endpoints(graph, texts, [...facts, ...hidden], { ...claims, isReadable });
  // What a whole framework calls, it has itself: nothing leaves it.
  const leaves = revealed.some(({ callee }) => mayLeave(callee)) || program.refersTo(mayLeave);
  return { graph, constants, texts, endpoints, hidden, leaves };
}

/** Methods that data came to and whose bodies were not followed. */
function holesIn({ holes, program }: ValueGraph, together: Together): Fact[] {
  return [...holes].map(([node, limit]) => {
    const member = excerpt(program.graph.sourceMember(node));
    return obstacle(together, limit, program.graph.location(node), member);
  });
}

/** What was hidden may have been a host: that is not the same as none. */
function notWorkedOut({ set: { folder, code } }: Together): Fact {
  const name = 'foldingModuleSteps';
  const reason = `limit ${name} of ${limits[name]} reached: not all texts in ${folder} were worked out`;
  const location = { path: code[0]?.path ?? folder };
  return { kind: 'obstacle', obstacle: 'unread', location, code: name, reason };
}

function obstacle(
  { set: { folder, code } }: Together,
  { code: limit, message }: MalformedInput | LimitReached,
  location: Location = { path: code[0]?.path ?? folder },
  member?: string,
): Fact {
  const what = member === undefined ? folder : `${member} in ${folder}`;
  const reason = `the flow of data in ${what} was not followed to its end: ${message}`;
  return { kind: 'obstacle', obstacle: 'unread', location, code: limit, reason };
}
