import type { SecretParameterFact } from '../../facts/fact.js';
import { identifierWords } from './words.js';

export type SecretKind = SecretParameterFact['secret'];

/**
 * Word sequences at the end of a name. The end decides in English compounds: `pfxPassword` is a
 * password, `passwordHasher` a hasher, `tokenEndpoint` an endpoint.
 */
const endings: readonly (readonly [SecretKind, string])[] = [
  [
    'certificate-path',
    'pfx path; pfx file; pfx file path; pfx file name; pfx filename; pfx location; p12 path; p12 file',
  ],
  [
    'certificate-path',
    'cert path; cert file; cert file path; cert file name; certificate path; certificate file; certificate file path; certificate file name; certificate filename; caminho certificado; key file path; pem path; pem file; pem file path; key store path; keystore path; key store file; keystore file; private key path; private key file; private key file path; private key file name; private key location; identity file; ssh key path; ssh key file; wallet path; wallet file; wallet file path',
  ],
  [
    'certificate',
    'pfx; pfx bytes; pfx data; pfx base64; certificate bytes; certificate base64; certificado; client certificate; client cert; signing certificate; signing cert',
  ],
  [
    'password',
    'password; passwd; passphrase; pass phrase; pwd; passcode; senha; pfx pass; cert pass; certificate pass; key pass; user pass; password bytes; password text; secure string',
  ],
  [
    'private-key',
    'private key; privatekey; priv key; secret key; private key pem; private key bytes; private key hex; pem key; wif; signing key; account key; master key; shared access key',
  ],
  [
    'api-key',
    'api key; apikey; app key; client secret; app secret; application secret; consumer secret; api secret; subscription key; instrumentation key',
  ],
  [
    'token',
    'access token; auth token; authorization token; bearer token; refresh token; bot token; session token; personal access token; api token; oauth token; jwt',
  ],
  [
    'mnemonic',
    'mnemonic; mnemonics; mnemonic phrase; mnemonic words; seed phrase; seedphrase; seed words; recovery phrase; recovery words; wallet seed',
  ],
  [
    'payment-card',
    'cvv; cvv2; cvc; cvc2; card number; cardnumber; credit card number; pan number; card security code; card cvv; card cvc',
  ],
];

const byEnding: ReadonlyMap<string, SecretKind> = new Map(
  endings.flatMap(([kind, list]) =>
    list.split('; ').map((words): [string, SecretKind] => [words, kind]),
  ),
);
const longestEnding = 4;

/** Types whose values are secrets, whatever the parameter is called. */
const secretTypes: ReadonlyMap<string, SecretKind> = new Map([
  ['System.Security.SecureString', 'password'],
  ['System.Net.NetworkCredential', 'password'],
  ['System.Security.Cryptography.X509Certificates.X509Certificate2', 'certificate'],
  ['System.Security.Cryptography.RSA', 'private-key'],
  ['System.Security.Cryptography.ECDsa', 'private-key'],
  ['NBitcoin.Mnemonic', 'mnemonic'],
  ['NBitcoin.Key', 'private-key'],
  ['Nethereum.Signer.EthECKey', 'private-key'],
]);

/** In these a secret can be carried; a flag, number, delegate or provider named so carries none. */
const carriers = new Set([
  'System.String',
  'System.Object',
  'System.Char[]',
  'System.Byte[]',
  'System.String[]',
  'System.Uri',
  'System.IO.FileInfo',
  'System.IO.Stream',
  'System.ReadOnlySpan',
  'System.ReadOnlyMemory',
  'System.Span',
  'System.Memory',
  'System.Collections.Generic.IEnumerable',
]);

/** Certificates of the other side, of authorities and in chains come without private keys. */
const publicSide = new Set(
  'server remote peer ca issuer root chain trust trusted public authority intermediate leaf signer store candidate candidates extra other originator validate'.split(
    ' ',
  ),
);

function isPublicSide(name: string): boolean {
  const words = identifierWords(name);
  return words.length === 0 || words.some((word) => publicSide.has(word));
}

/** Words that make the whole about a secret's rules or names instead of its value. */
const aboutWords = new Set(
  'public hash hashed hasher encrypted has is no require requires required validate valid min max old name expected allow use enable show hide confirm previous symbol syntax cancellation continuation mismatch placeholder example error message format instruction opcode'.split(
    ' ',
  ),
);

/**
 * Whether a parameter, field or property takes a secret from the caller, by its name and type.
 * @param typeFullName as in metadata, `[]` for vectors, generic arity allowed
 */
export function classifySecretParameter(
  name: string,
  typeFullName: string,
): SecretKind | undefined {
  if (typeFullName.endsWith('&')) return undefined; // `out`: the method gives, it does not take
  const type = plainType(typeFullName);
  const byType = secretTypes.get(type);
  if (byType !== undefined) return isPublicSide(name) ? undefined : byType;
  if (!carriers.has(type)) return undefined;
  return classifySecretName(name);
}

/** Every ending has one of these in it; most names have none. */
const hint =
  /pass|pwd|senha|secure|cert|pfx|p12|pem|key|secret|token|jwt|mnemonic|seed|recovery|wallet|cvv|cvc|card|pan$|wif/i;

/** By the name alone, where the type is not known: scripts, source, dictionary keys. */
export function classifySecretName(name: string): SecretKind | undefined {
  if (!hint.test(name)) return undefined;
  const words = withoutAccessor(identifierWords(name));
  for (let count = Math.min(words.length, longestEnding); count > 0; count--) {
    const kind = byEnding.get(words.slice(-count).join(' '));
    if (kind === undefined) continue;
    return words.slice(0, -count).some((word) => aboutWords.has(word)) ? undefined : kind;
  }
  return undefined;
}

function withoutAccessor(words: readonly string[]): readonly string[] {
  return words[0] === 'set' || words[0] === 'get' ? words.slice(1) : words;
}

/** `System.ReadOnlySpan`1<char>` and `System.String&` without arguments, arity and by-ref mark. */
function plainType(type: string): string {
  const end = type.search(/[`<&]/);
  return end < 0 ? type : type.slice(0, end);
}
