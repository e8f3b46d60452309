/**
 * Writes the contact pages. Astro renders the shell once for each locale; threads, one for each processor, render the
 * content with its Preact component.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { headOf, type PageHead } from '../discovery/page.ts';
import { type Locale, locales, perLocale } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { fillTemplate, MARKS, type PageTemplate, parseTemplate } from './contact-template.ts';
import { type ContactContext, contactHead } from './contact-view.ts';
import type { Job, WorkerData } from './contact-worker.tsx';

/** The number of pages that a thread writes at a time. */
const BATCH = 100;
/** More threads would only need more memory. */
const MOST_THREADS = 8;

interface Options {
  /** The folder being built. */
  folder: string;
  /** The path of the site within it. */
  base: string;
  offers: readonly ProjectedOffer[];
  contexts: Record<Locale, ContactContext>;
}

/** Removes the templates from the output, because they are no pages. */
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
 * @returns the head of each page, with its address
 * @throws Error when a template lacks a mark or a page cannot be rendered
 */
export async function writeContactPages(
  { folder, base, offers, contexts }: Options,
  shells: Record<Locale, string>,
): Promise<{ path: string; head: PageHead }[]> {
  const templates = perLocale((locale) => parseTemplate(shells[locale]));
  const jobs = offers.flatMap((offer) =>
    locales.map((locale): Job => {
      const page = join(folder, base, locale, 'offers', offer.publisher.id, offer.offer);
      mkdirSync(page, { recursive: true });
      return { locale, offer, file: join(page, 'index.html') };
    }),
  );
  await render(jobs, { base, contexts, templates });
  return jobs.map(({ locale, offer }) => headIn(templates[locale], locale, offer));
}

/** Reads the head of a page from its markup, as for any other page. */
function headIn(template: PageTemplate, locale: Locale, offer: ProjectedOffer): { path: string; head: PageHead } {
  const page = contactHead(locale, offer);
  const head = headOf(fillTemplate(template, offer, page, ''));
  if (head === undefined) throw new Error(`${page.path}: the page has no canonical address.`);
  return { path: page.path, head };
}

/** Bundles the code that renders a page, because Node cannot read JSX. */
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

/** Runs the threads that write the pages. */
async function render(jobs: readonly Job[], workerData: WorkerData): Promise<void> {
  const code = await bundle();
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
