import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { ProjectEvaluations } from '../../dist/scan/evaluate-projects.js';
import { newDiskTree } from '../../dist/scan/disk-tree.js';
import { SdkFinder } from '../../dist/scan/sdk-packages.js';
import { openSupplies } from '../../dist/scan/supplies.js';
import { currentSurroundings } from '../../dist/store/cache-folder.js';
import { differences, ofClient, ofSpec } from './comparable.mjs';

/**
 * Projects with SDKs that come as packages: of the NuGet Gallery through the client's own configuration,
 * and those below `sdks`, which are packed into a folder. Each is evaluated twice: with the packages that
 * the client has extracted, and with nothing extracted.
 */
const projects = fileURLToPath(new URL('sdk-projects/', import.meta.url));

export async function compareSdkProjects(home, environment) {
  const folder = path.join(home, 'sdk-projects');
  cpSync(projects, folder, { recursive: true });
  await packSdks(path.join(folder, 'house/sdks'), path.join(folder, 'feed'));
  writeFileSync(
    path.join(folder, 'NuGet.Config'),
    '<configuration><packageSources><add key="house" value="feed" /></packageSources></configuration>\n',
  );
  const files = readdirSync(folder, { recursive: true })
    .filter((file) => file.endsWith('proj'))
    .sort();
  const result = { compared: 0, failed: 0 };
  for (const file of files) {
    const project = path.join(folder, file);
    const graph = graphOf(project, environment);
    const found = [];
    for (const where of ['extracted', 'feeds']) {
      const packages =
        where === 'extracted' ? environment.NUGET_PACKAGES : path.join(home, 'nothing');
      const spec = await evaluate(
        project,
        folder,
        { ...process.env, NUGET_PACKAGES: packages },
        where,
      );
      const theirs = plain(ofClient(graph, project, folder));
      const ours = plain(ofSpec(spec, folder, theirs));
      const open = spec.unevaluated.map(
        ({ line, text, reason }) => `left open: (${line}) ${text}: ${reason}`,
      );
      found.push(...[...differences(theirs, ours), ...open].map((text) => `${where}: ${text}`));
    }
    result.compared++;
    if (found.length > 0) result.failed++;
    for (const difference of found) console.log(`${file} ${difference}`);
  }
  return result;
}

const plain = (value) => JSON.parse(JSON.stringify(value));

/** A package of each folder `<id>/<version>`. */
async function packSdks(folder, feed) {
  mkdirSync(feed, { recursive: true });
  for (const id of readdirSync(folder))
    for (const version of readdirSync(path.join(folder, id))) {
      const at = path.join(folder, id, version);
      const writer = new ZipWriter(new Uint8ArrayWriter());
      const nuspec = `<package><metadata><id>${id}</id><version>${version}</version><authors>bench</authors><description>An SDK.</description></metadata></package>`;
      await writer.add(`${id}.nuspec`, new TextReader(nuspec));
      for (const entry of readdirSync(at, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile()) continue;
        const file = path.join(entry.parentPath, entry.name);
        const name = path.relative(at, file).replaceAll('\\', '/');
        await writer.add(name, new TextReader(readFileSync(file, 'utf8')));
      }
      writeFileSync(path.join(feed, `${id}.${version}.nupkg`), await writer.close());
    }
}

function graphOf(project, environment) {
  const output = `${project}.graph.json`;
  const args = ['msbuild', project, '-nologo', '-v:q', '-t:GenerateRestoreGraphFile'];
  const options = { cwd: path.dirname(project), env: environment, encoding: 'utf8' };
  const { stdout } = spawnSync('dotnet', [...args, `-p:RestoreGraphOutputPath=${output}`], options);
  try {
    return JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    throw new Error(`the client gives no graph of ${project}: ${stdout}`);
  } finally {
    rmSync(output, { force: true });
  }
}

/** As a scan does. */
async function evaluate(project, root, environment, where) {
  const troubles = [];
  const surroundings = { ...currentSurroundings(), environment };
  const supplies = openSupplies({ cacheFolder: undefined, surroundings }, troubles);
  try {
    const sdks = new SdkFinder(newDiskTree(), supplies.locate, process.platform);
    const cache = { get: () => undefined, put: () => {}, trim: () => {} };
    const evaluations = new ProjectEvaluations({
      options: { root },
      cache,
      sdks,
      supplies,
      unread: new Set(),
      troubles,
    });
    await evaluations.evaluate([project]);
    await evaluations.readSdks([project], where);
    for (const { file, code, reason } of troubles) console.log(`${file} ${code} ${reason}`);
    return evaluations.specs.get(project);
  } finally {
    await supplies.close();
  }
}
