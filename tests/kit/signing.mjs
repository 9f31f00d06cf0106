import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  constants,
} from 'node:crypto';
import { crc32 } from 'node:zlib';

/**
 * Makes certificates, time-stamps and package signatures that are right, or wrong in the one way that is
 * asked for. Keys are made anew each time, so that none is kept anywhere; names are of nobody.
 */

// DER by concatenation (X.690): tag, length, content.

export function der(tag, ...parts) {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const { length } = content;
  const size = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) size.unshift(left % 256);
  const head = length < 128 ? [length] : [0x80 | size.length, ...size];
  return Buffer.concat([Buffer.from([tag, ...head]), content]);
}

export const sequence = (...parts) => der(0x30, ...parts);
/** In the order of DER (X.690 11.6). */
export const set = (...parts) => der(0x31, ...parts.toSorted(Buffer.compare));
export const context = (number, ...parts) => der(0xa0 | number, ...parts);
export const octets = (bytes) => der(0x04, bytes);
export const bits = (bytes, unused = 0) => der(0x03, Buffer.from([unused]), bytes);
export const utf8 = (text) => der(0x0c, Buffer.from(text));
export const ia5 = (text) => der(0x16, Buffer.from(text));
export const boolean = (value) => der(0x01, [value ? 0xff : 0]);
export const nothing = () => der(0x05);

export function integer(value) {
  if (typeof value !== 'number') return der(0x02, value);
  const octetsOf = [];
  for (let left = value; left > 0; left = Math.floor(left / 256)) octetsOf.unshift(left % 256);
  if (octetsOf.length === 0 || octetsOf[0] >= 128) octetsOf.unshift(0);
  return der(0x02, octetsOf);
}

export function oid(text) {
  const [first, second, ...rest] = text.split('.').map(BigInt);
  const arcs = [first * 40n + second, ...rest].map((arc) => {
    const octetsOf = [Number(arc & 127n)];
    for (let left = arc >> 7n; left > 0n; left >>= 7n) octetsOf.unshift(Number(left & 127n) | 128);
    return octetsOf;
  });
  return der(0x06, arcs.flat());
}

export function generalizedTime(date) {
  return der(0x18, Buffer.from(`${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`));
}

export function utcTime(date) {
  return der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
}

const timeOf = (date) => (date.getUTCFullYear() < 2050 ? utcTime(date) : generalizedTime(date));

export const hashOids = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
};

const rsaOids = {
  sha1: '1.2.840.113549.1.1.5',
  sha256: '1.2.840.113549.1.1.11',
  sha384: '1.2.840.113549.1.1.12',
  sha512: '1.2.840.113549.1.1.13',
};

const ecdsaOids = { sha256: '1.2.840.10045.4.3.2', sha384: '1.2.840.10045.4.3.3' };

export const purposes = {
  codeSigning: '1.3.6.1.5.5.7.3.3',
  timeStamping: '1.3.6.1.5.5.7.3.8',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  lifetimeSigning: '1.3.6.1.4.1.311.10.3.13',
};

export function makeKey(modulusLength = 2048) {
  return generateKeyPairSync('rsa', { modulusLength }).privateKey;
}

export function makeCurveKey() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
}

function digest(hash, bytes) {
  return createHash(hash).update(bytes).digest();
}

const algorithm = (id) => sequence(oid(id), nothing());

function signatureAlgorithm(key, hash) {
  return key.asymmetricKeyType === 'ec' ? sequence(oid(ecdsaOids[hash])) : algorithm(rsaOids[hash]);
}

function distinguishedName(commonName) {
  const pair = (type, value) => der(0x31, sequence(oid(type), utf8(value)));
  return sequence(pair('2.5.4.10', 'Example'), pair('2.5.4.3', commonName));
}

const day = 24 * 3600 * 1000;

/**
 * A certificate for a name (RFC 5280 4.1), of itself where no issuer is given.
 * @returns the certificate with its key, to sign or to issue with
 */
export function makeCertificate(name, options = {}) {
  const { issuer, hash = 'sha256', key = makeKey(), ca = false } = options;
  const notBefore = options.notBefore ?? new Date(Date.now() - 400 * day);
  const notAfter = options.notAfter ?? new Date(Date.now() + 400 * day);
  const serial = options.serial ?? Buffer.concat([Buffer.from([0x40]), randomBytes(15)]);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const keyId = digest('sha1', spki);
  const issuerKeyId = issuer ? issuer.keyId : keyId;
  const subject = distinguishedName(name);
  const issuerName = issuer ? issuer.subject : subject;
  const signing = issuer ? issuer.key : key;
  const extension = (id, value, critical = false) =>
    sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
  const extensions = [
    extension('2.5.29.14', octets(keyId)),
    extension('2.5.29.35', sequence(der(0x80, issuerKeyId))),
    ...(ca === false && !options.constraints
      ? []
      : [
          extension(
            '2.5.29.19',
            sequence(
              ...(ca ? [boolean(true)] : []),
              ...(options.pathLength === undefined ? [] : [integer(options.pathLength)]),
            ),
            true,
          ),
        ]),
    ...(options.keyUsage === undefined
      ? []
      : [extension('2.5.29.15', bits([options.keyUsage], 1), true)]),
    ...(options.purposes
      ? [extension('2.5.29.37', sequence(...options.purposes.map(oid)), options.criticalPurposes)]
      : []),
    ...(options.extensions ?? []).map(([id, value, critical]) => extension(id, value, critical)),
  ];
  const body = sequence(
    context(0, integer(2)),
    integer(serial),
    signatureAlgorithm(signing, hash),
    issuerName,
    sequence(timeOf(notBefore), timeOf(notAfter)),
    subject,
    spki,
    context(3, sequence(...extensions)),
  );
  const encoding = sequence(
    body,
    signatureAlgorithm(signing, hash),
    bits(sign(hash, body, signing)),
  );
  return { encoding, key, subject, issuerName, serial, keyId };
}

/** A root, an authority below it, and below that whoever signs. */
export function makeChain(name, options = {}, authority = {}) {
  const root =
    options.root ??
    makeCertificate(`${name} Root`, { ca: true, keyUsage: 0x06, ...authority.root });
  const middle = makeCertificate(`${name} Authority`, {
    issuer: root,
    ca: true,
    keyUsage: 0x06,
    ...authority.middle,
  });
  const leaf = makeCertificate(name, { issuer: middle, keyUsage: 0x80, ...options });
  return { leaf, middle, root, certificates: [leaf, middle, root].map(({ encoding }) => encoding) };
}

export function pemOf(...certificates) {
  return certificates
    .map(({ encoding }) => {
      const lines = encoding
        .toString('base64')
        .match(/.{1,64}/g)
        .join('\n');
      return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
    })
    .join('');
}

export const attributes = {
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  countersignature: '1.2.840.113549.1.9.6',
  timestamp: '1.2.840.113549.1.9.16.2.14',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  commitment: '1.2.840.113549.1.9.16.2.16',
  serviceIndex: '1.3.6.1.4.1.311.84.2.1.1.1',
  owners: '1.3.6.1.4.1.311.84.2.1.1.2',
};

export const attribute = (type, ...values) => sequence(oid(type), der(0x31, ...values));

const dataType = '1.2.840.113549.1.7.1';
const signedDataType = '1.2.840.113549.1.7.2';
const timestampType = '1.2.840.113549.1.9.16.1.4';

/** ESSCertIDv2 (RFC 5035 4). `wrong` replaces the digest. */
export function signingCertificateV2(
  certificate,
  { hash = 'sha256', wrong, issuer = true, serial } = {},
) {
  const named = sequence(context(4, certificate.issuerName));
  const id = sequence(
    ...(hash === 'sha256' ? [] : [algorithm(hashOids[hash])]),
    octets(wrong ?? digest(hash, certificate.encoding)),
    ...(issuer ? [sequence(named, integer(serial ?? certificate.serial))] : []),
  );
  return attribute(attributes.signingCertificateV2, sequence(sequence(id)));
}

export function signingCertificate(certificate, { wrong } = {}) {
  const id = sequence(octets(wrong ?? digest('sha1', certificate.encoding)));
  return attribute(attributes.signingCertificate, sequence(sequence(id)));
}

export const commitment = (...kinds) =>
  attribute(
    attributes.commitment,
    ...kinds.map((kind) => sequence(oid(`1.2.840.113549.1.9.16.6.${kind === 'author' ? 1 : 2}`))),
  );

/**
 * SignerInfo (RFC 5652 5.3) over some content. `contentType: null` for a countersignature.
 * @returns its parts, so that what is unsigned can be added once the signature is known
 */
export function signerInfo(signer, content, options = {}) {
  const {
    hash = 'sha256',
    contentType = dataType,
    signed = [],
    leaveOut = [],
    key = signer.key,
  } = options;
  const usual = [
    [attributes.contentType, contentType && attribute(attributes.contentType, oid(contentType))],
    [
      attributes.messageDigest,
      attribute(attributes.messageDigest, octets(options.digest ?? digest(hash, content))),
    ],
  ];
  const list = [
    ...usual.filter(([type, value]) => value && !leaveOut.includes(type)).map(([, value]) => value),
    ...signed,
  ];
  const attributeSet = options.unsorted ? der(0x31, ...list) : set(...list);
  const toSign = options.bare ? content : attributeSet;
  const pss = options.pss && { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
  const signature = options.signature ?? sign(hash, toSign, pss ? { key, ...pss } : key);
  const used = pss
    ? sequence(
        oid('1.2.840.113549.1.1.10'),
        sequence(
          context(0, algorithm(hashOids[hash])),
          context(1, sequence(oid('1.2.840.113549.1.1.8'), algorithm(hashOids[hash]))),
          context(2, integer(32)),
        ),
      )
    : options.parameters
      ? sequence(oid(rsaOids[hash]), options.parameters)
      : options.namedAlgorithm
        ? algorithm(options.namedAlgorithm)
        : signatureAlgorithm(key, hash);
  const named = options.byKey
    ? der(0x80, signer.keyId)
    : sequence(signer.issuerName, integer(signer.serial));
  const build = (unsigned = []) =>
    sequence(
      integer(options.byKey ? 3 : 1),
      named,
      algorithm(hashOids[hash]),
      ...(options.bare
        ? []
        : [
            der(
              0xa0,
              attributeSet.subarray(attributeSet[1] < 128 ? 2 : 2 + (attributeSet[1] & 127)),
            ),
          ]),
      used,
      octets(signature),
      ...(unsigned.length > 0 ? [context(1, ...unsigned)] : []),
    );
  return { signature, build };
}

/** ContentInfo with SignedData (RFC 5652 3, 5.1). */
export function signedData({
  content,
  contentType = dataType,
  certificates,
  signers,
  hash = 'sha256',
}) {
  const data = sequence(
    integer(contentType === dataType ? 1 : 3),
    set(algorithm(hashOids[hash])),
    sequence(oid(contentType), ...(content ? [context(0, octets(content))] : [])),
    ...(certificates.length > 0 ? [context(0, ...certificates)] : []),
    der(0x31, ...signers),
  );
  return sequence(oid(signedDataType), context(0, data));
}

/** A time-stamp of some bytes by an authority's chain (RFC 3161 2.4.2). */
export function timestampToken(chain, bytes, options = {}) {
  const {
    hash = 'sha256',
    time = new Date(),
    certificates = chain.certificates,
    policy = '1.2.3.4',
  } = options;
  const info = sequence(
    integer(1),
    oid(policy),
    sequence(algorithm(hashOids[hash]), octets(options.imprint ?? digest(hash, bytes))),
    integer(7),
    generalizedTime(time),
    ...(options.accuracy ? [sequence(integer(options.accuracy))] : []),
  );
  const named = options.named ?? [
    signingCertificateV2(chain.leaf, { issuer: false, ...options.certificateId }),
  ];
  const signer = signerInfo(chain.leaf, options.signedOver ?? info, {
    contentType: timestampType,
    signed: named,
    ...options.signer,
  });
  const built = signer.build();
  return signedData({
    content: info,
    contentType: options.contentType ?? timestampType,
    certificates,
    signers: options.twice ? [built, built] : [built],
  });
}

export function statementOf(packageBytes, hash = 'sha256', version = '1', newline = '\n') {
  const value = digest(hash, packageBytes).toString('base64');
  return Buffer.from(
    [`Version:${version}`, '', `${hashOids[hash]}-Hash:${value}`, '', ''].join(newline),
  );
}

/** The signed attributes of a package signature. */
export function packageAttributes(kind, leaf, options = {}) {
  const { named = [signingCertificateV2(leaf)], owners = ['example-owner'] } = options;
  const index = options.serviceIndex ?? 'https://feed.example.test/v3/index.json';
  return [
    ...(options.noTime
      ? []
      : [attribute(attributes.signingTime, utcTime(options.claimed ?? new Date()))]),
    ...(options.commitments === null ? [] : [commitment(...(options.commitments ?? [kind]))]),
    ...named,
    ...(kind === 'repository' && index ? [attribute(attributes.serviceIndex, ia5(index))] : []),
    ...(kind === 'repository' && owners
      ? [attribute(attributes.owners, sequence(...owners.map(utf8)))]
      : []),
  ];
}

/**
 * `.signature.p7s` for a package: `kind` of the primary signature, its chain, time-stamps, and a
 * countersignature where a chain for it is given.
 */
export function packageSignature(packageBytes, options) {
  const { kind = 'author', chain, authority, counter, hash = 'sha256' } = options;
  const content = options.content ?? statementOf(packageBytes, options.statementHash ?? hash);
  const primary = signerInfo(chain.leaf, content, {
    hash,
    signed: [
      ...packageAttributes(kind, chain.leaf, options.attributes),
      ...(options.extraSigned ?? []),
    ],
    ...options.signer,
  });
  const stamp = (signature, more = {}) =>
    attribute(attributes.timestamp, timestampToken(authority, signature, more));
  const unsigned = [
    ...(authority && options.timestamp !== null
      ? [stamp(primary.signature, options.timestamp)]
      : []),
    ...(options.timestamps ?? []).map((more) => stamp(primary.signature, more)),
    ...(counter ? [countersignatureOf(primary.signature, counter, stamp)] : []),
    ...(options.counters ?? []).map((each) => countersignatureOf(primary.signature, each, stamp)),
    ...(options.unsigned ?? []),
  ];
  const built = primary.build(unsigned);
  const counters = [counter, ...(options.counters ?? [])].flatMap(
    (each) => each?.chain.certificates ?? [],
  );
  return signedData({
    content,
    certificates: options.certificates ?? [...chain.certificates, ...counters],
    signers: options.twice ? [built, built] : options.noSigner ? [] : [built],
    hash,
    ...(options.contentType && { contentType: options.contentType }),
  });
}

function countersignatureOf(signature, { chain, ...options }, stamp) {
  const over = signerInfo(chain.leaf, options.signature ?? signature, {
    contentType: null,
    signed: packageAttributes(options.kind ?? 'repository', chain.leaf, options.attributes),
    ...options.signer,
  });
  const unsigned = options.timestamp === null ? [] : [stamp(over.signature, options.timestamp)];
  return attribute(attributes.countersignature, over.build(unsigned));
}

/** Puts the signature into the package where NuGet does: the last entry, stored (APPNOTE 4.3). */
export function addSignature(packageBytes, signature, lies = {}) {
  const bytes = Buffer.from(packageBytes);
  const end = bytes.length - 22;
  const directory = bytes.readUInt32LE(end + 16);
  const size = bytes.readUInt32LE(end + 12);
  const count = bytes.readUInt16LE(end + 10);
  const name = Buffer.from(lies.name ?? '.signature.p7s');
  const data = lies.data ?? signature;
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(lies.flags ?? 0, 2);
  common.writeUInt16LE(lies.method ?? 0, 4);
  common.writeUInt32LE(0x5a8f6000, 6);
  common.writeUInt32LE(crc32(signature), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(signature.length, 18);
  common.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name, data]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(lies.attributes ?? 0, 6);
  tail.writeUInt32LE(directory, 10);
  const record = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, name]);
  const finish = Buffer.from(bytes.subarray(end));
  finish.writeUInt16LE(count + 1, 8);
  finish.writeUInt16LE(count + 1, 10);
  finish.writeUInt32LE(size + record.length, 12);
  finish.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([
    bytes.subarray(0, directory),
    local,
    bytes.subarray(directory, directory + size),
    record,
    finish,
  ]);
}

/** Zip records of a package by their bytes, to be put together in another way. */
export function partsOf(packageBytes) {
  const bytes = Buffer.from(packageBytes);
  const end = bytes.length - 22;
  const directory = bytes.readUInt32LE(end + 16);
  const records = [];
  for (let at = directory; at < end;) {
    const size =
      46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    records.push({
      record: Buffer.from(bytes.subarray(at, at + size)),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += size;
  }
  const starts = [...records.map(({ offset }) => offset), directory].sort((a, b) => a - b);
  const entries = records.map(({ record, offset }) => ({
    name: record.subarray(46, 46 + record.readUInt16LE(28)).toString(),
    record,
    local: Buffer.from(bytes.subarray(offset, starts[starts.indexOf(offset) + 1])),
  }));
  return entries;
}

/** A zip archive of such records; `listed` in another order than the local headers stand. */
export function assemble(entries, listed = entries) {
  const offsets = new Map();
  let at = 0;
  for (const entry of entries) {
    offsets.set(entry, at);
    at += entry.local.length;
  }
  const records = listed.map((entry) => {
    const record = Buffer.from(entry.record);
    record.writeUInt32LE(offsets.get(entry) ?? 0, 42);
    return record;
  });
  const directory = Buffer.concat(records);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(listed.length, 8);
  end.writeUInt16LE(listed.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...entries.map(({ local }) => local), directory, end]);
}

/** A stored entry. */
export function entryOf(name, text, method = 0, stored = Buffer.from(text)) {
  const [file, content] = [Buffer.from(name), Buffer.from(text)];
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(method, 4);
  common.writeUInt32LE(0x5a8f6000, 6);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(stored.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(file.length, 22);
  return {
    name,
    local: Buffer.concat([Buffer.from('504b0304', 'hex'), common, file, stored]),
    record: Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), file]),
  };
}

/** A package of a manifest and a readme, not signed. */
export function plainPackage(id, files = { 'readme.md': '# An inert fixture\n' }) {
  const nuspec = `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd">
  <metadata>
    <id>${id}</id>
    <version>1.0.0</version>
    <authors>Example Author</authors>
    <description>An inert fixture, never published.</description>
  </metadata>
</package>
`;
  const all = { [`${id}.nuspec`]: nuspec, ...files };
  return assemble(Object.entries(all).map(([name, text]) => entryOf(name, text)));
}

/** A list of revoked certificates (RFC 5280 5.1): their numbers, with when. */
export function makeRevocationList(issuer, revoked, options = {}) {
  const {
    thisUpdate = new Date(Date.now() - day),
    nextUpdate = new Date(Date.now() + day),
    hash = 'sha256',
  } = options;
  const key = options.key ?? issuer.key;
  const entries = revoked.map(({ serial, since }) => sequence(integer(serial), timeOf(since)));
  const body = sequence(
    integer(1),
    signatureAlgorithm(key, hash),
    issuer.subject,
    timeOf(thisUpdate),
    timeOf(nextUpdate),
    ...(entries.length > 0 ? [sequence(...entries)] : []),
    ...(options.extensions ? [context(0, sequence(...options.extensions))] : []),
  );
  return sequence(body, signatureAlgorithm(key, hash), bits(sign(hash, body, key)));
}

/** The same message in forms that BER has and DER has not: indefinite lengths, octet strings in pieces. */
export function looseBer(bytes) {
  const [tag, first] = bytes;
  const size = first < 128 ? 0 : first & 127;
  const content = bytes.subarray(2 + size);
  if ((tag & 0x20) === 0) {
    if (tag !== 0x04 || content.length < 2) return Buffer.from(bytes);
    const half = content.length >> 1;
    const pieces = [octets(content.subarray(0, half)), octets(content.subarray(half))];
    return Buffer.concat([Buffer.from([0x24, 0x80]), ...pieces, Buffer.alloc(2)]);
  }
  const parts = [];
  for (let at = 0; at < content.length;) {
    const octet = content[at + 1];
    const more = octet < 128 ? 0 : octet & 127;
    let length = more === 0 ? octet : 0;
    for (let i = 0; i < more; i++) length = length * 256 + content[at + 2 + i];
    const end = at + 2 + more + length;
    parts.push(looseBer(content.subarray(at, end)));
    at = end;
  }
  return Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)]);
}
