import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworkFunctions } from '../../dist/ecosystems/nuget/project/framework-functions.js';
import { readElements } from '../../dist/formats/msbuild/evaluate/elements.js';
import { evaluate } from '../../dist/formats/msbuild/evaluate/evaluate.js';
import { Unknown } from '../../dist/formats/msbuild/evaluate/value.js';
import { diskTree } from './disk-tree.mjs';

/** Texts of properties, and conditions, that MSBuild itself evaluates beside Assay; one a line. */
const lines = (name) =>
  readFileSync(fileURLToPath(new URL(name, import.meta.url)), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
export const expressions = lines('expressions.txt');
export const conditions = lines('conditions.txt');

const escape = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const start = `<Text>hello world</Text><Letter>q</Letter><List>x;y;z</List><Escaped>a%3bb</Escaped>
<Windows>a\\b\\c</Windows><True>true</True><False>false</False><Bad>maybe</Bad>`;

export function projectText() {
  const properties = expressions.map((text, at) => `<P${at}>${escape(text)}</P${at}>`);
  const tests = conditions.map((text, at) => `<C${at} Condition="${escape(text)}">yes</C${at}>`);
  return `<Project>\n<PropertyGroup>\n${[start, ...properties, ...tests].join('\n')}\n</PropertyGroup>\n</Project>\n`;
}

/** What MSBuild says; it stops at the first that it refuses. */
export function askMsBuild(folder, env) {
  const file = path.join(folder, 'expressions.proj');
  writeFileSync(file, projectText());
  const names = [...expressions.map((_, at) => `P${at}`), ...conditions.map((_, at) => `C${at}`)];
  const args = ['msbuild', file, '-nologo', `-getProperty:${names.join(',')}`];
  const { stdout, stderr } = spawnSync('dotnet', args, { cwd: folder, env, encoding: 'utf8' });
  try {
    return JSON.parse(stdout).Properties;
  } catch {
    throw new Error(
      `MSBuild refuses an expression: ${stdout.slice(0, 1000)} ${stderr.slice(0, 2000)}`,
    );
  }
}

/** The same of Assay; what it leaves open is undefined. */
export function askAssay(folder) {
  const project = path.join(folder, 'expressions.proj');
  const engine = { OS: 'Unix', MSBuildRuntimeType: 'Core', MSBuildToolsVersion: 'Current' };
  const evaluated = evaluate({
    project,
    machine: {
      platform: 'linux',
      architecture: 'X64',
      tree: diskTree,
      environment: new Map(),
      frameworks: frameworkFunctions,
    },
    globalProperties: new Map(),
    engineProperties: new Map([
      ...Object.entries(engine),
      ['MSBuildVersion', '18.9.11'],
      ['MSBuildAssemblyVersion', '18.0'],
    ]),
    itemTypes: ['None'],
    sdkFolder: () => ({ unread: 'none' }),
    refuses: () => undefined,
    read: (file) => readElements(diskTree.read(file)),
  });
  const names = [...expressions.map((_, at) => `P${at}`), ...conditions.map((_, at) => `C${at}`)];
  return Object.fromEntries(
    names.map((name) => {
      const value = evaluated.property(name);
      return [name, value instanceof Unknown ? undefined : value];
    }),
  );
}

export function textOf(name) {
  const list = name.startsWith('P') ? expressions : conditions;
  return list[Number(name.slice(1))];
}
