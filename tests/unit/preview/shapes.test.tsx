/** Texts that people have: each is read, or the page says what it is, in its language. */
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { type DiagnosticCode, diagnosticText } from '../../../src/offers/diagnostics.ts';
import { ReadReport } from '../../../src/preview/ReadReport.tsx';
import { readText } from '../../../src/preview/read.ts';
import { formatTexts, OPTIONS } from './fixture.ts';

/** As a word processor leaves it: curly quotes, a no-break space, a comment, a comma too many. */
const WORDS = `{\u00a0“publisher”: “nebelkamm”,
  “offer”: “gateway”,
  “kind”: “saas”, // as discussed
  “listings”: [ { “languageId”: “en-us”, “title”: “Nebelkamm Gateway”, } ]
}`;

/** By fixture of the import: how it ends, and what the page has to tell. */
const SHAPES: [name: string, state: 'read' | 'failed', told: DiagnosticCode[]][] = [
  ['product-ingestion/nested', 'read', ['nested']],
  ['azpc/configuration', 'read', []],
  ['azpc/error-unfilled-template', 'failed', ['unfilled-template']],
  ['catalog/page-with-next-link', 'read', ['microsoft-product', 'further-pages']],
  ['catalog/record-with-offer-id', 'read', []],
  ['cloud-partner-portal/corevm', 'read', []],
  ['catalog/error-api-body', 'failed', ['api-error']],
  ['cloud-partner-portal/error-plan-only', 'failed', ['plan-only']],
  ['a word processor', 'read', ['no-break-space', 'curly-quotes', 'comment', 'trailing-comma']],
];

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

describe.each(locales)('in %s', (locale) => {
  it.each(SHAPES)('%s is %s, and the page tells %j', (name, state, told) => {
    const text = name === 'a word processor' ? WORDS : formatTexts.find((each) => each.name === name)?.text;
    const result = readText(text ?? '', OPTIONS);
    expect(result.state).toBe(state);
    const html = render(<ReadReport locale={locale} result={result} isKept={false} onPlace={undefined} />);
    for (const code of told) {
      const messages = result.messages.filter((message) => message.code === code);
      expect(messages.length, code).toBe(1);
      for (const message of messages) expect(plain(html)).toContain(diagnosticText(locale, message));
    }
    if (result.state === 'failed') return;
    // What was read has texts; the id is that of the marketplace, where the text gives one.
    for (const draft of result.drafts) expect(draft.listings[0]?.title).toMatch(/\S/);
  });
});
