import type { Page } from 'playwright-core';
import { describe, expect, it, test } from 'vitest';
import { type Edition, editions } from '../../src/config/edition.ts';
import { type Locale, languageTag, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { expectClean, useStage, visit, type Watched } from './harness.ts';
import { axeTemplates, type Template, templates } from './templates.ts';
import { violations } from './violations.ts';

const stage = useStage();

/** What is opened: everything, but of the partner edition in English only what axe looks at; with FULL=1 all of it. */
function walked(edition: Edition, locale: Locale, looked: ReadonlySet<string>): Template[] {
  const isAll = process.env.FULL === '1' || edition === 'public' || locale === 'de-de';
  return templates(edition, locale).filter(({ path }) => isAll || looked.has(path));
}

describe.each(editions)('%s edition', (edition) => {
  it.each(locales)('every template in %s opens without any fault, and axe finds nothing', async (locale) => {
    const faults: string[] = [];
    const watched = await stage.page(edition);
    const looked = new Set(axeTemplates(edition).map(({ path }) => path));
    for (const template of walked(edition, locale, looked)) {
      const found = await faultsOf(watched, template);
      if (looked.has(template.path)) found.push(...(await violations(watched.page, template.name)));
      faults.push(...found.map((fault) => `${template.name}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

/** Opens a template and gives all that is wrong with it. */
async function faultsOf(watched: Watched, { name, locale, path, status = 200, wait }: Template): Promise<string[]> {
  const { page, problems } = watched;
  const faults: string[] = [];
  problems.length = 0;
  try {
    const answered = await visit(page, path);
    if (answered !== status) faults.push(`${path} answered ${answered}, not ${status}`);
    if (wait !== undefined) await page.waitForSelector(wait);
  } catch (error) {
    faults.push(`${path} does not come to rest: ${String(error).split('\n').slice(0, 4).join(' ')}`);
  }
  const language = await page.getAttribute('html', 'lang');
  if (name !== 'root' && language !== languageTag(locale)) faults.push(`${path} has the language ${language}`);
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`${path} has ${headings} h1`);
  return [...faults, ...problems];
}

// What makes a page fail above: each of these is seen by the watch.
describe('the watch', () => {
  const seeded: [name: string, expected: RegExp, seed: (page: Page) => Promise<unknown>][] = [
    [
      'an inline style',
      /policy violation: style-src/,
      (page) => page.evaluate(() => document.body.setAttribute('style', 'color: red')),
    ],
    [
      'text turned into HTML',
      /policy violation: (require-trusted-types-for|trusted-types)/,
      (page) =>
        page.evaluate(() => {
          try {
            document.createElement('p').innerHTML = '<b>x</b>';
          } catch {
            // The policy speaks twice: as an error and as an event.
          }
        }),
    ],
    ['an error in the console', /console error: seeded/, (page) => page.evaluate(() => console.error('seeded'))],
    [
      'an error in a script',
      /page error: seeded/,
      (page) =>
        page.evaluate(() => {
          queueMicrotask(() => {
            throw new Error('seeded');
          });
        }),
    ],
    [
      'a missing file',
      /response 404/,
      (page) => page.evaluate(() => fetch('/data/nothing.json').then((response) => response.status)),
    ],
    [
      'a request to somebody else',
      /policy violation: connect-src|foreign request/,
      (page) => page.evaluate(() => fetch('https://elsewhere.example/').catch(() => 0)),
    ],
  ];
  test.each(seeded)('sees %s', async (_, expected, seed) => {
    const watched = await stage.page('public');
    await visit(watched.page, localizedPath('en-us', 'legal'));
    expectClean(watched);
    await seed(watched.page);
    await expect.poll(() => watched.problems.join('\n')).toMatch(expected);
  });
});
