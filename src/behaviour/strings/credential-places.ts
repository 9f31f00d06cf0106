import { microsoft, page, repository } from '../documentation.js';
import { browserMethods } from './browser-methods.js';
import type { PlaceGroup } from './places.js';

/** Secrets: tokens, keys, passwords, cookies, wallets. */
export const credentialPlaces: readonly PlaceGroup[] = [
  {
    area: 'nuget',
    documentation: [
      microsoft('NuGet docs: nuget.config reference', 'nuget/reference/nuget-config-file'),
      repository('Azure Artifacts Credential Provider', 'microsoft/artifacts-credprovider'),
    ],
    patterns:
      'nuget.config; .nuget/nuget; .config/nuget; microsoftcredentialprovider; nuget/pluginscache; packagesourcecredentials; cleartextpassword',
  },
  {
    area: 'dotnet',
    documentation: [
      microsoft(
        'ASP.NET Core docs: Safe storage of app secrets',
        'aspnet/core/security/app-secrets',
      ),
      microsoft(
        'ASP.NET Core docs: Data Protection key storage',
        'aspnet/core/security/data-protection/configuration/default-settings',
      ),
      microsoft(
        'Visual Studio docs: Publish profiles',
        'aspnet/core/host-and-deploy/visual-studio-publish-profiles',
      ),
    ],
    patterns:
      'microsoft/usersecrets; .microsoft/usersecrets; usersecrets; secrets.json; asp.net/dataprotection-keys; .aspnet/dataprotection-keys; dataprotection-keys; *.publishsettings$; *.pubxml.user$',
  },
  {
    area: 'key-file',
    documentation: [
      page(
        'RFC docs: PKCS #12 personal information (RFC 7292)',
        'https://www.rfc-editor.org/rfc/rfc7292',
      ),
    ],
    patterns: '*.pfx$; *.p12$',
  },
  {
    area: 'ide',
    documentation: [
      page(
        'Visual Studio Code docs: Secret storage',
        'https://code.visualstudio.com/api/extension-capabilities/common-capabilities#data-storage',
      ),
      page(
        'GitHub docs: Copilot in your environment',
        'https://docs.github.com/copilot/how-tos/configure-personal-settings',
      ),
    ],
    patterns:
      '.identityservice; globalstorage/state.vscdb; state.vscdb; user/globalstorage; globalstorage; github-copilot; vscredentials_*',
  },
  {
    area: 'forge',
    documentation: [
      page('Git docs: gitcredentials', 'https://git-scm.com/docs/gitcredentials'),
      page('GitHub CLI docs', 'https://cli.github.com/manual/gh_auth_login'),
      page('GitLab CLI docs', 'https://docs.gitlab.com/cli/'),
      page('Jenkins docs: Credentials', 'https://www.jenkins.io/doc/book/security/credentials/'),
      microsoft('Azure Pipelines docs: Agents', 'azure/devops/pipelines/agents/agents'),
    ],
    patterns:
      'gh/hosts.yml; github cli; hosts.yml; .git-credentials; git/credentials; .git/config$; http.extraheader; .gcm/store; .netrc; _netrc; glab-cli; secrets/master.key; hudson.util.secret; credentials.xml; .credentials$; .credentials_rsaparams; .gitconfig; .git-credential-cache',
  },
  {
    area: 'package-manager',
    documentation: [
      repository('npm: npmrc', 'npm/cli'),
      page('Yarn docs: yarnrc', 'https://yarnpkg.com/configuration/yarnrc'),
      page(
        'Python packaging docs: .pypirc',
        'https://packaging.python.org/en/latest/specifications/pypirc/',
      ),
      page('Poetry docs: Configuration', 'https://python-poetry.org/docs/configuration/'),
      page(
        'Cargo docs: Credentials',
        'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
      ),
      repository('RubyGems guides', 'rubygems/guides'),
      page(
        'Composer docs: Authentication',
        'https://getcomposer.org/doc/articles/authentication-for-private-packages.md',
      ),
      page(
        'Maven docs: Password encryption',
        'https://maven.apache.org/guides/mini/guide-encryption.html',
      ),
      page(
        'Gradle docs: Build environment',
        'https://docs.gradle.org/current/userguide/build_environment.html',
      ),
    ],
    patterns:
      '.npmrc; .yarnrc.yml; .pypirc; pip/pip.conf; pip.conf; pip.ini; pypoetry/auth.toml; .cargo/credentials; .cargo/credentials.toml; credentials.toml; .gem/credentials; .composer/auth.json; composer/auth.json; .m2/settings.xml; .m2/settings-security.xml; settings-security.xml; .gradle/gradle.properties',
  },
  {
    area: 'container',
    documentation: [
      page('Docker docs: Credential stores', 'https://docs.docker.com/reference/cli/docker/login/'),
      page(
        'Podman docs: auth.json',
        'https://docs.podman.io/en/latest/markdown/podman-login.1.html',
      ),
      page(
        'Kubernetes docs: kubeconfig',
        'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
      ),
      page(
        'Kubernetes docs: Service accounts',
        'https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/',
      ),
      page('Helm docs', 'https://helm.sh/docs/helm/helm/'),
    ],
    patterns:
      '.docker/config.json; .docker; run/docker.sock; docker.sock; pipe/docker_engine; docker_engine; podman.sock; containers/auth.json; .kube/config; .kube; k3s/k3s.yaml; etc/kubernetes/admin.conf; kubernetes.io/serviceaccount; .config/helm',
  },
  {
    area: 'ssh-gpg',
    documentation: [
      page('OpenSSH docs: ssh', 'https://man.openbsd.org/ssh'),
      page('PuTTY docs', 'https://the.earth.li/~sgtatham/putty/latest/htmldoc/'),
      page('WinSCP docs: Configuration', 'https://winscp.net/eng/docs/config'),
      page(
        'GnuPG docs',
        'https://www.gnupg.org/documentation/manuals/gnupg/GPG-Configuration.html',
      ),
    ],
    patterns:
      '.ssh; id_rsa; id_ed25519; id_ecdsa; id_dsa; id_ed25519_sk; id_ecdsa_sk; known_hosts; ssh_host_*; pipe/openssh-ssh-agent; openssh-ssh-agent; simontatham/putty; simontatham; martin prikryl/winscp 2; winscp.ini; *.ppk$; .gnupg; appdata/roaming/gnupg; gnupg/private-keys-v1.d; private-keys-v1.d; secring.gpg',
  },
  {
    area: 'infrastructure',
    documentation: [
      page(
        'Terraform docs: CLI configuration',
        'https://developer.hashicorp.com/terraform/cli/config/config-file',
      ),
      page('Pulumi docs: Login', 'https://www.pulumi.com/docs/iac/cli/commands/pulumi_login/'),
      page(
        'Vault docs: Token helper',
        'https://developer.hashicorp.com/vault/docs/commands/token-helper',
      ),
      repository('SOPS', 'getsops/sops'),
      page(
        'Ansible docs: Configuration',
        'https://docs.ansible.com/ansible/latest/reference_appendices/config.html',
      ),
    ],
    patterns:
      '.terraform.d; credentials.tfrc.json; .terraformrc; terraform.rc; *.tfstate$; *.tfvars$; .pulumi/credentials.json; .pulumi; .vault-token; sops/age/keys.txt; .ansible; .vault_pass',
  },
  {
    area: 'aws',
    documentation: [
      page(
        'AWS docs: Shared config and credentials files',
        'https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html',
      ),
      page(
        'AWS docs: Toolkit for Visual Studio',
        'https://docs.aws.amazon.com/toolkit-for-visual-studio/latest/user-guide/credentials.html',
      ),
    ],
    patterns:
      '.aws; .aws/credentials; .aws/sso/cache; .aws/cli/cache; awstoolkit; registeredaccounts.json',
  },
  {
    area: 'azure',
    documentation: [
      microsoft('Azure CLI docs: MSAL-based Azure CLI', 'cli/azure/msal-based-azure-cli'),
      microsoft(
        'Azure PowerShell docs: Context persistence',
        'powershell/azure/context-persistence',
      ),
      microsoft('Azure Developer CLI docs', 'azure/developer/azure-developer-cli/'),
    ],
    patterns:
      '.azure; msal_token_cache.*; azureprofile.json; service_principal_entries.*; accesstokens.json; azurermcontext.json; tokencache.dat; .azd/auth; .azd',
  },
  {
    area: 'gcp',
    documentation: [
      page(
        'Google Cloud docs: Application Default Credentials',
        'https://cloud.google.com/docs/authentication/application-default-credentials',
      ),
      page(
        'Google Cloud docs: gcloud configurations',
        'https://cloud.google.com/sdk/docs/configurations',
      ),
    ],
    patterns:
      'application_default_credentials.json; gcloud/credentials.db; gcloud/access_tokens.db; gcloud/legacy_credentials; access_tokens.db; legacy_credentials; .config/gcloud; .boto',
  },
  {
    area: 'cloud',
    documentation: [
      page(
        'Alibaba Cloud CLI docs',
        'https://www.alibabacloud.com/help/en/cli/configure-credentials',
      ),
      page(
        'Oracle Cloud docs: SDK configuration',
        'https://docs.oracle.com/iaas/Content/API/Concepts/sdkconfig.htm',
      ),
      page('DigitalOcean docs: doctl', 'https://docs.digitalocean.com/reference/doctl/'),
      page('Cloudflare docs: Wrangler', 'https://developers.cloudflare.com/workers/wrangler/'),
      page(
        'Databricks docs: Configuration profiles',
        'https://docs.databricks.com/dev-tools/auth/config-profiles',
      ),
      page('Stripe CLI docs', 'https://docs.stripe.com/stripe-cli'),
      page('Rclone docs', 'https://rclone.org/docs/'),
    ],
    patterns:
      '.aliyun; .oci/config; .oci; doctl/config.yaml; .tccli; hcloud/cli.toml; .wrangler; .fly/config.yml; .databrickscfg; .config/stripe; stripe/config.toml; .bluemix/config.json; .config/scw; linode-cli; .s3cfg; rclone/rclone.conf; rclone.conf; .snowsql/config',
  },
  {
    area: 'database',
    documentation: [
      page(
        'PostgreSQL docs: The password file',
        'https://www.postgresql.org/docs/current/libpq-pgpass.html',
      ),
      page('MySQL docs: Option files', 'https://dev.mysql.com/doc/refman/en/option-files.html'),
      repository('DBeaver', 'dbeaver/dbeaver'),
      repository('dotenv', 'motdotla/dotenv'),
    ],
    patterns:
      '.env$; .env.local$; .env.production$; .env.development$; .env.staging$; .env.test$; .pgpass; pgpass.conf; .my.cnf; .mylogin.cnf; credentials-config.json',
  },
  {
    area: 'ai-tool',
    documentation: [
      page('Claude Code docs: Settings', 'https://docs.claude.com/en/docs/claude-code/settings'),
      page(
        'Model Context Protocol docs',
        'https://modelcontextprotocol.io/docs/develop/connect-local-servers',
      ),
      repository('Codex CLI', 'openai/codex'),
      repository('Gemini CLI', 'google-gemini/gemini-cli'),
      repository('Hugging Face Hub client', 'huggingface/huggingface_hub'),
    ],
    patterns:
      '.claude/.credentials.json; .credentials.json; .claude.json; claude_desktop_config.json; .codex/auth.json; .gemini/oauth_creds.json; oauth_creds.json; .cursor/mcp.json; windsurf/mcp_config.json; mcp_config.json; .codeium; .continue/config.json; .continue; huggingface/token; huggingface/stored_tokens',
  },
  {
    area: 'browser',
    documentation: [
      page(
        'Chromium docs: User data directory',
        'https://chromium.googlesource.com/chromium/src/+/main/docs/user_data_dir.md',
      ),
      page(
        'Mozilla docs: Profiles',
        'https://support.mozilla.org/kb/profiles-where-firefox-stores-user-data',
      ),
    ],
    patterns:
      'login data; login data for account; network/cookies; user data/local state; user data/default; local state; web data; local extension settings; sync extension settings; os_crypt; logins.json; key4.db; key3.db; cert9.db; signons.sqlite; formhistory.sqlite; cookies.sqlite; cookies.binarycookies; chrome/user data; edge/user data; chromium/user data; vivaldi/user data; yandexbrowser; bravesoftware; opera software; mozilla/firefox/profiles; .mozilla/firefox; chrome safe storage; chromium safe storage; brave safe storage; microsoft edge safe storage; google/chrome/default; .config/google-chrome',
  },
  browserMethods,
  {
    area: 'wallet',
    documentation: [
      page(
        'Bitcoin Core docs: Data directory',
        'https://github.com/bitcoin/bitcoin/blob/master/doc/files.md',
      ),
      page('Electrum docs', 'https://electrum.readthedocs.io/en/latest/faq.html'),
      page(
        'Go Ethereum docs: Account management',
        'https://geth.ethereum.org/docs/fundamentals/account-management',
      ),
      page('Solana docs: CLI', 'https://solana.com/docs/intro/installation'),
      page('Sui docs: CLI', 'https://docs.sui.io/references/cli/client'),
      page('MetaMask docs', 'https://docs.metamask.io'),
    ],
    patterns:
      'exodus/exodus.wallet; exodus.wallet; electrum/wallets; atomic/local storage; ethereum/keystore; wallet.dat; stratisnode; *.wallet.json; solana/id.json; sui/sui_config; sui_config; sui.keystore; .aptos/config.yaml; .aptos; nkbihfbeogaeaoehlefnkodbefgpgknn; ejbalbakoplchlghecdalmeeeajnimhm; bfnaelmomeimhlpmgjnjophhpkkoljpa; hnfanknocfeofbddgcijnmhnfnkdnaad; fhbohimaelbohpjbbldcngcnapndodjp; ibnejdfjmmkpcnlpebklmnkoeoihofec; egjidjbpglichdcondbcbdnbeeppgdph; mcohilncbfahbmgdjkbpemcciiolgcge; metamask; com.liberty.jaxx; coinomi/wallets; ledger live; trezor suite; daedalus mainnet; bitcoin/wallets; monero/wallets; .bitmonero',
  },
  {
    area: 'password-manager',
    documentation: [
      page('KeePass docs', 'https://keepass.info/help/base/configuration.html'),
      page('Bitwarden docs: Data storage', 'https://bitwarden.com/help/data-storage/'),
      page('1Password docs: CLI', 'https://developer.1password.com/docs/cli/'),
      page('pass docs', 'https://www.passwordstore.org'),
      page('GNOME docs: Keyring', 'https://wiki.gnome.org/Projects/GnomeKeyring'),
      microsoft(
        'Windows API docs: Credentials management',
        'windows/win32/secauthn/credentials-management',
      ),
    ],
    patterns:
      '*.kdbx; bitwarden/data.json; 1password/data; .config/op; .password-store; login.keychain*; keychains/login.keychain*; keyrings/login.keyring; login.keyring; microsoft/credentials; microsoft/vault; microsoft/protect; lastpass; keepass.config.xml; keepassxc.ini',
  },
  {
    area: 'network-profile',
    documentation: [
      page(
        'OpenVPN docs',
        'https://openvpn.net/community-resources/reference-manual-for-openvpn-2-6/',
      ),
      page('WireGuard docs', 'https://www.wireguard.com/quickstart/'),
      page(
        'NetworkManager docs',
        'https://networkmanager.dev/docs/api/latest/nm-settings-keyfile.html',
      ),
    ],
    patterns:
      '*.ovpn$; openvpn connect/profiles; etc/wireguard; networkmanager/system-connections; wlansvc/profiles; nordvpn/user.config; protonvpn/user.config',
  },
  {
    area: 'messaging',
    documentation: [
      page('Discord docs', 'https://discord.com/developers/docs/reference'),
      page('Telegram Desktop docs', 'https://github.com/telegramdesktop/tdesktop'),
      page('Steam docs', 'https://partner.steamgames.com/doc/home'),
      page('FileZilla docs', 'https://filezillapro.com/docs/'),
    ],
    patterns:
      'discord/local storage; discordcanary; discordptb; discorddevelopment; local storage/leveldb; telegram desktop/tdata; telegram desktop; tdata; slack/local storage; slack/cookies; signal/config.json; steam/config; loginusers.vdf; ssfn*; launcher_accounts.json; .roblosecurity; roblox/robloxstudiobrowser; .purple/accounts.xml; filezilla/recentservers.xml; filezilla/sitemanager.xml; recentservers.xml; sitemanager.xml',
  },
];

/** Endings for which a search of a disk (`*.pem`) means secrets; as a file's own they say less. */
export const searchedEndings =
  'pfx p12 pem key snk jks keystore ppk kdbx ovpn rdp tfstate wallet asc'.split(' ');
