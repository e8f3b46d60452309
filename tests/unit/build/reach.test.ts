import { expect, it } from 'vitest';
import { unreached } from '../../../src/build/reach.ts';
import { loadSiteData } from '../../../src/build/site-data.ts';

it('lists the offers that leave answers without a channel, those with most first', () => {
  const { routing, offers } = loadSiteData(process.cwd(), 'partner');
  const found = unreached(routing, offers);
  expect(found.offers[0]?.outcomes).toBe(found.destinations);
  const counts = found.offers.map(({ outcomes }) => outcomes);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  // An offer with all its contacts is not among them; one without any is.
  expect(found.offers.map(({ id }) => id)).not.toContain('ferngold/spesenpilot');
  expect(found.offers.map(({ id }) => id)).toContain('quillfeather/summit-notes');
  expect(unreached(routing, []).offers).toEqual([]);
});
