/** Which files of Pagefind stay in the output. */
import { expect, it } from 'vitest';
import { unusedFiles } from '../../../src/search/index-site.ts';

it('a language has one engine: its own, or the one for any language', () => {
  const always = ['pagefind.js', 'pagefind-worker.js', 'pagefind-entry.json', 'pagefind.de-de_1a.pf_meta'];
  const ui = [
    'pagefind-ui.js',
    'pagefind-ui.css',
    'pagefind-component-ui.css',
    'pagefind-modular-ui.js',
    'pagefind-highlight.js',
  ];
  const own = ['wasm.de-de.pagefind', 'wasm.unknown.pagefind'];
  expect(unusedFiles([...always, ...ui, ...own])).toEqual([...ui, 'wasm.unknown.pagefind']);
  expect(unusedFiles([...always, ...ui, 'wasm.unknown.pagefind'])).toEqual(ui);
});
