/** Sample drafts: a worked example, and cases in which pages tend to break. All of them are invented. */
import { blankDraft, LISTING_SCHEMA, setField } from './draft.ts';
import type { Draft, JsonObject } from './types.ts';

/** A contact with all values except a web address. */
const contact = (name: string, mailbox: string, extension: string): JsonObject => ({
  name,
  email: `${mailbox}@lagerluchs.example`,
  phone: `+49 30 23125${extension}`,
});

function listingIn(
  language: string,
  texts: { title: string; summary: string; description: string; start: string; words: string[] },
  names: { support: string; engineering: string; csp: string; manual: string; status: string },
): JsonObject {
  const folder = language.startsWith('de') ? 'de' : 'en';
  return {
    $schema: LISTING_SCHEMA,
    kind: 'azureSaaS',
    product: { externalId: 'lagerluchs' },
    languageId: language,
    title: texts.title,
    description: texts.description,
    searchResultSummary: texts.summary,
    gettingStartedInstructions: texts.start,
    searchKeywords: texts.words,
    privacyPolicyLink: `https://www.lagerluchs.example/${folder}/privacy`,
    globalSupportWebsite: `https://support.lagerluchs.example/${folder}/`,
    cloudSolutionProviderMarketingMaterials: `https://partner.lagerluchs.example/${folder}/`,
    generalLinks: [
      { displayText: names.manual, link: `https://docs.lagerluchs.example/${folder}/` },
      { displayText: names.status, link: 'https://status.lagerluchs.example/' },
    ],
    supportContact: contact(names.support, 'support', '210'),
    engineeringContact: contact(names.engineering, 'engineering', '240'),
    cloudSolutionProviderContact: contact(names.csp, 'csp', '220'),
  };
}

/** A complete listing in both languages. */
export function workedExample(today: string): Draft {
  return {
    ...blankDraft(today),
    origin: { type: 'example' },
    assumed: [],
    publisher: 'lagerluchs',
    publisherName: 'Lagerluchs GmbH',
    publisherWebsite: 'https://www.lagerluchs.example/',
    offer: 'lagerluchs',
    fictional: true,
    csp: { state: 'all' },
    support: {
      languages: ['de', 'en'],
      hours: {
        timeZone: 'Europe/Berlin',
        week: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '08:00', closes: '18:00' }],
      },
    },
    listings: [
      listingIn(
        'de-de',
        {
          title: 'Lagerluchs – Bestände im Blick',
          summary: 'Bestände zählen, Abweichungen finden, rechtzeitig nachbestellen',
          description:
            '<p>This application is available only in German.</p><p><strong>Lagerluchs</strong> zählt Bestände mit dem Telefon und meldet, was bald fehlt.</p><ul><li>Zählung ohne Stillstand</li><li>Vorschläge für Bestellungen</li><li>Anbindung an Business Central</li></ul>',
          start:
            '<p>Melden Sie sich mit dem Konto an, mit dem Sie gekauft haben, und legen Sie Ihr erstes Lager an.</p>',
          words: ['Lager', 'Inventur', 'Bestand'],
        },
        {
          support: 'Kundenservice Lagerluchs',
          engineering: 'Entwicklung Lagerluchs',
          csp: 'Partnerbetreuung',
          manual: 'Handbuch',
          status: 'Betriebsstatus',
        },
      ),
      listingIn(
        'en-us',
        {
          title: 'Lagerluchs – stock at a glance',
          summary: 'Count stock, find differences, reorder in time',
          description:
            '<p><strong>Lagerluchs</strong> counts stock by phone and tells what will soon run out.</p><ul><li>Counting without a standstill</li><li>Suggestions for orders</li><li>Connected to Business Central</li></ul>',
          start: '<p>Sign in with the account you bought with and set up your first warehouse.</p>',
          words: ['warehouse', 'stock', 'inventory'],
        },
        {
          support: 'Lagerluchs Customer Support',
          engineering: 'Lagerluchs Engineering',
          csp: 'Partner Team',
          manual: 'Manual',
          status: 'Service status',
        },
      ),
    ],
  };
}

export const WORST_CASES = ['long-words', 'long-title', 'no-phone', 'right-to-left', 'no-csp-contact', 'bare'] as const;
export type WorstCase = (typeof WORST_CASES)[number];

/** A long German compound without a break opportunity. */
const COMPOUND = 'Bestandsführungsabweichungsbenachrichtigungseinstellungsverwaltung';
const CONTACTS = ['supportContact', 'engineeringContact', 'cloudSolutionProviderContact'] as const;

/** Makes a worst case from the worked example. */
export function worstCase(id: WorstCase, today: string): Draft {
  const example: Draft = { ...workedExample(today), origin: { type: 'worst-case' } };
  const inAll = (draft: Draft, change: (draft: Draft, listing: string) => Draft): Draft =>
    draft.listings.reduce((each, _, index) => change(each, `listings[${index}]`), draft);
  switch (id) {
    case 'long-words':
      return inAll({ ...example, publisherName: `${COMPOUND}sgesellschaft mbH` }, (draft, at) =>
        [
          ['title', `Lagerluchs ${COMPOUND}`],
          ['searchResultSummary', `${COMPOUND}smodul`],
          ['description', `<p>${COMPOUND}: ${COMPOUND.repeat(3)}</p><h3>${COMPOUND}</h3>`],
          ['supportContact.name', `${COMPOUND}sabteilung`],
          ['supportContact.email', `${'bestandsabweichung-'.repeat(3)}support@lagerluchs.example`],
          ['globalSupportWebsite', `https://support.lagerluchs.example/${COMPOUND.toLowerCase().repeat(2)}`],
        ].reduce((each, [field, value = '']) => setField(each, `${at}.${field}`, value), draft),
      );
    case 'long-title':
      return inAll(example, (draft, at) =>
        setField(draft, `${at}.title`, 'Lagerluchs zählt, prüft, meldet, bestellt und bucht. '.repeat(4).slice(0, 200)),
      );
    case 'no-phone':
      return inAll(example, (draft, at) =>
        CONTACTS.reduce((each, contact) => setField(each, `${at}.${contact}.phone`, undefined), draft),
      );
    case 'right-to-left':
      return {
        ...example,
        publisherName: 'שועל המחסן בע״מ',
        support: { ...example.support, languages: ['he', 'ar', 'en'] },
        listings: [
          {
            ...example.listings[0],
            languageId: 'he-il',
            title: 'שועל המחסן – Lagerluchs 2.0 לניהול מלאי',
            searchResultSummary: 'ספירת מלאי, איתור הפרשים והזמנה בזמן',
            description:
              '<p>This application is available only in Hebrew.</p><p>המערכת סופרת את המלאי בטלפון (גרסה 2.0) ומודיעה מה עומד להיגמר.</p>',
            supportContact: { ...contact('נועה אבני־שוהם', 'support', '210') },
          },
        ],
      };
    case 'no-csp-contact':
      return inAll(example, (draft, at) => setField(draft, `${at}.cloudSolutionProviderContact`, undefined));
    case 'bare':
      return {
        ...blankDraft(today),
        origin: { type: 'worst-case' },
        fictional: true,
        csp: { state: 'all' },
        assumed: ['publisherName', 'kind', 'confirmed', 'publisher', 'offer'],
        listings: [
          { $schema: LISTING_SCHEMA, languageId: 'en-us', kind: 'azureSaaS', product: { externalId: 'bare' } },
        ],
      };
  }
}
