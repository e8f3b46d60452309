/** Rules about the contacts of a listing. */
import { hasHiddenCharacters } from '../html/text.ts';
import { visibilityOf } from './audiences.ts';
import { CONTACT_FIELDS, CONTACT_MEMBERS } from './fields.ts';
import type { ListingCheck, ReportFinding } from './lint.ts';
import { concerns } from './lint-rules.ts';
import { e164Of } from './phone.ts';
import { contactValues } from './projection.ts';
import type { RawContact, RawListing } from './schema.ts';
import type { ContactRole } from './types.ts';
import { emailOf, isMissing, readEmail } from './values.ts';

/** Reports contacts that are missing or incomplete, and values that reach nobody or a single person. */
export const lintContacts: ListingCheck = (listing, report, { kind }, fictional) => {
  if (concerns('support-contact-missing', kind)) {
    lintContact(listing, 'support', report, fictional);
    lintContact(listing, 'engineering', report, fictional);
  }
  for (const field of CONTACT_FIELDS) {
    const raw = listing[field];
    if (!raw) continue;
    if (!isMissing(raw.phone) && e164Of(raw.phone ?? '') === undefined)
      report('phone-not-international', `${field}.phone`);
    const mailbox = readEmail(raw.email, fictional);
    if ('fault' in mailbox && mailbox.fault === 'malformed') report('email-malformed', `${field}.email`);
    if ('fault' in mailbox && mailbox.fault === 'placeholder') report('address-placeholder', `${field}.email`);
    if (isPersonalMailbox(raw)) report('personal-mailbox', `${field}.email`);
    if (hasHiddenCharacters(raw.name)) report('hidden-characters', `${field}.name`);
  }
};

function lintContact(listing: RawListing, role: ContactRole, report: ReportFinding, fictional: boolean): void {
  const member = CONTACT_MEMBERS[role];
  const values = contactValues(listing[member], role, fictional);
  if (Object.keys(values).length === 0) {
    report(`${role}-contact-missing`, member);
    return;
  }
  for (const key of ['name', 'email', 'phone'] as const) {
    if (!values[key]) report(`${role}-contact-incomplete`, `${member}.${key}`);
  }
}

// Words in mailboxes that name a function instead of a person, in the languages of most listings.
const ROLE_WORDS = `
  support help hilfe service desk info kontakt contact team care kunden customer anwender request ticket hotline
  csp partner channel vertrieb sales market alliance reseller distribution ecosystem isv publish billing
  engineer developer entwickl technik tech ops betrieb cloud admin noc security integration azure saas
  product produkt platform plattform office mail hello hallo`
  .trim()
  .split(/\s+/);

/** Whether a mailbox looks like that of one person: `first.last`, or a word of the contact's full name. */
function isPersonalMailbox(raw: RawContact): boolean {
  const local = /^([^@\s]+)@/.exec(raw.email ?? '')?.[1]?.toLowerCase();
  if (!local || ROLE_WORDS.some((word) => local.includes(word))) return false;
  if (/^[a-z]+(?:-[a-z]+)?[._][a-z]+(?:-[a-z]+)?$/.test(local)) return true;
  const names = raw.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  // A name of one word is that of a team.
  if (names.length < 2) return false;
  return names.some((word) => local === word || (local.endsWith(word) && local.length === word.length + 1));
}

/** Reports what partners need if they may sell the offer. */
export const lintCsp: ListingCheck = (listing, report, { kind, csp }, fictional) => {
  const optedIn = (csp.state === 'all' || csp.state === 'some') && concerns('csp-contact-missing', kind);
  const given = Object.keys(contactValues(listing.cloudSolutionProviderContact, 'csp', fictional)).length > 0;
  if (optedIn || given) lintContact(listing, 'csp', report, fictional);
  if (optedIn && isMissing(listing.cloudSolutionProviderMarketingMaterials)) {
    report('csp-materials-missing', 'cloudSolutionProviderMarketingMaterials');
  }
};

/** Reports values for partners that the document shows to everybody in another field. */
export const lintShownPublicly: ListingCheck = (listing, report, document) => {
  const path = `listings[${document.listings.indexOf(listing)}]`;
  const fields = [
    ...CONTACT_FIELDS.flatMap((contact) => (['email', 'phone', 'url'] as const).map((key) => `${contact}.${key}`)),
    'cloudSolutionProviderMarketingMaterials',
  ];
  for (const field of fields) {
    if (visibilityOf('public', `${path}.${field}`, document).why === 'shown-publicly') {
      report('partner-value-public', field);
    }
  }
};

/** Reports mailboxes at another host than the publisher's website: of a free mail service, or of another company. */
export const lintHosts: ListingCheck = (listing, report, _document, fictional, publisher) => {
  if (publisher.website === undefined || !URL.canParse(publisher.website)) return;
  const own = siteOf(new URL(publisher.website).hostname);
  for (const field of CONTACT_FIELDS) {
    const host = emailOf(listing[field]?.email, fictional)?.split('@').at(-1);
    if (host !== undefined && siteOf(host) !== own) report('contact-at-other-host', `${field}.email`);
  }
};

// Second labels below which names are registered, such as co.uk and com.au.
const SECOND_LEVEL = /^(?:ac|co|com|edu|gov|gv|ne|net|or|org)$/;

/** The registered domain of a host: `www.acme.co.uk` and `mail.acme.co.uk` have the same. */
function siteOf(host: string): string {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(SECOND_LEVEL.test(second) && top.length === 2 ? -3 : -2).join('.');
}
