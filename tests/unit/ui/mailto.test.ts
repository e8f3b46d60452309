import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { mailtoAddress } from '../../../src/ui/mailto.ts';

const partsOf = (href: string) => new URLSearchParams(new URL(href).search.replaceAll('+', '%2B'));

describe('a mailto address', () => {
  it('is written as RFC 6068 says', () => {
    expect(mailtoAddress({ to: 'a+b@c.example', subject: 'Ä & B?', body: 'one\ntwo' }, 'de-de')).toEqual({
      href: 'mailto:a%2Bb@c.example?subject=%C3%84%20%26%20B%3F&body=one%0D%0Atwo',
      isWhole: true,
    });
    expect(mailtoAddress({ body: 'y' }, 'en-us').href).toBe('mailto:?body=y');
  });

  it('stays below 2,000 characters whatever it holds, and says where it was cut off', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('ü', ' ', '\n', 'ש', '🚀', 'a', '\ud800'), fc.string()),
      maxLength: 900,
    });
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.option(text, { nil: undefined }), text, (locale, subject, body) => {
        const { href, isWhole } = mailtoAddress({ to: 'support@acme.example', subject, body }, locale);
        expect(href.length).toBeLessThan(2000);
        const sent = (partsOf(href).get('body') ?? '').replaceAll('\r\n', '\n');
        const clean = body.replaceAll(/\p{Cs}/gu, '').replaceAll('\r\n', '\n');
        if (isWhole) expect(sent).toBe(clean);
        else {
          const [, kept = '?'] = /^(.*)\n\n\[… [^[]+\]$/s.exec(sent) ?? [];
          expect(clean.trimStart().startsWith(kept.trimStart())).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps as much of a long text as fits', () => {
    const words = 'Straße '.repeat(400);
    const { href, isWhole } = mailtoAddress({ subject: 'Größe', body: words }, 'de-de');
    expect(isWhole).toBe(false);
    expect(href.length).toBeGreaterThan(1950);
    expect(mailtoAddress({ body: 'ß'.repeat(3000) }, 'de-de').href.length).toBeGreaterThan(1950);
  });
});
