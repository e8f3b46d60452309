/** Invented data for the examples: one offer with several fates of its contacts, claims, responsibilities, a click path. */
import type { ClaimView, SourceView } from '../claims/view.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { languageTag } from '../i18n/locale.ts';
import type { ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import type { PackPath } from '../routing/pack.ts';
import type { Cell, Involvement, MessageTemplate, Responsibility } from '../routing/types.ts';

const none = { exists: false } as const;
const hidden = { exists: true } as const;

/** An offer whose listing names all contacts and shows them. */
export function inventedOffer(locale: Locale, listing: Partial<ProjectedListing> = {}): ProjectedOffer {
  return {
    edition: 'partner',
    id: 'example/example',
    publisher: { id: 'example', name: 'Musterhaus Software GmbH', fictional: true },
    offer: 'example',
    fictional: true,
    kind: 'saas',
    csp: { state: 'all' },
    support: {
      languages: ['de', 'en'],
      hours: {
        timeZone: 'Europe/Berlin',
        week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '18:00' }],
      },
    },
    confirmed: '2026-10-01',
    listings: [
      {
        language: languageTag(locale),
        direction: 'ltr',
        title: { 'de-de': 'Musterhaus Belege', 'en-us': 'Musterhaus Receipts' }[locale],
        supportWebsites: { global: 'https://hilfe.musterhaus.example/' },
        links: [],
        marketingMaterials: none,
        contacts: {
          support: {
            exists: true,
            contact: {
              name: { 'de-de': 'Kundenservice', 'en-us': 'Customer service' }[locale],
              email: 'support@musterhaus.example',
              phone: '+49 30 23125-901',
              tel: 'tel:+493023125901',
            },
          },
          csp: { exists: true, contact: { email: 'csp@musterhaus.example' } },
          engineering: { exists: true, contact: { email: 'entwicklung@musterhaus.example' } },
        },
        ...listing,
      },
    ],
  };
}

/** What a listing must lack for each step of the ladder to be reached. */
export const LACKING = {
  website: { contacts: { support: none, csp: none, engineering: none } },
  engineering: {
    supportWebsites: {},
    contacts: {
      support: none,
      csp: none,
      engineering: { exists: true, contact: { email: 'entwicklung@musterhaus.example' } },
    },
  },
  hidden: { supportWebsites: {}, contacts: { support: hidden, csp: hidden, engineering: hidden } },
  nothing: { supportWebsites: {}, contacts: { support: none, csp: none, engineering: none } },
} as const satisfies Record<string, Partial<ProjectedListing>>;

/** A click path of a portal that does not exist. */
export function inventedPath(locale: Locale): PackPath {
  const paths: Record<Locale, PackPath> = {
    'de-de': {
      title: 'Kontakt im Musterportal nachschlagen',
      steps: ['Öffnen Sie **Overview**.', 'Wählen Sie das Angebot und dann **Contacts**.'],
      dated: '2026-10',
      partnerCenterRoles: ['admin-agent', 'sales-agent'],
    },
    'en-us': {
      title: 'Look the contact up in the sample portal',
      steps: ['Open **Overview**.', 'Choose the offer, then **Contacts**.'],
      dated: '2026-10',
      partnerCenterRoles: ['admin-agent', 'sales-agent'],
    },
  };
  return paths[locale];
}

const DOCUMENT: SourceView = {
  id: 'example',
  title: 'Support in the sample program',
  publisher: 'Musterhaus',
  language: 'en-US',
  generation: 'now',
  dated: '2026-09',
  checked: '2026-10-01',
};

/** Claims of each status, one with what an older document said. */
export function claimsOf(locale: Locale): ClaimView[] {
  const shared = { confidence: 'A', generation: 'now', sources: [DOCUMENT], earlier: [] } as const;
  const claims: Omit<ClaimView, 'sources' | 'earlier'>[] = [
    {
      ...shared,
      id: 'example-stated',
      status: 'stated',
      statement: {
        'de-de': 'Das Musterhaus beantwortet technische Fragen.',
        'en-us': 'Musterhaus answers technical questions.',
      }[locale],
    },
    {
      ...shared,
      id: 'example-not-specified',
      status: 'not-specified',
      statement: {
        'de-de': 'Wie schnell geantwortet wird, ist offen.',
        'en-us': 'How fast answers come is left open.',
      }[locale],
    },
    {
      ...shared,
      id: 'example-not-researched',
      status: 'not-researched',
      statement: { 'de-de': 'Wer an Feiertagen antwortet.', 'en-us': 'Who answers on public holidays.' }[locale],
    },
  ];
  return claims.map((claim, index) => ({
    ...claim,
    sources: claim.status === 'not-researched' ? [] : [DOCUMENT],
    earlier:
      index > 0
        ? []
        : [
            {
              generation: '2021',
              statement: { 'de-de': 'Früher half der Partner.', 'en-us': 'The partner used to help.' }[locale],
              sources: [{ ...DOCUMENT, id: 'example-2021', generation: '2021', dated: '2021-03' }],
            },
          ],
  }));
}

const cell = (involvement: Involvement, more: Partial<Cell> = {}): Cell => ({ involvement, claims: [], ...more });

/** Two activities that have every kind of involvement between them. */
export const ACTIVITIES: Responsibility[] = [
  {
    id: 'example-questions',
    title: { 'de-de': 'Fragen zur Bedienung', 'en-us': 'Questions of use' },
    topic: 'not-working',
    cells: {
      customer: cell('acts-through', { through: 'csp-partner' }),
      'indirect-reseller': cell('supports'),
      'direct-bill-partner': cell('escalation'),
      'isv-publisher': cell('owner'),
      microsoft: cell('excluded'),
    },
  },
  {
    id: 'example-pace',
    title: { 'de-de': 'Tempo der Antwort', 'en-us': 'Pace of the answer' },
    topic: 'not-working',
    cells: {
      customer: cell('not-applicable'),
      'indirect-reseller': cell('not-applicable'),
      'direct-bill-partner': cell('supports', {
        note: { 'de-de': 'hakt nach', 'en-us': 'asks again' },
      }),
      'isv-publisher': cell('not-specified'),
      microsoft: cell('excluded'),
    },
  },
];

/** The columns of the table above. */
export const PARTIES = ['customer', 'indirect-reseller', 'direct-bill-partner', 'isv-publisher', 'microsoft'] as const;

/** A message with placeholders, in both languages. */
export const MESSAGE: Localized<MessageTemplate> = {
  'de-de': {
    subject: 'Störung: {offer} bei {customer}',
    body: 'Guten Tag,\n\nseit {since} tritt bei {customer} dieses Problem auf: {problem}\n\nBitte antworten Sie {sender}.',
  },
  'en-us': {
    subject: 'Fault: {offer} at {customer}',
    body: 'Hello,\n\nSince {since} there has been this problem at {customer}: {problem}\n\nPlease reply to {sender}.',
  },
};
