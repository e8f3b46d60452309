/** The worked example of a copy: it is put together as its README says, and has no fault. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { describeFault } from '../../src/content/fault.ts';
import { loadProjectedOffers } from '../../src/offers/load.ts';
import { makeExample } from '../example.ts';
import { faultsOf, projectRoot } from './copy.ts';

const temporary = mkdtempSync(join(tmpdir(), 'wegweiser-example-'));
const folder = join(temporary, 'site');

beforeAll(() => makeExample(folder));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
beforeEach(() => {
  vi.stubEnv('SITE_DIR', folder);
  vi.stubEnv('OFFERS_DIR', '');
});
afterEach(() => vi.unstubAllEnvs());

it('has no fault', () => {
  expect(faultsOf(projectRoot, 'public').map(describeFault)).toEqual([]);
});

it('has 60 invented offers in two languages', () => {
  const offers = loadProjectedOffers(projectRoot, 'partner');
  expect(offers).toHaveLength(60);
  expect(offers.every(({ fictional }) => fictional)).toBe(true);
  const languages = Map.groupBy(offers, ({ listings }) => listings[0]?.language ?? '');
  expect([...languages].map(([language, own]) => `${language}: ${own.length}`).sort()).toEqual(['de: 30', 'en: 30']);
});
