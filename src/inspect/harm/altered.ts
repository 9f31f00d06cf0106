import type { Gate, Place } from '../../behaviour/control/index.js';
import type { Site, Value } from '../../behaviour/data-flow/index.js';
import { identifierWords } from '../../behaviour/strings/words.js';
import type { DamageFact, HarmFact } from '../../facts/harm.js';
import { parameterNames } from '../flows/parameter-names.js';
import { asksOf } from './separating.js';
import {
  callText,
  conditionFacts,
  instructionAt,
  locationOf,
  sourceMemberOf,
  type Scene,
} from './scene.js';

/** One value that a method works with, and what is taken in its place where something fixed decides. */
export interface Altered {
  readonly value: Value;
  readonly place: Place;
  readonly gates: readonly Gate[];
  /** Whether it is worked out of what it replaces: cut off, multiplied, with something in its place. */
  readonly isChanged: boolean;
  /** Whether what it replaces is what the caller gave, as he gave it. */
  readonly isGiven: boolean;
  /** Names that say what it is: of the parameter, the property, the method that gets it. */
  readonly names: readonly string[];
  /** What happens, as the rest of "it …". */
  readonly text: string;
  readonly site?: Site;
}

/** Texts that a database runs. */
const statements = new Set('sql query statement where filter predicate cql'.split(' '));
/** What somebody pays, gets, measures or doses. */
const amounts = new Set(
  'amount price total subtotal balance fee sum cost quantity qty salary wage payment charge credit debit interest principal payout reading measurement temperature pressure voltage dose dosage torque setpoint altitude latitude longitude weight score currency iban recipient payee beneficiary'.split(
    ' ',
  ),
);

const isOf = (names: readonly string[], words: ReadonlySet<string>): boolean =>
  names.some((name) => identifierWords(name).some((word) => words.has(word)));

/** What a value is that is altered, as far as names and operations tell; undefined for no harm. */
export function kindOf(scene: Scene, altered: Altered): DamageFact['damage'] | undefined {
  const asked = asksOf(altered.gates);
  const isDated = [...asked].some((each) => deciding.has(each));
  if ((!isDated && !asked.has('host')) || isSaid(scene, altered)) return undefined;
  const { names, isChanged, value } = altered;
  const isStatement = isOf(names, statements) || names.includes('set_CommandText');
  if (isStatement && isChanged && isText(value)) return 'alters-statement';
  const isNumber = value.kind === 'derived' || numbers.test(value.site?.callee.type ?? '');
  const isAmount = isOf(names, amounts);
  if (isChanged && isNumber && (isAmount || asked.has('date'))) return 'alters-amount';
  return ofOthers(altered, asked, isAmount);
}

function ofOthers(
  altered: Altered,
  asked: ReadonlySet<Gate['asked']>,
  isAmount: boolean,
): DamageFact['damage'] | undefined {
  const { isChanged, site } = altered;
  const isMore =
    asked.has('secret') || (asked.has('date') && [...asked].some((each) => more.has(each)));
  const isDated = asked.has('date');
  if (site !== undefined && takesOut.test(site.callee.name) && isDated) return 'alters-amount';
  if (isChanged) return isMore || isDated ? 'alters-value' : undefined;
  if (site === undefined && isMore) return 'alters-answer';
  if (!altered.isGiven || !isDated) return undefined;
  return isAmount ? 'alters-amount' : 'alters-value';
}

/** A count says how far a reader has come as well, and a name of the machine is compared to be replaced. */
const deciding: ReadonlySet<Gate['asked']> = new Set(['date', 'random', 'secret']);
const more: ReadonlySet<Gate['asked']> = new Set(['random', 'host', 'count', 'locale', 'debugger']);
const takesOut = /^(?:Remove|Clear|TryRemove)/;
const numbers =
  /^System\.(?:Decimal|Math|MathF|Double|Single|Int\d+|UInt\d+|Numerics\.BigInteger|TimeSpan)$/;

const isText = ({ kind, site }: Value): boolean =>
  kind !== 'derived' && !numbers.test(site?.callee.type ?? '');

const says =
  /trial|expire|licen[cs]e|evaluation|demo|unregistered|upgrade|deprecat|obsolete|warning/i;

/** A mark of a trial, or a note that something is no longer kept up: whoever gets it reads it. */
function isSaid(scene: Scene, { value }: Altered): boolean {
  const { constants } = scene.foundations.of([value]);
  return constants.some(({ constant }) => typeof constant === 'string' && says.test(constant));
}

export function nameOfParameter({ graph }: Scene, { kind, method, index }: Value): string {
  if (kind !== 'parameter') return '';
  const { hasThis } = graph.method(method);
  return parameterNames(graph.program, method)[index - (hasThis ? 1 : 0)] ?? '';
}

/** A value that is altered, and what decides about it, as facts. */
export function described(scene: Scene, altered: Altered): HarmFact[] {
  const { place, gates, text, value, site } = altered;
  const here = [site, value.site].find((each) => each !== undefined && isAt(each, place));
  const damage = kindOf(scene, altered);
  if (damage === undefined) return [];
  const of = site ?? value.site;
  return [
    {
      kind: 'damage',
      location: locationOf(scene, place),
      excerpt: here === undefined ? instructionAt(scene, place) : callText(here),
      damage,
      text,
      api: of === undefined ? '' : `${of.callee.type}::${of.callee.name}`,
      isNamed: isTelling(scene, place.method),
      isAnnounced: false,
      sourceMember: sourceMemberOf(scene, place.method),
    },
    ...conditionFacts(scene, place, gates),
  ];
}

const isAt = (site: Site, { method, ilOffset }: Place): boolean =>
  site.method === method && site.ilOffset === ilOffset;

const tells =
  /chaos|fault|simulat|fuzz|mutat|jitter|noise|fake|mock|sample|demo|random|inject|augment|perturb|shuffle|synthetic|vat|tax|tariff|season|promo|discount|surcharge|expire|watermark/i;

/** The member or its class says that it does something of the kind. */
function isTelling(scene: Scene, method: number): boolean {
  return tells.test(sourceMemberOf(scene, method));
}
