import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyGateMember, classifyGateName } from '../../../src/behaviour/strings/gates.js';
import {
  classifySecretName,
  classifySecretParameter,
} from '../../../src/behaviour/strings/secrets.js';
import { sinkService } from '../../../src/behaviour/strings/sink-services.js';
import { identifierWords } from '../../../src/behaviour/strings/words.js';

const text = 'System.String';

describe('classifySecretParameter', () => {
  it.each([
    ['password', text, 'password'],
    ['PfxPassword', text, 'password'],
    ['pfx_pass', text, 'password'],
    ['<Passphrase>k__BackingField', text, 'password'],
    ['senha', text, 'password'],
    ['value', 'System.Security.SecureString', 'password'],
    ['pfxPath', text, 'certificate-path'],
    ['certificatePath', text, 'certificate-path'],
    ['certPath', text, 'certificate-path'],
    ['pfx', 'System.Byte[]', 'certificate'],
    ['cert', 'System.Security.Cryptography.X509Certificates.X509Certificate2', 'certificate'],
    ['privateKey', text, 'private-key'],
    ['set_PrivateKey', text, 'private-key'],
    ['apiKey', text, 'api-key'],
    ['APIKey', text, 'api-key'],
    ['clientSecret', text, 'api-key'],
    ['accessToken', 'System.ReadOnlySpan`1', 'token'],
    ['mnemonic', text, 'mnemonic'],
    ['seedPhrase', text, 'mnemonic'],
    ['cvv', text, 'payment-card'],
    ['cardNumber', text, 'payment-card'],
  ])('takes %s (%s) as %s', (name, type, kind) => {
    expect(classifySecretParameter(name, type)).toBe(kind);
  });

  it.each([
    ['cancellationToken', 'System.Threading.CancellationToken'],
    ['token', 'Newtonsoft.Json.Linq.JToken'],
    ['token', text],
    ['continuationToken', text],
    ['tokenizer', text],
    ['passwordHasher', 'Contoso.IPasswordHasher'],
    ['passwordHash', text],
    ['hashedPassword', text],
    ['passwordLength', 'System.Int32'],
    ['hasPassword', 'System.Boolean'],
    ['isPassword', text],
    ['passwordChar', 'System.Char'],
    ['keyPath', text],
    ['key', text],
    ['keySelector', 'System.Func`2'],
    ['cacheKey', text],
    ['routingKey', text],
    ['partitionKey', text],
    ['publicKey', text],
    ['primaryKey', text],
    ['foreignKey', text],
    ['secretName', text],
    ['certificateName', text],
    ['tokenEndpoint', text],
    ['validatePassword', text],
    ['passwordOut', 'System.String&'],
    ['password', 'System.String&'],
    ['password', 'System.Boolean'],
    ['seed', 'System.Int32'],
    ['card', text],
    ['pin', text],
    ['instructionMnemonic', text],
    ['serverCertificate', 'System.Security.Cryptography.X509Certificates.X509Certificate2'],
    ['certificate', 'System.Security.Cryptography.X509Certificates.X509Certificate'],
    ['constructor', text],
    ['', text],
  ])('lets %s (%s) pass', (name, type) => {
    expect(classifySecretParameter(name, type)).toBeUndefined();
  });

  it('does not depend on how the words are joined', () => {
    const spellings = (words: readonly string[]): string[] => [
      words.join('_'),
      words.join('_').toUpperCase(),
      words.map((w, i) => (i === 0 ? w : w.charAt(0).toUpperCase() + w.slice(1))).join(''),
    ];
    const prefix = fc.constantFrom('client', 'user', 'my', 'remote', 'pix', 'wallet');
    const secret = fc.constantFrom(
      ['api', 'key'],
      ['private', 'key'],
      ['access', 'token'],
      ['password'],
    );
    fc.assert(
      fc.property(prefix, secret, (first, words) => {
        const kinds = spellings([first, ...words]).map(classifySecretName);
        expect(new Set(kinds).size).toBe(1);
        expect(kinds[0]).toBeDefined();
      }),
    );
  });
});

describe('identifierWords', () => {
  it.each([
    ['pfxPassword', ['pfx', 'password']],
    ['PFXPassword', ['pfx', 'password']],
    ['_pfx_password', ['pfx', 'password']],
    ['IsProduction', ['is', 'production']],
    ['utf8Text', ['utf8', 'text']],
    ['cliend_id', ['cliend', 'id']],
    ['', []],
    ['___', []],
  ])('splits %s', (identifier, words) => {
    expect(identifierWords(identifier)).toEqual(words);
  });
});

describe('classifyGateName', () => {
  it.each([
    ['isSandbox', 'sandbox'],
    ['_isSandbox', 'sandbox'],
    ['sandbox', 'sandbox'],
    ['UseSandbox', 'sandbox'],
    ['get_SandboxMode', 'sandbox'],
    ['<IsSandbox>k__BackingField', 'sandbox'],
    ['IsProduction', 'production'],
    ['isProd', 'production'],
    ['ProductionMode', 'production'],
    ['useLive', 'production'],
    ['GITHUB_ACTIONS', 'ci'],
    ['TF_BUILD', 'ci'],
    ['IsRunningOnCI', 'ci'],
    ['IsDebuggerPresent', 'debugger'],
  ])('takes %s as %s', (name, gate) => {
    expect(classifyGateName(name)).toBe(gate);
  });

  it.each(
    'sandboxHelperProcess SandboxedApplicationPipeNamePrefix production productionToNonTerminalTable reducibleProductions live delivery isAlive liveObjects IsDevelopment ci Ci special environment hostEnvironment DebuggerDisplayAttribute semaphore travis product isProduct'.split(
      ' ',
    ),
  )('lets %s pass', (name) => {
    expect(classifyGateName(name)).toBeUndefined();
  });

  it('knows members that ask', () => {
    expect(classifyGateMember('System.Diagnostics.Debugger', 'get_IsAttached')).toBe('debugger');
    expect(classifyGateMember('System.Diagnostics.Debugger', 'Log')).toBeUndefined();
  });
});

describe('sinkService', () => {
  it.each([
    ['discord.com', 'discord'],
    ['abc.ingest.de.sentry.io', 'sentry'],
    ['x.workers.dev', 'cloudflare-workers'],
    ['abcdefgh.onion', 'tor'],
  ])('knows %s', (host, service) => {
    expect(sinkService(host)).toBe(service);
  });

  it.each(['notdiscord.com', 'discord.com.example.com', 'io', '', 'example.com'])(
    'not %s',
    (host) => {
      expect(sinkService(host)).toBeUndefined();
    },
  );
});
