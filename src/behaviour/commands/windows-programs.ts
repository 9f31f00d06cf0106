import {
  call,
  decode,
  download,
  environment,
  environmentAll,
  evaluate,
  load,
  network,
  persist,
  start,
  unpack,
  when,
  write,
  type CommandTable,
} from './command.js';

const url = /(?:https?|ftp):\/\//;

/**
 * Programs that come with Windows ("Windows commands", learn.microsoft.com), with what the
 * LOLBAS project documents of them.
 */
export const windowsPrograms: CommandTable = {
  'curl wget': [when(/(?:^|\s)(?:-d|--data\S*|-f|--form|-t|--upload-file)\s/, network), download],
  certutil: [
    when(/[-/]urlcache|[-/]verifyctl/, download),
    when(/[-/]decode(?:hex)?/, decode),
    when(/[-/]encode/, decode),
    call('certificate'),
  ],
  bitsadmin: [
    when(/\/transfer|\/addfile/, download),
    when(/\/setnotifycmdline/, persist('process')),
    network,
  ],
  'powershell pwsh': [
    when(/(?:^|\s)[-/]e(?:nc|ncodedcommand|c)?\s/, evaluate),
    when(url, download),
    when(/[-/]c(?:ommand)?\s/, evaluate),
    start,
  ],
  mshta: [when(url, download), evaluate],
  'rundll32 regsvr32': [when(url, download), load],
  'regasm regsvcs installutil odbcconf': load,
  'wscript cscript': start,
  msbuild: evaluate,
  msiexec: [when(url, download), start],
  'start call forfiles runas psexec conhost explorer': start,
  cmd: start,
  'schtasks at': [when(/\/create|\/change/, persist('scheduled-task')), call('scheduled-task')],
  sc: [when(/create|config/, persist('service')), call('service')],
  'net net1': [
    when(/(?:^|\s)use\s/, network),
    when(/user|localgroup/, call('identity-store')),
    when(/start|stop/, call('service')),
  ],
  reg: [
    when(
      /add.*(?:currentversion\\+run|winlogon|policies|windows defender|executionpolicy)/,
      persist('registry'),
    ),
    when(/save.{0,80}(?:sam|security|system)/, call('credential-store')),
    call('registry'),
  ],
  setx: persist('environment'),
  set: [when(/^$/, environmentAll), when(/^\/p/, call('environment'))],
  wmic: [when(/call.{0,40}create/, start), call('wmi')],
  netsh: [when(/wlan.*key=clear/, call('credential-store')), network],
  'ftp tftp ssh scp sftp plink nslookup ping telnet': network,
  'cmdkey vaultcmd': call('credential-store'),
  'expand tar': unpack,
  'copy xcopy robocopy move ren rename': [when(/startup/, persist('file-write')), write],
  'attrib icacls takeown mklink': write,
  'del erase rd rmdir cipher format': call('file-delete'),
  'vssadmin wbadmin bcdedit': call('file-delete'),
  'taskkill tasklist': call('process-inspect'),
  timeout: call('delay'),
  'whoami hostname systeminfo ipconfig getmac': call('identity'),
  clip: call('clipboard'),
  dotnet: [
    when(/(?:^|\s)nuget\s+(?:push|add)/, network),
    when(/(?:^|\s)(?:exec|run|tool)\s|\.dll/, start),
  ],
  nuget: [when(/push|sources/, network)],
  node: [when(/(?:^|\s)-e\s/, evaluate), start],
  'python python3 py perl ruby php': [when(/(?:^|\s)-[cer]\s/, evaluate), start],
  path: environment,
};
