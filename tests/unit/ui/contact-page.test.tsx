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
    const rows = html.match(
      /(Kundensupport-Kontakt|CSP-Programmkontakt|Kontakt \(Engineering\)): angegeben, aber nur im/g,
    );
    expect(rows).toHaveLength(3);
    expect(html).toContain('Preise öffnen');
    expect(html).toContain('August 2022');
  });

  it('shows the click path once, and links to it from every other place that needs it', () => {
    const html = render('public', { globalSupportWebsite: undefined }, [], ['technical', 'commercial', 'customer']);
    expect(html.match(/Preise öffnen/g)).toHaveLength(1);
    expect(html.match(/<a href="#for-technical">Der Weg dorthin/g)).toHaveLength(1);
  });

  it('leads nowhere else for what is shown or does not exist', () => {
    expect(render('partner')).not.toContain('Wo CSP-Partner die übrigen');
    const html = render('public', { cloudSolutionProviderContact: undefined }, ['supportContact']);
    expect(html).toContain('<li>Kundensupport-Kontakt: angegeben</li>');
    expect(html).toContain('<li class="absent">CSP-Programmkontakt: nicht angegeben</li>');
    expect(html).toContain(
      '<li>Technischer Kontakt (Engineering): angegeben, aber nur im Partner Center zu sehen</li>',
    );
  });

  it('tells a contact once, with every question that it answers and the way to it', () => {
    const html = render('public', {}, [], ['technical', 'commercial', 'customer']);
    expect(html.match(/class="contact"/g)).toHaveLength(1);
    expect(html).toContain('aria-labelledby="for-technical for-commercial for-customer"');
    expect(html).toContain('<h3>Für alle Fragen an den Herausgeber</h3>');
    expect(html.match(/<li id="for-/g)).toHaveLength(3);
    const [, card = ''] = html.split('<summary>Kontakt im Partner Center nachsehen');
    expect(card).toContain('Kundensupport-Kontakt und CSP-Programmkontakt');
    expect(card.split('Warum dieser Kontakt?')[0]).toContain('Preise öffnen');
    expect(html.match(/Preise öffnen/g)).toHaveLength(1);
    const two = render('public', {}, ['supportContact'], ['technical', 'commercial', 'customer']);
    expect(two.match(/<p>Ebenso: <span id="for-/g)).toHaveLength(1);
    // The customer is led there at once; both others see which contact is not public.
    expect(html.match(/Supportwebsite: gewählt/g)).toHaveLength(2);
    const [contacts = ''] = html.split('id="details"');
    expect(contacts.match(/CSP-Programmkontakt: angegeben, aber nur im Partner Center/g)).toHaveLength(1);
    const apart = render('partner', {}, [], ['technical', 'commercial', 'customer']);
    expect(apart.match(/class="contact"/g)).toHaveLength(3);
  });

  it('breaks an address between its parts only', () => {
    const html = render('partner', { privacyPolicyLink: 'https://acme.example/privacy' });
    expect(html).toContain('>https://<wbr/>acme.<wbr/>example/<wbr/>privacy</a>');
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
