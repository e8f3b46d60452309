import { describe, expect, test } from 'vitest';
import { type LadderKind, resolveContact } from '../../../src/advice/ladder.ts';
import { lint } from '../../../src/offers/lint.ts';
import { LINT_RULE_IDS } from '../../../src/offers/lint-rules.ts';
import { project } from '../../../src/offers/projection.ts';
import type { RawOffer } from '../../../src/offers/schema.ts';
import { isMissing } from '../../../src/offers/values.ts';
import { applyWaivers } from '../../../src/offers/waivers.ts';
import { samples } from './fixture.ts';

/** Which fields of a document are there and which are missing, as one text. */
function gapPattern({ document }: RawOffer): string {
  const some = (test: (listing: RawOffer['document']['listings'][number]) => unknown) =>
    document.listings.some((listing) => Boolean(test(listing)));
  const contact = (member: 'cloudSolutionProviderContact' | 'engineeringContact') =>
    some((listing) => !isMissing(listing[member]?.email) || !isMissing(listing[member]?.phone));
  return JSON.stringify([
    some((listing) => !isMissing(listing.supportContact?.email)),
    some((listing) => !isMissing(listing.supportContact?.phone)),
    some((listing) => !isMissing(listing.supportContact?.url)),
    some((listing) => !isMissing(listing.globalSupportWebsite)),
    some((listing) => !isMissing(listing.governmentSupportWebsite)),
    contact('cloudSolutionProviderContact'),
    contact('engineeringContact'),
    some((listing) => !isMissing(listing.cloudSolutionProviderMarketingMaterials)),
    some((listing) => (listing.generalLinks ?? []).length > 0),
    document.support.hours !== undefined,
    document.support.languages.length > 0,
    document.released,
  ]);
}

describe('the sample offers', () => {
  test('there are 26 from 14 publishers, and all are invented', () => {
    expect(samples).toHaveLength(26);
    expect(new Set(samples.map((sample) => sample.document.publisher)).size).toBe(14);
    expect(samples.every((sample) => sample.document.fictional && sample.publisher.fictional)).toBe(true);
  });

  test('no two have the same gaps', () => {
    const patterns = new Map<string, string[]>();
    for (const sample of samples) {
      const pattern = gapPattern(sample);
      patterns.set(pattern, [...(patterns.get(pattern) ?? []), sample.file]);
    }
    expect([...patterns.values()].filter((files) => files.length > 1)).toEqual([]);
  });

  test('hosts and phone numbers are reserved for examples and fiction', () => {
    for (const sample of samples) {
      const text = JSON.stringify([sample.document.listings, sample.publisher]);
      for (const [, host] of text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/gi)) {
        expect(host).toMatch(/\.example$|^(?:www\.)?example\.com$|^schema\.mp\.microsoft\.com$/);
      }
      for (const listing of sample.document.listings) {
        for (const member of ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const) {
          const phone = listing[member]?.phone;
          if (phone === undefined || phone === 'NA') continue;
          const digits = phone
            .replace('(0)', '')
            .replace(/[^+\d]/g, '')
            .replace(/^0(?=30)/, '+49');
          expect(digits).toMatch(
            /^\+49(?:3023125|4066969|6990009|8999998|2214710)\d{3}$|^\+?1?\d{3}55501\d\d$|^\+442079460\d{3}$/,
          );
        }
      }
    }
  });

  test('they show both kinds of partial availability, languages and directions', () => {
    const states = new Set(samples.map((sample) => sample.document.csp.state));
    expect(states).toEqual(new Set(['all', 'some', 'none', 'notSet', 'terminated']));
    const listings = samples.flatMap((sample) => project(sample, 'public').listings);
    expect(listings.some((listing) => listing.direction === 'rtl')).toBe(true);
    for (const country of ['de-DE', 'de-AT', 'de-CH', 'en-US', 'en-GB', 'en-IN', 'he-IL']) {
      expect(listings.map((listing) => listing.language)).toContain(country);
    }
    expect(samples.filter((sample) => sample.document.listings.length > 1).length).toBeGreaterThanOrEqual(3);
    expect(new Set(samples.map((sample) => sample.document.kind)).size).toBeGreaterThanOrEqual(8);
  });

  test('every step of the ladders is reached', () => {
    const reached = (kind: LadderKind, edition: 'public' | 'partner') =>
      new Set(samples.map((sample) => resolveContact(kind, project(sample, edition)).step));
    expect(reached('technical', 'partner')).toEqual(
      new Set(['support-contact', 'support-website', 'csp-contact', 'engineering-contact', 'partner-center-path']),
    );
    expect(reached('commercial', 'partner')).toEqual(
      new Set(['csp-contact', 'support-contact', 'support-website', 'partner-center-path']),
    );
    expect(reached('customer', 'public')).toEqual(new Set(['support-website', 'your-partner']));
    expect(reached('technical', 'public')).toEqual(
      new Set(['support-contact', 'support-website', 'partner-center-path']),
    );
    expect(reached('commercial', 'public')).toEqual(
      new Set(['csp-contact', 'support-contact', 'support-website', 'partner-center-path']),
    );
  });

  test('together they show every rule at work, and waivers that count and that ran out', () => {
    const found = new Set(samples.flatMap((sample) => lint(sample).map(({ id }) => id)));
    expect(LINT_RULE_IDS.filter((id) => !found.has(id))).toEqual([]);
    const judged = samples.map((sample) => applyWaivers(lint(sample), sample.document.waivers ?? [], '2026-11-23'));
    expect(judged.flatMap(({ waived }) => waived)).not.toEqual([]);
    expect(judged.flatMap(({ expired }) => expired)).not.toEqual([]);
    expect(judged.flatMap(({ unneeded }) => unneeded)).toEqual([]);
  });

  test('one has no findings at all, one has hardly anything', () => {
    const counts = samples.map((sample) => lint(sample).length);
    expect(Math.min(...counts)).toBe(0);
    expect(samples.some((sample) => Object.keys(sample.document.listings[0] ?? {}).length <= 2)).toBe(true);
  });
});
