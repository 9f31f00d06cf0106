import type { CatalogueArea } from './area.js';

const symmetric =
  '.ctor Create CreateEncryptor CreateDecryptor Encrypt* Decrypt* TryEncrypt* TryDecrypt*';
const digest =
  '.ctor Create ComputeHash* HashData* TryComputeHash TransformBlock TransformFinalBlock';

/** What changes the shape of data: encryption, hashes, compression, encodings; and chance. */
export const transform: CatalogueArea = [
  {
    documentation: '.NET API docs: System.Security.Cryptography (encryption)',
    types: {
      'System.Security.Cryptography.SymmetricAlgorithm': { crypto: symmetric },
      'System.Security.Cryptography.Aes': { crypto: symmetric },
      'System.Security.Cryptography.AesManaged': { crypto: symmetric },
      'System.Security.Cryptography.AesCng': { crypto: symmetric },
      'System.Security.Cryptography.AesCryptoServiceProvider': { crypto: symmetric },
      'System.Security.Cryptography.AesGcm': { crypto: symmetric },
      'System.Security.Cryptography.AesCcm': { crypto: symmetric },
      'System.Security.Cryptography.ChaCha20Poly1305': { crypto: symmetric },
      'System.Security.Cryptography.DES': { crypto: symmetric },
      'System.Security.Cryptography.DESCryptoServiceProvider': { crypto: symmetric },
      'System.Security.Cryptography.TripleDES': { crypto: symmetric },
      'System.Security.Cryptography.TripleDESCryptoServiceProvider': { crypto: symmetric },
      'System.Security.Cryptography.RC2': { crypto: symmetric },
      'System.Security.Cryptography.RC2CryptoServiceProvider': { crypto: symmetric },
      'System.Security.Cryptography.Rijndael': { crypto: symmetric },
      'System.Security.Cryptography.RijndaelManaged': { crypto: symmetric },
      'System.Security.Cryptography.CryptoStream': { crypto: '.ctor' },
      'System.Security.Cryptography.Rfc2898DeriveBytes': { crypto: '.ctor GetBytes Pbkdf2' },
      'System.Security.Cryptography.PasswordDeriveBytes': {
        crypto: '.ctor GetBytes CryptDeriveKey',
      },
      'System.Security.Cryptography.HKDF': 'crypto',
      'System.Security.Cryptography.RSAPKCS1KeyExchangeFormatter': { crypto: 'CreateKeyExchange' },
      'System.Security.Cryptography.Pkcs.EnvelopedCms': { crypto: 'Encrypt Decrypt' },
      'System.Security.Cryptography.Xml.EncryptedXml': { crypto: 'Encrypt* Decrypt*' },
      'System.Security.Cryptography.CryptoConfig': { crypto: 'CreateFromName' },
    },
    namespaces: {
      'Org.BouncyCastle.Crypto.Engines': 'crypto',
      'Org.BouncyCastle.Crypto.Modes': 'crypto',
      'NSec.Cryptography': 'crypto',
      Sodium: 'crypto',
    },
  },
  {
    documentation: '.NET API docs: System.Security.Cryptography (hashes and signatures)',
    types: {
      'System.Security.Cryptography.HashAlgorithm': { hash: digest },
      'System.Security.Cryptography.IncrementalHash': { hash: 'Create* Append* Get*' },
      'System.Security.Cryptography.KeyedHashAlgorithm': { hash: digest },
      ...Object.fromEntries(digestTypes().map((name) => [name, { hash: digest }])),
      'System.Security.Cryptography.Pkcs.SignedCms': {
        hash: 'ComputeSignature CheckSignature Decode',
      },
      'System.Security.Cryptography.Xml.SignedXml': { hash: 'ComputeSignature CheckSignature' },
      'System.IO.Hashing.XxHash64': { hash: '*' },
      'System.IO.Hashing.Crc32': { hash: '*' },
    },
    namespaces: {
      'Org.BouncyCastle.Crypto.Digests': 'hash',
      'Org.BouncyCastle.Crypto.Signers': 'hash',
    },
  },
  {
    documentation:
      '.NET API docs: System.IO.Compression; SharpZipLib, SharpCompress, DotNetZip docs',
    types: {
      'System.IO.Compression.ZipFile': { compression: '*' },
      'System.IO.Compression.ZipFileExtensions': { compression: '*' },
      'System.IO.Compression.ZipArchive': { compression: '.ctor CreateEntry get_Entries GetEntry' },
      'System.IO.Compression.GZipStream': { compression: '.ctor' },
      'System.IO.Compression.DeflateStream': { compression: '.ctor' },
      'System.IO.Compression.BrotliStream': { compression: '.ctor' },
      'System.IO.Compression.ZLibStream': { compression: '.ctor' },
      'System.IO.Compression.BrotliEncoder': 'compression',
      'System.IO.Compression.BrotliDecoder': 'compression',
      'System.Formats.Tar.TarFile': { compression: '*' },
      'System.Formats.Tar.TarReader': { compression: '.ctor GetNextEntry*' },
    },
    namespaces: {
      'ICSharpCode.SharpZipLib': 'compression',
      SharpCompress: 'compression',
      'Ionic.Zip': 'compression',
      'Ionic.Zlib': 'compression',
      SevenZip: 'compression',
      'K4os.Compression': 'compression',
      Snappier: 'compression',
      ZstdSharp: 'compression',
    },
  },
  {
    documentation: '.NET API docs: System.Convert, System.Buffers.Text.Base64, System.BitConverter',
    types: {
      'System.Convert': {
        encoding:
          'ToBase64* FromBase64* TryFromBase64* TryToBase64* FromHexString ToHexString* TryToHexString*',
      },
      'System.BitConverter': { encoding: 'ToString' },
      'System.Buffers.Text.Base64': 'encoding',
      'System.Buffers.Text.Base64Url': 'encoding',
      'System.Security.Cryptography.ToBase64Transform': { encoding: '.ctor' },
      'System.Security.Cryptography.FromBase64Transform': { encoding: '.ctor' },
      'System.Runtime.Remoting.Metadata.W3cXsd2001.SoapHexBinary': 'encoding',
      'System.Web.HttpServerUtility': { encoding: 'UrlTokenEncode UrlTokenDecode' },
      'Microsoft.AspNetCore.WebUtilities.WebEncoders': { encoding: 'Base64Url*' },
      'Microsoft.IdentityModel.Tokens.Base64UrlEncoder': 'encoding',
      'Org.BouncyCastle.Utilities.Encoders.Hex': 'encoding',
      'Org.BouncyCastle.Utilities.Encoders.Base64': 'encoding',
    },
    namespaces: { SimpleBase: 'encoding', 'Wiry.Base32': 'encoding' },
  },
  {
    documentation:
      '.NET API docs: System.Random, System.Security.Cryptography.RandomNumberGenerator',
    types: {
      'System.Random': { random: '.ctor Next* get_Shared Shuffle GetItems' },
      'System.Security.Cryptography.RandomNumberGenerator': { random: 'Create Fill Get*' },
      'System.Security.Cryptography.RNGCryptoServiceProvider': { random: '.ctor Get*' },
      'Microsoft.VisualBasic.VBMath': { random: 'Rnd Randomize' },
    },
  },
];

function digestTypes(): readonly string[] {
  const sha = ['SHA1', 'SHA256', 'SHA384', 'SHA512'];
  const variants = ['', 'Managed', 'Cng', 'CryptoServiceProvider'];
  const names = [
    ...sha.flatMap((name) => variants.map((variant) => name + variant)),
    ...sha.map((name) => `HMAC${name}`),
    'MD5',
    'MD5Cng',
    'MD5CryptoServiceProvider',
    'HMACMD5',
    'HMAC',
    'RIPEMD160',
    'RIPEMD160Managed',
    'HMACRIPEMD160',
    'MACTripleDES',
    'SHA3_256',
    'SHA3_384',
    'SHA3_512',
    'Shake128',
    'Shake256',
  ];
  return names.map((name) => `System.Security.Cryptography.${name}`);
}
