import type { ContentKind } from './sniff.js';

const executables: readonly ContentKind[] = ['pe', 'elf', 'macho'];
const scripts: readonly ContentKind[] = ['powershell', 'batch', 'shell'];
const containers: readonly ContentKind[] = ['zip', '7z', 'rar', 'cab'];

/** What a file runs as, whatever it is called. */
const runnable: ReadonlySet<ContentKind> = new Set([...executables, ...scripts]);

/**
 * Endings that promise something that nothing runs. Content that runs, or a container that can
 * hold it, is hidden behind them. Endings not listed here promise nothing.
 */
const innocent = new Map<string, readonly ContentKind[]>();

function promise(endings: string, kinds: readonly ContentKind[]): void {
  for (const ending of endings.split(' ')) innocent.set(ending, kinds);
}

promise('txt md markdown rst log csv tsv license notice readme text', ['text', 'xml', 'json']);
promise('xml xsd xslt resx config nuspec props targets rels psmdcp svg html htm xaml', [
  'xml',
  'text',
]);
promise('json map lock editorconfig yml yaml toml ini', ['json', 'text', 'xml']);
promise('png jpg jpeg gif bmp ico webp', ['png', 'jpeg', 'gif', 'bmp', 'ico', 'webp']);
promise('wav mp3 ogg', ['wav', 'mp3', 'binary']);
promise('ttf otf woff woff2 eot', ['ttf', 'woff', 'binary']);
promise('pdf rtf', ['pdf', 'text']);
promise('css scss less', ['text']);
promise('pdb', ['pdb', 'binary']);
promise('dat tmp bak cache p7s', ['text', 'binary', 'der', 'sqlite', 'json', 'xml', 'gzip']);

/** The last extension in lower case without its dot, or the whole name of `LICENSE` and the like. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  return dot < 0 ? name : name.slice(dot + 1);
}

/** What the ending promises, when the content is something that runs or holds what runs. */
export function brokenPromise(path: string, kind: ContentKind): string | undefined {
  const extension = extensionOf(path);
  const promised = innocent.get(extension);
  if (promised === undefined || promised.includes(kind)) return undefined;
  return runnable.has(kind) || containers.includes(kind) ? extension : undefined;
}

const runEndings = new Set(
  'exe com scr pif bat cmd ps1 vbs vbe js jse wsf msi dll lnk hta'.split(' '),
);
const documentEndings = new Set(
  'pdf doc docx xls xlsx ppt txt rtf jpg jpeg png gif mp3 mp4 csv zip'.split(' '),
);

/** `invoice.pdf.exe`: a document's ending before one that runs. */
export function hasDoubleExtension(path: string): boolean {
  const parts = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .split('.');
  if (parts.length < 3) return false;
  const [before = '', last = ''] = parts.slice(-2);
  return runEndings.has(last) && documentEndings.has(before.trim());
}
