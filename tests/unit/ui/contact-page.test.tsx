import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ContactPage } from '../../../src/advice/ContactPage.tsx';
import type { LadderKind } from '../../../src/advice/ladder.ts';
import { project } from '../../../src/offers/projection.ts';
import type { OfferDocument, RawListing } from '../../../src/offers/schema.ts';
import type { PackPath } from '../../../src/routing/pack.ts';
import { record } from '../offers/fixture.ts';

const path: PackPath = {
  title: 'Im Partner Center',
  steps: ['Preise öffnen'],
  dated: '2022-08',
  partnerCenterRoles: [],
};

function render(
  edition: 'public' | 'partner',
  listing: Partial<RawListing> = {},
  released: OfferDocument['released'] = [],
  ladders: LadderKind[] = [],
) {
  const offer = project(record(listing, { released }), edition);
  const topics = ladders.map((ladder) => ({ ladder, links: [] }));
  return renderToString(
    <ContactPage locale="de-de" offer={offer} topics={topics} elsewhere={[]} path={path} today="2026-11-23" />,
  );
}

describe('a contact page', () => {
  it('says in public which contacts exist, and where partners find them, with the date of the path', () => {
    const html = render('public');
    expect(html).toContain('Wo CSP-Partner die übrigen Kontakte finden');
    expect(html).toContain('Kundensupport-Kontakt, CSP-Programmkontakt und technischer Kontakt (Engineering)');
    expect(html).toContain('Preise öffnen');
    expect(html).toContain('August 2022');
  });

  it('shows the click path once, and links to it from every other place that needs it', () => {
    const html = render('public', { globalSupportWebsite: undefined }, [], ['technical', 'commercial', 'customer']);
    expect(html.match(/Preise öffnen/g)).toHaveLength(1);
    expect(html.match(/<a href="#for-technical">Der Weg dorthin/g)).toHaveLength(2);
  });

  it('leads nowhere else for what is shown or does not exist', () => {
    expect(render('partner')).not.toContain('Wo CSP-Partner die übrigen');
    const html = render('public', { cloudSolutionProviderContact: undefined }, ['supportContact']);
    expect(html).toContain('Angegeben, aber nicht öffentlich: technischer Kontakt (Engineering).');
  });

  it('starts the tree with the offer', () => {
    expect(render('public')).toContain('href="/de-de/route/?offer=acme/rocket"');
  });

  it('keeps long texts and many links off the printed sheet', () => {
    const links = Array.from({ length: 6 }, (_, index) => ({
      displayText: `Link ${index}`,
      link: `https://acme.example/${index}`,
    }));
    const html = render('public', { generalLinks: links });
    expect(html.match(/<div class="no-print"/g)).toHaveLength(2);
    expect(html).toMatch(/<section class="flow no-print" aria-labelledby="description">/);
  });
});
