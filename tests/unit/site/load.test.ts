import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { siteFolder } from '../../../src/config/site-folder.ts';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { brandOf } from '../../../src/site/brand.ts';
import { answerFaults, loadSite, type Site, siteFaults } from '../../../src/site/load.ts';
import { siteSkeleton } from '../../../src/site/skeleton.ts';
import { writeContent } from '../routing/fixture.ts';

const operator = {
  name: 'Example GmbH',
  address: ['Beispielweg 1', '12345 Musterstadt'],
  email: 'mail@example.org',
  hosting: { 'de-de': 'Beim Hoster.', 'en-us': 'At the host.' },
};
const bare = { schema: 1, name: 'X', operator: null };
const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z" stroke-width="2"/></svg>';

/** Writes a folder with a site file, and others if there are any. */
const write = (value: unknown, more: Record<string, string> = {}): string =>
  writeContent({ 'site.json': typeof value === 'string' ? value : JSON.stringify(value), ...more });
const load = (value: unknown, more: Record<string, string> = {}): Site => loadSite(write(value, more));

function faultsOf(step: () => unknown): readonly ContentFault[] {
  try {
    step();
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

describe('the site file', () => {
  it('may name no operator', () => {
    expect(load(bare)).toEqual(bare);
  });

  it('is read with its operator', () => {
    const full = { ...operator, phone: '+49 30 1234', represented: 'A. Beispiel', privacyContact: 'dpo@example.org' };
    expect(load({ ...bare, operator: full })).toEqual({ ...bare, operator: full });
  });

  it('may be YAML, with comments', () => {
    expect(loadSite(writeContent({ 'site.yaml': 'schema: 1 # the first\nname: X\noperator: null\n' }))).toEqual(bare);
  });

  it.each<[string, unknown, Partial<ContentFault>]>([
    ['no JSON', '{ "name": ', { id: 'json-syntax', field: '-', remedy: expect.stringContaining('JSON') }],
    ['no version', { name: 'X', operator: null }, { id: 'field-missing', field: 'schema' }],
    [
      'a version to come',
      { ...bare, schema: 2 },
      { field: 'schema', remedy: expect.stringContaining('docs/operate.md') },
    ],
    ['no name', { schema: 1, operator: null }, { field: 'name', value: undefined }],
    ['no word about the operator', { schema: 1, name: 'X' }, { field: 'operator', value: undefined }],
    [
      'a wrong e-mail',
      { ...bare, operator: { ...operator, email: 'mail' } },
      { field: 'operator.email', value: 'mail' },
    ],
    [
      'an address of one line',
      { ...bare, operator: { ...operator, address: ['Here'] } },
      { field: 'operator.address', value: ['Here'] },
    ],
    [
      'hosting in one language',
      { ...bare, operator: { ...operator, hosting: { 'de-de': 'Da.' } } },
      { id: 'locale-missing', field: 'operator.hosting.en-us', locale: 'en-us' },
    ],
    ['a member that nobody knows', { ...bare, owner: 'Y' }, { id: 'unknown-key', field: 'owner', value: 'Y' }],
    [
      'a colour by name',
      { ...bare, accent: { light: 'blue', dark: '#ffffff' } },
      { field: 'accent.light', value: 'blue' },
    ],
    [
      'a role that nobody has',
      { ...bare, roles: ['reseller'] },
      { field: 'roles.0', remedy: expect.stringContaining('indirect-reseller') },
    ],
    ['no role at all', { ...bare, roles: [] }, { field: 'roles' }],
    ['a role twice', { ...bare, roles: ['customer', 'customer'] }, { field: 'roles', remedy: 'Name each role once.' }],
    [
      'a start page in one language',
      { ...bare, start: { heading: { 'de-de': 'A', 'en-us': 'A' }, lead: { 'de-de': 'B' } } },
      { id: 'locale-missing', field: 'start.lead.en-us' },
    ],
  ])('is refused with %s', (_, value, expected) => {
    const [fault] = faultsOf(() => load(value));
    expect(fault).toMatchObject(expected);
    expect(fault?.file).toMatch(/^content\/site\.json(?::\d+)?$/);
    expect(fault?.remedy).toMatch(/\S/);
  });

  it('is missed with its file, and with its folder', () => {
    expect(faultsOf(() => loadSite(writeContent({ 'other.json': '{}' })))).toMatchObject([
      { id: 'file-missing', file: 'content/site.json' },
    ]);
    expect(faultsOf(() => loadSite('/nowhere/at/all'))).toMatchObject([
      { id: 'site-folder-missing', value: '/nowhere/at/all', remedy: expect.stringContaining('npm run new -- site') },
    ]);
  });

  it('exists once', () => {
    expect(faultsOf(() => load(bare, { 'site.yaml': 'schema: 1\nname: X\noperator: null\n' }))).toMatchObject([
      { id: 'file-unexpected', file: 'content/site.json' },
    ]);
  });
});

describe('the folder of an operator', () => {
  it('is the one that SITE_DIR names', () => {
    vi.stubEnv('SITE_DIR', '');
    expect(siteFolder('content')).toBe('content');
    vi.stubEnv('SITE_DIR', '/srv/own');
    expect(siteFolder('content')).toBe('/srv/own');
  });
  afterEach(() => vi.unstubAllEnvs());

  it('brings texts, which are checked', () => {
    const texts = { 'legal.de-de.html': '<p>Wir.</p>', 'legal.en-us.html': '<p>We.</p>' };
    expect(load(bare, texts).legal).toEqual({ 'de-de': '<p>Wir.</p>', 'en-us': '<p>We.</p>' });
  });

  it.each<[string, Record<string, string>, Partial<ContentFault>]>([
    [
      'in one language',
      { 'privacy.de-de.html': '<p>Wir.</p>' },
      { id: 'locale-missing', file: 'content/privacy.en-us.html' },
    ],
    [
      'with a script',
      { 'legal.de-de.html': '<p>Wir.</p>\n<script>alert(1)</script>', 'legal.en-us.html': '<p>We.</p>' },
      { id: 'text-invalid', file: 'content/legal.de-de.html:2', field: 'script' },
    ],
    [
      'with an address that is none',
      { 'legal.de-de.html': '<a href="javascript:x">Wir</a>', 'legal.en-us.html': '<p>We.</p>' },
      { id: 'text-invalid', file: 'content/legal.de-de.html:1', field: 'a.href', value: 'javascript:x' },
    ],
    [
      'with an attribute',
      { 'legal.de-de.html': '<p onclick="x()">Wir</p>', 'legal.en-us.html': '<p>We.</p>' },
      { id: 'text-invalid', field: 'p.onClick' },
    ],
    [
      'without a word',
      { 'legal.de-de.html': ' ', 'legal.en-us.html': '<p>We.</p>' },
      { id: 'text-invalid', field: '-' },
    ],
  ])('is refused with a text %s', (_, texts, expected) => {
    expect(faultsOf(() => load(bare, texts))).toMatchObject([expected]);
  });

  it('holds nothing that nobody reads', () => {
    const folder = write(bare, { 'legal.de.html': '<p>Wir.</p>', 'notes.md': 'Notes', '.gitignore': '' });
    expect(siteFaults(folder, bare as Site, true, tokens)).toMatchObject([
      { id: 'file-unexpected', file: 'content/legal.de.html', remedy: expect.stringContaining('legal.de-de.html') },
    ]);
    expect(siteFaults(folder, bare as Site, false, tokens)).toEqual([]);
  });
});

describe('a party with its desks', () => {
  const desk = { email: 'help@example.org', languages: ['de'] };
  const hours = { week: [{ days: ['mon'], opens: '08:00', closes: '18:00' }] };
  const all = (value: object) => {
    const folder = write({ ...bare, operator, party: 'indirect-provider', ...value });
    return faultsOf(() => {
      const found = siteFaults(folder, loadSite(folder), false, tokens);
      if (found.length > 0) throw new ContentError(found);
    });
  };

  it('is read', () => {
    const zoned = { ...hours, timeZone: 'Europe/Berlin' };
    expect(all({ desks: { general: desk, emergency: { ...desk, hours: zoned } } })).toEqual([]);
    expect(all({ party: 'none' })).toEqual([]);
  });

  it.each<[string, object, string, RegExp]>([
    ['unknown', { party: 'distributor', desks: { general: desk } }, 'party', /indirect-provider, direct-bill-partner/],
    ['without a desk', {}, 'desks', /desks\.general/],
    ['without an operator', { operator: null, desks: { general: desk } }, 'operator', /Name the operator/],
    ['that is none, with desks', { party: 'none', desks: { general: desk } }, 'party', /Say which party/],
    [
      'with a desk without channel',
      { desks: { general: { languages: ['de'] } } },
      'desks.general',
      /email, phone or web/,
    ],
    ['with no general desk', { desks: { billing: desk } }, 'desks.general', /Add this field/],
    [
      'with hours without zone',
      { desks: { general: { ...desk, hours } } },
      'desks.general.hours.timeZone',
      /Add this field/,
    ],
    [
      'with a zone that does not exist',
      { desks: { general: { ...desk, hours: { ...hours, timeZone: 'Europe/Bonn' } } } },
      'desks.general.hours.timeZone',
      /Europe\/Berlin/,
    ],
    [
      'with a number without country',
      { desks: { general: { ...desk, phone: '030 12345' } } },
      'desks.general.phone',
      /\+49/,
    ],
    ['with no language', { desks: { general: { ...desk, languages: [] } } }, 'desks.general.languages', /at least 1/],
    [
      'with a script for a website',
      { desks: { general: { ...desk, website: 'javascript:x' } } },
      'desks.general.website',
      /./,
    ],
  ])('is refused where it is one %s', (_, value, field, remedy) => {
    const found = all(value);
    expect(found.map((fault) => fault.field)).toEqual([field]);
    expect(found[0]?.remedy).toMatch(remedy);
  });
});

describe('notes to answers', () => {
  const notes = { 'provider-billing': { 'de-de': 'Da.', 'en-us': 'There.' } };

  it('are for answers that exist, by an operator with a name', () => {
    const site = load({ ...bare, operator, notes });
    const folder = write(site);
    const known = { destinations: ['provider-billing'], duties: [] };
    expect(answerFaults(folder, site, known)).toEqual([]);
    expect(answerFaults(folder, site, { ...known, destinations: ['other'] })).toMatchObject([
      {
        id: 'unknown-outcome',
        file: 'content/site.json',
        field: 'notes.provider-billing',
        remedy: expect.stringContaining('/route/outcomes/'),
      },
    ]);
    expect(answerFaults(folder, { ...site, operator: null }, known)).toMatchObject([{ field: 'operator' }]);
  });

  it('are in both languages', () => {
    const half = { 'provider-billing': { 'de-de': 'Da.' } };
    expect(faultsOf(() => load({ ...bare, operator, notes: half }))).toMatchObject([
      { id: 'locale-missing', field: 'notes.provider-billing.en-us' },
    ]);
  });
});

describe('a split of duties', () => {
  const split = { date: '2026-10-01', duties: { ordering: 'provider', 'first-level': 'both-reseller' } };
  const desks = { general: { email: 'desk@example.org', languages: ['de'] } };
  const full = { ...bare, operator, party: 'indirect-provider', desks, split };

  it('names duties that exist', () => {
    const site = load(full);
    const folder = write(full);
    expect(site.split).toEqual(split);
    expect(siteFaults(folder, site, false, tokens)).toEqual([]);
    const known = { destinations: [], duties: ['ordering', 'first-level'] };
    expect(answerFaults(folder, site, known)).toEqual([]);
    expect(answerFaults(folder, site, { ...known, duties: ['ordering'] })).toMatchObject([
      { id: 'unknown-duty', field: 'split.duties.first-level', remedy: expect.stringContaining('ordering') },
    ]);
  });

  it.each<[string, object, string]>([
    ['without a date', { duties: split.duties }, 'split.date'],
    ['of a day that does not exist', { ...split, date: '2026-02-30' }, 'split.date'],
    ['of no duty', { ...split, duties: {} }, 'split.duties'],
    ['that leaves a duty open', { ...split, duties: { ordering: 'open' } }, 'split.duties.ordering'],
  ])('is refused %s', (_, value, field) => {
    expect(faultsOf(() => load({ ...full, split: value }))).toMatchObject([{ field }]);
  });

  it('is one of an indirect provider with its resellers', () => {
    const site = load({ ...full, party: 'isv-publisher' });
    expect(siteFaults(write(full), site, false, tokens)).toMatchObject([{ id: 'party-incomplete', field: 'split' }]);
  });
});

describe('an accent colour', () => {
  const faults = (light: string, dark: string) => {
    const site = { ...bare, accent: { light, dark } } as Site;
    return siteFaults(write(site), site, false, tokens);
  };

  it('that can be read is taken, in both themes', () => {
    expect(faults('#0a4a86', '#8fc5ff')).toEqual([]);
  });

  it('that cannot be read is refused with the nearest that can', () => {
    const [fault, ...others] = faults('#ff8800', '#8fc5ff');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ id: 'accent-faint', field: 'accent.light', value: '#ff8800' });
    expect(fault?.remedy).toContain('link on paper, light');
    const nearest = /is (#[0-9a-f]{6})\.$/.exec(fault?.remedy ?? '')?.[1] ?? '';
    expect(faults(nearest, '#8fc5ff')).toEqual([]);
    expect(faults('#0a4a86', '#0a4a86')).toMatchObject([{ field: 'accent.dark' }]);
  });

  it('costs a rule where it is set, and nothing where it is not', () => {
    expect(brandOf(bare)).toEqual({ name: 'X' });
    expect(brandOf({ ...bare, accent: { light: '#0a4a86', dark: '#8fc5ff' } }).style).toContain(
      '--link: light-dark(#0a4a86, #8fc5ff)',
    );
  });
});

it('a long name is written smaller', () => {
  expect(brandOf({ ...bare, name: 'Silberdistel Distribution' }).style).toContain('font-size: 0.875rem');
});

describe('a logo', () => {
  const faults = (svg: string) => faultsOf(() => load(bare, { 'logo.svg': svg }));

  it('is read as a drawing with ids of its own', () => {
    expect(
      load(bare, {
        'logo.svg': `<?xml version="1.0"?>\n<!-- Drawn by hand -->\n${LOGO.replace('<path', '<title>X</title><path')}`,
      }).logo,
    ).toEqual({
      tag: 'svg',
      attributes: { viewBox: '0 0 9 9' },
      children: [{ tag: 'path', attributes: { d: 'M0 0h9v9z', 'stroke-width': '2' }, children: [] }],
    });
    const gradient =
      '<linearGradient id="a"><stop offset="1"/></linearGradient><rect width="9" height="9" fill="url(#a)"/>';
    const { logo } = load(bare, { 'logo.svg': `<svg viewBox="0 0 9 9">${gradient}</svg>` });
    expect(logo?.children.map(({ attributes }) => attributes.id ?? attributes.fill)).toEqual([
      'logo-a',
      'url(#logo-a)',
    ]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', 'script'],
    ['a style', '<style>@import "x.css"</style>', 'style'],
    ['an event', '<path d="M0 0" onload="alert(1)"/>', 'path.onLoad'],
    ['a style attribute', '<path d="M0 0" style="fill:red"/>', 'path.style'],
    ['a picture', '<image href="https://elsewhere.example/a.png"/>', 'image'],
    ['a reference to another file', '<rect fill="url(https://elsewhere.example/a.svg#b)"/>', 'rect.fill'],
    ['HTML within', '<foreignObject><p>Hello</p></foreignObject>', 'foreignObject'],
    ['a use of something', '<use href="#a"/>', 'use'],
    ['words', '<path d="M0 0"/>Words', 'svg'],
  ])('is refused with %s', (_, inner, field) => {
    const found = faults(`<svg viewBox="0 0 9 9">\n${inner}</svg>`);
    expect(found.map((fault) => fault.field)).toContain(field);
    for (const fault of found) {
      expect(fault).toMatchObject({ id: 'drawing-invalid', remedy: expect.stringMatching(/\S/) });
      expect(fault.file).toMatch(/^content\/logo\.svg:[12]$/);
    }
  });

  it.each([
    ['no drawing', 'Words', '-'],
    ['two drawings', LOGO + LOGO, '-'],
    ['no viewBox', '<svg><path d="M0 0"/></svg>', 'svg.viewBox'],
    ['too much', `<svg viewBox="0 0 9 9"><path d="${'M0 0h9'.repeat(2000)}"/></svg>`, '-'],
  ])('is refused where it is %s', (_, svg, field) => {
    expect(faults(svg)).toMatchObject([{ id: 'drawing-invalid', field }]);
  });
});

describe('the skeleton', () => {
  const files = siteSkeleton();
  const text = files.find(({ path }) => path === 'site.yaml')?.text ?? '';

  it('is read as it is', () => {
    const folder = writeContent(Object.fromEntries(files.map(({ path, text }) => [path, text])));
    const site = loadSite(folder);
    expect(site).toEqual({ schema: 1, name: 'Wegweiser', operator: null });
    expect(siteFaults(folder, site, true, tokens)).toEqual([]);
  });

  it('has every setting as a comment that is right once it is switched on', () => {
    const on = text.replace('\noperator: null\n', '\n').replace(/^#(?=[^ ]| {2})/gm, '');
    const folder = writeContent({ 'site.yaml': on });
    const site = loadSite(folder);
    expect(siteFaults(folder, site, false, tokens)).toEqual([]);
    expect(Object.keys(site).sort().join(' ')).toBe(
      'accent desks embed name notes operator party roles schema split start transport',
    );
    expect(site.operator).toMatchObject({ email: 'wegweiser@distribution.example' });
  });
});
