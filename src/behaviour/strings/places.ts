/**
 * Places on disk and in the registry that matter, as path patterns: separators are `/`, case does
 * not count, `*` within a name stands for anything, and a pattern matches wherever its names
 * follow each other. A `$` at the end: nothing may follow. Known home variables need not be
 * written: what counts is below them. Sources: the vendors' documentation of each tool; "Compiled
 * locations of what stealers read" (public incident reports 2021-2026).
 */
export interface PlaceGroup {
  readonly area: string;
  readonly patterns: string;
}

/** Secrets: tokens, keys, passwords, cookies, wallets. Patterns stand between `;`. */
export const credentialPlaces: readonly PlaceGroup[] = [
  {
    area: 'nuget',
    patterns:
      'nuget/nuget.config; .nuget/nuget; .config/nuget; microsoftcredentialprovider; nuget/pluginscache',
  },
  {
    area: 'dotnet',
    patterns:
      'microsoft/usersecrets; .microsoft/usersecrets; secrets.json; asp.net/dataprotection-keys; .aspnet/dataprotection-keys; *.publishsettings$; *.pubxml.user$',
  },
  {
    area: 'ide',
    patterns:
      '.identityservice; globalstorage/state.vscdb; state.vscdb; github-copilot/hosts.json; github-copilot/apps.json',
  },
  {
    area: 'forge',
    patterns:
      'gh/hosts.yml; github cli/hosts.yml; .git-credentials; git/credentials; .netrc; _netrc; glab-cli/config.yml; secrets/master.key; .credentials_rsaparams; .gitconfig',
  },
  {
    area: 'package-manager',
    patterns:
      '.npmrc; .yarnrc.yml; .pypirc; pip/pip.conf; pypoetry/auth.toml; .cargo/credentials; .cargo/credentials.toml; .gem/credentials; .composer/auth.json; .m2/settings.xml; .m2/settings-security.xml; .gradle/gradle.properties',
  },
  {
    area: 'container',
    patterns:
      '.docker/config.json; run/docker.sock; pipe/docker_engine; containers/auth.json; .kube/config; .kube; kubernetes.io/serviceaccount; .config/helm',
  },
  {
    area: 'ssh-gpg',
    patterns:
      '.ssh; id_rsa; id_ed25519; id_ecdsa; id_dsa; pipe/openssh-ssh-agent; simontatham/putty/sessions; *.ppk$; .gnupg; gnupg/private-keys-v1.d',
  },
  {
    area: 'infrastructure',
    patterns:
      '.terraform.d/credentials.tfrc.json; *.tfstate$; *.tfvars$; .pulumi/credentials.json; .vault-token; sops/age/keys.txt; .ansible',
  },
  {
    area: 'aws',
    patterns:
      '.aws; .aws/credentials; .aws/sso/cache; .aws/cli/cache; awstoolkit/registeredaccounts.json',
  },
  {
    area: 'azure',
    patterns:
      '.azure; msal_token_cache.*; azureprofile.json; service_principal_entries.*; accesstokens.json; azurermcontext.json; .azd/auth',
  },
  {
    area: 'gcp',
    patterns:
      'application_default_credentials.json; gcloud/credentials.db; gcloud/access_tokens.db; gcloud/legacy_credentials; .config/gcloud',
  },
  {
    area: 'cloud',
    patterns:
      '.aliyun/config.json; .oci/config; doctl/config.yaml; .tccli; hcloud/cli.toml; .wrangler/config; .fly/config.yml; .databrickscfg; stripe/config.toml',
  },
  {
    area: 'database',
    patterns:
      '.env$; .env.local$; .env.production$; .pgpass; postgresql/pgpass.conf; .my.cnf; credentials-config.json',
  },
  {
    area: 'ai-tool',
    patterns:
      '.claude/.credentials.json; .claude.json; claude_desktop_config.json; .codex/auth.json; .gemini/oauth_creds.json; .cursor/mcp.json; windsurf/mcp_config.json; .continue/config.json; huggingface/token',
  },
  {
    area: 'browser',
    patterns:
      'login data; network/cookies; user data/local state; user data/default; web data; local extension settings; logins.json; key4.db; key3.db; cookies.sqlite; google/chrome/user data; microsoft/edge/user data; bravesoftware/brave-browser; opera software/opera stable; mozilla/firefox/profiles',
  },
  {
    area: 'wallet',
    patterns:
      'exodus/exodus.wallet; exodus.wallet; electrum/wallets; atomic/local storage; ethereum/keystore; wallet.dat; stratisnode; *.wallet.json; solana/id.json; sui/sui_config; nkbihfbeogaeaoehlefnkodbefgpgknn; bfnaelmomeimhlpmgjnjophhpkkoljpa; metamask; com.liberty.jaxx; coinomi/wallets; ledger live',
  },
  {
    area: 'password-manager',
    patterns:
      '*.kdbx; bitwarden/data.json; 1password/data; .password-store; keychains/login.keychain*; keyrings/login.keyring; microsoft/credentials; microsoft/vault; microsoft/protect; lastpass; keepass.config.xml',
  },
  {
    area: 'messaging',
    patterns:
      'discord/local storage; discordcanary; local storage/leveldb; telegram desktop/tdata; tdata; slack/local storage; steam/config; loginusers.vdf; .purple/accounts.xml; filezilla/recentservers.xml; filezilla/sitemanager.xml',
  },
];

/** What starts by itself later. */
export const startupPlaces: readonly PlaceGroup[] = [
  {
    area: 'windows',
    patterns:
      'currentversion/run; currentversion/runonce; currentversion/runonceex; currentversion/runservices; policies/explorer/run; start menu/programs/startup; programs/startup; currentversion/winlogon; image file execution options; appinit_dlls; currentversion/windows/load; control/session manager/bootexecute; inprocserver32; windows/system32/tasks; userinitmprlogonscript',
  },
  {
    area: 'linux',
    patterns:
      'etc/cron.d; etc/crontab; etc/cron.daily; etc/cron.hourly; spool/cron; etc/systemd/system; systemd/user; etc/rc.local; etc/init.d; etc/profile.d; etc/ld.so.preload; .config/autostart; etc/xdg/autostart',
  },
  { area: 'macos', patterns: 'library/launchagents; library/launchdaemons; library/startupitems' },
  {
    area: 'shell',
    patterns:
      '.bashrc; .bash_profile; .bash_login; .zshrc; .zshenv; .zprofile; */.profile$; config.fish; microsoft.powershell_profile.ps1; windowspowershell/profile.ps1; .ssh/authorized_keys; authorized_keys',
  },
  {
    area: 'developer',
    patterns:
      '.git/hooks; git/hooks/pre-commit; .github/workflows; .husky; nuget/plugins; msbuild/*/importafter; msbuild/*/importbefore; microsoft.common.targets/importafter; microsoft.common.targets/importbefore; microsoft.common.props/importbefore; microsoft.common.props/importafter; microsoft.csharp.targets/importafter; microsoft.csharp.targets/importbefore',
  },
];

/** What coding agents and editors obey when a folder is opened. */
export const agentPlaces: readonly PlaceGroup[] = [
  {
    area: 'agent',
    patterns:
      '.claude/settings.json; .claude/settings.local.json; .claude/commands; .claude/hooks; .claude/skills; .claude$; claude.md; agents.md; gemini.md; .gemini/settings.json; .gemini$; .cursor/rules; .cursorrules; .cursor/hooks.json; .cursor$; .windsurfrules; .windsurf/rules; .clinerules; .github/copilot-instructions.md; copilot-instructions.md; .mcp.json; .codex/config.toml; .continue/rules; .roo/rules',
  },
  {
    area: 'editor',
    patterns:
      '.vscode/tasks.json; .vscode/settings.json; .vscode/launch.json; .vscode/extensions.json; .devcontainer/devcontainer.json; devcontainer.json; .idea/workspace.xml',
  },
];

export const systemPlaces: readonly PlaceGroup[] = [
  {
    area: 'linux',
    patterns:
      'etc/shadow; etc/sudoers; etc/sudoers.d; etc/gshadow; proc/*/mem; proc/*/environ; proc/*/maps; proc/kcore; etc/hosts$; proc/sysrq-trigger; dev/mem',
  },
  {
    area: 'windows',
    patterns:
      'system32/config/sam; system32/config/security; system32/drivers/etc/hosts; currentcontrolset/control/lsa; windows defender/exclusions; microsoft/windows defender; policies/system/enablelua; ntds.dit; microsoft/amsi',
  },
];

/** What people did and wrote. */
export const userPlaces: readonly PlaceGroup[] = [
  {
    area: 'history',
    patterns:
      '.bash_history; .zsh_history; consolehost_history.txt; psreadline; .python_history; .node_repl_history; .mysql_history; .psql_history; .sqlite_history',
  },
  { area: 'browser', patterns: 'places.sqlite; user data/default/history; default/bookmarks' },
];
