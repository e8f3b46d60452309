/**
 * What a listing should have, by kind of offer, in three classes. Each need names the claim that it rests on; one without
 * is this site’s own advice. Judged on the projection, so that a placeholder counts as missing here as everywhere.
 */
import { concerns, type LintRule, severityOf } from '../offers/lint-rules.ts';
import type { OfferKind, ProjectedListing, ProjectedOffer } from '../offers/types.ts';
import { boxOf } from './fields.ts';
import type { Need, NeedClass } from './types.ts';

interface Rule {
  id: string;
  class: (kind: OfferKind, offer: ProjectedOffer) => NeedClass | undefined;
  met: (listing: ProjectedListing, offer: ProjectedOffer) => boolean;
  /** Id of the field to fill. */
  field: string;
  claims: readonly string[];
  rule?: LintRule;
}

const boxed = (field: string, inClass: NeedClass) => (kind: OfferKind) =>
  boxOf(field, kind) === undefined ? undefined : inClass;

/** Kinds of offers whose page says which texts are required; those of the other kinds name the boxes only. */
const REQUIRE_TEXTS: readonly OfferKind[] = ['saas', 'azure-application', 'managed-service', 'consulting-service'];

/** A text that Microsoft requires of some kinds of offers. */
const requiredText =
  (field: string, otherwise: NeedClass, kinds = REQUIRE_TEXTS) =>
  (kind: OfferKind) =>
    boxed(field, kinds.includes(kind) ? 'microsoft-requires' : otherwise)(kind);

/** What Microsoft’s page of the kind requires; where the page does not say so it is what partners need. */
const required =
  (rule: LintRule) =>
  (kind: OfferKind): NeedClass | undefined => {
    if (!concerns(rule, kind)) return undefined;
    return severityOf(rule, kind) === 'error' ? 'microsoft-requires' : 'partners-need';
  };

/** Whether CSP partners sell the offer. */
const isInCsp = ({ csp }: ProjectedOffer): boolean => csp.state === 'all' || csp.state === 'some';

const inCsp = (kind: OfferKind, offer: ProjectedOffer): NeedClass | undefined =>
  concerns('csp-contact-missing', kind) && isInCsp(offer) ? 'partners-need' : undefined;

const practice = (): NeedClass => 'good-practice';

/** The three values of a contact. */
function contactNeeds(
  role: 'support' | 'engineering' | 'csp',
  member: string,
  inClass: Rule['class'],
  claims: readonly string[],
): Rule[] {
  return (['name', 'email', 'phone'] as const).map((key) => ({
    id: `${role}-${key}`,
    class: inClass,
    met: ({ contacts }) => contacts[role].contact?.[key] !== undefined,
    field: `${member}.${key}`,
    claims: [...claims, 'listing-contact-needs-name-email-phone'],
    rule: `${role}-contact-incomplete`,
  }));
}

/** Needs of each listing. */
const OF_LISTING: readonly Rule[] = [
  {
    id: 'title',
    class: requiredText('title', 'partners-need'),
    met: ({ title }) => title !== undefined,
    field: 'title',
    claims: ['listing-texts-required', 'listing-name-limit'],
    rule: 'title-missing',
  },
  {
    id: 'summary',
    class: requiredText('searchResultSummary', 'partners-need'),
    met: ({ summary }) => summary !== undefined,
    field: 'searchResultSummary',
    claims: ['listing-texts-required', 'listing-summary-limit'],
    rule: 'summary-missing',
  },
  {
    id: 'description',
    class: requiredText('description', 'partners-need'),
    met: ({ description }) => description !== undefined,
    field: 'description',
    claims: ['listing-texts-required', 'listing-description-limit'],
    rule: 'description-missing',
  },
  {
    id: 'privacy',
    class: boxed('privacyPolicyLink', 'microsoft-requires'),
    met: ({ privacyPolicy }) => privacyPolicy !== undefined,
    field: 'privacyPolicyLink',
    claims: ['listing-privacy-link-required'],
    rule: 'privacy-policy-missing',
  },
  ...contactNeeds('support', 'supportContact', required('support-contact-missing'), [
    'listing-contacts-required-by-offer-kind',
  ]),
  {
    id: 'support-website',
    class: required('support-website-missing'),
    met: ({ supportWebsites }) => supportWebsites.global !== undefined || supportWebsites.contact !== undefined,
    field: 'globalSupportWebsite',
    claims: ['listing-support-url-required-and-public', 'customer-uses-public-support-website'],
    rule: 'support-website-missing',
  },
  ...contactNeeds('engineering', 'engineeringContact', required('engineering-contact-missing'), [
    'listing-contacts-required-by-offer-kind',
  ]),
  ...contactNeeds('csp', 'cloudSolutionProviderContact', inCsp, ['publisher-gives-csp-materials-and-contact']),
  {
    id: 'csp-materials',
    class: (kind, offer) =>
      boxOf('cloudSolutionProviderMarketingMaterials', kind) === undefined ? undefined : inCsp(kind, offer),
    met: ({ marketingMaterials }) => marketingMaterials.exists,
    field: 'cloudSolutionProviderMarketingMaterials',
    claims: ['listing-csp-materials-with-opt-in'],
    rule: 'csp-materials-missing',
  },
  {
    id: 'short-description',
    class: requiredText('shortDescription', 'good-practice', ['azure-application', 'managed-service']),
    met: ({ shortDescription }) => shortDescription !== undefined,
    field: 'shortDescription',
    claims: ['listing-texts-required', 'listing-short-description-limit'],
  },
  {
    id: 'getting-started',
    // SaaS offers that CSP partners sell are sold through Microsoft; of others nothing here tells.
    class: (kind, offer) =>
      boxed('gettingStartedInstructions', isInCsp(offer) ? 'microsoft-requires' : 'good-practice')(kind),
    met: ({ gettingStarted }) => gettingStarted !== undefined,
    field: 'gettingStartedInstructions',
    claims: ['listing-getting-started', 'opt-in-eligible-offer-kinds'],
  },
  {
    id: 'keywords',
    class: boxed('searchKeywords', 'good-practice'),
    met: ({ keywords }) => keywords !== undefined,
    field: 'searchKeywords',
    claims: ['listing-keywords-limit'],
  },
  {
    id: 'links',
    class: boxed('generalLinks', 'good-practice'),
    met: ({ links }) => links.length > 0,
    field: 'generalLinks',
    claims: ['publisher-expected-docs-training-outage-notices'],
    rule: 'links-missing',
  },
];

/** Needs of the document. */
const OF_DOCUMENT: readonly Rule[] = [
  {
    id: 'support-languages',
    class: () => 'partners-need',
    met: (_, { support }) => support.languages.length > 0,
    field: 'support.languages',
    claims: ['gap-language-of-isv-support'],
    rule: 'support-languages-missing',
  },
  {
    id: 'hours',
    class: () => 'partners-need',
    met: (_, { support }) => support.hours !== undefined,
    field: 'support.hours',
    claims: ['gap-response-times-of-isv'],
    rule: 'hours-missing',
  },
  {
    id: 'time-zone',
    class: (_, { support }) => (support.hours === undefined ? undefined : practice()),
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
          id: rule.id,
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
