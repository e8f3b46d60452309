/** Drafts in which pages tend to break, made from the worked example. */
import lagerluchs from '../../../content/preview/example.json' with { type: 'json' };
import { CONTACT_FIELDS } from '../../../src/offers/fields.ts';
import { blankDraft, LISTING_SCHEMA, setField } from '../../../src/preview/draft.ts';
import { workedExample } from '../../../src/preview/samples.ts';
import type { Draft } from '../../../src/preview/types.ts';

export const WORST_CASES = ['long-words', 'long-title', 'no-phone', 'right-to-left', 'no-csp-contact', 'bare'] as const;
type WorstCase = (typeof WORST_CASES)[number];

/** A long German compound without a break opportunity. */
const COMPOUND = 'Bestandsführungsabweichungsbenachrichtigungseinstellungsverwaltung';

/** Makes a worst case from the worked example. */
export function worstCase(id: WorstCase, today: string): Draft {
  const example = workedExample(today);
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
        CONTACT_FIELDS.reduce<Draft>((each, contact) => setField(each, `${at}.${contact}.phone`, undefined), draft),
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
            supportContact: { ...lagerluchs.listings[0]?.supportContact, name: 'נועה אבני־שוהם' },
          },
        ],
      };
    case 'no-csp-contact':
      return inAll(example, (draft, at) => setField(draft, `${at}.cloudSolutionProviderContact`, undefined));
    case 'bare':
      return {
        ...blankDraft(today),
        origin: { type: 'example' },
        fictional: true,
        csp: { state: 'all' },
        assumed: ['publisherName', 'kind', 'confirmed', 'publisher', 'offer'],
        listings: [
          { $schema: LISTING_SCHEMA, languageId: 'en-us', kind: 'azureSaaS', product: { externalId: 'bare' } },
        ],
      };
  }
}
