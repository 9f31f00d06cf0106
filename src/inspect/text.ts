import type { Span } from '../core/source.js';
import type { Location } from '../core/location.js';
import { excerpt } from '../core/text.js';
import type { FileKind } from '../facts/fact.js';
import { findFileDisguises, findTextDisguises, type Disguise } from '../formats/text/disguise.js';
import type { Gather, PackageFile } from './gather.js';
import { reportName } from './names.js';

/** Text that people read to know what happens: what hides in it matters. */
const readByPeople: ReadonlySet<FileKind> = new Set([
  'msbuild',
  'powershell',
  'batch',
  'shell',
  'csharp',
  'visualbasic',
  'javascript',
  'python',
  'nuspec',
]);

/** Instructions that coding assistants obey, by the names under which they look for them. */
const instructions =
  /(?:^|\/)(?:CLAUDE\.md|AGENTS\.md|GEMINI\.md|copilot-instructions\.md|\.cursorrules|\.windsurfrules|[^/]+\.mdc)$/i;

/** Adds what a file's name and text pretend or hide. */
export function inspectDisguises(file: PackageFile, gather: Gather): void {
  if (file.depth === 0) reportName(gather, 'file', file.path, { path: file.path });
  const readable = readByPeople.has(file.kind) || instructions.test(file.path);
  const found = [
    ...findFileDisguises(ownName(file.path), file.content),
    ...(readable ? findTextDisguises(file.bytes) : []),
  ];
  for (const disguise of found) add(disguise, file, gather);
}

/** Of what is embedded, the name it has in the file that holds it. */
function ownName(path: string): string {
  const at = path.lastIndexOf('!/');
  return at < 0 ? path : path.slice(at + 2);
}

function add({ span, text, ...disguise }: Disguise, file: PackageFile, gather: Gather): void {
  const location: Location = span ? locate(file.path, span) : { path: file.path };
  const shown = text === undefined ? {} : { excerpt: excerpt(text) };
  gather.add({ kind: 'disguise', ...disguise, location, ...shown });
}

/** A span of a text file as a location; `member` is the target or task that it belongs to. */
export function locate(path: string, span: Span, member?: string): Location {
  const { offset, length, line, column } = span;
  return { path, offset, length, line, column, ...(member === undefined ? {} : { member }) };
}
