import { dotnetApi } from '../../documentation.js';
import type { Value } from '../value.js';
import { itemsOf, joinedText, newText, type OutsideArea, type OutsideFunction } from './outside.js';

const isSeparator = (character: string | undefined): boolean =>
  character === '/' || character === '\\';

/** A drive counts, whatever system it will be: `C:\Users`. */
const isRooted = (piece: string): boolean =>
  isSeparator(piece[0]) || /^[a-z]:/i.test(piece.slice(0, 2));

/** One by one, in an array or in a span. */
function piecesOf(args: readonly Value[]): string[] | undefined {
  const [first] = args;
  const items = args.length === 1 && typeof first !== 'string' ? itemsOf(first) : args;
  const pieces = items?.filter((item) => typeof item === 'string');
  return pieces?.length === items?.length ? pieces : undefined;
}

/** `/` between pieces, or what they use themselves: which system it will be is not known. */
const joined =
  (startsAnew: boolean): OutsideFunction =>
  ({ args, machine }) => {
    const pieces = piecesOf(args);
    if (pieces === undefined) return undefined;
    const from = startsAnew ? pieces.findLastIndex(isRooted) : 0;
    const kept = pieces.slice(Math.max(0, from)).filter((piece) => piece !== '');
    const between = kept.some((piece) => piece.includes('\\')) ? '\\' : '/';
    const texts = kept.flatMap((piece, at) => {
      const isApart = at === 0 || isSeparator(kept[at - 1]?.at(-1)) || isSeparator(piece[0]);
      return isApart ? [piece] : [between, piece];
    });
    return joinedText(machine, texts);
  };

function nameAt(path: string): number {
  return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
}

/** Where the extension begins, with its point; the length where there is none. */
function extensionAt(path: string): number {
  const at = path.lastIndexOf('.');
  return at < nameAt(path) ? path.length : at;
}

/** A point at the end begins none. */
function extensionOf(path: string): string {
  const extension = path.slice(extensionAt(path));
  return extension === '.' ? '' : extension;
}

const part =
  (read: (path: string) => string): OutsideFunction =>
  ({ args: [path], machine }) =>
    typeof path === 'string' ? newText(machine, read(path)) : undefined;

/** Names of files, put together and taken apart; nothing is asked of a disk. */
export const paths: OutsideArea = {
  documentation: dotnetApi('System.IO.Path'),
  types: {
    'System.IO.Path': {
      Combine: joined(true),
      Join: joined(false),
      GetFileName: part((path) => path.slice(nameAt(path))),
      GetExtension: part(extensionOf),
      GetFileNameWithoutExtension: part((path) => path.slice(nameAt(path), extensionAt(path))),
      ChangeExtension: ({ args: [path, extension], machine }) => {
        if (typeof path !== 'string' || typeof extension !== 'string') return undefined;
        const point = extension === '' || extension.startsWith('.') ? '' : '.';
        return newText(machine, path.slice(0, extensionAt(path)) + point + extension);
      },
    },
  },
};
