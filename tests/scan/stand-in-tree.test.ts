import { describe, expect, it } from 'vitest';
import type { FileTree } from '../../src/core/file-tree.js';
import { standInTree } from '../../src/scan/stand-in-tree.js';

/** A tree that answers with the path it was asked for. */
const echo: FileTree = {
  kindOf: () => 'file',
  read: (path) => Buffer.from(path),
  list: (path) => [path],
};

describe('a copy of a repository in a temporary folder', () => {
  const tree = standInTree(echo, { folder: '/tmp/private/copy', original: '/home/me/work/app' });
  const read = (path: string): string => Buffer.from(tree.read(path)).toString();

  it.each([
    ['/tmp/private/copy/src/A.csproj', '/tmp/private/copy/src/A.csproj'],
    ['/tmp/private/Directory.Build.props', '/home/me/work/Directory.Build.props'],
    ['/tmp/Directory.Build.props', '/home/me/Directory.Build.props'],
    ['/Directory.Build.props', '/Directory.Build.props'],
    ['/tmp/private/copying', '/home/me/work/copying'],
  ])('%s is %s', (asked, got) => expect(read(asked)).toBe(got));

  it('lists what is above the original', () => {
    expect(tree.list('/tmp')).toEqual(['/home/me']);
  });

  it('may stand deeper than the original', () => {
    const deep = standInTree(echo, { folder: '/a/b/c/copy', original: '/app' });
    expect(deep.list('/a/b')).toEqual(['/']);
  });
});
