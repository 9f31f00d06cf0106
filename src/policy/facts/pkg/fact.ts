import type { FactGroup } from '../../fact-model.js';

export interface PackageFacts {
  readonly id: string;
  readonly version: string;
  readonly prerelease: boolean;
  readonly sha256: string;
}

/** Called `pkg` since `package` is a reserved word of CEL. */
export const fact: FactGroup<PackageFacts> = {
  says: 'Which package it is.',
  fields: {
    id: { type: 'string', says: 'as the package itself writes it; upper and lower case are one' },
    version: { type: 'string', says: 'such as `1.2.0-beta.1`', versions: true },
    prerelease: { type: 'bool', says: 'the version has a part behind `-`' },
    sha256: { type: 'string', says: 'of the package file, in lower-case hexadecimal' },
  },
  of: ({ scanned }) => {
    const { id, version, sha256 } = scanned.package;
    return { id, version, prerelease: /^[^+]*-/.test(version), sha256 };
  },
  usual: { id: 'Some.Package', version: '1.0.0', prerelease: false, sha256: '0'.repeat(64) },
};
