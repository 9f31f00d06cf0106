import type { CatalogueArea } from './area.js';

/** Cloud storage, code hosting and other services that can carry data out or instructions in. */
export const cloud: CatalogueArea = [
  {
    documentation: 'Octokit.net, GitLab and Azure DevOps client docs',
    types: { 'Octokit.GitHubClient': 'cloud-sdk', 'Octokit.Connection': 'cloud-sdk' },
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
    documentation: 'Google API client library and Google Cloud .NET docs',
    namespaces: {
      'Google.Apis': 'cloud-sdk',
      'Google.Cloud': 'cloud-sdk',
      FirebaseAdmin: 'cloud-sdk',
      'Firebase.Database': 'cloud-sdk',
      'Firebase.Storage': 'cloud-sdk',
      FireSharp: 'cloud-sdk',
    },
  },
  {
    documentation: 'AWS SDK for .NET docs',
    namespaces: {
      'Amazon.S3': 'cloud-sdk',
      'Amazon.SQS': 'cloud-sdk',
      'Amazon.SimpleNotificationService': 'cloud-sdk',
      'Amazon.SimpleSystemsManagement': 'cloud-sdk',
      'Amazon.SecurityToken': 'cloud-sdk',
      'Amazon.Lambda': 'cloud-sdk',
      'Amazon.DynamoDBv2': 'cloud-sdk',
      'Amazon.CloudWatchLogs': 'cloud-sdk',
      'Amazon.EC2': 'cloud-sdk',
      'Amazon.IdentityManagement': 'cloud-sdk',
      'Amazon.KeyManagementService': 'cloud-sdk',
    },
  },
  {
    documentation:
      'Azure SDK for .NET docs: Storage, Identity, Resource Manager; Microsoft Graph SDK docs',
    types: {
      'Azure.Identity.DefaultAzureCredential': { 'cloud-sdk': '.ctor GetToken*' },
      'Azure.Identity.ManagedIdentityCredential': { 'cloud-sdk': '.ctor GetToken*' },
      'Azure.Identity.EnvironmentCredential': { 'cloud-sdk': '.ctor GetToken*' },
      'Azure.Identity.ClientSecretCredential': { 'cloud-sdk': '.ctor GetToken*' },
      'Azure.Core.TokenCredential': { 'cloud-sdk': 'GetToken*' },
      'Microsoft.Graph.GraphServiceClient': 'cloud-sdk',
    },
    namespaces: {
      'Azure.Storage': 'cloud-sdk',
      'Microsoft.Azure.Storage': 'cloud-sdk',
      'Microsoft.WindowsAzure.Storage': 'cloud-sdk',
      'Azure.Data.Tables': 'cloud-sdk',
      'Azure.ResourceManager': 'cloud-sdk',
      'Azure.Security.KeyVault': 'cloud-sdk',
      'Microsoft.Azure.Cosmos': 'cloud-sdk',
      'Microsoft.Azure.Management': 'cloud-sdk',
    },
  },
  {
    documentation: 'Supabase, Dropbox, MinIO, Box, Kubernetes and other client docs',
    types: {
      'k8s.Kubernetes': 'cloud-sdk',
      'k8s.KubernetesClientConfiguration': 'credential-store',
    },
    namespaces: {
      Supabase: 'cloud-sdk',
      Postgrest: 'cloud-sdk',
      'Dropbox.Api': 'cloud-sdk',
      Minio: 'cloud-sdk',
      'Box.V2': 'cloud-sdk',
      'CG.Web.MegaApiClient': 'cloud-sdk',
      'Docker.DotNet': 'cloud-sdk',
      'Notion.Client': 'cloud-sdk',
      Svix: 'cloud-sdk',
      AirtableApiClient: 'cloud-sdk',
      PushSharp: 'cloud-sdk',
      'Aliyun.OSS': 'cloud-sdk',
      COSXML: 'cloud-sdk',
    },
  },
];
