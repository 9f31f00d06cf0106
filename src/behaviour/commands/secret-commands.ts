import type { FlowSourceKind } from '../../facts/flow.js';
import { microsoft, page, type Documentation } from '../documentation.js';
import { classifyPath } from '../strings/path.js';

/** What a program gives that nobody else should have. */
export interface SecretOutput {
  readonly kind: FlowSourceKind;
  /** Whose it is, as places of credentials have it. */
  readonly area: string;
  /** It stands in a file that the command names, or below a folder. */
  readonly isFile?: true;
}

interface SecretCommand extends SecretOutput {
  /** In lower case: the program without its folder and ending, and what it is told. */
  readonly says: RegExp;
  readonly documentation: Documentation;
}

const store = { kind: 'credential-store', area: '' } as const;
const service = (area: string) => ({ kind: 'credential-file', area }) as const;

/** Commands that print secrets, or write them to a file, by the pages of their vendors. */
const secretCommands: readonly SecretCommand[] = [
  {
    ...service('wireless'),
    isFile: true,
    says: /\bwlan\s+(?:show|export)\s+profile.*\bkey\s*=\s*clear/,
    documentation: microsoft(
      'Windows docs: netsh wlan',
      'windows-server/administration/windows-commands/netsh-wlan',
    ),
  },
  {
    ...service('wireless'),
    says: /\bnmcli\b.*(?:\s-s\b|--show-secrets|\bshow-password\b|\bpsk\b)/,
    documentation: page(
      'NetworkManager docs: nmcli',
      'https://networkmanager.dev/docs/api/latest/nmcli.html',
    ),
  },
  {
    ...store,
    isFile: true,
    says: /\bsecurity\s+(?:find-(?:generic|internet)-password\b.*\s-[a-z]*[wg]|dump-keychain\b.*\s-[a-z]*d|export\b.*\s-t\s+(?:all|privkeys|identities))/,
    documentation: page('Apple docs: security', 'https://ss64.com/mac/security.html'),
  },
  {
    ...store,
    says: /\bsecret-tool\s+(?:lookup|search)\b|\bkwallet-query\b.*\s-r\b|\b(?:go)?pass\s+show\s|\bop\s+(?:read|item\s+get|inject)\b|\bbw\s+(?:get|list|export)\s|\blpass\s+(?:show|export)\b/,
    documentation: page(
      'libsecret docs: secret-tool',
      'https://gnome.pages.gitlab.gnome.org/libsecret/',
    ),
  },
  {
    ...service('ssh-gpg'),
    isFile: true,
    says: /\bgpg2?\b.*--export-secret-(?:sub)?keys?\b|\bcertutil\b.*[-/]exportpfx\b/,
    documentation: page(
      'GnuPG docs: Operational commands',
      'https://www.gnupg.org/documentation/manuals/gnupg/Operational-GPG-Commands.html',
    ),
  },
  {
    ...service('windows'),
    isFile: true,
    says: /\breg\s+(?:save|export)\s+"?(?:hklm|hkey_local_machine)\\+(?:sam|security|system)\b|\bntdsutil\b.*\bifm\b/,
    documentation: microsoft(
      'Windows docs: reg save',
      'windows-server/administration/windows-commands/reg-save',
    ),
  },
  {
    kind: 'process-memory',
    area: '',
    isFile: true,
    says: /\bprocdump(?:64)?\b.*\blsass\b|\bcomsvcs(?:\.dll)?\s*,?\s*(?:minidump|#\+?0*24)\b/,
    documentation: page(
      'LOLBAS project docs: comsvcs.dll',
      'https://lolbas-project.github.io/lolbas/Libraries/comsvcs/',
    ),
  },
  {
    ...service('forge'),
    says: /\b(?:gh|glab)\s+auth\s+(?:token\b|status\b.*(?:--show-token|\s-t\b))|\bgit\s+credential(?:-\w+)?\s+(?:fill|get)\b/,
    documentation: page(
      'GitHub CLI docs: gh auth token',
      'https://cli.github.com/manual/gh_auth_token',
    ),
  },
  {
    ...service('azure'),
    says: /\baz\s+account\s+get-access-token\b|\baz\s+keyvault\s+secret\s+show\b|\bazd\s+auth\s+token\b/,
    documentation: microsoft('Azure CLI docs: az account', 'cli/azure/account'),
  },
  {
    ...service('gcp'),
    says: /\bgcloud\s+auth\s+(?:application-default\s+)?print-(?:access|identity)-token\b|\bgcloud\s+secrets\s+versions\s+access\b/,
    documentation: page(
      'Google Cloud CLI docs: gcloud auth',
      'https://cloud.google.com/sdk/gcloud/reference/auth',
    ),
  },
  {
    ...service('aws'),
    says: /\baws\s+configure\s+(?:export-credentials|get\s+\S*(?:secret|token))|\baws\s+sts\s+(?:get-session-token|assume-role)\b|\baws\s+(?:ecr\s+get-login-password|secretsmanager\s+get-secret-value)\b/,
    documentation: page(
      'AWS CLI docs: configure',
      'https://docs.aws.amazon.com/cli/latest/reference/configure/',
    ),
  },
  {
    ...service('kubernetes'),
    says: /\bkubectl\s+config\s+view\b.*--raw\b|\b(?:kubectl|oc)\s+get\s+secrets?\b.*\s-o|\boc\s+whoami\s+(?:-t\b|--show-token)/,
    documentation: page(
      'Kubernetes docs: kubectl',
      'https://kubernetes.io/docs/reference/kubectl/',
    ),
  },
  {
    ...service('container'),
    says: /\bdocker-credential-\w+\s+(?:get|list)\b/,
    documentation: page(
      'Docker docs: Credential stores',
      'https://docs.docker.com/reference/cli/docker/login/',
    ),
  },
  {
    ...service('iac'),
    says: /\bvault\s+(?:kv\s+get|read|print\s+token)\b|\bheroku\s+auth:token\b/,
    documentation: page(
      'Vault docs: Commands',
      'https://developer.hashicorp.com/vault/docs/commands',
    ),
  },
  {
    ...service('package-manager'),
    says: /\bnpm\s+(?:config\s+get\s+\S*_auth|token\s+list)/,
    documentation: page('npm docs: config', 'https://docs.npmjs.com/cli/commands/npm-config'),
  },
  {
    ...service('dotnet'),
    says: /\bdotnet\s+user-secrets\s+list\b/,
    documentation: microsoft('ASP.NET Core docs: App secrets', 'aspnet/core/security/app-secrets'),
  },
  {
    kind: 'environment-all',
    area: '',
    says: /^(?:printenv|env|cmd\s+\/c\s+"?set"?|export\s+-p)\s*$|(?:^|\s)(?:-l?c\s+"?|[;&]\s*)(?:printenv|env)"?\s*$/,
    documentation: page(
      'POSIX docs: env',
      'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/env.html',
    ),
  },
  {
    kind: 'clipboard',
    area: '',
    says: /\bpbpaste\b|\bxclip\b.*\s-o(?:ut)?\b|\bxsel\b.*(?:\s-\w*o|--output)|\bwl-paste\b|\bget-clipboard\b/,
    documentation: microsoft(
      'PowerShell docs: Get-Clipboard',
      'powershell/module/microsoft.powershell.management/get-clipboard',
    ),
  },
  {
    kind: 'screen',
    area: '',
    isFile: true,
    says: /\bscreencapture\s|\bimport\s+-window\s+root\b|\b(?:gnome-screenshot|scrot|grim|maim|spectacle)\s/,
    documentation: page('Apple docs: screencapture', 'https://ss64.com/mac/screencapture.html'),
  },
];

/** Programs that print the files they are told. */
const prints = /^(?:cat|type|more|less|head|tail|base64|xxd|gc|get-content|openssl\s+base64)\s/;
const shell = /^(?:cmd\s+\/c|(?:ba|z|da)?sh\s+-l?c|powershell|pwsh)\s+"?/;

/** Longer ones are scripts, which are read as such. */
const longest = 4_096;

/** What a command prints or writes that is secret. */
export function secretOutput(command: string): SecretOutput | undefined {
  if (command.length > longest) return undefined;
  const text = command
    .trim()
    .toLowerCase()
    .replace(/^"?(?:[^"\s]*[\\/])?([\w.-]+?)(?:\.(?:exe|cmd|bat))?"?(?=\s|$)/, '$1');
  const found = secretCommands.find(({ says }) => says.test(text));
  if (found !== undefined) return found;
  const told = text.replace(shell, '');
  const place = prints.test(told) ? classifyPath(told) : undefined;
  return place?.place === 'credential' ? { kind: 'credential-file', area: place.area } : undefined;
}
