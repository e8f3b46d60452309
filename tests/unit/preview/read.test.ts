import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { readListing } from '../../../src/import/read.ts';
import { IMPORT_FORMATS } from '../../../src/import/types.ts';
import { diagnosticText } from '../../../src/offers/diagnostics.ts';
import { MOST_CHARACTERS } from '../../../src/offers/json.ts';
import { project } from '../../../src/offers/projection.ts';
import { documentOf, recordOf } from '../../../src/preview/document.ts';
import { setField } from '../../../src/preview/draft.ts';
import { draftDocumentText } from '../../../src/preview/export.ts';
import { readBytes, readText } from '../../../src/preview/read.ts';
import { workedExample } from '../../../src/preview/samples.ts';
import { draftIn, draftsIn, errorsIn, formatTexts, OPTIONS, TODAY } from './fixture.ts';

const sound = formatTexts.filter(({ isError }) => !isError);
const faulty = formatTexts.filter(({ isError }) => isError);

describe('the preview reads what the import reads', () => {
  it('has texts of all formats', () => {
    expect(new Set(sound.map(({ format }) => format))).toEqual(new Set(IMPORT_FORMATS));
  });

  it.each(sound.map((each) => [each.name, each] as const))('%s', (_, { text, args }) => {
    const { publisherName: __, ...options } = args;
    const imported = readListing(text, { confirmed: TODAY, ...options } as Parameters<typeof readListing>[1]);
    const drafts = draftsIn(text);
    expect(drafts).toHaveLength(imported.offers.length);
    drafts.forEach((draft, index) => {
      const theirs = imported.offers[index]?.document;
      if (theirs === undefined) return;
      const publisher = { name: 'x', fictional: false };
      const ours = { ...documentOf(draft), publisher: theirs.publisher, offer: theirs.offer, kind: theirs.kind };
      // The language is the only value that an option of the command stands for in a listing.
      const language = (tag: string) => (args.language === undefined ? tag : args.language);
      const shown = (document: typeof ours) => ({
        ...project({ document, publisher }, 'partner'),
        listings: project({ document, publisher }, 'partner').listings.map((listing) => ({
          ...listing,
          language: language(listing.language),
        })),
      });
      expect(shown(ours)).toEqual(shown(theirs));
    });
  });

  it('and tells the same', () => {
    for (const { text, args, name } of sound) {
      const { publisherName: _, ...options } = args;
      const imported = readListing(text, { confirmed: TODAY, ...options } as Parameters<typeof readListing>[1]);
      const { messages } = readText(text, OPTIONS);
      expect(
        messages.filter(({ code }) => code !== 'id-changed'),
        name,
      ).toEqual(imported.messages);
    }
  });
});

describe('one bad value', () => {
  it.each([
    [
      'an e-mail address',
      'supportContact',
      { name: 'Desk', email: 'help@@brightbook.example' },
      '/supportContact/email',
    ],
    ['a link without its scheme', 'privacyPolicyLink', 'www.brightbook.example', '/privacyPolicyLink'],
    ['a title that is a number', 'title', 7, '/title'],
  ])('%s is told at its place, and the rest is shown', (_, member, value, path) => {
    const text = JSON.stringify({ languageId: 'en-us', searchResultSummary: 'Flies', [member]: value });
    const result = readText(text, OPTIONS);
    expect(result).toMatchObject({ state: 'read', messages: [{ severity: 'warning', path }] });
    expect(draftIn(text).listings[0]).toMatchObject({ searchResultSummary: 'Flies', [member]: value });
  });

  it('does not keep an export from being opened again', () => {
    const broken = setField(workedExample(TODAY), 'listings[0].supportContact.email', 'help@@brightbook.example');
    const again = draftIn(draftDocumentText(broken));
    expect(again.listings).toEqual(broken.listings);
    expect(draftDocumentText(again)).toBe(draftDocumentText(broken));
  });
});

describe('what is missing does not stop a preview', () => {
  it('assumes and marks publisher, offer, kind, CSP state and language', () => {
    const draft = draftIn('{ "supportContact": { "name": "Desk", "email": "a@b.example" } }');
    expect(draft.assumed.sort()).toEqual([
      'confirmed',
      'csp',
      'kind',
      'language',
      'offer',
      'publisher',
      'publisherName',
    ]);
    expect(draft).toMatchObject({ publisher: 'publisher-not-given', offer: 'offer-not-given', kind: 'saas' });
    expect(documentOf(draft).listings[0]?.languageId).toBe('en-us');
    // The text itself stays as it came.
    expect(draft.listings).toEqual([{ supportContact: { name: 'Desk', email: 'a@b.example' } }]);
  });

  it('the same for a listing document', () => {
    const draft = draftIn('{ "listings": [{ "title": "Rocket" }] }');
    expect(draft.assumed.sort()).toEqual([
      'confirmed',
      'csp',
      'kind',
      'language',
      'offer',
      'publisher',
      'publisherName',
    ]);
    expect(recordOf(draft).document.confirmed).toBe(TODAY);
  });

  it('takes an id as the marketplace has it, and simplifies one that is none', () => {
    const idIn = (externalId: string) => {
      const { messages, ...result } = readText(
        JSON.stringify({ languageId: 'en-us', title: 'x', product: { externalId } }),
        OPTIONS,
      );
      const codes = messages.map(({ code }) => code);
      return [result.state === 'read' && result.drafts[0]?.offer, codes.includes('id-changed')];
    };
    expect(idIn('my_offer__1')).toEqual(['my_offer__1', false]);
    expect(idIn('My offer!')).toEqual(['my-offer', true]);
  });
});

describe('several offers in one text', () => {
  const product = (name: string) => ({
    publisherId: 'acme',
    publisherDisplayName: 'Acme',
    displayName: name,
    productType: 'SaaS',
    language: 'en',
    supportUri: 'https://acme.example/support',
    isPrivate: false,
    isStopSell: false,
    productId: name,
  });

  it('are a choice', () => {
    const drafts = draftsIn(JSON.stringify([product('One'), product('Two')]));
    expect(drafts.map(({ listings }) => listings[0]?.title)).toEqual(['One', 'Two']);
    expect(drafts[0]).toMatchObject({
      publisher: 'acme',
      publisherName: 'Acme',
      offer: 'One',
      assumed: ['confirmed', 'csp'],
    });
  });
});

describe('errors', () => {
  it.each(faulty.map((each) => [each.name, each] as const))('%s: named with its place, or shown', (_, { text }) => {
    const result = readText(text, OPTIONS);
    // What the import only lacks an option for is a preview.
    if (result.state === 'read') return;
    expect(errorsIn(text).length).toBeGreaterThan(0);
    for (const note of result.messages) {
      expect(note.line).toBeGreaterThan(0);
      for (const locale of locales) expect(diagnosticText(locale, note)).not.toMatch(/undefined|\{|\}(?!”)/);
    }
  });

  /** What was expected at a place, in every kind of text. */
  const EXPECTED: Record<string, string> = {
    '': 'some-text',
    '{': 'more-text',
    '{ "a" 1 }': 'colon',
    '{ a: 1 }': 'member-name',
    '{ "a": 1 "b" }': 'comma-or-bracket',
    '[1 2]': 'comma-or-bracket',
    '{ "a": }': 'value',
    '{} {}': 'end',
    '/* open': 'comment-end',
    '{ "a": "x\n" }': 'quotation-mark',
    '{ "a": "x\ty" }': 'no-control-character',
    '{ "a": "\\x" }': 'escape',
    [`${'['.repeat(100)}${']'.repeat(100)}`]: 'less-depth',
    '{ "languageId": "en", "title": 1 }': 'text',
    '{ "languageId": "en", "supportContact": [] }': 'object',
    '{ "languageId": "en", "searchKeywords": {} }': 'array',
    '{ "languageId": "en", "supportContact": { "email": "x" } }': 'email',
    '{ "languageId": "en", "privacyPolicyLink": "x" }': 'web-address',
    '{ "languageId": "x" }': 'language',
    '{ "languageId": "en", "lifecycleState": "x" }': 'one-of',
    '{ "languageId": "en", "kind": "a b" }': 'api-kind',
    '{ "languageId": "en", "product": "x" }': 'durable-id',
    '{ "languageId": "en", "$schema": "https://x" }': 'schema',
    '{ "listings": 1 }': 'array',
    '{ "listings": [] }': 'items',
    '{ "listings": [{}], "kind": "x" }': 'one-of',
    '{ "listings": [{}], "confirmed": "2026-02-30" }': 'day',
    '{ "listings": [{}], "publisher": "A B" }': 'id',
    '{ "listings": [{}], "fictional": 1 }': 'boolean',
    '{ "listings": [{}], "support": { "hours": { "timeZone": "x", "week": [] } } }': 'time-zone',
    '{ "listings": [{}], "support": { "hours": { "week": [{ "days": ["mon"], "opens": "8", "closes": "9" }] } } }':
      'time',
  };
  it.each(Object.entries(EXPECTED))('%s → %s', (text, expected) => {
    expect(readText(text, OPTIONS).messages.map((message) => message.expected)).toContain(expected);
  });

  it('name line, column and path', () => {
    const text = '{\n  "languageId": "en-us",\n  "supportContact": { "email": "nobody" }\n}';
    const told = { line: 3, column: 32, path: '/supportContact/email', found: 'nobody', expected: 'email' };
    expect(readText(text, OPTIONS).messages).toEqual([{ code: 'wrong-value', severity: 'warning', ...told }]);
  });

  it.each([
    ['{ "languageId": "en", "languageId": "de" }', 'duplicate-member'],
    ['{ "a": 1 }', 'format-unknown'],
    ['7', 'format-unknown'],
    ['{ "listings": {} }', 'nothing-found'],
  ])('%s → %s', (text, id) => {
    expect(errorsIn(text).map(({ code }) => code)).toContain(id);
  });
});

describe('limits', () => {
  it('more than 5 MB is answered at once', () => {
    expect(readText(' '.repeat(MOST_CHARACTERS + 1), OPTIONS)).toMatchObject({ messages: [{ code: 'too-large' }] });
    expect(readBytes(new Uint8Array(MOST_CHARACTERS + 1), OPTIONS)).toMatchObject({
      messages: [{ code: 'too-large' }],
    });
  });

  it('a file is UTF-8, or UTF-16 with its mark', () => {
    const text = '{ "languageId": "de-de", "title": "Größe" }';
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(readBytes(Buffer.from(text), OPTIONS)).toMatchObject({ drafts: [{ listings: [{ title: 'Größe' }] }] });
    expect(readBytes(utf16, OPTIONS)).toMatchObject({ state: 'read', messages: [{ code: 'bom' }] });
    expect(readBytes(Buffer.from([0x7b, 0xff, 0xfe]), OPTIONS)).toMatchObject({ messages: [{ code: 'not-utf-8' }] });
  });
});
