import { microsoft, page, repository } from '../documentation.js';
import type { CatalogueArea } from './area.js';

const token = { 'cloud-sdk': '.ctor GetToken*' } as const;

/** Cloud storage, code hosting and other services that can carry data out or instructions in. */
export const cloud: CatalogueArea = [
  {
    documentation: [
      page('Octokit.net docs', 'https://octokitnet.readthedocs.io'),
      repository('NGitLab', 'ubisoft/NGitLab'),
      microsoft(
        'Azure DevOps docs: .NET client libraries',
        'azure/devops/integrate/concepts/dotnet-client-libraries',
      ),
    ],
    provider: 'package',
    namespaces: {
      Octokit: 'cloud-sdk',
      NGitLab: 'cloud-sdk',
      GitLabApiClient: 'cloud-sdk',
      'Microsoft.TeamFoundation.SourceControl.WebApi': 'cloud-sdk',
      'Microsoft.VisualStudio.Services.WebApi': 'cloud-sdk',
      Atlassian: 'cloud-sdk',
      SharpBucket: 'cloud-sdk',
    },
  },
  {
    documentation: [
      repository('LibGit2Sharp', 'libgit2/libgit2sharp'),
      microsoft('NuGet docs: NuGet Client SDK', 'nuget/reference/nuget-client-sdk'),
    ],
    provider: 'package',
    types: {
      'NuGet.Protocol.Core.Types.PackageUpdateResource': { network: 'Push*' },
      'LibGit2Sharp.Repository': { network: 'Clone ListRemoteReferences' },
      'LibGit2Sharp.Commands': { network: 'Fetch Pull' },
      'LibGit2Sharp.Network': { network: 'Push Fetch ListReferences' },
    },
  },
  {
    documentation: [
      page(
        'Google API client library for .NET docs',
        'https://googleapis.dev/dotnet/Google.Apis/latest/',
      ),
      page('Google Cloud .NET docs', 'https://cloud.google.com/dotnet/docs/reference'),
      page('Firebase Admin .NET docs', 'https://firebase.google.com/docs/reference/admin/dotnet'),
    ],
    provider: 'package',
    namespaces: {
      'Google.Apis': 'cloud-sdk',
      'Google.Cloud': 'cloud-sdk',
      FirebaseAdmin: 'cloud-sdk',
      'Firebase.Database': 'cloud-sdk',
      'Firebase.Storage': 'cloud-sdk',
      'Firebase.Auth': 'cloud-sdk',
      FireSharp: 'cloud-sdk',
    },
  },
  {
    documentation: [
      page('AWS SDK for .NET docs', 'https://docs.aws.amazon.com/sdkfornet/v4/apidocs/'),
    ],
    provider: 'package',
    namespaces: {
      'Amazon.S3': 'cloud-sdk',
      'Amazon.SQS': 'cloud-sdk',
      'Amazon.SimpleNotificationService': 'cloud-sdk',
      'Amazon.SimpleSystemsManagement': 'cloud-sdk',
      'Amazon.SecurityToken': 'cloud-sdk',
      'Amazon.Lambda': 'cloud-sdk',
      'Amazon.DynamoDBv2': 'cloud-sdk',
      'Amazon.Kinesis': 'cloud-sdk',
      'Amazon.KinesisFirehose': 'cloud-sdk',
      'Amazon.EventBridge': 'cloud-sdk',
      'Amazon.CloudWatchLogs': 'cloud-sdk',
      'Amazon.EC2': 'cloud-sdk',
      'Amazon.ECR': 'cloud-sdk',
      'Amazon.IdentityManagement': 'cloud-sdk',
      'Amazon.KeyManagementService': 'cloud-sdk',
    },
  },
  {
    documentation: [
      microsoft('Azure SDK for .NET docs: Identity', 'dotnet/api/azure.identity'),
      microsoft('MSAL.NET docs', 'entra/msal/dotnet/'),
      microsoft('Microsoft Graph docs: .NET SDK', 'graph/sdks/sdks-overview'),
    ],
    provider: 'package',
    types: {
      'Azure.Identity.DefaultAzureCredential': token,
      'Azure.Identity.ManagedIdentityCredential': token,
      'Azure.Identity.EnvironmentCredential': token,
      'Azure.Identity.ClientSecretCredential': token,
      'Azure.Identity.ClientCertificateCredential': token,
      'Azure.Identity.WorkloadIdentityCredential': token,
      'Azure.Identity.AzureCliCredential': token,
      'Azure.Identity.AzurePowerShellCredential': token,
      'Azure.Identity.AzureDeveloperCliCredential': token,
      'Azure.Identity.AzurePipelinesCredential': token,
      'Azure.Identity.VisualStudioCredential': token,
      'Azure.Identity.VisualStudioCodeCredential': token,
      'Azure.Identity.SharedTokenCacheCredential': token,
      'Azure.Identity.InteractiveBrowserCredential': token,
      'Azure.Identity.DeviceCodeCredential': token,
      'Azure.Identity.ChainedTokenCredential': token,
      'Azure.Core.TokenCredential': { 'cloud-sdk': 'GetToken*' },
      'Microsoft.Graph.GraphServiceClient': 'cloud-sdk',
      'Microsoft.Graph.BaseGraphServiceClient': 'cloud-sdk',
    },
  },
  {
    documentation: [
      microsoft('Azure SDK for .NET docs', 'dotnet/azure/sdk/azure-sdk-for-dotnet'),
      microsoft('Azure SDK for .NET docs: Storage', 'dotnet/api/overview/azure/storage'),
    ],
    provider: 'package',
    namespaces: {
      'Azure.Storage': 'cloud-sdk',
      'Microsoft.Azure.Storage': 'cloud-sdk',
      'Microsoft.WindowsAzure.Storage': 'cloud-sdk',
      'Azure.Data.Tables': 'cloud-sdk',
      'Azure.Data.AppConfiguration': 'cloud-sdk',
      'Azure.ResourceManager': 'cloud-sdk',
      'Azure.Security.KeyVault': 'cloud-sdk',
      'Azure.AI': 'cloud-sdk',
      'Microsoft.Azure.Cosmos': 'cloud-sdk',
      'Microsoft.Azure.Management': 'cloud-sdk',
    },
  },
  {
    documentation: [
      page(
        'MinIO docs: .NET client',
        'https://min.io/docs/minio/linux/developers/dotnet/minio-dotnet.html',
      ),
      page('Dropbox docs: .NET SDK', 'https://www.dropbox.com/developers/documentation/dotnet'),
      page('Box docs: .NET SDK', 'https://developer.box.com/sdks-and-tools/'),
      page(
        'Alibaba Cloud docs: OSS SDK for .NET',
        'https://www.alibabacloud.com/help/en/oss/developer-reference/net/',
      ),
      repository('MEGA client', 'gpailler/MegaApiClient'),
    ],
    provider: 'package',
    namespaces: {
      'Dropbox.Api': 'cloud-sdk',
      Minio: 'cloud-sdk',
      'Box.V2': 'cloud-sdk',
      'Box.Sdk': 'cloud-sdk',
      'CG.Web.MegaApiClient': 'cloud-sdk',
      'Aliyun.OSS': 'cloud-sdk',
      COSXML: 'cloud-sdk',
      B2Net: 'cloud-sdk',
    },
  },
  {
    documentation: [
      page('Supabase docs: C#', 'https://supabase.com/docs/reference/csharp/introduction'),
      page('Svix docs', 'https://docs.svix.com'),
      page('Notion docs', 'https://developers.notion.com'),
      page('Airtable docs', 'https://airtable.com/developers/web/api/introduction'),
      repository('Hugging Face client', 'tryAGI/HuggingFace'),
      repository('OpenAI .NET', 'openai/openai-dotnet'),
    ],
    provider: 'package',
    namespaces: {
      Supabase: 'cloud-sdk',
      Postgrest: 'cloud-sdk',
      Svix: 'cloud-sdk',
      'Notion.Client': 'cloud-sdk',
      AirtableApiClient: 'cloud-sdk',
      PushSharp: 'cloud-sdk',
      HuggingFace: 'cloud-sdk',
      OpenAI: 'cloud-sdk',
      Anthropic: 'cloud-sdk',
    },
  },
  {
    documentation: [
      repository('Kubernetes C# client', 'kubernetes-client/csharp'),
      repository('Docker.DotNet', 'dotnet/Docker.DotNet'),
    ],
    provider: 'package',
    types: { 'k8s.Kubernetes': 'cloud-sdk' },
    namespaces: { 'Docker.DotNet': 'cloud-sdk' },
  },
];
