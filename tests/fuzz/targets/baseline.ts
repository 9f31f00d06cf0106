import { readBaseline } from '../../../src/scan/baseline/read-baseline.js';
import type { FuzzTarget } from '../target.js';

const fingerprint = '0123456789abcdef0123456789abcdef';
const file = `{
  "schema": "assay/baseline/1",
  "tool": { "version": "0.1.0", "rulesDigest": "00" },
  "findings": [
    { "package": "A", "rule": "r", "level": "suspicious", "message": "m", "fingerprint": "${fingerprint}" }
  ],
  "gaps": [{ "place": "A", "code": "truncated", "message": "m", "fingerprint": "${fingerprint}" }]
}
`;
const scan = `{
  "schema": "assay/scan/1",
  "tool": { "version": "0.1.0", "rulesDigest": "00" },
  "packages": [
    {
      "package": { "id": "A", "purl": "pkg:nuget/A@1.0.0" },
      "assessment": { "verdict": "incomplete", "notEvaluated": [{ "path": "a", "code": "b" }] },
      "findings": [{ "level": "note", "fingerprint": "${fingerprint}" }],
      "context": { "findings": [] }
    }
  ],
  "notEvaluated": [{ "path": "pkg:nuget/A@1.0.0", "code": "not-found" }],
  "findings": []
}
`;

export const target: FuzzTarget = {
  name: 'baseline',
  seeds: () => [Buffer.from(file), Buffer.from(scan)],
  exercise(bytes) {
    readBaseline(bytes, 'baseline.json');
  },
  dictionary: ['"findings"', '"gaps"', '"fingerprint"', '"level"', '"schema"', fingerprint],
};
