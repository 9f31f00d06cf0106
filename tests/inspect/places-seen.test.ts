import { expect, it } from 'vitest';
import type { Fact } from '../../src/facts/fact.js';
import { PlacesSeen } from '../../src/inspect/places-seen.js';

/** A secret named in a member, at an instruction. */
function place(member: string, ilOffset: number, excerpt: string): Fact {
  const location = { path: 'lib/net10.0/Any.dll', member, ilOffset };
  return { kind: 'obstacle', obstacle: 'unread', code: 'any', reason: 'any', location, excerpt };
}

const first = [place('Any::Send', 4, 'call Get'), place('Any::Send', 12, 'call Post')];

it('knows a build again whose compiler put the same calls elsewhere', () => {
  const seen = new PlacesSeen();
  expect(seen.addAll(first)).toBe(true);
  const elsewhere = [place('Any::Send', 6, 'call Get'), place('Any::Send', 20, 'call Post')];
  expect(seen.addAll(elsewhere)).toBe(false);
  expect(seen.addAll(elsewhere.slice(1))).toBe(false);
});

it.each([
  ['once more in the same member', place('Any::Send', 30, 'call Post')],
  ['in another member', place('Any::Beside', 12, 'call Post')],
  ['of something else', place('Any::Send', 12, 'call Put')],
])('is news: a call %s', (_, more) => {
  const seen = new PlacesSeen();
  seen.addAll(first);
  expect(seen.addAll([...first, more])).toBe(true);
});
