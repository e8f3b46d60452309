/**
 * Any pasted text is read, assessed and rendered by the components of the real pages, or its error is named. Nothing
 * throws. `npm test` takes a part; FULL=1 takes 10,000 texts.
 */
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ContactAnswer } from '../../../src/advice/ContactAnswer.tsx';
import { ContactPage } from '../../../src/advice/ContactPage.tsx';
import { topicsFor } from '../../../src/advice/topics.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { IMPORT_FORMATS } from '../../../src/import/types.ts';
import { AUDIENCES } from '../../../src/offers/audiences.ts';
import { type DiagnosticCode, diagnosticText } from '../../../src/offers/diagnostics.ts';
import { assess } from '../../../src/preview/assess.ts';
import { checklistText, draftDocumentText, gapListText, listingResources } from '../../../src/preview/export.ts';
import { readText } from '../../../src/preview/read.ts';
import { OPTIONS, packOf, TODAY } from './fixture.ts';
import { hostileListings } from './hostile-listings.ts';
import { mutations } from './mutations.ts';

const COUNT = process.env.FULL === '1' ? 10_000 : 1500;
/** A tag as the renderer writes it: quoted values hold neither `"` nor `<`. */
const TAG = /<[a-z][^"<>]*(?:"[^"]*"[^"<>]*)*>/gi;
const ELEMENT = /^<(?:script|iframe|object|embed|form|img|svg|style|link|meta|base)\b/i;
const ADDRESS = /\s(?:href|src)="(?!https?:|mailto:|tel:|\/|#)/i;

/** The first tag that runs or loads something. */
function dangerIn(html: string): string | undefined {
  return html
    .match(TAG)
    ?.find((tag) => ELEMENT.test(tag) || /\s(?:on\w+|style)=/i.test(tag.replace(/"[^"]*"/g, '')) || ADDRESS.test(tag));
}

/** What may be wrong with a text as a whole. */
const OF_WHOLE: readonly DiagnosticCode[] = [
  'syntax',
  'duplicate-member',
  'format-unknown',
  'nothing-found',
  'api-error',
  'plan-only',
  'recording',
  'unfilled-template',
  'conflict',
];

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A draft as an audience sees it, rendered by the components of the pages. */
function page(locale: Locale, offer: Parameters<typeof ContactPage>[0]['offer']): string {
  const { destinations } = packOf(locale);
  const topics = topicsFor(offer, destinations).map(({ ladder, destinations: ids }) => ({
    ladder,
    links: ids.map((id) => ({ label: destinations[id]?.heading ?? id, href: `/${id}/` })),
  }));
  const props = { locale, offer, topics, elsewhere: [], path: undefined, today: TODAY };
  return render(<ContactPage {...props} />) + render(<ContactAnswer {...props} ladder="commercial" />);
}

describe('the preview takes whatever is pasted', () => {
  it('has 300 hostile listings', () => {
    expect(hostileListings).toHaveLength(300);
  });

  it(`${COUNT} mutated listings: rendered or named, nothing thrown`, () => {
    const read = { json: 0, broken: 0 };
    const failed = { json: 0, broken: 0 };
    const formats = new Map<string, number>();
    let index = 0;
    for (const text of mutations(COUNT)) {
      const locale: Locale = index % 2 === 0 ? 'de-de' : 'en-us';
      const audience = AUDIENCES[index % AUDIENCES.length] ?? 'public';
      index += 1;
      const where = () => `mutation ${index}: ${text.slice(0, 300)}`;
      try {
        const result = readText(text, OPTIONS);
        const kind = isJson(text) ? 'json' : 'broken';
        if (result.state === 'failed') failed[kind] += 1;
        else {
          read[kind] += 1;
          formats.set(result.format, (formats.get(result.format) ?? 0) + 1);
        }
        const notes = result.messages.slice(0, 3);
        for (const note of notes) {
          if (diagnosticText(locale, note).length < 10 || note.line < 1 || note.column < 1) throw new Error('no words');
        }
        if (result.state === 'failed') {
          // If all products are Microsoft’s own, nothing is found and nothing is wrong.
          const errors = result.messages.filter(
            ({ code, severity }) => severity === 'error' || code === 'nothing-found',
          );
          if (errors.length === 0) throw new Error('an error without a name');
          // A single value never hides the page.
          if (kind === 'json' && !errors.some(({ code }) => OF_WHOLE.includes(code))) throw new Error(errors[0]?.code);
          continue;
        }
        for (const draft of result.drafts.slice(0, 2)) {
          const assessment = assess(draft, { locale, today: TODAY, destinations: packOf(locale).destinations });
          const html = page(locale, assessment.offers[audience]);
          const danger = dangerIn(html);
          if (danger !== undefined) throw new Error(`dangerous: ${danger}`);
          if (!html.includes('<h1')) throw new Error('no heading');
          if (index % 10 === 0) {
            JSON.parse(draftDocumentText(draft));
            for (const { text: resource } of listingResources(draft)) JSON.parse(resource);
            checklistText(draft, assessment, locale);
            gapListText(draft, assessment, locale, packOf(locale).rules);
          }
        }
      } catch (error) {
        throw new Error(where(), { cause: error });
      }
    }
    expect(index).toBe(COUNT);
    // Each format is read often, and what is no JSON is mostly refused: a few slips have one reading.
    for (const format of [...IMPORT_FORMATS, 'listing-document']) {
      expect(formats.get(format), format).toBeGreaterThan(COUNT / 40);
    }
    expect(read.json).toBeGreaterThan(failed.json * 4);
    expect(failed.broken).toBeGreaterThan(read.broken);
    expect(failed.broken).toBeGreaterThan(COUNT / 20);
  });
});
