import { describe, expect, it } from 'vitest';
import { fillTemplate, MARKS, parseTemplate } from '../../../src/build/contact-template.ts';
import type { ProjectedOffer } from '../../../src/offers/types.ts';

const { title, description, publisher, offer, main } = MARKS;
const SHELL = [
  `<head><title>${title} – Site</title><meta name="description" content="${description}">`,
  `<meta name="robots" content="noindex"><link rel="canonical" href="https://x.example/offers/${publisher}/${offer}/"></head>`,
  `<a href="/en-us/offers/${publisher}/${offer}/"></a><main>${main}</main>`,
].join('');
const head = { title: 'A & "B"', description: '<b> $& $1', path: '/x/', noindex: false };
const box = { publisher: { id: 'acme' }, offer: 'box' } as ProjectedOffer;

describe('the shell of contact pages', () => {
  it('is filled at every mark, and nothing in a value is markup', () => {
    expect(fillTemplate(parseTemplate(SHELL), box, head, '<h1>$& x-title-x</h1>')).toBe(
      [
        '<head><title>A &amp; &quot;B&quot; – Site</title><meta name="description" content="&lt;b&gt; $&amp; $1">',
        '<link rel="canonical" href="https://x.example/offers/acme/box/"></head>',
        '<a href="/en-us/offers/acme/box/"></a><main><h1>$& x-title-x</h1></main>',
      ].join(''),
    );
  });

  it('keeps invented offers from search engines', () => {
    const closed = fillTemplate(parseTemplate(SHELL), box, { ...head, noindex: true }, '');
    expect(closed).toContain('<meta name="robots" content="noindex">');
    expect(fillTemplate(parseTemplate(SHELL), box, head, '')).not.toContain('noindex');
  });

  it.each([...Object.keys(MARKS), 'noindex'])('is refused without %s', (name) => {
    const text = name === 'noindex' ? 'noindex' : MARKS[name as keyof typeof MARKS];
    expect(() => parseTemplate(SHELL.replaceAll(text, ''))).toThrow(name);
  });
});
