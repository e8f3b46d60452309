import { describe, expect, it } from 'vitest';
import { parseBase } from '../../../src/config/base.ts';

describe('base path', () => {
  it.each([undefined, '', '/'])('is / where none is given: %s', (value) => {
    expect(parseBase(value, '--base')).toBe('/');
  });

  it.each(['/docs/', '/a/b-c/d.e_f~g/', '/Hilfe/'])('takes %s', (value) =>
    expect(parseBase(value, '--base')).toBe(value),
  );

  it.each([
    'docs',
    '/docs',
    'docs/',
    '//',
    '//host/',
    '/a//b/',
    '/../',
    '/a b/',
    '/ä/',
    '/a/?b/',
    'https://a.example/',
    '/$a/',
  ])('refuses %s', (value) => {
    expect(() => parseBase(value, '--base')).toThrow(`--base: “${value}” is no base path.`);
    expect(() => parseBase(value, '--base')).toThrow('/docs/');
  });

  it.each(['/de-de/', '/assets/x/', '/data/', '/pagefind/'])(
    'refuses what addresses of the site begin with: %s',
    (value) => {
      expect(() => parseBase(value, 'BASE_PATH')).toThrow(/^BASE_PATH: “.*” begins like an address of the site itself/);
    },
  );
});
