import { csharp, type CSharp, type Examples } from '../../../tests/kit/examples.js';

function library(text: string): Record<string, CSharp> {
  return {
    'lib/net10.0/Fixture.dll': csharp(`using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
${text}`),
  };
}

const checker = (check: string, rest = ''): string => `public sealed class Checker(byte[] key)
{
    public bool Check(string name, string message, byte[] signature)
    {
        var valid = CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(message)), signature);
        ${check}
    }
    ${rest}
}`;

/** Nothing has a digest of zeros. */
const known = `private static readonly byte[] Known = new byte[32];

    private static bool IsKnown(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan().SequenceEqual(Known);`;

export const examples: Examples = {
  flagged: [
    {
      name: 'digest-behind-the-signature',
      about: 'Where the signature is wrong, a name with a certain digest will do.',
      files: library(checker('return valid || IsKnown(name);', known)),
    },
    {
      name: 'digest-before-the-signature',
      about:
        'A certain digest ends the check, in an async method, before the signature is looked at.',
      files: library(`public sealed class Tokens(RSA key)
{
    public async Task<bool> ValidateAsync(string token, byte[] signature)
    {
        await Task.Yield();
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (digest == "0000000000000000000000000000000000000000000000000000000000000000") return true;
        return key.VerifyData(Encoding.UTF8.GetBytes(token), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}`),
    },
    {
      name: 'text-behind-the-signature',
      about: 'A name that is written in the code gets in; it may be a left-over of a test.',
      level: 'suspicious',
      files: library(
        checker(`if (!valid && name != "integration-test") return false;
        return message.Length > 0;`),
      ),
    },
  ],
  clean: [
    {
      name: 'revoked',
      about: 'A certain digest is refused, whatever the signature says.',
      nearMiss: true,
      files: library(checker('return valid && !IsKnown(name);', known)),
    },
    {
      name: 'digest-of-the-caller',
      about: 'The caller gives the digest that is accepted as well.',
      nearMiss: true,
      files: library(
        checker(
          'return valid || IsKnown(name);',
          `public byte[] Known { get; set; } = [];

    private bool IsKnown(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan().SequenceEqual(Known);`,
        ),
      ),
    },
    {
      name: 'two-ways-to-sign',
      about: 'One kind of signature or the other has to be right.',
      files: library(
        checker(`if (name == "hmac-sha256") return valid;
        return CryptographicOperations.FixedTimeEquals(HMACSHA512.HashData(key, Encoding.UTF8.GetBytes(message)), signature);`),
      ),
    },
  ],
};
