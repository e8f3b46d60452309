/**
 * Lists what a listing should have, by kind of offer, in three levels. Each need names the claims that it rests on;
 * needs without claims are advice of this site. They are judged on the projection, so that placeholders count as
 * missing.
 */
import {
  type FieldNeed,
  type FieldRow,
  type Level,
  LISTING_FIELDS,
  type ListingField,
  partnerCenterBox,
} from '../offers/fields.ts';
import { concerns, severityOf } from '../offers/lint-rules.ts';
import { projectedField } from '../offers/projected.ts';
import type { OfferKind, ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import { locationOf } from './path.ts';
import type { ListingNeed } from './types.ts';

interface NeedRule extends Omit<FieldNeed, 'by' | 'otherwise'> {
  field: string;
  level: (kind: OfferKind, offer: ProjectedOffer) => Level | undefined;
  met: (listing: ProjectedListing, offer: ProjectedOffer) => boolean;
}

/** Whether CSP partners may sell the offer. */
export const isInCsp = ({ csp }: Pick<ProjectedOffer, 'csp'>) => csp.state === 'all' || csp.state === 'some';

/** The level of a need for a kind of offer; undefined if the kind has no box for the field. */
function levelOf({ name }: FieldRow, { by, otherwise, rule }: FieldNeed): NeedRule['level'] {
  return (kind, offer) => {
    if (by === 'rule') {
      if (rule === undefined || !concerns(rule, kind)) return undefined;
      return severityOf(rule, kind) === 'error' ? 'must' : otherwise;
    }
    if (by === 'csp') {
      const isNeeded = concerns('csp-contact-missing', kind) && isInCsp(offer);
      return isNeeded && (name.includes('.') || partnerCenterBox(name, kind) !== undefined) ? otherwise : undefined;
    }
    if (partnerCenterBox(name, kind) === undefined) return undefined;
    // SaaS offers that CSP partners sell are sold through Microsoft. Nothing in the document tells this of other
    // offers.
    const isRequired = by === 'sold' ? isInCsp(offer) : by.includes(kind);
    return isRequired ? 'must' : otherwise;
  };
}

/** Whether a listing gives a field. Each of two addresses counts as the support website. */
function isShown(listing: ProjectedListing, name: ListingField): boolean {
  const value = projectedField(listing, name);
  if (value !== undefined) return true;
  return name === 'globalSupportWebsite' && projectedField(listing, 'supportContact.url') !== undefined;
}

const OF_LISTING: readonly NeedRule[] = LISTING_FIELDS.flatMap((row: FieldRow & { name: ListingField }) => {
  const { name, need } = row;
  if (need === undefined) return [];
  const { claims, rule } = need;
  return [{ field: name, claims, rule, level: levelOf(row, need), met: (listing) => isShown(listing, name) }];
});

const OF_DOCUMENT: readonly NeedRule[] = [
  {
    level: () => 'should',
    met: (_, { support }) => support.languages.length > 0,
    field: 'support.languages',
    claims: ['gap-language-of-isv-support'],
    rule: 'support-languages-missing',
  },
  {
    level: () => 'should',
    met: (_, { support }) => support.hours !== undefined,
    field: 'support.hours',
    claims: ['gap-response-times-of-isv'],
    rule: 'hours-missing',
  },
  {
    level: (_, { support }) => (support.hours === undefined ? undefined : 'could'),
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
 * Lists the needs of an offer.
 * @param offer projected for partners, so that all contacts are included
 * @returns the needs of each listing, then those of the document
 */
export function needsOf(offer: ProjectedOffer): ListingNeed[] {
  const judge = (rules: readonly NeedRule[], listing: ProjectedListing, index?: number): ListingNeed[] =>
    rules.flatMap(({ field, claims, rule, ...judged }): ListingNeed[] => {
      const level = judged.level(offer.kind, offer);
      if (level === undefined) return [];
      return [{ ...locationOf(field, index), level, met: judged.met(listing, offer), claims, ...(rule && { rule }) }];
    });
  const [first] = offer.listings;
  return [
    ...offer.listings.flatMap((listing, index) => judge(OF_LISTING, listing, index)),
    ...(first === undefined ? [] : judge(OF_DOCUMENT, first)),
  ];
}
