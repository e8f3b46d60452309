/**
 * The steps that every browser has to pass: journey, search, preview, theme and the way back, with commands that all drivers support.
 */
import { expect } from 'vitest';
import { type Locale, languageTag, otherLocales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { builtOffers, builtRoutes } from '../browser/harness.ts';
import { deepest, ends, wordOf } from '../browser/templates.ts';

/** A browser that is driven. */
export interface Driver {
  /** Opens an address from `/` and waits until it is loaded. */
  open(path: string): Promise<void>;
  /** Goes back to the page before, which may be another document. */
  back(): Promise<void>;
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

/** Opens the page that a link leads to, as a click does that ends in another document. */
async function follow(driver: Driver, selector: string): Promise<void> {
  const address = await driver.run<string>(`document.querySelector(${quote(selector)}).href`);
  const { pathname, search } = new URL(address);
  await driver.open(pathname + search);
}

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
  // A link to the message unfolds it.
  await driver.run(`(location.hash = 'message', true)`);
  await until(driver, `document.querySelector('#message').closest('details').open`);
  const last = stations.at(-2) ?? stateHref(locale, []);
  await driver.run('(history.go(-2), true)');
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
  await until(driver, `document.querySelector('#query:enabled') !== null`);
  await driver.type('#query', wordOf(offer, locale));
  const href = localizedPath(locale, 'offers', offer.publisher.id, offer.offer);
  await until(driver, `document.querySelector('section[aria-labelledby^=kind-] a[href="${href}"]') !== null`);
  expect(await driver.run('new URLSearchParams(location.search).get("q")')).toBe(wordOf(offer, locale));
  await expectClean(driver);
}

/** A listing is put into the box, and shown. */
export async function preview(driver: Driver, locale: Locale): Promise<void> {
  // A draft that an earlier visit left on the device would be shown instead of the empty box.
  await visit(driver, localizedPath(locale, 'legal'));
  await driver.run('(localStorage.clear(), true)');
  await visit(driver, localizedPath(locale, 'preview'));
  await until(driver, `document.querySelector('#pv-text:enabled') !== null`);
  const listing = { languageId: 'en-us', title: 'Zaun', supportContact: { name: 'Desk', email: 'desk@acme.example' } };
  await driver.type('#pv-text', JSON.stringify(listing));
  await until(driver, `document.querySelector('#pv-result')?.textContent.includes('Zaun')`);
  await until(driver, `document.querySelector('.preview-frame')?.textContent.includes('Zaun')`);
  await expectClean(driver);
}

/** Chooses a theme in the footer; '' is that of the system. */
async function chooseTheme(driver: Driver, value: string): Promise<void> {
  await driver.run(
    `(() => { const select = document.querySelector('#theme'); select.value = ${quote(value)}; select.dispatchEvent(new Event('change', { bubbles: true })); return true; })()`,
  );
}

/** The theme chosen stays on the next page, and the one of the system comes back. */
export async function theme(driver: Driver, locale: Locale): Promise<void> {
  const paper = () => driver.run<string>('getComputedStyle(document.body).backgroundColor');
  await visit(driver, localizedPath(locale));
  await chooseTheme(driver, 'light');
  const light = await paper();
  await chooseTheme(driver, 'dark');
  const dark = await paper();
  expect(dark).not.toBe(light);
  await visit(driver, localizedPath(locale, 'guides'));
  expect(await driver.run('document.documentElement.dataset.theme')).toBe('dark');
  expect(await paper()).toBe(dark);
  await chooseTheme(driver, '');
  expect(await driver.run('document.documentElement.dataset.theme ?? ""')).toBe('');
  await expectClean(driver);
}

/**
 * Who goes back finds the directory as it was left and in the theme chosen since, whether the browser kept the page in its
 * memory or makes it anew. A page in the other language is left the same way.
 */
export async function returning(driver: Driver, locale: Locale): Promise<void> {
  const offer = builtOffers('public')[0];
  if (offer === undefined) throw new Error('There is no offer.');
  const directory = localizedPath(locale, 'offers');
  const contactPage = localizedPath(locale, 'offers', offer.publisher.id, offer.offer);
  const word = wordOf(offer, locale);
  const found = `document.querySelector('#found') !== null && document.querySelector('.directory a[href^="${contactPage}"]') !== null`;
  const paper = () => driver.run<string>('getComputedStyle(document.body).backgroundColor');
  const back = async (path: string) => {
    await driver.back();
    await until(driver, `location.pathname === ${quote(path)} && ${awake}`);
  };
  await visit(driver, localizedPath(locale));
  await chooseTheme(driver, 'light');
  await visit(driver, directory);
  const light = await paper();
  await until(driver, `document.querySelector('#offer-query:enabled') !== null`);
  await driver.type('#offer-query', word);
  await until(driver, found);
  const entries = await driver.run<number>(`document.querySelectorAll('.directory .entries > li').length`);
  await follow(driver, `.directory a[href^="${contactPage}"]`);
  await until(driver, `location.pathname === ${quote(contactPage)} && ${awake}`);
  await chooseTheme(driver, 'dark');
  await back(directory);
  await until(driver, found);
  await until(driver, `document.querySelector('#offer-query').value === ${quote(word)}`);
  expect(await driver.run(`document.querySelectorAll('.directory .entries > li').length`)).toBe(entries);
  await until(driver, `document.querySelector('#theme').value === 'dark'`);
  expect(await driver.run('document.documentElement.dataset.theme')).toBe('dark');
  expect(await paper()).not.toBe(light);

  const other = otherLocales(locale)[0] as Locale;
  await follow(driver, `.language a[data-locale="${other}"]`);
  await until(driver, `document.documentElement.lang === ${quote(languageTag(other))} && ${awake}`);
  await back(directory);
  expect(await driver.run('document.documentElement.lang')).toBe(languageTag(locale));
  await until(driver, `document.querySelector('#offer-query').value === ${quote(word)}`);

  // A filter of the browser's own fields: of a page whose script reads the address.
  const glossary = localizedPath(locale, 'glossary');
  await visit(driver, glossary);
  await driver.type('#filter-text', 'Azure');
  const status = () => driver.run<string>(`document.querySelector('.list-filter [role=status]').textContent`);
  const said = await status();
  await driver.open(localizedPath(locale, 'legal'));
  await back(glossary);
  await until(driver, `document.querySelector('#filter-text').value === 'Azure'`);
  await expect.poll(status).toBe(said);
}

/** Proves that the steps above can fail: a violation of the policy is noticed. */
export async function violation(driver: Driver, locale: Locale): Promise<void> {
  await visit(driver, localizedPath(locale, 'legal'));
  await expectClean(driver);
  await driver.run(`(document.body.setAttribute('style', 'color: red'), true)`);
  await until(driver, `globalThis.violations.join().includes('style-src')`);
}
