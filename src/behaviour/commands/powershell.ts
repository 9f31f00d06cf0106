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

/** Places that start programs or weaken the machine, in paths of the registry provider. */
const persistentKey =
  /currentversion[\\/]+(?:run|runonce|policies)|winlogon|image file execution|executionpolicy|windows defender|policies[\\/]+microsoft/;
const startupFile = /startup|\$profile|profile\.ps1|[\\/]tasks[\\/]/;
const environmentDrive = /(?:^|\s)env:/;

/** Cmdlets by their names ("PowerShell docs: module reference"), aliases resolved before. */
export const powershellCommands: CommandTable = {
  'invoke-webrequest invoke-restmethod': [
    when(/-outfile|-method\s+get/, download),
    when(/-method\s+(?:post|put)|-body|-infile/, network),
    download,
  ],
  'start-bitstransfer add-bitsfile': download,
  'test-connection test-netconnection send-mailmessage new-webserviceproxy': network,
  'resolve-dnsname': call('dns'),
  'start-process invoke-item start-job start-threadjob': start,
  'invoke-command invoke-wmimethod invoke-cimmethod': start,
  'powershell pwsh cmd wscript cscript mshta rundll32 regsvr32 msiexec': [
    when(/https?:/, download),
    start,
  ],
  'invoke-expression invoke-script': evaluate,
  'add-type import-module using': load,
  'convertfrom-base64string convertto-securestring convertfrom-securestring': decode,
  'expand-archive': unpack,
  'set-content add-content out-file tee-object new-item copy-item move-item export-clixml': [
    when(persistentKey, persist('registry')),
    when(startupFile, persist('file-write')),
    write,
  ],
  'set-itemproperty new-itemproperty set-item': [
    when(persistentKey, persist('registry')),
    when(environmentDrive, environment),
    call('registry'),
  ],
  'set-executionpolicy set-mppreference add-mppreference': persist('registry'),
  'register-scheduledtask new-scheduledtask register-scheduledjob schtasks':
    persist('scheduled-task'),
  'new-service set-service': persist('service'),
  'start-service restart-service stop-service': call('service'),
  'register-wmievent register-cimindicationevent set-wmiinstance': persist('wmi'),
  'get-childitem get-item get-content get-itemproperty': [
    when(environmentDrive, environmentAll),
    when(/hk(?:lm|cu|cr|u):|registry::/, call('registry')),
    call('file-read'),
  ],
  'remove-item clear-content': call('file-delete'),
  'get-wmiobject get-ciminstance': call('wmi'),
  'get-process stop-process': call('process-inspect'),
  'get-credential get-storedcredential cmdkey': call('credential-store'),
  'get-clipboard set-clipboard': call('clipboard'),
  'get-date': call('time'),
  'start-sleep': call('delay'),
  'get-random': call('random'),
  whoami: call('identity'),
};
