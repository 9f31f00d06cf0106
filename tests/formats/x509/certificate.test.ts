import { Buffer } from 'node:buffer';
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { readCertificate } from '../../../src/formats/x509/certificate.js';
import { readPem } from '../../../src/formats/x509/pem.js';
import { readRevocationList } from '../../../src/formats/x509/revocation-list.js';
import {
  boolean,
  integer,
  makeCertificate,
  makeCurveKey,
  makeKey,
  makeRevocationList,
  octets,
  oid,
  pemOf,
  purposes,
  sequence,
} from '../../kit/signing.mjs';

const key = makeKey();
const made = (options: Record<string, unknown> = {}) =>
  readCertificate(makeCertificate('Example Name', { key, ...options }).encoding);

describe('readCertificate', () => {
  it('reads what Node reads, of every root that comes with Node', () => {
    for (const pem of rootCertificates) {
      const node = new X509Certificate(pem);
      const own = readCertificate(node.raw);
      const serial = Buffer.from(own.serial).toString('hex');
      expect(BigInt(`0x${serial}`)).toBe(BigInt(`0x${node.serialNumber}`));
      expect(own.notBefore).toBe(Date.parse(node.validFrom));
      expect(own.notAfter).toBe(Date.parse(node.validTo));
      expect(own.basicConstraints?.authority ?? false).toBe(node.ca);
      const { asymmetricKeyType, asymmetricKeyDetails } = node.publicKey;
      const bits = asymmetricKeyType === 'rsa' ? asymmetricKeyDetails?.modulusLength : undefined;
      expect(own.publicKey.rsaBits).toBe(bits);
      expect(own.subject.key === own.issuer.key).toBe(node.subject === node.issuer);
      for (const line of node.subject.split('\n')) {
        const [, value = ''] = /^(?:CN|O|OU|C)=(.*)$/.exec(line) ?? [];
        if (!/[\\"]/.test(value)) expect(own.subject.text).toContain(value);
      }
    }
    expect(rootCertificates.length).toBeGreaterThan(100);
  });

  it('reads what extensions allow', () => {
    const certificate = made({
      ca: true,
      pathLength: 2,
      keyUsage: 0x06,
      purposes: [purposes.codeSigning],
      extensions: [['1.2.3.4', integer(1), true]],
    });
    expect(certificate).toMatchObject({
      basicConstraints: { authority: true, pathLength: 2 },
      keyUsage: { digitalSignature: false, certificateSign: true, crlSign: true },
      extendedKeyUsage: [purposes.codeSigning],
      unknownCritical: ['1.2.3.4'],
    });
    expect(certificate.subjectKeyId).toEqual(certificate.authorityKeyId);
    expect(made()).toMatchObject({ keyUsage: undefined, extendedKeyUsage: undefined });
  });

  it('names the subject as people write it, and keeps forged separators in quotes', () => {
    expect(made().subject.text).toBe('CN=Example Name, O=Example');
    const forged = readCertificate(makeCertificate('Evil, O=Trusted', { key }).encoding);
    expect(forged.subject.text).toBe('CN="Evil, O=Trusted", O=Example');
  });

  it('takes names for the same whatever their case and spaces (RFC 5280 7.1)', () => {
    const other = readCertificate(makeCertificate('EXAMPLE  name', { key }).encoding);
    expect(other.subject.key).toBe(made().subject.key);
    expect(other.subject.text).not.toBe(made().subject.text);
  });

  it('reads a key on a curve', () => {
    expect(made({ key: makeCurveKey() }).publicKey.rsaBits).toBeUndefined();
  });

  it('lets nothing but its own errors out of a broken one', () => {
    const { encoding } = makeCertificate('Example Name', { key, purposes: [purposes.codeSigning] });
    for (let at = 0; at < encoding.length; at++) {
      const broken = Buffer.from(encoding);
      broken[at] = (broken[at] as number) ^ 0x41;
      try {
        readCertificate(broken);
      } catch (error) {
        expect(error).toBeInstanceOf(MalformedInput);
      }
    }
  });
});

describe('readPem', () => {
  it('takes every block of a label, whatever stands between', () => {
    const certificate = makeCertificate('Example Name', { key });
    const text = `a comment\n${pemOf(certificate)}\n-----BEGIN OTHER-----\nAAAA\n-----END OTHER-----\n${pemOf(certificate)}`;
    const blocks = readPem(Buffer.from(text), 'CERTIFICATE', 'trustedRoots');
    expect(blocks.map((each) => Buffer.compare(each, certificate.encoding))).toEqual([0, 0]);
  });

  it('refuses one that does not end', () => {
    const text = Buffer.from('-----BEGIN CERTIFICATE-----\nAAAA');
    expect(() => readPem(text, 'CERTIFICATE', 'trustedRoots')).toThrow(MalformedInput);
  });
});

describe('readRevocationList', () => {
  const issuer = makeCertificate('Example Authority', { key, ca: true });
  const since = new Date('2024-01-02T03:04:05Z');

  it('reads who is revoked since when, and until when it holds', () => {
    const list = readRevocationList(
      makeRevocationList(issuer, [{ serial: Buffer.from([5]), since }]),
    );
    expect([...list.revoked]).toEqual([['05', since.getTime()]]);
    expect(list.nextUpdate).toBeGreaterThan(list.thisUpdate);
    expect(list.issuer.text).toBe('CN=Example Authority, O=Example');
    expect(list.partial).toBe(false);
  });

  it('says that it is of a part where a critical extension makes it so (RFC 5280 5.2.5)', () => {
    const point = sequence(oid('2.5.29.28'), boolean(true), octets(sequence()));
    expect(
      readRevocationList(makeRevocationList(issuer, [], { extensions: [point] })).partial,
    ).toBe(true);
  });

  it('refuses what is none', () => {
    expect(() => readRevocationList(issuer.encoding)).toThrow(MalformedInput);
  });
});
