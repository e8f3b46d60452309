import { createHash } from 'node:crypto';
import { makeOffersPack } from '../advice/offers-pack.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { makePack, makePastePack, type RoutingPack } from '../routing/pack.ts';
import { type SiteData, siteData } from './site-data.ts';

/** Data that islands fetch, as a file whose name changes with its content. */
export interface DataFile {
  name: string;
  href: string;
  text: string;
}

const routingPacks = new WeakMap<SiteData, Record<Locale, RoutingPack>>();

/**
 * Gives the routing pack of a locale: pages render from it, the island fetches it.
 * @param locale the locale of the page
 */
export function routingPack(locale: Locale): RoutingPack {
  const data = siteData();
  let packs = routingPacks.get(data);
  if (packs === undefined) {
    packs = Object.fromEntries(
      locales.map((each) => [each, makePack(data.routing, data.claims, data.sources, each)]),
    ) as Record<Locale, RoutingPack>;
    routingPacks.set(data, packs);
  }
  return packs[locale];
}

const files = new WeakMap<SiteData, Record<string, DataFile>>();

/**
 * Gives the data files of the edition: `route-<locale>`, `paste-<locale>`, `messages` and `offers`. Messages are the same for both
 * locales, for a recipient may read another language than the asker; so they are a file of their own.
 * @returns files by their name without hash
 */
export function dataFiles(): Record<string, DataFile> {
  const data = siteData();
  let made = files.get(data);
  if (made === undefined) {
    made = Object.fromEntries([
      ...locales.map((locale) => {
        const { messages: _messages, ...core } = routingPack(locale);
        return dataFile(`route-${locale}`, core);
      }),
      dataFile('messages', routingPack('en-us').messages),
      ...locales.map((locale) =>
        dataFile(`paste-${locale}`, makePastePack(data.routing, data.claims, data.sources, locale)),
      ),
      dataFile('offers', makeOffersPack(data.offers)),
    ]);
    files.set(data, made);
  }
  return made;
}

/** The address of one data file. */
export function dataHref(name: 'messages' | 'offers' | `route-${Locale}` | `paste-${Locale}`): string {
  const file = dataFiles()[name];
  if (file === undefined) throw new Error(`build: no data file “${name}”`);
  return file.href;
}

function dataFile(base: string, value: unknown): [string, DataFile] {
  const text = JSON.stringify(value);
  const name = `${base}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
  return [base, { name, href: `/data/${name}.json`, text }];
}
