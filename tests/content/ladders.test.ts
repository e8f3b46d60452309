/** The offers in the repository: every answer that sends to a publisher ends at a channel or where one is looked up. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LADDER_STEPS, proveLadders } from '../../src/advice/ladder-proof.ts';
import { loadClaims } from '../../src/claims/load.ts';
import { editions } from '../../src/config/edition.ts';
import { describeFault } from '../../src/content/fault.ts';
import { locales } from '../../src/i18n/locale.ts';
import { loadProjectedOffers } from '../../src/offers/load.ts';
import { loadRouting } from '../../src/routing/load.ts';

const root = join(import.meta.dirname, '../../content');
const routing = loadRouting(root, loadClaims(root));

describe.each(editions)('ladders of the %s edition', (edition) => {
  const offers = loadProjectedOffers(root, edition);

  it.each(locales)('end where they may in %s', (locale) => {
    const { faults, destinations, answers, publishers } = proveLadders(routing, offers, locale);
    expect(faults.map(describeFault)).toEqual([]);
    expect(destinations).toBeGreaterThan(15);
    expect(answers).toBe(destinations * offers.length);
    expect(publishers.reduce((sum, row) => sum + row.offers, 0)).toBe(offers.length);
  });

  it('show every end that this edition can have', () => {
    const { publishers } = proveLadders(routing, offers, 'de-de');
    const reached = LADDER_STEPS.filter((step) => publishers.some(({ steps }) => steps[step] > 0));
    // The engineering contact is never public; all else occurs in both editions.
    expect(reached).toEqual(LADDER_STEPS.filter((step) => edition === 'partner' || step !== 'engineering-contact'));
  });
});
