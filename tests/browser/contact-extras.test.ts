/** Files and structured data of a contact page, as a browser takes them under the shipped headers. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { localizedPath } from '../../src/i18n/path.ts';
import { listingFor } from '../../src/offers/listing-for.ts';
import { builtOffers, expectClean, useStage, visit } from './harness.ts';

const stage = useStage();
const LOCALE = 'en-us';
const offers = () =>
  builtOffers('partner').filter((offer) => listingFor(offer, LOCALE).contacts.support.contact?.email);

it('a contact is saved as vCard and as JSON', async () => {
  const offer = offers()[0];
  if (offer === undefined) throw new Error('No offer names an e-mail address of its support.');
  const watched = await stage.page('partner');
  const { page } = watched;
  await visit(page, localizedPath(LOCALE, 'offers', offer.publisher.id, offer.offer));
  const email = listingFor(offer, LOCALE).contacts.support.contact?.email ?? '';
  for (const [extension, start] of [
    ['vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\n'],
    ['json', '{'],
  ] as const) {
    const waiting = page.waitForEvent('download');
    await page.locator(`a[download$="-support.${extension}"]`).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe(`${offer.publisher.id}-${offer.offer}-support.${extension}`);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text.startsWith(start)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain(email);
    expect(text.replaceAll('\r\n ', '')).toContain('independent of Microsoft');
  }
  expectClean(watched);
});

it('every contact page carries structured data that machines can read', async () => {
  const watched = await stage.page('public');
  const { page } = watched;
  for (const offer of builtOffers('public')) {
    await visit(page, localizedPath(LOCALE, 'offers', offer.publisher.id, offer.offer));
    const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
    const graphs = blocks.map((block) => JSON.parse(block)['@graph'] as { '@type': string; name?: string }[]);
    expect(graphs.map((graph) => graph.map((node) => node['@type']))).toEqual([
      ['Product', 'Organization', 'BreadcrumbList'],
    ]);
    expect(graphs[0]?.[0]?.name).toBe(listingFor(offer, LOCALE).title ?? offer.offer);
  }
  expectClean(watched);
});
