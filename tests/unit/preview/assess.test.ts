import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { resolveContact } from '../../../src/advice/ladder.ts';
import { ONLY_FOR_CSP_STATE } from '../../../src/advice/topics.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { AUDIENCES } from '../../../src/offers/audiences.ts';
import { fieldLabel } from '../../../src/offers/field-labels.ts';
import { LISTING_ORDER } from '../../../src/offers/fields.ts';
import { formFields } from '../../../src/offers/form-fields.ts';
import { kindLabel } from '../../../src/offers/kinds.ts';
import { LINT_RULE_IDS } from '../../../src/offers/lint-rules.ts';
import { project } from '../../../src/offers/projection.ts';
import { OFFER_KINDS } from '../../../src/offers/types.ts';
import { assess } from '../../../src/preview/assess.ts';
import { isDraft } from '../../../src/preview/check-draft.ts';
import { recordOf } from '../../../src/preview/document.ts';
import { setField } from '../../../src/preview/draft.ts';
import { checklistText, draftDocumentText, gapListText } from '../../../src/preview/export.ts';
import { NEED_CLAIMS } from '../../../src/preview/needs.ts';
import { handleRequest } from '../../../src/preview/protocol.ts';
import { searchHit } from '../../../src/preview/SeePanel.tsx';
import { workedExample } from '../../../src/preview/samples.ts';
import type { Assessment, Draft } from '../../../src/preview/types.ts';
import { offerRecord } from '../../../src/search/offer-records.ts';
import { documentTexts, draftIn, OPTIONS, packOf, TODAY } from './fixture.ts';
import { worstCase } from './worst-cases.ts';

const example = workedExample(TODAY);
const assessed = (draft: Draft, locale: Locale = 'en-us'): Assessment =>
  assess(draft, { locale, today: TODAY, destinations: packOf(locale).destinations });

beforeAll(() => {
  packOf('de-de');
  packOf('en-us');
});

describe('the data pack', () => {
  it('holds every claim that is named, with its sources', () => {
    for (const locale of ['de-de', 'en-us'] as const) {
      const { claims, sources, rules, destinations, paths } = packOf(locale);
      const { visibility, needs } = assessed(example, locale);
      const named = [
        ...NEED_CLAIMS,
        ...Object.values(rules).flatMap(({ claim }) => claim ?? []),
        ...visibility.flatMap(({ audiences }) => Object.values(audiences).flatMap((each) => each.claims)),
        ...needs.flatMap((need) => need.claims),
      ];
      for (const id of named) expect(claims, id).toHaveProperty([id]);
      for (const claim of Object.values(claims)) for (const id of claim.sources) expect(sources).toHaveProperty([id]);
      expect(Object.keys(rules).sort()).toEqual([...LINT_RULE_IDS].sort());
      expect(Object.keys(paths)).toEqual(['find-isv-contact', 'listing-support-link']);
      for (const [id, { roles, ladder, heading }] of Object.entries(destinations)) {
        expect(heading, id).not.toBe(id);
        if (ladder !== undefined) expect(roles.length, id).toBeGreaterThan(0);
      }
    }
  });

  it('is small', () => expect(JSON.stringify(packOf('de-de')).length).toBeLessThan(80_000));
});

describe('consequences', () => {
  const asked = () =>
    Object.entries(packOf('en-us').destinations).flatMap(([id, { ladder }]) => (ladder === undefined ? [] : [id]));

  it('name every problem that is sent to a publisher, for the availability of the offer', () => {
    for (const state of ['all', 'some', 'none'] as const) {
      const draft = { ...example, csp: { state } };
      const expected = asked().filter((id) => ONLY_FOR_CSP_STATE[id]?.includes(state) ?? true);
      expect(
        assessed(draft)
          .consequences.map(({ destination }) => destination)
          .sort(),
      ).toEqual(expected.sort());
    }
  });

  it('end where the answers of the built pages end, in both editions', () => {
    for (const { text } of documentTexts) {
      const draft = draftIn(text);
      for (const locale of ['de-de', 'en-us'] as const) {
        const record = recordOf(draft);
        for (const { ladder, shown, public: open } of assessed(draft, locale).consequences) {
          const partner = resolveContact(ladder, project(record, ladder === 'customer' ? 'public' : 'partner'), locale);
          const everybody = resolveContact(ladder, project(record, 'public'), locale);
          expect(shown.step).toBe(partner.step);
          expect(shown.channels).toEqual(partner.channels);
          expect(open.step).toBe(everybody.step);
        }
      }
    }
  });

  it('reach the first step of the complete example', () => {
    expect(new Set(assessed(example).consequences.map(({ outcome }) => outcome))).toEqual(new Set(['first']));
  });

  it('fall back where a field is empty, and name it', () => {
    const commercial = assessed(worstCase('no-csp-contact', TODAY), 'de-de').consequences.filter(
      ({ ladder }) => ladder === 'commercial',
    );
    expect(commercial.length).toBeGreaterThan(3);
    for (const { outcome, shown } of commercial) {
      expect(outcome).toBe('fallback');
      expect(shown).toMatchObject({
        step: 'support-contact',
        skipped: [
          {
            step: 'csp-contact',
            why: 'missing',
            location: {
              field: 'cloudSolutionProviderContact.email',
              path: 'listings[0].cloudSolutionProviderContact.email',
              listing: 0,
            },
          },
        ],
      });
    }
  });

  it('reach nobody where everything is empty', () => {
    const { consequences } = assessed(worstCase('bare', TODAY));
    expect(new Set(consequences.map(({ outcome }) => outcome))).toEqual(new Set(['nobody']));
    expect(
      consequences.find(({ ladder }) => ladder === 'technical')?.shown.skipped.map(({ location }) => location?.field),
    ).toEqual([
      'supportContact.email',
      'globalSupportWebsite',
      'cloudSolutionProviderContact.email',
      'engineeringContact.email',
    ]);
  });
});

describe('needs', () => {
  it('are all met by the example', () => {
    expect(assessed(example).needs.filter(({ met }) => !met)).toEqual([]);
  });

  it('are no more met once their field is empty', () => {
    for (const { path, rule } of assessed(example).needs) {
      // Either of two addresses is a support website; the example has only one.
      const emptied = setField(example, path, path === 'support.languages' ? [] : undefined);
      const now = assessed(emptied).needs.find((need) => need.rule === rule && need.path === path);
      // Without hours there is nothing whose zone could be missing.
      if (rule !== 'hours-without-time-zone') expect(now?.met, path).toBe(false);
    }
  });

  it('differ by kind of offer', () => {
    const of = (kind: Draft['kind']) => assessed({ ...example, kind }).needs.filter(({ listing }) => listing !== 1);
    expect(of('power-bi-visual').map(({ field }) => field)).not.toContain('supportContact.email');
    expect(of('saas').find(({ field }) => field === 'supportContact.email')).toMatchObject({ level: 'must' });
    // The page of this kind of offer does not call it required.
    expect(of('virtual-machine').find(({ field }) => field === 'supportContact.email')).toMatchObject({
      level: 'should',
    });
    const levels = new Set(OFFER_KINDS.flatMap((kind) => of(kind).map((need) => need.level)));
    expect(levels).toEqual(new Set(['must', 'should', 'could']));
  });

  it('that are not met become tasks that name the box of Partner Center', () => {
    const boxOf = (kind: Draft['kind']) =>
      assessed({ ...worstCase('bare', TODAY), kind }).tasks.find(({ field }) => field === 'supportContact.email')?.box;
    expect([boxOf('saas'), boxOf('virtual-machine')]).toEqual(['Support contact', 'Partner support contact']);
  });

  it('are required where Microsoft’s page of the kind says so', () => {
    const levelOf = (field: string, kind: Draft['kind'], state: Draft['csp']['state'] = 'all') =>
      assessed({ ...example, kind, csp: { state } }).needs.find((need) => need.field === field)?.level;
    for (const field of ['title', 'searchResultSummary', 'description']) {
      expect(levelOf(field, 'consulting-service'), field).toBe('must');
      expect(levelOf(field, 'virtual-machine'), field).toBe('should');
    }
    expect(levelOf('shortDescription', 'managed-service')).toBe('must');
    expect(levelOf('shortDescription', 'container')).toBe('could');
    // Of transactable offers: CSP partners sell no others.
    expect(levelOf('gettingStartedInstructions', 'saas')).toBe('must');
    expect(levelOf('gettingStartedInstructions', 'saas', 'none')).toBe('could');
  });

  it('of CSP count only while CSP partners may sell the offer', () => {
    const of = (state: Draft['csp']['state']) =>
      assessed({ ...example, csp: { state } }).needs.filter(({ field }) => field.startsWith('cloud')).length;
    expect(of('all')).toBe(8);
    expect(of('none')).toBe(0);
  });
});

describe('findings', () => {
  it('lead to a field of the form, which has a name', () => {
    for (const { text } of documentTexts) {
      const draft = draftIn(text);
      const ids = formFields(draft.kind).map(({ id }) => id);
      for (const { field, path } of assessed(draft).findings) {
        expect(ids, path).toContain(field);
        for (const locale of ['de-de', 'en-us'] as const) expect(fieldLabel(locale, field)).not.toBe(field);
      }
    }
  });

  it('that are waived say until when', () => {
    const draft: Draft = {
      ...worstCase('no-csp-contact', TODAY),
      waivers: [{ rule: 'csp-contact-missing', reason: 'x', until: '2027-01-01' }],
    };
    const found = assessed(draft).findings.filter(({ rule }) => rule === 'csp-contact-missing');
    expect(found.map(({ waivedUntil }) => waivedUntil)).toEqual(['2027-01-01', '2027-01-01']);
  });
});

describe('visibility', () => {
  const values: Record<string, (listing: Assessment['offers']['public']['listings'][number]) => unknown> = {
    'supportContact.email': ({ contacts }) => contacts.support.contact?.email,
    'cloudSolutionProviderContact.phone': ({ contacts }) => contacts.csp.contact?.phone,
    'engineeringContact.name': ({ contacts }) => contacts.engineering.contact?.name,
    cloudSolutionProviderMarketingMaterials: ({ marketingMaterials }) => marketingMaterials.href,
    gettingStartedInstructions: ({ gettingStarted }) => gettingStarted,
    globalSupportWebsite: ({ supportWebsites }) => supportWebsites.global,
    title: ({ title }) => title,
  };

  it('says what the projection shows', () => {
    const released = { ...example, released: ['supportContact.email'] };
    for (const draft of [example, released, ...documentTexts.map(({ text }) => draftIn(text))]) {
      const { visibility, offers } = assessed(draft);
      for (const row of visibility) {
        const shownBy = values[row.field];
        if (shownBy === undefined || row.listing === undefined || !row.given) continue;
        for (const audience of AUDIENCES) {
          const { sees, why } = row.audiences[audience];
          const listing = offers[audience].listings[row.listing];
          if (listing === undefined || why === 'shown-publicly') continue;
          // An unusable value is shown to nobody.
          if (shownBy(offers['direct-bill-partner'].listings[row.listing] ?? listing) === undefined) continue;
          expect(shownBy(listing) !== undefined, `${draft.offer} ${row.path} ${audience}`).toBe(sees);
        }
      }
    }
  });

  it('tells a value that pages leave out from one that they show though it is at fault', () => {
    const flaws = { globalSupportWebsite: 'javascript:alert(1)', title: 'x'.repeat(300) };
    const { visibility } = assessed({ ...example, listings: example.listings.map((each) => ({ ...each, ...flaws })) });
    const refused = visibility.filter((row) => row.refused).map(({ field }) => field);
    expect(refused).toEqual(['globalSupportWebsite']);
  });

  it('covers every field of the kind', () => {
    const { visibility } = assessed(example);
    const wanted = formFields('saas').filter(({ id, concerns }) => concerns && id !== 'released');
    expect(new Set(visibility.map(({ field }) => field))).toEqual(new Set(wanted.map(({ id }) => id)));
  });
});

describe('a draft of anything, as a link or the device may bring it', () => {
  const members = [...LISTING_ORDER, 'languageID', 'gloabalSupportWebsite', '__proto__', 'x'];
  const anyListing = fc.dictionary(fc.constantFrom(...members), fc.jsonValue(), { maxKeys: 8 });

  it('is assessed and exported', () => {
    fc.assert(
      fc.property(fc.array(anyListing, { minLength: 1, maxLength: 2 }), (listings) => {
        const draft = JSON.parse(JSON.stringify({ ...example, listings })) as Draft;
        expect(isDraft(draft)).toBe(true);
        const assessment = assessed(draft);
        for (const { title, description } of assessment.offers.public.listings) {
          expect(
            [typeof title, typeof description].filter((type) => type !== 'undefined' && type !== 'string'),
          ).toEqual([]);
        }
        JSON.parse(draftDocumentText(draft));
        checklistText(draft, assessment, 'de-de');
        gapListText(draft, assessment, 'en-us', packOf('en-us').rules);
      }),
    );
  });
});

describe('the search hit', () => {
  it('is that of the real search', () => {
    for (const { text } of documentTexts.slice(0, 8)) {
      const draft = draftIn(text);
      const offer = project(recordOf({ ...draft, publisherName: 'Acme' }), 'partner');
      for (const locale of locales) {
        const { meta } = offerRecord(offer, [], locale);
        const { offers } = assessed({ ...draft, publisherName: 'Acme' }, locale);
        const eyebrow = `${meta.publisher} · ${kindLabel(locale, offer.kind)}`;
        expect(searchHit(offers['direct-bill-partner'], locale)).toEqual({ title: meta.title, eyebrow });
      }
    }
  });
});

describe('what the worker answers', () => {
  it('is what the functions give', () => {
    const text = documentTexts[0]?.text ?? '';
    const read = handleRequest({ job: 'read', given: [text, OPTIONS] });
    expect(read).toMatchObject({ job: 'read', result: { state: 'read' } });
    const bytes = new TextEncoder().encode(text);
    expect(handleRequest({ job: 'read', given: [bytes, OPTIONS] })).toEqual(read);
    const options = { locale: 'en-us', today: TODAY, destinations: {} } as const;
    const assessment = handleRequest({ job: 'assess', given: [example, options] });
    expect(assessment).toMatchObject({ job: 'assess', result: { locale: 'en-us' } });
  });

  it('survives structured cloning', () => {
    const { offers } = assessed(example);
    expect(structuredClone(offers)).toEqual(offers);
  });

  it('is nothing where it fails, not an exception', () => {
    expect(handleRequest({ job: 'assess', given: [null as never, null as never] })).toEqual({ job: 'assess' });
  });
});
