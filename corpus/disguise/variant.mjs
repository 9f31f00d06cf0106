import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDamaged } from './syntax.mjs';
import { programOf } from './program.mjs';
import { rewrite, rewriteScripts, rewriteShell } from './rewriters.mjs';

const SECOND = 'second';
const MSBUILD = /\.(targets|props)$/;

/** Copies a case to a folder of its own, rewrites the C# of its projects, and lets its nuspec find the results. */
export function writeVariant({ from, to, name, rewriters, random, isForeign }) {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  const nuspec = readdirSync(to).find((file) => file.endsWith('.nuspec'));
  let manifest = nuspec
    ? readFileSync(join(to, nuspec), 'utf8').replaceAll('src="../bin/', 'src="../../')
    : '';
  const folders = projectFolders(to);
  const names = folders.map((folder) => [projectOf(folder), `${name}-${basename(folder)}`]);
  for (const [at, folder] of folders.entries()) {
    const [old, fresh] = names[at];
    renameSync(join(folder, `${old}.csproj`), join(folder, `${fresh}.csproj`));
    takeIn(join(folder, `${fresh}.csproj`), join(from, basename(folder)));
    followNames(join(folder, `${fresh}.csproj`), names);
    manifest = manifest.replaceAll(`../../${old}/`, `../../${fresh}/`);
    const second = rewriteFolder(folder, { rewriters, random, isForeign });
    if (second.size > 0) manifest = addSecond(folder, fresh, second, manifest);
  }
  if (nuspec) writeFileSync(join(to, nuspec), manifest);
  rewritePackaged(to, rewriters, random);
}

function rewritePackaged(to, rewriters, random) {
  for (const path of packaged(to, /\.ps1$/)) {
    writeFileSync(path, rewriteShell(readFileSync(path, 'utf8'), rewriters, random));
  }
  const scripts = new Map(packaged(to, MSBUILD).map((path) => [path, readFileSync(path, 'utf8')]));
  for (const [path, text] of rewriteScripts(scripts, rewriters, random)) writeFileSync(path, text);
}

/** Projects of a case that refer to each other do so by their new names. */
function followNames(project, names) {
  const text = readFileSync(project, 'utf8');
  const changed = names.reduce(
    (all, [old, fresh]) => all.replaceAll(`/${old}.csproj"`, `/${fresh}.csproj"`),
    text,
  );
  writeFileSync(project, changed);
}

/** Sources and resources that a project shares with another case are copied, so that they are rewritten with its own. */
function takeIn(project, origin) {
  const text = readFileSync(project, 'utf8');
  const shared =
    /^\s*<(Compile|EmbeddedResource) Include="(\.\.[^"]*)"(?: Exclude="([^"]*)")?([^>]*)\/>\n/gm;
  const changed = text.replace(shared, (_, kind, include, exclude, rest) => {
    const left = (exclude ?? '').split(';').map((path) => basename(path));
    const folder = join(origin, dirname(include));
    const pattern = basename(include);
    const files =
      pattern === '*.cs' ? readdirSync(folder).filter((file) => file.endsWith('.cs')) : [pattern];
    for (const file of files.filter((one) => !left.includes(one))) {
      const own = kind === 'Compile' ? `Shared.${basename(dirname(folder))}.${file}` : file;
      copyFileSync(join(folder, file), join(dirname(project), own));
    }
    return kind === 'Compile' ? '' : `    <${kind} Include="${pattern}"${rest}/>\n`;
  });
  writeFileSync(project, changed);
}

/** A case whose sources some rewriters do not understand, such as statements outside of any class. */
export class CannotRewrite extends Error {}

export function projectFolders(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter((path) => projectOf(path) !== undefined);
}

function projectOf(folder) {
  return readdirSync(folder)
    .find((file) => file.endsWith('.csproj'))
    ?.replace(/\.csproj$/, '');
}

/** Rewrites the sources in place; the answer is what belongs into a second assembly. */
function rewriteFolder(folder, { rewriters, random, isForeign }) {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.cs'))
    .sort();
  const sources = names.map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  const program = programOf(...readable(sources, isForeign));
  rewrite(program, rewriters, random);
  for (const [file, text] of [...program.files, ...program.second]) {
    if (isDamaged(text)) throw new CannotRewrite(`${rewriters.join(' ')} broke ${file}`);
  }
  for (const [file, text] of program.files) writeFileSync(join(folder, file), text);
  return program.second;
}

/**
 * Sources with syntax that the grammar does not know (list patterns) stay as they are, and so do the names in them:
 * those that are left, and the names that are foreign to them.
 */
export function readable(sources, isForeign) {
  const kept = sources.filter(([, text]) => isDamaged(text)).map(([, text]) => text);
  const words = new Set(kept.flatMap((text) => text.split(/\W+/)));
  const known = sources.filter(([, text]) => !kept.includes(text));
  if (sources.length > 0 && known.length === 0)
    throw new CannotRewrite('the grammar knows none of its sources');
  return [known, (name) => words.has(name) || isForeign(name)];
}

/** The second assembly lies beside the first wherever the package has that one. */
function addSecond(folder, project, sources, manifest) {
  const file = join(folder, `${project}.csproj`);
  const text = readFileSync(file, 'utf8');
  const frameworks = /<TargetFrameworks?>[^<]*<\/TargetFrameworks?>/.exec(text)[0];
  const assembly = `${/<AssemblyName>([^<]*)</.exec(text)[1]}.Core`;
  const home = `${project}-${SECOND}`;
  const beside = join(folder, '..', `${basename(folder)}-${SECOND}`);
  mkdirSync(beside, { recursive: true });
  for (const [name, source] of sources) writeFileSync(join(beside, name), source);
  writeFileSync(
    join(beside, `${home}.csproj`),
    `<Project Sdk="Microsoft.NET.Sdk">\n  <PropertyGroup>\n    ${frameworks}\n    <AssemblyName>${assembly}</AssemblyName>\n  </PropertyGroup>\n</Project>\n`,
  );
  const reference = `  <ItemGroup>\n    <ProjectReference Include="../${basename(beside)}/${home}.csproj" Private="false" />\n  </ItemGroup>\n</Project>`;
  writeFileSync(file, text.replace(/<\/Project>\s*$/, `${reference}\n`));
  const pattern = new RegExp(
    `    <file src="../../${project}/([^/"]+)/[^"/]*\\.dll" target="([^"]*)" />\n`,
    'g',
  );
  return manifest.replace(
    pattern,
    (line, framework, target) =>
      `${line}    <file src="../../${home}/${framework}/${assembly}.dll" target="${target}" />\n`,
  );
}

/** What a case has that can be rewritten. */
export function kindsOf(folder) {
  const projects = projectFolders(folder);
  // One whose sources differ by framework is not one program.
  const whole = projects.every(
    (path) => !readFileSync(join(path, `${projectOf(path)}.csproj`), 'utf8').includes('Condition='),
  );
  return {
    csharp: projects.length > 0 && whole,
    msbuild: packaged(folder, MSBUILD).length > 0,
    powershell: packaged(folder, /\.ps1$/).length > 0,
  };
}

/** Files that are packed as they are. */
function packaged(folder, pattern) {
  const root = join(folder, 'package');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true })
    .filter((name) => pattern.test(name))
    .map((name) => join(root, name))
    .sort();
}
