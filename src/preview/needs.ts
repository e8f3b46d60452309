/**
 * What a listing should have, by kind of offer, in three classes. Each need names the claim that it rests on; one without
 * is this site’s own advice. Judged on the projection, so that a placeholder counts as missing here as everywhere.
 */
import { boxOf, type FieldNeed, type FieldRow, LISTING_FIELDS, valueIn } from '../offers/fields.ts';
import { concerns, severityOf } from '../offers/lint-rules.ts';
import type { OfferKind, ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import type { Need, NeedClass } from './types.ts';

interface Rule extends Omit<FieldNeed, 'by' | 'otherwise'> {
  /** The field to fill. */
  field: string;
  class: (kind: OfferKind, offer: ProjectedOffer) => NeedClass | undefined;
  met: (listing: ProjectedListing, offer: ProjectedOffer) => boolean;
}

/** Whether CSP partners sell the offer. */
const isInCsp = ({ csp }: ProjectedOffer): boolean => csp.state === 'all' || csp.state === 'some';

/** The class of a need for a kind of offer; nothing where the kind has no box for the field. */
function classOf({ name }: FieldRow, { by, otherwise, rule }: FieldNeed): Rule['class'] {
  return (kind, offer) => {
    if (by === 'rule') {
      if (rule === undefined || !concerns(rule, kind)) return undefined;
      return severityOf(rule, kind) === 'error' ? 'microsoft-requires' : otherwise;
    }
    if (by === 'csp') {
      const isNeeded = concerns('csp-contact-missing', kind) && isInCsp(offer);
      return isNeeded && (name.includes('.') || boxOf(name, kind) !== undefined) ? otherwise : undefined;
    }
    if (boxOf(name, kind) === undefined) return undefined;
    // SaaS offers that CSP partners sell are sold through Microsoft; of others nothing here tells.
    const isRequired = by === 'sold' ? isInCsp(offer) : by.includes(kind);
    return isRequired ? 'microsoft-requires' : otherwise;
  };
}

/** Where the projection keeps a field, if under another name or in another place. */
const PROJECTED: Readonly<Record<string, (listing: ProjectedListing) => unknown>> = {
  searchResultSummary: ({ summary }) => summary,
  gettingStartedInstructions: ({ gettingStarted }) => gettingStarted,
  searchKeywords: ({ keywords }) => keywords,
  privacyPolicyLink: ({ privacyPolicy }) => privacyPolicy,
  generalLinks: ({ links }) => links[0],
  globalSupportWebsite: ({ supportWebsites: { global, contact } }) => global ?? contact,
  cloudSolutionProviderMarketingMaterials: ({ marketingMaterials }) => marketingMaterials.exists || undefined,
  supportContact: ({ contacts }) => contacts.support.contact,
  engineeringContact: ({ contacts }) => contacts.engineering.contact,
  cloudSolutionProviderContact: ({ contacts }) => contacts.csp.contact,
};

function isShown(listing: ProjectedListing, name: string): boolean {
  const [member = '', part] = name.split('.');
  const value = PROJECTED[member]?.(listing) ?? valueIn(listing, member);
  return (part === undefined ? value : valueIn(Object(value), part)) !== undefined;
}

/** Needs of each listing. */
const OF_LISTING: readonly Rule[] = (LISTING_FIELDS as readonly FieldRow[]).flatMap((row) => {
  const { name, need } = row;
  if (need === undefined) return [];
  const { claims, rule } = need;
  return [{ field: name, claims, rule, class: classOf(row, need), met: (listing) => isShown(listing, name) }];
});

/** Needs of the document. */
const OF_DOCUMENT: readonly Rule[] = [
  {
    class: () => 'partners-need',
    met: (_, { support }) => support.languages.length > 0,
    field: 'support.languages',
    claims: ['gap-language-of-isv-support'],
    rule: 'support-languages-missing',
  },
  {
    class: () => 'partners-need',
    met: (_, { support }) => support.hours !== undefined,
    field: 'support.hours',
    claims: ['gap-response-times-of-isv'],
    rule: 'hours-missing',
  },
  {
    class: (_, { support }) => (support.hours === undefined ? undefined : 'good-practice'),
    met: (_, { support }) =>
      support.hours?.timeZone !== undefined || !(support.hours?.week ?? []).some((entry) => 'opens' in entry),
    field: 'support.hours',
    claims: [],
    rule: 'hours-without-time-zone',
  },
];

/** Ids of all claims that needs rest on. */
export const NEED_CLAIMS: readonly string[] = [
  ...new Set([...OF_LISTING, ...OF_DOCUMENT].flatMap(({ claims }) => claims)),
];

/**
 * Judges an offer as CSP partners see it.
 * @param offer projected for partners: all contacts are there
 * @returns the needs of each listing, then those of the document
 */
export function needsOf(offer: ProjectedOffer): Need[] {
  const judge = (rules: readonly Rule[], listing: ProjectedListing, place?: number): Need[] =>
    rules.flatMap((rule): Need[] => {
      const inClass = rule.class(offer.kind, offer);
      if (inClass === undefined) return [];
      const box = boxOf(rule.field, offer.kind);
      return [
        {
          class: inClass,
          ...(place !== undefined && { listing: place }),
          met: rule.met(listing, offer),
          field: rule.field,
          path: place === undefined ? rule.field : `listings[${place}].${rule.field}`,
          ...(box !== undefined && { box }),
          claims: [...rule.claims],
          ...(rule.rule !== undefined && { rule: rule.rule }),
        },
      ];
    });
  const [first] = offer.listings;
  return [
    ...offer.listings.flatMap((listing, place) => judge(OF_LISTING, listing, place)),
    ...(first === undefined ? [] : judge(OF_DOCUMENT, first)),
  ];
}
