/** vCard 4.0, read back by rules of RFC 6350 written down here a second time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardJson, contactCards, dataAddress } from '../../../src/offers/contact-cards.ts';
import { listingFor } from '../../../src/offers/listing-for.ts';
import { project } from '../../../src/offers/projection.ts';
import { type Card, vCard } from '../../../src/offers/vcard.ts';
import { record, samples } from './fixture.ts';

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');

/** The content lines of a vCard, unfolded: name, parameters, value as it stands there. */
function linesOf(text: string): { name: string; parameters: string[]; value: string }[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map((line) => {
      const [head = '', ...value] = line.split(':');
      const [name = '', ...parameters] = head.split(';');
      return { name, parameters, value: value.join(':') };
    });
}

/** The text that an escaped value stands for; an unescaped comma or semicolon would part it in two. */
function unescaped(value: string): string {
  expect(value.replaceAll(/\\./g, '')).not.toMatch(/[,;\\]/);
  return value.replaceAll(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** What a program reads from a vCard. */
function parsed(text: string): Card {
  const lines = linesOf(text);
  expect([lines[0], lines[1], lines.at(-1)].map((line) => `${line?.name}:${line?.value}`)).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'END:VCARD',
  ]);
  const one = (name: string) => lines.find((line) => line.name === name)?.value;
  const text1 = (name: string) => {
    const value = one(name);
    return value === undefined ? undefined : unescaped(value);
  };
  return {
    name: text1('FN') ?? '',
    organization: text1('ORG') ?? '',
    role: text1('ROLE'),
    email: text1('EMAIL'),
    phone: text1('TEL'),
    url: one('URL'),
    languages: lines.filter(({ name }) => name === 'LANG').map(({ value }) => value),
    note: text1('NOTE'),
  };
}

const card: Card = {
  name: 'Support, Desk; One',
  organization: 'Acme \\ Söhne',
  role: 'Kundensupport-Kontakt: Rakete',
  email: 'support@acme.example',
  phone: '+49 (0) 30 23125-110',
  url: 'https://acme.example/a,b;c?d=e',
  languages: ['de', 'en-US'],
  note: 'Erste Zeile\nzweite Zeile: unabhängig von Microsoft',
};

describe('a vCard', () => {
  it('is written like this', () => {
    expect(vCard(card)).toBe(
      [
        'BEGIN:VCARD',
        'VERSION:4.0',
        'FN:Support\\, Desk\\; One',
        'ORG:Acme \\\\ Söhne',
        'ROLE:Kundensupport-Kontakt: Rakete',
        'EMAIL:support@acme.example',
        'TEL;VALUE=text:+49 (0) 30 23125-110',
        'URL:https://acme.example/a,b;c?d=e',
        'LANG:de',
        'LANG:en-US',
        'NOTE:Erste Zeile\\nzweite Zeile: unabhängig von Microsoft',
        'END:VCARD',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves out what is not given', () => {
    expect(linesOf(vCard({ name: 'A', organization: 'B', email: '' })).map(({ name }) => name)).toEqual([
      'BEGIN',
      'VERSION',
      'FN',
      'ORG',
      'END',
    ]);
  });

  it('gives back what was put in, in lines of at most 75 octets, whatever the values', () => {
    const text = fc
      .string({ unit: fc.oneof(fc.constantFrom('\\', ',', ';', ':', '\n', 'n', 'ä', 'ש', '🚀', ' '), fc.string()) })
      .map((value) => value.replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}/gu, ''))
      .filter((value) => value !== '');
    const optional = fc.option(text, { nil: undefined });
    const cards = fc.record({
      name: text,
      organization: text,
      role: optional,
      email: optional,
      phone: optional,
      url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
      languages: fc.array(fc.constantFrom('de', 'en-US', 'he-IL')),
      note: fc
        .option(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }), { nil: undefined })
        .map((value) => value?.replaceAll(/(?![\n\t])\p{Cc}|\p{Cs}/gu, '_')),
    });
    fc.assert(
      fc.property(cards, (given) => {
        const file = vCard(given);
        expect(parsed(file)).toEqual(given);
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
    expect(linesOf(file).map(({ name }) => name)).toEqual(linesOf(vCard(card)).map(({ name }) => name));
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
