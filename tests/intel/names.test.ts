import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editsBetween } from '../../src/intel/names/edits.js';
import { findDeception, findImitation } from '../../src/intel/names/find-imitation.js';
import { areNeighbours } from '../../src/intel/names/keyboard.js';
import { NameIndex } from '../../src/intel/names/name-index.js';
import { popularIndex } from '../../src/intel/names/popular-index.js';
import { readAs } from '../../src/intel/names/skeleton.js';
import { partsOf, wordsOf } from '../../src/intel/names/tokens.js';

const index = popularIndex();
const told = (name: string) => findImitation(name, { index });

describe('imitations of names that many know', () => {
  it.each([
    [
      'N\u0435wtonsoft.Json',
      'Newtonsoft.Json',
      'disguised-letters',
      '"\u0435" (U+0435, Cyrillic) looks like "e"',
    ],
    ['\uff33erilog', 'Serilog', 'disguised-letters', '"\uff33" (U+FF33, Latin) looks like "s"'],
    ['S\u00e9rilog', 'Serilog', 'disguised-letters', '"\u00e9" (U+00E9, Latin) looks like "e"'],
    [
      'Newt0nsoft.Json',
      'Newtonsoft.Json',
      'similar-letters',
      'other letters or digits that look the same',
    ],
    ['HtmlAgi1ityPack', 'HtmlAgilityPack', 'similar-letters', 'htmlagi1itypack'],
    ['NewtonsoftJson', 'Newtonsoft.Json', 'separators', 'only dots, hyphens or underscores differ'],
    ['Newtonsfot.Json', 'Newtonsoft.Json', 'misspelling', 'the letters of "of" trade places'],
    ['Serillog', 'Serilog', 'misspelling', '"l" is doubled'],
    ['Microsoft.Identity.Wb', 'Microsoft.Identity.Web', 'misspelling', '"e" is left out'],
    ['Magick.\u0274ET-Q8-AnyCPU', 'Magick.NET-Q8-AnyCPU', 'disguised-letters', 'looks like "n"'],
    ['AutoMaper', 'AutoMapper', 'misspelling', '"p" stands there once, not twice'],
    ['Dapoer', 'Dapper', 'misspelling', '"o", the key beside it, stands in the place of "p"'],
    ['RestSharp.Net', 'RestSharp', 'added-word', '"net" is added'],
    ['Json.Newtonsoft', 'Newtonsoft.Json', 'word-order', 'another order'],
    ['Serilog.Official', 'Serilog', 'added-word', '"official" is added'],
    ['Micosoft.Fixture.Tools', 'Microsoft.*', 'misspelt-maker', '"r" is left out'],
    ['M\u0456crosoft.Fixture', 'Microsoft.*', 'disguised-letters', '(U+0456, Cyrillic)'],
    ['rnicrosoft.Fixture', 'Microsoft.*', 'similar-letters', '(rnicrosoft, microsoft)'],
    ['NethereumNet', 'Nethereum.*', 'added-word', '"net" is added'],
    ['Microsoft.Serilog', 'Serilog', 'added-word', '"Microsoft" stands before it'],
    ['Claude.Official.Tools', 'claude', 'brand', '"official"'],
    ['Official-Seriolg', 'Serilog', 'misspelling', 'trade places'],
    [
      'Extensions.Logging.Abstractions',
      'Microsoft.Extensions.Logging.Abstractions',
      'left-out-word',
      '"Microsoft" is left out',
    ],
    ['CoinbaseWallet.Connector', 'coinbase', 'brand', '"wallet"'],
    ['PayPalLogin', 'paypal', 'brand', '"login"'],
    ['Citibank.Api', 'citibank', 'brand', '"bank"'],
    ['Itau.Boleto.Pagamentos', 'itau', 'brand', '"boleto"'],
    ['Steam.Session.Grabber', 'steam', 'brand', '"grabber"'],
    ['Nethereum.WalletBackup', 'Nethereum.*', 'brand', '"backup" is what no known package'],
    ['Newtonsoft.Jsno.Net', 'Newtonsoft.Json', 'misspelling', 'trade places'],
    ['Json.Newtonsfot', 'Newtonsoft.Json', 'misspelling', 'and the words stand in another order'],
    ['Newtonsoft.Json.NetStandard', 'Newtonsoft.Json', 'added-word', '"standard"'],
    ['newtonsoft-json-js', 'Newtonsoft.Json', 'added-word', '"js"'],
    ['pydapper', 'Dapper', 'added-word', '"py"'],
    ['Dapper.Core', 'Dapper', 'added-word', '"Core"'],
    ['VaultSharp.Net', 'VaultSharp', 'added-word', '"net"'],
    ['Telegram.Bots', 'Telegram.Bot', 'misspelling', '"s" is added'],
    ['node-redis', 'StackExchange.Redis', 'added-word', 'as another language calls its packages'],
    ['google-cloud-storage', 'Google.Cloud.Storage.V1', 'added-word', 'without the version'],
    ['System.Serilog', 'Serilog', 'added-word', '"System" stands before it'],
    ['SomebodyElse.Newtonsoft.Json', 'Newtonsoft.Json', 'added-word', '"SomebodyElse"'],
    ['Zubrowski.MediatR', 'MediatR', 'added-word', '"Zubrowski" stands before it'],
    ['Okta.Sdk.Core', 'Okta.Sdk', 'added-word', '"Core"'],
    ['solana-web3.js', 'solana', 'brand', '"js"'],
    ['google-auth-oauthlib', 'google', 'brand', '"auth"'],
    ['ImageSharp', 'SixLabors.ImageSharp', 'left-out-word', '"SixLabors" is left out'],
    ['CoreCsvHelper', 'CsvHelper', 'added-word', '"core" is added'],
    [
      'Microsoft.Serilog.Extensions.Logging',
      'Serilog.Extensions.Logging',
      'added-word',
      '"Microsoft" stands before it',
    ],
    ['com.stripe.fixture', 'Stripe.net', 'added-word', 'as packages of Java begin'],
    ['EPPlus.LicenseFix', 'EPPlus', 'added-word', '"license" and "fix"'],
    ['Serilog.Sinks.Fil', 'Serilog.Sinks.File', 'misspelling', '"e" is left out'],
    ['System.CommandLin', 'System.CommandLine', 'misspelling', '"e" is left out'],
    [
      'System.Net.ebSockets.Client',
      'System.Net.WebSockets.Client',
      'misspelling',
      '"w" is left out',
    ],
  ])('%s passes for %s', (name, imitates, trick, how) => {
    const found = told(name);
    expect(found).toMatchObject({ imitates, trick });
    expect(found?.how).toContain(how);
  });

  it.each([
    // Add-ons and pieces of a maker's own.
    'Serilog.Sinks.Fixture',
    'Newtonsoft.Json.Fixtures',
    'Polly.Abstractions',
    'Microsoft.Extensions.Fixture.Abstractions',
    // Another word, not a misspelt one.
    'Mapper.Fixture',
    'Silk.NET.OpenAL',
    // Languages, processors, versions.
    'Humanizer.Core.ie',
    'runtime.linux-arm64.Fixture',
    'Fixture.Client.V3',
    // Another abbreviation, another number, other words, and other words with one that says nothing.
    'Amazon.Lambda.SESEvents',
    'Google.Cloud.Filestore.V2',
    'Fixture.Crypto.SecP256r1',
    'SolrNet.Fixture',
    'JsonSchema.Fixture',
    // Others begin with it; a licence that nothing is claimed of; domains of nobody who is known.
    'Humanizer.Core',
    'EPPlus.License',
    'com.fixture.stripe',
    'DotNetCore.NPOI',
    'Microsoft.Azure.Storage.Common',
    // What a firm's own packages are about, and a port that says so.
    'Azure.Fixture.Secrets',
    'AWSSDK.FixtureTokens',
    'CardanoSharp.Keys',
    // Adapters, of makers that have more.
    'Autofac.Newtonsoft.Json',
    'Fixture.Sharp.AutoMapper',
    'stellar-fixture-dotnet',
    // Names of one letter, or none.
    'x',
    '...',
    '',
    'a'.repeat(5000),
  ])('%s stands for itself', (name) => {
    expect(told(name)).toBeUndefined();
  });

  it('calls the same name in other capitals the same name', () => {
    expect(told('NEWTONSOFT.json')).toBeUndefined();
  });

  it('takes no honest package for another one, of two hundred and more', () => {
    const wrong = index.names.flatMap(({ id }) => {
      const found = told(id);
      return found ? [`${id} ~ ${found.imitates}`] : [];
    });
    // docs/names.md says which, and why they are told.
    expect(wrong.length / index.names.length).toBeLessThanOrEqual(0.005);
  });

  it('holds none of names that were collected when the rules stood, and notes one in two hundred at most', () => {
    const heldOut = readFileSync('tests/fixtures/names/held-out.txt', 'utf8').trim().split('\n');
    const unknown = heldOut.filter((id) => index.get(id) === undefined);
    const found = unknown.map(told).filter((one) => one !== undefined);
    expect(unknown.length).toBeGreaterThan(250);
    expect(found.filter(({ strength }) => strength === 'strong')).toEqual([]);
    expect(found.length / unknown.length).toBeLessThanOrEqual(0.005);
  });
});

describe('imitations that somebody wrote who had not seen the code', () => {
  const list = readFileSync('tests/fixtures/names/imitations.json');
  const imitations = JSON.parse(list.toString()) as { name: string; imitates: string }[];

  it('are those whose digest was written down before', () => {
    const digest = readFileSync('tests/fixtures/names/imitations.sha256', 'utf8').split(' ')[0];
    expect(createHash('sha256').update(list).digest('hex')).toBe(digest);
    expect(imitations).toHaveLength(200);
  });

  it('are told, and with the name that was meant', () => {
    const found = imitations.flatMap(({ name, imitates }) => {
      const one = told(name);
      return one ? [{ ...one, meant: imitates.toLowerCase() }] : [];
    });
    const wrong = found.filter(({ imitates, meant, trick }) => {
      const given = imitates.toLowerCase();
      return trick !== 'brand' && given !== meant && !meant.startsWith(given.replace(/\*$/, ''));
    });
    expect(found.length).toBeGreaterThanOrEqual(196);
    expect(wrong).toEqual([]);
  });
});

describe.each([
  ['imitations-2', 180],
  ['imitations-3', 158],
  ['imitations-4', 173],
])('the list %s, which nobody had seen before it was scored', (name, least) => {
  const list = readFileSync(`tests/fixtures/names/${name}.json`);
  const imitations = JSON.parse(list.toString()) as { name: string; of: string }[];

  it('is the one whose digest was written down before', () => {
    const [digest] = readFileSync(`tests/fixtures/names/${name}.sha256`, 'utf8').split(' ');
    expect(createHash('sha256').update(list).digest('hex')).toBe(digest);
  });

  it(`is told as far as ${least} of it`, () => {
    const found = imitations.filter((one) => told(one.name) !== undefined);
    expect(found.length).toBeGreaterThanOrEqual(least);
  });
});

it('holds few honest names, however near they lie to known ones', () => {
  const honest = readFileSync('tests/fixtures/names/honest-2.json', 'utf8');
  const found = (JSON.parse(honest) as string[]).flatMap((name) => told(name) ?? []);
  expect(found.length).toBeLessThanOrEqual(20);
  expect(found.filter(({ strength }) => strength === 'strong').length).toBeLessThanOrEqual(4);
});

describe('imitations of a few own names', () => {
  const own = new NameIndex(
    ['Fixture.Billing.Client', 'Fixture.Billing.Client.Fix', 'Fixture.Orders'].map((id) => ({
      id,
      weight: 2,
    })),
  );
  const deception = (name: string) => findDeception(name, { index: own, others: [index] });

  it('tells misspelt ones and misspelt prefixes', () => {
    expect(deception('Fixture.Biling.Client')).toMatchObject({
      imitates: 'Fixture.Billing.Client',
    });
    expect(deception('Fixtrue.Payments')).toMatchObject({ imitates: 'Fixture.*' });
    expect(deception('F\u0456xture.Payments')).toMatchObject({ imitates: 'Fixture.*' });
    expect(deception('Billing.Fixture.Client')).toMatchObject({ trick: 'word-order' });
  });

  it('leaves packages alone that are called after them', () => {
    for (const id of ['Fixture.Billing.Client.Fix', 'Fixture.Billing', 'Fixture.Payments.Update'])
      expect(deception(id)).toBeUndefined();
  });
});

describe('the distance of two names', () => {
  it('is that of a table that looks at every letter, by optimal string alignment', () => {
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const text = (length: number): string =>
      Array.from({ length }, () => 'abc.'.charAt(random(4))).join('');
    for (let round = 0; round < 3000; round++) {
      const [a, b] = [text(random(9)), text(random(9))];
      const [expected, most] = [alignment(a, b), random(4)];
      const edits = editsBetween(a, b, most);
      expect(edits?.length, `${a} ${b}`).toBe(expected <= most ? expected : undefined);
      if (edits) expect(applied(a, edits), `${a} ${b}`).toBe(b);
    }
  });
});

/** Optimal string alignment, row by row, without anything that makes it fast. */
function alignment(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const costs = [
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + Number(a[i - 1] !== b[j - 1]),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        costs.push(at(i - 2, j - 2) + 1);
      table[i]![j] = Math.min(...costs);
    }
  return at(a.length, b.length);
}

function applied(a: string, edits: ReturnType<typeof editsBetween> & object): string {
  let [made, from] = ['', 0];
  for (const { at, meant, given } of edits) {
    made += a.slice(from, at) + given;
    from = at + meant.length;
  }
  return made + a.slice(from);
}

describe('letters', () => {
  it('are read as UTS 39 maps them', () => {
    expect(readAs('\u0413\u0430\u0441')).toBe('rac');
    expect(readAs('W\u0456nf\u0585rms')).toBe('winforms');
    expect(readAs('\u{1d400}zure')).toBe('azure');
    expect(readAs('Az\u200bure')).toBe('azure');
  });

  it('lie beside each other on a keyboard', () => {
    expect(areNeighbours('q', 'w')).toBe(true);
    expect(areNeighbours('o', '0')).toBe(true);
    expect(areNeighbours('a', 'p')).toBe(false);
    expect(areNeighbours('a', 'a')).toBe(false);
  });

  it('make parts and words', () => {
    expect(partsOf('Serilog.Sinks-File_Async')).toEqual(['serilog', 'sinks', 'file', 'async']);
    expect(wordsOf('HtmlAgilityPack.Core2')).toEqual(['html', 'agility', 'pack', 'core', '2']);
    expect(wordsOf('SQLitePCLRaw')).toEqual(['sq', 'lite', 'pcl', 'raw']);
  });
});

describe('the list of names', () => {
  it('has each name once, and none that is made of other letters', () => {
    const ids = index.names.map(({ id }) => id);
    expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[A-Za-z0-9_]+([._-][A-Za-z0-9_]+)*$/.test(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(4000);
  });

  it('is of no other package of the engine', () => {
    const digest = readFileSync('scripts/build.mjs', 'utf8');
    expect(/engineFolders = \[[^\]]*\]/.exec(digest)?.[0]).not.toContain('intel');
  });
});
