/** vCard 3.0, read back by the library that Thunderbird uses, and compared with bytes written down by hand. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { cardJson, contactCards, dataAddress } from '../../../src/offers/contact-cards.ts';
import { listingFor } from '../../../src/offers/listing-for.ts';
import { project } from '../../../src/offers/projection.ts';
import { type Card, vCard } from '../../../src/offers/vcard.ts';
import { record, samples } from './fixture.ts';

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

type Property = [name: string, parameters: Record<string, unknown>, type: string, value: unknown];

/** The properties of a vCard as the library reads them. */
function propertiesOf(text: string): Property[] {
  const [kind, properties, inner] = ICAL.parse(text) as [string, Property[], unknown[]];
  expect([kind, inner]).toEqual(['vcard', []]);
  return properties;
}

/** What a program reads from a vCard. */
function parsed(text: string): Card {
  const properties = propertiesOf(text);
  expect(properties[0]?.[0]).toBe('version');
  const one = (name: string) => {
    const found = properties.filter((property) => property[0] === name);
    expect(found.length, name).toBeLessThan(2);
    const value = found[0]?.[3] as string | string[] | undefined;
    // RFC 2426 escapes semicolons in all texts; the library takes that back only where they part a value.
    return typeof value === 'string' ? value.replaceAll('\\;', ';') : (value as string | undefined);
  };
  expect(one('version')).toBe('3.0');
  // Outlook shows the name of N, others that of FN.
  expect(one('n')).toEqual([one('fn'), '', '', '', '']);
  return {
    name: one('fn') ?? '',
    organization: one('org') ?? '',
    role: one('role'),
    email: one('email'),
    phone: one('tel'),
    url: one('url'),
    note: one('note'),
  };
}

const card: Card = {
  name: 'Support, Desk; One',
  organization: 'Acme \\ Söhne',
  role: 'Kundensupport-Kontakt: Rakete',
  email: 'support@acme.example',
  phone: '+49 (0) 30 23125-110',
  url: 'https://acme.example/a,b;c?d=e',
  note: 'Erste Zeile\nzweite Zeile: unabhängig von Microsoft',
};

describe('a vCard', () => {
  it('is written like this', () => {
    expect(vCard(card)).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        'N:Support\\, Desk\\; One;;;;',
        'FN:Support\\, Desk\\; One',
        'ORG:Acme \\\\ Söhne',
        'ROLE:Kundensupport-Kontakt: Rakete',
        'EMAIL;TYPE=INTERNET:support@acme.example',
        'TEL;TYPE=WORK,VOICE:+49 (0) 30 23125-110',
        'URL:https://acme.example/a,b;c?d=e',
        'NOTE:Erste Zeile\\nzweite Zeile: unabhängig von Microsoft',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out what is not given', () => {
    const names = propertiesOf(vCard({ name: 'A', organization: 'B', email: '' })).map(([name]) => name);
    expect(names).toEqual(['version', 'n', 'fn', 'org']);
  });

  it('is folded between octets, never within a character', () => {
    // “NOTE:” and 69 letters are 74 octets: the two of “ü” do not fit on the line any more.
    const file = vCard({ name: 'A', organization: 'B', note: `${'x'.repeat(69)}ü!` });
    const bytes = Buffer.from(file, 'utf8').toString('hex');
    expect(bytes).toContain(`${'78'.repeat(69)}0d0a20c3bc210d0a`);
  });

  it('gives back what was put in, in lines of at most 75 octets, whatever the values', () => {
    const text = fc
      .string({ unit: fc.oneof(fc.constantFrom('\\', ',', ';', ':', '\n', 'n', 'ä', 'ש', '🚀', ' '), fc.string()) })
      .map((value) => value.replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}/gu, ''))
      .filter((value) => value !== '');
    const optional = fc.option(text, { nil: undefined });
    const cards = fc.record({
      // The library takes the semicolon after an escaped backslash for an escaped one, where semicolons part a value.
      name: text.map((value) => value.replaceAll('\\', '/')),
      organization: text.map((value) => value.replaceAll('\\', '/')),
      role: optional,
      email: optional,
      phone: fc.option(fc.stringMatching(/^\+?[0-9][0-9 ()/.-]{2,30}$/), { nil: undefined }),
      url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
      note: fc
        .option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), { nil: undefined })
        .map((value) => value?.replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '_')),
    });
    fc.assert(
      fc.property(cards, (given) => {
        const file = vCard(given);
        expect(parsed(file)).toEqual(given);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) {
          expect(octets(line)).toBeLessThanOrEqual(75);
          expect(Buffer.from(line, 'utf8').toString('utf8')).toBe(line);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lets no value begin a line of its own', () => {
    const file = vCard({ ...card, name: 'x\r\nEND:VCARD\r\nBEGIN:VCARD', url: 'https://a.example/\r\nNOTE:x' });
    expect(propertiesOf(file).map(([name]) => name)).toEqual(propertiesOf(vCard(card)).map(([name]) => name));
  });
});

const labels = { support: 'Support', csp: 'CSP', engineering: 'Engineering' };

describe('cards of an offer', () => {
  it('hold what the edition may show, and nothing else', () => {
    const raw = record();
    const cardsIn = (edition: 'public' | 'partner', released: string[] = []) => {
      const offer = project({ ...raw, document: { ...raw.document, released: released as never } }, edition);
      return contactCards(offer, listingFor(offer, 'en-US'), labels, 'Note');
    };
    expect(cardsIn('partner').map(({ contact, email }) => [contact, email])).toEqual([
      ['support', 'support@acme.example'],
      ['csp', 'csp@acme.example'],
      ['engineering', 'engineering@acme.example'],
    ]);
    expect(cardsIn('public')).toEqual([]);
    expect(cardsIn('public', ['supportContact.email']).map(({ name, email, phone }) => [name, email, phone])).toEqual([
      ['Acme – Support', 'support@acme.example', undefined],
    ]);
    // A name is no channel.
    expect(cardsIn('public', ['supportContact.name'])).toEqual([]);
  });

  it('become files by their address', async () => {
    for (const sample of samples) {
      const offer = project(sample, 'partner');
      for (const each of contactCards(offer, listingFor(offer, 'de-DE'), labels, 'Notiz: „unabhängig“')) {
        const text = vCard(each);
        const address = dataAddress('text/vcard', text);
        expect(address).toMatch(/^data:text\/vcard;charset=utf-8,[^"<>\s]*$/);
        expect(await (await fetch(address)).text()).toBe(text);
        expect(JSON.parse(cardJson(each))).toMatchObject({ contact: each.contact, note: each.note });
        expect(each.fileName).toMatch(/^[a-z0-9-]+$/);
      }
    }
  });

  it('do not break at lone surrogates', () => {
    expect(dataAddress('text/plain', 'a\ud800b')).toBe('data:text/plain;charset=utf-8,ab');
  });
});
