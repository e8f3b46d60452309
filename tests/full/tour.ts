/**
 * The steps that every browser has to pass: journey, search, preview and theme, with commands that all drivers support.
 */
import { expect } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { builtOffers, builtRoutes } from '../browser/harness.ts';
import { deepest, ends, wordOf } from '../browser/templates.ts';

/** A browser that is driven. */
export interface Driver {
  /** Opens an address from `/` and waits until it is loaded. */
  open(path: string): Promise<void>;
  /** Evaluates an expression in the page; its value has to be JSON. */
  run<T>(expression: string): Promise<T>;
  /** Clicks as a hand does. */
  click(selector: string): Promise<void>;
  /** Types into an element. */
  type(selector: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** Waits until an expression is true in the page. */
async function until(driver: Driver, expression: string): Promise<void> {
  await expect.poll(() => driver.run(`Boolean(${expression})`), { message: expression }).toBe(true);
}

const quote = (text: string) => JSON.stringify(text);
const awake = `document.readyState === 'complete' && document.querySelector('astro-island[ssr]') === null`;

/** Opens an address, waits until its islands are awake, and records what breaks the policy from then on. */
async function visit(driver: Driver, path: string): Promise<void> {
  await driver.open(path);
  await until(driver, awake);
  await driver.run(
    `(globalThis.violations ??= [], addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective + ' ' + event.blockedURI)), true)`,
  );
}

async function expectClean(driver: Driver): Promise<void> {
  expect(await driver.run('globalThis.violations')).toEqual([]);
}

/** From the first question to an answer and back, in one document. */
export async function journey(driver: Driver, locale: Locale): Promise<void> {
  const pack = builtRoutes('public', locale);
  const { node } = deepest(ends(pack), ({ destination }) => destination.ladder === 'technical');
  await visit(driver, stateHref(locale, []));
  await until(driver, `document.documentElement.dataset.route === 'ready'`);
  await driver.run('globalThis.sameDocument = true');
  const stations = node.ids.map((_, index) => stateHref(locale, node.ids.slice(0, index + 1)));
  for (const href of stations) {
    await driver.click(`main a[href="${href}"]`);
    await until(
      driver,
      `location.pathname === ${quote(href)} && document.querySelector('.route')?.dataset.state === ${quote(href)}`,
    );
  }
  const heading = await driver.run<string>(`document.querySelector('h1').textContent`);
  expect(await driver.run('document.title')).toContain(heading.trim());
  const last = stations.at(-2) ?? stateHref(locale, []);
  await driver.run('(history.back(), true)');
  await until(
    driver,
    `location.pathname === ${quote(last)} && document.querySelector('.route')?.dataset.state === ${quote(last)}`,
  );
  expect(await driver.run('globalThis.sameDocument')).toBe(true);
  await expectClean(driver);
}

/** A word of an offer is typed, and its page is found. */
export async function search(driver: Driver, locale: Locale): Promise<void> {
  const offer = builtOffers('public')[0];
  if (offer === undefined) throw new Error('There is no offer.');
  await visit(driver, localizedPath(locale, 'search'));
  await driver.type('#query', wordOf(offer, locale));
  const href = localizedPath(locale, 'offers', offer.publisher.id, offer.offer);
  await until(driver, `document.querySelector('section[aria-labelledby^=kind-] a[href="${href}"]') !== null`);
  expect(await driver.run('new URLSearchParams(location.search).get("q")')).toBe(wordOf(offer, locale));
  await expectClean(driver);
}

/** A listing is put into the box, and shown. */
export async function preview(driver: Driver, locale: Locale): Promise<void> {
  await visit(driver, localizedPath(locale, 'preview'));
  await until(driver, `document.querySelector('#pv-text') !== null`);
  const listing = { languageId: 'en-us', title: 'Zaun', supportContact: { name: 'Desk', email: 'desk@acme.example' } };
  await driver.type('#pv-text', JSON.stringify(listing));
  await until(driver, `document.querySelector('#pv-result')?.textContent.includes('Zaun')`);
  await until(driver, `document.querySelector('.preview-frame')?.textContent.includes('Zaun')`);
  await expectClean(driver);
}

/** The theme chosen stays on the next page, and the one of the system comes back. */
export async function theme(driver: Driver, locale: Locale): Promise<void> {
  const paper = () => driver.run<string>('getComputedStyle(document.body).backgroundColor');
  const choose = (value: string) =>
    driver.run(
      `(() => { const select = document.querySelector('#theme'); select.value = ${quote(value)}; select.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
    );
  await visit(driver, localizedPath(locale));
  await choose('light');
  const light = await paper();
  await choose('dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await visit(driver, localizedPath(locale, 'guides'));
  expect(await driver.run('document.documentElement.dataset.theme')).toBe('dark');
  expect(await paper()).toBe(dark);
  await choose('');
  expect(await driver.run('document.documentElement.dataset.theme ?? ""')).toBe('');
  await expectClean(driver);
}

/** Proves that the steps above can fail: a violation of the policy is noticed. */
export async function violation(driver: Driver, locale: Locale): Promise<void> {
  await visit(driver, localizedPath(locale, 'legal'));
  await expectClean(driver);
  await driver.run(`(document.body.setAttribute('style', 'color: red'), true)`);
  await until(driver, `globalThis.violations.join().includes('style-src')`);
}
