import { decodeSource } from '../../core/source.js';
import { within } from '../../core/limits.js';
import { MalformedInput } from '../../core/errors.js';
import type { XmlElement } from '../../formats/xml/model.js';
import { attribute, childrenNamed } from '../../formats/xml/query.js';
import { readXml } from '../../formats/xml/read-xml.js';
import { arrayOf, fieldsOf, readRoot, required, textOf } from './json-fields.js';
import type { EntryProblem } from './lock-file.js';

/** The projects of a solution, as the file writes them, with `/` between folders. */
export interface SolutionFile {
  /** Where the paths start, from the folder of the file: a filter names its solution. */
  readonly folder: string;
  readonly projects: readonly string[];
  /** Lines that begin a project and do not say which. */
  readonly problems: readonly EntryProblem[];
}

/** Whether a path names a list of projects that `readSolution` reads. */
export function isSolutionPath(path: string): boolean {
  return /\.sln[xf]?$/i.test(path);
}

/**
 * Reads `.slnx` (an XML list), `.slnf` (a filter in JSON) or `.sln` (lines of text).
 * @throws MalformedInput, LimitReached
 */
export function readSolution(bytes: Uint8Array, path: string): SolutionFile {
  const lower = path.toLowerCase();
  const read = lower.endsWith('x') ? readXmlList : lower.endsWith('f') ? readFilter : readLines;
  const { folder, projects, problems } = read(bytes);
  within('solutionProjects', projects.length + problems.length);
  return { folder: slashed(folder), projects: [...new Set(projects.map(slashed))], problems };
}

const slashed = (path: string): string => path.trim().replaceAll('\\', '/');

/** `<Solution><Folder><Project Path="src/App/App.csproj" />` ("SLNX": projects in folders or not). */
function readXmlList(bytes: Uint8Array): SolutionFile {
  const { root } = readXml(bytes);
  if (root.local !== 'Solution')
    throw new MalformedInput('bad-structure', 'the root is no Solution', { line: root.line });
  const elements: XmlElement[] = [root, ...childrenNamed(root, 'Folder')];
  const projects = elements
    .flatMap((element) => childrenNamed(element, 'Project'))
    .flatMap((project) => attribute(project, 'Path') ?? []);
  return { folder: '', projects, problems: [] };
}

/** `{ "solution": { "path": "..\\All.sln", "projects": [ "src\\App\\App.csproj" ] } }` */
function readFilter(bytes: Uint8Array): SolutionFile {
  const solution = fieldsOf(required(readRoot(bytes), 'solution'));
  const path = slashed(textOf(required(solution, 'path')) ?? '');
  const projects = arrayOf(solution.get('projects')).flatMap((field) => textOf(field) ?? []);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return { folder, projects, problems: [] };
}

const header = /^\s{0,100}Microsoft Visual Studio Solution File/m;
/** Whatever stands between the quotes: MSBuild's own reader takes any type (SolutionFile.ParseFirstProjectLine). */
const projectLine = /^Project\("([^"]*)"\)\s*=\s*"[^"]*"\s*,\s*"([^"]*)"/;
/** The type of a folder that only groups projects. */
const solutionFolder = '{2150e333-8fdc-42a3-9474-1a3956d46de8}';

/** `Project("{type}") = "App", "src\App\App.csproj", "{id}"` */
function readLines(bytes: Uint8Array): SolutionFile {
  const { text } = decodeSource(bytes);
  if (!header.test(text))
    throw new MalformedInput('bad-magic', 'no "Microsoft Visual Studio Solution File" in it');
  const projects: string[] = [];
  const problems: EntryProblem[] = [];
  for (const [index, written] of text.split(/\r\n|[\r\n]/).entries()) {
    const line = written.trim();
    if (!line.startsWith('Project(')) continue;
    const [, type = '', path] = projectLine.exec(line) ?? [];
    if (path === undefined)
      problems.push({ code: 'bad-value', message: 'a project without path', line: index + 1 });
    else if (type.trim().toLowerCase() !== solutionFolder) projects.push(path);
  }
  return { folder: '', projects, problems };
}
