/** The invented language of tests/full/pseudo.test.ts, and what tells that a text was not translated. */
import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../../src/i18n/fold.ts';
import { unmarked } from '../../full/pseudo/marks.ts';
import { pseudoText, pseudoWords } from '../../full/pseudo/text.ts';

describe('pseudo-locale', () => {
  it.each(['Ask the publisher', 'Quit', 'Who sends the invoice, and what stands on it?', 'x'])('marks “%s”', (text) => {
    const written = pseudoText(text);
    expect(written).toMatch(/^⟦.*⟧$/);
    expect(written).not.toMatch(/[A-Za-z]/);
    expect(written.length).toBeGreaterThanOrEqual(Math.ceil(text.length * 1.4));
  });

  it.each([
    ['a placeholder', 'For {count}', '{count}'],
    ['a tag', 'See <Cite id="a-b" /> here', '<Cite id="a-b" />'],
    ['the target of a link', '[here](/en-us/glossary/#a)', '(/en-us/glossary/#a)'],
    ['code', 'Write `npm ci`', '`npm ci`'],
    ['an e-mail address', 'Ask a@b.example', 'a@b.example'],
    ['an anchor', '## Who {#who-asks}', '{#who-asks}'],
  ])('leaves %s', (_, text, kept) => expect(pseudoText(text)).toContain(kept));

  it('leaves what is nothing to translate', () => expect(pseudoText('2026-11-28')).toBe('2026-11-28'));

  it('writes a word always alike, and so that it is found without its marks', () => {
    expect(pseudoText('One invoice, two')).toContain(pseudoWords('invoice'));
    expect(foldLetters(pseudoWords('invoice'))).toBe('iinvooiicee');
  });
});

describe('texts without marks', () => {
  const page = (body: string) =>
    `<html lang="qps-PLOC"><meta name="description" content="⟦Ḃý⟧"><body>${body}</body></html>`;
  const found = (body: string) => unmarked(page(body), 'qps-PLOC', /\bMicrosoft\b/g);

  it.each([
    ['a text', '<p>⟦Ááñḓ⟧ left over</p>', ['left', 'over']],
    ['a name that is read out', '<nav aria-label="Pages"></nav>', ['Pages']],
    ['without script', '<noscript><p class="notice">Without</p></noscript>', ['Without']],
  ])('are found: %s', (_, body, words) => expect(found(body)).toEqual(words));

  it.each([
    '<p>Microsoft ⟦ŵáś⟧</p>',
    '<code>npm</code>',
    '<p translate="no">Prices</p>',
    '<p lang="en-US">A title</p>',
    '<a>https://a.example/b</a>',
  ])('are none: %s', (body) => expect(found(body)).toEqual([]));
});
