import { splitPath } from '../../../formats/msbuild/evaluate/paths.js';
import { decodeSource } from '../../../core/source.js';
import { limits } from '../../../core/limits.js';
import type { FileTree } from '../../../core/file-tree.js';

/** Properties of the command line that a file of the repository gives. */
export interface ResponseFile {
  readonly path: string;
  readonly properties: ReadonlyMap<string, string>;
}

const name = 'Directory.Build.rsp';
const property = /^(?:--?|\/)(?:p|property|rp|restoreproperty):(.*)$/is;

/** The nearest `Directory.Build.rsp` from the project's folder up ("MSBuild response files"). */
export function responseFile(tree: FileTree, project: string): ResponseFile | undefined {
  for (let folder = splitPath(project).folder; folder !== '';) {
    const path = folder + name;
    if (tree.kindOf(path) === 'file') return { path, properties: propertiesIn(tree.read(path)) };
    folder = splitPath(folder.slice(0, -1)).folder;
  }
  return undefined;
}

function propertiesIn(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>();
  const { text } = decodeSource(bytes);
  for (const line of text.slice(0, limits.evaluatedCharacters).split(/\r\n?|\n/)) {
    if (line.trimStart().startsWith('#')) continue;
    for (const word of wordsOf(line)) {
      for (const pair of (property.exec(word)?.[1] ?? '').split(/[;,](?=[^;,=]+=)/)) {
        const at = pair.indexOf('=');
        if (at > 0) found.set(pair.slice(0, at).trim(), pair.slice(at + 1));
      }
    }
  }
  return found;
}

/** Split at blanks outside of quotes, which go away. */
function wordsOf(line: string): string[] {
  const words: string[] = [];
  let word = '';
  let quoted = false;
  for (const unit of line) {
    if (unit === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(unit)) {
      words.push(word);
      word = '';
    } else word += unit;
  }
  return [...words, word].filter((entry) => entry !== '');
}
