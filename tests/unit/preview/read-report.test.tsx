import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { LISTING_SCHEMA } from '../../../src/preview/draft.ts';
import { DraftChoice, ReadReport, readSummary } from '../../../src/preview/ReadReport.tsx';
import { readText } from '../../../src/preview/read.ts';
import { TODAY } from './fixture.ts';

it('offers each of several drafts, of which one is chosen, also where none has an id', () => {
  const resources = ['Nordlicht', 'Südwind'].map((title, index) => ({
    $schema: LISTING_SCHEMA,
    kind: 'azureSaaS',
    product: `product/${index}`,
    languageId: 'en-us',
    title,
  }));
  const result = readText(JSON.stringify({ resources }), { today: TODAY, language: 'en-US' });
  if (result.state === 'failed') throw new Error('not read');
  expect(new Set(result.drafts.map(({ publisher, offer }) => `${publisher}/${offer}`)).size).toBe(1);
  const html = render(<DraftChoice locale="en-us" drafts={result.drafts} onChoose={() => undefined} />);
  expect(html).toMatch(/<option selected[^>]*>Nordlicht/);
  expect(html).toMatch(/<option(?! selected)[^>]*>Südwind/);
});

it('tells errors from notes, in the sentence as in the folds', () => {
  const text = '{"languageId":"en-us","title":"A","email":1,"privacyPolicyLink":"acme.example","zzz":"x",}';
  const result = readText(text, { today: TODAY, language: 'en-US' });
  if (result.state === 'failed') throw new Error('not read');
  const [draft] = result.drafts;
  if (draft === undefined) throw new Error('no draft');
  const html = render(<ReadReport locale="en-us" result={result} isKept={false} onPlace={undefined} />);
  // Errors have no number of their own: the verdict counts them with all that is to be mended.
  expect(html).toContain('<summary>Where the errors are in the text</summary>');
  expect(html).toContain('Notes on the text (3)');
  const sentence = readSummary('en-us', result, draft);
  expect(sentence).toContain('Some values cannot be used.');
  expect(sentence).toMatch(/\d notes? about it (?:is|are) under “Your listing”\./);
});
