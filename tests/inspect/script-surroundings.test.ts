import { describe, expect, it } from 'vitest';
import { factsOf, inspectedFiles } from './rich-package.js';

async function read(path: string, text: string) {
  const inspection = await inspectedFiles({ [path]: text });
  return {
    acts: factsOf(inspection, 'script').map(({ act, text: shown }) => `${act} ${shown}`),
    paths: factsOf(inspection, 'path').map(({ place, area }) => `${place}/${area}`),
    variables: factsOf(inspection, 'environment-variable').map(({ name }) => name),
    gates: factsOf(inspection, 'gate').map(({ gate }) => gate),
    hosts: factsOf(inspection, 'endpoint').map(({ host, form }) => `${host} ${form}`),
  };
}

describe('what surrounds the commands of a script', () => {
  it('is seen in shell: variables, sockets and files that start later', async () => {
    const seen = await read(
      'tools/x.sh',
      '#!/bin/sh\nif [ -z "$CI" ]; then echo $GITHUB_TOKEN >> ~/.bashrc; fi\nexec 3<>/dev/tcp/192.0.2.1/80\n',
    );
    expect(seen.variables).toEqual(['GITHUB_TOKEN']);
    expect(seen.gates).toEqual(['ci']);
    expect(seen.paths).toEqual(['startup/shell']);
    expect(seen.hosts).toEqual(['192.0.2.1 address']);
    expect(seen.acts.map((act) => act.split(' ')[0])).toContain('persist');
    expect(seen.acts.map((act) => act.split(' ')[0])).toContain('network');
  });

  it('is seen in PowerShell', async () => {
    const seen = await read(
      'tools/init.ps1',
      '$t = $env:NUGET_API_KEY\n"x" | Out-Null\necho x >> $PROFILE\n',
    );
    expect(seen.variables).toEqual(['NUGET_API_KEY']);
    expect(seen.acts).toContainEqual(expect.stringMatching(/^persist .*\$PROFILE/));
  });

  it('is seen in batch files', async () => {
    const seen = await read(
      'tools/x.cmd',
      'echo %AWS_SECRET_ACCESS_KEY% > "%APPDATA%\\Microsoft\\Windows\\Start Menu\\Programs\\Startup\\x.bat"\r\n',
    );
    expect(seen.variables).toEqual(['AWS_SECRET_ACCESS_KEY']);
    expect(seen.paths).toEqual(['startup/windows']);
    expect(seen.acts).toContainEqual(expect.stringMatching(/^persist /));
  });

  it('is seen in MSBuild: properties, items, imports, registry keys', async () => {
    const seen = await read(
      'build/Fixture.Package.targets',
      `<Project>
        <Import Project="$(MSBuildUserExtensionsPath)\\x.targets" />
        <PropertyGroup Condition="'$(TF_BUILD)' == ''">
          <T>$(SYSTEM_ACCESSTOKEN)</T>
          <K>$(Registry:HKEY_CURRENT_USER\\Software\\SimonTatham\\PuTTY\\Sessions)</K>
        </PropertyGroup>
        <ItemGroup><Keys Include="$(HOME)/.ssh/id_rsa;$(HOME)/.aws/credentials" /></ItemGroup>
      </Project>`,
    );
    expect(seen.variables).toEqual(['SYSTEM_ACCESSTOKEN']);
    expect(seen.gates).toEqual(['ci']);
    expect(seen.paths.toSorted()).toEqual([
      'credential/aws',
      'credential/ssh-gpg',
      'credential/ssh-gpg',
      'credential/ssh-gpg',
      'startup/developer',
    ]);
  });

  it('says nothing of what every script does', async () => {
    const shell = await read('tools/x.sh', '#!/bin/sh\necho "$HOME" > /dev/null 2>&1\n');
    expect({ ...shell, acts: [] }).toEqual({
      acts: [],
      paths: [],
      variables: [],
      gates: [],
      hosts: [],
    });
    expect(shell.acts).toEqual([]);
  });
});
