import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/ui/file-name.ts';

describe('names of files', () => {
  it.each([
    ['acme-rocket.listing.de-DE.json', 'acme-rocket.listing.de-DE.json'],
    ['Schön & gut.vcf', 'Schön & gut.vcf'],
    ['a:b/c\\d.json', 'a-b-c-d.json'],
    ['what? "*<x>|', 'what- ---x--'],
    ['con.json', '_con.json'],
    ['COM1', '_COM1'],
    ['console.json', 'console.json'],
    ['end. . ', 'end'],
    ['..', 'file'],
  ])('%s is saved as %s', (text, name) => {
    expect(fileName(text)).toBe(name);
  });

  it('are names that stay as they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fileName(fileName(text)) === fileName(text)));
  });

  it('in this repository are allowed on every system', () => {
    const paths = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => path.split('/').some((part) => fileName(part) !== part))).toEqual([]);
    expect(paths.map((path) => basename(path)).filter((name) => name.length > 120)).toEqual([]);
    expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
  });
});
