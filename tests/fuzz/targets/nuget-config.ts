import { isInputError } from '../../../src/core/errors.js';
import { mergeSettings } from '../../../src/ecosystems/nuget/nuget-config.js';
import type { PlacedFile, SettingsScope } from '../../../src/ecosystems/nuget/settings/merge.js';
import { readSettingsFile } from '../../../src/ecosystems/nuget/settings/settings-file.js';
import type { FuzzTarget } from '../target.js';

const seed = `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <config>
    <add key="globalPackagesFolder" value="%HOME%/packages" />
    <add key="http_proxy" value="http://proxy.test:8080" /><add key="no_proxy" value="*.test,a?" />
  </config>
  <packageSources>
    <clear />
    <add key="local" value="../feed" />
    <add key="file" value="file:///feed" />
    <add key="web" value="https://feed.test/v3/index.json" protocolVersion="3" />
  </packageSources>
  <disabledPackageSources><add key="web" value="true" /></disabledPackageSources>
  <fallbackPackageFolders><add key="more" value="C:\\more" /></fallbackPackageFolders>
  <packageSourceMapping>
    <packageSource key="web"><package pattern="A.*" /><package pattern="*" /></packageSource>
  </packageSourceMapping>
  <packageSourceCredentials>
    <web><add key="Username" value="u" /><add key="ClearTextPassword" value="%P%" /></web>
    <a_x0020_b><add key="Username" value="u" /><add key="Password" value="p" /></a_x0020_b>
  </packageSourceCredentials>
  <trustedSigners>
    <repository name="r" serviceIndex="https://feed.test/"><owners>a;b</owners>
      <certificate fingerprint="AB" hashAlgorithm="SHA256" allowUntrustedRoot="false" />
    </repository>
  </trustedSigners>
  <clientCertificates><fileCert packageSource="web" path="a.pfx" /></clientCertificates>
</configuration>
`;

/** What every file may be merged with: each section once more, so that items meet their equals. */
const other = readSettingsFile(Buffer.from(seed));
const environment = {
  HOME: '/home',
  P: '%HOME%',
  NuGetPackageSourceCredentials_web: 'Username=a;Password=b;ValidAuthenticationTypes=basic',
  https_proxy: 'user:word@proxy.test',
};

export const target: FuzzTarget = {
  name: 'nuget-config',
  seeds: () => [Buffer.from(seed)],
  exercise(bytes) {
    const file = readSettingsFile(bytes);
    const placed = (scope: SettingsScope, content = file): PlacedFile => ({
      path: `/${scope}/nuget.config`,
      file: content,
      scope,
    });
    const chains = [
      [placed('folder')],
      [placed('folder'), placed('user', other)],
      [placed('folder', other), placed('user')],
    ];
    for (const platform of ['linux', 'win32'] as const)
      for (const chain of chains) use(chain, placed('machine'), platform);
  },
  dictionary: [
    '<clear />',
    '<add key="a" value="b" />',
    '<package pattern="*" />',
    'ClearTextPassword',
    '_x0020_',
    '%',
    '%HOME%',
    '..',
    'file://',
    '\\\\',
    '<config>',
  ],
};

/** Asks everything that settings can be asked. */
function use(chain: PlacedFile[], defaults: PlacedFile, platform: NodeJS.Platform): void {
  const input = { chain, userFiles: chain, defaults, userFileMissing: true, refusals: [] };
  const settings = mergeSettings(input, { environment, platform });
  settings.mapping.sourcesFor('A.B');
  for (const source of settings.configuredSources) {
    try {
      settings.credentialsOf(source);
    } catch (error) {
      if (!isInputError(error)) throw error;
    }
    if (source.kind === 'http' && URL.canParse(source.location)) settings.proxyFor(source.location);
  }
}
