export interface EnvironmentSighting {
  readonly kind: 'environment-variable';
  readonly name: string;
  readonly area: string;
}

/** Variables that hold secrets or lead to them, from the documentation of each tool. */
const names: { readonly [area: string]: string } = {
  aws: 'AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN AWS_CONTAINER_CREDENTIALS_RELATIVE_URI AWS_CONTAINER_CREDENTIALS_FULL_URI AWS_CONTAINER_AUTHORIZATION_TOKEN AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE AWS_WEB_IDENTITY_TOKEN_FILE AWS_SHARED_CREDENTIALS_FILE',
  azure:
    'AZURE_CLIENT_SECRET AZURE_CLIENT_CERTIFICATE_PATH AZURE_CLIENT_CERTIFICATE_PASSWORD AZURE_FEDERATED_TOKEN_FILE AZURE_PASSWORD IDENTITY_ENDPOINT IDENTITY_HEADER MSI_ENDPOINT MSI_SECRET AZUREWEBJOBSSTORAGE AZURE_STORAGE_CONNECTION_STRING',
  gcp: 'GOOGLE_APPLICATION_CREDENTIALS GOOGLE_OAUTH_ACCESS_TOKEN',
  forge:
    'GITHUB_TOKEN GH_TOKEN GITHUB_PAT ACTIONS_RUNTIME_TOKEN ACTIONS_ID_TOKEN_REQUEST_TOKEN ACTIONS_ID_TOKEN_REQUEST_URL CI_JOB_TOKEN SYSTEM_ACCESSTOKEN AZURE_DEVOPS_EXT_PAT VSS_NUGET_EXTERNAL_FEED_ENDPOINTS GITLAB_TOKEN BITBUCKET_TOKEN',
  'package-manager':
    'NPM_TOKEN NODE_AUTH_TOKEN NUGET_API_KEY TWINE_PASSWORD UV_PUBLISH_TOKEN CARGO_REGISTRY_TOKEN POETRY_PYPI_TOKEN_PYPI',
  infrastructure:
    'VAULT_TOKEN PULUMI_ACCESS_TOKEN KUBECONFIG DOCKER_AUTH_CONFIG DOCKER_PASSWORD SSH_AUTH_SOCK SSH_PRIVATE_KEY',
  ai: 'OPENAI_API_KEY ANTHROPIC_API_KEY GEMINI_API_KEY AZURE_OPENAI_API_KEY MISTRAL_API_KEY GROQ_API_KEY XAI_API_KEY COHERE_API_KEY HF_TOKEN HUGGINGFACE_TOKEN',
  application:
    'DATABASE_URL SENTRY_AUTH_TOKEN OP_SERVICE_ACCOUNT_TOKEN BW_SESSION STRIPE_SECRET_KEY STRIPE_API_KEY SLACK_BOT_TOKEN SLACK_TOKEN SLACK_WEBHOOK_URL DISCORD_TOKEN TELEGRAM_BOT_TOKEN',
};

const known: ReadonlyMap<string, string> = new Map(
  Object.entries(names).flatMap(([area, list]) =>
    list.split(' ').map((name): [string, string] => [name, area]),
  ),
);

const prefixes: readonly (readonly [string, string])[] = [
  ['NUGETPACKAGESOURCECREDENTIALS_', 'package-manager'],
  ['TF_TOKEN_', 'infrastructure'],
  ['TF_VAR_', 'infrastructure'],
  ['APPSETTING_', 'azure'],
  ['SQLAZURECONNSTR_', 'azure'],
  ['SQLCONNSTR_', 'azure'],
  ['MYSQLCONNSTR_', 'azure'],
  ['POSTGRESQLCONNSTR_', 'azure'],
  ['CUSTOMCONNSTR_', 'azure'],
];

const secretEnding =
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:API_?KEY|SECRET_KEY|CLIENT_SECRET|ACCESS_TOKEN|AUTH_TOKEN|PRIVATE_KEY)$/;
const longestName = 80;

/**
 * A variable whose value is a secret, when the whole text is its name. Names are compared without
 * case, as Windows does; the open-ended pattern (`…_API_KEY`) wants capitals.
 */
export function classifyEnvironmentName(text: string): EnvironmentSighting | undefined {
  if (text.length < 5 || text.length > longestName) return undefined;
  const folded = text.toUpperCase();
  const area = known.get(folded) ?? prefixes.find(([start]) => folded.startsWith(start))?.[1];
  if (area !== undefined) return { kind: 'environment-variable', name: text, area };
  return secretEnding.test(text)
    ? { kind: 'environment-variable', name: text, area: 'other' }
    : undefined;
}
