import { join, posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, inOrder } from '../../../src/build/files.ts';
import { newFolder, writeFiles } from './fixture.ts';

const folder = writeFiles(newFolder(), {
  'b.html': '',
  'a/z.html': '',
  'a/b/c.html': '',
  'a/d.txt': '',
  'x.html/y': '',
});

describe('files below a folder', () => {
  it('are all of them, in fixed order, without folders', () => {
    expect(filesBelow(folder)).toEqual(
      ['a/b/c.html', 'a/d.txt', 'a/z.html', 'b.html', 'x.html/y'].map((path) => join(folder, path)),
    );
  });

  it('may be those with one ending', () => {
    expect(filesBelow(folder, '.html')).toEqual(['a/b/c.html', 'a/z.html', 'b.html'].map((path) => join(folder, path)));
  });

  it('have the same order on Windows', () => {
    const paths = [['a', 'c'], ['a0', 'b'], ['a-b'], ['a'], ['B', 'x']];
    const ordered = ({ join: joined, sep }: typeof posix) =>
      paths
        .map((path) => joined(...path))
        .sort(inOrder(sep))
        .map((path) => path.replaceAll(sep, '/'));
    expect(ordered(win32)).toEqual(ordered(posix));
    expect(ordered(posix)).toEqual(['B/x', 'a', 'a-b', 'a/c', 'a0/b']);
  });

  it('are missed when the folder is', () => {
    expect(() => filesBelow(join(folder, 'none'))).toThrow('ENOENT');
  });
});
