/**
 * The only place where a raw listing document becomes what pages may show. `audiences.ts` says who may see which field;
 * the public edition gets nothing else, except what the publisher released. It also runs in browsers, where the preview
 * shows publishers their own documents.
 */
import { cleanText } from '../html/text.ts';
import { type Audience, EDITION_AUDIENCES, type ShownField, sees } from './audiences.ts';
import { directionOf } from './direction.ts';
import { CONTACT_MEMBERS } from './fields.ts';
import { segmentOf } from './ids.ts';
import { telOf } from './phone.ts';
import type { RawContact, RawListing, RawOffer } from './schema.ts';
import type {
  ContactRole,
  ContactSlot,
  Edition,
  HoursEntry,
  ProjectedContact,
  ProjectedListing,
  ProjectedOffer,
  SupportHours,
} from './types.ts';
import { canonicalLanguage, emailOf, isMissing, phoneOf, textOf, webAddressOf, withoutUndefined } from './values.ts';

/** The part of a record that the projection needs. */
type Raw = Pick<RawOffer, 'document' | 'publisher'>;
type Shows = (field: ShownField) => boolean;

/**
 * Gives what an edition may show of a raw document, for all audiences of the edition. Placeholders and missing values
 * are absent, hidden characters are removed, unusable web addresses are left out. Never throws for a document that fits
 * the schema.
 */
export function project(record: Raw, edition: Edition): ProjectedOffer {
  const { released } = record.document;
  return projected(record, edition, (field) =>
    EDITION_AUDIENCES[edition].every((audience) => sees(audience, field, released)),
  );
}

/** As `project`, for one audience. `edition` of the result is the narrowest edition for it. */
export function projectFor(record: Raw, audience: Audience): ProjectedOffer {
  const { released } = record.document;
  const edition = EDITION_AUDIENCES.partner.includes(audience) ? 'partner' : 'public';
  return projected(record, edition, (field) => sees(audience, field, released));
}

function projected({ document, publisher }: Raw, edition: Edition, shows: Shows): ProjectedOffer {
  const fictional = document.fictional || publisher.fictional;
  const website = webAddressOf(publisher.website, fictional);
  const hours = projectHours(document.support.hours);
  return {
    edition,
    id: `${segmentOf(document.publisher)}/${segmentOf(document.offer)}`,
    publisher: {
      id: segmentOf(document.publisher),
      name: textOf(publisher.name) ?? document.publisher,
      ...(website && { website }),
      fictional: publisher.fictional,
    },
    offer: segmentOf(document.offer),
    fictional,
    kind: document.kind,
    csp: { state: document.csp.state },
    support: { languages: document.support.languages.map(languageTag), ...(hours && { hours }) },
    confirmed: document.confirmed,
    listings: document.listings.map((listing) => projectListing(listing, fictional, shows)),
  };
}

function projectListing(listing: RawListing, fictional: boolean, shows: Shows): ProjectedListing {
  const language = languageTag(listing.languageId ?? listing.languageID ?? 'en-US');
  const web = (field: ShownField, text: string | undefined) =>
    shows(field) ? webAddressOf(text, fictional) : undefined;
  const materials = webAddressOf(listing.cloudSolutionProviderMarketingMaterials, fictional);
  const keywords = (listing.searchKeywords ?? []).map(textOf).filter((word) => word !== undefined);
  return {
    language,
    direction: directionOf(language),
    ...withoutUndefined({
      title: shows('title') ? textOf(listing.title) : undefined,
      summary: shows('searchResultSummary') ? textOf(listing.searchResultSummary) : undefined,
      shortDescription: shows('shortDescription') ? textOf(listing.shortDescription) : undefined,
      description: shows('description') ? longText(listing.description) : undefined,
      gettingStarted: shows('gettingStartedInstructions') ? longText(listing.gettingStartedInstructions) : undefined,
      keywords: shows('searchKeywords') && keywords.length > 0 ? keywords : undefined,
      privacyPolicy: web('privacyPolicyLink', listing.privacyPolicyLink),
    }),
    supportWebsites: withoutUndefined({
      global: web('globalSupportWebsite', listing.globalSupportWebsite),
      contact: web('supportContact.url', listing.supportContact?.url),
      government: web('governmentSupportWebsite', listing.governmentSupportWebsite),
    }),
    links: (listing.generalLinks ?? []).flatMap((link) => {
      const href = web('generalLinks', link.link);
      return href ? [{ text: textOf(link.displayText) ?? href, href }] : [];
    }),
    marketingMaterials: {
      exists: materials !== undefined,
      ...(materials && shows('cloudSolutionProviderMarketingMaterials') && { href: materials }),
    },
    contacts: {
      support: projectContact(listing, 'support', fictional, shows),
      csp: projectContact(listing, 'csp', fictional, shows),
      engineering: projectContact(listing, 'engineering', fictional, shows),
    },
  };
}

function projectContact(listing: RawListing, role: ContactRole, fictional: boolean, shows: Shows): ContactSlot {
  const member = CONTACT_MEMBERS[role];
  const values = contactValues(listing[member], role, fictional);
  const exists = values.email !== undefined || values.phone !== undefined || values.url !== undefined;
  const contact: ProjectedContact = {};
  for (const key of ['name', 'email', 'phone', 'url'] as const) {
    if (values[key] !== undefined && shows(`${member}.${key}`)) contact[key] = values[key];
  }
  const tel = contact.phone === undefined ? undefined : telOf(contact.phone);
  if (tel !== undefined) contact.tel = tel;
  return { exists, ...(Object.keys(contact).length > 0 && { contact }) };
}

/**
 * The usable values of a raw contact. The web address of a support contact is left out, because it is one of the public
 * support websites.
 */
export function contactValues(
  contact: RawContact | undefined,
  role: ContactRole,
  fictional: boolean,
): ProjectedContact {
  if (!contact) return {};
  return withoutUndefined({
    name: textOf(contact.name),
    email: emailOf(contact.email, fictional),
    phone: phoneOf(contact.phone),
    url: role === 'support' ? undefined : webAddressOf(contact.url, fictional),
  });
}

function projectHours(hours: RawOffer['document']['support']['hours']): SupportHours | undefined {
  if (!hours) return undefined;
  const week = hours.week.flatMap((entry): HoursEntry[] => {
    if (!('text' in entry)) return [entry];
    const text = textOf(entry.text);
    return text ? [{ days: entry.days, text }] : [];
  });
  if (week.length === 0) return undefined;
  return { ...(hours.timeZone && { timeZone: hours.timeZone }), week };
}

function languageTag(tag: string): string {
  return canonicalLanguage(tag) ?? tag;
}

function longText(text: string | undefined): string | undefined {
  return text === undefined || isMissing(text) ? undefined : cleanText(text).trim();
}
