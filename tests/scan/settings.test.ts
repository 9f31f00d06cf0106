import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSettingsReader } from '../../src/scan/settings.js';
import type { Trouble } from '../../src/scan/trouble.js';
import { Layout } from './layout.js';

let layout: Layout;
let troubles: Trouble[];
beforeEach(() => {
  layout = new Layout();
  troubles = [];
});
afterEach(() => layout.remove());

const config = (name: string, value: string): string =>
  `<configuration><packageSources><add key="${name}" value="${value}" /></packageSources></configuration>`;

function reader(environment: Readonly<Record<string, string>> = {}, configFile?: string) {
  const NUGET_COMMON_APPLICATION_DATA = join(layout.root, 'machine');
  const surroundings = {
    environment: { NUGET_COMMON_APPLICATION_DATA, ...environment },
    platform: 'linux',
    home: layout.home,
  } as const;
  return newSettingsReader(surroundings, troubles, configFile === undefined ? {} : { configFile });
}

const namesIn = (folder: string, settings = reader()): string[] =>
  settings.settingsOf(join(layout.root, folder)).sources.map(({ name }) => name);

describe('settings of a folder', () => {
  it('are those of its chain, and are read once', () => {
    layout.write('repository/nuget.config', config('near', 'near'));
    layout.write('home/.nuget/NuGet/NuGet.Config', config('user', 'user'));
    layout.write('home/.nuget/NuGet/config/more.config', config('more', 'more'));
    layout.write('machine/NuGet/Config/all.config', config('machine', 'machine'));
    const settings = reader();
    expect(namesIn('repository/app', settings)).toEqual(['near', 'user', 'more', 'machine']);
    layout.write('repository/nuget.config', config('changed', 'x'));
    expect(namesIn('repository/app', settings)).toEqual(['near', 'user', 'more', 'machine']);
    const one = settings.settingsOf(join(layout.root, 'repository/a'));
    expect(settings.settingsOf(join(layout.root, 'repository/b'))).toBe(one);
    expect(one.globalPackagesFolder).toBe(layout.packages);
    expect(one.clientWouldUseDefault).toBe(false);
  });

  it('have no source where the client would write its own', () => {
    const settings = reader().settingsOf(layout.repository);
    expect(settings).toMatchObject({ sources: [], clientWouldUseDefault: true, refusals: [] });
    expect(troubles).toEqual([]);
  });

  it('are those of one file alone, where one is given', () => {
    layout.write('repository/nuget.config', config('near', 'near'));
    layout.write('home/.nuget/NuGet/NuGet.Config', config('user', 'user'));
    const file = layout.write('other.xml', config('only', 'only'));
    expect(namesIn('repository', reader({}, file))).toEqual(['only']);
    const settings = reader();
    expect(settings.settingsOf(layout.repository, file).sources).toHaveLength(1);
    expect(settings.settingsOf(layout.repository).sources).toHaveLength(2);
  });
});

describe('what the client refuses', () => {
  it('is told once, with file and line, and leaves no source', () => {
    const file = layout.write('repository/nuget.config', '<configuration>\n<packageSources>');
    layout.write('home/.nuget/NuGet/NuGet.Config', config('user', 'user'));
    const settings = reader();
    expect(namesIn('repository', settings)).toEqual([]);
    expect(namesIn('repository/app', settings)).toEqual([]);
    expect(troubles).toMatchObject([
      { file, code: 'bad-structure', reason: expect.stringMatching(/^line \d+: /) },
    ]);
    const { refusals, mapping } = settings.settingsOf(layout.repository);
    expect(refusals).toMatchObject([{ file, line: 2 }]);
    expect(mapping.sourcesFor('Any')).toEqual([]);
  });

  it('is a file that is not there, when it was named', () => {
    const file = join(layout.root, 'none.config');
    expect(namesIn('repository', reader({}, file))).toEqual([]);
    expect(troubles).toMatchObject([{ file, code: 'not-found' }]);
  });

  it('is a pipe in the place of a file', () => {
    const file = join(layout.repository, 'nuget.config');
    execFileSync('mkfifo', [file]);
    expect(namesIn('repository')).toEqual([]);
    expect(troubles).toMatchObject([{ file, code: 'not-found' }]);
  });
});

describe('what the client passes over', () => {
  it('is a folder with the name of a file, and a link that leads nowhere', () => {
    mkdirSync(join(layout.repository, 'nuget.config'));
    symlinkSync('/nowhere', join(layout.repository, 'NuGet.config'));
    layout.write('repository/NuGet.Config', config('real', 'real'));
    expect(namesIn('repository')).toEqual(['real']);
    expect(troubles).toEqual([]);
  });

  it('is not a link that leads to a file: paths count from the link', () => {
    layout.write('elsewhere/shared.xml', config('linked', 'feed'));
    symlinkSync('../elsewhere/shared.xml', join(layout.repository, 'nuget.config'));
    const [source] = reader().settingsOf(layout.repository).sources;
    expect(source?.location).toBe(join(layout.repository, 'feed'));
  });
});
