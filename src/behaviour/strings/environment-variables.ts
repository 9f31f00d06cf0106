import { microsoft, page, repository, type Documentation } from '../documentation.js';

export interface VariableGroup {
  readonly area: string;
  readonly documentation: readonly Documentation[];
  /** In capitals. */
  readonly names: string;
  readonly prefixes?: string;
}

/** Variables that hold secrets or lead to them, from the documentation of each tool. */
export const variableGroups: readonly VariableGroup[] = [
  {
    area: 'aws',
    documentation: [
      page(
        'AWS docs: SDK environment variables',
        'https://docs.aws.amazon.com/sdkref/latest/guide/environment-variables.html',
      ),
      page(
        'AWS docs: Container credential provider',
        'https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html',
      ),
    ],
    names:
      'AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_ACCESS_KEY AWS_SECRET_KEY AWS_SESSION_TOKEN AWS_CONTAINER_CREDENTIALS_RELATIVE_URI AWS_CONTAINER_CREDENTIALS_FULL_URI AWS_CONTAINER_AUTHORIZATION_TOKEN AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE AWS_WEB_IDENTITY_TOKEN_FILE AWS_SHARED_CREDENTIALS_FILE AWS_CONFIG_FILE AWS_BEARER_TOKEN_BEDROCK',
  },
  {
    area: 'azure',
    documentation: [
      microsoft(
        'Azure SDK for .NET docs: EnvironmentCredential',
        'dotnet/api/azure.identity.environmentcredential',
      ),
      microsoft(
        'Azure docs: Managed identities in App Service',
        'azure/app-service/overview-managed-identity',
      ),
      microsoft(
        'Azure docs: App Service environment variables',
        'azure/app-service/reference-app-settings',
      ),
    ],
    names:
      'AZURE_CLIENT_ID AZURE_TENANT_ID AZURE_CLIENT_SECRET AZURE_CLIENT_CERTIFICATE_PATH AZURE_CLIENT_CERTIFICATE_PASSWORD AZURE_FEDERATED_TOKEN_FILE AZURE_USERNAME AZURE_PASSWORD IDENTITY_ENDPOINT IDENTITY_HEADER MSI_ENDPOINT MSI_SECRET AZUREWEBJOBSSTORAGE AZURE_STORAGE_CONNECTION_STRING AZURE_STORAGE_KEY AZURE_STORAGE_SAS_TOKEN APPLICATIONINSIGHTS_CONNECTION_STRING',
    prefixes:
      'APPSETTING_ SQLAZURECONNSTR_ SQLCONNSTR_ MYSQLCONNSTR_ POSTGRESQLCONNSTR_ CUSTOMCONNSTR_ REDISCACHECONNSTR_ DOCDBCONNSTR_ SERVICEBUSCONNSTR_ EVENTHUBCONNSTR_ NOTIFICATIONHUBCONNSTR_ APIHUBCONNSTR_',
  },
  {
    area: 'gcp',
    documentation: [
      page(
        'Google Cloud docs: Application Default Credentials',
        'https://cloud.google.com/docs/authentication/application-default-credentials',
      ),
    ],
    names:
      'GOOGLE_APPLICATION_CREDENTIALS GOOGLE_OAUTH_ACCESS_TOKEN GOOGLE_CREDENTIALS CLOUDSDK_AUTH_ACCESS_TOKEN',
  },
  {
    area: 'forge',
    documentation: [
      page(
        'GitHub docs: Automatic token authentication',
        'https://docs.github.com/actions/tutorials/authenticate-with-github_token',
      ),
      page(
        'GitHub docs: OpenID Connect',
        'https://docs.github.com/actions/reference/security/oidc',
      ),
      page(
        'GitLab docs: Predefined variables',
        'https://docs.gitlab.com/ci/variables/predefined_variables/',
      ),
      microsoft(
        'Azure Pipelines docs: Predefined variables',
        'azure/devops/pipelines/build/variables',
      ),
      repository('Azure Artifacts Credential Provider', 'microsoft/artifacts-credprovider'),
    ],
    names:
      'GITHUB_TOKEN GH_TOKEN GH_ENTERPRISE_TOKEN GITHUB_ENTERPRISE_TOKEN GITHUB_PAT ACTIONS_RUNTIME_TOKEN ACTIONS_CACHE_URL ACTIONS_RESULTS_URL ACTIONS_ID_TOKEN_REQUEST_TOKEN ACTIONS_ID_TOKEN_REQUEST_URL CI_JOB_TOKEN CI_JOB_JWT CI_REGISTRY_PASSWORD CI_DEPLOY_PASSWORD SYSTEM_ACCESSTOKEN AZURE_DEVOPS_EXT_PAT VSS_NUGET_EXTERNAL_FEED_ENDPOINTS VSS_NUGET_ACCESSTOKEN ARTIFACTS_CREDENTIALPROVIDER_EXTERNAL_FEED_ENDPOINTS ARTIFACTS_CREDENTIALPROVIDER_FEED_ENDPOINTS GITLAB_TOKEN BITBUCKET_TOKEN BITBUCKET_STEP_OIDC_TOKEN CIRCLE_OIDC_TOKEN',
  },
  {
    area: 'package-manager',
    documentation: [
      microsoft(
        'NuGet docs: Credentials from environment variables',
        'nuget/reference/nuget-config-file',
      ),
      repository('npm', 'npm/cli'),
      page('Twine docs', 'https://twine.readthedocs.io'),
      page('uv docs: Environment variables', 'https://docs.astral.sh/uv/reference/environment/'),
      page(
        'Cargo docs: Environment variables',
        'https://doc.rust-lang.org/cargo/reference/environment-variables.html',
      ),
    ],
    names:
      'NPM_TOKEN NODE_AUTH_TOKEN NPM_CONFIG__AUTHTOKEN YARN_NPM_AUTH_TOKEN NUGET_API_KEY NUGET_TOKEN TWINE_PASSWORD PYPI_TOKEN UV_PUBLISH_TOKEN UV_PUBLISH_PASSWORD CARGO_REGISTRY_TOKEN POETRY_PYPI_TOKEN_PYPI GEM_HOST_API_KEY COMPOSER_AUTH',
    prefixes: 'NUGETPACKAGESOURCECREDENTIALS_ POETRY_HTTP_BASIC_ CARGO_REGISTRIES_',
  },
  {
    area: 'infrastructure',
    documentation: [
      page(
        'Vault docs: Environment variables',
        'https://developer.hashicorp.com/vault/docs/commands#configure-environment-variables',
      ),
      page(
        'Terraform docs: Environment variables',
        'https://developer.hashicorp.com/terraform/cli/config/environment-variables',
      ),
      page(
        'Pulumi docs: Environment variables',
        'https://www.pulumi.com/docs/iac/cli/environment-variables/',
      ),
      page(
        'kubectl docs',
        'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
      ),
      page(
        'GitLab docs: Docker authentication',
        'https://docs.gitlab.com/ci/docker/authenticate_registry/',
      ),
    ],
    names:
      'VAULT_TOKEN VAULT_SECRET_ID PULUMI_ACCESS_TOKEN PULUMI_CONFIG_PASSPHRASE KUBECONFIG KUBE_CONFIG KUBERNETES_SERVICE_HOST DOCKER_AUTH_CONFIG DOCKER_PASSWORD DOCKERHUB_TOKEN REGISTRY_AUTH_FILE CONSUL_HTTP_TOKEN NOMAD_TOKEN SSH_AUTH_SOCK SSH_PRIVATE_KEY GPG_PRIVATE_KEY GPG_PASSPHRASE SOPS_AGE_KEY ANSIBLE_VAULT_PASSWORD_FILE CLOUDFLARE_API_TOKEN CF_API_TOKEN DIGITALOCEAN_ACCESS_TOKEN HCLOUD_TOKEN LINODE_TOKEN FLY_API_TOKEN VERCEL_TOKEN NETLIFY_AUTH_TOKEN HEROKU_API_KEY DATABRICKS_TOKEN',
    prefixes: 'TF_TOKEN_ TF_VAR_',
  },
  {
    area: 'ai',
    documentation: [
      page('OpenAI docs', 'https://platform.openai.com/docs/quickstart'),
      page('Anthropic docs', 'https://docs.claude.com/en/api/client-sdks'),
      page('Gemini docs: API keys', 'https://ai.google.dev/gemini-api/docs/api-key'),
      repository('Hugging Face Hub client', 'huggingface/huggingface_hub'),
    ],
    names:
      'OPENAI_API_KEY ANTHROPIC_API_KEY ANTHROPIC_AUTH_TOKEN CLAUDE_CODE_OAUTH_TOKEN GEMINI_API_KEY GOOGLE_API_KEY AZURE_OPENAI_API_KEY MISTRAL_API_KEY GROQ_API_KEY XAI_API_KEY COHERE_API_KEY DEEPSEEK_API_KEY OPENROUTER_API_KEY REPLICATE_API_TOKEN HF_TOKEN HUGGINGFACE_TOKEN HUGGING_FACE_HUB_TOKEN',
  },
  {
    area: 'application',
    documentation: [
      page('Twelve-factor docs: Config', 'https://12factor.net/config'),
      page('Stripe docs: Keys', 'https://docs.stripe.com/keys'),
      page('Slack docs: Tokens', 'https://docs.slack.dev/authentication/tokens'),
      page(
        '1Password docs: Service accounts',
        'https://developer.1password.com/docs/service-accounts/',
      ),
      page('Bitwarden docs: CLI', 'https://bitwarden.com/help/cli/'),
      page(
        'PostgreSQL docs: Environment variables',
        'https://www.postgresql.org/docs/current/libpq-envars.html',
      ),
    ],
    names:
      'DATABASE_URL MONGODB_URI MONGO_URL REDIS_URL PGPASSWORD PGPASSFILE MYSQL_PWD MYSQL_ROOT_PASSWORD POSTGRES_PASSWORD MSSQL_SA_PASSWORD SENTRY_AUTH_TOKEN SNYK_TOKEN SONAR_TOKEN CODECOV_TOKEN OP_SERVICE_ACCOUNT_TOKEN OP_CONNECT_TOKEN BW_SESSION BWS_ACCESS_TOKEN BW_CLIENTSECRET DISCORD_TOKEN DISCORD_WEBHOOK_URL TELEGRAM_BOT_TOKEN TELEGRAM_TOKEN SUPABASE_SERVICE_ROLE_KEY FIREBASE_TOKEN NEW_RELIC_LICENSE_KEY TWILIO_AUTH_TOKEN SENDGRID_API_KEY',
    prefixes: 'STRIPE_ SLACK_',
  },
];

/** Endings of names made by others (`ACME_API_KEY`), in capitals as everybody writes them. */
export const secretEndings =
  'API_?KEY API_?TOKEN SECRET_KEY SECRET_ACCESS_KEY CLIENT_SECRET APP_SECRET WEBHOOK_SECRET JWT_SECRET ACCESS_TOKEN AUTH_TOKEN REFRESH_TOKEN BOT_TOKEN PRIVATE_KEY SIGNING_KEY ENCRYPTION_KEY DB_PASSWORD ROOT_PASSWORD ADMIN_PASSWORD CERT_PASSWORD CERTIFICATE_PASSWORD CONNECTION_STRING';
