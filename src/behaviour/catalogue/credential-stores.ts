import { dotnetApi, microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Stores of passwords, tokens and keys of a machine and of its user, and the key files of clouds. */
export const credentialStores: CatalogueArea = [
  {
    documentation: [
      ...dotnetApi('Microsoft.Extensions.Configuration.UserSecrets'),
      microsoft(
        'ASP.NET Core docs: Safe storage of app secrets',
        'aspnet/core/security/app-secrets',
      ),
    ],
    provider: 'dotnet',
    types: {
      'Microsoft.Extensions.Configuration.UserSecretsConfigurationExtensions': {
        'credential-store': 'AddUserSecrets',
      },
      'Microsoft.Extensions.Configuration.UserSecrets.PathHelper': {
        'credential-store': 'GetSecretsPath*',
      },
    },
  },
  {
    documentation: [
      microsoft('Windows API docs: PasswordVault', 'uwp/api/windows.security.credentials'),
    ],
    provider: 'windows',
    types: {
      'Windows.Security.Credentials.PasswordVault': 'credential-store',
      'Windows.Security.Credentials.PasswordCredential': {
        'credential-store': 'get_Password RetrievePassword',
      },
    },
  },
  {
    documentation: [
      microsoft(
        '.NET MAUI docs: Secure storage',
        'dotnet/maui/platform-integration/storage/secure-storage',
      ),
      page(
        'Apple developer docs: Keychain services',
        'https://developer.apple.com/documentation/security/keychain-services',
      ),
      repository('Meziantou.Framework', 'meziantou/Meziantou.Framework'),
      repository('Git Credential Manager', 'git-ecosystem/git-credential-manager'),
      page('KeePass docs', 'https://keepass.info/help/base/index.html'),
    ],
    provider: 'package',
    types: {
      'Meziantou.Framework.Win32.CredentialManager': 'credential-store',
      'Xamarin.Essentials.SecureStorage': 'credential-store',
      'Microsoft.Maui.Storage.SecureStorage': 'credential-store',
      'Microsoft.Maui.Storage.ISecureStorage': 'credential-store',
      'Security.SecKeyChain': 'credential-store',
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
    documentation: [
      microsoft('NuGet docs: NuGet Client SDK', 'nuget/reference/nuget-client-sdk'),
      microsoft(
        'MSAL.NET docs: Token cache serialization',
        'entra/msal/dotnet/how-to/token-cache-serialization',
      ),
    ],
    provider: 'package',
    types: {
      'NuGet.Configuration.PackageSourceCredential': {
        'credential-store': 'get_Password get_PasswordText ToICredentials',
      },
      'Microsoft.Identity.Client.Extensions.Msal.MsalCacheHelper': {
        'credential-store': 'CreateAsync LoadUnencryptedTokenCache RegisterCache',
      },
      'Microsoft.Identity.Client.Extensions.Msal.Storage': { 'credential-store': 'ReadData' },
    },
  },
  {
    documentation: [
      page(
        'AWS SDK for .NET docs: Credential and profile resolution',
        'https://docs.aws.amazon.com/sdk-for-net/v4/developer-guide/creds-assign.html',
      ),
    ],
    provider: 'package',
    types: {
      'Amazon.Runtime.CredentialManagement.SharedCredentialsFile': 'credential-store',
      'Amazon.Runtime.CredentialManagement.NetSDKCredentialsFile': 'credential-store',
      'Amazon.Runtime.CredentialManagement.CredentialProfileStoreChain': 'credential-store',
      'Amazon.Runtime.FallbackCredentialsFactory': { 'credential-store': 'GetCredentials*' },
      'Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver': {
        'credential-store': 'GetCredentials* ResolveIdentity*',
      },
      'Amazon.Runtime.EnvironmentVariablesAWSCredentials': {
        'credential-store': '.ctor FetchCredentials',
      },
      'Amazon.Runtime.InstanceProfileAWSCredentials': { 'credential-store': '.ctor' },
      'Amazon.Util.EC2InstanceMetadata': {
        'credential-store':
          'get_IAMSecurityCredentials get_IdentityDocument GetData* FetchApiToken*',
      },
    },
  },
  {
    documentation: [
      page(
        'Google Cloud docs: Application Default Credentials',
        'https://cloud.google.com/docs/authentication/application-default-credentials',
      ),
      repository('Kubernetes C# client', 'kubernetes-client/csharp'),
    ],
    provider: 'package',
    types: {
      'Google.Apis.Auth.OAuth2.GoogleCredential': { 'credential-store': 'GetApplicationDefault*' },
      'Google.Apis.Auth.OAuth2.ComputeCredential': {
        'credential-store': '.ctor RequestAccessToken*',
      },
      'k8s.KubernetesClientConfiguration': 'credential-store',
    },
  },
  {
    documentation: [page('BouncyCastle C# docs', 'https://www.bouncycastle.org/documentation/')],
    provider: 'package',
    types: {
      'Org.BouncyCastle.OpenSsl.PemReader': 'certificate',
      'Org.BouncyCastle.Pkcs.Pkcs12Store': { certificate: '.ctor Load GetKey' },
      'Org.BouncyCastle.Pkcs.Pkcs12StoreBuilder': { certificate: 'Build' },
      'Org.BouncyCastle.Security.PrivateKeyFactory': { certificate: 'CreateKey DecryptKey' },
    },
  },
];
