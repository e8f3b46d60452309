/** Writes contact pages in a thread. `contact-pages.ts` bundles it with everything that it needs. */
import { writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { baseLinks } from './base-links.ts';
import { ContactMain } from './ContactMain.tsx';
import { fillTemplate, type PageTemplate } from './contact-template.ts';
import { type ContactContext, contactView } from './contact-view.ts';

/** The data with which a worker is started. */
export interface WorkerData {
  base: string;
  contexts: Record<Locale, ContactContext>;
  templates: Record<Locale, PageTemplate>;
}

/** A page to be written. */
export interface Job {
  locale: Locale;
  offer: ProjectedOffer;
  file: string;
}

const { base, contexts, templates } = workerData as WorkerData;

parentPort?.on('message', (jobs: Job[]) => {
  for (const { locale, offer, file } of jobs) {
    const view = contactView(contexts[locale], offer);
    const main = renderToString(<ContactMain view={view} />);
    const structured = `<script type="application/ld+json">${view.structured}</script>`;
    const html = fillTemplate(templates[locale], offer, view.head, main + structured);
    writeFileSync(file, base === '/' ? html : baseLinks(html, base, contexts[locale].site));
  }
  parentPort?.postMessage(jobs.length);
});
