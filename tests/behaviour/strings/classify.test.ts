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
  ])('knows the metadata service in %s', (text) => {
    expect(classifyString(text)).toContainEqual(
      expect.objectContaining({ kind: 'endpoint', form: 'metadata-service' }),
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
    guid,
  ])('sees no key in %s', (text) => {
    expect(classifyString(text).filter(({ kind }) => kind === 'embedded-key')).toEqual([]);
  });
});

describe('classifyString: places and variables', () => {
  it.each([
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
  ])('knows %s', (text, place, area) => {
    expect(classifyString(text)).toContainEqual({ kind: 'path', text, place, area });
  });

  it.each([
    'GITHUB_TOKEN',
    'AWS_SECRET_ACCESS_KEY',
    'AzureWebJobsStorage',
    'TF_VAR_db',
    'ACME_API_KEY',
  ])('knows the secret variable %s', (name) => {
    expect(classifyString(name)).toContainEqual(
      expect.objectContaining({ kind: 'environment-variable', name }),
    );
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

    'appsettings.json',
    'web.config',
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
  ])('is quick about a megabyte of %j', (unit) => {
    const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
    const start = performance.now();
    classifyString(text);
    classifyString(`http://${text}`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
