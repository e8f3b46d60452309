/** The decision table: rows and CSV. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { parseAddress } from '../../../src/routing/codec.ts';
import { rulesFor } from '../../../src/routing/engine.ts';
import { csv, recipientsOf, rolesOf, rowsOf, ruleTable, situationsCsv } from '../../../src/routing/table.ts';
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
  const rows = rowsOf(topics);
  const row = (id: string) => rows.find(({ rules }) => rules.includes(id));

  it('are those of all rules, by topic and symptom', () => {
    expect(topics.map(({ id, symptoms }) => [id, symptoms.map((each) => [each.id, each.rows.length])])).toEqual([
      ['product', [['broken', 3]]],
      [
        'money',
        [
          ['bill', 4],
          ['refund', 1],
        ],
      ],
      ['rest', [['other', 1]]],
    ]);
    expect(new Set(rows.flatMap(({ rules }) => rules))).toEqual(new Set(data.rules.map(({ id }) => id)));
  });

  it('lead each role to a journey that reaches a rule of the row', () => {
    for (const { rules, roles } of rows) {
      for (const { id, href } of roles) {
        const state = parseAddress(data, href)?.state;
        expect(state?.kind, href).toBe('outcome');
        expect(state?.known.role).toEqual([id]);
        expect(rules).toEqual(expect.arrayContaining(rulesFor(data.rules, state?.known ?? {}).map((rule) => rule.id)));
      }
    }
  });

  it('say who asks, who bills and what follows', () => {
    expect(row('customer-broken-direct')).toEqual({
      rules: ['customer-broken-direct'],
      roles: [{ id: 'customer', label: 'Kunde', href: '/de-de/route/customer/c-broken/c-by-microsoft/' }],
      biller: 'Microsoft',
      recipient: { id: 'isv-publisher', label: 'Herausgeber (ISV)' },
      heading: 'Do isv-customer de-de',
      outcomeHref: '/de-de/route/outcomes/isv-customer/',
      gap: false,
      claims: 1,
    });
    expect(row('partner-refund')?.gap).toBe(true);
    expect(row('partner-bill')?.recipient.label).toBe('Sie selbst');
    expect(row('any-other')?.roles.map(({ id }) => id)).toEqual(['customer', 'direct-bill-partner']);
  });

  it('name the symptom as the tree does for the first role, whose row comes first', () => {
    expect(topics[0]?.symptoms[0]?.label).toBe('c-broken de-de');
    expect(topics[0]?.symptoms[0]?.rows.map(({ roles }) => roles[0]?.id)).toEqual([
      'customer',
      'customer',
      'direct-bill-partner',
    ]);
  });

  it('stand at each symptom that a rule is about', () => {
    const changed = fixture().data;
    changed.rules = changed.rules.filter(({ id }) => id !== 'partner-refund' && id !== 'partner-broken');
    changed.rules.push({
      ...(data.rules[0] as (typeof data.rules)[number]),
      id: 'partner-both',
      when: { role: ['direct-bill-partner'], symptom: ['broken', 'refund'] },
    });
    const found = ruleTable(changed, 'en-us').flatMap(({ symptoms }) =>
      symptoms.filter((each) => each.rows.some(({ rules }) => rules.includes('partner-both'))).map(({ id }) => id),
    );
    expect(found).toEqual(['broken', 'refund']);
  });

  it('are one where rules differ by nothing but who asks', () => {
    const changed = fixture().data;
    const rule = changed.rules.find(({ id }) => id === 'any-other');
    if (rule === undefined) throw new Error('The fixture has changed.');
    const halves = ['customer', 'direct-bill-partner'].map((role, index) => ({
      ...rule,
      id: role,
      when: { ...rule.when, role: [role] },
      claims: index === 0 ? ['x', 'y'] : ['y', 'z'],
    }));
    changed.rules = [...changed.rules.filter((each) => each !== rule), ...halves];
    const found = rowsOf(ruleTable(changed, 'en-us')).filter(({ rules }) => rules.includes('customer'));
    expect(found).toMatchObject([{ rules: ['customer', 'direct-bill-partner'], claims: 3 }]);
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
    expect(rolesOf(topics).map(({ id }) => id)).toEqual(['customer', 'direct-bill-partner']);
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
