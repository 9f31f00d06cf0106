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
  unprotect,
  when,
  write,
  type CommandGroup,
} from './command.js';
import { encodedCommand } from './options.js';
import { startupFile } from './redirection.js';

/** Places that start programs or weaken the machine, in paths of the registry provider. */
const persistentKey =
  /currentversion[\\/]+(?:run|runonce|policies)|winlogon|image file execution|executionpolicy|windows defender|policies[\\/]+microsoft|silentprocessexit|appinit_dlls|ms-settings|control[\\/]+lsa/;
const environmentDrive = /(?:^|\s)env:/;
const certificateDrive = /(?:^|\s)cert:/;
const reference = (title: string, module: string) =>
  microsoft(`PowerShell docs: ${title}`, `powershell/module/${module}/`);

/** Cmdlets by their names, aliases resolved before. */
export const powershellCommands: readonly CommandGroup[] = [
  {
    documentation: [
      reference('Microsoft.PowerShell.Utility', 'microsoft.powershell.utility'),
      reference('BitsTransfer', 'bitstransfer'),
      reference('DnsClient', 'dnsclient'),
      reference('PowerShellGet', 'powershellget'),
    ],
    commands: {
      'invoke-webrequest invoke-restmethod': [
        when(/-outfile|-method\s+get/, download),
        when(/-method\s+(?:post|put|patch)|-body|-infile|-form/, network),
        download,
      ],
      'start-bitstransfer': [when(/-transfertype\s+upload/, network), download],
      'add-bitsfile': download,
      'install-module install-script install-package install-psresource save-module save-script save-package save-psresource update-module':
        download,
      'test-connection test-netconnection test-wsman new-webserviceproxy': network,
      'new-pssession enter-pssession connect-wsman publish-module publish-script': network,
      'send-mailmessage': { act: 'network', capability: 'mail' },
      'resolve-dnsname': lookUp,
      'enable-psremoting new-netfirewallrule set-netfirewallprofile': call('network-listen'),
    },
  },
  {
    documentation: [
      reference('Microsoft.PowerShell.Core', 'microsoft.powershell.core'),
      reference('Microsoft.PowerShell.Management', 'microsoft.powershell.management'),
      reference('CimCmdlets', 'cimcmdlets'),
      microsoft(
        'PowerShell docs: about_pwsh',
        'powershell/module/microsoft.powershell.core/about/about_pwsh',
      ),
    ],
    commands: {
      'start-process invoke-item start-job start-threadjob': start,
      'invoke-command invoke-wmimethod invoke-cimmethod': start,
      'powershell pwsh': [when(encodedCommand, evaluate), when(/https?:/, download), start],
      'cmd wscript cscript mshta rundll32 regsvr32 msiexec': [when(/https?:/, download), start],
      'invoke-expression invoke-script': evaluate,
      'add-type import-module using add-pssnapin import-pssession new-module': load,
      'get-process stop-process debug-process stop-computer restart-computer':
        call('process-inspect'),
      'get-wmiobject get-ciminstance set-ciminstance remove-ciminstance remove-wmiobject':
        call('wmi'),
      'register-wmievent register-cimindicationevent set-wmiinstance new-ciminstance':
        persist('wmi'),
    },
  },
  {
    documentation: [
      reference('Microsoft.PowerShell.Security', 'microsoft.powershell.security'),
      reference('PKI', 'pki'),
      reference('SecretManagement', 'microsoft.powershell.secretmanagement'),
      reference('Microsoft.PowerShell.LocalAccounts', 'microsoft.powershell.localaccounts'),
      page('Az PowerShell docs', 'https://learn.microsoft.com/powershell/azure/'),
    ],
    commands: {
      'convertto-securestring convertfrom-securestring': unprotect,
      'get-credential get-storedcredential get-secret get-secretinfo cmdkey':
        call('credential-store'),
      'get-azaccesstoken get-azkeyvaultsecret': call('credential-store'),
      'get-pfxcertificate get-pfxdata import-pfxcertificate export-pfxcertificate import-certificate export-certificate new-selfsignedcertificate':
        call('certificate'),
      'protect-cmsmessage unprotect-cmsmessage': call('crypto'),
      'get-localuser new-localuser set-localuser get-localgroupmember add-localgroupmember get-aduser get-adcomputer get-adgroupmember':
        call('identity-store'),
      'set-executionpolicy set-mppreference add-mppreference remove-mppreference':
        persist('registry'),
    },
  },
  {
    documentation: [
      reference('Microsoft.PowerShell.Management', 'microsoft.powershell.management'),
      reference('Microsoft.PowerShell.Archive', 'microsoft.powershell.archive'),
      microsoft(
        'PowerShell docs: about_Providers',
        'powershell/module/microsoft.powershell.core/about/about_providers',
      ),
    ],
    commands: {
      'convertfrom-base64string': decode,
      'expand-archive compress-archive': unpack,
      'import-clixml': call('serialization'),
      'set-content add-content out-file tee-object new-item copy-item move-item rename-item export-clixml export-csv start-transcript':
        [when(persistentKey, persist('registry')), when(startupFile, persist('file-write')), write],
      'set-acl unblock-file': write,
      'set-itemproperty new-itemproperty set-item remove-itemproperty': [
        when(persistentKey, persist('registry')),
        when(environmentDrive, environment),
        call('registry'),
      ],
      'get-childitem get-item get-content get-itemproperty get-itempropertyvalue': [
        when(environmentDrive, environmentAll),
        when(/hk(?:lm|cu|cr|u):|registry::/, call('registry')),
        when(certificateDrive, call('certificate')),
        call('file-read'),
      ],
      'select-string import-csv get-winevent get-eventlog': call('file-read'),
      'get-filehash': call('hash'),
      'remove-item clear-content clear-eventlog remove-eventlog clear-recyclebin':
        call('file-delete'),
    },
  },
  {
    documentation: [
      reference('ScheduledTasks', 'scheduledtasks'),
      reference('PSScheduledJob', 'psscheduledjob'),
      reference('Microsoft.PowerShell.Management', 'microsoft.powershell.management'),
    ],
    commands: {
      'register-scheduledtask new-scheduledtask set-scheduledtask register-scheduledjob schtasks':
        persist('scheduled-task'),
      'new-scheduledtaskaction new-scheduledtasktrigger start-scheduledtask get-scheduledtask':
        call('scheduled-task'),
      'new-service set-service': persist('service'),
      'get-service start-service restart-service stop-service': call('service'),
      'get-clipboard set-clipboard': call('clipboard'),
      'get-date set-date': call('time'),
      'start-sleep': call('delay'),
      'get-random get-securerandom': call('random'),
      'whoami get-computerinfo get-netadapter get-netipaddress get-hotfix': call('identity'),
      'get-nettcpconnection': call('process-inspect'),
    },
  },
];
