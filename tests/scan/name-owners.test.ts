import { afterAll, describe, expect, it } from 'vitest';
import type { ScanReport } from '../../src/facts/report.js';
import { assay, quiet, Scratch } from '../cli/assay.js';
import { rootPem, signedVersion } from '../kit/signed-versions.js';

const scratch = new Scratch();
afterAll(() => scratch.remove());
const roots = scratch.write('root.pem', rootPem);

/** Packages of one scan, with their owners by the signature of a repository; none has been signed without them. */
const packages: readonly (readonly [id: string, ...owners: string[]])[] = [
  // A family that many know, in which a stranger has one.
  ['Serilog', 'serilog'],
  ['Serilog.Sinks.File', 'serilog'],
  ['Serilog.Sinks.Console', 'serilog'],
  ['Serilog.Sinks.VaultFile', 'newcomer'],
  ['Serilog.Sinks.Honest', 'second', 'Serilog'],
  ['Serilog.Sinks.OfKnown', 'jamesnk'],
  ['Newtonsoft.Json', 'jamesnk'],
  ['Serilog.Sinks.Unsigned'],
  // Families that no list has: one large enough, one not.
  ['Quillobar.A', 'quillo'],
  ['Quillobar.B', 'quillo'],
  ['Quillobar.C', 'quillo'],
  // Two of one stranger do not vouch for each other.
  ['Quillobar.Keys', 'newcomer'],
  ['Quillobar.Secrets', 'newcomer'],
  ['Wobbegong.A', 'wobbe'],
  ['Wobbegong.B', 'wobbe'],
  ['Wobbegong.Secrets', 'newcomer'],
  // Of this maker, nothing is there.
  ['Polly.Contrib.AutoRetry', 'newcomer'],
];
for (const [id, ...owners] of packages) {
  const given = { id, version: '1.0.0', ...(owners.length > 0 && { owners }) };
  scratch.write(`feed/${id.toLowerCase()}.1.0.0.nupkg`, signedVersion(given));
}

async function told(args: readonly string[] = []): Promise<string[]> {
  const folder = scratch.folder('feed');
  const { stdout } = await assay(['scan', folder, '--json', '--offline', ...args], { env: quiet });
  const report = JSON.parse(stdout) as ScanReport;
  return report.packages.flatMap(({ context }) =>
    context.findings
      .filter(({ rule }) => rule === 'imitates-name')
      .map(({ level, message }) => `${level} ${message}`),
  );
}

describe('whose a name is, by the signatures of the packages of one scan', () => {
  it('tells what is called like one of a family, and is of somebody whom nobody knows', async () => {
    expect(await told(['--signature-roots', roots, '--timestamp-roots', roots])).toEqual([
      'note Quillobar.Keys passes for Quillobar.*: it is called like one of its family; its owner (newcomer) has none of the 3 that are known',
      'note Quillobar.Secrets passes for Quillobar.*: it is called like one of its family; its owner (newcomer) has none of the 3 that are known',
      'note Serilog.Sinks.VaultFile passes for Serilog: it is called like one of its family; its owner (newcomer) has none of the 3 that are known',
    ]);
  });

  it('says nothing where nobody who is trusted says who owns what', async () => {
    expect(await told()).toEqual([]);
  });
});
