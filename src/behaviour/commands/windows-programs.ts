import { microsoft, page } from '../documentation.js';
import {
  call,
  decode,
  download,
  environment,
  environmentAll,
  evaluate,
  load,
  lookUp,
  network,
  persist,
  start,
  unpack,
  when,
  write,
  type CommandGroup,
} from './command.js';
import { curlSends, encodedCommand } from './options.js';
import { startupFile } from './redirection.js';

const url = /(?:https?|ftp):\/\//;
const commands = microsoft(
  'Windows docs: Windows commands',
  'windows-server/administration/windows-commands/windows-commands',
);
const lolbas = page('LOLBAS project docs', 'https://lolbas-project.github.io');

/** Programs that come with Windows, with what the LOLBAS project documents of them. */
export const windowsPrograms: readonly CommandGroup[] = [
  {
    documentation: [commands, lolbas],
    commands: {
      curl: [when(curlSends, network), download],
      wget: [when(/--post-(?:data|file)|--body-(?:data|file)/, network), download],
      certutil: [
        when(/[-/]urlcache|[-/]verifyctl|[-/]url(?:\s|$)/, download),
        when(/[-/]decode(?:hex)?/, decode),
        when(/[-/]encode/, decode),
        call('certificate'),
      ],
      bitsadmin: [
        when(/\/transfer|\/addfile/, download),
        when(/\/setnotifycmdline/, persist('process')),
        network,
      ],
      certreq: [when(/-post/, network), call('certificate')],
      'certoc desktopimgdownldr cmdl32 ieexec presentationhost imewdbld': [
        when(url, download),
        load,
      ],
      mpcmdrun: [when(/-downloadfile/, download), call('process-inspect')],
      'winget choco scoop': [when(/install|upgrade|import/, download), start],
      'ftp tftp ssh scp sftp plink pscp ping telnet finger': network,
      nslookup: lookUp,
      netsh: [
        when(/wlan.*key=clear/, call('credential-store')),
        when(/add\s+helper/, persist('assembly-load')),
        when(/portproxy|allowedprogram|add\s+rule/, call('network-listen')),
        network,
      ],
    },
  },
  {
    documentation: [
      commands,
      lolbas,
      microsoft(
        'PowerShell docs: about_powershell_exe',
        'powershell/module/microsoft.powershell.core/about/about_powershell_exe',
      ),
    ],
    commands: {
      'powershell pwsh': [
        when(encodedCommand, evaluate),
        when(url, download),
        when(/[-/]c(?:ommand)?\s/, evaluate),
        start,
      ],
      mshta: [when(url, download), evaluate],
      'rundll32 regsvr32': [when(url, download), load],
      'regasm regsvcs installutil odbcconf cmstp control infdefaultinstall xwizard': load,
      'wscript cscript': start,
      'msbuild csc vbc jsc csi fsi': evaluate,
      'syncappvpublishingserver msdt pubprn': evaluate,
      msiexec: [when(url, download), start],
      'start call forfiles runas psexec psexec64 paexec conhost explorer pcalua scriptrunner winrs wsl bash':
        start,
      cmd: start,
      wmic: [when(/call.{0,40}create/, start), call('wmi')],
      node: [when(/(?:^|\s)-[ep](?:\s|$)/, evaluate), start],
      'python python3 py perl ruby php': [when(/(?:^|\s)-[cer]\s/, evaluate), start],
      dotnet: [
        when(/(?:^|\s)nuget\s+(?:push|add)/, network),
        when(/(?:^|\s)(?:tool|new|workload)\s+(?:install|update|restore)/, download),
        when(/(?:^|\s)(?:exec|run|tool|fsi|dnx)\s|\.dll/, start),
      ],
      nuget: [when(/push|sources/, network), when(/install|restore/, download)],
    },
  },
  {
    documentation: [
      commands,
      microsoft(
        'Windows docs: schtasks',
        'windows-server/administration/windows-commands/schtasks',
      ),
      microsoft('Windows docs: sc', 'windows-server/administration/windows-commands/sc-create'),
      microsoft('Windows docs: reg', 'windows-server/administration/windows-commands/reg'),
    ],
    commands: {
      'schtasks at': [when(/\/create|\/change/, persist('scheduled-task')), call('scheduled-task')],
      sc: [when(/create|config|failure/, persist('service')), call('service')],
      'net net1': [
        when(/(?:^|\s)use\s/, network),
        when(/user|localgroup|group/, call('identity-store')),
        when(/start|stop/, call('service')),
      ],
      reg: [
        when(
          /(?:add|import).*(?:currentversion\\+run|winlogon|policies|windows defender|executionpolicy|image file execution|silentprocessexit|ms-settings|appinit_dlls)/,
          persist('registry'),
        ),
        when(/save.{0,80}(?:sam|security|system)/, call('credential-store')),
        call('registry'),
      ],
      'regedit regini': call('registry'),
      setx: persist('environment'),
      set: [when(/^$/, environmentAll), when(/^\/p/, call('environment'))],
      path: environment,
    },
  },
  {
    documentation: [commands, lolbas],
    commands: {
      'cmdkey vaultcmd': call('credential-store'),
      'procdump procdump64 rdrleakdiag': call('process-inspect'),
      ntdsutil: call('credential-store'),
      'taskkill tasklist shutdown netstat query quser qwinsta': call('process-inspect'),
      'whoami hostname systeminfo ipconfig getmac ver driverquery arp route': call('identity'),
      'dsquery csvde ldifde nltest': call('identity-store'),
      'expand tar extrac32 makecab diantz': unpack,
      'copy xcopy robocopy move ren rename replace esentutl': [
        when(startupFile, persist('file-write')),
        write,
      ],
      'attrib icacls takeown mklink': write,
      'type more findstr': call('file-read'),
      'del erase rd rmdir cipher format': call('file-delete'),
      'vssadmin wbadmin bcdedit diskpart': call('file-delete'),
      wevtutil: [when(/(?:^|\s)(?:cl|clear-log)\s/, call('file-delete')), call('file-read')],
      fsutil: [when(/deletejournal|setzerodata/, call('file-delete')), call('file-read')],
      timeout: call('delay'),
      clip: call('clipboard'),
      psr: call('screen'),
      soundrecorder: call('recording'),
    },
  },
];
