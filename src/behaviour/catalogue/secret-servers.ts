import { microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

/** Clients of servers that keep secrets and give them to who shows a token. */
export const secretServers: CatalogueArea = [
  {
    documentation: [
      microsoft(
        'Azure docs: Key Vault secret client library for .NET',
        'azure/key-vault/secrets/quick-create-net',
      ),
      microsoft(
        'Azure SDK for .NET docs: App Configuration',
        'dotnet/api/overview/azure/data.appconfiguration-readme',
      ),
      microsoft(
        'Azure SDK for .NET docs: Key Vault certificates',
        'dotnet/api/azure.security.keyvault.certificates.certificateclient',
      ),
    ],
    provider: 'package',
    types: {
      'Azure.Security.KeyVault.Secrets.SecretClient': {
        'credential-store': '.ctor Get* BackupSecret*',
        'cloud-sdk': '*',
      },
      'Azure.Security.KeyVault.Certificates.CertificateClient': {
        'credential-store': 'DownloadCertificate* BackupCertificate*',
        'cloud-sdk': '*',
      },
      'Azure.Data.AppConfiguration.ConfigurationClient': {
        'credential-store': 'GetConfigurationSetting*',
        'cloud-sdk': '*',
      },
      'Microsoft.Azure.KeyVault.KeyVaultClient': 'credential-store',
      'Microsoft.Azure.KeyVault.KeyVaultClientExtensions': { 'credential-store': 'GetSecret*' },
    },
  },
  {
    documentation: [
      page(
        'AWS SDK for .NET docs: Secrets Manager',
        'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/SecretsManager/NSecretsManager.html',
      ),
      page(
        'AWS SDK for .NET docs: Systems Manager',
        'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/items/SSM/NSSM.html',
      ),
      page(
        'AWS docs: Powertools for .NET, parameters',
        'https://docs.aws.amazon.com/powertools/dotnet/utilities/parameters',
      ),
      repository('Secrets Manager caching client', 'aws/aws-secretsmanager-caching-net'),
    ],
    provider: 'package',
    types: {
      'Amazon.SecretsManager.AmazonSecretsManagerClient': 'credential-store',
      'Amazon.SecretsManager.IAmazonSecretsManager': 'credential-store',
      'Amazon.SecretsManager.Extensions.Caching.SecretsManagerCache': {
        'credential-store': 'GetSecret* GetCachedSecret',
      },
      'Amazon.SimpleSystemsManagement.AmazonSimpleSystemsManagementClient': {
        'credential-store': 'GetParameter*',
        'cloud-sdk': '*',
      },
      'Amazon.SimpleSystemsManagement.IAmazonSimpleSystemsManagement': {
        'credential-store': 'GetParameter*',
        'cloud-sdk': '*',
      },
    },
    namespaces: { 'AWS.Lambda.Powertools.Parameters': 'credential-store' },
  },
  {
    documentation: [
      page(
        'Google Cloud .NET docs: Secret Manager',
        'https://cloud.google.com/dotnet/docs/reference/Google.Cloud.SecretManager.V1/latest',
      ),
      page(
        'Google API client library for .NET docs: Secret Manager',
        'https://googleapis.dev/dotnet/Google.Apis.SecretManager.v1/latest/',
      ),
      page(
        'Oracle Cloud docs: SDK for .NET',
        'https://docs.oracle.com/en-us/iaas/Content/API/SDKDocs/dotnetsdk.htm',
      ),
      repository('Tencent Cloud SDK', 'TencentCloud/tencentcloud-sdk-dotnet'),
    ],
    provider: 'package',
    types: {
      'Oci.SecretsService.SecretsClient': { 'credential-store': 'GetSecretBundle*' },
      'TencentCloud.Ssm.V20190923.SsmClient': {
        'credential-store': 'GetSecretValue* GetSSHKeyPairValue*',
      },
    },
    namespaces: {
      'Google.Cloud.SecretManager': 'credential-store',
      'Google.Apis.SecretManager': 'credential-store',
    },
  },
  {
    documentation: [repository('Kubernetes C# client', 'kubernetes-client/csharp')],
    provider: 'package',
    types: {
      'k8s.CoreV1OperationsExtensions': {
        'credential-store':
          'ReadNamespacedSecret* ListNamespacedSecret* ListSecretForAllNamespaces*',
      },
      'k8s.ICoreV1Operations': {
        'credential-store':
          'ReadNamespacedSecret* ListNamespacedSecret* ListSecretForAllNamespaces*',
      },
      'k8s.KubernetesExtensions': {
        'credential-store':
          'ReadNamespacedSecret* ListNamespacedSecret* ListSecretForAllNamespaces*',
      },
      'k8s.IKubernetes': {
        'credential-store':
          'ReadNamespacedSecret* ListNamespacedSecret* ListSecretForAllNamespaces*',
      },
    },
  },
  {
    documentation: [
      repository('VaultSharp', 'rajanadar/VaultSharp'),
      repository('Vault client of HashiCorp', 'hashicorp/vault-client-dotnet'),
      page(
        'Dapr docs: .NET client',
        'https://docs.dapr.io/developing-applications/sdks/dotnet/dotnet-client/',
      ),
      page('Infisical docs', 'https://infisical.com/docs/sdks/languages/csharp'),
      page(
        'Bitwarden docs: Secrets Manager SDK',
        'https://bitwarden.com/help/secrets-manager-sdk/',
      ),
      page(
        'Keeper docs: .NET SDK',
        'https://docs.keeper.io/en/keeperpam/secrets-manager/developer-sdk-library/.net-sdk',
      ),
      page(
        'Delinea docs: SDK integration',
        'https://docs.delinea.com/online-help/secret-server/api-scripting/sdk-devops/sdk-integration/index.htm',
      ),
    ],
    provider: 'package',
    types: {
      'Dapr.Client.DaprClient': { 'credential-store': 'GetSecret* GetBulkSecret*' },
      'Vault.Api.SecretsApi': 'credential-store',
      'SecretsManager.SecretsManagerClient': {
        'credential-store': 'GetSecrets* GetNotationResults',
      },
    },
    namespaces: {
      VaultSharp: 'credential-store',
      'Infisical.Sdk': 'credential-store',
      'Bitwarden.Sdk': 'credential-store',
      OnePassword: 'credential-store',
      'Thycotic.SecretServer': 'credential-store',
    },
  },
];
