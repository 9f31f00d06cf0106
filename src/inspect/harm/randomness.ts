import {
  seenAs,
  type MethodValues,
  type Site,
  type Value,
} from '../../behaviour/data-flow/index.js';
import type { Gate, Place } from '../../behaviour/control/index.js';
import type { Fact } from '../../facts/fact.js';
import type { HarmFact, WeakeningFact } from '../../facts/harm.js';
import { alternativesOf, type Alternative } from './leaves.js';
import { asksOf, separating } from './separating.js';
import {
  callText,
  conditionFacts,
  instructionAt,
  locationOf,
  methodsWith,
  sourceMemberOf,
  type Scene,
} from './scene.js';

const strong =
  /^System\.Security\.Cryptography\.(?:RandomNumberGenerator|RNGCryptoServiceProvider)::(?:Fill|Get\w+)$|^Org\.BouncyCastle\.Security\.SecureRandom::(?:Next\w*|GenerateSeed|GetNextBytes)$/;

/** Whether code asks for randomness that nobody can guess. */
export function asksForRandomness(fact: Fact): boolean {
  return fact.kind === 'api-call' && fact.capability === 'random' && strong.test(fact.api);
}

const isStrong = ({ callee }: Site): boolean => strong.test(`${callee.type}::${callee.name}`);

/** Keys and tokens that are asked for at random, and are then made of what can be worked out. */
export function weakRandomnessIn(scene: Scene): HarmFact[] {
  return [...methodsWith(scene, asksForRandomness)].flatMap((node) => {
    const method = scene.graph.method(node);
    const sites = method.sites.filter(isStrong);
    const found = sites.flatMap((site) => [...overwritten(scene, site), ...shortened(scene, site)]);
    const [first] = found.length > 0 ? [found] : instead(scene, method);
    return first ?? [];
  });
}

const claims = /secure|crypto|token|secret|password|apikey|nonce|salt|private_?key|entropy/i;

/** Whether code makes dice, which a number begins: whoever knows it throws the same. */
export function seedsDice(fact: Fact): boolean {
  return fact.kind === 'api-call' && fact.api === 'System.Random::.ctor';
}

/** Secrets, by what their maker calls himself, that dice with a number of the code give. */
export function claimedRandomnessIn(scene: Scene): HarmFact[] {
  return [...methodsWith(scene, seedsDice)].flatMap((node) => {
    if (!claims.test(sourceMemberOf(scene, node))) return [];
    const site = scene.graph.method(node).sites.find(({ callee, args, isNew }) => {
      return isNew && callee.type === 'System.Random' && typeof args[1]?.constant === 'number';
    });
    if (site === undefined) return [];
    const place = { method: node, ilOffset: site.ilOffset };
    const text = 'makes secrets with dice that a number in the code begins';
    return described(scene, { place, gates: [], how: 'claimed', text, weakens: 'randomness' });
  });
}

/** The arrays that a call fills, or gives. */
function filledBy(scene: Scene, site: Site): Value[] {
  const given = site.callee.returns === 'void' ? site.args : [site.result];
  return given.flatMap((value) =>
    value === undefined
      ? []
      : alternativesOf(scene.graph, value).map((each) => arrayOf(each.value)),
  );
}

const views =
  /^System\.(?:MemoryExtensions|Span`1|ReadOnlySpan`1|Memory`1)::(?:AsSpan|op_Implicit|Slice|\.ctor)$/;

/** A span is a view of its array. */
function arrayOf(value: Value): Value {
  let at = value;
  for (let depth = 0; depth < 4; depth++) {
    const { site } = at;
    if (site === undefined || !views.test(`${site.callee.type}::${site.callee.name}`)) return at;
    const from = site.callee.name === '.ctor' ? site.args[1] : site.args[0];
    if (from === undefined || from === at) return at;
    at = from;
  }
  return at;
}

/** What takes the place of what was in an array, and where. */
interface Overwrite {
  readonly content: Value;
  readonly place: Place;
  readonly site?: Site;
}

/** By member, which argument is filled and which one with. */
const copies: Readonly<Record<string, readonly [to: number, from: number]>> = {
  'System.Buffer::BlockCopy': [2, 0],
  'System.Random::NextBytes': [1, 0],
};

function overwritesOf(scene: Scene, array: Value): Overwrite[] {
  return seenAs(scene.graph, array).flatMap((value) => [
    ...value.into.flatMap(({ kind, from, method, ilOffset, index }) =>
      kind === 'written' && index === undefined
        ? [{ content: from, place: { method, ilOffset } }]
        : [],
    ),
    ...[value, ...viewsOf(value)].flatMap(({ uses }) =>
      uses.flatMap(({ site, index }) => copied(site, index) ?? []),
    ),
  ]);
}

function viewsOf({ uses }: Value): Value[] {
  return uses.flatMap(({ site }) =>
    views.test(`${site.callee.type}::${site.callee.name}`) ? (site.result ?? []) : [],
  );
}

function copied(site: Site, index: number): Overwrite | undefined {
  const { callee, args, method, ilOffset } = site;
  const member = `${callee.type}::${callee.name}`;
  const known = Object.hasOwn(copies, member) ? copies[member] : undefined;
  const place = { method, ilOffset };
  if (known !== undefined) {
    const content = args[known[1]];
    return known[0] === index && content !== undefined ? { content, place, site } : undefined;
  }
  const [first] = args;
  if (first === undefined || index === 0) return undefined;
  const isCopy = /^(?:TryCopyTo|CopyTo|HashData|TryHashData)$/.test(callee.name);
  const isArray = member === 'System.Array::Copy' && index === (args.length === 3 ? 1 : 2);
  return isCopy || isArray ? { content: first, place, site } : undefined;
}

const makes =
  /^System\.(?:Random::|Security\.Cryptography\.(?:HMAC\w*|SHA\w+|MD5\w*|HashAlgorithm|KeyedHashAlgorithm|Rfc2898DeriveBytes|PasswordDeriveBytes|HKDF)::)|^Microsoft\.VisualBasic\.VBMath::Rnd$/;

/** Worked out by a hash or by dice with a seed, of what stands in the code and of clocks. */
function isPredictable({ foundations }: Scene, content: Value, array?: Value): boolean {
  const { sites, values, given } = foundations.of([content]);
  if (given.length > 0 || (array !== undefined && values.has(array))) return false;
  const all = [...sites];
  if (all.some(isStrong)) return false;
  return all.some(({ callee }) => makes.test(`${callee.type}::${callee.name}`));
}

function overwritten(scene: Scene, site: Site): HarmFact[] {
  for (const array of filledBy(scene, site)) {
    for (const { content, place, site: by } of overwritesOf(scene, array)) {
      if (by === site || !isPredictable(scene, content, array)) continue;
      const gates = scene.gates.here(place);
      const isAfter = place.method !== site.method || comesAfter(scene, site, place.ilOffset);
      // What nothing hidden decides is a choice between two kinds of dice.
      if (!isAfter && gates.length === 0) continue;
      const text = isAfter
        ? 'puts what can be worked out in the place of random bytes'
        : 'makes bytes that can be worked out where others are random';
      const how = isAfter ? 'replaced' : 'decided';
      return described(scene, { place, gates, how, text, weakens: 'randomness' });
    }
  }
  return [];
}

/** Behind it on every way: in a loop, each of two branches comes after the other. */
function comesAfter({ gates }: Scene, { method, ilOffset }: Site, later: number): boolean {
  const control = gates.control(method);
  return control?.leads(ilOffset, later) === true && !control.leads(later, ilOffset);
}

/** On one way random, on another worked out. */
function instead(scene: Scene, method: MethodValues): HarmFact[][] {
  const all = alternativesOf(scene.graph, method.result);
  if (all.length > mostAlternatives) return [];
  const random = all.filter(({ value }) => [...scene.foundations.of([value]).sites].some(isStrong));
  return all.flatMap((taken) => {
    if (random.includes(taken) || taken.value.method !== method.node) return [];
    const other = random[0];
    if (other === undefined) return [];
    const gates = [...separating(scene, taken, other), ...separating(scene, other, taken)];
    const isOfWhom = aboutWhom(scene, taken);
    const isMade = isPredictable(scene, taken.value) || (isOfWhom && isHashed(scene, taken.value));
    if (!isMade || (gates.length === 0 && !isOfWhom)) return [];
    const place = { method: method.node, ilOffset: taken.value.ilOffset };
    const text = 'gives what can be worked out where it is random otherwise';
    const how = isOfWhom ? 'for-whom' : 'decided';
    return [described(scene, { place, gates, how, text, weakens: 'randomness' })];
  });
}

const mostAlternatives = 12;

function isHashed({ foundations }: Scene, value: Value): boolean {
  const sites = [...foundations.of([value]).sites];
  return (
    !sites.some(isStrong) &&
    sites.some(({ callee }) => makes.test(`${callee.type}::${callee.name}`))
  );
}

const equals = /^(?:op_Equality|op_Inequality|Equals|Compare|StartsWith|EndsWith|Contains)$/;

/** A name that is written in the code decides: it is for somebody. */
function aboutWhom(scene: Scene, { places }: Alternative): boolean {
  return places.some((place) =>
    scene.gates.conditions(place).some((condition) => {
      const { basis } = scene.gates.judge(condition, place.method);
      return (
        basis.given.length > 0 &&
        [...basis.sites].some(({ callee }) => equals.test(callee.name)) &&
        basis.constants.some(({ constant }) => typeof constant === 'string' && constant.length > 2)
      );
    }),
  );
}

const fewest = 12;

/** How many bytes are random is decided: a few of them are soon tried. */
function shortened(scene: Scene, site: Site): HarmFact[] {
  const spans = site.args.flatMap((arg) => [arg, ...lengthsOf(arg)]);
  for (const arg of spans) {
    const all = alternativesOf(scene.graph, arg);
    const numbers = all.filter(({ value }) => typeof value.constant === 'number');
    const few = numbers.find(({ value }) => Number(value.constant) < fewest);
    const many = numbers.find(({ value }) => Number(value.constant) >= fewest);
    if (few === undefined || many === undefined) continue;
    const gates = [...separating(scene, few, many), ...separating(scene, many, few)];
    const place = { method: site.method, ilOffset: site.ilOffset };
    const text = 'takes fewer random bytes than otherwise';
    return described(scene, { place, gates, how: 'decided', text, weakens: 'randomness' });
  }
  return [];
}

function lengthsOf({ site, kind }: Value): readonly Value[] {
  if (site === undefined || kind === 'parameter') return [];
  return views.test(`${site.callee.type}::${site.callee.name}`) ? site.args.slice(1) : [];
}

/** Something that is weaker than it says. */
export interface Weakening {
  readonly place: Place;
  readonly gates: readonly Gate[];
  readonly how: WeakeningFact['how'];
  readonly weakens: WeakeningFact['weakens'];
  readonly text: string;
}

const hidden: ReadonlySet<Gate['asked']> = new Set([
  'date',
  'random',
  'host',
  'secret',
  'debugger',
  'locale',
  'production',
]);

/** As facts; a thing that is decided by what everybody may set is an option. */
export function described(
  scene: Scene,
  { place, gates, how, weakens, text }: Weakening,
): HarmFact[] {
  if (how === 'decided' && ![...asksOf(gates)].some((asked) => hidden.has(asked))) return [];
  const member = sourceMemberOf(scene, place.method);
  const site = scene.graph
    .method(place.method)
    .sites.find(({ ilOffset }) => ilOffset === place.ilOffset);
  return [
    {
      kind: 'weakening',
      location: locationOf(scene, place),
      excerpt: site === undefined ? instructionAt(scene, place) : callText(site),
      weakens,
      how,
      text,
      isNamed: says.test(member),
      sourceMember: member,
    },
    ...conditionFacts(scene, place, gates),
  ];
}

const says = /test|mock|fake|sample|demo|determinis|insecure|unsafe|weak|predict|debug|dangerous/i;
