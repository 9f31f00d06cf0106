import { Mode, type Site, type Value, type ValueGraph } from '../../behaviour/data-flow/index.js';
import type { SecretParameterFact } from '../../facts/fact.js';
import { trailOf } from './handed.js';
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
  [/^System\.Security\.Cryptography\.HMAC\w+::\.ctor$/, ['api-key']],
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

/** Values looked at to find who hands over one. */
const looksAt = 60;

/** The parameters of callers that are a secret because of what they are used for. */
export function secretsByUse(graph: ValueGraph, known: ReadonlySet<Value>): Beginning[] {
  const visible = new Set(graph.program.graph.callerRoots());
  const found = new Map<Value, Beginning>();
  const isMeant = (type: string, member: string): boolean =>
    usesOf(`${type}::${member}`) !== undefined;
  const sites = graph.program.callersOfMembers(isMeant).flatMap((node) => graph.method(node).sites);
  for (const [value, secret] of sites.flatMap(used)) {
    for (const given of givenTo(graph, value, visible)) {
      if (known.has(given) || found.has(given)) continue;
      found.set(given, beginning(graph, given, secret));
    }
  }
  return [...found.values()];
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
  for (const { value: at, call } of trailOf(graph, value, kept, looksAt)) {
    if (at.kind === 'parameter' && call === undefined && visible.has(at.method)) found.push(at);
  }
  return found;
}

function kept({ callee, args, isNew }: Site): readonly Value[] {
  return !isNew && keeps.test(`${callee.type}::${callee.name}`) ? args : [];
}

/** What is in another form afterwards and nothing else. */
const keeps =
  /^System\.(?:Text\.\w*Encoding::GetBytes|Convert::(?:To|From)Base64String|Convert::FromHexString|String::(?:Trim\w*|ToCharArray|Replace)|MemoryExtensions::AsSpan|Span`1::op_Implicit|String::op_Implicit)$/;

function beginning(graph: ValueGraph, value: Value, secret: Secret): Beginning {
  const { program } = graph;
  const { hasThis } = graph.method(value.method);
  const text = parameterNames(program, value.method)[value.index - (hasThis ? 1 : 0)] ?? '';
  const isPath = secret === 'certificate-path';
  const source = {
    kind: isPath ? ('file' as const) : ('parameter' as const),
    text,
    location: program.graph.location(value.method),
    area: secret,
  };
  return { value, mode: isPath ? Mode.name : Mode.value, source };
}
