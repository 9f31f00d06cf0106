import { dotnetApi, page, repository } from '../../documentation.js';
import type { ModelArea } from './model.js';

/** Files, streams and what compresses or encrypts on the way. */
export const ioModels: ModelArea = [
  {
    documentation: dotnetApi('System.IO.File', 'System.IO.FileStream', 'System.IO.FileInfo'),
    text: 'the file is read',
    types: {
      'System.IO.File': {
        'opens 0': 'Read* Open OpenRead OpenText',
        nothing:
          'Exists Delete Move Copy GetLast* GetCreation* Set* Create Write* Append* GetAttributes',
      },
      'System.IO.FileInfo': { 'opens 0': 'Open OpenRead OpenText' },
      'System.IO.StreamReader System.IO.FileStream': { 'opens 1': '.ctor' },
      'System.Xml.Linq.XDocument System.Xml.Linq.XElement': { 'opens 0': 'Load(System.String)' },
      'System.Xml.XmlReader': { 'opens 0': 'Create(System.String)' },
      'System.Xml.XmlTextReader System.Xml.XPath.XPathDocument': {
        'opens 1': '.ctor(System.String)',
      },
      'System.Xml.XmlDocument System.Data.DataSet System.Data.DataTable': {
        'reads 1 0': 'Load(System.String) ReadXml(System.String)',
      },
      'System.Security.Cryptography.X509Certificates.X509Certificate2': { 'opens 1': '.ctor' },
    },
  },
  {
    documentation: dotnetApi('System.IO.Path', 'System.IO.Directory'),
    types: {
      'System.IO.Path': {
        gives: 'Combine Join GetFullPath GetFileName* GetDirectoryName ChangeExtension',
        nothing: 'GetTemp* GetRandom*',
      },
      'System.IO.Directory': {
        gives:
          'GetFiles EnumerateFiles GetDirectories EnumerateDirectories GetFileSystemEntries EnumerateFileSystemEntries CreateDirectory',
        nothing: '*',
      },
    },
  },
  {
    documentation: dotnetApi(
      'System.IO.Stream',
      'System.IO.MemoryStream',
      'System.IO.BufferedStream',
      'System.Net.Sockets.NetworkStream',
    ),
    types: {
      'System.IO.Stream System.IO.MemoryStream System.IO.FileStream System.IO.BufferedStream System.Net.Sockets.NetworkStream System.Net.Security.SslStream System.IO.Pipes.NamedPipeClientStream System.IO.Pipes.PipeStream':
        {
          takes: 'Write* BeginWrite SetLength',
          'fills 1': 'Read* CopyTo* WriteTo BeginRead',
          'wraps 1': '.ctor',
          nothing: 'Flush* Close Dispose* get_Length get_Position set_Position Seek',
          gives: 'ToArray GetBuffer TryGetBuffer',
        },
      'System.IO.TextReader System.IO.StreamReader System.IO.StringReader System.IO.BinaryReader': {
        gives: 'Read* Peek',
        'fills 1': 'ReadBlock*',
        'wraps 1': '.ctor',
      },
      'System.IO.StreamExtensions System.IO.Pipelines.PipeWriter': { takes: 'Write*' },
      'System.IO.RandomAccess': { 'copies 1 0': 'Write*' },
    },
  },
  {
    documentation: [
      page(
        'F# core library docs: CommonExtensions',
        'https://fsharp.github.io/fsharp-core-docs/reference/fsharp-control-commonextensions.html',
      ),
    ],
    types: { 'Microsoft.FSharp.Control.CommonExtensions': { 'copies 1 0': 'AsyncWrite' } },
  },
  {
    documentation: dotnetApi('System.Drawing.Graphics', 'System.Drawing.Image'),
    text: 'drawn',
    types: {
      'System.Drawing.Graphics': { 'wraps 0': 'FromImage' },
      'System.Drawing.Image System.Drawing.Bitmap': { 'fills 1': 'Save' },
    },
  },
  {
    documentation: dotnetApi('System.IO.Compression'),
    text: 'compressed',
    types: {
      'System.IO.Compression.GZipStream System.IO.Compression.DeflateStream System.IO.Compression.BrotliStream System.IO.Compression.ZLibStream':
        {
          takes: 'Write*',
          'fills 1': 'Read* CopyTo*',
          'wraps 1': '.ctor',
          nothing: 'Flush* Dispose* Close',
        },
      'System.IO.Compression.ZipArchive': {
        'wraps 1': '.ctor',
        'wraps 0': 'CreateEntry',
        gives: 'GetEntry get_Entries',
      },
    },
  },
  {
    documentation: dotnetApi(
      'System.Security.Cryptography.CryptoStream',
      'System.Security.Cryptography.SymmetricAlgorithm',
      'System.Security.Cryptography.RSA',
      'System.Security.Cryptography.AesGcm',
    ),
    text: 'encrypted',
    types: {
      'System.Security.Cryptography.CryptoStream': {
        takes: 'Write*',
        'fills 1': 'Read* CopyTo*',
        'wraps 1': '.ctor',
        nothing: 'Flush* Dispose* Close',
      },
      'System.Security.Cryptography.SymmetricAlgorithm System.Security.Cryptography.Aes System.Security.Cryptography.TripleDES':
        {
          gives: 'Encrypt* Decrypt* TryEncrypt* TryDecrypt*',
          nothing: 'Create* set_* Generate* get_*',
        },
      'System.Security.Cryptography.ICryptoTransform': { gives: 'Transform*' },
      // Not the key, which is the object.
      'System.Security.Cryptography.RSA System.Security.Cryptography.RSACryptoServiceProvider System.Security.Cryptography.RSACng System.Security.Cryptography.RSAOpenSsl':
        { 'copies 1 -1': 'Encrypt EncryptValue', 'copies 1 2': 'TryEncrypt' },
      'System.Security.Cryptography.AsymmetricKeyExchangeFormatter System.Security.Cryptography.RSAOAEPKeyExchangeFormatter System.Security.Cryptography.RSAPKCS1KeyExchangeFormatter':
        { 'copies 1 -1': 'CreateKeyExchange' },
      'System.Security.Cryptography.AesGcm System.Security.Cryptography.AesCcm System.Security.Cryptography.ChaCha20Poly1305':
        {
          'copies 2 3': 'Encrypt',
          // The tag stands before what is filled.
          'copies 2 4': 'Decrypt',
          nothing: '.ctor',
        },
      'System.Security.Cryptography.ProtectedData': { gives: '*' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Security.Cryptography.HMAC',
      'System.Security.Cryptography.HashAlgorithm',
      'System.Security.Cryptography.RSA',
      'System.Security.Cryptography.Rfc2898DeriveBytes',
    ),
    types: {
      'System.Security.Cryptography.RSA System.Security.Cryptography.ECDsa System.Security.Cryptography.RSACryptoServiceProvider System.Security.Cryptography.DSA System.Security.Cryptography.ECDiffieHellman':
        {
          nothing:
            'Sign* Verify* TrySign* ImportFrom* Import* Derive* Create get_* ExportSubjectPublicKeyInfo* ExportRSAPublicKey*',
        },
      'System.Security.Cryptography.HashAlgorithm System.Security.Cryptography.SHA256 System.Security.Cryptography.SHA1 System.Security.Cryptography.SHA512 System.Security.Cryptography.SHA384 System.Security.Cryptography.MD5 System.Security.Cryptography.IncrementalHash System.Security.Cryptography.HMAC System.Security.Cryptography.HMACSHA256 System.Security.Cryptography.HMACSHA1 System.Security.Cryptography.HMACSHA512 System.Security.Cryptography.HMACSHA384 System.Security.Cryptography.HMACMD5 System.Security.Cryptography.KeyedHashAlgorithm System.Security.Cryptography.Rfc2898DeriveBytes System.Security.Cryptography.DeriveBytes System.Security.Cryptography.HKDF':
        {
          nothing: '*',
        },
      'System.Security.Cryptography.Xml.SignedXml System.Security.Cryptography.Pkcs.SignedCms System.Security.Cryptography.Pkcs.CmsSigner System.Security.Cryptography.RSAPKCS1SignatureFormatter System.Security.Cryptography.AsymmetricSignatureFormatter Microsoft.IdentityModel.Tokens.SigningCredentials Microsoft.IdentityModel.Tokens.SymmetricSecurityKey Microsoft.IdentityModel.Tokens.X509SecurityKey Microsoft.IdentityModel.Tokens.RsaSecurityKey Microsoft.IdentityModel.Tokens.X509SigningCredentials':
        {
          nothing: '*',
        },
      'System.Security.Cryptography.X509Certificates.X509Certificate2 System.Security.Cryptography.X509Certificates.X509Certificate':
        {
          nothing:
            'get_* GetRSAPrivateKey GetECDsaPrivateKey GetRSAPublicKey GetECDsaPublicKey GetCert* GetRaw* GetSerial* GetPublicKey* GetName* GetIssuer* GetEffective* GetExpiration* GetKeyAlgorithm* GetNameInfo Verify ToString ExportCertificatePem Dispose Reset',
          gives: 'Export ExportPkcs12',
        },
      'System.Security.Cryptography.X509Certificates.X509CertificateLoader': {
        'opens 0': 'LoadPkcs12FromFile',
        gives: 'LoadPkcs12',
      },
      'System.Security.Cryptography.X509Certificates.X509CertificateCollection System.Security.Cryptography.X509Certificates.X509Certificate2Collection System.Security.Cryptography.X509Certificates.X509Store':
        { nothing: 'Add* Remove* Insert* Contains IndexOf Find' },
    },
  },
  {
    documentation: [repository('Bouncy Castle for C#', 'bcgit/bc-csharp')],
    types: {
      // The half of a pair that anybody may have, and what names a key.
      'Org.BouncyCastle.Bcpg.OpenPgp.PgpSecretKey Org.BouncyCastle.Bcpg.OpenPgp.PgpSecretKeyRing Org.BouncyCastle.Bcpg.OpenPgp.PgpKeyPair':
        { nothing: 'get_PublicKey get_KeyId GetPublicKey get_UserIds get_UserAttributes' },
      'Org.BouncyCastle.Crypto.AsymmetricCipherKeyPair': { nothing: 'get_Public' },
    },
  },
];
