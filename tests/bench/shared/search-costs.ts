/** What a search loads, and whether it leads where it must, asked of a built output with the code of the search page. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { localizedPath } from '../../../src/i18n/path.ts';
import { listingFor } from '../../../src/offers/listing-for.ts';
import { loadProjectedOffers } from '../../../src/offers/load.ts';
import { ask, openLibrary } from '../../../src/search/search.ts';
import { loaderOf } from '../../unit/search/files.ts';

const LOCALE = 'de-de';

/**
 * Asks the index of a built partner edition for guidance, then for an offer in all the ways that people know it by.
 * @param site the output folder
 * @param folder the listing documents it was built from
 * @returns lines of Markdown
 */
export async function searchCosts(site: string, folder: string): Promise<string[]> {
  process.env.OFFERS_DIR = folder;
  const offers = loadProjectedOffers('content', 'partner');
  let bytes = 0;
  let files = 0;
  const loader = loaderOf(site, (file) => {
    const content = readFileSync(file);
    files += 1;
    // As hosts send it: Pagefind packs most of its files itself.
    bytes += Math.min(content.length, brotliCompressSync(content).length);
  });
  const library = await openLibrary(LOCALE, loader);
  let guidance = 0;
  const begun = performance.now();
  await ask(library, { query: 'Kündigung Portal', page: 1 }, undefined, () => {
    guidance ||= bytes;
  });
  const milliseconds = performance.now() - begun;
  const offersToo = bytes - guidance;
  const requests = files;
  const offer = offers.slice(Math.floor(offers.length / 2)).find(({ listings }) => {
    const { support } = listings[0]?.contacts ?? {};
    return (
      support?.contact?.tel !== undefined &&
      support.contact.email !== undefined &&
      /^\p{Lu}\p{Ll}{11,}$/u.test(listings[0]?.title ?? '')
    );
  });
  if (offer === undefined) throw new Error('There is no offer with a phone, an e-mail and a compound as its name.');
  const listing = listingFor(offer, LOCALE);
  const title = listing.title ?? '';
  const name = offer.publisher.name.split(' ')[0] ?? '';
  const tel = (listing.contacts.support.contact?.tel ?? '').replace('tel:', '');
  const [, domain = ''] = (listing.contacts.support.contact?.email ?? '').split('@');
  const url = localizedPath(LOCALE, 'offers', offer.publisher.id, offer.offer);
  const middle = Math.floor(name.length / 2);
  const typo = `${name.slice(0, middle)}${name[middle + 1]}${name[middle]}${name.slice(middle + 2)}`;
  const rows: [string, string][] = [
    ['product and publisher', `${title} ${name}`],
    ['publisher', name],
    ['product', title],
    ['product, part of the compound, and publisher', `${title.slice(-7)} ${name}`],
    ['role and publisher', `Kundensupport ${name}`],
    ['e-mail domain and product', `${domain} ${title}`],
    ['phone with +', tel],
    ['phone as dialled at home', tel.replace('+49', '0')],
    ['phone with 00 and spaces', tel.replace('+', '00 ').replace(/(\d{4})$/, ' $1')],
    ['publisher with two letters swapped, and product', `${typo} ${title}`],
  ];
  const lines = [
    '| Query | Typed | kB loaded | Place of the offer |',
    '| --- | --- | ---: | ---: |',
    `| guidance alone, first result (≤ 150 with the code) | Kündigung Portal | ${kb(guidance)} | |`,
    `| offers beside it, with the same query (≤ 200) | Kündigung Portal | ${kb(offersToo)} | |`,
  ];
  for (const [what, query] of rows) {
    const before = bytes;
    const { offers: hits } = await ask(library, { query, page: 1, kind: 'offer' }, undefined);
    const found = (await hits?.first(30)) ?? [];
    const place = found.findIndex((hit) => hit.url === url) + 1;
    lines.push(`| ${what} | ${query} | ${kb(bytes - before)} | ${place || 'MISSED'} |`);
  }
  lines.push('', `The first query asked for ${requests} files and took ${milliseconds.toFixed(0)} ms in Node.`);
  return lines;
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
