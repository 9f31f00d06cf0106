import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameworkFunctions } from '../../../src/ecosystems/nuget/project/framework-functions.js';
import { LimitReached } from '../../../src/core/errors.js';
import { limits } from '../../../src/core/limits.js';
import { readElements } from '../../../src/formats/msbuild/evaluate/elements.js';
import {
  evaluate,
  type EvaluatedProject,
  type EvaluationRequest,
} from '../../../src/formats/msbuild/evaluate/evaluate.js';
import {
  typedToText,
  unescapeValue,
  Unknown,
} from '../../../src/formats/msbuild/evaluate/value.js';
import { memoryTree } from '../../kit/file-trees.js';

type Options = Partial<Omit<EvaluationRequest, 'machine'>> & {
  readonly platform?: 'windows' | 'linux' | 'macos';
  readonly environment?: Record<string, string>;
  readonly frameworks?: typeof frameworkFunctions;
};

function run(files: Record<string, string>, options: Options = {}): EvaluatedProject {
  const tree = memoryTree(files);
  const { platform = 'linux', environment = {}, frameworks } = options;
  return evaluate({
    project: '/repo/a.proj',
    machine: {
      platform,
      architecture: 'X64',
      tree,
      environment: new Map(Object.entries(environment)),
      ...(frameworks !== undefined && { frameworks }),
    },
    globalProperties: new Map(),
    engineProperties: new Map([['OS', platform === 'windows' ? 'Windows_NT' : 'Unix']]),
    itemTypes: ['I', 'J', 'Compile'],
    sdkFolder: ({ name }) => ({ unread: `no ${name}` }),
    refuses: () => undefined,
    read: (path) => readElements(tree.read(path)),
    ...options,
  });
}

function project(body: string): Record<string, string> {
  return { '/repo/a.proj': `<Project>${body}</Project>` };
}

function properties(body: string): string {
  return `<PropertyGroup>${body}</PropertyGroup>`;
}

/** What an expression comes to as the text of a property; its reason where it is left open. */
function value(text: string, options: Options = {}, more: Record<string, string> = {}): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const files = { ...project(properties(`<P>${escaped}</P>`)), ...more };
  const found = run(files, options).property('P');
  return found instanceof Unknown ? `open: ${found.reason}` : found;
}

function decides(condition: string, options: Options = {}, more: Record<string, string> = {}) {
  const escaped = condition
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
  const body = properties(`<A>1</A><T>true</T><E></E><P Condition="${escaped}">yes</P>`);
  const found = run({ ...project(body), ...more }, options).property('P');
  return found instanceof Unknown ? 'open' : found === 'yes';
}

function items(body: string, files: Record<string, string> = {}, options: Options = {}): string[] {
  return run({ ...project(body), ...files }, options)
    .items.of('I')
    .map(({ identity, maybe }) =>
      identity instanceof Unknown || maybe !== undefined
        ? `open: ${(maybe ?? (identity as Unknown)).reason}`
        : unescapeValue(identity),
    );
}

describe('properties', () => {
  test('the last assignment wins, whatever the case of the name', () => {
    const found = run(project(properties('<A>1</A><a>$(A)2</a>')));
    expect(found.property('A')).toBe('12');
    expect(found.placeOf('A')).toEqual({ file: '/repo/a.proj', line: 1 });
  });

  test('global properties and reserved ones are not changed by files', () => {
    const body = properties('<G>file</G><MSBuildProjectName>x</MSBuildProjectName>');
    const found = run(project(body), { globalProperties: new Map([['g', 'line']]) });
    expect(found.property('G')).toBe('line');
    expect(found.property('MSBuildProjectName')).toBe('a');
  });

  test('a project may say that it sets a global property all the same', () => {
    const text = `<Project TreatAsLocalProperty="G">${properties('<G>$(G)+file</G>')}</Project>`;
    const globalProperties = new Map([['G', 'line']]);
    expect(run({ '/repo/a.proj': text }, { globalProperties }).property('G')).toBe('line+file');
  });

  test('the environment is only what is given, and below what files say', () => {
    const body = properties('<B>$(FROM_OUTSIDE)$(HOME)</B>');
    const found = run(project(body), { environment: { FROM_OUTSIDE: 'x' } });
    expect(found.property('B')).toBe('x');
  });

  test('names that mean something to JavaScript are names', () => {
    const found = run(project(properties('<__proto__>1</__proto__><constructor>2</constructor>')));
    expect(found.property('__proto__')).toBe('1');
    expect(found.property('constructor')).toBe('2');
    expect(found.property('toString')).toBe('');
  });

  test('a group is decided before what it holds', () => {
    const body = `<PropertyGroup Condition="'$(A)' == ''"><A>1</A><B>2</B></PropertyGroup>`;
    expect(run(project(body)).property('B')).toBe('2');
  });
});

describe('property functions', () => {
  test.each([
    [`$([System.String]::Copy('a.b.c').Replace('.', '-'))`, 'a-b-c'],
    [`$([System.String]::new('abc').Substring(1))`, 'bc'],
    [`$(MSBuildProjectName.ToUpperInvariant().PadLeft(3, 'x'))`, 'xxA'],
    [`$([System.String]::Copy('1,2,3').Split(',')[1])`, '2'],
    [`$([System.String]::Copy('1,2,3').Split(',').Length)`, '3'],
    [`$([System.String]::Copy(' a ').Trim())!`, 'a!'],
    [`$([System.String]::Copy('xxaxx').TrimStart('x'))`, 'axx'],
    [`$([System.String]::Copy('abc').IndexOf('c'))`, '2'],
    [`$([System.String]::Copy('ABC').Contains('b', StringComparison.OrdinalIgnoreCase))`, 'True'],
    [`$([MSBuild]::Add(1, 2))`, '3'],
    [`$([MSBuild]::Divide(7, 2))`, '3'],
    [`$([MSBuild]::ValueOrDefault('', 'd'))`, 'd'],
    [`$([MSBuild]::NormalizePath('/x', '../y/./z'))`, '/y/z'],
    [`$([MSBuild]::NormalizeDirectory('/x', 'y'))`, '/x/y/'],
    [`$([MSBuild]::EnsureTrailingSlash('/x'))`, '/x/'],
    [`$([MSBuild]::MakeRelative('/x/y', '/x/z/a.txt'))`, '../z/a.txt'],
    [`$([MSBuild]::VersionGreaterThanOrEquals('v10.0', '9.0.5-rc'))`, 'True'],
    [`$([MSBuild]::VersionEquals('1.0', '1.0.0.0'))`, 'True'],
    [`$([MSBuild]::IsOSPlatform('Linux'))`, 'True'],
    [`$([MSBuild]::Unescape('%3b'))`, ';'],
    [`$([System.IO.Path]::Combine('a', '/b', 'c'))`, '/b/c'],
    [`$([System.IO.Path]::GetFileNameWithoutExtension('/x/y.tar.gz'))`, 'y.tar'],
    [`$([System.IO.Path]::GetDirectoryName('/x/y.z'))`, '/x'],
    [`$([System.IO.Path]::GetExtension('y.tar.gz'))`, '.gz'],
    [`$([System.IO.Path]::ChangeExtension('a.b', 'c'))`, 'a.c'],
    [`$([System.Version]::Parse('1.2.3').Minor)`, '2'],
    [`$([System.String]::IsNullOrEmpty(''))`, 'True'],
    [`$([System.String]::Format('{0}-{1}', 'a', 'b'))`, 'a-b'],
    [`$([System.String]::Join('+', $([System.String]::Copy('a;b').Split(';'))))`, 'a+b'],
    [`$([System.Math]::Max(2, 10))`, '10'],
    [`$([System.Text.RegularExpressions.Regex]::Match('v1.22', '[0-9.]+'))`, '1.22'],
    [`$([System.Text.RegularExpressions.Regex]::Replace('a1b2', '\\d', '#'))`, 'a#b#'],
    [`$(Registry:HKEY_LOCAL_MACHINE\\Software\\X@Y)`, ''],
    [`$(MSBuildThisFileDirectory)`, '/repo/'],
    ['100%', '100%'],
    ['$(', '$('],
  ])('%s is %s', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  test.each([
    ['$([System.IO.File]::ReadAllText(x))', 'calls [System.IO.File]::ReadAllText'],
    ['$([System.DateTime]::Now)', 'calls [System.DateTime]::Now'],
    ['$([System.Guid]::NewGuid())', 'calls [System.Guid]::NewGuid'],
    ['$([MSBuild]::GetTargetFrameworkIdentifier(net8.0))', 'asks for a target framework'],
    ['$(A.Substring(9))', 'calls a function out of the range of its text'],
    [
      `$([System.Text.RegularExpressions.Regex]::IsMatch('aaaa', '(a+)+b'))`,
      'calls a regular expression that is not run here',
    ],
    ['$(a b)', 'is no expression that MSBuild has'],
  ])('%s is left open', (text, reason) => {
    expect(value(text)).toBe(`open: ${reason}`);
  });

  test('files above are found from the file that asks', () => {
    const files = { '/repo/x/other.txt': '', '/mark.txt': '' };
    const text = `$([MSBuild]::GetPathOfFileAbove('mark.txt'))`;
    expect(value(text, {}, files)).toBe('/mark.txt');
    expect(
      value(`$([MSBuild]::GetDirectoryNameOfFileAbove('/repo/x', 'other.txt'))`, {}, files),
    ).toBe('/repo/x');
    expect(value(`$([MSBuild]::GetPathOfFileAbove('none.txt'))`)).toBe('');
  });

  test('what is unknown goes on to what depends on it, and to nothing else', () => {
    const body = properties(
      '<A>$([System.DateTime]::Now)</A><B>x$(A)</B><C>$(B.Length)</C><D>4</D>',
    );
    const found = run(project(body));
    expect(found.property('C')).toBeInstanceOf(Unknown);
    expect(found.property('C')).toMatchObject({ line: 1, text: '$([System.DateTime]::Now)' });
    expect(found.property('D')).toBe('4');
  });
});

describe('conditions', () => {
  test.each([
    [`'a' == 'A'`, true],
    [`'1.0' == '1'`, true],
    [`'0x10' == '16'`, true],
    [`'true' == 'on'`, true],
    [`'a' != 'b' and 'c' == 'c'`, true],
    [`'a' == 'b' or 'c' == 'c' and 'd' == 'e'`, false],
    [`('a' == 'b' or 'c' == 'c') and !('d' == 'e')`, true],
    [`$(A) == 1`, true],
    [`$(A) &lt; 2`.replace('&lt;', '<'), true],
    [`'1.10.0' > '1.9.0'`, true],
    [`'10' >= '9.0.1'`, true],
    [`$(T)`, true],
    [`!$(T)`, false],
    [`'$(E)' == ''`, true],
    [`Exists('a.proj')`, true],
    [`Exists('b.proj') or Exists('/repo')`, true],
    [`HasTrailingSlash('x/')`, true],
    [`true`, true],
    [`'%3b' == ';'`, true],
    [`'a'=='a'and'b'=='b'`, true],
  ])('%s is %s', (condition, expected) => {
    expect(decides(condition)).toBe(expected);
  });

  test.each([
    [`'$([System.DateTime]::Now)' == 'x'`, 'open'],
    [`'$([System.DateTime]::Now)' == 'x' and 'a' == 'b'`, false],
    [`'a' == 'b' and '$([System.DateTime]::Now)' == 'x'`, false],
    [`'$([System.DateTime]::Now)' == 'x' or 'a' == 'a'`, true],
    [`!('$([System.DateTime]::Now)' == 'x')`, 'open'],
    [`$(E)`, 'open'],
    [`'a' &lt; 'b'`.replace('&lt;', '<'), 'open'],
    [`'a' ==`, 'open'],
    [`('a' == 'a'`, 'open'],
    [`Unheard('x')`, 'open'],
  ])('%s is %s', (condition, expected) => {
    expect(decides(condition)).toBe(expected);
  });

  test('of two values that a condition cannot choose between none is known', () => {
    const now = `'$([System.DateTime]::Now)' == ''`;
    const found = run(
      project(properties(`<A>1</A><A Condition="${now}">2</A><B>1</B><B Condition="${now}">1</B>`)),
    );
    expect(found.property('A')).toBeInstanceOf(Unknown);
    expect(found.property('B')).toBe('1');
  });

  test('a branch may be taken where no earlier one surely is', () => {
    const branch = (condition: string, text: string): string =>
      `<When Condition="${condition}">${properties(`<${text}>1</${text}>`)}</When>`;
    const body = `<Choose>${branch(`'a' == 'b'`, 'A')}${branch(`'$([System.DateTime]::Now)' == ''`, 'B')}${branch(`'a' == 'a'`, 'C')}<Otherwise>${properties('<D>1</D>')}</Otherwise></Choose>`;
    const found = run(project(body));
    const kinds = ['A', 'B', 'C', 'D'].map((name) => found.property(name) instanceof Unknown);
    expect(kinds).toEqual([false, true, true, false]);
    expect(found.property('D')).toBe('');
  });
});

describe('imports', () => {
  test('are read where they stand, each file once', () => {
    const found = run({
      '/repo/a.proj': `<Project>${properties('<A>1</A>')}<Import Project="b/*.props"/><Import Project="b\\x.props"/>${properties('<A>$(A)4</A>')}</Project>`,
      '/repo/b/x.props': `<Project>${properties('<A>$(A)2</A>')}</Project>`,
      '/repo/b/y.props': `<Project>${properties('<A>$(A)$(MSBuildThisFileName)</A>')}</Project>`,
    });
    expect(found.property('A')).toBe('12y4');
    expect(new Set(found.files)).toEqual(
      new Set(['/repo/a.proj', '/repo/b/x.props', '/repo/b/y.props']),
    );
  });

  test('may go round in circles', () => {
    const found = run({
      '/repo/a.proj': '<Project><Import Project="b.props"/></Project>',
      '/repo/b.props': `<Project><Import Project="a.proj"/>${properties('<A>1</A>')}</Project>`,
    });
    expect(found.property('A')).toBe('1');
  });

  test('that are missing, refused or broken are told with their place', () => {
    const found = run(
      {
        '/repo/a.proj':
          '<Project>\n<Import Project="none.props"/>\n<Import Project="bad.props"/>\n<Import Project="../out.props"/></Project>',
        '/repo/bad.props': '<Project>',
        '/out.props': '<Project/>',
      },
      { refuses: (path) => (path.startsWith('/repo/') ? undefined : 'is outside') },
    );
    expect(found.unread.map(({ line, reason }) => `${line} ${reason.split(':')[0]}`)).toEqual([
      '2 imports a file that is not there',
      '3 imports a file that cannot be read',
      '4 is outside',
    ]);
  });

  test('under an unknown condition leave open what they set', () => {
    const found = run({
      '/repo/a.proj': `<Project><Import Project="b.props" Condition="'$([System.DateTime]::Now)' == ''"/></Project>`,
      '/repo/b.props': `<Project>${properties('<A>1</A>')}<ItemGroup><I Include="x"/></ItemGroup></Project>`,
    });
    expect(found.property('A')).toBeInstanceOf(Unknown);
    expect(found.items.of('I')[0]?.maybe).toBeInstanceOf(Unknown);
  });

  test('a chain without end is a limit', () => {
    const files: Record<string, string> = {
      '/repo/a.proj': '<Project><Import Project="0.props"/></Project>',
    };
    for (let at = 0; at <= limits.importDepth; at++)
      files[`/repo/${at}.props`] = `<Project><Import Project="${at + 1}.props"/></Project>`;
    expect(() => run(files)).toThrow(LimitReached);
  });
});

describe('items', () => {
  test('are included, excluded, removed and updated in their order', () => {
    const body = `<ItemGroup><I Include="a;b;c;d" Exclude="b"/><I Remove="C"/><I Update="a" X="1"/><I Include="e" X="2"><Y>%(X)3</Y></I></ItemGroup>`;
    expect(items(body)).toEqual(['a', 'd', 'e']);
    const found = run(project(body)).items.of('I');
    expect(found.map(({ metadata }) => metadata.get('x'))).toEqual(['1', undefined, '2']);
    expect(found[2]?.metadata.get('y')).toBe('23');
  });

  test('see properties as they are at the end', () => {
    expect(items(`<ItemGroup><I Include="$(L)"/></ItemGroup>${properties('<L>x;y</L>')}`)).toEqual([
      'x',
      'y',
    ]);
  });

  test('definitions come first, wherever they stand', () => {
    const body = `<ItemGroup><I Include="a"/></ItemGroup><ItemDefinitionGroup><I><X>d</X></I></ItemDefinitionGroup>`;
    expect(run(project(body)).items.of('I')[0]?.metadata.get('x')).toBe('d');
  });

  test('references bring metadata with them, transforms make new names', () => {
    const body = `<ItemGroup><J Include="a.x;b.x" M="1"/><I Include="@(J)"/><I Include="@(J->'n/%(Filename)')"/><I Include="@(J->Count())"/></ItemGroup>`;
    expect(items(body)).toEqual(['a.x', 'b.x', 'n/a', 'n/b', '2']);
    expect(run(project(body)).items.of('I')[2]?.metadata.get('m')).toBe('1');
  });

  test('conditions may ask for lists as they are there', () => {
    const body = `<ItemGroup><J Include="a"/><I Include="x" Condition="'@(J)' == 'a'"/><I Include="y" Condition="@(J->AnyHaveMetadataValue('Identity', 'b'))"/></ItemGroup>`;
    expect(items(body)).toEqual(['x']);
  });

  test('wildcards stand for files', () => {
    const files = {
      '/repo/s/a.x': '',
      '/repo/s/t/b.x': '',
      '/repo/s/t/c.y': '',
      '/repo/s/u/d.x': '',
    };
    const body = `<ItemGroup><I Include="s/**/*.x" Exclude="s/u/**"/></ItemGroup>`;
    expect(items(body, files)).toEqual(['s/a.x', 's/t/b.x']);
    expect(items(`<ItemGroup><I Include="s\\t\\?.*"/></ItemGroup>`, files)).toEqual([
      's/t/b.x',
      's/t/c.y',
    ]);
    expect(items(`<ItemGroup><I Include="s/t/%2a.x"/></ItemGroup>`, files)).toEqual(['s/t/*.x']);
  });

  test('that nobody asks for are not looked for', () => {
    const tree = memoryTree({
      '/repo/a.proj': '<Project><ItemGroup><K Include="**/*"/></ItemGroup></Project>',
    });
    const watched = {
      ...tree,
      list: () => {
        throw new Error('looked');
      },
    };
    const found = run(
      {},
      { read: (path) => readElements(watched.read(path)), project: '/repo/a.proj' },
    );
    expect(found.items.of('K')).toEqual([]);
  });

  test('under an unknown condition may or may not be there', () => {
    const now = `'$([System.DateTime]::Now)' == ''`;
    expect(
      items(`<ItemGroup><I Include="a" Condition="${now}"/><I Include="b"/></ItemGroup>`),
    ).toEqual(['open: calls [System.DateTime]::Now', 'b']);
    expect(
      items(`<ItemGroup><I Include="a"/><I Remove="a" Condition="${now}"/></ItemGroup>`),
    ).toEqual(['open: calls [System.DateTime]::Now']);
    const updated = `<ItemGroup><I Include="a" V="1"/><I Update="a" V="2" Condition="${now}"/></ItemGroup>`;
    expect(run(project(updated)).items.of('I')[0]?.metadata.get('v')).toBeInstanceOf(Unknown);
  });
});

describe('what is hostile ends', () => {
  test('doubling', () => {
    const body = Array.from(
      { length: 60 },
      (_, at) => `<A${at + 1}>$(A${at})$(A${at})</A${at + 1}>`,
    );
    expect(() => run(project(properties(`<A0>x</A0>${body.join('')}`)))).toThrow(LimitReached);
    const replaced = `$([System.String]::Copy('aaaaaaaaaaaaaaaa').Replace('a','aaaaaaaaaaaaaaaa').Replace('a','aaaaaaaaaaaaaaaa').Replace('a','aaaaaaaaaaaaaaaa').Replace('a','aaaaaaaaaaaaaaaa').Replace('a','aaaaaaaaaaaaaaaa'))`;
    expect(() => value(replaced)).toThrow(LimitReached);
  });

  test('depth', () => {
    const deep = '$(A.Replace('.repeat(5000) + ')'.repeat(10_000);
    expect(value(deep)).toMatch(/^open: /);
    expect(decides(`${'('.repeat(5000)}'a'=='a'${')'.repeat(5000)}`)).toBe('open');
    expect(decides(`${'!'.repeat(5001)}true`)).toBe(false);
  });

  test('items that multiply', () => {
    const doubled = Array.from({ length: 40 }, () => `<I Include="@(I)"/>`).join('');
    expect(() => items(`<ItemGroup><I Include="a"/>${doubled}</ItemGroup>`)).toThrow(LimitReached);
  });

  test(
    'text of a kind that a list would be gone over for again and again',
    { timeout: 5000 },
    () => {
      expect(value('@('.repeat(50_000) + ')'.repeat(50_000))).toBeTypeOf('string');
      expect(value(`${'$(x'.repeat(20_000)}`)).toBeTypeOf('string');
      expect(value(`$(A.Trim(${`'`.repeat(20_000)}`)).toBeTypeOf('string');
    },
  );
});

const conditions = new Set(
  readFileSync(new URL('../../../bench/evaluation/conditions.txt', import.meta.url), 'utf8').split(
    '\n',
  ),
);

/** What MSBuild itself says, recorded by `node bench/evaluation.mjs --record`. */
const recorded = JSON.parse(
  readFileSync(new URL('../../fixtures/projects/expressions.json', import.meta.url), 'utf8'),
) as Record<string, string>;
const given = `<Text>hello world</Text><Letter>q</Letter><List>x;y;z</List><Escaped>a%3bb</Escaped>
<Windows>a\\b\\c</Windows><True>true</True><False>false</False><Bad>maybe</Bad>`;
const leftOpen = [/String\]::Format\('\{0:/, /StableStringHash|DateTime|Math\]::Round|\(\?</];

test.each(Object.entries(recorded))('MSBuild agrees on %s', (text, expected) => {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const isCondition = expected === 'yes' || conditions.has(text);
  const asked = isCondition ? `<P Condition="${escaped}">yes</P>` : `<P>${escaped}</P>`;
  const engine = { OS: 'Unix', MSBuildRuntimeType: 'Core', MSBuildToolsVersion: 'Current' };
  const versions = { MSBuildVersion: '18.9.11', MSBuildAssemblyVersion: '18.0' };
  const found = run(
    { '/repo/expressions.proj': `<Project>${properties(given + asked)}</Project>` },
    {
      project: '/repo/expressions.proj',
      engineProperties: new Map(Object.entries({ ...engine, ...versions })),
      frameworks: frameworkFunctions,
    },
  ).property('P');
  if (found instanceof Unknown) expect(leftOpen.some((shape) => shape.test(text))).toBe(true);
  else expect(found).toBe(expected);
});

test('values of functions are texts as .NET writes them', () => {
  expect(['a', 1, true, null, ['a', 'b']].map(typedToText)).toEqual(['a', '1', 'True', '', 'a;b']);
});
