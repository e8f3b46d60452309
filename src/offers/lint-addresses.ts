/** Rules about the web addresses of a listing. */

import { type FieldType, LISTING_FIELDS, valueIn } from './fields.ts';
import type { ListingCheck } from './lint.ts';
import { concerns, LINK_TEXT_LIMIT } from './lint-rules.ts';
import type { RawListing } from './schema.ts';
import type { OfferKind } from './types.ts';
import { isMissing, readWebAddress, webAddressOf } from './values.ts';

/** The texts of a listing with their paths, of one type or all, and the addresses of its links. */
export function textsWithPaths(listing: RawListing, wanted?: FieldType): [field: string, text: string][] {
  const fields = LISTING_FIELDS.filter(({ type }) => wanted === undefined || type === wanted);
  return [
    ...fields.map(({ name }): [string, unknown] => [name, valueIn(listing, name)]),
    ...(listing.generalLinks ?? []).map(({ link }, index): [string, unknown] => [`generalLinks[${index}].link`, link]),
  ].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
}

/** Reports required addresses that are missing, and addresses that cannot be used. */
export const lintWebsites: ListingCheck = (listing, report, { kind }, fictional) => {
  const usable = (text: string | undefined) => webAddressOf(text, fictional) !== undefined;
  if (isMissing(listing.privacyPolicyLink)) report('privacy-policy-missing', 'privacyPolicyLink');
  const general = usable(listing.globalSupportWebsite) || usable(listing.supportContact?.url);
  if (!general && usable(listing.governmentSupportWebsite)) {
    report('support-website-government-only', 'globalSupportWebsite');
  } else if (!general && concerns('support-website-missing', kind)) {
    report('support-website-missing', 'globalSupportWebsite');
  }
  for (const [field, text] of textsWithPaths(listing, 'address')) {
    const reading = readWebAddress(text, fictional);
    if ('href' in reading) {
      if (reading.href.startsWith('http:'))
        report(needsHttps(field, kind) ? 'https-required' : 'address-not-https', field);
    } else if (reading.fault === 'malformed') report('address-malformed', field);
    else if (reading.fault === 'placeholder') report('address-placeholder', field);
  }
};

/** Whether the page of this kind of offer says that the address of the field must begin with https. */
function needsHttps(field: string, kind: OfferKind): boolean {
  return concerns('https-required', kind) && /^(?:privacyPolicyLink|generalLinks)/.test(field);
}

const HELP_LINK = /\b(?:help|hilfe)\b/i;

/** The links that the publisher adds. */
export const lintLinks: ListingCheck = (listing, report, { kind }, fictional) => {
  const links = listing.generalLinks ?? [];
  if (links.length === 0) report('links-missing', 'generalLinks');
  const support = [listing.globalSupportWebsite, listing.supportContact?.url].map((text) =>
    webAddressOf(text, fictional),
  );
  links.forEach((link, index) => {
    if ([...link.displayText].length > LINK_TEXT_LIMIT)
      report('link-text-too-long', `generalLinks[${index}].displayText`);
    const href = webAddressOf(link.link, fictional);
    if (concerns('support-equals-help', kind) && HELP_LINK.test(link.displayText) && href && support.includes(href)) {
      report('support-equals-help', `generalLinks[${index}].link`);
    }
  });
};
