import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hiddenContacts, LADDERS, type LadderKind, resolveContact } from '../../../src/advice/ladder.ts';
import { project } from '../../../src/offers/projection.ts';
import type { RawListing } from '../../../src/offers/schema.ts';
import { record, samples } from '../offers/fixture.ts';

type Parts = { s?: boolean; w?: boolean; c?: boolean; e?: boolean };

/** An offer that has only the parts named: support contact, support website, CSP contact, engineering contact. */
function offer(parts: Parts, edition: 'public' | 'partner', more: Partial<RawListing> = {}) {
  const contact = (name: string) => ({ name, email: `${name}@acme.example`, phone: '+1 425 555 0100' });
  return project(
    record({
      supportContact: parts.s ? contact('support') : undefined,
      globalSupportWebsite: parts.w ? 'https://acme.example/support' : undefined,
      cloudSolutionProviderContact: parts.c ? contact('csp') : undefined,
      engineeringContact: parts.e ? contact('engineering') : undefined,
      ...more,
    }),
    edition,
  );
}

const table: [LadderKind, 'public' | 'partner', string, string, string][] = [
  ['technical', 'partner', 'swce', 'support-contact', ''],
  ['technical', 'partner', 'wce', 'support-website', 'support-contact:missing'],
  ['technical', 'partner', 'ce', 'csp-contact', 'support-contact:missing support-website:missing'],
  [
    'technical',
    'partner',
    'e',
    'engineering-contact',
    'support-contact:missing support-website:missing csp-contact:missing',
  ],
  [
    'technical',
    'partner',
    '',
    'partner-center-path',
    'support-contact:missing support-website:missing csp-contact:missing engineering-contact:missing',
  ],
  ['technical', 'public', 'swce', 'support-website', 'support-contact:hidden'],
  [
    'technical',
    'public',
    'sce',
    'partner-center-path',
    'support-contact:hidden support-website:missing csp-contact:hidden engineering-contact:hidden',
  ],
  [
    'technical',
    'public',
    'e',
    'partner-center-path',
    'support-contact:missing support-website:missing csp-contact:missing engineering-contact:hidden',
  ],
  ['commercial', 'partner', 'swce', 'csp-contact', ''],
  ['commercial', 'partner', 'swe', 'support-contact', 'csp-contact:missing'],
  ['commercial', 'partner', 'we', 'support-website', 'csp-contact:missing support-contact:missing'],
  [
    'commercial',
    'partner',
    'e',
    'partner-center-path',
    'csp-contact:missing support-contact:missing support-website:missing',
  ],
  ['commercial', 'public', 'swce', 'support-website', 'csp-contact:hidden support-contact:hidden'],
  [
    'commercial',
    'public',
    'sce',
    'partner-center-path',
    'csp-contact:hidden support-contact:hidden support-website:missing',
  ],
  ['customer', 'public', 'swce', 'support-website', ''],
  ['customer', 'partner', 'swce', 'support-website', ''],
  ['customer', 'public', 'sce', 'your-partner', 'support-website:missing'],
  ['customer', 'partner', 'sce', 'your-partner', 'support-website:missing'],
];

describe('resolveContact', () => {
  test.each(table)('%s, %s edition, offer with “%s” → %s', (kind, edition, letters, step, skipped) => {
    const parts = Object.fromEntries([...letters].map((letter) => [letter, true]));
    const answer = resolveContact(kind, offer(parts, edition));
    expect(answer.step).toBe(step);
    expect(answer.skipped.map((entry) => `${entry.step}:${entry.why}`).join(' ')).toBe(skipped);
    expect(answer.channels.length > 0).toBe(step !== 'partner-center-path' && step !== 'your-partner');
  });

  test('channels have addresses that can be followed', () => {
    const answer = resolveContact(
      'technical',
      offer({}, 'partner', {
        supportContact: {
          name: 'Desk',
          email: 'a+b@acme.example',
          phone: '+49 (0)30 23125-110',
          url: 'https://acme.example/ask',
        },
      }),
    );
    expect(answer).toMatchObject({
      name: 'Desk',
      channels: [
        { type: 'email', value: 'a+b@acme.example', href: 'mailto:a+b@acme.example' },
        { type: 'phone', value: '+49 (0)30 23125-110', href: 'tel:+493023125110' },
        { type: 'website', value: 'https://acme.example/ask', href: 'https://acme.example/ask' },
      ],
    });
  });

  test('an e-mail address cannot smuggle a header', () => {
    const answer = resolveContact(
      'technical',
      offer({}, 'partner', { supportContact: { name: 'D', email: 'a?bcc=x&y%0a@acme.example' } }),
    );
    expect(answer.channels[0]?.href).toBe('mailto:a%3Fbcc%3Dx%26y%250a@acme.example');
  });

  test('a national phone number is shown without a link', () => {
    const answer = resolveContact(
      'technical',
      offer({}, 'partner', { supportContact: { name: 'D', phone: '030 23125-417' } }),
    );
    expect(answer.channels).toEqual([{ type: 'phone', value: '030 23125-417' }]);
  });

  test('a contact with a name only is no step', () => {
    const answer = resolveContact('technical', offer({ e: true }, 'partner', { supportContact: { name: 'Desk' } }));
    expect(answer.skipped[0]).toEqual({ step: 'support-contact', why: 'no-channel' });
    expect(answer.step).toBe('engineering-contact');
  });

  test('the support contact’s own address is a public website, named once', () => {
    const url = 'https://acme.example/support';
    const listing = { supportContact: { name: 'D', email: 'd@acme.example', url } };
    expect(resolveContact('customer', offer({ w: true }, 'public', listing)).channels).toEqual([
      { type: 'website', value: url, href: url },
    ]);
    expect(resolveContact('customer', offer({}, 'public', listing)).step).toBe('support-website');
  });

  test('a website for Azure Government is an addition, not an answer', () => {
    const listing = { governmentSupportWebsite: 'https://gov.acme.example/' };
    expect(resolveContact('customer', offer({}, 'public', listing))).toMatchObject({
      step: 'your-partner',
      skipped: [{ step: 'support-website', why: 'government-only' }],
    });
    expect(
      resolveContact('customer', offer({ w: true }, 'public', listing)).channels.map((channel) => channel.scope),
    ).toEqual([undefined, 'government']);
  });

  test('a released member makes a step in the public edition', () => {
    const released = project(record({}, { released: ['cloudSolutionProviderContact.email'] }), 'public');
    expect(resolveContact('commercial', released)).toMatchObject({
      step: 'csp-contact',
      channels: [{ type: 'email', value: 'csp@acme.example' }],
    });
  });

  test('hidden contacts are named for the path in Partner Center', () => {
    expect(hiddenContacts(resolveContact('technical', offer({ s: true, e: true }, 'public')))).toEqual([
      'support-contact',
      'engineering-contact',
    ]);
  });

  test('steps keep the order of the ladder and the answer is one of it', () => {
    const kinds = fc.constantFrom<LadderKind[]>('technical', 'commercial', 'customer');
    const editions = fc.constantFrom<('public' | 'partner')[]>('public', 'partner');
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        kinds,
        editions,
        fc.constantFrom('de-de', 'en-us'),
        (sample, kind, edition, locale) => {
          const answer = resolveContact(kind, project(sample, edition), locale);
          const order = [...LADDERS[kind].steps, LADDERS[kind].end];
          expect([...answer.skipped.map((entry) => entry.step), answer.step]).toEqual(
            order.slice(0, answer.skipped.length + 1),
          );
          if (edition === 'partner') expect(hiddenContacts(answer)).toEqual([]);
        },
      ),
    );
  });
});
