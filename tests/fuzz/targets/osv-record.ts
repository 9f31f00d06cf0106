import { Buffer } from 'node:buffer';
import { isInputError } from '../../../src/core/errors.js';
import { matchNuGet } from '../../../src/intel/records/matching.js';
import { parseRecords, readRecord } from '../../../src/intel/records/read-record.js';
import { advisory, fixed, introduced, lastAffected, limit, malicious } from '../../kit/osv.js';
import { mutateJson } from '../mutate-json.js';
import { mutate } from '../mutate.js';
import type { FuzzTarget } from '../target.js';

const events = [introduced('0'), fixed('1.0.2'), introduced('3.0.0-rc.1'), lastAffected('3.2')];
const records = [
  malicious('MAL-2099-1', 'Fixture.Evil', ['1.0.0', '1.0.1-beta', '2.0.0.1']),
  advisory('GHSA-2222-3333-4444', 'Fixture.Weak', events),
  advisory('OWN-1', 'Fixture.Own', [introduced('1.0.0'), limit('*')], {
    withdrawn: null,
    severity: [
      {
        type: 'CVSS_V4',
        score: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N/E:P',
      },
    ],
  }),
];

/** Files of records, read and matched. A record that is refused does not end it, as in an import. */
export const target: FuzzTarget = {
  name: 'osv-record',
  seeds: () => [...records, records].map((each) => Buffer.from(JSON.stringify(each))),
  exercise(bytes) {
    for (const value of parseRecords(bytes)) {
      try {
        const read = readRecord(value);
        if ('skipped' in read) continue;
        for (const { versions, ranges } of read.record.affected)
          matchNuGet(versions, ranges, '1.0.1');
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  },
  /** Bytes of one in four are changed without regard to what they mean; of the others, values. */
  mutate(seed, context) {
    const { random } = context;
    return random.below(4) === 0 ? mutate(seed, context) : mutateJson(seed, random);
  },
  dictionary: [
    '"introduced":"0"',
    '"limit":"*"',
    '"type":"GIT"',
    '"ecosystem":"PyPI"',
    '"__proto__":',
    'null',
    '[[[[',
    '1e999',
    'CVSS:3.1/',
    '"versions":[',
  ],
};
