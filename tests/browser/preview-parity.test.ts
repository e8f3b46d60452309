/** The contact page in the preview and the one that was built: the same, for every sample offer, edition and locale. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { buildDate } from '../../src/config/date.ts';
import { type Edition, editions } from '../../src/config/edition.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import type { Audience } from '../../src/offers/audiences.ts';
import { readOffers } from '../../src/offers/load.ts';
import { assess } from '../../src/preview/assess.ts';
import { ContactPreview } from '../../src/preview/ContactPreview.tsx';
import type { PreviewPack } from '../../src/preview/pack.ts';
import { readText } from '../../src/preview/read.ts';
import type { Draft } from '../../src/preview/types.ts';
import { loadSite } from '../../src/site/load.ts';
import { outputOf } from './harness.ts';

type Node = DefaultTreeAdapterTypes.Node;

const root = process.cwd();
const records = readOffers(join(root, 'content/offers'));
const operator = loadSite(join(root, 'content')).operator?.email;
const today = buildDate();
/** What an edition shows is what these see. */
const SEEN_BY: Record<Edition, Audience> = { public: 'public', partner: 'direct-bill-partner' };

/** The draft that somebody has who pastes a document of the site and names its publisher. */
function draftOf({ document, publisher, file }: (typeof records)[number]): Draft {
  const path = join(root, 'content', file.startsWith('content/') ? file.slice('content/'.length) : file);
  const result = readText(readFileSync(path, 'utf8'), { today, language: 'en-us' });
  const draft = result.state === 'read' ? result.drafts[0] : undefined;
  if (draft === undefined) throw new Error(`${file}: the preview cannot read it: ${JSON.stringify(result)}`);
  return { ...draft, publisherName: publisher.name, fictional: document.fictional || publisher.fictional };
}

/** The main content of a built page. */
function builtPage(edition: Edition, path: string): Node {
  const page = parse(readFileSync(join(outputOf(edition), path, 'index.html'), 'utf8'));
  const address = page.childNodes.map(hrefOfCanonical).find((href) => href !== undefined) ?? '';
  expect(address).toContain(path);
  const main = find(page, (node) => node.nodeName === 'main');
  if (main === undefined) throw new Error(`${path}: no main content`);
  return main;
}

function hrefOfCanonical(node: Node): string | undefined {
  const link = find(node, (each) => attribute(each, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = find(child, wanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function attribute(node: Node, name: string): string | undefined {
  return 'attrs' in node ? node.attrs.find((each) => each.name === name)?.value : undefined;
}

/** What a reader gets of a node: elements with their attributes, and texts; data for machines aside. */
function lines(node: Node, depth = 0): string[] {
  if ('value' in node) {
    const text = node.value.replaceAll(/\s+/g, ' ').trim();
    return text === '' ? [] : [`${' '.repeat(depth)}${text}`];
  }
  if (node.nodeName === '#comment' || node.nodeName === 'script') return [];
  const attrs = 'attrs' in node ? node.attrs : [];
  const told = attrs.map(({ name, value }) => `${name}=${value}`).sort();
  const inside = ('childNodes' in node ? node.childNodes : []).flatMap((child) => lines(child, depth + 1));
  return [`${' '.repeat(depth)}<${[node.nodeName, ...told].join(' ')}>`, ...inside];
}

/** The data of the preview as the island gets it. */
function packOf(edition: Edition, locale: Locale): PreviewPack {
  const folder = join(outputOf(edition), 'data');
  const name = readdirSync(folder).find((each) => each.startsWith(`preview-${locale}.`));
  if (name === undefined) throw new Error(`${folder}: no data of the preview. Build the edition anew.`);
  return JSON.parse(readFileSync(join(folder, name), 'utf8')) as PreviewPack;
}

const insideOf = (node: Node): string => lines(node).slice(1).join('\n');

function preview(draft: Draft, edition: Edition, locale: Locale): string {
  const pack = packOf(edition, locale);
  const { offers } = assess(draft, { locale, today, destinations: pack.destinations });
  const site = { address: 'https://wegweiser.example/', today, ...(operator !== undefined && { operator }) };
  const html = renderToString(h(ContactPreview, { locale, offer: offers[SEEN_BY[edition]], pack, site }));
  return insideOf(parseFragment(html));
}

describe.each(editions)('the preview of the %s edition', (edition) => {
  it.each(locales)('shows every sample offer as its page does (%s)', (locale) => {
    expect(records.length).toBeGreaterThan(9);
    for (const record of records) {
      const { publisher, offer } = record.document;
      const built = insideOf(builtPage(edition, localizedPath(locale, 'offers', publisher, offer)));
      expect(preview(draftOf(record), edition, locale), `${publisher}/${offer}`).toBe(built);
    }
  });
});

test('a page that differs is told', () => {
  const [record] = records;
  if (record === undefined) throw new Error('no offers');
  const draft = draftOf(record);
  const changed = { ...draft, publisherName: `${draft.publisherName}!` };
  expect(preview(changed, 'public', 'de-de')).not.toBe(preview(draft, 'public', 'de-de'));
});
