import type { CatalogueArea } from './area.js';

/** Loading of one asymmetric key type; the same members stand on every one of them. */
const keyImport = 'Import* FromXmlString CreateFromPem';

/** Where secrets lie: credential stores, certificates and keys, DPAPI. */
export const secrets: CatalogueArea = [
  {
    documentation: '.NET API docs: System.Security.Cryptography.X509Certificates',
    types: {
      'System.Security.Cryptography.X509Certificates.X509Certificate': {
        certificate: '.ctor Import CreateFrom*',
      },
      'System.Security.Cryptography.X509Certificates.X509Certificate2': {
        certificate: '.ctor Import CreateFrom* get_PrivateKey',
      },
      'System.Security.Cryptography.X509Certificates.X509CertificateLoader': {
        certificate: 'Load*',
      },
      'System.Security.Cryptography.X509Certificates.X509Certificate2Collection': {
        certificate: 'Import*',
      },
      'System.Security.Cryptography.X509Certificates.X509Store': {
        certificate: '.ctor Open Add get_Certificates',
      },
      'System.Security.Cryptography.X509Certificates.RSACertificateExtensions': {
        certificate: 'GetRSAPrivateKey',
      },
      'System.Security.Cryptography.X509Certificates.DSACertificateExtensions': {
        certificate: 'GetDSAPrivateKey',
      },
      'System.Security.Cryptography.X509Certificates.ECDsaCertificateExtensions': {
        certificate: 'GetECDsaPrivateKey',
      },
    },
  },
  {
    documentation: '.NET API docs: System.Security.Cryptography (key import and export)',
    types: {
      'System.Security.Cryptography.AsymmetricAlgorithm': {
        certificate: `${keyImport} ExportPkcs8* ExportEncryptedPkcs8*`,
        crypto: 'Create',
      },
      'System.Security.Cryptography.RSA': {
        certificate: `${keyImport} ExportRSAPrivateKey*`,
        crypto: 'Create Encrypt* Decrypt* TryEncrypt TryDecrypt',
        hash: 'Sign* Verify* TrySign*',
      },
      'System.Security.Cryptography.DSA': {
        certificate: keyImport,
        hash: 'Create CreateSignature Sign* Verify*',
      },
      'System.Security.Cryptography.ECDsa': {
        certificate: keyImport,
        hash: 'Create Sign* Verify* TrySign*',
      },
      'System.Security.Cryptography.ECAlgorithm': { certificate: keyImport },
      'System.Security.Cryptography.ECDiffieHellman': {
        certificate: keyImport,
        crypto: 'Create Derive*',
      },
      'System.Security.Cryptography.RSACryptoServiceProvider': {
        certificate: keyImport,
        crypto: '.ctor Encrypt Decrypt',
        hash: 'Sign* Verify*',
      },
      'System.Security.Cryptography.RSACng': {
        certificate: keyImport,
        crypto: '.ctor Encrypt Decrypt',
        hash: 'Sign* Verify*',
      },
      'System.Security.Cryptography.CngKey': {
        certificate: 'Import Open Export',
        crypto: 'Create',
      },
      'System.Security.Cryptography.Pkcs.Pkcs12Info': { certificate: 'Decode' },
      'System.Security.Cryptography.Pkcs.Pkcs8PrivateKeyInfo': {
        certificate: 'Decode DecryptAndDecode',
      },
    },
  },
  {
    documentation: 'BouncyCastle C# docs: Org.BouncyCastle.OpenSsl, Pkcs, Security',
    types: {
      'Org.BouncyCastle.OpenSsl.PemReader': 'certificate',
      'Org.BouncyCastle.Pkcs.Pkcs12Store': { certificate: '.ctor Load GetKey' },
      'Org.BouncyCastle.Pkcs.Pkcs12StoreBuilder': { certificate: 'Build' },
      'Org.BouncyCastle.Security.PrivateKeyFactory': { certificate: 'CreateKey DecryptKey' },
    },
  },
  {
    documentation:
      '.NET API docs: System.Security.Cryptography.ProtectedData; ASP.NET Core Data Protection',
    types: {
      'System.Security.Cryptography.ProtectedData': {
        'data-protection': 'Unprotect TryUnprotect',
        crypto: 'Protect TryProtect',
      },
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
      'System.Web.Security.MachineKey': {
        'data-protection': 'Decode Unprotect',
        crypto: 'Encode Protect',
      },
      'System.Configuration.SectionInformation': { 'data-protection': 'UnprotectSection' },
      'Windows.Security.Cryptography.DataProtection.DataProtectionProvider': {
        'data-protection': 'Unprotect*',
        crypto: 'Protect*',
      },
    },
  },
  {
    documentation: 'Windows API docs: Windows.Security.Credentials; credential manager wrappers',
    types: {
      'Windows.Security.Credentials.PasswordVault': 'credential-store',
      'Windows.Security.Credentials.PasswordCredential': {
        'credential-store': 'get_Password RetrievePassword',
      },
      'Meziantou.Framework.Win32.CredentialManager': 'credential-store',
      'Xamarin.Essentials.SecureStorage': 'credential-store',
      'Microsoft.Maui.Storage.SecureStorage': 'credential-store',
      'Microsoft.Maui.Storage.ISecureStorage': 'credential-store',
      'Security.SecKeyChain': 'credential-store',
      'NuGet.Configuration.PackageSourceCredential': {
        'credential-store': 'get_Password get_PasswordText ToICredentials',
      },
      'Microsoft.Extensions.Configuration.UserSecretsConfigurationExtensions': {
        'credential-store': 'AddUserSecrets',
      },
      'Microsoft.Extensions.Configuration.UserSecrets.PathHelper': {
        'credential-store': 'GetSecretsPath*',
      },
    },
    namespaces: {
      CredentialManagement: 'credential-store',
      'AdysTech.CredentialManager': 'credential-store',
      GitCredentialManager: 'credential-store',
      'Microsoft.Git.CredentialManager': 'credential-store',
      KeePassLib: 'credential-store',
    },
  },
  {
    documentation:
      'Azure SDK, AWS SDK, Google Cloud and HashiCorp Vault client docs (secret stores)',
    types: {
      'Azure.Security.KeyVault.Secrets.SecretClient': {
        'credential-store': '.ctor Get* BackupSecret*',
        'cloud-sdk': '*',
      },
      'Microsoft.Azure.KeyVault.KeyVaultClient': 'credential-store',
      'Microsoft.Azure.KeyVault.KeyVaultClientExtensions': { 'credential-store': 'GetSecret*' },
      'Amazon.SecretsManager.AmazonSecretsManagerClient': 'credential-store',
      'Amazon.SecretsManager.IAmazonSecretsManager': 'credential-store',
      'Amazon.Runtime.CredentialManagement.SharedCredentialsFile': 'credential-store',
      'Amazon.Runtime.CredentialManagement.NetSDKCredentialsFile': 'credential-store',
      'Amazon.Runtime.CredentialManagement.CredentialProfileStoreChain': 'credential-store',
      'Amazon.Runtime.FallbackCredentialsFactory': { 'credential-store': 'GetCredentials*' },
      'Amazon.Runtime.EnvironmentVariablesAWSCredentials': {
        'credential-store': '.ctor FetchCredentials',
      },
      'Amazon.Runtime.InstanceProfileAWSCredentials': { 'credential-store': '.ctor' },
      'Google.Apis.Auth.OAuth2.GoogleCredential': { 'credential-store': 'GetApplicationDefault*' },
    },
    namespaces: {
      VaultSharp: 'credential-store',
      'Google.Cloud.SecretManager': 'credential-store',
      'Infisical.Sdk': 'credential-store',
      'Bitwarden.Sdk': 'credential-store',
      OnePassword: 'credential-store',
    },
  },
];
