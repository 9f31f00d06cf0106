import { limits } from '../../core/limits.js';
import { relativeTo, resolveIn } from '../../formats/msbuild/fold/places.js';
import type { Gather } from '../gather.js';
import { textIn, type Build } from './build.js';

/**
 * Properties by which a build finds the programs that its tasks start. MSBuild reference: ToolTask
 * has `ToolExe` and `ToolPath`, and the targets hand over a property of the task's name before each
 * (`CscToolPath`, `VbcToolExe`, `FscToolExe`, `ALToolPath`, `SGenToolPath`, `ResGenToolPath`,
 * `LinkToolExe`, `JavaToolExe`); .NET SDK: the host that starts compilers and tools, and the program
 * that `dotnet run` and a debugger start.
 */
const folders = /^(\w*?)(?:tools?(?:path|dir|directory|folder))$/;
const programs = /^(\w*?)tool(?:exe|name|file|filename|command)$/;
const wholes =
  /^(?:dotnet_host_path|dotnethostpath|netcoresdktoolpath|roslyntargetspath|runcommand|startprogram|cpplinker|cppcompilerandlinker|vstestconsolepath|\w*(?:compiler|linker|launcher|wrapper)(?:path|exe|program)?)$/;

/** Programs of one build that are looked for; an honest one sets one or two. */
const mostPrograms = 64;

/** Puts the scripts of the package in line that a build starts in place of its own tools. */
export function followTools(build: Build, gather: Gather): void {
  const { properties } = build.folded;
  const names = new Set<string>();
  for (const [name, values] of properties) {
    const task = programs.exec(name)?.[1];
    if (task !== undefined) {
      for (const value of values)
        for (const folder of ['', ...foldersOf(build, task)]) names.add(joined(folder, value));
    } else if (wholes.test(name) || folders.test(name))
      for (const value of values) names.add(value);
  }
  const from = { path: '.', depth: textIn(build, build.root).depth };
  for (const name of [...names].slice(0, mostPrograms)) {
    const path =
      name.length > limits.foldedCharacters
        ? undefined
        : resolveIn(relativeTo(name, build.root), build.root);
    if (path !== undefined) gather.follow(path, from, { surface: 'exec', program: build.root });
  }
}

/** A task's own folder of tools: `CscToolPath` beside `CscToolExe`. */
function foldersOf({ folded: { properties } }: Build, task: string): string[] {
  return [...properties].flatMap(([name, values]) =>
    folders.exec(name)?.[1] === task ? values : [],
  );
}

function joined(folder: string, name: string): string {
  return folder === '' || /[\\/]$/.test(folder) ? folder + name : `${folder}/${name}`;
}
