/** Guides as written: what is read of them, and each way to write one wrongly. */
import { describe, expect, it } from 'vitest';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { readGuides, sectionsOf } from '../../../src/guides/source.ts';
import { writeContent } from '../routing/fixture.ts';

const MATTER: Record<string, string> = {
  title: 'Who does what',
  description: 'Who does what with products of software companies, in one page with sources and dates.',
  order: '10',
  reviewed: '2026-11-22',
  partnerTypes: '[customer]',
  partnerCenterRoles: '[]',
  inShort: '[{ text: A., claims: [a] }, { text: B., claims: [b] }]',
};
const BODY = 'First words.\n\n## Who pays {#who-pays}\n\nThe *partner*.\n\n### When {#when}\n';

/** A guide; members of the front matter may be replaced, or left out by an empty string. */
function guide(matter: Record<string, string> = {}, body = BODY): string {
  const lines = Object.entries({ ...MATTER, ...matter })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

const FILE = 'guides/en-us/roles.mdx';

function faultsOf(contents: Record<string, string>): readonly ContentFault[] {
  try {
    readGuides(writeContent(contents));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const { id, file, field, remedy } of error.faults) {
      expect(error.message).toContain(`[${id}] ${file}: ${field}`);
      expect(error.message).toContain(remedy);
    }
    return error.faults;
  }
  return [];
}

const SEEDS: { name: string; files: Record<string, string>; expected: Partial<ContentFault> & { remedy: unknown } }[] =
  [
    {
      name: 'a folder that is no locale',
      files: { 'guides/en-gb/roles.mdx': guide() },
      expected: {
        id: 'guide-place',
        file: 'content/guides/en-gb/roles.mdx',
        field: 'path',
        value: 'en-gb/roles.mdx',
        remedy: expect.stringContaining('de-de, en-us'),
      },
    },
    {
      name: 'no folder of a locale',
      files: { 'guides/roles.mdx': guide() },
      expected: { id: 'guide-place', value: 'roles.mdx', remedy: expect.stringContaining('<locale>/<slug>.mdx') },
    },
    {
      name: 'a folder too deep',
      files: { 'guides/en-us/more/roles.mdx': guide() },
      expected: { id: 'guide-place', value: 'en-us/more/roles.mdx', remedy: expect.stringContaining('<slug>.mdx') },
    },
    {
      name: 'another ending',
      files: { 'guides/en-us/roles.md': guide() },
      expected: { id: 'guide-place', value: 'en-us/roles.md', remedy: expect.stringContaining('.mdx') },
    },
    {
      name: 'no front matter',
      files: { [FILE]: BODY },
      expected: {
        id: 'guide-front-matter',
        value: BODY.slice(0, 40),
        locale: 'en-us',
        remedy: expect.stringContaining('---'),
      },
    },
    {
      name: 'front matter without an end',
      files: { [FILE]: `---\ntitle: X\n\n${BODY}` },
      expected: { id: 'guide-front-matter', remedy: expect.stringContaining('---') },
    },
    {
      name: 'front matter that is no YAML',
      files: { [FILE]: guide({ title: '[open' }) },
      expected: { id: 'yaml-syntax', remedy: expect.stringContaining('Correct the YAML') },
    },
    {
      name: 'a field given twice',
      files: { [FILE]: guide({ order: '10\norder: 20' }) },
      expected: { id: 'yaml-duplicate-key', value: expect.stringContaining('unique'), remedy: expect.any(String) },
    },
    ...Object.keys(MATTER).map((field) => ({
      name: `no ${field}`,
      files: { [FILE]: guide({ [field]: '' }) },
      expected: {
        id: 'field-missing',
        field,
        value: undefined,
        remedy: expect.stringContaining('Add this field'),
      },
    })),
    ...(
      [
        ['title', 'Who', 'at least 5'],
        ['title', 'x'.repeat(61), 'at most 60'],
        ['description', 'Too short.', 'at least 70'],
        ['description', 'x'.repeat(156), 'at most 155'],
        ['order', 0, 'at least 1'],
        ['order', 1.5, 'int'],
        ['reviewed', '2026-02-30', 'YYYY-MM-DD'],
        ['reviewed', 'yesterday', 'YYYY-MM-DD'],
        ['anchor', 'Über uns', 'a-z0-9'],
        ['startAt', '/customer/', 'a-z0-9'],
      ] as const
    ).map(([field, value, bound]) => ({
      name: `${field} out of bounds: ${value}`,
      files: { [FILE]: guide({ [field]: String(value) }) },
      expected: { field, value, remedy: expect.stringMatching(bound) },
    })),
    {
      name: 'a reader nobody knows',
      files: { [FILE]: guide({ partnerTypes: '[customer, distributor]' }) },
      expected: {
        id: 'wrong-value',
        field: 'partnerTypes.1',
        value: 'distributor',
        remedy: expect.stringContaining('indirect-provider'),
      },
    },
    {
      name: 'no reader at all',
      files: { [FILE]: guide({ partnerTypes: '[]' }) },
      expected: { id: 'wrong-size', field: 'partnerTypes', value: [], remedy: expect.stringContaining('at least 1') },
    },
    {
      name: 'a permission nobody knows',
      files: { [FILE]: guide({ partnerCenterRoles: '[admin]' }) },
      expected: { field: 'partnerCenterRoles.0', value: 'admin', remedy: expect.stringContaining('admin-agent') },
    },
    {
      name: 'one sentence in short',
      files: { [FILE]: guide({ inShort: '[{ text: A., claims: [a] }]' }) },
      expected: { field: 'inShort', remedy: expect.stringContaining('at least 2') },
    },
    {
      name: 'a sentence in short without a claim',
      files: { [FILE]: guide({ inShort: '[{ text: A., claims: [] }, { text: B., claims: [b] }]' }) },
      expected: { field: 'inShort.0.claims', value: [], remedy: expect.stringContaining('at least 1') },
    },
    {
      name: 'a field nobody knows',
      files: { [FILE]: guide({ author: 'me' }) },
      expected: { id: 'unknown-key', field: 'author', remedy: expect.stringContaining('Remove this key') },
    },
    {
      name: 'a heading without an id',
      files: { [FILE]: guide({}, 'X\n\n## Who pays\n') },
      expected: {
        id: 'guide-heading-id',
        field: 'heading',
        value: '## Who pays',
        remedy: expect.stringContaining('{#'),
      },
    },
    {
      name: 'a heading with an id that is no id',
      files: { [FILE]: guide({}, 'X\n\n## Wer zahlt {#Wer_zahlt}\n') },
      expected: {
        id: 'guide-heading-id',
        value: '## Wer zahlt {#Wer_zahlt}',
        remedy: expect.stringContaining('English id'),
      },
    },
    {
      name: 'a tag that is not closed',
      files: { [FILE]: guide({}, 'X <Ui>Y\n') },
      expected: { id: 'guide-mdx', field: 'body', remedy: expect.stringContaining('MDX') },
    },
  ];

describe('guides as written', () => {
  it('are read with what search and checks need', () => {
    const root = writeContent({ [FILE]: guide(), 'guides/de-de/roles.mdx': guide({ title: 'Wer macht was' }) });
    const [german, english] = readGuides(root);
    expect(german).toMatchObject({ locale: 'de-de', slug: 'roles', data: { title: 'Wer macht was' } });
    expect(english).toMatchObject({
      file: 'content/guides/en-us/roles.mdx',
      data: { order: 10, reviewed: '2026-11-22', partnerTypes: ['customer'] },
      headings: ['who-pays', 'when'],
      text: 'First words. Who pays The partner. When',
    });
  });

  it('give a section by lines, with rows of tables that can be read alone', () => {
    const body = `## Signs {#signs}

See:

- one
- two

| Sign | Cause |
| --- | --- |
| Zero | A *trial* |
| Who pays? | The partner. |
| Two | |

| Sign | Cause | Whose turn? |
| --- | --- | --- |
| Zero | A trial | – |
| One | A sale | yours |

Last.
`;
    const [only] = readGuides(writeContent({ [FILE]: guide({}, body) }));
    expect(only && sectionsOf(only).map(({ text }) => text.split('\n'))).toEqual([
      [
        'See:',
        'one',
        'two',
        'Zero: A trial.',
        'Who pays? The partner.',
        'Two.',
        'Zero – Cause: A trial.',
        'One – Cause: A sale. Whose turn? yours.',
        'Last.',
      ],
    ]);
  });

  it('give their words without components other than windows, targets of links and marks', () => {
    const body =
      'See [the page](/en-us/x/) <Cite id="hidden" /> and <Ui>Overview</Ui>, **now**.\n\n> After <Window id="a-b" of="c" />\n';
    const [only] = readGuides(writeContent({ [FILE]: guide({}, body) }));
    expect(only?.text.replaceAll(/ +(?=[,.])/g, '')).toBe(
      'See the page and Overview, now. After <Window id="a-b" of="c" />',
    );
  });

  it('may have Windows line ends', () => {
    const [only] = readGuides(writeContent({ [FILE]: guide().replaceAll('\n', '\r\n') }));
    expect(only?.headings).toEqual(['who-pays', 'when']);
  });

  it.each(SEEDS)('are refused with $name', ({ files, expected }) => {
    const faults = faultsOf(files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(expected);
    expect(faults[0]?.file.replace(/:\d+$/, '')).toBe(`content/${Object.keys(files)[0]}`);
  });

  it('tell the faults of all files together', () => {
    const faults = faultsOf({ [FILE]: guide({ order: '0' }), 'guides/de-de/x.mdx': guide({ title: '' }) });
    expect(faults.map(({ file }) => file).sort()).toEqual(['content/guides/de-de/x.mdx:2', `content/${FILE}:4`]);
  });
});
