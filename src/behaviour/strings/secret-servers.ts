import { microsoft, page, type Documentation } from '../documentation.js';

/** A server that gives secrets to who shows a token, and how it is asked over HTTP. */
interface SecretServer {
  readonly documentation: readonly Documentation[];
  /** What addresses have that ask for secrets; what nobody knows of one stands as a noncharacter. */
  readonly address?: RegExp;
  /** A text beside the address that says what is asked for: an operation in a header. */
  readonly operation?: RegExp;
}

const begins = String.raw`(?:^|[/\uFDD0-\uFDD2])`;

const servers: readonly SecretServer[] = [
  {
    documentation: [
      microsoft('Azure Key Vault REST API: Get Secret', 'rest/api/keyvault/secrets/get-secret'),
      microsoft(
        'Azure App Configuration REST API: Key-values',
        'azure/azure-app-configuration/rest-api-key-value',
      ),
    ],
    address: new RegExp(`${begins}(?:secrets|kv)(?:/[^?]*)?\\?(?:[^#]*&)?api-version=`, 'i'),
  },
  {
    documentation: [
      microsoft(
        'Azure REST API: Storage Accounts - List Keys',
        'rest/api/storagerp/storage-accounts/list-keys',
      ),
      microsoft(
        'Azure REST API: Web Apps - List Application Settings',
        'rest/api/appservice/web-apps/list-application-settings',
      ),
    ],
    address:
      /\/list(?:Keys|Secrets|ConnectionStrings|Credentials?|AdminKeys|QueryKeys|Cluster(?:Admin|User)Credential)\?|\/config\/(?:appsettings|connectionstrings|publishingcredentials)\/list\?/i,
  },
  {
    documentation: [
      page(
        'Vault docs: KV secrets engine (API)',
        'https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2',
      ),
      page('Consul docs: KV store (API)', 'https://developer.hashicorp.com/consul/api-docs/kv'),
      page(
        'Nomad docs: Variables (API)',
        'https://developer.hashicorp.com/nomad/api-docs/variables/variables',
      ),
    ],
    address: new RegExp(`${begins}v1/(?:(?:secret|kv|cubbyhole|var)/|[^/?]+/(?:data|creds)/)`, 'i'),
  },
  {
    documentation: [
      page(
        'Kubernetes docs: Secret (API)',
        'https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/secret-v1/',
      ),
    ],
    address: new RegExp(`${begins}api/v1/(?:namespaces/[^/?]+/)?secrets(?:[/?]|$)`, 'i'),
  },
  {
    documentation: [
      page(
        'AWS docs: Secrets Manager API',
        'https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html',
      ),
      page(
        'AWS docs: Systems Manager API',
        'https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameter.html',
      ),
    ],
    address: /\/secretsmanager\/get\?|\/systemsmanager\/parameters\/get\?/i,
    operation: /^(?:secretsmanager\.(?:Batch)?GetSecretValue|AmazonSSM\.GetParameter\w*)$/,
  },
  {
    documentation: [
      page(
        'Google Cloud docs: Secret Manager API',
        'https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access',
      ),
    ],
    address: /\/secrets\/[^/?]+\/versions\/[^/?]+:access/i,
  },
  {
    documentation: [
      page(
        'GitLab docs: Project-level CI/CD variables API',
        'https://docs.gitlab.com/api/project_level_variables/',
      ),
      microsoft(
        'Azure DevOps REST API: Variable groups',
        'rest/api/azure/devops/distributedtask/variablegroups',
      ),
    ],
    address:
      /\/api\/v4\/(?:projects|groups)\/[^/?]+\/variables|\/_apis\/distributedtask\/variablegroups/i,
  },
  {
    documentation: [
      page('Dapr docs: Secrets API', 'https://docs.dapr.io/reference/api/secrets_api/'),
      page('Doppler docs: API', 'https://docs.doppler.com/reference/secrets-list'),
      page(
        'Infisical docs: API',
        'https://infisical.com/docs/api-reference/endpoints/secrets/list',
      ),
      page(
        '1Password docs: Connect Server API',
        'https://developer.1password.com/docs/connect/api-reference/',
      ),
      page(
        'Conjur docs: REST API',
        'https://docs.cyberark.com/conjur-open-source/latest/en/content/developer/conjur_api_retrieve_secret.htm',
      ),
      page(
        'CyberArk docs: Central Credential Provider',
        'https://docs.cyberark.com/credential-providers/latest/en/content/ccp/calling-the-web-service-using-rest.htm',
      ),
      page('Akeyless docs: API', 'https://docs.akeyless.io/reference/getsecretvalue'),
      page(
        'Oracle Cloud docs: Secret Retrieval API',
        'https://docs.oracle.com/en-us/iaas/api/#/en/secretretrieval/',
      ),
    ],
    address:
      /\/v3\/configs\/config\/secrets|\/api\/v[34]\/secrets(?:[/?]|$)|\/v1\/vaults\/[^/?]+\/items|\/secrets\/[^/?]+\/variable\/|\/AIMWebService\/api\/Accounts|\/get-secret-value|\/secretbundles\/|\/v1\.0(?:-\w+)?\/secrets\//i,
  },
];

/** Whether an address asks a server for secrets. */
export function asksForSecrets(address: string): boolean {
  return servers.some((server) => server.address?.test(address) === true);
}

/** Whether a text is the name of an operation that gives secrets. */
export function givesSecrets(text: string): boolean {
  return servers.some((server) => server.operation?.test(text) === true);
}

/** Pieces of which each such address or operation has one, as the strings of code have them. */
export const secretServerWords: readonly string[] =
  `secrets secret/ /secret -secret GetSecretValue AmazonSSM systemsmanager/ kv/ /kv kv? v1/var /data/ /creds/ /listKeys
  /listSecrets /listC /listA /listQ /list? /variables variablegroups v1/vaults AIMWebService`.split(
    /\s+/,
  );
