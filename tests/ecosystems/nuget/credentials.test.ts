import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { add, merge, section, sources, type Around } from './merge-texts.js';

const secret = 'not-a-real-password';
const own = (name: string, ...parts: string[]): string =>
  section('packageSourceCredentials', section(name, parts.join('')));
const clear = (password = secret): string[] => [
  add('Username', 'ann'),
  add('ClearTextPassword', password),
];

function ask(files: Readonly<Record<string, string>>, around?: Around, name = 'corp') {
  const settings = merge(files, around);
  const source = settings.configuredSources.find((one) => one.name === name);
  if (source === undefined) throw new Error('no such source');
  return settings.credentialsOf(source);
}

const feed = sources(add('corp', 'https://feed.test/v3/index.json'));

describe('credentials of a source', () => {
  it('come from the chain, variables expanded', () => {
    const body =
      feed + own('corp', ...clear('%TOKEN%'), add('ValidAuthenticationTypes', 'Basic, negotiate'));
    expect(ask({ '/a/nuget.config': body }, { environment: { TOKEN: secret } })).toMatchObject({
      username: 'ann',
      password: secret,
      authenticationTypes: ['basic', 'negotiate'],
      origin: '/a/nuget.config',
    });
  });

  it('are found by the decoded name of their element, in its exact case', () => {
    const files = {
      '/a/nuget.config':
        sources(add('My Feed', 'https://feed.test/') + add('CORP', 'https://corp.test/')) +
        section(
          'packageSourceCredentials',
          section('My_x0020_Feed', clear().join('')) + section('corp', clear().join('')),
        ),
    };
    expect(ask(files, {}, 'My Feed')).toMatchObject({ password: secret });
    expect(ask(files, {}, 'CORP')).toBeUndefined();
  });

  it('of a closer file replace all of a farther one', () => {
    const files = {
      '/a/b/nuget.config': own('corp', ...clear('near')),
      '/home/NuGet.Config':
        feed + own('corp', ...clear('far'), add('ValidAuthenticationTypes', 'basic')),
    };
    expect(ask(files)).toMatchObject({ password: 'near', authenticationTypes: [] });
  });

  it('come from the environment first', () => {
    const name = 'NuGetPackageSourceCredentials_corp';
    const files = { '/a/nuget.config': feed + own('corp', ...clear('file')) };
    const from = (value: string) => ask(files, { environment: { [name]: value } });
    expect(from(` username=bob; PASSWORD=${secret};ValidAuthenticationTypes=Basic `)).toMatchObject(
      {
        username: 'bob',
        password: secret,
        authenticationTypes: ['basic'],
        origin: name,
      },
    );
    expect(from('Username=a;b;Password=c;d')).toMatchObject({ username: 'a;b', password: 'c;d' });
    expect(from('Username=;Password=')).toMatchObject({ username: '', password: '' });
    expect(from('Password=x;Username=y')).toMatchObject({ password: 'file' });
    expect(from('Username=a\nb;Password=c')).toMatchObject({ password: 'file' });
  });

  it('match the name of the variable exactly, save on Windows', () => {
    const environment = { NUGETPACKAGESOURCECREDENTIALS_CORP: `Username=bob;Password=${secret}` };
    expect(ask({ '/a/nuget.config': feed }, { environment })).toBeUndefined();
    const files = { 'C:\\a\\nuget.config': feed };
    expect(ask(files, { environment, platform: 'win32' })).toMatchObject({ username: 'bob' });
  });

  it('cannot be used where they are encrypted, and say what to do', () => {
    const files = {
      '/a/nuget.config': feed + own('corp', add('Username', 'ann'), add('Password', 'AQAAANCM')),
    };
    const found = ask(files);
    expect(found).toEqual({
      origin: '/a/nuget.config',
      unusable:
        "the password of 'corp' is encrypted for one account of Windows: put it into an environment " +
        'variable and name that in ClearTextPassword ("%NAME%"), or set ' +
        'NuGetPackageSourceCredentials_corp to "Username=…;Password=…"',
    });
  });

  it('do not follow a name to another host', () => {
    const user = feed + own('corp', ...clear());
    const moved = sources(`<clear />${add('Corp', 'https://elsewhere.test/v3/index.json')}`);
    const settings = {
      '/a/nuget.config': moved.replace('Corp', 'corp'),
      '/home/NuGet.Config': user,
    };
    expect(ask(settings)).toMatchObject({ unusable: expect.stringContaining('another host') });
    const same = sources(add('corp', 'https://feed.test/other/index.json'));
    expect(ask({ '/a/nuget.config': same, '/home/NuGet.Config': user })).toMatchObject({
      password: secret,
    });
    const onlyPassword = own('corp', ...clear());
    expect(
      ask({ '/a/nuget.config': moved.replace('Corp', 'corp'), '/home/NuGet.Config': onlyPassword }),
    ).toMatchObject({
      password: secret,
    });
  });

  it('with an empty part are refused, of any source', () => {
    const body = feed + own('nobody', add('Username', '%EMPTY%'), add('ClearTextPassword', 'x'));
    const settings = merge({ '/a/nuget.config': body }, { environment: { EMPTY: '' } });
    expect(settings.refusals).toMatchObject([{ file: '/a/nuget.config', code: 'bad-value' }]);
  });
});

describe('a secret', () => {
  const settings = merge({ '/a/nuget.config': feed + own('corp', ...clear()) });
  const [source] = settings.sources;
  const found = source && settings.credentialsOf(source);

  it('is there', () => expect(found).toMatchObject({ password: secret }));

  it.each([
    ['JSON.stringify', () => JSON.stringify({ found, list: [found] })],
    ['util.inspect', () => inspect({ found }, { showHidden: true, depth: 9, getters: true })],
    ['a template string', () => String(found)],
    ['Object.entries', () => JSON.stringify(Object.entries(found ?? {}))],
    ['a copy', () => inspect({ ...found }, { showHidden: true })],
    ['a structured clone', () => inspect(structuredClone({ ...found }))],
    [
      'the settings',
      () => inspect(settings, { depth: 9, showHidden: true }) + JSON.stringify(settings),
    ],
    ['an error', () => inspect(new Error('failed', { cause: found }))],
  ])('does not show in %s', (_, show) => {
    expect(show()).not.toContain(secret);
    expect(show()).not.toContain('ann');
  });
});
