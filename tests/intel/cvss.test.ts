import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreVector } from '../../src/intel/cvss/score.js';

/** "Common Vulnerability Scoring System v3.1: Examples" of FIRST. */
const v31: readonly (readonly [string, number, string])[] = [
  ['AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N', 6.4, 'CVE-2013-0375, MySQL stored SQL injection'],
  ['AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N', 3.1, 'CVE-2014-3566, SSLv3 POODLE'],
  ['AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H', 9.9, 'CVE-2012-1516, VMware guest to host escape'],
  ['AV:L/AC:L/PR:H/UI:N/S:U/C:L/I:L/A:L', 4.2, 'CVE-2009-0783, Apache Tomcat XML parser'],
  ['AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H', 7.2, 'CVE-2012-0384, Cisco IOS'],
  ['AV:L/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 7.8, 'CVE-2015-1098, Apple iWork'],
  ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', 7.5, 'CVE-2014-0160, Heartbleed'],
  ['AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 9.8, 'CVE-2014-6271, Shellshock'],
  ['AV:N/AC:H/PR:N/UI:N/S:C/C:N/I:H/A:N', 6.8, 'CVE-2008-1447, DNS Kaminsky'],
  ['AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 6.8, 'CVE-2014-2005, Sophos login screen bypass'],
  ['AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:N/A:N', 5.8, 'CVE-2010-0467, Joomla directory traversal'],
  ['AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:L/A:N', 5.8, 'CVE-2012-1342, Cisco access control bypass'],
  ['AV:A/AC:L/PR:N/UI:N/S:C/C:H/I:N/A:H', 9.3, 'CVE-2013-6014, Juniper proxy ARP'],
  ['AV:N/AC:L/PR:L/UI:R/S:C/C:H/I:H/A:H', 9.0, 'CVE-2019-7551, Cantemo Portal'],
  ['AV:A/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H', 8.8, 'CVE-2011-1265, Bluetooth'],
  ['AV:P/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N', 4.6, 'CVE-2014-2019, Apple iOS'],
  ['AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H', 8.8, 'CVE-2015-0970, SearchBlox'],
];

/** "Common Vulnerability Scoring System v4.0: Examples" of FIRST. */
const v40: readonly (readonly [string, number, string])[] = [
  ['AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.3, 'CVE-2022-41741'],
  ['AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N', 7.7, 'CVE-2020-3549'],
  ['AV:N/AC:L/AT:P/PR:N/UI:P/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U', 5.2, 'CVE-2020-3549, threat'],
  ['AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N', 8.3, 'CVE-2023-3089'],
  [
    'AV:N/AC:L/AT:P/PR:N/UI:N/VC:H/VI:L/VA:L/SC:N/SI:N/SA:N/CR:H/IR:L/AR:L/MAV:N/MAC:H/MVC:H/MVI:L/MVA:L',
    8.1,
    'CVE-2023-3089, environmental',
  ],
  ['AV:L/AC:L/AT:N/PR:N/UI:A/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N', 4.6, 'CVE-2021-44714'],
  ['AV:N/AC:L/AT:N/PR:N/UI:A/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 5.1, 'CVE-2022-21830'],
  ['AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:L/SI:L/SA:N', 6.9, 'CVE-2022-22186'],
  ['AV:L/AC:L/AT:N/PR:H/UI:N/VC:N/VI:N/VA:N/SC:H/SI:N/SA:N', 5.9, 'CVE-2023-21989'],
  ['AV:L/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H', 9.4, 'CVE-2020-3947'],
  ['AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:H/VA:N/SC:H/SI:H/SA:H', 9.3, 'CVE-2023-48228'],
  ['AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:H/SA:N/S:P/V:D', 8.3, 'CVE-2023-30560'],
  ['AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N/E:A', 8.7, 'CVE-2014-0160'],
  ['AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:A', 9.3, 'CVE-2021-44228'],
  [
    'AV:N/AC:H/AT:P/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:P/MAC:L/MAT:N/MVC:N/MVI:N/MVA:L',
    5.5,
    'CVE-2021-44228, environmental',
  ],
  ['AV:A/AC:L/AT:N/PR:N/UI:N/VC:N/VI:L/VA:N/SC:H/SI:N/SA:H', 6.4, 'CVE-2013-6014'],
  ['AV:L/AC:L/AT:N/PR:H/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/R:I', 8.4, 'CVE-2016-5729'],
];

describe('CVSS 3.1', () => {
  it.each(v31)('scores %s as %f (%s)', (vector, score) => {
    expect(scoreVector(`CVSS:3.1/${vector}`)).toEqual({ version: 3.1, score });
  });

  it('scores no impact as nothing, and takes 3.0 and metrics beside the base', () => {
    expect(scoreVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:N/I:N/A:N')?.score).toBe(0);
    expect(scoreVector('CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H')).toEqual({
      version: 3,
      score: 9.8,
    });
    expect(scoreVector('CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:C')?.score).toBe(
      9.8,
    );
  });
});

describe('CVSS 4.0', () => {
  it.each(v40)('scores %s as %f (%s)', (vector, score) => {
    expect(scoreVector(`CVSS:4.0/${vector}`)).toEqual({ version: 4, score });
  });

  const metrics = {
    AV: 'NALP',
    AC: 'LH',
    AT: 'NP',
    PR: 'NLH',
    UI: 'NPA',
    VC: 'HLN',
    VI: 'HLN',
    VA: 'HLN',
    SC: 'HLN',
    SI: 'HLN',
    SA: 'HLN',
  };
  const anyVector = fc.record(
    Object.fromEntries(
      Object.entries(metrics).map(([name, letters]) => [name, fc.nat(letters.length - 1)]),
    ),
  );
  const written = (vector: Record<string, number>): string =>
    `CVSS:4.0/${Object.entries(metrics)
      .map(([name, letters]) => `${name}:${letters[vector[name] ?? 0]}`)
      .join('/')}`;

  it('never scores a vector higher that is worse in nothing', () => {
    const name = fc.constantFrom(...Object.keys(metrics));
    fc.assert(
      fc.property(anyVector, name, (vector, changed) => {
        const letters = metrics[changed as keyof typeof metrics];
        const milder = {
          ...vector,
          [changed]: Math.min((vector[changed] ?? 0) + 1, letters.length - 1),
        };
        const [before, after] = [vector, milder].map((each) => scoreVector(written(each))?.score);
        expect(after).toBeLessThanOrEqual(before ?? Number.NaN);
      }),
    );
  });
});

it.each([
  '',
  'CVSS:2.0/AV:N/AC:L/Au:N/C:P/I:P/A:P',
  'AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H',
  'CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:3.1/AV:Z/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:S/SA:N',
  'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/__proto__:N',
])('takes %j for no vector', (text) => {
  expect(scoreVector(text)).toBeUndefined();
});
