/** The decision table: rows and CSV. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { parseAddress } from '../../../src/routing/codec.ts';
import { rulesFor } from '../../../src/routing/engine.ts';
import { csv, recipientsOf, rolesOf, ruleTable, situationsCsv } from '../../../src/routing/table.ts';
import { fixture } from './fixture.ts';

/** Reads CSV back, so that a test need not know how cells are quoted. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",;\r\n]*))([,;]|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('rows', () => {
  const { data } = fixture();
  const topics = ruleTable(data, 'de-de');
  const rows = topics.flatMap((topic) => topic.rows);
  const row = (id: string) => rows.find((each) => each.id === id);

  it('are all rules, by topic', () => {
    expect(topics.map(({ id, rows }) => [id, rows.length])).toEqual([
      ['product', 3],
      ['money', 5],
      ['rest', 1],
    ]);
    expect(rows.map(({ id }) => id).sort()).toEqual(data.rules.map(({ id }) => id).sort());
  });

  it('lead to a journey that reaches the rule', () => {
    for (const { id, journeyHref } of rows) {
      const state = parseAddress(data, journeyHref)?.state;
      expect(state?.kind, id).toBe('outcome');
      expect(rulesFor(data.rules, state?.known ?? {}).map((rule) => rule.id)).toContain(id);
    }
  });

  it('say who asks, what they see, who bills and what follows', () => {
    expect(row('customer-broken-direct')).toEqual({
      id: 'customer-broken-direct',
      roles: [{ id: 'customer', label: 'Kunde' }],
      symptom: 'c-broken de-de',
      biller: 'Microsoft',
      recipient: { id: 'isv-publisher', label: 'Herausgeber (ISV)' },
      heading: 'Do isv-customer de-de',
      outcomeHref: '/de-de/route/outcomes/isv-customer/',
      journeyHref: '/de-de/route/customer/c-broken/c-by-microsoft/',
      gap: false,
      claims: 1,
    });
    expect(row('partner-refund')?.gap).toBe(true);
    expect(row('partner-bill')?.recipient.label).toBe('Sie selbst');
    expect(row('any-other')?.roles.map(({ id }) => id)).toEqual(['customer', 'direct-bill-partner']);
  });

  it('stand in each topic that a rule is about, with what is seen there', () => {
    const changed = fixture().data;
    changed.rules = changed.rules.filter(({ id }) => id !== 'partner-refund' && id !== 'partner-broken');
    changed.rules.push({
      ...(data.rules[0] as (typeof data.rules)[number]),
      id: 'partner-both',
      when: { role: ['direct-bill-partner'], symptom: ['broken', 'refund'] },
    });
    const found = ruleTable(changed, 'en-us').flatMap(({ id, rows }) =>
      rows.flatMap((each) => (each.id === 'partner-both' ? [[id, each.symptom]] : [])),
    );
    expect(found).toEqual([
      ['product', 'broken en-us'],
      ['money', 'refund en-us'],
    ]);
  });

  it('fail for a rule that no journey reaches', () => {
    const changed = fixture().data;
    changed.rules.push({
      ...(data.rules[0] as (typeof data.rules)[number]),
      id: 'unreachable',
      when: { role: ['customer'], symptom: ['refund'] },
    });
    expect(() => ruleTable(changed, 'de-de')).toThrow('unreachable');
  });

  it('offer their roles and recipients for filtering, each once', () => {
    expect(rolesOf(topics).map(({ id }) => id)).toEqual(['direct-bill-partner', 'customer']);
    const recipients = recipientsOf(topics).map(({ id }) => id);
    expect(new Set(recipients).size).toBe(recipients.length);
    expect(recipients).toContain('nobody');
  });
});

describe('CSV', () => {
  const { data, claims } = fixture();

  it.each(locales)('holds every possible situation in %s, with its answer', (locale) => {
    const [header = [], ...rows] = parse(situationsCsv(data, claims, locale, 'https://example.org'));
    // 2 roles × 4 symptoms × 2 billers, without the customer’s refund.
    expect(rows).toHaveLength(14);
    for (const row of rows) expect(row).toHaveLength(header.length);
    expect(new Set(header).size).toBe(header.length);
    const first = rows.find((row) => row.includes('customer') && row.includes('bill') && row.includes('microsoft'));
    expect(first).toContain('microsoft-billing');
    expect(first).toContain(`https://example.org/${locale}/route/customer/c-bill/c-by-microsoft/`);
    expect(first?.[0]).toBe(locale === 'de-de' ? 'Kunde' : 'Customer');
    expect(rows.find((row) => row.includes('refund'))).toContain('gap-claim');
  });

  it('quotes as RFC 4180 says', () => {
    expect(csv([['a', 'b,c', 'd"e', 'f\ng', '']], ',')).toBe('\uFEFFa,"b,c","d""e","f\ng",\r\n');
  });

  it('has semicolons between the cells for German spreadsheets', () => {
    expect(csv([['a;b', 'c,d', 'Größe']], ';')).toBe('\uFEFF"a;b";"c,d";Größe\r\n');
    const { data, claims } = fixture();
    expect(situationsCsv(data, claims, 'de-de').split('\r\n')[0]).toMatch(/^\uFEFF[^,;]+;/);
    expect(situationsCsv(data, claims, 'en-us').split('\r\n')[0]).toMatch(/^\uFEFF[^,;]+,/);
  });

  it('disarms what a spreadsheet would take for a formula', () => {
    expect(csv([['=1+1', '+1', '-1', '@x', '\tx', '\rx', 'a=1']], ',')).toBe(
      "\uFEFF'=1+1,'+1,'-1,'@x,'\tx,\"'\rx\",a=1\r\n",
    );
    expect(csv([['=HYPERLINK("x","y")']], ',')).toBe('\uFEFF"\'=HYPERLINK(""x"",""y"")"\r\n');
  });
});
