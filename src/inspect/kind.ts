import type { FileKind } from '../facts/fact.js';
import { directory, directoryIndex, readPeImage } from '../formats/pe/image.js';
import { extensionOf } from '../formats/text/expected.js';
import { sniffContent, type ContentKind } from '../formats/text/sniff.js';
import { isInputError } from '../core/errors.js';

/** Kinds that follow from the content alone. */
const byContent: Partial<Record<ContentKind, FileKind>> = {
  elf: 'elf',
  macho: 'macho',
  zip: 'archive',
  gzip: 'archive',
  '7z': 'archive',
  rar: 'archive',
  cab: 'archive',
  bzip2: 'archive',
  xz: 'archive',
  zstd: 'archive',
  png: 'image',
  jpeg: 'image',
  gif: 'image',
  bmp: 'image',
  ico: 'image',
  webp: 'image',
  ttf: 'font',
  woff: 'font',
  empty: 'empty',
};

/** What text is, by the ending that decides who reads it: the client, the compiler, a shell. */
const textByExtension: Readonly<Record<string, FileKind>> = {
  targets: 'msbuild',
  props: 'msbuild',
  proj: 'msbuild',
  csproj: 'msbuild',
  vbproj: 'msbuild',
  fsproj: 'msbuild',
  tasks: 'msbuild',
  overridetasks: 'msbuild',
  ps1: 'powershell',
  psm1: 'powershell',
  psd1: 'powershell',
  bat: 'batch',
  cmd: 'batch',
  sh: 'shell',
  bash: 'shell',
  cs: 'csharp',
  vb: 'visualbasic',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  py: 'python',
  nuspec: 'nuspec',
  rels: 'opc',
  psmdcp: 'opc',
};

const textByContent: Partial<Record<ContentKind, FileKind>> = {
  xml: 'xml',
  json: 'json',
  powershell: 'powershell',
  batch: 'batch',
  shell: 'shell',
  text: 'text',
};

/** What a file is: the content decides, and for text the ending under which it is read. */
export function kindOf(path: string, bytes: Uint8Array): FileKind {
  return fileKind(path, bytes, sniffContent(bytes));
}

/** As `kindOf`, for content that was recognised before. */
export function fileKind(path: string, bytes: Uint8Array, content: ContentKind): FileKind {
  if (content === 'pe') return isManaged(bytes) ? 'managed-pe' : 'native-pe';
  const known = byContent[content];
  if (known) return known;
  const text = textByContent[content];
  if (text === undefined) return binaryKind(path);
  if (path === '[Content_Types].xml') return 'opc';
  return textByExtension[sourceExtension(path)] ?? text;
}

function binaryKind(path: string): FileKind {
  return path === '.signature.p7s' ? 'signature' : 'unknown';
}

/** `Guard.cs.pp` is C# after NuGet has replaced its tokens. */
function sourceExtension(path: string): string {
  return extensionOf(path.replace(/\.pp$/i, ''));
}

/** ECMA-335 II.25.3.3: data directory 14 is there. */
function isManaged(bytes: Uint8Array): boolean {
  try {
    return directory(readPeImage(bytes), directoryIndex.cli) !== undefined;
  } catch (error) {
    if (isInputError(error)) return false;
    throw error;
  }
}
