/** DER by concatenation: tag, length, content. */
function der(tag: number, ...content: (Uint8Array | string)[]): Uint8Array {
  const parts = content.map((part) =>
    typeof part === 'string' ? new TextEncoder().encode(part) : part,
  );
  const body = parts.flatMap((part) => [...part]);
  const { length } = body;
  const size = length < 0x80 ? [length] : [0x82, length >> 8, length & 0xff];
  return Uint8Array.from([tag, ...size, ...body]);
}

const sequence = (...parts: (Uint8Array | string)[]) => der(0x30, ...parts);
const oid = (...bytes: number[]) => der(0x06, Uint8Array.from(bytes));
const integer = (value: number) => der(0x02, Uint8Array.of(value));

function name(parts: readonly (readonly [attribute: number, text: string])[]): Uint8Array {
  const sets = parts.map(([attribute, text]) =>
    der(0x31, sequence(oid(0x55, 0x04, attribute), der(0x0c, text))),
  );
  return sequence(...sets);
}

/** The bones of a PKCS #7 SignedData with two certificates, of which the second signed. Signs nothing. */
export function unsignedPkcs7(commonName: string, organisation: string): Uint8Array {
  const issuer = name([[0x03, 'Test Root']]);
  const subject = name([
    [0x0a, organisation],
    [0x03, commonName],
  ]);
  const certificate = (serial: number, whom: Uint8Array) =>
    sequence(
      sequence(der(0xa0, integer(2)), integer(serial), sequence(), issuer, sequence(), whom),
      sequence(),
      der(0x03, '\0'),
    );
  const signer = sequence(integer(1), sequence(issuer, integer(7)), sequence());
  const signedData = sequence(
    integer(1),
    der(0x31),
    sequence(oid(0x2a, 0x03)),
    der(0xa0, certificate(1, issuer), certificate(7, subject)),
    der(0x31, signer),
  );
  const signedDataOid = oid(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02);
  return sequence(signedDataOid, der(0xa0, signedData));
}
