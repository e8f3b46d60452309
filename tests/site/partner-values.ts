/** Finds the values of a listing document that are for partners only, and replaces all of them. */

import type { ReleasableField } from '../../src/offers/audiences.ts';
import { CONTACT_MEMBERS } from '../../src/offers/fields.ts';
import { lint } from '../../src/offers/lint.ts';
import type { LintRule } from '../../src/offers/lint-rules.ts';
import type { OfferDocument, RawListing, RawOffer } from '../../src/offers/schema.ts';
import { isMissing, isPlaceholderHost } from '../../src/offers/values.ts';

export type PartnerKind = 'name' | 'email' | 'phone' | 'address' | 'text';

/** A value that the public edition must not show. */
export interface PartnerValue {
  kind: PartnerKind;
  value: string;
  /** Document and member, for messages. */
  where: string;
}

const CONTACT_KINDS = { name: 'name', email: 'email', phone: 'phone', url: 'address' } as const;

/** Visits every value that the publisher has not released, and replaces it by the result of the visitor. */
function visit(document: OfferDocument, visitor: (kind: PartnerKind, value: string, where: string) => string): void {
  const isReleased = (field: string) => document.released.includes(field as ReleasableField);
  document.listings.forEach((listing, index) => {
    const where = (field: string) => `${document.publisher}/${document.offer} listings[${index}].${field}`;
    for (const member of Object.values(CONTACT_MEMBERS)) {
      const contact = listing[member];
      if (contact === undefined || isReleased(member)) continue;
      for (const key of ['name', 'email', 'phone', 'url'] as const) {
        const value = contact[key];
        const field = `${member}.${key}`;
        // The address of the support contact is a support website, and those are public.
        if (isMissing(value) || value === undefined || isReleased(field) || field === 'supportContact.url') continue;
        contact[key] = visitor(CONTACT_KINDS[key], value, where(field));
      }
    }
    const fields: [
      keyof RawListing & ('cloudSolutionProviderMarketingMaterials' | 'gettingStartedInstructions'),
      PartnerKind,
    ][] = [
      ['cloudSolutionProviderMarketingMaterials', 'address'],
      ['gettingStartedInstructions', 'text'],
    ];
    for (const [field, kind] of fields) {
      const value = listing[field];
      if (isMissing(value) || value === undefined || isReleased(field)) continue;
      listing[field] = visitor(kind, value, where(field));
    }
  });
}

/**
 * Tells whether a value stands in a public text: the publisher then shows it itself. Names do not count, because they
 * may be ordinary words.
 */
function knownToAll(record: Pick<RawOffer, 'document'>): (kind: PartnerKind, value: string) => boolean {
  const open = JSON.stringify(withoutPartnerValues(record)).toLowerCase();
  return (kind, value) => kind !== 'name' && kind !== 'text' && open.includes(value.toLowerCase());
}

/** Lists the values of a document that only the partner edition may show. */
export function partnerValues(record: Pick<RawOffer, 'document'>): PartnerValue[] {
  const values: PartnerValue[] = [];
  const isKnown = knownToAll(record);
  visit(structuredClone(record.document), (kind, value, where) => {
    if (!isKnown(kind, value)) values.push({ kind, value, where });
    return value;
  });
  return values;
}

/** Gives the document with every partner-only value emptied, which is what the public may see. */
export function withoutPartnerValues({ document }: Pick<RawOffer, 'document'>): OfferDocument {
  const other = structuredClone(document);
  visit(other, () => '');
  return other;
}

/**
 * Gives the document with every partner-only value replaced by another one that the lint judges alike. Equal values
 * become equal ones.
 */
export function withOtherPartnerValues(record: Pick<RawOffer, 'document' | 'publisher'>): OfferDocument {
  const other = structuredClone(record.document);
  const isKnown = knownToAll(record);
  const findings = lint(record);
  const has = (rule: LintRule, where: string) =>
    findings.some(({ id, field }) => id === rule && where.endsWith(` ${field}`));
  visit(other, (kind, value, where) => {
    if (isKnown(kind, value)) return value;
    if (kind === 'email') {
      return otherEmail(value, has('personal-mailbox', where), has('contact-at-other-host', where));
    }
    return REPLACE[kind](value);
  });
  return other;
}

const REPLACE: Record<Exclude<PartnerKind, 'email'>, (value: string) => string> = {
  // A name in another script keeps its letters and becomes longer.
  name: (value) => (rotated(value) === value ? `${value} II` : rotated(value)),
  phone(value) {
    // The country and the length stay.
    let left = 4;
    return [...value]
      .toReversed()
      .map((character) => (/\d/.test(character) && left-- > 0 ? String((Number(character) + 3) % 10) : character))
      .toReversed()
      .join('');
  },
  address(value) {
    if (!URL.canParse(value)) return rotated(value);
    const { protocol, host, pathname, search, hash } = new URL(value);
    return `${protocol}//${otherHost(host)}${pathname === '/' ? '/other' : rotated(pathname)}${search}${hash}`;
  },
  // Tags and character references stay, so that the text is as long as it was.
  text: (value) =>
    value
      .split(/(<[^>]*>|&[^;\s]+;)/)
      .map((part, index) => (index % 2 === 0 ? rotated(part) : part))
      .join(''),
};

/**
 * A mailbox of a person stays one: its words are those of the name, which is rotated alike. One at the publisher’s own
 * host, which is public, stays there; of a host that the lint finds strange, another strange one takes the place.
 */
function otherEmail(value: string, personal: boolean, strange: boolean): string {
  const at = value.lastIndexOf('@');
  const local = rotated(value.slice(0, at));
  const host = value.slice(at + 1);
  return `${personal ? local : `support-${local.replaceAll(/[._]/g, '-')}`}@${strange ? otherHost(host) : host}`;
}

function otherHost(host: string): string {
  if (isPlaceholderHost(host, true)) return host;
  const labels = host.split('.');
  const last = labels.pop() ?? '';
  return [...labels.map(rotated), last].join('.');
}

/** The next letter of the alphabet for each Latin letter. */
function rotated(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    if (letter === 'z') return 'a';
    if (letter === 'Z') return 'A';
    return String.fromCharCode(letter.charCodeAt(0) + 1);
  });
}
