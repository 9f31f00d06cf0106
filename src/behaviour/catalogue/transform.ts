import { dotnetApi, page, repository } from '../documentation.js';
import type { CatalogueArea, MemberTable } from './area.js';

const cryptography = 'System.Security.Cryptography';
const digest = '.ctor Create ComputeHash* TryComputeHash TransformBlock TransformFinalBlock';
/** Of those that need no object. */
const oneShot = `${digest} HashData*`;

/** What changes the shape of data: encryption, hashes, compression, encodings; and chance. */
export const transform: CatalogueArea = [
  {
    documentation: dotnetApi(cryptography, 'System.Security.Cryptography.Xml'),
    provider: 'dotnet',
    types: {
      ...ciphers(),
      'System.Security.Cryptography.AesGcm': { crypto: '.ctor Encrypt Decrypt' },
      'System.Security.Cryptography.AesCcm': { crypto: '.ctor Encrypt Decrypt' },
      'System.Security.Cryptography.ChaCha20Poly1305': { crypto: '.ctor Encrypt Decrypt' },
      'System.Security.Cryptography.CryptoStream': { crypto: '.ctor' },
      'System.Security.Cryptography.Rfc2898DeriveBytes': { crypto: '.ctor GetBytes Pbkdf2' },
      'System.Security.Cryptography.PasswordDeriveBytes': {
        crypto: '.ctor GetBytes CryptDeriveKey',
      },
      'System.Security.Cryptography.HKDF': 'crypto',
      'System.Security.Cryptography.RSAPKCS1KeyExchangeFormatter': { crypto: 'CreateKeyExchange' },
      'System.Security.Cryptography.RSAOAEPKeyExchangeFormatter': { crypto: 'CreateKeyExchange' },
      'System.Security.Cryptography.CryptoConfig': { crypto: 'CreateFromName' },
      'System.Security.Cryptography.Xml.EncryptedXml': { crypto: 'Encrypt* Decrypt*' },
    },
  },
  {
    documentation: [
      page('BouncyCastle C# docs', 'https://www.bouncycastle.org/documentation/'),
      page('NSec docs', 'https://nsec.rocks/docs'),
      repository('libsodium-core', 'ektrah/libsodium-core'),
    ],
    provider: 'package',
    namespaces: {
      'Org.BouncyCastle.Crypto.Engines': 'crypto',
      'Org.BouncyCastle.Crypto.Modes': 'crypto',
      'NSec.Cryptography': 'crypto',
      Sodium: 'crypto',
      'Org.BouncyCastle.Crypto.Digests': 'hash',
      'Org.BouncyCastle.Crypto.Signers': 'hash',
    },
    types: {
      'BCrypt.Net.BCrypt': { hash: 'HashPassword Verify EnhancedHashPassword EnhancedVerify' },
    },
  },
  {
    documentation: dotnetApi('System.Security.Cryptography.HashAlgorithm'),
    provider: 'dotnet',
    types: {
      ...digests('HashAlgorithm KeyedHashAlgorithm HMAC'),
      ...digests('MD5 SHA1 SHA256 SHA384 SHA512 SHA3_256 SHA3_384 SHA3_512', oneShot),
      ...digests('HMACMD5 HMACSHA1 HMACSHA256 HMACSHA384 HMACSHA512', oneShot),
      ...digests('HMACSHA3_256 HMACSHA3_384 HMACSHA3_512', oneShot),
      ...digests('SHA1Managed SHA256Managed SHA384Managed SHA512Managed MD5CryptoServiceProvider'),
      ...digests('SHA1CryptoServiceProvider SHA256CryptoServiceProvider'),
      ...digests('SHA384CryptoServiceProvider SHA512CryptoServiceProvider'),
      'System.Security.Cryptography.Shake128': { hash: '.ctor AppendData Get* HashData' },
      'System.Security.Cryptography.Shake256': { hash: '.ctor AppendData Get* HashData' },
      'System.Security.Cryptography.IncrementalHash': { hash: 'Create* Append* Get*' },
      'System.Security.Cryptography.Xml.SignedXml': { hash: 'ComputeSignature CheckSignature' },
    },
  },
  {
    documentation: dotnetApi('System.Security.Cryptography.RIPEMD160'),
    provider: 'framework',
    types: {
      ...digests('SHA1Cng SHA256Cng SHA384Cng SHA512Cng MD5Cng RIPEMD160 RIPEMD160Managed'),
      ...digests('HMACRIPEMD160 MACTripleDES'),
    },
  },
  {
    documentation: dotnetApi('System.Security.Cryptography.Pkcs.SignedCms'),
    provider: 'desktop',
    types: {
      'System.Security.Cryptography.Pkcs.EnvelopedCms': { crypto: 'Encrypt Decrypt' },
      'System.Security.Cryptography.Pkcs.SignedCms': {
        hash: 'ComputeSignature CheckSignature Decode',
      },
    },
  },
  {
    documentation: dotnetApi('System.IO.Hashing'),
    provider: 'package',
    namespaces: { 'System.IO.Hashing': 'hash' },
  },
  {
    documentation: dotnetApi('System.IO.Compression', 'System.Formats.Tar'),
    provider: 'dotnet',
    types: {
      'System.IO.Compression.ZipFile': { compression: '*' },
      'System.IO.Compression.ZipFileExtensions': { compression: '*' },
      'System.IO.Compression.ZipArchive': {
        compression: '.ctor Create* get_Entries GetEntry',
      },
      'System.IO.Compression.GZipStream': { compression: '.ctor' },
      'System.IO.Compression.DeflateStream': { compression: '.ctor' },
      'System.IO.Compression.BrotliStream': { compression: '.ctor' },
      'System.IO.Compression.ZLibStream': { compression: '.ctor' },
      'System.IO.Compression.BrotliEncoder': 'compression',
      'System.IO.Compression.BrotliDecoder': 'compression',
      'System.Formats.Tar.TarFile': { compression: '*' },
      'System.Formats.Tar.TarReader': { compression: '.ctor GetNextEntry*' },
      'System.Formats.Tar.TarWriter': { compression: '.ctor WriteEntry*' },
    },
  },
  {
    documentation: [
      repository('SharpZipLib', 'icsharpcode/SharpZipLib'),
      repository('SharpCompress', 'adamhathcock/sharpcompress'),
      repository('DotNetZip', 'haf/DotNetZip.Semverd'),
      repository('SevenZipSharp', 'squid-box/SevenZipSharp'),
      repository('K4os.Compression.LZ4', 'MiloszKrajewski/K4os.Compression.LZ4'),
      repository('ZstdSharp', 'oleg-st/ZstdSharp'),
    ],
    provider: 'package',
    namespaces: {
      'ICSharpCode.SharpZipLib': 'compression',
      SharpCompress: 'compression',
      'Ionic.Zip': 'compression',
      'Ionic.Zlib': 'compression',
      SevenZip: 'compression',
      SevenZipExtractor: 'compression',
      'K4os.Compression': 'compression',
      Snappier: 'compression',
      ZstdSharp: 'compression',
    },
  },
  {
    documentation: dotnetApi('System.Convert', 'System.Buffers.Text', 'System.BitConverter'),
    provider: 'dotnet',
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
      'Microsoft.AspNetCore.WebUtilities.WebEncoders': { encoding: 'Base64Url*' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Web.HttpServerUtility',
      'System.Runtime.Remoting.Metadata.W3cXsd2001',
    ),
    provider: 'framework',
    types: {
      'System.Runtime.Remoting.Metadata.W3cXsd2001.SoapHexBinary': 'encoding',
      'System.Web.HttpServerUtility': { encoding: 'UrlTokenEncode UrlTokenDecode' },
    },
  },
  {
    documentation: [
      ...dotnetApi('Microsoft.IdentityModel.Tokens.Base64UrlEncoder'),
      repository('SimpleBase', 'ssg/SimpleBase'),
      page('BouncyCastle C# docs', 'https://www.bouncycastle.org/documentation/'),
    ],
    provider: 'package',
    types: {
      'Microsoft.IdentityModel.Tokens.Base64UrlEncoder': 'encoding',
      'Org.BouncyCastle.Utilities.Encoders.Hex': 'encoding',
      'Org.BouncyCastle.Utilities.Encoders.Base64': 'encoding',
    },
    namespaces: { SimpleBase: 'encoding', 'Wiry.Base32': 'encoding' },
  },
  {
    documentation: dotnetApi('System.Random', 'System.Security.Cryptography.RandomNumberGenerator'),
    provider: 'dotnet',
    types: {
      'System.Random': { random: '.ctor Next* get_Shared Shuffle GetItems GetHexString GetString' },
      'System.Security.Cryptography.RandomNumberGenerator': { random: 'Create Fill Get* Shuffle' },
      'System.Security.Cryptography.RNGCryptoServiceProvider': { random: '.ctor Get*' },
      'Microsoft.VisualBasic.VBMath': { random: 'Rnd Randomize' },
    },
  },
];

function ciphers(): Record<string, MemberTable> {
  const members =
    '.ctor Create CreateEncryptor CreateDecryptor EncryptCbc EncryptCfb EncryptEcb DecryptCbc DecryptCfb DecryptEcb TryEncrypt* TryDecrypt*';
  const names =
    'SymmetricAlgorithm Aes AesManaged AesCng AesCryptoServiceProvider DES DESCryptoServiceProvider TripleDES TripleDESCng TripleDESCryptoServiceProvider RC2 RC2CryptoServiceProvider Rijndael RijndaelManaged';
  return allAre(names, { crypto: members });
}

function digests(names: string, members = digest): Record<string, MemberTable> {
  return allAre(names, { hash: members });
}

function allAre(names: string, table: MemberTable): Record<string, MemberTable> {
  return Object.fromEntries(names.split(' ').map((name) => [`${cryptography}.${name}`, table]));
}
