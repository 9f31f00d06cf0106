import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where layouts stand, with what the client said of each when they were recorded. */
export const layoutsFile = path.join(
  import.meta.dirname,
  '../fixtures/nuget-settings/layouts.json',
);

export const readLayouts = () => JSON.parse(readFileSync(layoutsFile, 'utf8'));

/** The user's own file, which the client writes where it is missing. */
export const userFile = 'home/.nuget/NuGet/NuGet.Config';

/**
 * Builds a layout in a temporary folder. `${root}` in its texts is that folder; a file whose text
 * does not begin with `<?` or `!` stands inside `<configuration>`.
 */
export function buildLayout(layout) {
  const root = mkdtempSync(path.join(tmpdir(), 'assay-layout-'));
  const fill = (text) => text.replaceAll('${root}', root);
  const files = { ...(layout.noUserFile ? {} : { [userFile]: '' }), ...layout.files };
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const whole = text.startsWith('<?') || text.startsWith('!');
    writeFileSync(
      file,
      whole ? fill(text.replace(/^!/, '')) : `<configuration>${fill(text)}</configuration>`,
    );
  }
  for (const [name, target] of Object.entries(layout.links ?? {})) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    symlinkSync(fill(target), file);
  }
  const folder = path.join(root, layout.folder ?? 'repo');
  for (const needed of [folder, path.join(root, 'home')]) mkdirSync(needed, { recursive: true });
  const environment = {
    HOME: path.join(root, 'home'),
    NUGET_COMMON_APPLICATION_DATA: path.join(root, 'machine'),
    ...Object.fromEntries(
      Object.entries(layout.environment ?? {}).map(([name, value]) => [name, fill(value)]),
    ),
  };
  return {
    root,
    folder,
    environment,
    configFile: layout.configFile && fill(layout.configFile),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** How Assay's settings look in the form that layouts record: `[name, place, letters]`. */
export function recordOf(settings, root) {
  if (settings.refusals.length > 0) return { refused: true };
  const sources = settings.configuredSources.map((source) => [
    source.name,
    source.shown.replaceAll(root, '${root}'),
    `${source.enabled ? 'E' : 'D'}${source.machineWide ? 'M' : ''}${source.fromDefaults ? 'O' : ''}`,
  ]);
  return { sources, ...(settings.clientWouldUseDefault && { clientsDefault: true }) };
}
