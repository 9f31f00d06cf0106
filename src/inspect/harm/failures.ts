import type { MethodNode } from '../../behaviour/call-graph/index.js';
import type { Gate } from '../../behaviour/control/index.js';
import type { Site } from '../../behaviour/data-flow/index.js';
import type { DamageFact, HarmFact } from '../../facts/harm.js';
import { damageOf } from './damage-kinds.js';
import { asksOf } from './separating.js';
import { callText, conditionFacts, locationOf, sourceMemberOf, type Scene } from './scene.js';

/** Calls that fail, wait or leave out a record where a day that is written in the code has come. */
export function failuresIn(scene: Scene, deciding: readonly MethodNode[]): HarmFact[] {
  return deciding
    .filter((node) => asksForDay(scene, node))
    .flatMap((node) =>
      scene.graph.method(node).sites.flatMap((site) => {
        const look = looks.find(([is]) => is(site));
        if (look === undefined) return [];
        const [, damage, text] = look;
        const gates = scene.gates.here(site);
        return counts(scene, damage, site, gates)
          ? described(scene, site, damage, text, gates)
          : [];
      }),
    );
}

/** Every one of these waits for a day: a branch of the method asks for it. */
function asksForDay(scene: Scene, node: MethodNode): boolean {
  return scene.graph
    .method(node)
    .conditions.some((condition) =>
      scene.gates.of(condition, node).some(({ asked }) => asked === 'date'),
    );
}

type Kind = Extract<DamageFact['damage'], 'fails' | 'slows' | 'drops-record'>;

const pauses = /^System\.Threading\.(?:Thread::(?:Sleep|SpinWait)|Tasks\.Task::Delay)$/;
const records =
  /^(?:Append|Write|Record|Log|Audit|Insert|Add|Emit|Publish|Send|Save|Enqueue|Post|Store|Track)/;
const books = /audit|journal|ledger|history|record|log(?:ger|s|book)?$|security|trail|event/i;

const looks: readonly (readonly [(site: Site) => boolean, Kind, string])[] = [
  [
    ({ isNew, callee }) => isNew && callee.type.endsWith('Exception'),
    'fails',
    'fails where nothing is wrong',
  ],
  [
    ({ callee }) => pauses.test(`${callee.type}::${callee.name}`),
    'slows',
    'lets its caller wait for nothing',
  ],
  [
    ({ callee }) => records.test(callee.name),
    'drops-record',
    'leaves out what it records otherwise',
  ],
];

function counts(scene: Scene, damage: Kind, site: Site, gates: readonly Gate[]): boolean {
  const asked = asksOf(gates);
  if (!asked.has('date')) return false;
  switch (damage) {
    case 'fails':
      return asked.has('random') && !isSaid(site);
    case 'slows':
      return waits(scene, site) && damageOf(site, scene.foundations) === undefined;
    case 'drops-record':
      return books.test(sourceMemberOf(scene, site.method)) && isOfSomebody(scene, site);
  }
}

const longEnough = 250;

/** A pause that the code alone says the length of, and that somebody feels. */
function waits({ foundations }: Scene, { args }: Site): boolean {
  const { constants, given, sites } = foundations.of(args.slice(0, 1));
  const calls = [...sites].map(({ callee }) => callee.name);
  if (given.length > 0 || calls.some((name) => /Now$|^op_Subtraction$|^Subtract$/.test(name)))
    return false;
  const unit = calls.some((name) => /^From(?:Seconds|Minutes|Hours|Days)$/.test(name)) ? 1_000 : 1;
  return constants.some(({ constant }) => Number(constant) * unit >= longEnough);
}

const says = /trial|expire|licen[cs]e|evaluation|demo|unregistered|obsolete/i;

const isSaid = ({ args }: Site): boolean =>
  args.some(({ constant }) => typeof constant === 'string' && says.test(constant));

/** Besides the day, a name that is written in the code decides: it is about somebody. */
function isOfSomebody(scene: Scene, site: Site): boolean {
  return scene.gates.conditions(site).some((condition) => {
    const { basis } = scene.gates.judge(condition, site.method);
    return (
      basis.given.length > 0 &&
      basis.constants.some(({ constant }) => typeof constant === 'string' && constant !== '')
    );
  });
}

function described(
  scene: Scene,
  site: Site,
  damage: Kind,
  text: string,
  gates: readonly Gate[],
): HarmFact[] {
  return [
    {
      kind: 'damage',
      location: locationOf(scene, site),
      excerpt: callText(site),
      damage,
      text,
      api: `${site.callee.type}::${site.callee.name}`,
      isNamed: /chaos|fault|simulat|inject|delay|throttl|test|mock/i.test(
        sourceMemberOf(scene, site.method),
      ),
      isAnnounced: false,
      sourceMember: sourceMemberOf(scene, site.method),
    },
    ...conditionFacts(scene, site, gates),
  ];
}
