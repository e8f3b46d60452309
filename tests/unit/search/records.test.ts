import { describe, expect, it } from 'vitest';
import type { SiteData } from '../../../src/build/site-data.ts';
import type { Claim } from '../../../src/claims/types.ts';
import type { Edition } from '../../../src/config/edition.ts';
import type { GuideSource } from '../../../src/guides/source.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { project } from '../../../src/offers/projection.ts';
import { searchRecords } from '../../../src/search/records.ts';
import { record as offerRecord } from '../offers/fixture.ts';
import { fixture } from '../routing/fixture.ts';

const { data: routing, claims, sources } = fixture();
const guide = (locale: Locale): GuideSource => ({
  file: `content/guides/${locale}/roles.mdx`,
  slug: 'roles',
  locale,
  data: {
    title: `Roles (${locale})`,
    description: 'Describes.',
    order: 10,
    reviewed: '2026-11-22',
    partnerTypes: ['customer'],
    partnerCenterRoles: [],
    inShort: [{ text: 'Shortly.', claims: ['a'] }],
  },
  body: '',
  text: 'Words of the body. Within <Window id="timed" />.',
  headings: [],
});

/** The content of an edition with one offer, one term and the routing of the fixture. */
function site(edition: Edition): SiteData {
  return {
    edition,
    buildDate: '2026-11-22',
    site: { name: 'Wegweiser', operator: null },
    claims: { ...claims, timed: { ...(Object.values(claims)[0] as Claim), durations: { window: 'PT72H' } } },
    sources,
    routing,
    glossary: [
      {
        id: 'rocket',
        term: { 'de-de': 'Rakete', 'en-us': 'rocket' },
        synonyms: { 'de-de': ['Trägersystem'], 'en-us': ['launcher'] },
        forbidden: { 'de-de': [], 'en-us': [] },
        parts: ['Träger', 'System'],
        definition: { 'de-de': 'Fliegt.', 'en-us': 'Flies.' },
      },
    ],
    offers: [project(offerRecord({ description: '<p>Flies<br>far</p><script>evil()</script>' }), edition)],
    duties: [],
    gaps: { groups: [], steps: [] },
    onlyFictional: true,
  };
}

const records = searchRecords(site('partner'), locales.map(guide));
const only = (kind: string, locale: Locale, from = records) =>
  from.filter((each) => each.kind === kind && each.locale === locale);

describe('search records', () => {
  it('have one address each, below their locale', () => {
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
    for (const { url, locale } of records) expect(url).toMatch(new RegExp(`^/${locale}/.*/(?:#[a-z-]+)?$`));
  });

  it.each(locales)('are as many in each language, none without title or content: %s', (locale) => {
    const mine = records.filter((each) => each.locale === locale);
    expect(mine.length).toBe(records.length / 2);
    for (const { title, summary, content } of mine) expect([title, summary + content]).not.toContain('');
  });

  it('hold each outcome once and no state of the tree', () => {
    const answers = only('answer', 'en-us');
    expect(answers.map(({ url }) => url).sort()).toEqual(
      Object.keys(routing.destinations)
        .map((id) => `/en-us/route/outcomes/${id}/`)
        .sort(),
    );
  });

  it('hold what leads to an answer: labels of the tree, words of callers, messages', () => {
    const destination = routing.cases[0]?.destination;
    const words = routing.cases[0]?.words['en-us'] ?? '';
    const answer = only('answer', 'en-us').find(({ url }) => url.endsWith(`/${destination}/`));
    expect(words).not.toBe('');
    expect(answer?.said).toContain(words);
  });

  it('hold the guide of the locale with its words', () => {
    expect(only('guide', 'de-de')).toMatchObject([
      {
        url: '/de-de/guides/roles/',
        title: 'Roles (de-de)',
        summary: 'Describes.',
        content: 'Shortly. Words of the body. Within 72\u00a0Stunden.',
      },
    ]);
  });

  it('hold a term with what readers may type instead', () => {
    expect(only('term', 'de-de')).toMatchObject([
      {
        facet: 'term',
        url: '/de-de/glossary/#rocket',
        title: 'Rakete',
        summary: 'Fliegt.',
        keywords: 'Rakete Trägersystem rocket launcher Träger System',
      },
    ]);
  });

  it('hold an offer by its text without markup, its phones as digits, and the host of its addresses', () => {
    const [offer] = only('offer', 'en-us');
    expect(offer).toMatchObject({ url: '/en-us/offers/acme/rocket/', title: 'Rocket', keywords: 'Acme' });
    expect(offer?.content).toContain('Flies');
    expect(offer?.content).not.toMatch(/evil|<|@/);
    expect(offer?.content.split(' ')).toContain('acme');
    expect(offer?.phones).toContain('14255550100');
  });

  it('hold no contact in the public edition that it may not show', () => {
    const text = JSON.stringify(searchRecords(site('public'), locales.map(guide)));
    expect(text).toContain('/en-us/offers/acme/rocket/');
    expect(text).not.toMatch(/5550100|555 010/);
    expect(JSON.stringify(records)).toMatch(/5550100/);
  });
});
