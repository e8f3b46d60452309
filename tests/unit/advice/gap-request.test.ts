import { describe, expect, it } from 'vitest';
import { gapRequest } from '../../../src/advice/gap-request.ts';
import { loadSources } from '../../../src/claims/load.ts';
import { missingBoxes } from '../../../src/offers/completeness.ts';
import { BOX_SOURCES } from '../../../src/offers/fields.ts';
import { listingFor } from '../../../src/offers/listing-for.ts';
import { project } from '../../../src/offers/projection.ts';
import type { OfferDocument, RawListing } from '../../../src/offers/schema.ts';
import { record, samples } from '../offers/fixture.ts';

const EMPTY: Partial<RawListing> = {
  globalSupportWebsite: 'NA',
  supportContact: undefined,
  cloudSolutionProviderContact: undefined,
  cloudSolutionProviderMarketingMaterials: '',
};

function missing(listing: Partial<RawListing>, document: Partial<OfferDocument> = {}) {
  const offer = project(record(listing, document), 'partner');
  return missingBoxes(offer, listingFor(offer, 'en-US'));
}

describe('what is missing', () => {
  it('is nothing in a complete listing', () => expect(missing({})).toEqual([]));

  it('is named as the page of the kind of offer names it', () => {
    expect(missing(EMPTY).map(({ label }) => label)).toEqual([
      'Support URL',
      'Support contact',
      'CSP Program Contact',
      'CSP Program Marketing Materials',
    ]);
    expect(missing(EMPTY, { kind: 'virtual-machine' }).map(({ label }) => label)).toEqual([
      'Azure Global support website',
      'Partner support contact',
      'Cloud Solution Provider Program contact',
      'CSP Program Marketing Materials',
    ]);
  });

  it('is not what the kind of offer has no box for', () => {
    expect(missing(EMPTY, { kind: 'power-bi-app' }).map(({ gap }) => gap)).toEqual([
      'support-website',
      'support-contact',
    ]);
    expect(missing(EMPTY, { kind: 'consulting-service' })).toEqual([]);
  });

  it('is nothing of the CSP program while CSP partners may not sell the offer', () => {
    expect(missing(EMPTY, { csp: { state: 'none' } }).map(({ gap }) => gap)).toEqual([
      'support-website',
      'support-contact',
    ]);
  });

  it('holds languages and hours, for which there is no box', () => {
    expect(missing({}, { support: { languages: [] } })).toEqual([
      { gap: 'support-languages' },
      { gap: 'support-hours' },
    ]);
  });

  it('is the same in both editions', () => {
    for (const sample of samples) {
      const [one, other] = (['public', 'partner'] as const).map((edition) => {
        const offer = project(sample, edition);
        return missingBoxes(offer, listingFor(offer, 'de-DE'));
      });
      expect(one).toEqual(other);
    }
  });

  it('rests on documents that were read', () => {
    const sources = loadSources('content');
    for (const [kind, source] of Object.entries(BOX_SOURCES)) {
      expect(sources[source]?.dated, kind).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the request', () => {
  it('is a whole message in German', () => {
    const { subject, body } = gapRequest('de-de', 'Rakete', missing(EMPTY), '2022-03-16');
    expect(subject).toBe('Rakete im Microsoft Marketplace: fehlende Kontaktangaben');
    expect(body).toBe(
      [
        'Guten Tag,',
        'als CSP-Partner suchen wir für unsere Kunden Ihre Kontaktangaben zu „Rakete“. In den Angaben, die uns vorliegen, sind diese Felder aus dem Partner Center leer:',
        '– „Support URL“: die Adresse, unter der Kunden Ihren Support erreichen\n– „Support contact“: Name, E-Mail-Adresse und Telefonnummer Ihres Kundensupports\n– „CSP Program Contact“: Name, E-Mail-Adresse und Telefonnummer für CSP-Partner\n– „CSP Program Marketing Materials“: die Adresse Ihrer CSP-Marketingmaterialien',
        'Die Feldnamen entsprechen der Dokumentation von Microsoft, Stand 16. März 2022. Heute können sie anders lauten.',
        'Vielen Dank und freundliche Grüße\n[Ihr Name und Unternehmen]',
      ].join('\n\n'),
    );
  });

  it('asks in English for what has no box', () => {
    const { body } = gapRequest('en-us', 'Rocket', missing({}, { support: { languages: [] } }), '2022-03-16');
    expect(body).not.toMatch(/empty|documentation|undefined/);
    expect(body).toContain('Please also let us know:\n– in which languages your support answers\n– at what times');
  });
});
