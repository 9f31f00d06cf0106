import { readPackagesConfig } from '../../../src/ecosystems/nuget/packages-config.js';
import type { FuzzTarget } from '../target.js';

const seed = `<?xml version="1.0" encoding="utf-8"?>
<packages>
  <package id="Alpha" version="1.0.0" targetFramework="net472" developmentDependency="true" />
  <package id="Beta" version="2.0.0-rc.1" allowedVersions="[2.0,3.0)" />
</packages>
`;

export const target: FuzzTarget = {
  name: 'packages-config',
  seeds: () => [Buffer.from(seed)],
  exercise(bytes) {
    readPackagesConfig(bytes);
  },
  dictionary: [
    '<package id="',
    '" version="',
    'allowedVersions',
    '<!DOCTYPE',
    ']>',
    'xmlns=',
    '[1,',
  ],
};
