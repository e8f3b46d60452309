import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFile, replaceOutput } from '../../../src/build/output.ts';
import { newFolder, writeFiles } from './fixture.ts';

describe('output of a build', () => {
  it('has its header policy beside it, where it is not served', () => {
    expect(policyFile('/x/dist/public')).toBe('/x/dist/public.policy.json');
    expect(dirname(policyFile('/x/dist/public'))).toBe('/x/dist');
  });

  it('takes the place of the old one as a whole', () => {
    const root = writeFiles(newFolder(), { 'dist/public/old.html': 'old', 'dist/public.next/new.html': 'new' });
    replaceOutput(join(root, 'dist/public.next'), join(root, 'dist/public'));
    expect(readdirSync(join(root, 'dist'))).toEqual(['public']);
    expect(readdirSync(join(root, 'dist/public'))).toEqual(['new.html']);
  });

  it('needs no old one, nor the folder around it', () => {
    const root = writeFiles(newFolder(), { 'next/new.html': 'new' });
    replaceOutput(join(root, 'next'), join(root, 'dist/public'));
    expect(readFileSync(join(root, 'dist/public/new.html'), 'utf8')).toBe('new');
  });

  it('sweeps away what an interrupted build left', () => {
    const root = writeFiles(newFolder(), { 'public.old/x': '', 'public/y': '', 'public.next/z': '' });
    replaceOutput(join(root, 'public.next'), join(root, 'public'));
    expect(existsSync(join(root, 'public.old'))).toBe(false);
    expect(readdirSync(join(root, 'public'))).toEqual(['z']);
  });
});
