/** The content that is in the repository: nothing in it stops a build of either edition. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkContent } from '../../src/build/check-content.ts';
import { loadClaims } from '../../src/claims/load.ts';
import { editions } from '../../src/config/edition.ts';
import { describeFault } from '../../src/content/fault.ts';
import { type Localized, locales } from '../../src/i18n/locale.ts';
import { loadProjectedOffers } from '../../src/offers/load.ts';
import { siteSkeleton } from '../../src/site/skeleton.ts';
import { copyContent, edit, faultsOf, projectRoot } from './copy.ts';

const OPERATOR = {
  name: 'Example GmbH',
  address: ['Beispielweg 1', '12345 Musterstadt'],
  email: 'mail@example.org',
  hosting: { 'de-de': 'Beim Hoster.', 'en-us': 'At the host.' },
};

beforeEach(() => {
  vi.stubEnv('OFFERS_DIR', '');
  vi.stubEnv('SITE_DIR', '');
});
afterEach(() => vi.unstubAllEnvs());

describe('content', () => {
  it.each(editions)('has no fault in the %s edition', (edition) => {
    expect(faultsOf(projectRoot, edition).map(describeFault)).toEqual([]);
  });

  it('has invented offers only, and enough of them', () => {
    const offers = loadProjectedOffers(join(projectRoot, 'content'), 'public');
    expect(offers.length).toBeGreaterThanOrEqual(12);
    expect(offers.filter(({ fictional }) => !fictional).map(({ id }) => id)).toEqual([]);
  });
});

it('each claim says how long the windows are that it has', () => {
  const words: Localized<string> = {
    'de-de': 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
    'en-us': 'one two three four five six seven eight nine ten eleven twelve',
  };
  const silent = Object.values(loadClaims(join(projectRoot, 'content'))).flatMap((claim) =>
    [claim, ...claim.earlier].flatMap(({ statement, durations = {} }) =>
      Object.values(durations).flatMap((duration) => {
        const amount = Number(/\d+/.exec(duration)?.[0]);
        return locales.flatMap((locale) => {
          const word = words[locale].split(' ')[amount - 1] ?? amount;
          const said = new RegExp(
            `(?<![\\p{L}\\d])(?:${amount}|${word}(?:e[mnr]?)?${amount === 1 ? '|an?' : ''})(?![\\p{L}\\d])`,
            'u',
          );
          return said.test(statement[locale]) ? [] : [`${claim.id} ${locale} ${duration}`];
        });
      }),
    ),
  );
  expect(silent).toEqual([]);
});

describe('a claim that changes on a day to come', () => {
  /** The content with the claim of a rule in two wordings, or with its end. */
  function withDates(change: (claim: Record<string, unknown>) => unknown): string {
    const root = copyContent();
    edit(join(root, 'content/claims/billing.yaml'), (text) => {
      const claims = parse(text) as Record<string, Record<string, unknown>>;
      return stringify({ ...claims, 'who-invoices-decides': change(claims['who-invoices-decides'] ?? {}) });
    });
    return root;
  }

  it('is proven on that day too', () => {
    vi.stubEnv('BUILD_DATE', '2026-11-28');
    const root = withDates((claim) => [
      { ...claim, until: '2031-11-30' },
      { ...claim, from: '2031-12-01' },
    ]);
    expect(checkContent(root, 'public').days).toContain('2031-12-01');
  });

  it('is missed on the day after its end', () => {
    vi.stubEnv('BUILD_DATE', '2026-11-28');
    const root = withDates((claim) => ({ ...claim, until: '2031-11-30' }));
    expect(faultsOf(root, 'public')).toContainEqual(
      expect.objectContaining({
        id: 'claim-out-of-force',
        file: 'content/routing/rules.yaml',
        value: 'who-invoices-decides (until 2031-11-30)',
        day: '2031-12-01',
      }),
    );
    vi.stubEnv('BUILD_DATE', '2031-12-01');
    expect(faultsOf(root, 'public').map(({ day }) => day)).toContain(undefined);
  });
});

describe('a real offer', () => {
  /** The content with one offer and its publisher no longer invented. */
  function withRealOffer(): string {
    const root = copyContent();
    const [first] = loadProjectedOffers(join(root, 'content'), 'public');
    const real = (text: string) => text.replace(/("?fictional"?:\s*)true/, '$1false');
    edit(join(root, 'content/publishers', `${first?.publisher.id}.yaml`), real);
    edit(join(root, 'content/offers', `${first?.id}.json`), real);
    return root;
  }

  it('is not published by nobody', () => {
    const root = withRealOffer();
    expect(faultsOf(root, 'public')).toEqual([
      {
        id: 'operator-missing',
        file: 'content/site.json',
        field: 'operator',
        value: null,
        remedy: expect.stringMatching(/name, address, e-mail and hosting/),
      },
    ]);
    expect(faultsOf(root, 'partner')).toEqual([]);
  });

  it('is published by an operator', () => {
    const root = withRealOffer();
    const site = JSON.parse(readFileSync(join(root, 'content/site.json'), 'utf8')) as object;
    edit(join(root, 'content/site.json'), () => JSON.stringify({ ...site, operator: OPERATOR }));
    expect(faultsOf(root, 'public')).toEqual([]);
  });

  it('from OFFERS_DIR counts as well', () => {
    const elsewhere = withRealOffer();
    vi.stubEnv('OFFERS_DIR', join(elsewhere, 'content/offers'));
    expect(faultsOf(projectRoot, 'public').map(({ id }) => id)).toEqual(['operator-missing']);
  });
});

describe('a copy of one’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-copy-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(() => {
    for (const { path, text } of siteSkeleton()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    vi.stubEnv('SITE_DIR', folder);
  });

  it.each(editions)('has no fault as the skeleton makes it, and no offer, in the %s edition', (edition) => {
    expect(checkContent(projectRoot, edition).offers).toEqual([]);
  });

  it('brings its mistakes to the check, all of them', () => {
    const site = "schema: 1\nname: X\noperator: null\naccent: { light: '#ffff00', dark: '#8fc5ff' }\n";
    writeFileSync(join(folder, 'site.yaml'), site);
    writeFileSync(join(folder, 'legal.html'), '');
    expect(faultsOf(projectRoot, 'public').map(({ id }) => id)).toEqual(['file-unexpected', 'accent-faint']);
    rmSync(join(folder, 'legal.html'));
  });
});
