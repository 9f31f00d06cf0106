import {
  Mode,
  originsOf,
  trailOf,
  type Edge,
  type Site,
  type Value,
  type ValueGraph,
} from '../../behaviour/data-flow/index.js';
import { Opcode } from '../../formats/cil/body/opcodes.js';
import type { Token } from '../../formats/cil/tables/coded-index.js';
import type { Fact, SecretParameterFact } from '../../facts/fact.js';
import { parameterNames } from './parameter-names.js';
import type { Beginning } from './sources.js';

type Secret = SecretParameterFact['secret'];

/** What an argument of a member is, whatever those call it who hand it over; `this` is not counted. */
const uses: readonly (readonly [RegExp, readonly (Secret | undefined)[]])[] = [
  // .NET API docs: X509Certificate2, X509CertificateLoader.
  [/\.X509Certificate2::\.ctor$/, ['certificate-path', 'password']],
  [/\.X509CertificateLoader::LoadPkcs12FromFile$/, ['certificate-path', 'password']],
  [/\.X509CertificateLoader::LoadPkcs12$/, ['certificate', 'password']],
  // .NET API docs: NetworkCredential, AuthenticationHeaderValue, HMAC, AsymmetricAlgorithm.
  [/^System\.Net\.NetworkCredential::\.ctor$/, [undefined, 'password']],
  [/\.AuthenticationHeaderValue::\.ctor$/, [undefined, 'token']],
  [/^System\.Security\.Cryptography\.HMAC\w+::(?:\.ctor|(?:Try)?HashData(?:Async)?)$/, ['api-key']],
  [
    /^System\.Security\.Cryptography\.(?:Rfc2898DeriveBytes::(?:\.ctor|Pbkdf2)|PasswordDeriveBytes::\.ctor)$/,
    ['password'],
  ],
  [/^System\.Security\.Cryptography\.RSA\w*::FromXmlString$/, ['private-key']],
  [
    /^Org\.BouncyCastle\.Crypto\.Parameters\.(?:Ed|X)\d+PrivateKeyParameters::\.ctor$/,
    ['private-key'],
  ],
  [/^NSec\.Cryptography\.Key::(?:Try)?Import$/, [undefined, 'private-key']],
  [
    /^System\.Security\.Cryptography\.\w+::(?:ImportFromPem|Import(?:Pkcs8|RSA|EC)PrivateKey)$/,
    ['private-key'],
  ],
  [/^System\.Security\.Cryptography\.\w+::ImportFromEncryptedPem$/, ['private-key', 'password']],
  // NBitcoin and Nethereum as their documentation shows wallets and accounts.
  [/^NBitcoin\.Mnemonic::\.ctor$/, ['mnemonic']],
  [/^Nethereum\.(?:HdWallet|HDWallet)\.Wallet::\.ctor$/, ['mnemonic', 'password']],
  [/^NBitcoin\.(?:Key::Parse|BitcoinSecret::\.ctor)$/, ['private-key']],
  [/^Nethereum\.(?:Signer\.EthECKey|Web3\.Accounts\.Account)::\.ctor$/, ['private-key']],
  [/^Solnet\.Wallet\.Wallet::\.ctor$/, ['mnemonic']],
];

/** Parameters of keys that only their owner has (.NET API docs: ECParameters, RSAParameters, DSAParameters). */
const keyFields: ReadonlySet<string> = new Set(
  `ECParameters::D DSAParameters::X RSAParameters::D RSAParameters::P RSAParameters::Q
  RSAParameters::DP RSAParameters::DQ RSAParameters::InverseQ`
    .split(/\s+/)
    .map((name) => `System.Security.Cryptography.${name}`),
);

/** Whether a fact is of something that takes such parameters. */
export function takesKey(fact: Fact): boolean {
  return fact.kind === 'api-call' && keyTakers.test(fact.api);
}

const keyTakers =
  /^System\.Security\.Cryptography\.(?:ECDsa|ECDiffieHellman|RSA|DSA)\w*::(?:Create|ImportParameters)$/;

/** Values looked at to find who hands over one. */
const looksAt = 60;

/** The parameters of callers that are a secret because of what they are used for. */
export function secretsByUse(graph: ValueGraph, known: ReadonlySet<Value>): Beginning[] {
  const visible = new Set(graph.program.graph.callerRoots());
  const found = new Map<Value, Beginning>();
  const isMeant = (type: string, member: string): boolean =>
    usesOf(`${type}::${member}`) !== undefined;
  const sites = graph.program.callersOfMembers(isMeant).flatMap((node) => graph.method(node).sites);
  for (const [value, secret] of [...sites.flatMap(used), ...keysOf(graph)]) {
    for (const given of givenTo(graph, value, visible)) {
      if (known.has(given) || found.has(given)) continue;
      found.set(given, beginning(graph, given, secret));
    }
  }
  return [...found.values()];
}

/** What is put into the private part of a key that is made: the fields of a structure that a call gets. */
function keysOf(graph: ValueGraph): (readonly [Value, Secret])[] {
  const isMeant = (type: string, member: string): boolean => keyTakers.test(`${type}::${member}`);
  return graph.program
    .callersOfMembers(isMeant)
    .flatMap((node) => graph.method(node).sites)
    .filter(({ callee }) => callee.node < 0 && isMeant(callee.type, callee.name))
    .flatMap(({ args }) => args)
    .flatMap((value) => [value, ...originsOf(graph, value)])
    .flatMap(({ into }) => into)
    .filter((edge) => edge.kind === 'written' && keyFields.has(fieldAt(graph, edge)))
    .map(({ from }) => [from, 'private-key'] as const);
}

/** The field that the instruction of an edge stores into (ECMA-335 III.4.28). */
function fieldAt({ program }: ValueGraph, { method, ilOffset }: Edge): string {
  const read = program.body(method);
  if (read === undefined) return '';
  const { bytes } = read.module;
  const offset = read.body.codeOffset + ilOffset;
  if (offset + 5 > bytes.length || bytes[offset] !== Opcode.stfld) return '';
  const token = new DataView(bytes.buffer, bytes.byteOffset + offset + 1, 4).getUint32(0, true);
  return program.field(program.place(method).path, read.module, token as Token);
}

function usesOf(member: string): readonly (Secret | undefined)[] | undefined {
  return uses.find(([name]) => name.test(member))?.[1];
}

function used({ callee, args, isNew }: Site): (readonly [Value, Secret])[] {
  if (callee.node >= 0) return [];
  const first = callee.hasThis || isNew ? 1 : 0;
  return (usesOf(`${callee.type}::${callee.name}`) ?? []).flatMap((secret, index) => {
    const value = args[index + first];
    const type = callee.parameters[index] ?? '';
    return secret === undefined || value === undefined || !carriers.test(type)
      ? []
      : [[value, secret] as const];
  });
}

const carriers =
  /^(?:System\.String|uint8\[\]|char\[\]|System\.(?:ReadOnly)?Span`1|System\.Security\.SecureString)$/;

/** The parameters of visible methods that a value is made of, as far as code leads back. */
function givenTo(graph: ValueGraph, value: Value, visible: ReadonlySet<number>): Value[] {
  const found: Value[] = [];
  for (const { value: at, call } of trailOf(graph, value, over, looksAt)) {
    if (at.kind === 'parameter' && call === undefined && visible.has(at.method)) found.push(at);
  }
  return found;
}

function kept({ callee, args, isNew }: Site): readonly Value[] {
  return !isNew && keeps.test(`${callee.type}::${callee.name}`) ? args : [];
}

const over = { keeps: kept, follows: (): boolean => true };

/** What is in another form afterwards and nothing else. */
const keeps =
  /^System\.(?:Text\.\w*Encoding::GetBytes|Convert::(?:To|From)Base64String|Convert::FromHexString|String::(?:Trim\w*|ToCharArray|Replace)|MemoryExtensions::AsSpan|Span`1::op_Implicit|String::op_Implicit)$/;

function beginning(graph: ValueGraph, value: Value, secret: Secret): Beginning {
  const { program } = graph;
  const { hasThis } = graph.method(value.method);
  const name = parameterNames(program, value.method)[value.index - (hasThis ? 1 : 0)] ?? '';
  // What it is used as tells more than a name such as `hex`.
  const isTold = secret !== 'private-key' || /private|priv_?key|wif|pem/i.test(name);
  const text = isTold ? name : `${name}, a private key`;
  const isPath = secret === 'certificate-path';
  const source = {
    kind: isPath ? ('file' as const) : ('parameter' as const),
    text,
    location: program.graph.location(value.method),
    area: secret,
  };
  return { value, mode: isPath ? Mode.name : Mode.value, source };
}
