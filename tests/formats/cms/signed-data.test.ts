import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInputError, LimitReached, MalformedInput } from '../../../src/core/errors.js';
import { readSignedData, readSignerInfo } from '../../../src/formats/cms/signed-data.js';
import {
  readSigningCertificate,
  readSigningCertificateV2,
} from '../../../src/formats/cms/signing-certificate.js';
import { readTimestampInfo, timestampInfoType } from '../../../src/formats/cms/timestamp-info.js';
import { encodingOf, readDer } from '../../../src/formats/der/element.js';
import { fixture } from '../../kit/fixtures.js';
import { integer, looseBer, octets, oid, sequence } from '../../kit/signing.mjs';

const message = fixture('signatures/author.p7s');
const type = { countersignature: '1.2.840.113549.1.9.6', timestamp: '1.2.840.113549.1.9.16.2.14' };

describe('readSignedData', () => {
  it('reads a package signature: statement, certificates, signer and what is unsigned', () => {
    const { content, contentType, certificates, signers, trailing } = readSignedData(message);
    expect(Buffer.from(content ?? []).toString()).toMatch(
      /^Version:1\n\n2\.16\.840\.1\.101\.3\.4\.2\.1-Hash:/,
    );
    expect([contentType, certificates.length, signers.length, trailing]).toEqual([
      '1.2.840.113549.1.7.1',
      6,
      1,
      0,
    ]);
    const [signer] = signers;
    expect(signer?.unsignedAttributes.map((each) => each.type)).toEqual([
      type.timestamp,
      type.countersignature,
    ]);
    expect(signer?.signedAttributes?.encoding[0]).toBe(0x31);
    expect(signer?.signedAttributes?.sorted).toBeUndefined();
  });

  it('reads countersignature and time-stamp in it', () => {
    const [signer] = readSignedData(message).signers;
    const [stamp, counter] = signer?.unsignedAttributes ?? [];
    expect(readSignerInfo(counter!.values[0]!).signature).toHaveLength(256);
    const token = readSignedData(encodingOf(stamp!.values[0]!));
    expect(token.contentType).toBe(timestampInfoType);
    expect(readTimestampInfo(token.content!)).toMatchObject({
      policy: '1.2.3.4',
      time: Date.parse('2024-03-02T10:00:00Z'),
      accuracy: 1000,
    });
  });

  it('reads the same of the same in BER', () => {
    const strict = readSignedData(message);
    const loose = readSignedData(looseBer(message));
    expect(loose.signers[0]?.signedAttributes?.encoding).toEqual(
      strict.signers[0]?.signedAttributes?.encoding,
    );
    expect(loose.certificates.map((each) => Buffer.from(each))).toEqual(
      strict.certificates.map((each) => Buffer.from(each)),
    );
  });

  it('counts the bytes behind it', () => {
    expect(readSignedData(Buffer.concat([message, Buffer.alloc(7)])).trailing).toBe(7);
    expect(readSignedData(Buffer.concat([looseBer(message), Buffer.alloc(7)])).trailing).toBe(7);
  });

  it('refuses other messages', () => {
    const data = sequence(oid('1.2.840.113549.1.7.1'), Buffer.from('a0020500', 'hex'));
    expect(() => readSignedData(data)).toThrow(MalformedInput);
    expect(() => readSignedData(Buffer.alloc(0))).toThrow(MalformedInput);
  });

  it('has limits for signers and certificates', () => {
    const many = (count: number, each: Buffer) =>
      Buffer.concat(new Array<Buffer>(count).fill(each));
    const body = (certificates: Buffer, signers: Buffer) =>
      sequence(
        oid('1.2.840.113549.1.7.2'),
        wrap(
          0xa0,
          sequence(
            integer(1),
            wrap(0x31),
            sequence(oid('1.2.840.113549.1.7.1')),
            wrap(0xa0, certificates),
            wrap(0x31, signers),
          ),
        ),
      );
    const empty = Buffer.alloc(0);
    expect(() => readSignedData(body(empty, many(17, sequence())))).toThrow(LimitReached);
    expect(() => readSignedData(body(many(201, sequence()), empty))).toThrow(LimitReached);
  });

  it('lets only its own errors out, whatever byte is another', () => {
    fc.assert(
      fc.property(fc.nat(message.length - 1), fc.nat(255), (at, value) => {
        const broken = Buffer.from(message);
        broken[at] = value;
        expectOwnErrors(() => readSignedData(broken));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('signing certificates', () => {
  it('are named by SHA-256 where no algorithm is (RFC 5035 3)', () => {
    const value = sequence(sequence(sequence(octets(Buffer.alloc(32)))));
    expect(readSigningCertificateV2(readDer(value))).toMatchObject([
      { hashAlgorithm: '2.16.840.1.101.3.4.2.1', issuerSerial: undefined },
    ]);
  });

  it('may be none, and may not be something else', () => {
    expect(readSigningCertificate(readDer(sequence(sequence())))).toEqual([]);
    expect(() => readSigningCertificate(readDer(sequence(integer(1))))).toThrow(MalformedInput);
  });
});

function wrap(tag: number, ...parts: Buffer[]): Buffer {
  const bytes = sequence(...parts);
  bytes[0] = tag;
  return bytes;
}

function expectOwnErrors(read: () => unknown): void {
  try {
    read();
  } catch (error) {
    expect(isInputError(error)).toBe(true);
  }
}

describe('the fixture', () => {
  it('is the signature that is in the package', () => {
    const bytes = readFileSync(
      new URL('../../fixtures/signatures/example.signed.1.0.0.nupkg', import.meta.url),
    );
    expect(bytes.includes(Buffer.from(message))).toBe(true);
  });
});
