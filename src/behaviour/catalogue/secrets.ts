import { dotnetApi, microsoft } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Loading of one asymmetric key type; the same members stand on most of them. */
const keyImport = 'Import* FromXmlString';
const signing = 'Sign* Verify*';

/** Certificates, keys and what DPAPI and Data Protection guard, as .NET itself has them. */
export const secrets: CatalogueArea = [
  {
    documentation: dotnetApi('System.Security.Cryptography.X509Certificates'),
    provider: 'dotnet',
    types: {
      'System.Security.Cryptography.X509Certificates.X509Certificate': {
        certificate: '.ctor Import Export CreateFrom*',
      },
      'System.Security.Cryptography.X509Certificates.X509Certificate2': {
        certificate:
          '.ctor Import Export* CreateFrom* get_PrivateKey CopyWithPrivateKey GetECDiffieHellmanPrivateKey',
      },
      'System.Security.Cryptography.X509Certificates.X509CertificateLoader': {
        certificate: 'Load*',
      },
      'System.Security.Cryptography.X509Certificates.X509Certificate2Collection': {
        certificate: 'Import* Export*',
      },
      'System.Security.Cryptography.X509Certificates.X509Store': {
        certificate: '.ctor Open Add* Remove* get_Certificates',
      },
      'System.Security.Cryptography.X509Certificates.CertificateRequest': {
        certificate: 'CreateSelfSigned',
      },
      'System.Security.Cryptography.X509Certificates.RSACertificateExtensions': {
        certificate: 'GetRSAPrivateKey CopyWithPrivateKey',
      },
      'System.Security.Cryptography.X509Certificates.DSACertificateExtensions': {
        certificate: 'GetDSAPrivateKey CopyWithPrivateKey',
      },
      'System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions': {
        certificate: 'GetECDsaPrivateKey CopyWithPrivateKey',
      },
    },
  },
  {
    documentation: [
      ...dotnetApi('System.Security.Cryptography.AsymmetricAlgorithm'),
      microsoft(
        '.NET docs: Cross-platform cryptography',
        'dotnet/standard/security/cross-platform-cryptography',
      ),
    ],
    provider: 'dotnet',
    types: {
      'System.Security.Cryptography.AsymmetricAlgorithm': {
        certificate: `${keyImport} ToXmlString ExportPkcs8* ExportEncryptedPkcs8*`,
        crypto: 'Create',
      },
      'System.Security.Cryptography.RSA': {
        certificate: `${keyImport} ToXmlString ExportRSAPrivateKey* ExportPkcs8*`,
        crypto: 'Create Encrypt* Decrypt* TryEncrypt TryDecrypt',
        hash: `${signing} TrySign*`,
      },
      'System.Security.Cryptography.DSA': {
        certificate: keyImport,
        hash: `Create CreateSignature ${signing}`,
      },
      'System.Security.Cryptography.ECDsa': {
        certificate: keyImport,
        hash: `Create ${signing} TrySign*`,
      },
      'System.Security.Cryptography.CryptographicOperations': {
        hash: 'HashData* HmacData* FixedTimeEquals',
      },
      'System.Security.Cryptography.ECAlgorithm': { certificate: 'Import* ExportECPrivateKey*' },
      'System.Security.Cryptography.ECDiffieHellman': {
        certificate: keyImport,
        crypto: 'Create Derive*',
      },
      'System.Security.Cryptography.RSACryptoServiceProvider': {
        certificate: `${keyImport} ExportCspBlob`,
        crypto: '.ctor Encrypt Decrypt',
        hash: signing,
      },
      'System.Security.Cryptography.RSACng': {
        certificate: keyImport,
        crypto: '.ctor Encrypt Decrypt',
        hash: signing,
      },
      'System.Security.Cryptography.RSAOpenSsl': { crypto: '.ctor Encrypt Decrypt' },
      'System.Security.Cryptography.DSACryptoServiceProvider': {
        certificate: `${keyImport} ExportCspBlob`,
        hash: `.ctor ${signing}`,
      },
      'System.Security.Cryptography.ECDsaCng': { hash: `.ctor ${signing}` },
      'System.Security.Cryptography.ECDiffieHellmanCng': { crypto: '.ctor Derive*' },
      'System.Security.Cryptography.CngKey': {
        certificate: 'Import Open Export',
        crypto: 'Create',
      },
      'System.Security.Cryptography.MLKem': {
        certificate: 'Import*',
        crypto: 'Encapsulate Decapsulate GenerateKey',
      },
      'System.Security.Cryptography.MLDsa': {
        certificate: 'Import*',
        hash: `GenerateKey ${signing}`,
      },
    },
  },
  {
    documentation: dotnetApi('System.Security.Cryptography.Pkcs'),
    provider: 'desktop',
    types: {
      'System.Security.Cryptography.Pkcs.Pkcs12Info': { certificate: 'Decode' },
      'System.Security.Cryptography.Pkcs.Pkcs8PrivateKeyInfo': {
        certificate: 'Create Decode DecryptAndDecode',
      },
    },
  },
  {
    documentation: [
      ...dotnetApi('Microsoft.AspNetCore.DataProtection'),
      microsoft(
        'ASP.NET Core docs: Data Protection',
        'aspnet/core/security/data-protection/introduction',
      ),
    ],
    provider: 'dotnet',
    types: {
      'Microsoft.AspNetCore.DataProtection.IDataProtector': {
        'data-protection': 'Unprotect',
        crypto: 'Protect',
      },
      'Microsoft.AspNetCore.DataProtection.IPersistedDataProtector': {
        'data-protection': 'DangerousUnprotect',
      },
      'Microsoft.AspNetCore.DataProtection.DataProtectionCommonExtensions': {
        'data-protection': 'Unprotect',
        crypto: 'Protect',
      },
      'Microsoft.AspNetCore.DataProtection.DataProtectionAdvancedExtensions': {
        'data-protection': 'Unprotect',
        crypto: 'Protect',
      },
      'Microsoft.AspNetCore.DataProtection.KeyManagement.IKeyManager': {
        'data-protection': 'GetAllKeys',
      },
    },
  },
  {
    documentation: [
      ...dotnetApi('System.Security.Cryptography.ProtectedData', 'System.Configuration'),
      microsoft(
        '.NET docs: How to use data protection',
        'dotnet/standard/security/how-to-use-data-protection',
      ),
    ],
    provider: 'desktop',
    types: {
      'System.Security.Cryptography.ProtectedData': {
        'data-protection': 'Unprotect TryUnprotect',
        crypto: 'Protect TryProtect',
      },
      'System.Configuration.SectionInformation': { 'data-protection': 'UnprotectSection' },
      'System.Configuration.ProtectedConfigurationProvider': { 'data-protection': 'Decrypt' },
    },
  },
  {
    documentation: dotnetApi(
      'System.Security.Cryptography.DataProtector',
      'System.Web.Security.MachineKey',
    ),
    provider: 'framework',
    types: {
      'System.Security.Cryptography.ProtectedMemory': {
        'data-protection': 'Unprotect',
        crypto: 'Protect',
      },
      'System.Security.Cryptography.DataProtector': {
        'data-protection': 'Unprotect',
        crypto: 'Protect',
      },
      'System.Security.Cryptography.DpapiDataProtector': {
        'data-protection': 'Unprotect',
        crypto: 'Protect',
      },
      'System.Web.Security.MachineKey': {
        'data-protection': 'Decode Unprotect',
        crypto: 'Encode Protect',
      },
      'System.Web.Security.FormsAuthentication': { 'data-protection': 'Decrypt' },
    },
  },
  {
    documentation: [
      microsoft(
        'Windows API docs: DataProtectionProvider',
        'uwp/api/windows.security.cryptography.dataprotection',
      ),
    ],
    provider: 'windows',
    types: {
      'Windows.Security.Cryptography.DataProtection.DataProtectionProvider': {
        'data-protection': 'Unprotect*',
        crypto: 'Protect*',
      },
    },
  },
];
