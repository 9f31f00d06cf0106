import type { Site, Value } from '../../behaviour/data-flow/index.js';
import { classifyAccount, type AccountSighting } from '../../behaviour/strings/account.js';
import { escapeText } from '../../core/text.js';
import type { Fact } from '../../facts/fact.js';
import { harmKey, type ReplacementFact } from '../../facts/harm.js';
import { isAccount } from './replacements.js';
import { callText, locationOf, methodsWith, sourceMemberOf, type Scene } from './scene.js';

export function usesClipboard(fact: Fact): boolean {
  return fact.kind === 'api-call' && fact.capability === 'clipboard';
}

const holders = /(?:^|\.)(?:I?Clipboard|ClipboardService|ClipboardProxy)$/;
const writes = /^Set(?:Text|Data|Content|DataObject|ClipboardData)(?:Async)?$/;
const reads = /^Get(?:Text|Data|Content|DataObject|ClipboardData)(?:Async)?$/;

/** Accounts that a person copied and that are replaced by one of the code. */
export function clipboardSwapsIn(scene: Scene): ReplacementFact[] {
  return [...methodsWith(scene, usesClipboard)].flatMap((method) =>
    scene.graph
      .method(method)
      .sites.filter((site) => isMember(scene, site, writes))
      .flatMap((site) => swapped(scene, site)),
  );
}

function isMember({ graph }: Scene, { callee }: Site, names: RegExp): boolean {
  if (!names.test(callee.name)) return false;
  // Of a native library, or of a class that is the clipboard.
  return callee.node >= 0
    ? graph.program.body(callee.node) === undefined
    : holders.test(callee.type);
}

/** Accounts that calls give, by their places: what is worked out was seen before data was followed. */
function computedAccounts({ facts }: Scene): ReadonlyMap<string, string> {
  return new Map(
    facts.filter(isAccount).map(({ location, account }) => [harmKey(location), account]),
  );
}

function accountIn(
  scene: Scene,
  values: ReadonlySet<Value>,
  computed: ReadonlyMap<string, string>,
): AccountSighting | undefined {
  for (const { constant, site } of values) {
    const key = site === undefined ? '' : harmKey(locationOf(scene, site));
    const text = typeof constant === 'string' ? constant : computed.get(key);
    const account = text === undefined ? undefined : classifyAccount(text);
    if (account !== undefined) return account;
  }
  return undefined;
}

function swapped(scene: Scene, site: Site): ReplacementFact[] {
  const computed = computedAccounts(scene);
  const isComputed = (each: Site): boolean => computed.has(harmKey(locationOf(scene, each)));
  const { values, given } = scene.foundations.of(site.args, (each) =>
    isComputed(each) ? 'stop' : 'all',
  );
  const account = accountIn(scene, values, computed);
  const isRead = scene.gates
    .conditions(site)
    .some((condition) =>
      [...scene.gates.judge(condition, site.method).basis.sites].some((each) =>
        isMember(scene, each, reads),
      ),
    );
  if (account === undefined || given.length > 0 || !isRead) return [];
  return [
    {
      kind: 'replacement',
      location: locationOf(scene, site),
      excerpt: callText(site),
      replaced: 'the clipboard',
      isRecipient: true,
      account: escapeText(account.account),
      format: account.format,
      when: 'what was copied',
      isChosen: false,
      sourceMember: sourceMemberOf(scene, site.method),
    },
  ];
}
