import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key and a certificate that it signed itself, as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** For 127.0.0.1, for a day; made anew each time, so that no key is kept anywhere (RFC 5280 4.1). */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signed = body(publicKey);
  const signature = sign('sha256', signed, privateKey);
  const certificate = sequence(signed, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n'),
  };
}

function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: Uint8Array[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

function body(publicKey: KeyObject): Buffer {
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from('fixture')))));
  const hour = 3_600_000;
  const times = [Date.now() - hour, Date.now() + 24 * hour].map((time) => {
    const text = new Date(time).toISOString().replace(/[-:T]|\.\d+/g, '');
    return der(0x18, Buffer.from(text));
  });
  const address = der(0x87, Buffer.from([127, 0, 0, 1]));
  const altNames = sequence(oid('551d11'), der(0x04, sequence(address)));
  return sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(...times),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(altNames)),
  );
}
