/** The note for a ticket holds the whole case, and nothing that was neither shown nor typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TICKET_FORMATS, type TicketInput, ticketNote } from '../../../src/advice/ticket.ts';
import { ticketDictionary } from '../../../src/advice/ticket-dictionary.ts';
import { claimsDictionary } from '../../../src/claims/dictionary.ts';
import type { ClaimView } from '../../../src/claims/view.ts';
import type { Message } from '../../../src/i18n/dictionary.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { offersDictionary } from '../../../src/offers/dictionary.ts';
import { project } from '../../../src/offers/projection.ts';
import { routingDictionary } from '../../../src/routing/dictionary.ts';
import { PLACEHOLDERS } from '../../../src/routing/types.ts';
import type { OutcomeView } from '../../../src/routing/view.ts';
import { record } from '../offers/fixture.ts';

const ADDRESS = 'https://wegweiser.example/de-de/route/a/b/';

const claim = (more: Partial<ClaimView> = {}): ClaimView => ({
  id: 'rule',
  statement: 'The publisher answers.',
  status: 'stated',
  confidence: 'A',
  generation: 'now',
  sources: [
    {
      id: 'page',
      title: 'Support_page [new]',
      publisher: 'Microsoft',
      address: 'https://learn.microsoft.com/en-us/a_b',
      language: 'en',
      generation: 'now',
      dated: '2026-10',
      checked: '2026-11-22',
    },
  ],
  earlier: [],
  ...more,
});

const MESSAGE = { subject: '{offer} {customer}', body: '{problem}, {sender}' };

function view(more: Partial<OutcomeView> = {}): OutcomeView {
  return {
    kind: 'outcome',
    forCustomer: false,
    destination: 'isv-broken',
    topic: 'not-working',
    title: 'Write to the publisher',
    heading: 'Write to the publisher',
    href: '/de-de/route/a/b/',
    startHref: '/de-de/route/',
    answers: [{ question: 'role', questionTitle: 'Who are you?', option: 'a', label: 'A partner', changeHref: '/x/' }],
    dropped: [],
    role: 'direct-bill-partner',
    recipient: 'isv-publisher',
    ladder: 'technical',
    answer: ['ask'],
    lead: 'The publisher mends it.',
    shifts: [],
    steps: [],
    ready: ['Have the number ready'],
    message: { 'de-de': MESSAGE, 'en-us': MESSAGE },
    not: [{ party: 'microsoft', why: 'It cannot help.' }],
    refused: { text: 'Ask again.', heading: 'Silent publisher', href: '/en-us/route/outcomes/isv-silent/?role=x' },
    claims: [claim()],
    gaps: [],
    rules: ['row'],
    outcomeHref: '/de-de/route/outcomes/isv-broken/',
    ...more,
  };
}

const offer = project(record(), 'partner');
const given = (more: Partial<TicketInput> = {}): TicketInput => ({
  view: view(),
  typed: {},
  offer: undefined,
  path: { title: 'The way', steps: ['Open **Pricing**.'], dated: '2026-11', partnerCenterRoles: [] },
  address: ADDRESS,
  ...more,
});

describe('the note', () => {
  it('holds the case in the order in which a colleague reads it', () => {
    expect(
      ticketNote('en-us', given({ typed: { customer: 'Wald', problem: 'Error 17\r\n\r\n at start' } }), 'plain'),
    ).toBe(`Write to the publisher

Contact: the publisher (ISV)

Facts of the case
Who are you? A partner
Customer: Wald
Problem: Error 17
  at start

Answer
The publisher mends it.

How to find the contact
The way:
1. Open Pricing.
Steps as of November 2026. Details may have changed since then.

Do not contact
Microsoft: It cannot help.

If this does not help
Ask again.
Next: Silent publisher
https://wegweiser.example/en-us/route/outcomes/isv-silent/?role=x

Rules and sources
– The publisher answers.
  Support_page [new] (Microsoft, dated October 2026, checked November 22, 2026)
  https://learn.microsoft.com/en-us/a_b

This answer in Wegweiser: ${ADDRESS}`);
  });

  it('is Markdown on demand, in which nothing that was typed marks anything up', () => {
    const note = ticketNote('de-de', given({ typed: { problem: '# 1 <b> *x* a_b\n_c_' } }), 'markdown');
    expect(note).toContain(
      '# Write to the publisher\n\nAnsprechpartner: der Herausgeber (ISV)\n\n## Angaben zum Fall\n\n',
    );
    expect(note).toContain('- **Who are you?** A partner\n- **Problem:** \\# 1 \\<b\\> \\*x\\* a_b\\\n  \\_c\\_\n');
    expect(note).toContain('1. Open **Pricing**.');
    expect(note).toContain(
      '[Support_page \\[new\\]](<https://learn.microsoft.com/de-de/a_b>) (Microsoft, Stand Oktober 2026',
    );
    expect(note).toContain(`- **Diese Antwort im Wegweiser:** <${ADDRESS}>`);
  });

  it('names the channels of the offer chosen, as the page does', () => {
    const note = ticketNote('en-us', given({ offer }), 'plain');
    const { support } = offer.listings[0]?.contacts ?? {};
    expect(note).toContain('How to reach the contact\nCustomer support contact\n');
    for (const value of [support?.contact?.name, support?.contact?.email]) expect(note).toContain(value);
    expect(note).toContain(`Publisher: ${offer.publisher.name}`);
    expect(note).not.toContain('How to find the contact');
  });

  it('names a desk with its hours and the way there, and no contact of a publisher', () => {
    const { ladder: _, ...rest } = view();
    const path = { title: 'To the desk', steps: ['Open it'], dated: '2025', partnerCenterRoles: [] };
    const desk = { name: 'Azure desk', hours: 'day and night', path };
    const note = ticketNote('en-us', given({ view: { ...rest, recipient: 'microsoft', desk } }), 'plain');
    expect(note).toContain('Azure desk\nHours: day and night\nTo the desk:\n1. Open it\n');
    expect(note).not.toContain('The way');
  });

  it('names the desk of whoever runs the copy instead of telling how to look for one', () => {
    const desk = {
      heading: 'Desk of Nordwind',
      lead: 'We help.',
      facts: [{ term: 'Phone', lines: [{ text: '+49 30 1', href: 'tel:+49301' }, { text: '+49 30 2' }] }],
      readyHeading: 'Have ready',
      ready: ['The number'],
      card: { href: '/desk.vcf', label: 'vCard' },
      languages: [],
      why: '',
    };
    const { ladder: _, ...rest } = view();
    const asked = given({ view: { ...rest, recipient: 'csp-partner' }, desk });
    expect(ticketNote('en-us', asked, 'plain')).toContain('\n\nDesk of Nordwind\nPhone: +49 30 1\n  +49 30 2\n\n');
  });

  it('says what is not specified, how old a statement is, and how sure', () => {
    const gaps = [claim({ statement: 'Nobody says.', status: 'not-specified' })];
    const old = claim({ sources: claim().sources.map((source) => ({ ...source, generation: '2023' })) });
    const note = ticketNote('en-us', given({ view: view({ silence: 'Nobody says.', gaps, claims: [old] }) }), 'plain');
    expect(note).toContain('Answer\nNobody says.\nThe publisher mends it.');
    expect(note).toContain('Not specified by Microsoft\n– Nobody says. We found no rule on this');
    expect(note).toContain(
      '– The publisher answers.\n  Support_page [new] (Microsoft, dated October 2026, checked November 22, 2026, no newer one found)',
    );
  });

  it('names who published a document in its own language where nobody is named', () => {
    const publisher = { 'de-de': 'Jemand', 'en-us': 'Somebody' };
    const claims = [claim({ sources: claim().sources.map((source) => ({ ...source, publisher })) })];
    const note = ticketNote('de-de', given({ view: view({ claims }) }), 'plain');
    expect(note).toContain('Support_page [new] (Jemand, Stand Oktober 2026, ');
  });

  it('says when it was bought and when the window closes', () => {
    const purchase = {
      value: '2026-11-30T10:15',
      href: '/',
      bought: { 'de-de': 'am Montag', 'en-us': 'on Monday' },
      deadline: { 'de-de': 'Die Frist endet.', 'en-us': 'The window closes.' },
      since: { 'de-de': 'seit Montag', 'en-us': 'since Monday' },
    };
    const note = ticketNote('en-us', given({ purchase, typed: { since: 'typed for another message' } }), 'plain');
    expect(note).toContain('Who are you? A partner\nBought: on Monday\nWindow: The window closes.\n\nAnswer');
    expect(note).not.toMatch(/since Monday|another message/);
  });

  it('says who asks where no questions were answered', () => {
    const note = ticketNote('en-us', given({ view: view({ answers: [] }) }), 'plain');
    expect(note).toContain('Facts of the case\nAsked by: Direct-bill partner\n');
  });
});

/** All texts of the dictionaries in one locale, their placeholders open. */
function vocabulary(locale: Locale): string[] {
  return [ticketDictionary, routingDictionary, claimsDictionary, offersDictionary]
    .flatMap((dictionary): Message[] => Object.values(dictionary[locale]))
    .flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)))
    .flatMap((text) => text.split(/\{\w+\}/))
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .toSorted((a, b) => b.length - a.length);
}

describe('whatever is typed and shown', () => {
  // Marks that no dictionary holds and that Markdown leaves alone.
  const mark = fc.integer({ min: 100, max: 999 }).map((number) => `ⓧ${number}ⓧ`);
  const some = fc.record({
    lead: mark,
    heading: mark,
    label: mark,
    question: mark,
    statement: mark,
    source: mark,
    typed: fc.record(Object.fromEntries(PLACEHOLDERS.map((name) => [name, mark])), { requiredKeys: [] }),
  });

  it.each(locales)('stands in the note, and beside it only words of the site in %s', (locale) => {
    const words = vocabulary(locale);
    fc.assert(
      fc.property(
        some,
        fc.constantFrom(...TICKET_FORMATS),
        ({ lead, heading, label, question, statement, source, typed }, format) => {
          const [first] = claim().sources;
          if (first === undefined) throw new Error('The claim has a source.');
          const shown = view({
            lead,
            heading,
            answers: [{ question: 'role', questionTitle: question, option: 'a', label, changeHref: '/x/' }],
            not: [],
            claims: [claim({ statement, sources: [{ ...first, title: source, publisher: source }] })],
          });
          delete shown.refused;
          const note = ticketNote(locale, given({ view: shown, typed, path: undefined }), format);
          for (const value of [lead, heading, label, question, statement, source]) expect(note).toContain(value);
          // The message asks for these four; what was typed for another one is not shown here.
          const asked = ['offer', 'customer', 'problem', 'sender'] as const;
          const values = asked.flatMap((name) => typed[name] ?? []);
          for (const value of values) expect(note).toContain(value);
          const known = [lead, heading, label, question, statement, source, ...values, ADDRESS];
          known.push(
            `https://learn.microsoft.com/${locale}/a_b`,
            ...['22. November 2026', 'November 22, 2026'],
            ...['Oktober 2026', 'October 2026'],
          );
          const rest = [...known, ...words].reduce((text, each) => text.replaceAll(each, ' '), note);
          expect(rest.replaceAll(/[\s#*\\\-–:()<>[\],.]/g, '')).toBe('');
        },
      ),
    );
  });

  it('keeps every line that was typed in its entry of a list', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (problem) => {
        const note = ticketNote('en-us', given({ typed: { problem } }), 'markdown');
        const [entry = ''] = note.split(/^- \*\*Problem:\*\* /m).slice(1);
        const lines = problem.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
        if (lines.length > 0) expect(entry.split('\n\n')[0]?.split('\n')).toHaveLength(lines.length);
        else expect(note).not.toContain('Problem');
        // No tag and no link of somebody else's making.
        expect(entry.split('\n\n')[0]).not.toMatch(/(?<!\\)(?:\\\\)*[<[`]/);
      }),
    );
  });
});
