import { describe, expect, it } from 'vitest';
import {
  type DeskView,
  deskAddressee,
  deskFor,
  deskKind,
  leadsTo,
  type OperatorDesks,
} from '../../../src/advice/desk.ts';
import { deskCards, emergencyIn, operatorDesks, operatorJsonLd, ownNotes } from '../../../src/build/operator-desks.ts';
import { loadSiteData, type SiteData } from '../../../src/build/site-data.ts';
import { locales } from '../../../src/i18n/locale.ts';
import { outcomePageView } from '../../../src/routing/outcome-page.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { stateView } from '../../../src/routing/state-view.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import type { OutcomeView } from '../../../src/routing/view.ts';
import type { Site } from '../../../src/site/load.ts';

const sample = loadSiteData(process.cwd(), 'partner', []);
const site: Site = {
  schema: 1,
  name: 'Lotse',
  operator: {
    name: 'Nordstern, Distribution',
    address: ['Beispielweg 1', '12345 Musterstadt'],
    email: 'post@nordstern.example',
    hosting: { 'de-de': 'Da.', 'en-us': 'There.' },
  },
  party: 'indirect-provider',
  desks: {
    general: {
      email: 'hilfe@nordstern.example',
      languages: ['de'],
      ready: { 'de-de': ['Nummer'], 'en-us': ['number'] },
    },
    technical: {
      phone: '+49 30 23125 100',
      languages: ['de', 'en-US'],
      hours: { timeZone: 'Europe/Berlin', week: [{ days: ['mon', 'tue'], opens: '08:00', closes: '24:00' }] },
    },
    emergency: { phone: '+49 30 23125 112', languages: ['de'] },
  },
};
const data: SiteData = { ...sample, site };
const pack = makePack(data.routing, data.claims, data.sources, 'de-de');
const desks = operatorDesks('de-de', data) as OperatorDesks;
const asked = (view: Partial<OutcomeView>) =>
  ({ recipient: 'indirect-provider', topic: 'contract', destination: 'x', answers: [], ...view }) as OutcomeView;
const answer = (option: string) => ({ option }) as OutcomeView['answers'][number];

describe('an answer leads to the operator', () => {
  it.each<[string, Partial<OutcomeView>, boolean]>([
    ['indirect-provider', { recipient: 'indirect-provider', role: 'indirect-reseller' }, true],
    ['indirect-provider', { recipient: 'csp-partner', role: 'customer' }, false],
    ['indirect-provider', { recipient: 'microsoft' }, false],
    ['indirect-provider', { recipient: 'indirect-provider', role: 'indirect-provider' }, false],
    ['direct-bill-partner', { recipient: 'csp-partner', role: 'customer' }, true],
    ['direct-bill-partner', { recipient: 'csp-partner', role: 'isv-publisher' }, false],
    ['direct-bill-partner', { recipient: 'csp-partner', topic: 'invoice' }, true],
    ['direct-bill-partner', { recipient: 'csp-partner', topic: 'asked' }, false],
    ['isv-publisher', { recipient: 'isv-publisher', role: 'customer' }, true],
    ['isv-publisher', { recipient: 'csp-partner', role: 'customer' }, false],
  ])('%s: %j is %s', (party, view, expected) => {
    expect(leadsTo(party, asked(view))).toBe(expected);
  });
});

describe('the desk of a matter', () => {
  it('follows the topic, and an emergency comes first', () => {
    expect(deskKind(desks.emergency, asked({ topic: 'set-up' }))).toBe('technical');
    expect(deskKind(desks.emergency, asked({ topic: 'subscription' }))).toBe('billing');
    expect(deskKind(desks.emergency, asked({ topic: 'portal' }))).toBe('general');
    expect(deskKind(desks.emergency, asked({ topic: 'set-up', answers: [answer('r-urgent')] }))).toBe('emergency');
    expect(deskKind(desks.emergency, asked({ destination: 'provider-running-cost' }))).toBe('emergency');
  });

  it('is the general one where it has none of its own, and nobody’s where nobody has any', () => {
    expect(deskFor(desks, asked({ topic: 'subscription' }))).toBe(desks.desks.general);
    expect(deskFor(desks, asked({ topic: 'set-up' }))).toBe(desks.desks.technical);
    expect(deskFor(desks, asked({ recipient: 'microsoft' }))).toBeUndefined();
    expect(deskFor(undefined, asked({}))).toBeUndefined();
  });

  it('an emergency is what is asked for behind its doors alone', () => {
    const { doors, destinations } = emergencyIn(data.routing);
    expect(doors).toEqual(expect.arrayContaining(['emergency', 'urgent', 'r-urgent', 'c-urgent', 'r-invoice-urgent']));
    expect(doors).not.toContain('rights');
    expect(destinations).toEqual(
      expect.arrayContaining(['provider-running-cost', 'provider-misuse', 'partner-standstill']),
    );
    expect(destinations).not.toContain('provider-billing');
  });
});

describe('what is shown of a desk', () => {
  it('names the operator, channels, hours with zone and languages, in both languages', () => {
    const technical = desks.desks.technical as DeskView;
    expect(technical.heading).toBe('Nordstern, Distribution: Technik');
    expect(technical.facts).toEqual([
      { term: 'Telefon', lines: [{ text: '+49 30 23125 100', href: 'tel:+493023125100' }] },
      { term: 'Erreichbar', lines: [{ text: 'Mo–Di 08:00–24:00 (Europe/Berlin)' }] },
      { term: 'Sprachen', lines: [{ text: 'Deutsch und Englisch (Vereinigte Staaten)' }] },
    ]);
    const english = operatorDesks('en-us', data)?.desks.general;
    expect(english).toMatchObject({ lead: expect.stringContaining('your indirect provider'), ready: ['number'] });
  });

  it('is nothing where the operator is no party', () => {
    expect(operatorDesks('de-de', sample)).toBeUndefined();
    expect(deskCards('de-de', sample)).toEqual([]);
    expect(operatorJsonLd('de-de', sample.site, 'general')).toBeUndefined();
  });

  it('is a vCard of each desk', () => {
    const cards = deskCards('en-us', data);
    expect(cards.map(({ kind }) => kind)).toEqual(['general', 'technical', 'emergency']);
    const text = cards[1]?.text.replaceAll('\r\n ', '') ?? '';
    expect(text).toContain('FN:Nordstern\\, Distribution\r\n');
    expect(text).toContain('TEL;TYPE=WORK,VOICE:+49 30 23125 100\r\n');
    expect(text).toMatch(/NOTE:Hours: .*Europe\/Berlin.*\\nLanguages: German.*\\n.*Lotse/);
  });

  it('is structured data', () => {
    expect(operatorJsonLd('en-us', site, 'technical')).toMatchObject({
      '@type': 'Organization',
      name: 'Nordstern, Distribution',
      contactPoint: {
        telephone: '+49 30 23125 100',
        availableLanguage: ['de', 'en-US'],
        hoursAvailable: [{ dayOfWeek: ['Monday', 'Tuesday'], opens: '08:00', closes: '23:59' }],
      },
    });
  });

  it('is whom a message is addressed to, in a language that is read there', () => {
    expect(deskAddressee('en-us', desks.desks.general)).toMatchObject({
      email: 'hilfe@nordstern.example',
      language: 'de-de',
      why: expect.stringContaining('Deutsch'),
    });
    expect(deskAddressee('en-us', desks.desks.technical as DeskView)).not.toHaveProperty('email');
  });
});

describe('with the operator as each party', () => {
  const ends = treeNodes(data.routing.tree)
    .map(({ ids }) => stateView(pack, ids))
    .filter((view) => view.kind === 'outcome');

  it.each(['indirect-provider', 'direct-bill-partner', 'isv-publisher'])('%s: its desk is named somewhere', (party) => {
    expect(ends.length).toBeGreaterThan(500);
    expect(ends.some((view) => leadsTo(party, view))).toBe(true);
    // The operator's own people are not sent to the operator's desk.
    expect(ends.filter((view) => view.role === party && leadsTo(party, view))).toEqual([]);
  });

  it('the page of an answer names the desk if one of its journeys does', () => {
    for (const party of ['indirect-provider', 'isv-publisher']) {
      for (const view of ends) {
        if (!leadsTo(party, view)) continue;
        expect(leadsTo(party, outcomePageView(pack, view.destination)), view.destination).toBe(true);
      }
    }
  });
});

it('what the operator adds is marked as its own, and is nothing where it adds nothing', () => {
  const notes = { 'provider-billing': { 'de-de': 'Da.', 'en-us': 'There.' }, other: { 'de-de': 'A', 'en-us': 'B' } };
  const added = { ...site, notes };
  expect(ownNotes('en-us', added)).toEqual({
    heading: 'Nordstern, Distribution adds:',
    texts: { 'provider-billing': 'There.', other: 'B' },
  });
  expect(ownNotes('de-de', added, 'provider-billing')?.texts).toEqual({ 'provider-billing': 'Da.' });
  expect(ownNotes('de-de', added, 'isv-silent')).toBeUndefined();
  expect(ownNotes('de-de', site)).toBeUndefined();
});

it('says the same in both languages', () => {
  const [german, english] = locales.map((locale) => operatorDesks(locale, data)?.desks ?? {});
  expect(Object.keys(german ?? {})).toEqual(Object.keys(english ?? {}));
});
