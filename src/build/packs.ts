import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { makeAgreementPack } from '../agreement/view.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { makeShards } from '../offers/shards.ts';
import { makePreviewPack, type PreviewPack } from '../preview/pack.ts';
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

const previewPacks = new WeakMap<SiteData, Record<Locale, PreviewPack>>();

/**
 * Gives the data pack of the preview in a locale: the page of its example renders from it, the island fetches it.
 * @param locale the locale of the page
 */
export function previewPack(locale: Locale): PreviewPack {
  const data = siteData();
  let packs = previewPacks.get(data);
  if (packs === undefined) {
    packs = Object.fromEntries(
      locales.map((each) => [
        each,
        makePreviewPack(data.routing, data.claims, data.sources, loadLintWording('content', each), each),
      ]),
    ) as Record<Locale, PreviewPack>;
    previewPacks.set(data, packs);
  }
  return packs[locale];
}

const files = new WeakMap<SiteData, Record<string, DataFile>>();

/**
 * Gives the data files of the edition: `route-<locale>`, `paste-<locale>`, `letters` and `offers`. What is sent is the same for both
 * locales, for recipient and customer may read another language than the asker; so it is a file of its own.
 * @returns files by their name without hash
 */
export function dataFiles(): Record<string, DataFile> {
  const data = siteData();
  let made = files.get(data);
  if (made === undefined) {
    made = Object.fromEntries([
      ...locales.map((locale) => {
        const { letters: _letters, ...core } = routingPack(locale);
        return dataFile(`route-${locale}`, core);
      }),
      dataFile('letters', routingPack('en-us').letters),
      ...locales.map((locale) =>
        dataFile(`paste-${locale}`, makePastePack(data.routing, data.claims, data.sources, locale)),
      ),
      ...locales.map((locale) =>
        dataFile(`agreement-${locale}`, makeAgreementPack(data.duties, data.routing.rules, locale)),
      ),
      ...locales.map((locale) => dataFile(`preview-${locale}`, previewPack(locale))),
      ...offerFiles(data.offers),
    ]);
    files.set(data, made);
  }
  return made;
}

/** The address of one data file. */
export function dataHref(
  name: 'letters' | 'offers' | `route-${Locale}` | `paste-${Locale}` | `agreement-${Locale}` | `preview-${Locale}`,
): string {
  const file = dataFiles()[name];
  if (file === undefined) throw new Error(`build: no data file “${name}”`);
  return file.href;
}

/** The index of the offers and its parts. Weighed with gzip: what is light enough so is lighter still with brotli. */
function offerFiles(offers: SiteData['offers']): [string, DataFile][] {
  const parts: [string, DataFile][] = [];
  const index = makeShards(offers, {
    weigh: (text) => gzipSync(text).length,
    publish(name, text) {
      const part = dataFile(name, text);
      parts.push(part);
      return part[1].href;
    },
  });
  return [dataFile('offers', index), ...parts];
}

/** @param value JSON as text, or what becomes it */
function dataFile(base: string, value: unknown): [string, DataFile] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const name = `${base}.${createHash('sha256').update(text).digest('hex').slice(0, 10)}`;
  return [base, { name, href: withBase(`/data/${name}.json`), text }];
}
