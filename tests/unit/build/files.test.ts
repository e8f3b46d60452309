import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../../src/build/files.ts';
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

  it('are missed when the folder is', () => {
    expect(() => filesBelow(join(folder, 'none'))).toThrow('ENOENT');
  });
});
