import { describe, expect, it } from 'vitest';
import { MalformedInput } from '../../../src/core/errors.js';
import { add, merge, section, sources } from './merge-texts.js';

const folders = { startFolder: '/start', projectFolder: '/src/app' };
const settings = merge({
  '/src/nuget.config':
    sources(
      add('corp', 'https://feed.test/v3/index.json') +
        add('again', 'https://feed.test/v3/index.json') +
        add('off', 'https://off.test/') +
        add('local', 'feed'),
    ) + section('disabledPackageSources', add('off', 'true')),
});
const names = (request: Partial<Parameters<typeof settings.sourcesFor>[0]>): string[] =>
  settings.sourcesFor({ ...folders, ...request }).map(({ name }) => name);

describe('sources of a restore', () => {
  it('are those that are configured and enabled, one for a place', () => {
    expect(names({})).toEqual(['corp', 'local']);
    expect(settings.sources.map(({ name }) => name)).toEqual(['corp', 'local']);
  });

  it('of the command line stand for all: names, URLs and folders', () => {
    const commandLine = ['CORP', 'off', 'https://new.test/index.json', 'here', '/src/feed'];
    expect(settings.sourcesFor({ ...folders, commandLine })).toMatchObject([
      { name: 'corp', line: 1 },
      { name: 'off', kind: 'http' },
      { name: 'https://new.test/index.json', kind: 'http', protocolVersion: 3, file: '' },
      { name: '/start/here', kind: 'folder', location: '/start/here' },
      { name: 'local', location: '/src/feed' },
    ]);
  });

  it('of a URL keep the name that is configured for it, unless that is disabled', () => {
    const commandLine = ['https://feed.test/v3/index.json', 'https://off.test/'];
    expect(names({ commandLine })).toEqual(['corp', 'https://off.test/']);
  });

  it('of a project stand for the configured ones, additional ones behind them', () => {
    const project = {
      replacing: ['x', 'https:/new.test/v2'],
      additional: ['../more', '/src/feed'],
    };
    expect(names({ project })).toEqual(['/src/app/x', 'https://new.test/v2', '/src/more', 'local']);
    expect(names({ project: { additional: ['file:///data/f'] } })).toEqual([
      'corp',
      'local',
      '/data/f',
    ]);
    expect(names({ project, commandLine: ['corp'] })).toEqual(['corp', '/src/more', 'local']);
  });

  it('can be none, but not none and some', () => {
    expect(names({ project: { replacing: ['clear'], additional: [] } })).toEqual([]);
    const both = { replacing: ['CLEAR', 'x'], additional: [] };
    expect(() => names({ project: both })).toThrow(MalformedInput);
  });

  it('hold no password that somebody wrote into a URL', () => {
    const location = 'https://ann:not-a-real-word@feed.test/index.json';
    const own = merge({ '/src/nuget.config': sources(add('x', location)) });
    const commandLine = [location.replace('feed', 'other')];
    const shown = JSON.stringify([own, own.sourcesFor({ ...folders, commandLine })]);
    expect(shown).toContain('https://feed.test/index.json');
    expect(shown).toContain('https://other.test/index.json');
    expect(shown).not.toContain('not-a-real-word');
  });
});
