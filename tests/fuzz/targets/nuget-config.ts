import { mergeConfigs, readNuGetConfig } from '../../../src/ecosystems/nuget/nuget-config.js';
import type { FuzzTarget } from '../target.js';

const seed = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <config><add key="globalPackagesFolder" value="%HOME%/packages" /></config>
  <packageSources>
    <clear />
    <add key="local" value="../feed" />
    <add key="file" value="file:///feed" />
    <add key="web" value="https://feed.test/v3/index.json" protocolVersion="3" />
  </packageSources>
  <disabledPackageSources><add key="web" value="true" /></disabledPackageSources>
  <fallbackPackageFolders><add key="more" value="C:\\more" /></fallbackPackageFolders>
</configuration>
`;

export const target: FuzzTarget = {
  name: 'nuget-config',
  seeds: () => [Buffer.from(seed)],
  exercise(bytes) {
    const config = readNuGetConfig(bytes);
    for (const platform of ['linux', 'win32'] as const)
      mergeConfigs([{ path: '/src/nuget.config', config }], {
        environment: { HOME: '/home' },
        platform,
      });
  },
  dictionary: [
    '<clear />',
    '<add key="a" value="b" />',
    '%',
    '%HOME%',
    '..',
    'file://',
    '\\\\',
    '<config>',
  ],
};
