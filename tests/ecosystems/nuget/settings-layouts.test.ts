import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newSettingsReader } from '../../../src/scan/settings.js';
import { buildLayout, readLayouts, recordOf } from '../../kit/settings-layouts.mjs';

/** What `dotnet nuget list source` said is recorded; `node bench/sources.mjs` asks it again. */
describe('sources on layouts of configuration files', () => {
  const layouts = readLayouts().filter(({ byFileSystem }) => !byFileSystem);

  it('are many', () => expect(layouts.length).toBeGreaterThan(80));

  it.runIf(process.platform === 'linux').each(layouts)('$name', (layout) => {
    const built = buildLayout(layout);
    const { root, folder, environment, configFile } = built;
    try {
      const surroundings = { environment, platform: 'linux', home: `${root}/home` } as const;
      const reader = newSettingsReader(surroundings, []);
      const settings = reader.settingsOf(folder, configFile && resolve(folder, configFile));
      expect(recordOf(settings, root)).toEqual(layout.expected);
    } finally {
      built.remove();
    }
  });
});
