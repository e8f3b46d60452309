import { describe, expect, it } from 'vitest';
import { checkGuideText, checkOrphans } from '../../../src/guides/check-text.ts';
import type { GuideSource } from '../../../src/guides/source.ts';
import type { Locale } from '../../../src/i18n/locale.ts';

function guide(body: string, locale: Locale = 'en-us', startAt: string | undefined = 'partner'): GuideSource {
  const data = {
    title: 'Money',
    description: 'x',
    order: 10,
    reviewed: '2026-11-22',
    partnerTypes: ['customer' as const],
    partnerCenterRoles: [],
    inShort: [],
    ...(startAt !== '' && { startAt }),
  };
  return { file: `content/guides/${locale}/money.mdx`, slug: 'money', locale, data, body, text: body, headings: [] };
}

const SEEDS: [string, GuideSource, string][] = [
  ['an h1', guide('# Title'), 'guide-heading-level'],
  ['a skipped level', guide('## Two\n\n#### Four'), 'guide-heading-level'],
  ['a picture without words', guide('![](/x.svg)'), 'guide-image-alt'],
  ['an img without alt', guide('<img src="/x.svg" />'), 'guide-image-alt'],
  ['a link that says nothing', guide('See [here](/en-us/x/).'), 'link-text'],
  ['a route that says nothing', guide('<Route to="partner">More</Route>'), 'link-text'],
  ['a verb for a link', guide('Kontakte, die über das Partner Center [verfügbar ist.](/x/)', 'de-de'), 'link-text'],
  ['a duty without a citation', guide('The publisher must answer.'), 'guide-uncited'],
  ['a German one', guide('Der Partner ist dafür zuständig.', 'de-de'), 'guide-uncited'],
  ['an item of a list', guide('Text.\n\n- The partner must pay.\n- Nothing.'), 'guide-uncited'],
  ['a typed window', guide('It closes after 72 hours.'), 'guide-window-typed'],
  ['a typed window in words', guide('Es endet nach einem Monat.', 'de-de'), 'guide-window-typed'],
  ['a typed address', guide('Write to help@isv.example now.'), 'guide-data-typed'],
  ['typed hours', guide('Erreichbar bis 18:30 Uhr.', 'de-de'), 'guide-data-typed'],
  ['a typed click path', guide('Open <Ui>Pricing</Ui> → <Ui>Marketplace</Ui>.'), 'guide-data-typed'],
  ['no way into the tree', guide('Words.', 'en-us', ''), 'guide-no-entry'],
];

describe('text of a guide', () => {
  it.each(SEEDS)('is told: %s', (_, seeded, id) => {
    expect(checkGuideText(seeded).map((fault) => fault.id)).toEqual([id]);
  });

  it.each([
    ['a cited duty', guide('The publisher must answer. <Cite id="a" />')],
    ['a list whose lead is cited', guide('The publisher: <Cite id="a" />\n\n- It must answer partners.')],
    ['windows and hours from data', guide('After <Window id="refund" />, <Hours desk="x" />.')],
    ['a question', guide('Must the publisher answer?')],
    ['what a link says', guide('See [who must pay the partner](/en-us/x/).')],
    ['levels in order', guide('## Two\n\n### Three\n\n## Two')],
    ['a route for an entry', guide('<Route to="partner">Ask the questions</Route>', 'en-us', '')],
  ])('has no fault with %s', (_, right) => expect(checkGuideText(right)).toEqual([]));
});

it('a window typed in short is told', () => {
  const { data, ...own } = guide('Words.');
  const inShort = [{ text: 'You have 72 hours.', claims: ['a'] }];
  expect(checkGuideText({ ...own, data: { ...data, inShort } }).map(({ value }) => value)).toEqual(['72 hours']);
});

describe('a guide that no other links to', () => {
  it('is told', () => {
    const other = { ...guide('[Money](/en-us/guides/money/)'), slug: 'other' };
    expect(checkOrphans([guide('Words.'), other]).map(({ value }) => value)).toEqual(['other']);
  });
});
