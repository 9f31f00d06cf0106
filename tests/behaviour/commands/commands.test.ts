import { describe, expect, it } from 'vitest';
import { actOfMember } from '../../../src/behaviour/commands/act.js';
import { classifyCommand } from '../../../src/behaviour/commands/classify-command.js';
import { powershellCommands } from '../../../src/behaviour/commands/powershell.js';
import { shellPrograms } from '../../../src/behaviour/commands/shell-programs.js';
import { windowsPrograms } from '../../../src/behaviour/commands/windows-programs.js';
import {
  classifyPropertyFunction,
  classifyTask,
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
  it.each([powershellCommands, windowsPrograms, shellPrograms])(
    'name each command once',
    (table) => {
      const names = Object.keys(table).flatMap((key) => key.split(' '));
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
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
  ])('task %s', (name, construct, capability) => {
    expect(classifyTask(name)).toEqual({ construct, capability });
  });

  it.each(['Message', 'Warning', 'Error', 'CreateItem', 'ContosoTask', ''])(
    'task %j is nothing',
    (name) => {
      expect(classifyTask(name)).toBeUndefined();
    },
  );

  it.each([
    ['System.IO.File', 'ReadAllText', 'file-read'],
    ['system.environment', 'GetEnvironmentVariable', 'environment'],
    ['MSBuild', 'GetRegistryValue', 'registry'],
    ['System.DateTime', 'UtcNow', 'time'],
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
