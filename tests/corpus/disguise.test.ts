import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';

interface Random {
  below(count: number): number;
}
interface Program {
  files: Map<string, string>;
  second: Map<string, string>;
}
interface Disguiser {
  openGrammars(): Promise<void>;
  isDamaged(text: string, language?: string): boolean;
  programOf(files: [string, string][], isForeign: (name: string) => boolean): Program;
  randomOf(seed: number): Random;
  weekSeed(date: Date): number;
  chooseRewriters(
    random: Random,
    kinds: { csharp: boolean; msbuild: boolean; powershell: boolean },
  ): string[];
  rewrite(program: Program, names: string[], random: Random): void;
  rewriteScripts(files: Map<string, string>, names: string[], random: Random): Map<string, string>;
  rewriteShell(text: string, names: string[], random: Random): string;
  rewriterNames: string[];
  readable(
    sources: [string, string][],
    isForeign: (name: string) => boolean,
  ): [[string, string][], (name: string) => boolean];
}

const modules = ['syntax', 'program', 'random', 'rewriters', 'variant'];
let disguiser: Disguiser;
beforeAll(async () => {
  const loaded: object[] = await Promise.all(
    modules.map(
      (name) => import(new URL(`../../corpus/disguise/${name}.mjs`, import.meta.url).href),
    ),
  );
  disguiser = Object.assign({}, ...loaded) as Disguiser;
  await disguiser.openGrammars();
});

const folder = new URL('../../corpus/m05-pay-sdk-setter/lib/', import.meta.url);
const files = ['Models.cs', 'PaymentGateway.cs', 'PaymentService.cs'];

function disguise(names: string[], seed: number): Program {
  const texts = files.map((file): [string, string] => [
    file,
    readFileSync(new URL(file, folder), 'utf8'),
  ]);
  const program = disguiser.programOf(texts, () => false);
  disguiser.rewrite(program, names, disguiser.randomOf(seed));
  return program;
}

function textOf({ files: own, second }: Program): string {
  return [...own, ...second].map(([name, text]) => `${name}\n${text}`).join('\n');
}

describe('the disguiser', () => {
  it('gives the same text for the same seed, and another for another', () => {
    expect(textOf(disguise(disguiser.rewriterNames, 7))).toBe(
      textOf(disguise(disguiser.rewriterNames, 7)),
    );
    expect(textOf(disguise(disguiser.rewriterNames, 7))).not.toBe(
      textOf(disguise(disguiser.rewriterNames, 8)),
    );
  });

  it('leaves well-formed C# whatever the seed', () => {
    for (let seed = 1; seed <= 6; seed++) {
      const names = disguiser.chooseRewriters(disguiser.randomOf(seed), {
        csharp: true,
        msbuild: false,
        powershell: false,
      });
      const { files: own, second } = disguise(names, seed);
      for (const text of [...own.values(), ...second.values()])
        expect(disguiser.isDamaged(text), names.join()).toBe(false);
    }
  });

  it('takes strings away, constants too, and leaves what must be constant', () => {
    const text = textOf(disguise(['strings'], 3));
    expect(text).not.toContain('INERT_FIXTURE_ARMED');
    expect(text).not.toContain('"application/json"');
  });

  it('renames what is private and nothing that is public', () => {
    const text = textOf(disguise(['rename'], 3));
    expect(text).not.toMatch(/AccountReport|\bblob\b/);
    expect(text).toMatch(/public sealed class PaymentGateway/);
    expect(text).toMatch(/public string PrivateKey/);
  });

  it('makes the sink a call by name', () => {
    const text = textOf(disguise(['calls-reflection'], 3));
    expect(text).not.toContain('http.PostAsync(');
    expect(text).toContain('GetMethod("PostAsync"');
  });

  it('leaves the bodies of a struct and of unsafe code where they are, as C# wants it', () => {
    const record = `readonly record struct Rgba(byte R)
{
    public int Twice() { return R * 2; }

    public static int Parse(string text) { return int.Parse(text); }
}
unsafe class Pointers { public int Fourth(int value) { return value / 4; } }
struct Plain { public int Value; public int Half() { return Value / 2; } }
sealed class Whole { public int Value; public int Third() { return Value / 3; } }`;
    const moved = [1, 2, 3, 4, 5, 6].map((seed) => {
      const program = disguiser.programOf([['Rgba.cs', record]], () => false);
      disguiser.rewrite(program, ['asynchronous'], disguiser.randomOf(seed));
      return textOf(program);
    });
    for (const text of moved) {
      expect(text).toContain('{ return R * 2; }');
      expect(text).toContain('{ return Value / 2; }');
      expect(text).toContain('{ return value / 4; }');
    }
    expect(moved.some((text) => !text.includes('{ return int.Parse(text); }'))).toBe(true);
    expect(moved.some((text) => !text.includes('{ return Value / 3; }'))).toBe(true);
  });

  const carriedTuples = (): string[] =>
    [1, 2, 3, 4, 5, 6].map((seed) => {
      const text = `class Pair
{
    static int Of(int first, int last)
    {
        var pair = (first, last);
        (first, last) = (last, 2);
        return pair.first + (last, last).Item1;
    }
}`;
      const program = disguiser.programOf([['Pair.cs', text]], () => false);
      disguiser.rewrite(program, ['carry'], disguiser.randomOf(seed));
      return program.files.get('Pair.cs') ?? '';
    });

  it('names the elements of a tuple as its variables were, and assigns to variables only', () => {
    const carried = carriedTuples();
    for (const text of carried) {
      expect(text).toContain('(first, last) = ');
      expect(text).not.toMatch(/pair = \([^;]*(?<!first: )global::[\w.]+\(first\)/);
      expect(text).not.toMatch(/return [^;]*last: /);
    }
    expect(carried.some((text) => /pair = \(first: global::[\w.]+\(first\)/.test(text))).toBe(true);
  });

  it('leaves sources that the grammar does not know, and the names in them', () => {
    const unknown = `class Main { int Of(string[] all) => all switch { ["a", .. var rest] => Tell(rest), _ => 0 }; }`;
    const known = 'class Other { int Own() => 1; }';
    expect(disguiser.isDamaged(unknown)).toBe(true);
    const [sources, isForeign] = disguiser.readable(
      [
        ['Main.cs', unknown],
        ['Other.cs', known],
      ],
      () => false,
    );
    expect(sources).toEqual([['Other.cs', known]]);
    expect([isForeign('Tell'), isForeign('Own')]).toEqual([true, false]);
    expect(() => disguiser.readable([['Main.cs', unknown]], () => false)).toThrow('knows none');
  });

  it('asks for the System of the framework, whatever else is called so', () => {
    const program = disguise(['asynchronous'], 3);
    expect(textOf(program)).toContain('await global::System.Threading.Tasks.Task.CompletedTask');
  });

  it('moves helpers into a second assembly', () => {
    expect(disguise(['calls-helper'], 3).second.size).toBe(1);
  });
});

describe('the disguises of MSBuild files', () => {
  const targets = `<Project>
  <!-- <Exec Command="commented out" /> -->
  <Target Name="A">
    <Exec Command="&quot;$(Tool)&quot; run it" />
    <Copy SourceFiles="@(Item)" DestinationFolder="%(Item.Folder)" />
  </Target>
</Project>`;
  const rewritten = (names: string[]): Map<string, string> =>
    disguiser.rewriteScripts(new Map([['build/a.targets', targets]]), names, disguiser.randomOf(5));

  it('puts a parameter together from properties, and leaves items and comments alone', () => {
    const text = rewritten(['msbuild-split']).get('build/a.targets') ?? '';
    expect(text).not.toContain('run it" />');
    expect(text).toContain('<Exec Command="commented out" />');
    expect(text).toContain('<Copy SourceFiles="@(Item)" DestinationFolder="%(Item.Folder)" />');
    const parts = [...text.matchAll(/<(_P[0-9a-f]+)>([^<]*)<\/\1>/g)];
    expect(parts.map(([, , part]) => part).join('')).toBe('&quot;$(Tool)&quot; run it');
  });

  it('moves a file into one that it imports', () => {
    const moved = rewritten(['msbuild-import']);
    expect(moved.size).toBe(2);
    expect(moved.get('build/a.targets')).toMatch(
      /<Import Project="\$\(MSBuildThisFileDirectory\)m[0-9a-f]+\.xml" \/>/,
    );
    expect([...moved.values()]).toContain(targets);
  });
});

describe('the disguises of PowerShell', () => {
  const script =
    "param($a)\nStart-Process -FilePath 'program.exe' -ArgumentList 'one', 'second'\n$x.Get('address')\n";
  const rewritten = (name: string): string =>
    disguiser.rewriteShell(script, [name], disguiser.randomOf(5));

  it.each(['powershell-format', 'powershell-ticks', 'powershell-encode'])(
    '%s leaves a script',
    (name) => {
      expect(rewritten(name)).not.toBe(script);
      expect(disguiser.isDamaged(rewritten(name), 'powershell')).toBe(false);
    },
  );

  it('puts strings together in the right order', () => {
    const parts = [
      ...rewritten('powershell-format').matchAll(/\('\{1\}\{0\}' -f '([^']*)','([^']*)'\)/g),
    ];
    expect(parts.map(([, end, start]) => `${start}${end}`)).toEqual([
      'program.exe',
      'second',
      'address',
    ]);
  });

  it('puts no backtick where it would be an escape', () => {
    expect(rewritten('powershell-ticks')).not.toMatch(/`[abefnrtuv0]/i);
    expect(rewritten('powershell-ticks').replaceAll('`', '')).toBe(script);
  });

  it('keeps the parameters in front of an encoded body', () => {
    const [head, ...rest] = rewritten('powershell-encode').split('\n');
    const data = /FromBase64String\('([^']*)'\)/.exec(rest.join('\n'))?.[1] ?? '';
    expect(head).toBe('param($a)');
    expect(`param($a)${Buffer.from(data, 'base64').toString('utf16le')}`).toBe(script);
  });
});

describe('the seed of a week', () => {
  it.each([
    ['2026-11-27', 202_648],
    ['2027-01-01', 202_653],
    ['2024-12-30', 202_501],
    ['2026-11-29', 202_648],
    ['2026-11-30', 202_649],
  ])('%s is %i', (date, seed) => {
    expect(disguiser.weekSeed(new Date(`${date}T12:00:00Z`))).toBe(seed);
  });
});
