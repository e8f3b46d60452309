import { describe, expect, it } from 'vitest';
import { formFields } from '../../../src/offers/form-fields.ts';
import { project } from '../../../src/offers/projection.ts';
import { documentOf, recordOf } from '../../../src/preview/document.ts';
import {
  addListing,
  blankDraft,
  draftOfOffer,
  getField,
  removeListing,
  setField,
  shownListing,
} from '../../../src/preview/draft.ts';
import { workedExample } from '../../../src/preview/samples.ts';
import { samples } from '../offers/fixture.ts';
import { draftIn, TODAY } from './fixture.ts';
import { WORST_CASES, worstCase } from './worst-cases.ts';

const example = workedExample(TODAY);

describe('a field', () => {
  it('of each kind is set and read back, and nothing else changes', () => {
    for (const { id, scope, type } of formFields('saas')) {
      if (!['text', 'long-text', 'html', 'email', 'phone', 'address'].includes(type)) continue;
      const path = scope === 'document' ? id : `listings[1].${id}`;
      const value = id === 'languageId' ? 'fr-fr' : 'value';
      const changed = setField(example, path, value);
      expect(getField(changed, path), path).toBe(value);
      expect(setField(changed, path, getField(example, path)), path).toEqual(example);
    }
  });

  it('is taken away by an empty text, a contact by its last value', () => {
    const one = draftIn('{ "languageId": "en", "title": "x", "supportContact": { "email": "a@b.example" } }');
    expect(setField(one, 'listings[0].title', '').listings[0]).not.toHaveProperty('title');
    expect(setField(one, 'listings[0].supportContact.email', '').listings[0]).not.toHaveProperty('supportContact');
  });

  it('that is new stands where the schema has it', () => {
    const one = draftIn('{ "languageId": "en", "generalLinks": [], "x": 1, "supportContact": {} }');
    const changed = setField(setField(one, 'listings[0].title', 'T'), 'listings[0].supportContact.phone', '1');
    expect(Object.keys(changed.listings[0] ?? {})).toEqual([
      'languageId',
      'title',
      'generalLinks',
      'x',
      'supportContact',
    ]);
  });

  it('keeps the spelling under which it came in', () => {
    const one = draftIn('{ "languageID": "en", "gloabalSupportWebsite": "https://a.example/" }');
    const changed = setField(one, 'listings[0].globalSupportWebsite', 'https://b.example/');
    expect(changed.listings[0]).toEqual({ languageID: 'en', gloabalSupportWebsite: 'https://b.example/' });
    expect(getField(changed, 'listings[0].languageId')).toBe('en');
  });

  it('that was assumed is no more once it is set, and is again once it is emptied', () => {
    const blank = blankDraft(TODAY);
    const named = setField(setField(blank, 'publisher', 'acme'), 'csp.state', 'all');
    expect(named.assumed).toEqual(['publisherName', 'offer', 'kind', 'confirmed']);
    const emptied = setField(setField(named, 'publisher', ''), 'csp.state', undefined);
    expect(emptied).toMatchObject({ publisher: 'publisher-not-given', csp: { state: 'unknown' } });
    expect(emptied.assumed.sort()).toEqual([...blank.assumed].sort());
  });

  it('that does not exist changes nothing', () => {
    expect(setField(example, 'listings[7].title', 'x')).toBe(example);
    expect(getField(example, 'listings[7].title')).toBeUndefined();
    expect(getField(example, '__proto__.toString')).toBeUndefined();
  });
});

describe('languages', () => {
  it('are added with the contacts of the first, once each, and taken away but for the last', () => {
    const more = addListing(example, 'fr-FR');
    expect(more.listings).toHaveLength(3);
    expect(more.listings[2]).toMatchObject({
      languageId: 'fr-fr',
      supportContact: example.listings[0]?.supportContact,
    });
    expect(more.listings[2]).not.toHaveProperty('title');
    expect(addListing(more, 'fr-fr')).toBe(more);
    expect(removeListing(more, 2)).toEqual(example);
    const [only] = [removeListing(removeListing(more, 0), 0)];
    expect(removeListing(only ?? more, 0).listings).toHaveLength(1);
  });

  it('show the reader the listing that the page would', () => {
    expect(shownListing(example, 'de-de')).toBe(0);
    expect(shownListing(example, 'en-us')).toBe(1);
  });
});

describe('an offer of this site', () => {
  it.each(samples.map((record) => [record.file, record] as const))('%s shows the same as its page', (_, record) => {
    for (const edition of ['partner', 'public'] as const) {
      const offer = project(record, edition);
      const again = project(recordOf(draftOfOffer(offer)), edition);
      const contactless = (each: typeof offer) => ({
        ...each,
        publisher: { ...each.publisher, fictional: false },
        // Hidden values are not in the projection and cannot be copied.
        listings: each.listings.map((listing) => ({
          ...listing,
          marketingMaterials: listing.marketingMaterials.href,
          contacts: Object.values(listing.contacts).map(({ contact }) => contact),
        })),
      });
      expect(contactless(again)).toEqual(contactless(offer));
    }
  });
});

describe('samples', () => {
  it('the example lacks nothing', () => {
    expect(example.assumed).toEqual([]);
    expect(documentOf(example).listings).toHaveLength(2);
  });

  it.each(WORST_CASES)('%s is what it says', (id) => {
    const draft = worstCase(id, TODAY);
    expect(draft.fictional).toBe(true);
    const text = JSON.stringify(draft.listings);
    if (id === 'no-phone') expect(text).not.toContain('"phone"');
    if (id === 'no-csp-contact') expect(text).not.toContain('cloudSolutionProviderContact');
    if (id === 'long-title') expect([...String(draft.listings[0]?.title)]).toHaveLength(200);
    if (id === 'right-to-left') expect(draft.listings[0]?.languageId).toBe('he-il');
    if (id === 'long-words') expect(text).toMatch(/\p{L}{60}/u);
  });
});
