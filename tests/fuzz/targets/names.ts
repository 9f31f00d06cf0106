import { Buffer } from 'node:buffer';
import { findDeception, findImitation } from '../../../src/intel/names/find-imitation.js';
import { NameIndex } from '../../../src/intel/names/name-index.js';
import { popularIndex } from '../../../src/intel/names/popular-index.js';
import type { FuzzTarget } from '../target.js';

const popular = popularIndex();
const seeds = [
  'Newtonsfot.Json',
  'N\u0435wt\u043ensoft.J\u0455on',
  'Serilog-Sinks_File.Official2',
  '\u0130stanbul.\u{1d400}zure\u200b.\ufb03',
  `${'a.'.repeat(49)}b`,
];

/** A name that a package gives itself, against known ones and as a known one itself. */
export const target: FuzzTarget = {
  name: 'names',
  seeds: () => seeds.map((seed) => Buffer.from(seed)),
  exercise(bytes) {
    const name = Buffer.from(bytes).toString('utf8');
    findImitation(name, { index: popular });
    const own = new NameIndex([
      { id: name, weight: 2 },
      { id: 'Fixture.Package', weight: 2 },
    ]);
    findDeception('Fixture.Pakcage', { index: own, others: [popular] });
    findDeception(`${name.slice(0, 40)}s`, { index: own, others: [popular] });
  },
  dictionary: ['.', '-', '_', 'Official', 'Microsoft.', '\u0430', '\u200b', '\ufeff', '99'],
};
