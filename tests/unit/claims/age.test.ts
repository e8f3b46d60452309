/** How old a statement is that rests on superseded documents alone, and that no statement says it by hand. */
import { join } from 'node:path';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { asOf } from '../../../src/claims/age.ts';
import { ClaimList } from '../../../src/claims/ClaimList.tsx';
import { loadClaims, loadSources } from '../../../src/claims/load.ts';
import { claimView } from '../../../src/claims/pack.ts';
import type { Generation } from '../../../src/claims/types.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { writeContent } from '../routing/fixture.ts';

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
    const formula = { 'de-de': 'keine neuere Fassung gefunden', 'en-us': 'no newer one found' }[locale];
    for (const id of Object.keys(claims)) {
      const html = renderToString(h(ClaimList, { locale, claims: [claimView(claims, sources, id, locale)] }));
      const ofParts = (claims[id]?.statement[locale].split(formula).length ?? 1) - 1;
      expect(html.split(formula).length - 1, id).toBe(ofParts + (old.includes(id) ? 1 : 0));
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

  it('is made for a part of a statement as well, from the date of the document that it names', () => {
    const { statement } = claims['transfer-azure-docs-conflict'] ?? { statement: { 'de-de': '', 'en-us': '' } };
    expect(statement['de-de']).toContain('(Stand 15. Juni 2023, keine neuere Fassung gefunden)');
    expect(statement['en-us']).toContain('(text dated June 15, 2023, no newer one found)');
    const all = Object.values(claims).map(
      (each) => `${each.id}: ${each.statement['de-de']} ${each.statement['en-us']}`,
    );
    expect(all.filter((text) => /asOf|\bStand 20|\bas of 20/.test(text))).toEqual([]);
  });

  it('cannot be that of a document the claim does not rest on', () => {
    const content = writeContent({
      'sources/all.yaml': {
        page: { title: 'T', publisher: 'P', seen: 'read', language: 'de', generation: '2023', checked: '2026' },
      },
      'claims/all.yaml': {
        'the-claim': {
          statement: { 'de-de': 'So ({asOf page}, {asOf other}).', 'en-us': 'So.' },
          status: 'stated',
          sources: ['page'],
          confidence: 'A',
          generation: '2023',
        },
      },
    });
    expect(() => loadClaims(content)).toThrow(
      /\[age-of-other-source\][\s\S]*the-claim\.statement[\s\S]*\{asOf other\}/,
    );
  });
});
