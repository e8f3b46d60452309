/**
 * Whatever is pasted: it is read, judged and rendered by the components of the real pages, or its error is named. Nothing
 * throws. `npm test` takes a part; FULL=1 takes 10,000.
 */
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ContactAnswer } from '../../../src/advice/ContactAnswer.tsx';
import { ContactPage } from '../../../src/advice/ContactPage.tsx';
import { topicsFor } from '../../../src/advice/topics.ts';
import type { Locale } from '../../../src/i18n/locale.ts';
import { AUDIENCES } from '../../../src/offers/audiences.ts';
import { messageText } from '../../../src/offers/import/messages.ts';
import { assess } from '../../../src/preview/assess.ts';
import { checklistText, documentText, gapListText, listingResources } from '../../../src/preview/export.ts';
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

/** What a draft looks like to an audience, by the components of the pages. */
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
    const outcomes = { read: 0, failed: 0 };
    let index = 0;
    for (const text of mutations(COUNT)) {
      const locale: Locale = index % 2 === 0 ? 'de-de' : 'en-us';
      const audience = AUDIENCES[index % AUDIENCES.length] ?? 'public';
      index += 1;
      const where = () => `mutation ${index}: ${text.slice(0, 300)}`;
      try {
        const result = readText(text, OPTIONS);
        outcomes[result.state] += 1;
        const notes = result.messages.slice(0, 3);
        for (const note of notes) {
          if (messageText(locale, note).length < 10 || note.line < 1 || note.column < 1) throw new Error('no words');
        }
        if (result.state === 'failed') {
          if (!result.messages.some(({ severity }) => severity === 'error')) throw new Error('an error without a name');
          continue;
        }
        for (const draft of result.drafts.slice(0, 2)) {
          const assessment = assess(draft, { locale, today: TODAY, destinations: packOf(locale).destinations });
          const html = page(locale, assessment.offers[audience]);
          const danger = dangerIn(html);
          if (danger !== undefined) throw new Error(`dangerous: ${danger}`);
          if (!html.includes('<h1')) throw new Error('no heading');
          if (index % 10 === 0) {
            JSON.parse(documentText(draft));
            for (const { text: resource } of listingResources(draft)) JSON.parse(resource);
            checklistText(draft, assessment, locale);
            gapListText(draft, assessment, locale);
          }
        }
      } catch (error) {
        throw new Error(where(), { cause: error });
      }
    }
    expect(index).toBe(COUNT);
    // Both ways are taken often, or the mutations show little.
    expect(outcomes.read).toBeGreaterThan(COUNT / 4);
    expect(outcomes.failed).toBeGreaterThan(COUNT / 10);
  });
});
