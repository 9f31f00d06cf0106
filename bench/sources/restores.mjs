const url = (feed) => `http://127.0.0.1:\${port}/${feed}/index.json`;
const add = (key, value, more = '') => `<add key="${key}" value="${value}" ${more}/>`;
const http = (name, feed = name) => add(name, url(feed), 'allowInsecureConnections="true"');
const far = add('a', 'http://feed.invalid/a/index.json', 'allowInsecureConnections="true"');
const section = (name, body) => `<${name}>${body}</${name}>`;
const sources = (...items) => section('packageSources', items.join(''));
const config = (...items) => section('config', items.join(''));
const disabled = (...names) =>
  section('disabledPackageSources', names.map((name) => add(name, 'true')).join(''));
const pattern = (text) => `<package pattern="${text}"/>`;
const mapping = (table) =>
  section(
    'packageSourceMapping',
    Object.entries(table)
      .map(
        ([key, all]) => `<packageSource key="${key}">${all.map(pattern).join('')}</packageSource>`,
      )
      .join(''),
  );
const credentials = (name, ...parts) =>
  section('packageSourceCredentials', section(name, parts.join('')));
const clear = [add('Username', 'ann'), add('ClearTextPassword', 'not-a-real-word')];

const repo = 'repo/nuget.config';
const user = 'home/.nuget/NuGet/NuGet.Config';
const three = sources(http('a'), http('b'), http('c'));
const one = sources(http('a'));
const variable = 'NuGetPackageSourceCredentials_a';

/**
 * Restores of one project against feeds on loopback: which feed is asked for which id, who says who
 * it is, what goes through a proxy. `differs` says why Assay does something else on purpose.
 */
export const restores = [
  { name: 'without a mapping', files: { [repo]: three } },
  {
    name: 'a mapping: the longest pattern',
    files: {
      [repo]: three + mapping({ a: ['Alpha', '*'], b: ['Corp.*'], c: ['corp.x', 'Other'] }),
    },
  },
  {
    name: 'a mapping: an exact twin of a prefix',
    files: { [repo]: three + mapping({ a: ['*'], b: ['Corp.*'], c: ['corp.'] }) },
  },
  { name: 'a mapping: names in another case', files: { [repo]: three + mapping({ B: ['*'] }) } },
  { name: 'a mapping: no source', files: { [repo]: three + mapping({ a: ['Alpha'], z: ['*'] }) } },
  {
    name: 'a mapping: over two files',
    folder: 'repo/app',
    files: {
      'repo/app/nuget.config': section(
        'packageSourceMapping',
        `<packageSource key="A">${pattern('Corp*')}</packageSource>`,
      ),
      [repo]: three + mapping({ a: ['*'], b: ['Alpha'], c: ['*'] }),
    },
  },
  {
    name: 'a mapping: cleared',
    files: {
      [repo]: three + section('packageSourceMapping', '<clear/>'),
      [user]: mapping({ a: ['*'] }),
    },
  },
  {
    name: 'a mapping: an empty pattern',
    files: { [repo]: three + mapping({ a: [' '], b: ['*'] }) },
  },
  {
    name: 'a mapping: a pattern too long',
    files: { [repo]: three + mapping({ a: ['x'.repeat(101)], b: ['*'] }) },
  },
  {
    name: 'one place, two names: the first is mapped',
    files: { [repo]: sources(http('x', 'a'), http('y', 'a')) + mapping({ x: ['*'] }) },
  },
  {
    name: 'one place, two names: the second is mapped',
    files: { [repo]: sources(http('x', 'a'), http('y', 'a')) + mapping({ y: ['*'] }) },
  },
  {
    name: 'a folder by a path with backslashes',
    files: { [repo]: sources(add('x', '.\\feed')) },
    folderFeed: 'repo/feed',
  },
  {
    name: 'a folder by a path with backslashes has no name to map',
    files: { [repo]: sources(add('x', '.\\feed')) + mapping({ x: ['*'] }) },
    folderFeed: 'repo/feed',
  },
  {
    name: 'a folder that is mapped',
    files: { [repo]: sources(add('x', 'feed')) + mapping({ X: ['*'] }) },
    folderFeed: 'repo/feed',
  },
  { name: 'a disabled source', files: { [repo]: three + disabled('b') } },
  { name: '--source', files: { [repo]: three }, sources: [url('b'), url('a')] },
  {
    name: '--source keeps its mapping',
    files: { [repo]: three + mapping({ b: ['Alpha'], c: ['*'] }) },
    sources: [url('b')],
  },
  {
    name: 'credentials of a file',
    challenge: ['a'],
    files: { [repo]: three + credentials('a', ...clear) },
  },
  {
    name: 'credentials: an encoded name',
    challenge: ['a'],
    files: { [repo]: sources(http('my feed', 'a')) + credentials('my_x0020_feed', ...clear) },
  },
  {
    name: 'credentials: variables',
    challenge: ['a'],
    files: {
      [repo]:
        one +
        credentials('a', add('Username', '%WHO%'), add('ClearTextPassword', '%WHO%-%NOBODY%')),
    },
    environment: { WHO: '%INNER%', INNER: 'deep' },
  },
  {
    name: 'credentials of the environment',
    challenge: ['a'],
    files: { [repo]: one + credentials('a', ...clear) },
    environment: { [variable]: 'username=bob; Password=a;b;ValidAuthenticationTypes=basic' },
  },
  {
    name: 'credentials of the environment, broken',
    challenge: ['a'],
    files: { [repo]: one + credentials('a', ...clear) },
    environment: { [variable]: 'Password=a;Username=bob' },
  },
  {
    name: 'credentials: another case',
    challenge: ['a'],
    files: { [repo]: one + credentials('A', ...clear) },
  },
  {
    name: 'credentials of another type',
    challenge: ['a'],
    files: {
      [repo]: one + credentials('a', ...clear, add('ValidAuthenticationTypes', 'negotiate')),
    },
  },
  {
    name: 'credentials: encrypted',
    challenge: ['a'],
    files: { [repo]: one + credentials('a', add('Username', 'ann'), add('Password', 'AQAA')) },
  },
  {
    name: 'credentials go with --source',
    challenge: ['a'],
    files: { [repo]: one + credentials('a', ...clear) },
    sources: [url('a')],
  },
  {
    name: 'credentials whose name was given another host',
    challenge: ['a'],
    files: {
      [repo]: sources('<clear/>', http('a')),
      [user]: sources(add('a', 'https://kept.invalid/index.json')) + credentials('a', ...clear),
    },
    differs: 'the client sends the password to the other host',
  },
  {
    name: 'a proxy of the user',
    files: { [repo]: sources(far), [user]: config(add('http_proxy', 'http://127.0.0.1:${port}')) },
  },
  {
    name: 'a proxy of the repository',
    files: { [repo]: one + config(add('http_proxy', 'http://127.0.0.1:${port}')) },
  },
  {
    name: 'no_proxy of the user',
    files: {
      [repo]: one,
      [user]: config(add('http_proxy', 'http://127.0.0.1:${port}'), add('no_proxy', 'x,12?.0*1')),
    },
  },
  {
    name: 'http_proxy',
    files: { [repo]: sources(far) },
    environment: { http_proxy: 'localhost:${port}' },
  },
  {
    name: 'HTTP_PROXY and NO_PROXY',
    files: { [repo]: one },
    environment: { HTTP_PROXY: 'http://127.0.0.1:${port}', NO_PROXY: ' 127.0.0.1' },
  },
  {
    name: 'ALL_PROXY',
    files: { [repo]: sources(far) },
    environment: { ALL_PROXY: 'http://127.0.0.1:${port}' },
  },
];

/** What a restore is asked for before it asks anybody: its sources, folders and files. */
export const graphs = [
  {
    name: 'paths of a chain',
    folder: 'repo/app',
    files: {
      'repo/app/nuget.config': config(add('globalPackagesFolder', '..\\packages')),
      [repo]:
        sources(add('z', '..\\up'), add('f', 'file:///data/f'), add('e', ''), add('d', 'd')) +
        disabled('d') +
        section('fallbackPackageFolders', add('one', '..\\one') + add('two', '/two/')),
      [user]: sources(add('u', 'https://user.invalid/')),
    },
  },
  {
    name: 'RestoreSources',
    files: { [repo]: three },
    properties: { RestoreSources: 'w;a;https:/x.invalid/v3;file:/d/e' },
  },
  {
    name: 'RestoreSources and additional ones',
    files: { [repo]: three },
    properties: { RestoreSources: 'w', RestoreAdditionalProjectSources: 'more;w' },
  },
  {
    name: 'additional ones alone',
    files: { [repo]: sources(add('x', 'x')) },
    properties: { RestoreAdditionalProjectSources: 'more;x' },
  },
  {
    name: 'CLEAR',
    files: { [repo]: three },
    properties: { RestoreSources: 'Clear', RestoreAdditionalProjectSources: 'more' },
  },
  {
    name: 'CLEAR beside others',
    files: { [repo]: three },
    properties: { RestoreSources: 'CLEAR;x' },
  },
  {
    name: 'fallback folders of the environment',
    files: { [repo]: section('fallbackPackageFolders', add('one', 'one')) },
    environment: { NUGET_FALLBACK_PACKAGES: '/f1;/f2/', NUGET_PACKAGES: '/packages' },
  },
  {
    name: 'a packages folder that is relative',
    files: { [repo]: '' },
    environment: { NUGET_PACKAGES: 'relative' },
  },
  {
    name: 'RestoreConfigFile',
    files: {
      [repo]: three,
      'repo/other.config': sources(add('o', 'o')),
      [user]: sources(add('u', 'u')),
    },
    configFile: '${root}/repo/other.config',
  },
];
