/** The filter above long lists: what an address asks for, and what that leaves. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasValue, hasWords, readChoices, writeChoices } from '../../../src/ui/list-filter.ts';

const offered = { role: ['', 'customer'], topic: ['', 'money'] };

describe('an address', () => {
  it('asks for what is offered and for a text; the rest is dropped', () => {
    expect(readChoices('?role=customer&topic=nothing&x=1&text=%20refund', offered)).toEqual({
      role: 'customer',
      text: 'refund',
    });
    expect(readChoices('', offered)).toEqual({});
  });

  it('keeps what it held besides the choices', () => {
    const names = ['role', 'topic', 'text'];
    expect(writeChoices({ role: 'customer', topic: '' }, names, '?x=1&topic=money')).toBe('?x=1&role=customer');
    expect(writeChoices({}, names, '?role=customer')).toBe('');
  });

  it('gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const wanted = text.trim();
        expect(readChoices(writeChoices({ text: wanted }, ['text'], ''), {})).toEqual(
          wanted === '' ? {} : { text: wanted },
        );
      }),
    );
  });
});

describe('an entry', () => {
  it('is left where it lists the value, or where the facet does not concern it', () => {
    expect(hasValue('customer direct-bill-partner', 'customer')).toBe(true);
    expect(hasValue('direct-bill-partner', 'bill')).toBe(false);
    expect(hasValue(undefined, 'customer')).toBe(true);
    expect(hasValue('customer', '')).toBe(true);
    expect(hasValue('customer', undefined)).toBe(true);
    expect(hasValue('', 'customer')).toBe(false);
  });

  it('is found by each word typed, without case and accents', () => {
    expect(hasWords('Kündigung in der Frist', 'frist kundigung')).toBe(true);
    expect(hasWords('Kündigung', 'Rechnung')).toBe(false);
    expect(hasWords('Kündigung', '')).toBe(true);
  });
});
