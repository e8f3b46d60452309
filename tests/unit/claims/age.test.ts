/** How old a statement is that rests on superseded documents alone, and that no statement says it by hand. */
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { asOf } from '../../../src/claims/age.ts';
import { ClaimList } from '../../../src/claims/ClaimList.tsx';
import { loadClaims, loadSources } from '../../../src/claims/load.ts';
import { presentClaim } from '../../../src/claims/present.ts';
import type { Generation } from '../../../src/claims/types.ts';
import { locales } from '../../../src/i18n/locale.ts';

const root = join(import.meta.dirname, '../../../content');
const claims = loadClaims(root);
const sources = loadSources(root);

describe('the age of a statement', () => {
  it.each<[string, { generation: Generation; dated?: string }[], string | undefined]>([
    [
      'is the latest date of superseded documents',
      [
        { generation: '2023', dated: '2022-08-18' },
        { generation: '2021', dated: '2021-05' },
      ],
      '2022-08-18',
    ],
    ['is the year of a document without a date', [{ generation: '2021' }], '2021'],
    [
      'is not told where a current document says the same',
      [{ generation: '2023', dated: '2023-07-31' }, { generation: 'now' }],
      undefined,
    ],
    ['is not told where another document says the same', [{ generation: '2021' }, { generation: 'other' }], undefined],
    ['is not told without a document', [], undefined],
  ])('%s', (_, documents, expected) => expect(asOf(documents)).toBe(expected));

  const old = Object.keys(claims).filter(
    (id) => asOf((claims[id]?.sources ?? []).flatMap((source) => sources[source] ?? [])) !== undefined,
  );

  it.each(locales)('stands once beside each such statement in %s', (locale) => {
    expect(old.length).toBeGreaterThan(0);
    const formula = { 'de-de': 'keine neuere Fassung gefunden', 'en-us': 'no newer text found' }[locale];
    for (const id of Object.keys(claims)) {
      const html = renderToString(h(ClaimList, { locale, claims: [presentClaim(claims, sources, id, locale)] }));
      expect(html.split(formula).length - 1, id).toBe(old.includes(id) ? 1 : 0);
    }
  });

  it('is not written by hand into a statement that gets it from its documents', () => {
    const byHand = old.filter(
      (id) =>
        claims[id]?.status === 'stated' &&
        (/\((?:Stand|Angabe von) /.test(claims[id].statement['de-de']) ||
          /\(as (?:of|stated in) /.test(claims[id].statement['en-us'])),
    );
    expect(byHand).toEqual([]);
  });
});
