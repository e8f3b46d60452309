/** The preview for publishers: read, show, judge, edit, share, delete, with nothing leaving the browser. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { storageKeys } from '../../src/config/storage.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { AUDIENCES } from '../../src/offers/audiences.ts';
import { DRAFT_LINK_LENGTH, DRAFT_LINK_START, draftToFragment } from '../../src/preview/link.ts';
import { workedExample } from '../../src/preview/samples.ts';
import { PATIENCE } from '../patience.ts';
import { formatTexts, TODAY } from '../unit/preview/fixture.ts';
import { hostileListings } from '../unit/preview/hostile-listings.ts';
import { WORST_CASES, worstCase } from '../unit/preview/worst-cases.ts';
import { expectClean, settle, useStage, visit, type Watched } from './harness.ts';
import { violations } from './violations.ts';

const stage = useStage();
const FULL = process.env.FULL === '1';
const SECTIONS = ['see', 'missing', 'audiences', 'consequences', 'edit', 'out'] as const;

const at = (locale: Locale) => localizedPath(locale, 'preview');
const kept = (page: Page) => page.evaluate((key) => localStorage.getItem(key), storageKeys.preview);
const status = (page: Page) => page.locator('.preview-told');
/** The box for a text is closed when there is a draft. */
const openSource = (page: Page) =>
  page.locator('.preview-source').evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
const heading = (page: Page) => page.locator('#pv-result');
const frame = (page: Page) => page.locator('.preview-frame');
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const section = async (page: Page, name: (typeof SECTIONS)[number]) => {
  await page.click(`#pv-tab-${name}`);
  await page.waitForSelector(`#pv-panel[aria-labelledby=pv-tab-${name}]`);
};
const control = (index: number) => `#pv-panel .preview-controls select >> nth=${index}`;

/** Puts a text into the box as a paste from the clipboard does. */
async function paste({ page, context }: Watched, text: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await openSource(page);
  await page.focus('#pv-text');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
}

async function openPreview(locale: Locale, width = 1280): Promise<Watched> {
  const watched = await stage.page('public', { viewport: { width, height: 900 } });
  await visit(watched.page, at(locale));
  await watched.page.waitForSelector('#pv-text');
  return watched;
}

/** Opens an address anew, also where only its fragment differs. */
async function reopen(page: Page, path: string): Promise<void> {
  await page.goto('about:blank');
  await visit(page, path);
  await page.waitForSelector('#pv-text', { state: 'attached' });
}

/** Types over the text in the box. */
async function type(page: Page, text: string): Promise<void> {
  await openSource(page);
  await page.fill('#pv-text', text);
}

const listing = (title: string, more: object = {}) =>
  JSON.stringify({ languageId: 'en-us', title, supportContact: { name: 'Desk', email: 'desk@acme.example' }, ...more });

it('reads each format, shows it, and sends nothing of it anywhere', async () => {
  const watched = await openPreview('en-us');
  const { page, requests } = watched;
  const formats = ['product-ingestion', 'submission-v1', 'cloud-partner-portal', 'catalog', 'azpc'];
  for (const format of formats) {
    const fixture = formatTexts.find((each) => each.format === format && !each.isError);
    if (fixture === undefined) throw new Error(`There is no text in the format ${format}.`);
    await paste(watched, fixture.text);
    await expect.poll(() => frame(page).count(), { message: fixture.name }).toBe(1);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), { message: fixture.name })
      .toBe('pv-result');
    expect(await page.locator('#pv-failed').count(), fixture.name).toBe(0);
    await page.getByRole('button', { name: 'Delete the draft' }).click();
    await expect.poll(() => frame(page).count()).toBe(0);
  }
  const before = requests.length;
  await paste(watched, listing('Zaunrübe Kwxq', { description: '<p>Kwxq</p>' }));
  await expect.poll(() => heading(page).innerText()).toContain('Zaunrübe Kwxq');
  for (const name of SECTIONS) await section(page, name);
  await type(page, listing('Zaunrübe Kwxq 2'));
  await expect.poll(() => heading(page).innerText()).toContain('Kwxq 2');
  expect(requests.length).toBeGreaterThanOrEqual(before);
  for (const request of requests) {
    expect(new URL(request.url()).origin).toBe(stage.origin('public'));
    expect(request.method()).toBe('GET');
    expect(decodeURIComponent(request.url())).not.toMatch(/kwxq|acme/i);
  }
  expectClean(watched);
});

it('keeps the last readable state while the text is broken, and leads to the place', async () => {
  const watched = await openPreview('de-de');
  const { page } = watched;
  await paste(watched, listing('Nordlicht'));
  await expect.poll(() => heading(page).innerText()).toContain('Nordlicht');
  await type(page, '{\n  "languageId": "en-us",\n  "title": "Süd"\n  ]');
  await page.waitForSelector('#pv-failed');
  const report = page.locator('section[aria-labelledby=pv-failed]');
  expect(await report.innerText()).toMatch(/Zeile 4, Spalte 3/);
  expect(await heading(page).innerText()).toContain('Nordlicht');
  expect(await status(page).innerText()).toContain('Zeile 4, Spalte 3');
  await report.locator('button').first().click();
  expect(
    await page.evaluate(() => {
      const box = document.activeElement as HTMLTextAreaElement;
      return [box.id, box.value.slice(box.selectionStart, box.selectionEnd)];
    }),
  ).toEqual(['pv-text', ']']);
  await type(page, 'x'.repeat(40));
  await expect.poll(() => report.innerText()).toContain('Zeile 1');
  await type(page, listing('Süd'));
  await expect.poll(() => heading(page).innerText()).toContain('Süd');
  expect(await page.locator('#pv-failed').count()).toBe(0);
  expectClean(watched);
});

it('answers a text that is too large without reading it', async () => {
  const watched = await openPreview('en-us');
  const { page } = watched;
  const large = Buffer.from(`{"title":"${'x'.repeat(5_100_000)}"}`);
  await page.setInputFiles('#pv-file', { name: 'large.json', mimeType: 'application/json', buffer: large });
  await page.waitForSelector('#pv-failed');
  await page.setInputFiles('#pv-file', {
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(listing('File')),
  });
  await expect.poll(() => heading(page).innerText()).toContain('File');
  expectClean(watched);
});

it('shows each audience what it may see, and sends to the contact that is there', async () => {
  const watched = await openPreview('en-us');
  const { page } = watched;
  await page.getByRole('button', { name: 'Worked example' }).click();
  await heading(page).waitFor();
  const email = 'support@lagerluchs.example';
  for (const audience of AUDIENCES) {
    await page.selectOption(control(1), audience);
    const seen = audience !== 'public' && audience !== 'customer';
    await expect.poll(async () => (await frame(page).innerText()).includes(email), { message: audience }).toBe(seen);
  }
  // The pages of the site show the same.
  const { main, shown } = await page.evaluate(
    async (address) => {
      const text = await (await fetch(address)).text();
      const main = text.slice(text.indexOf('<h1'), text.indexOf('</main>'));
      return { main, shown: document.querySelector('.preview-frame h1')?.textContent ?? '' };
    },
    `${at('en-us')}example/`,
  );
  expect(main).toContain(shown);
  await page.selectOption(control(2), 'de-de');
  await expect.poll(() => frame(page).getAttribute('lang')).toBe('de-DE');
  await expect.poll(() => frame(page).innerText()).toContain('Wen Sie kontaktieren');
  await page.selectOption(control(0), 'answer');
  await frame(page).locator('.sign h1').waitFor();
  expect(await frame(page).locator('.contact').innerText()).toContain(email);
  await page.selectOption(control(0), 'message');
  await frame(page).locator('.message').first().waitFor();
  await page.selectOption(control(0), 'search');
  expect(await frame(page).locator('.entries .title').innerText()).toContain('Lagerluchs');
  await section(page, 'audiences');
  expect(await page.locator('#pv-panel thead th').count()).toBe(AUDIENCES.length + 1);
  const row = page.locator('#pv-panel tr', {
    has: page.locator('summary', { hasText: 'Customer support contact: email' }),
  });
  expect(await row.locator('td').allInnerTexts()).toEqual(['no', 'no', 'yes', 'yes', 'yes']);
  await row.locator('summary').first().click();
  expect(await row.innerText()).toContain('CSP partners see them in Partner Center');

  await reopen(page, at('en-us') + DRAFT_LINK_START + (await draftToFragment(worstCase('no-csp-contact', TODAY))));
  await heading(page).waitFor();
  await section(page, 'consequences');
  const commercial = page.locator('section[aria-labelledby=pv-end-commercial]');
  await expect.poll(() => commercial.getAttribute('class')).toContain('fallback');
  await commercial.locator('button').first().click();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.id))
    .toContain('cloudSolutionProviderContact-email');
  expectClean(watched);
});

it('is edited in a form that tells what is wrong, and kept on the device; deleting is undone', async () => {
  const watched = await openPreview('de-de');
  const { page } = watched;
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await page.getByRole('button', { name: 'Leeres Formular' }).click();
  await page.waitForSelector('.preview-form');
  expect(await page.getAttribute('#pv-f-0-title', 'aria-invalid')).toBe('true');
  await page.focus('#pv-f-0-title');
  await page.keyboard.type('Özgür & Söhne 🙂');
  await expect.poll(() => page.locator('.preview-split .preview-frame h1').innerText()).toBe('Özgür & Söhne 🙂');
  expect(await page.locator('#pv-f-0-title-count').innerText()).toMatch(/15/);
  await page.fill('#pv-f-0-searchResultSummary', 'Zählt Vorräte');
  await page.fill('#pv-f-0-searchKeywords', 'eins\nzwei\n');
  expect(await page.inputValue('#pv-f-0-searchKeywords')).toBe('eins\nzwei\n');
  await expect.poll(() => page.locator('.preview-split .preview-frame').innerText()).toContain('Zählt Vorräte');
  await expect.poll(() => kept(page)).toContain('zwei');
  await page.reload();
  await settle(page);
  await expect.poll(() => heading(page).innerText()).toContain('Özgür & Söhne 🙂');
  await page.getByRole('button', { name: 'Entwurf löschen' }).click();
  await expect.poll(() => kept(page)).toBeNull();
  expect(await heading(page).count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Rückgängig machen');
  await page.keyboard.press('Enter');
  await expect.poll(() => heading(page).innerText()).toContain('Özgür & Söhne 🙂');
  await expect.poll(() => kept(page)).toContain('zwei');
  await expect.poll(focused).toBe('pv-result');
  // A version that is deleted comes back as well.
  await section(page, 'edit');
  await page.locator('.preview-group details > summary').first().click();
  await page.fill('#pv-language', 'fr-fr');
  await page.getByRole('button', { name: 'Hinzufügen', exact: true }).click();
  await page.getByRole('button', { name: 'Fassung fr-FR entfernen' }).click();
  await expect.poll(() => page.locator('#pv-listing option').count()).toBe(1);
  await page.getByRole('button', { name: 'Rückgängig machen' }).click();
  await expect.poll(() => page.locator('#pv-listing option').count()).toBe(2);
  await page.getByRole('button', { name: 'Entwurf löschen' }).click();
  await expect.poll(() => kept(page)).toBeNull();
  await page.reload();
  await settle(page);
  await page.waitForSelector('#pv-text');
  expect(await heading(page).count()).toBe(0);
  expectClean(watched);
});

it('a foreign draft never takes the place of one’s own, and is not kept unless it is wanted', async () => {
  const watched = await openPreview('en-us');
  const { page } = watched;
  await page.getByRole('button', { name: 'Blank form' }).click();
  await page.fill('#pv-f-0-title', 'My own');
  await expect.poll(() => kept(page)).toContain('My own');
  const link = at('en-us') + DRAFT_LINK_START + (await draftToFragment(worstCase('right-to-left', TODAY)));
  await reopen(page, link);
  await expect.poll(() => heading(page).innerText()).toContain('שועל');
  await reopen(page, at('en-us'));
  await expect.poll(() => heading(page).innerText()).toContain('My own');
  // A kept draft exists beside the reader's own, also after a reload.
  await reopen(page, link);
  await page.getByRole('button', { name: 'Keep this draft' }).click();
  await expect.poll(() => kept(page)).toContain('שועל');
  await reopen(page, at('en-us'));
  await expect.poll(() => heading(page).innerText()).toContain('שועל');
  await page.getByRole('button', { name: 'Back to “My own”' }).click();
  await expect.poll(() => heading(page).innerText()).toContain('My own');
  // An example that is edited is kept, and so is one's own.
  await openSource(page);
  await page.getByRole('button', { name: 'Worked example' }).click();
  await section(page, 'edit');
  await page.fill('#pv-f-1-title', 'Edited');
  await expect.poll(() => kept(page)).toContain('Edited');
  expect(await kept(page)).toContain('My own');
  expectClean(watched);
});

it('opens its own export with a bad value, tells it in verdict, list and form, and leads from one entry to the next', async () => {
  const watched = await openPreview('en-us', 360);
  const { page } = watched;
  await page.getByRole('button', { name: 'Worked example' }).click();
  await section(page, 'edit');
  await page.fill('#pv-f-1-supportContact-email', 'help@@brightbook.example');
  await page.fill('#pv-f-1-privacyPolicyLink', 'www.brightbook.example');
  await section(page, 'out');
  const paper = page.locator('section[aria-labelledby=pv-out-document]');
  await paper.locator('summary').click();
  const text = await paper.locator('textarea').inputValue();
  expect(text).toContain('help@@brightbook.example');
  await paste(watched, text);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('pv-result');
  expect(await page.locator('#pv-failed').count()).toBe(0);
  const verdict = page.locator('.preview-verdict');
  await expect.poll(() => verdict.innerText()).toContain('2 entries must be mended');
  // All of it is seen at once on a phone.
  const mend = verdict.getByRole('button', { name: 'Mend them one by one' });
  const box = await mend.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(740);
  expect(await verdict.innerText()).toMatch(/Technical questions\s+Yes: [\s\S]+Questions of customers/);
  // Each of its lines leads to the field of the entry.
  for (const line of await verdict.locator('h4 + ul a').all()) {
    await line.click();
    const target = await line.getAttribute('href');
    await expect.poll(() => page.evaluate(() => `#${document.activeElement?.id}`)).toBe(target);
  }
  await section(page, 'missing');
  expect(await page.locator('section[aria-labelledby=pv-level-must] .preview-tasks > li').count()).toBe(2);
  expect(await page.locator('section[aria-labelledby=pv-level-must]').innerText()).not.toMatch(/: missing/);
  await mend.click();
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const first = await page.waitForFunction(
    () => /^pv-f-/.test(document.activeElement?.id ?? '') && document.activeElement?.id,
  );
  const walk = page.locator('.preview-walk');
  expect(await walk.innerText()).toContain('Entry 1 of 2');
  expect(await page.getAttribute(`#${await first.jsonValue()}`, 'aria-invalid')).toBe('true');
  await walk.getByRole('button').click();
  await expect.poll(focused).not.toBe(await first.jsonValue());
  await expect.poll(() => walk.innerText()).toContain('Entry 2 of 2');
  await page.fill(`#${await focused()}`, 'https://www.brightbook.example/');
  await expect.poll(() => walk.innerText()).toMatch(/1 entry|Entry 1 of 1/);
  expectClean(watched);
});

it('takes over the address that is probably meant, and the focus stays at the summary', async () => {
  const watched = await openPreview('en-us');
  const { page } = watched;
  await paste(watched, listing('Fence', { supportContact: { name: 'Desk', email: 'mailto:desk@acme.example' } }));
  await section(page, 'missing');
  await page.getByRole('button', { name: 'Use it: desk@acme.example' }).click();
  await expect.poll(() => page.locator('#pv-panel').textContent()).not.toContain('Probably meant');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('pv-verdict');
  expect(await kept(page)).toMatch(/"email":"desk@acme\.example"/);
  expectClean(watched);
});

it('keeps the box while a text is typed, and folds it for the verdict of a whole text, with one number for what is to be mended', async () => {
  const watched = await openPreview('en-us', 360);
  const { page } = watched;
  const focused = () => page.evaluate(() => document.activeElement?.id);
  const box = page.locator('#pv-text');
  const place = (element: Locator) => element.evaluate((each) => each.getBoundingClientRect().top);
  // While somebody types nothing moves, and the way to the result stands below the box.
  const { height } = (await box.boundingBox()) ?? {};
  await type(page, '{"languageId":"en-us",\n"title":"A"}');
  await heading(page).waitFor();
  expect((await box.boundingBox())?.height).toBe(height);
  expect(await focused()).toBe('pv-text');
  await page.getByRole('link', { name: 'To the result' }).click();
  await expect.poll(focused).toBe('pv-result');
  // A whole text of several lines that a keyboard inserts, for which the browser tells of every line.
  const bad = {
    engineeringContact: { name: 'Lab', email: 'help@@acme.example' },
    privacyPolicyLink: 'acme.example/privacy',
  };
  const text = JSON.stringify(JSON.parse(listing('Inserted', bad)), null, 2);
  await type(page, text);
  await expect.poll(() => heading(page).innerText()).toContain('Inserted');
  await expect.poll(focused).toBe('pv-result');
  await expect.poll(() => place(heading(page))).toBeLessThan(60);
  expect(await box.isVisible()).toBe(false);
  // The verdict follows the heading, and one screen of a phone has all of it, to the button that leads on.
  const mend = page.locator('.preview-verdict').getByRole('button', { name: 'Mend them one by one' });
  expect(await mend.evaluate((each) => each.getBoundingClientRect().bottom)).toBeLessThan(740);
  expect(await page.locator('#pv-input').innerText()).toBe('Your listing');
  expect(await page.locator('.preview-source > summary').innerText()).toContain('change or replace it');
  expect(await status(page).innerText()).toContain('Some values cannot be used.');
  // The box shows the beginning of the text and the report of reading.
  await openSource(page);
  expect(await box.evaluate((each: HTMLTextAreaElement) => [each.value, each.selectionStart, each.scrollTop])).toEqual([
    text,
    0,
    0,
  ]);
  expect(await page.locator('.preview-input summary').first().innerText()).toBe('Where the errors are in the text');
  // The same text pasted once more leads to its verdict once more.
  await paste(watched, text);
  await expect.poll(focused).toBe('pv-result');
  expect(await box.isVisible()).toBe(false);
  // Verdict, tab, list, walk and form agree. The worker assesses the draft after its page is shown, so this waits for an
  // error that only the inserted text has.
  await section(page, 'missing');
  const items = page.locator('#pv-panel .preview-tasks > li');
  const entry = items.filter({ hasText: 'Engineering contact: email' });
  await expect.poll(() => entry.locator('p > .visually-hidden').allTextContents()).toContain('Error: ');
  const verdict = await page.locator('.preview-verdict').innerText();
  // What must be corrected stands below the numbers, a line each, in the order of the list, which quotes the values.
  const lines = await page.locator('.preview-verdict h4 + ul > li').allInnerTexts();
  const names = await items.locator('p:first-child > strong').allInnerTexts();
  const open = names.filter((name) => /^\d+\. /.test(name)).map((name) => name.replace(/^\d+\. /, ''));
  expect(lines.map((line, index) => line.startsWith(`${open[index]}: `))).toEqual(lines.map(() => true));
  expect(await items.locator('q > bdi').allInnerTexts()).toEqual([
    'desk@acme.example',
    'acme.example/privacy',
    'help@@acme.example',
  ]);
  const lefts = await items.getByRole('button').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().x));
  expect(new Set(lefts.map(Math.round)).size).toBe(1);
  const [, all, must, should] =
    /(\d+) entries are to be mended: (\d+) must be mended, (\d+) should be mended\./.exec(verdict) ?? [];
  expect(Number(must) + Number(should)).toBe(Number(all));
  expect(lines).toHaveLength(Number(must));
  expect(await page.locator('#pv-tab-missing').innerText()).toBe(`To mend (${all})`);
  expect(await items.filter({ hasText: /^\d+\. / }).count()).toBe(Number(all));
  const number = /^(\d+)\. /.exec(await entry.innerText())?.[1];
  await entry.getByRole('button').first().click();
  await expect.poll(focused).toBe('pv-f-0-engineeringContact-email');
  expect(await page.locator('.preview-walk').innerText()).toContain(`Entry ${number} of ${all}`);
  expect(await page.locator('#pv-f-0-engineeringContact-email-problems').innerText()).toContain(
    `Entry ${number} of ${all}`,
  );
  // What is missing is told at its place too, also where no rule of the lint says so.
  expect(await page.locator('#pv-panel .preview-place').count()).toBe(Number(all));
  expectClean(watched);
});

it('edits the version that the page beside the form shows, and shows the version that is edited', async () => {
  const watched = await openPreview('en-us');
  const { page } = watched;
  await page.getByRole('button', { name: 'Worked example' }).click();
  await section(page, 'edit');
  const beside = page.locator('.preview-split .preview-frame');
  await page.fill('#pv-f-1-title', 'Second');
  await expect.poll(() => beside.locator('h1').innerText()).toBe('Second');
  await page.selectOption('#pv-listing', '0');
  await expect.poll(() => beside.getAttribute('lang')).toBe('de-DE');
  await page.fill('#pv-f-0-title', 'Erste');
  await expect.poll(() => beside.locator('h1').innerText()).toBe('Erste');
  // Of a third language the page of neither locale shows anything.
  await page.locator('.preview-group details > summary').first().click();
  await page.fill('#pv-language', 'fr-fr');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.waitForSelector('#pv-f-2-title');
  await expect
    .poll(() => page.locator('.preview-split > section').innerText())
    .toMatch(/shows another version: German/);
  expectClean(watched);
});

it('goes by link, and tells what is wrong with a damaged one', async () => {
  const watched = await openPreview('en-us');
  const { page, context } = watched;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Worked example' }).click();
  await section(page, 'out');
  await page.getByRole('button', { name: 'Make the link and copy it' }).click();
  const link = await page.inputValue('#pv-link');
  expect(link.length).toBeLessThanOrEqual(DRAFT_LINK_LENGTH);
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  const waiting = page.waitForEvent('download');
  await page.locator('section[aria-labelledby=pv-out-document] button').first().click();
  expect((await waiting).suggestedFilename()).toBe('lagerluchs.json');
  await reopen(page, link);
  await expect.poll(() => heading(page).innerText()).toContain('Lagerluchs');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Keep this draft' }).click();
  await expect.poll(() => kept(page)).toContain('Lagerluchs');
  const before = await kept(page);
  const good = await draftToFragment(worstCase('right-to-left', TODAY));
  for (const fragment of [good.slice(0, -9), `9${good.slice(1)}`, 'x', '', '1.%00', `1.${'A'.repeat(300_000)}`]) {
    await reopen(page, at('en-us') + DRAFT_LINK_START + fragment);
    await expect.poll(() => status(page).getAttribute('class'), { message: fragment.slice(0, 20) }).toContain('notice');
    expect(await kept(page)).toBe(before);
  }
  await reopen(page, at('en-us') + DRAFT_LINK_START + good);
  await expect.poll(() => heading(page).innerText()).toContain('שועל');
  await page.getByRole('button', { name: 'Back to “Lagerluchs – stock at a glance”' }).click();
  await expect.poll(() => heading(page).innerText()).toContain('at a glance');
  expectClean(watched);
});

it('is worked by keyboard alone', async () => {
  const watched = await openPreview('en-us');
  const { page } = watched;
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  await page.focus('#pv-text');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('pv-file');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('pv-result');
  // To the button that keeps the example, then to the tabs.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('pv-tab-see');
  for (const name of [...SECTIONS.slice(1), 'see'] as const) {
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(`pv-tab-${name}`);
    expect(await page.getAttribute('#pv-panel', 'aria-labelledby')).toBe(`pv-tab-${name}`);
  }
  await page.keyboard.press('End');
  expect(await focused()).toBe('pv-tab-out');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('#pv-panel')?.contains(document.activeElement))).toBe(true);
  expectClean(watched);
});

describe.each(locales)('in %s', (locale) => {
  it('has no accessibility fault in any state, and fits a phone', async () => {
    const watched = await openPreview(locale, 360);
    const { page } = watched;
    const faults: string[] = [];
    const look = async (name: string) => {
      faults.push(...(await violations(page, name, 'main')));
      if (!(await fits(page))) faults.push(`${name}: wider than the page`);
    };
    await look('blank');
    await type(page, '{ "a": ');
    await page.waitForSelector('#pv-failed');
    await look('errors');
    await reopen(page, at(locale) + DRAFT_LINK_START + (await draftToFragment(worstCase('bare', TODAY))));
    await heading(page).waitFor();
    for (const name of SECTIONS) {
      await section(page, name);
      await look(`bare, ${name}`);
    }
    await reopen(page, at(locale) + DRAFT_LINK_START + (await draftToFragment(workedExample(TODAY))));
    await heading(page).waitFor();
    for (const audience of FULL || locale === locales[0] ? AUDIENCES : AUDIENCES.slice(0, 1)) {
      await page.selectOption(control(1), audience);
      await look(`full, ${audience}`);
    }
    if (FULL) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await look('full, dark');
      await page.emulateMedia({ colorScheme: 'light' });
      for (const id of WORST_CASES) {
        await reopen(page, at(locale) + DRAFT_LINK_START + (await draftToFragment(worstCase(id, TODAY))));
        await heading(page).waitFor();
        await look(id);
      }
    }
    expect(faults).toEqual([]);
    expectClean(watched);
  });
});

it('shows strangers’ listings as text: no script, no request, each with a page or an error', async () => {
  expect(hostileListings.length).toBeGreaterThanOrEqual(300);
  const watched = await openPreview('en-us', 360);
  const { page, requests } = watched;
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await paste(watched, listing('warm'));
  await heading(page).waitFor();
  const before = requests.length;
  const faults = await page.evaluate(tryAll, { texts: hostileListings, patience: PATIENCE.step });
  expect(faults).toEqual([]);
  expect(dialogs).toBe(0);
  expect(requests.slice(before).map((request) => request.url())).toEqual([]);
  expect(new URL(page.url()).pathname).toBe(at('en-us'));
  expectClean(watched);
});

/** Runs in the page: pastes each text, waits for a page or an error, and tells what is wrong with it. */
async function tryAll({ texts, patience }: { texts: readonly string[]; patience: number }): Promise<string[]> {
  const faults: string[] = [];
  const box = document.querySelector<HTMLTextAreaElement>('#pv-text');
  /** Waits until something is true of the page, and tells whether that came. */
  const until = async (done: () => boolean): Promise<boolean> => {
    if (done()) return true;
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const observer = new MutationObserver(() => done() && resolve(true));
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    const limit = setTimeout(() => resolve(done()), patience);
    const came = await promise;
    observer.disconnect();
    clearTimeout(limit);
    return came;
  };
  const has = (selector: string) => document.querySelector(selector) !== null;
  for (const text of texts) {
    const told = text.slice(0, 120);
    if (box === null) return ['no box'];
    document.querySelector<HTMLElement>('section[aria-labelledby=pv-remove] button')?.click();
    box.value = '';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    if (!(await until(() => !has('.preview-frame') && !has('#pv-failed')))) return [...faults, `stays: ${told}`];
    box.focus();
    box.select();
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data(text), bubbles: true, cancelable: true }));
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    if (!(await until(() => has('.preview-frame') || has('#pv-failed')))) return [...faults, `no answer: ${told}`];
    const article = document.querySelector('.preview-frame');
    for (const element of article?.querySelectorAll('*') ?? []) {
      const { localName } = element;
      if (/^(?:script|iframe|object|embed|img|svg|math|style|link|meta|base|form|video|audio)$/.test(localName)) {
        faults.push(`${localName}: ${told}`);
      }
      for (const { name, value } of element.attributes) {
        if (
          /^on|^style$|^src/.test(name) ||
          (name === 'href' && !/^(?:\/|#for-|https?:|mailto:|tel:|data:text\/vcard|data:application\/json)/.test(value))
        ) {
          faults.push(`${localName} ${name}=${value}: ${told}`);
        }
      }
    }
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`too wide: ${told}`);
  }
  return faults;
  function data(text: string): DataTransfer {
    const transfer = new DataTransfer();
    transfer.setData('text/plain', text);
    return transfer;
  }
}
