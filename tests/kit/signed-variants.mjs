import { deflateRawSync } from 'node:zlib';
import {
  addSignature,
  assemble,
  attribute,
  attributes,
  entryOf,
  integer,
  makeCertificate,
  makeChain,
  makeCurveKey,
  makeKey,
  packageSignature,
  partsOf,
  plainPackage,
  purposes,
  sequence,
  signingCertificate,
  signingCertificateV2,
  statementOf,
} from './signing.mjs';

/**
 * Signed packages that are right, and such as are wrong in one way each, with who signed them. The roots
 * are given to both tools.
 */

const years = (from, until) => ({
  notBefore: new Date(`${from}-01-01T00:00:00Z`),
  notAfter: new Date(`${until}-01-01T00:00:00Z`),
});
const long = years(2015, 2060);
const keys = [makeKey(), makeKey(), makeKey(), makeKey()];
const [rootKey, middleKey, leafKey, otherKey] = keys;

export const root = makeCertificate('Example Root', {
  ca: true,
  keyUsage: 0x06,
  key: rootKey,
  ...long,
});
const strange = makeCertificate('Example Stranger', {
  ca: true,
  keyUsage: 0x06,
  key: otherKey,
  ...long,
});

/** Keys are shared: to make one takes longer than all the rest. */
function chain(name, purpose, options = {}, middle = {}, from = root) {
  return makeChain(
    name,
    { root: from, purposes: purpose && [].concat(purpose), key: leafKey, ...long, ...options },
    { middle: { key: middleKey, ...long, ...middle } },
  );
}

const author = chain('Example Author', purposes.codeSigning);
const repository = chain('Example Repository', purposes.codeSigning);
const authority = chain('Example Time', purposes.timeStamping);
const expired = chain('Example Past Author', purposes.codeSigning, years(2020, 2023));
const time = new Date('2022-05-05T05:05:05Z');
const stamped = { chain: author, authority, timestamp: { time } };
const counter = { chain: repository, timestamp: { time } };

/** All that a signature may have. */
export const sound = { ...stamped, counter };

/** Names of what is right or wrong, with what is done about it. */
const signed = {
  'author, time-stamped': stamped,
  'author, countersigned': { ...stamped, counter },
  repository: { kind: 'repository', chain: repository, authority, timestamp: { time } },
  'repository without owners': {
    kind: 'repository',
    chain: repository,
    authority,
    attributes: { owners: null },
  },
  'no time-stamp, certificate valid': { chain: author },
  'expired, time-stamped before': { chain: expired, authority, timestamp: { time } },
  'expired, countersigned before': { chain: expired, authority, timestamp: null, counter },
  'root unknown, countersigned': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, {}, {}, strange),
    counter,
  },
  'SHA-384': { ...stamped, hash: 'sha384' },
  'SHA-512': { ...stamped, hash: 'sha512' },
  'RSA of 3072 bits': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, { key: makeKey(3072) }),
  },
  'attributes not in order': { ...stamped, signer: { unsorted: true } },
  'signer by key identifier': { ...stamped, signer: { byKey: true } },
  'RSASSA-PSS': { ...stamped, signer: { pss: true } },
  'plain RSA as algorithm': { ...stamped, signer: { namedAlgorithm: '1.2.840.113549.1.1.1' } },
  'no commitment': { ...stamped, attributes: { commitments: null } },
  'two time-stamps': { ...stamped, timestamps: [{ time }] },
  'time-stamp with accuracy': { ...stamped, timestamp: { time, accuracy: 5 } },
  'countersigned by an author only': { ...stamped, counter: { ...counter, kind: 'author' } },
  'any purpose': { ...stamped, chain: chain('Example Author', '2.5.29.37.0') },
  'no purpose named': { ...stamped, chain: chain('Example Author', undefined) },
  'expired, no time-stamp': { chain: expired },
  'expired, time-stamped after': {
    chain: expired,
    authority,
    timestamp: { time: new Date('2024-01-02T00:00:00Z') },
  },
  'not valid yet': { chain: chain('Example Author', purposes.codeSigning, years(2040, 2050)) },
  'purpose is servers': { ...stamped, chain: chain('Example Author', purposes.serverAuth) },
  'authority is for servers': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, {}, { purposes: [purposes.serverAuth] }),
  },
  'lifetime signing': {
    ...stamped,
    chain: chain('Example Author', [purposes.codeSigning, purposes.lifetimeSigning]),
  },
  'certificate by SHA-1': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, { hash: 'sha1' }),
  },
  'RSA of 1024 bits': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, { key: makeKey(1024) }),
  },
  'elliptic curve': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, { key: makeCurveKey() }),
  },
  'root unknown': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, {}, {}, strange),
  },
  'self-signed': {
    ...stamped,
    chain: selfSigned('Example Self'),
  },
  'issuer not there': { ...stamped, certificates: [author.leaf.encoding] },
  'issuer is no authority': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, {}, { ca: false, constraints: true }),
  },
  'issuer may not sign': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, {}, { keyUsage: 0x80 }),
  },
  'too many authorities': { ...stamped, chain: tooLong() },
  'unknown critical extension': {
    ...stamped,
    chain: chain('Example Author', purposes.codeSigning, {
      extensions: [['1.2.3.4.5', integer(1), true]],
    }),
  },
  'signature bit changed': { ...stamped, signer: { signature: Buffer.alloc(256, 7) } },
  'digest of something else': { ...stamped, signer: { digest: Buffer.alloc(32, 1) } },
  'signed by another key': { ...stamped, signer: { key: otherKey } },
  'no digest attribute': { ...stamped, signer: { leaveOut: [attributes.messageDigest] } },
  'no content type attribute': { ...stamped, signer: { leaveOut: [attributes.contentType] } },
  'algorithm with parameters': { ...stamped, signer: { parameters: integer(1) } },
  'SHA-1 in the signer': { ...stamped, signer: { hash: 'sha1' } },
  'certificate not there': { ...stamped, certificates: [author.middle.encoding, root.encoding] },
  'certificate not named': { ...stamped, attributes: { named: [] } },
  'other certificate named': {
    ...stamped,
    attributes: { named: [signingCertificateV2(author.leaf, { wrong: Buffer.alloc(32) })] },
  },
  'certificate named in the old way': {
    ...stamped,
    attributes: { named: [signingCertificate(author.leaf)] },
  },
  'certificate named in both ways': {
    ...stamped,
    attributes: { named: [signingCertificate(author.leaf), signingCertificateV2(author.leaf)] },
  },
  'certificate named twice': {
    ...stamped,
    attributes: { named: [signingCertificateV2(author.leaf), signingCertificateV2(author.leaf)] },
  },
  'issuer not named': {
    ...stamped,
    attributes: { named: [signingCertificateV2(author.leaf, { issuer: false })] },
  },
  'other number named': {
    ...stamped,
    attributes: { named: [signingCertificateV2(author.leaf, { serial: Buffer.from([9]) })] },
  },
  'no signing time': { ...stamped, attributes: { noTime: true } },
  'author and repository at once': {
    ...stamped,
    attributes: { commitments: ['author', 'repository'] },
  },
  'repository without service index': {
    kind: 'repository',
    chain: repository,
    authority,
    attributes: { serviceIndex: '' },
  },
  'service index is HTTP': {
    kind: 'repository',
    chain: repository,
    authority,
    attributes: { serviceIndex: 'http://feed.example.test/v3/index.json' },
  },
  'owner without a name': {
    kind: 'repository',
    chain: repository,
    authority,
    attributes: { owners: [' '] },
  },
  'no owner in the list': {
    kind: 'repository',
    chain: repository,
    authority,
    attributes: { owners: [] },
  },
  'time-stamp of something else': { ...stamped, timestamp: { time, imprint: Buffer.alloc(32, 3) } },
  'time-stamp changed': { ...stamped, timestamp: { time, signedOver: Buffer.from('another') } },
  'time-stamp of no authority for it': {
    ...stamped,
    authority: chain('Example Time', purposes.codeSigning),
  },
  'time-stamp, root unknown': {
    ...stamped,
    authority: chain('Example Time', purposes.timeStamping, {}, {}, strange),
  },
  'time-stamp by an expired certificate': {
    ...stamped,
    authority: chain('Example Time', purposes.timeStamping, years(2018, 2020)),
  },
  'time-stamp, certificate expired since': {
    ...stamped,
    authority: chain('Example Time', purposes.timeStamping, years(2018, 2024)),
  },
  'time-stamp by SHA-1': { ...stamped, timestamp: { time, signer: { hash: 'sha1' } } },
  'time-stamp over SHA-1': { ...stamped, timestamp: { time, hash: 'sha1' } },
  'time-stamp that names no certificate': { ...stamped, timestamp: { time, named: [] } },
  'time-stamp that names another certificate': {
    ...stamped,
    timestamp: {
      time,
      named: [signingCertificateV2(authority.leaf, { issuer: false, wrong: Buffer.alloc(32) })],
    },
  },
  'time-stamp that names it in the old way': {
    ...stamped,
    timestamp: { time, named: [signingCertificate(authority.leaf)] },
  },
  'time-stamp that names another in the old way': {
    ...stamped,
    timestamp: { time, named: [signingCertificate(authority.leaf, { wrong: Buffer.alloc(20) })] },
  },
  'time-stamp without certificates': { ...stamped, timestamp: { time, certificates: [] } },
  'time-stamp of another type': {
    ...stamped,
    timestamp: {
      time,
      contentType: '1.2.840.113549.1.7.1',
      signer: { contentType: '1.2.840.113549.1.7.1' },
    },
  },
  'time-stamp with two signers': { ...stamped, timestamp: { time, twice: true } },
  'time-stamp by a key of 1024 bits': {
    ...stamped,
    authority: chain('Example Time', purposes.timeStamping, { key: makeKey(1024) }),
  },
  'time-stamp that is none': {
    ...stamped,
    timestamp: null,
    unsigned: [attribute(attributes.timestamp, sequence(integer(1)))],
  },
  'countersignature of another': {
    ...stamped,
    counter: { ...counter, signature: Buffer.alloc(256, 5) },
  },
  'countersignature changed': {
    ...stamped,
    counter: { ...counter, signer: { signature: Buffer.alloc(256, 5) } },
  },
  'two countersignatures': { ...stamped, counter, counters: [counter] },
  'repository countersigned by one': {
    kind: 'repository',
    chain: repository,
    authority,
    timestamp: { time },
    counter,
  },
  'countersignature, root unknown': {
    ...stamped,
    counter: {
      ...counter,
      chain: chain('Example Repository', purposes.codeSigning, {}, {}, strange),
    },
  },
  'countersignature without a service index': {
    ...stamped,
    counter: { ...counter, attributes: { serviceIndex: '' } },
  },
  'countersignature that names no certificate': {
    ...stamped,
    counter: { ...counter, attributes: { named: [] } },
  },
  'countersignature without a time': {
    ...stamped,
    counter: { ...counter, attributes: { noTime: true } },
  },
  'two signers': { ...stamped, twice: true },
  'no signer': { ...stamped, noSigner: true },
};

function selfSigned(name) {
  const leaf = makeCertificate(name, { purposes: [purposes.codeSigning], key: leafKey, ...long });
  return { leaf, certificates: [leaf.encoding] };
}

/** A root that allows one authority below it, and two are. */
function tooLong() {
  const first = makeCertificate('Example First', {
    issuer: root,
    ca: true,
    keyUsage: 0x06,
    pathLength: 0,
    key: middleKey,
    ...long,
  });
  const built = chain('Example Author', purposes.codeSigning, {}, { key: otherKey }, first);
  return { ...built, certificates: [...built.certificates, root.encoding] };
}

/** What is done to a package, or to its signature, after it was signed. */
const changed = {
  'content changed': (bytes) => withByte(bytes, bytes.indexOf('An inert fixture\n') + 3),
  'manifest changed': (bytes) => withByte(bytes, bytes.indexOf('Example Author') + 2),
  'date of an entry changed': (bytes) => withByte(bytes, 10),
  'entry added': (bytes) => {
    const parts = partsOf(bytes);
    return assemble([
      ...parts.slice(0, -1),
      entryOf('lib/net8.0/new.txt', 'new'),
      ...parts.slice(-1),
    ]);
  },
  'entry removed': (bytes) => assemble(partsOf(bytes).toSpliced(1, 1)),
  'entry renamed': (bytes) => {
    const text = Buffer.from(
      bytes.toString('latin1').replaceAll('readme.md', 'readme.MD'),
      'latin1',
    );
    return text;
  },
  'directory in another order': (bytes) => {
    const parts = partsOf(bytes);
    return assemble(parts, [parts[1], parts[0], ...parts.slice(2)]);
  },
  'entries in another order': (bytes) => {
    const [first, second, ...rest] = partsOf(bytes);
    return assemble([second, first, ...rest]);
  },
  'signature moved to the front': (bytes) => {
    const parts = partsOf(bytes);
    return assemble([...parts.slice(-1), ...parts.slice(0, -1)], parts);
  },
  'second signature': (bytes) => {
    const parts = partsOf(bytes);
    return assemble([...parts, parts.at(-1)]);
  },
  'compressed signature': (bytes, signature) => {
    const parts = partsOf(bytes).slice(0, -1);
    return assemble([...parts, entryOf('.signature.p7s', signature, 8, deflateRawSync(signature))]);
  },
  'signature with the UTF-8 flag': (bytes, signature, plain) =>
    addSignature(plain, signature, { flags: 0x800 }),
  'signature with a flag': (bytes, signature, plain) =>
    addSignature(plain, signature, { flags: 0x2 }),
  'signature with file attributes': (bytes, signature, plain) =>
    addSignature(plain, signature, { attributes: 32 }),
  'signature in another case': (bytes, signature, plain) =>
    addSignature(plain, signature, { name: '.Signature.p7s' }),
  'signature in a folder': (bytes, signature, plain) =>
    addSignature(plain, signature, { name: 'a/.signature.p7s' }),
  'bytes behind the archive': (bytes) => Buffer.concat([bytes, Buffer.from('behind')]),
  'comment added': (bytes) => {
    const out = Buffer.concat([bytes, Buffer.from('comment')]);
    out.writeUInt16LE(7, bytes.length - 2);
    return out;
  },
  'bytes before the archive': (bytes) => Buffer.concat([Buffer.from('before'), bytes]),
  'bytes between the entries': (bytes) => {
    const [first, ...rest] = partsOf(bytes);
    return assemble([
      { ...first, local: Buffer.concat([first.local, Buffer.from('hidden')]) },
      ...rest,
    ]);
  },
  'bytes behind the signature': (bytes, signature, plain) =>
    addSignature(plain, Buffer.concat([signature, Buffer.from('hidden here')])),
  'signature cut off': (bytes, signature, plain) =>
    addSignature(plain, signature.subarray(0, 3000)),
  'signature is text': (bytes, signature, plain) => addSignature(plain, Buffer.from('signed')),
  'signature is empty': (bytes, signature, plain) => addSignature(plain, Buffer.alloc(0)),
  'a bit of it changed': (bytes) => withByte(bytes, bytes.indexOf('Version:1') + 60),
  'signature of another package': (bytes, signature, plain) =>
    addSignature(plain, packageSignature(plainPackage('Example.Other'), stamped)),
  'no signature': (bytes, signature, plain) => plain,
};

function withByte(bytes, at) {
  const out = Buffer.from(bytes);
  out[at] ^= 1;
  return out;
}

/** What is signed, in place of the statement of the package's hash. */
const statements = {
  'statement of version 2': (plain) => statementOf(plain, 'sha256', '2'),
  'statement without a version': () => Buffer.from('Vers:1\n\nnothing:1\n\n'),
  'statement by SHA-1': (plain) => statementOf(plain, 'sha1'),
  'statement of another hash': () => statementOf(Buffer.from('another')),
  'statement with line ends of Windows': (plain) => statementOf(plain, 'sha256', '1', '\r\n'),
  'statement that goes on': (plain) =>
    Buffer.concat([statementOf(plain), Buffer.from('More:1\n\n')]),
  'statement that does not end': (plain) => statementOf(plain).subarray(0, -2),
  'statement with a line of no form': (plain) =>
    Buffer.from(statementOf(plain).toString().replace('\n\n2', '\nno form\n\n2')),
  'statement without any': () => Buffer.alloc(0),
  'statement by two hashes': (plain) =>
    Buffer.from(
      `${statementOf(plain).toString().trimEnd()}\n${statementOf(plain, 'sha512').toString().split('\n')[2]}\n\n`,
    ),
};

/** @returns name, bytes, and the id of the package, by which the client names it */
export function variants() {
  const made = [];
  const add = (name, make) => {
    const id = `Example.Variant${made.length + 1}`;
    made.push({ name, id, bytes: make(plainPackage(id)) });
  };
  for (const [name, options] of Object.entries(signed)) {
    add(name, (plain) => addSignature(plain, packageSignature(plain, options)));
  }
  for (const [name, change] of Object.entries(changed)) {
    add(name, (plain) => {
      const signature = packageSignature(plain, sound);
      return change(addSignature(plain, signature), signature, plain);
    });
  }
  for (const [name, make] of Object.entries(statements)) {
    add(name, (plain) =>
      addSignature(plain, packageSignature(plain, { ...stamped, content: make(plain) })),
    );
  }
  return made;
}

/** Where Assay answers otherwise than the client, and means it. */
export const explained = {
  'no content type attribute':
    'RFC 5652 11.1 asks for it: without it a signature over other data could be taken for this one',
  'SHA-1 in the signer':
    'the specification of package signatures allows SHA-2 alone; a signature by SHA-1 can be moved to other content',
  'time-stamp that names another in the old way':
    'the client compares the length of the SHA-1 digest only; Assay compares the digest',
  'repository countersigned by one':
    'the specification forbids a repository countersignature over a repository signature; the client does not look',
  'countersignature that names no certificate':
    'the specification asks for the attribute in countersignatures too; the client does not look',
  'bytes behind the signature':
    'nothing is over the entry of the signature: what stands behind it was signed by nobody, and the client does not look',
};
