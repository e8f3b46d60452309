/**
 * Writes the contact pages: the shell is rendered by Astro, once for each locale, the content by its Preact component in
 * threads, one for each processor. A page whose listing, shell and code have not changed is linked from the old output.
 */
import { createHash } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { headOf, type PageHead } from '../discovery/page.ts';
import { type Locale, locales, perLocale } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { fillHead, MARKS, parseTemplate, type Template } from './contact-template.ts';
import { type ContactContext, contactHead } from './contact-view.ts';
import type { Job, WorkerData } from './contact-worker.tsx';

/** Pages that a thread writes before it asks for more. */
const BATCH = 100;
/** More threads would only hold more memory. */
const MOST_THREADS = 8;

/** What the old output was made of; it lies beside it. */
interface Made {
  /** Digest of shell, code and what all pages have in common. */
  key: string;
  /** When its pages were complete. One that is younger was changed by somebody else. */
  time: number;
  /** Digest of each offer by id. */
  offers: Record<string, string>;
}

interface Options {
  /** The folder being built, where Astro left the templates. */
  next: string;
  /** The folder of the old output, if there is one, and the path of the site within both. */
  old: string;
  base: string;
  offers: readonly ProjectedOffer[];
  contexts: Record<Locale, ContactContext>;
}

export interface ContactPages {
  /** Gives the head of each page, with its address. */
  heads(): { path: string; head: PageHead }[];
  /** Pages that were rendered; the others were linked. */
  rendered: number;
  /** Writes down what the pages were made of, once they lie where the old output was. */
  keep(): void;
}

/** Takes the templates out of the output: they are no pages. */
export function takeTemplates(pages: string): Record<Locale, string> {
  return perLocale((locale) => {
    const folder = join(pages, locale, 'offers', MARKS.publisher);
    const html = readFileSync(join(folder, MARKS.offer, 'index.html'), 'utf8');
    rmSync(folder, { recursive: true });
    return html;
  });
}

/**
 * Writes the contact page of each offer in each locale.
 * @param shells what `takeTemplates` gave
 * @throws Error when a template lacks a mark or a page cannot be rendered
 */
export async function writeContactPages(
  { next, old, base, offers, contexts }: Options,
  shells: Record<Locale, string>,
): Promise<ContactPages> {
  const templates = perLocale((locale) => parseTemplate(shells[locale]));
  const code = await bundle();
  const key = digest(JSON.stringify([code, base, contexts, shells]));
  const made: Made = { key, time: 0, offers: {} };
  const before = madeOf(old);
  const jobs: Job[] = [];
  const folders = new Set<string>();
  for (const offer of offers) {
    const own = digest(JSON.stringify(offer));
    made.offers[offer.id] = own;
    const same = before?.key === key && before.offers[offer.id] === own;
    for (const locale of locales) {
      const path = join(base, locale, 'offers', offer.publisher.id, offer.offer, 'index.html');
      const file = join(next, path);
      const folder = dirname(dirname(file));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      mkdirSync(dirname(file));
      if (!(same && link(join(old, path), file, before.time))) jobs.push({ locale, offer, file });
    }
  }
  await render(code, jobs, { base, contexts, templates });
  made.time = Date.now();
  return {
    heads: () => offers.flatMap((offer) => locales.map((locale) => headIn(templates[locale], locale, offer))),
    rendered: jobs.length,
    keep: () => writeFileSync(madeFile(old), JSON.stringify(made)),
  };
}

/** What a page says of itself: as in any other page, it is read from the markup. */
function headIn(template: Template, locale: Locale, offer: ProjectedOffer): { path: string; head: PageHead } {
  const page = contactHead(locale, offer);
  const head = headOf(fillHead(template, offer, page));
  if (head === undefined) throw new Error(`${page.path}: the page has no canonical address.`);
  return { path: page.path, head };
}

function madeFile(folder: string): string {
  return `${folder}.pages.json`;
}

function madeOf(folder: string): Made | undefined {
  try {
    return JSON.parse(readFileSync(madeFile(folder), 'utf8')) as Made;
  } catch {
    // There is none, or its writing was cut short: all pages are rendered.
    return undefined;
  }
}

/** Puts a page of the old output into the new one, unless somebody has touched it. */
function link(from: string, to: string, time: number): boolean {
  try {
    if (statSync(from).mtimeMs > time) return false;
    linkSync(from, to);
    return true;
  } catch {
    // It is gone, or the file system knows no links: the page is rendered.
    return false;
  }
}

/** All code that renders a page, as one script: Node reads no JSX, and the text tells whether any of it has changed. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'contact-worker.tsx')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** Lets threads write the pages. */
async function render(code: string, jobs: readonly Job[], workerData: WorkerData): Promise<void> {
  const count = Math.min(availableParallelism(), MOST_THREADS, Math.ceil(jobs.length / BATCH));
  let start = 0;
  const thread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(code, { eval: true, workerData });
      const more = () => {
        const batch = jobs.slice(start, start + BATCH);
        start += batch.length;
        if (batch.length > 0) worker.postMessage(batch);
        else worker.terminate().then(() => resolve(), reject);
      };
      worker.on('message', more);
      worker.once('error', reject);
      more();
    });
  await Promise.all(Array.from({ length: count }, thread));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
