/** The fields of the form: those of the document, then those of the listing from the table of fields. */
import { RELEASABLE } from './audiences.ts';
import { type FieldGroup, type FieldRow, type FieldType, LISTING_FIELDS, limitOf, partnerCenterBox } from './fields.ts';
import { ID_LENGTH } from './ids.ts';
import { CSP_STATES, OFFER_KINDS, type OfferKind } from './types.ts';

export interface FormField {
  /** Path below the listing (`supportContact.email`); with `scope: 'document'` below the document (`csp.state`). */
  id: string;
  scope: 'document' | 'listing';
  group: FieldGroup;
  type: FieldType;
  /** Greatest length in characters for this kind of offer (of a list: number of entries). */
  limit?: number;
  values?: readonly string[];
  /** The name of the box in Partner Center, in Microsoft’s words; absent if there is none. */
  box?: string;
  /** Whether the kind of offer has this field. Other fields stand at the end or are left out. */
  concerns: boolean;
}

/** Fields of the document outside of the listings. Partner Center has no boxes for them on the page of the listing. */
const OF_DOCUMENT: readonly Omit<FormField, 'scope' | 'concerns'>[] = [
  { id: 'publisherName', group: 'offer', type: 'text' },
  { id: 'publisher', group: 'offer', type: 'text', limit: ID_LENGTH },
  { id: 'offer', group: 'offer', type: 'text', limit: ID_LENGTH },
  { id: 'kind', group: 'offer', type: 'choice', values: OFFER_KINDS },
  { id: 'csp.state', group: 'offer', type: 'choice', values: CSP_STATES },
  { id: 'confirmed', group: 'offer', type: 'date' },
  { id: 'support.languages', group: 'availability', type: 'languages' },
  { id: 'support.hours', group: 'availability', type: 'hours' },
  { id: 'released', group: 'release', type: 'released', values: RELEASABLE },
];

/** Lists the fields of the form for a kind of offer. */
export function formFields(kind: OfferKind): FormField[] {
  const rows: readonly FieldRow[] = LISTING_FIELDS;
  return [
    ...OF_DOCUMENT.map((row): FormField => ({ ...row, scope: 'document', concerns: true })),
    { id: 'languageId', scope: 'listing', group: 'texts', type: 'text', concerns: true },
    ...rows.map(({ name, group, type }): FormField => {
      const [limit, box] = [limitOf(name, kind), partnerCenterBox(name, kind)];
      // The schema has a web address for every contact, although the page of the kind may have boxes for the other
      // values only.
      const beside = partnerCenterBox(name.replace(/\.url$/, '.name'), kind);
      const row: FormField = { id: name, scope: 'listing', group, type, concerns: (box ?? beside) !== undefined };
      return { ...row, ...(limit !== undefined && { limit }), ...(box !== undefined && { box }) };
    }),
  ];
}
