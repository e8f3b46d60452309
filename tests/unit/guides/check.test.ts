/** Guides against each other and against the data that they name: each seeded fault is told. */
import { describe, expect, it } from 'vitest';
import { type ContentFault, describeFault } from '../../../src/content/fault.ts';
import { checkGuides } from '../../../src/guides/check.ts';
import type { GuideSource } from '../../../src/guides/source.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { fixture } from '../routing/fixture.ts';

const { data: routing, claims } = fixture();
const CLAIM = Object.keys(claims)[0] as string;
const PATH = Object.keys(routing.paths)[0] as string;
const ACTIVITIES = Object.keys(routing.responsibilities).slice(0, 2).join(', ');

function guide(locale: Locale, more: Partial<GuideSource> = {}): GuideSource {
  return {
    file: `content/guides/${locale}/roles.mdx`,
    slug: 'roles',
    locale,
    data: {
      title: 'Roles',
      description: 'x',
      order: 10,
      reviewed: '2026-11-22',
      partnerTypes: ['customer'],
      partnerCenterRoles: [],
      startAt: 'partner/money',
      inShort: [{ text: 'A.', claims: [CLAIM] }],
    },
    body: [
      `Words. <Cite id="${CLAIM}" />`,
      `<ClickPath id="${PATH}" />`,
      `<Responsibilities activities="${ACTIVITIES}" />`,
      '<Route to="customer">Start</Route>',
    ].join('\n\n'),
    text: 'Words.',
    headings: ['who-pays', 'when'],
    ...more,
  };
}

const german = guide('de-de');
const english = guide('en-us');
const FILE = english.file;
/** The faults when the English guide is changed. */
const check = (more: Partial<GuideSource>) => checkGuides([german, guide('en-us', more)], claims, routing);

const SEEDS: { name: string; more: Partial<GuideSource>; expected: ContentFault }[] = [
  {
    name: 'a claim that nobody knows in Cite',
    more: { body: '<Cite id="no-claim" />' },
    expected: {
      id: 'guide-cite-unknown',
      file: FILE,
      field: 'body',
      value: 'no-claim',
      locale: 'en-us',
      remedy: expect.stringContaining('claims'),
    },
  },
  {
    name: 'a window of a claim that has none',
    more: { body: `<Window id="${CLAIM}" of="x" />` },
    expected: {
      id: 'guide-window-unknown',
      file: FILE,
      field: 'body',
      value: `${CLAIM} x`,
      locale: 'en-us',
      remedy: expect.stringContaining('durations'),
    },
  },
  {
    name: 'hours of no desk',
    more: { body: '<Hours desk="no-desk" />' },
    expected: {
      id: 'guide-desk-unknown',
      file: FILE,
      field: 'body',
      value: 'no-desk',
      locale: 'en-us',
      remedy: expect.stringContaining('desks'),
    },
  },
  {
    name: 'a claim that nobody knows in short',
    more: {
      data: { ...english.data, inShort: [...english.data.inShort, { text: 'B.', claims: [CLAIM, 'no-claim'] }] },
    },
    expected: {
      id: 'guide-cite-unknown',
      file: FILE,
      field: 'inShort.1.claims',
      value: 'no-claim',
      locale: 'en-us',
      remedy: expect.stringContaining('claims'),
    },
  },
  {
    name: 'a click path that nobody knows',
    more: { body: '<ClickPath id="no-path" />' },
    expected: {
      id: 'guide-path-unknown',
      file: FILE,
      field: 'body',
      value: 'no-path',
      locale: 'en-us',
      remedy: expect.stringContaining('paths'),
    },
  },
  {
    name: 'an activity that nobody knows among others',
    more: { body: `<Responsibilities activities="${ACTIVITIES}, no-activity" />` },
    expected: {
      id: 'guide-activity-unknown',
      file: FILE,
      field: 'body',
      value: 'no-activity',
      locale: 'en-us',
      remedy: expect.stringContaining('responsibilities'),
    },
  },
  {
    name: 'a link into the tree that leads nowhere',
    more: { body: '<Route to="customer/no-option">Start</Route>' },
    expected: {
      id: 'guide-route-unknown',
      file: FILE,
      field: 'body',
      value: 'customer/no-option',
      locale: 'en-us',
      remedy: expect.stringContaining('tree.yaml'),
    },
  },
  {
    name: 'options in the wrong order',
    more: { body: '<Route to="money/partner">Start</Route>' },
    expected: {
      id: 'guide-route-unknown',
      file: FILE,
      field: 'body',
      value: 'money/partner',
      locale: 'en-us',
      remedy: expect.stringContaining('order'),
    },
  },
  {
    name: 'a start in the tree that is none',
    more: { data: { ...english.data, startAt: 'nobody' } },
    expected: {
      id: 'guide-route-unknown',
      file: FILE,
      field: 'startAt',
      value: 'nobody',
      locale: 'en-us',
      remedy: expect.stringContaining('tree.yaml'),
    },
  },
];

describe('guides among themselves', () => {
  it('have no fault when all that they name exists', () => {
    expect(checkGuides([german, english], claims, routing)).toEqual([]);
  });

  it.each(SEEDS)('are refused with $name', ({ more, expected }) => {
    const faults = check(more);
    expect(faults).toEqual([expected]);
    const told = describeFault(faults[0] as ContentFault);
    expect(told).toContain(`${expected.file}: ${expected.field} (en-us)`);
    expect(told).toContain(JSON.stringify(expected.value));
  });

  it.each(locales)('need the other language: only %s', (locale) => {
    const other = locale === 'de-de' ? 'en-us' : 'de-de';
    expect(checkGuides([guide(locale)], claims, routing)).toEqual([
      {
        id: 'guide-translation-missing',
        file: `content/guides/${locale}/roles.mdx`,
        field: 'slug',
        value: 'roles',
        locale: other,
        remedy: expect.stringContaining(`Write content/guides/${other}/roles.mdx`),
      },
    ]);
  });

  it.each([
    ['one more', ['who-pays', 'when', 'why'], ['why']],
    ['one renamed', ['who-pays', 'then'], ['then']],
    ['another order', ['when', 'who-pays'], ['when', 'who-pays']],
    ['one less', ['who-pays'], ['who-pays']],
  ])('need the same headings: %s', (_, headings, value) => {
    const faults = check({ headings });
    expect(faults.map(({ id, locale }) => [id, locale])).toEqual([
      ['guide-headings-differ', 'de-de'],
      ['guide-headings-differ', 'en-us'],
    ]);
    expect(faults[1]).toMatchObject({ file: FILE, field: 'headings', value });
    expect(faults[1]?.remedy).toContain(german.file);
  });
});
