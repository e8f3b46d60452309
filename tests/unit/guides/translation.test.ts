import { describe, expect, it } from 'vitest';
import type { GuideSource } from '../../../src/guides/source.ts';
import {
  acceptTranslation,
  checkTranslation,
  guideDigest,
  type TranslationRecord,
  translationRows,
} from '../../../src/guides/translation.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

function guide(locale: Locale, body = 'Who **pays**.', more: Partial<GuideSource['data']> = {}): GuideSource {
  return {
    file: `content/guides/${locale}/money.mdx`,
    slug: 'money',
    locale,
    data: {
      title: 'Money',
      description: 'x',
      order: 10,
      reviewed: '2026-11-22',
      partnerTypes: ['customer'],
      partnerCenterRoles: [],
      inShort: [],
      ...more,
    },
    body,
    text: body,
    headings: [],
  };
}
const both = [guide('de-de'), guide('en-us')];
const record = acceptTranslation(both, {}, 'money', '2026-11-23');
const changed = guide('en-us', 'Who pays what.');
const states = (guides: GuideSource[], of: TranslationRecord = record) =>
  translationRows(guides, of).map(({ locale, state }) => `${locale} ${state}`);
const ids = (guides: GuideSource[], of: TranslationRecord = record) => checkTranslation(guides, of).map(({ id }) => id);

describe('digest of a guide', () => {
  it.each([
    ['emphasis', guide('de-de', 'Who *pays*.')],
    ['line breaks', guide('de-de', 'Who\n**pays**.\n')],
    ['a list', guide('de-de', '- Who **pays**.')],
    ['order and review', guide('de-de', undefined, { order: 20, reviewed: '2026-12-01' })],
  ])('does not mind %s', (_, other) => expect(guideDigest(other)).toBe(guideDigest(guide('de-de'))));

  it.each([
    ['a word', guide('de-de', 'Who is **paid**.')],
    ['a citation', guide('de-de', 'Who **pays**. <Cite id="a" />')],
    ['a heading', guide('de-de', '## Who **pays**.')],
    ['the title', guide('de-de', undefined, { title: 'Coins' })],
    ['whom it is for', guide('de-de', undefined, { partnerTypes: ['isv-publisher'] })],
  ])('minds %s', (_, other) => expect(guideDigest(other)).not.toBe(guideDigest(guide('de-de'))));

  it('takes tables for what they say, not for how they are padded', () => {
    const table = (line: string, row: string) => guide('de-de', `| A | B |\n${line}\n${row}`);
    expect(guideDigest(table('|---|---|', '| a | b |'))).toBe(guideDigest(table('| --- | :--: |', '|a    |  b|')));
  });
});

describe('state of translations', () => {
  it('is in line once accepted', () => {
    expect(states(both)).toEqual(['de-de in-line', 'en-us in-line']);
    expect(checkTranslation(both, record)).toEqual([]);
  });

  it('is behind where only the other language has changed, and that is a fault', () => {
    expect(states([both[0] as GuideSource, changed])).toEqual(['de-de behind', 'en-us ahead']);
    expect(checkTranslation([both[0] as GuideSource, changed], record)).toEqual([
      {
        id: 'translation-behind',
        file: 'content/guides/de-de/money.mdx',
        field: 'body',
        value: 'behind',
        locale: 'de-de',
        remedy: expect.stringContaining('npm run check:translation -- --accept money --reason'),
      },
    ]);
  });

  it('is told once where both have changed or nobody has compared them', () => {
    expect(ids([guide('de-de', 'Wer was zahlt.'), changed])).toEqual(['translation-both']);
    expect(ids(both, {})).toEqual(['translation-unrecorded']);
    expect(ids([], record)).toEqual(['translation-gone']);
  });

  it('is accepted for one side only with a reason, which is kept', () => {
    const guides = [both[0] as GuideSource, changed];
    expect(() => acceptTranslation(guides, record, 'money', '2026-11-24')).toThrow('--reason');
    const accepted = acceptTranslation(guides, record, 'money', '2026-11-24', 'a typo');
    expect(accepted.money?.['de-de']).toEqual({ of: guideDigest(guide('de-de')), on: '2026-11-24', reason: 'a typo' });
    expect(accepted.money?.['en-us']).toEqual({ of: guideDigest(changed), on: '2026-11-24' });
    expect(checkTranslation(guides, accepted)).toEqual([]);
  });

  it('is not accepted for a guide that one language lacks', () => {
    expect(() => acceptTranslation([guide('de-de')], {}, 'money', '2026-11-24')).toThrow('all languages');
  });
});
