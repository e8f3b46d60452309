import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { makeAgreementPack } from '../agreement/view.ts';
import { makeAskPack } from '../ask/pack.ts';
import { makeShards } from '../catalogue/shards.ts';
import { type Locale, locales, perLocale } from '../i18n/locale.ts';
import { withBase } from '../i18n/path.ts';
import { loadLintWording } from '../offers/lint-wording.ts';
import { makePreviewPack, type PreviewPack } from '../preview/pack.ts';
import { makePack, type RoutingPack } from '../routing/pack.ts';
import { type SiteData, siteData } from './site-data.ts';

/** A data file for islands. Its name changes with its content. */
export interface DataFile {
  name: string;
  href: string;
  text: string;
}

/** Caches a value for each content of an edition; the dev server reads the content again for each page. */
function once<T>(make: (data: SiteData) => T): (data: SiteData) => T {
  const made = new WeakMap<SiteData, T>();
  return (data) => {
    const found = made.get(data) ?? make(data);
    made.set(data, found);
    return found;
  };
}

const routingPacks = once(({ routing, claims, sources }) =>
  perLocale((locale) => makePack(routing, claims, sources, locale)),
);
const previewPacks = once(({ routing, claims, sources }) =>
  perLocale((locale) => makePreviewPack(routing, claims, sources, loadLintWording('content', locale), locale)),
);

/** Gives the routing pack of a locale: pages render from it, the island fetches it. */
export function routingPack(locale: Locale, data = siteData()): RoutingPack {
  return routingPacks(data)[locale];
}

/**
 * Gives the data pack of the preview in a locale. The page of its example renders from it, and the island fetches it.
 */
export function previewPack(locale: Locale): PreviewPack {
  return previewPacks(siteData())[locale];
}

const files = once((data) =>
  Object.fromEntries([
    ...locales.flatMap((locale) => {
      const { outgoing: _outgoing, evidence, ...core } = routingPacks(data)[locale];
      return [dataFile(`route-${locale}`, core), dataFile(`evidence-${locale}`, evidence)];
    }),
    // Texts to send are the same in all packs, because recipient and customer may read another language than the asker.
    dataFile('outgoing', routingPacks(data)['en-us'].outgoing),
    ...locales.map((locale) =>
      dataFile(`ask-${locale}`, makeAskPack(data.routing, data.claims, data.sources, data.phrases.answers, locale)),
    ),
    ...locales.map((locale) =>
      dataFile(`agreement-${locale}`, makeAgreementPack(data.duties, data.routing.rules, locale)),
    ),
    ...locales.map((locale) => dataFile(`preview-${locale}`, previewPacks(data)[locale])),
    ...offerFiles(data.offers),
  ]),
);

/** Gives the data files of the edition by their names without hash. */
export function dataFiles(): Record<string, DataFile> {
  return files(siteData());
}

/** The address of one data file. */
export function dataHref(
  name: 'outgoing' | 'offers' | `${'route' | 'evidence' | 'ask' | 'agreement' | 'preview'}-${Locale}`,
): string {
  const file = dataFiles()[name];
  if (file === undefined) throw new Error(`build: no data file “${name}”`);
  return file.href;
}

/** The index of the offers and its parts. Their size is measured with gzip, because brotli is always smaller. */
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
