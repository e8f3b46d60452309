/**
 * Island and page: a state reached by clicks from other states shows what its own page shows. With FULL=1 one state of each
 * structure, and all on the way to it; in the second language, whose states differ in words only, as many states as
 * together have every piece of structure.
 */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { locales } from '../../src/i18n/locale.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { resolve } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { treeNodes } from '../../src/routing/states.ts';
import { builtRoutes, expectClean, inState, useStage, visit } from './harness.ts';
import { covering, distinct, statesOf } from './states.ts';
import { frameOf, linkTo, stations } from './steps.ts';
import { ends } from './templates.ts';

const FULL = process.env.FULL === '1';
/** States compared with their pages, for each locale. */
const SAMPLE = 14;

const stage = useStage();

/**
 * The content of the island after it has settled and the heading has lost the focus. Ids that Preact generates depend
 * on what was mounted before, such as the field for a date, so they are numbered by their first occurrence.
 */
async function islandOf(page: Page): Promise<string> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const html = await page.locator('.route').evaluate((root) => root.innerHTML);
  const made = new Map<string, string>();
  return html.replace(/\bP\d+-\d+\b/g, (id) => {
    const name = made.get(id) ?? `P-${made.size}`;
    made.set(id, name);
    return name;
  });
}

it.each(locales)('%s: shows in the island what the page of the same state shows', async (locale) => {
  const pack = builtRoutes('public', locale);
  const sample = FULL ? everyStructure(pack, locale === locales[0] ? distinct : covering) : sampleOf(pack);
  const compared = new Set<string>();
  const faults: string[] = [];
  const clicked = await stage.page('public');
  const fresh = await stage.page('public');
  for (const ids of sample) {
    // Opened anew, so that no former answers are marked.
    await visit(clicked.page, stateHref(locale, []));
    for (const href of stations(locale, ids)) {
      await linkTo(clicked.page, href).click();
      await inState(clicked.page, href);
      if (compared.has(href)) continue;
      compared.add(href);
      await visit(fresh.page, href);
      const [shown, expected] = [await islandOf(clicked.page), await islandOf(fresh.page)];
      if (shown !== expected) faults.push(`${href}: ${difference(expected, shown)}`);
      const [frame, expectedFrame] = [await frameOf(clicked.page), await frameOf(fresh.page)];
      if (JSON.stringify(frame) !== JSON.stringify(expectedFrame)) {
        faults.push(`${href}: ${JSON.stringify(frame)} instead of ${JSON.stringify(expectedFrame)}`);
      }
    }
    await clicked.page.evaluate(() => localStorage.clear());
  }
  expectClean(clicked);
  expectClean(fresh);
  expect(faults).toEqual([]);
  expect(compared.size).toBeGreaterThanOrEqual(SAMPLE);
});

/** Journeys to the states that a choice takes of all. */
function everyStructure(pack: RoutingPack, choose: typeof distinct): string[][] {
  const all = statesOf(pack).filter(({ ids }) => resolve(pack, ids).dropped.length === 0);
  return choose(all).map(({ ids }) => ids);
}

/** Journeys spread over the whole tree, every kind of state among them. */
function sampleOf(pack: RoutingPack): string[][] {
  const all = treeNodes(pack.tree);
  const leaves = all.filter(({ kind, ids }) => kind !== 'question' && resolve(pack, ids).dropped.length === 0);
  const detours = leaves.filter(({ kind }) => kind === 'detour');
  const outcomes = new Map(ends(pack).map(({ node, destination }) => [destination.id, node]));
  const pool = [...detours.slice(0, 2), ...detours.slice(-2), ...outcomes.values()];
  const step = Math.max(1, Math.floor(pool.length / (SAMPLE / 2)));
  const chosen: string[][] = [];
  const states = new Set<string>();
  for (let start = 0; start < step; start += 1) {
    for (let index = start; index < pool.length && states.size < SAMPLE; index += step) {
      const ids = pool[index]?.ids ?? [];
      chosen.push(ids);
      for (let end = 1; end <= ids.length; end += 1) states.add(ids.slice(0, end).join('/'));
    }
  }
  return chosen;
}

/** The first difference of two texts. */
function difference(expected: string, shown: string): string {
  let at = 0;
  while (at < expected.length && expected[at] === shown[at]) at += 1;
  const from = Math.max(0, at - 80);
  return `page “${expected.slice(from, at + 120)}”, island “${shown.slice(from, at + 120)}”`;
}
