/** What a publisher takes along: documents that machines read, and lists that people work through. */

import { type Translate, translator } from '../i18n/dictionary.ts';
import { formatLanguage, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { LISTING_ORDER } from '../offers/fields.ts';
import { EXTERNAL_ID } from '../offers/ids.ts';
import { formatJson } from '../offers/import/format-json.ts';
import { hoursLines, kindLabel } from '../offers/labels.ts';
import type { OfferKind } from '../offers/types.ts';
import { isMissing, languageOf } from '../offers/values.ts';
import { documentOf, memberName } from './document.ts';
import { LISTING_SCHEMA } from './draft.ts';
import { exportDictionary } from './export-dictionary.ts';
import { fieldsOf } from './fields.ts';
import { fieldLabel } from './labels.ts';
import { isObject, keysOf, valueAt, withValue } from './path.ts';
import { remaining } from './remaining.ts';
import type { Assessment, Draft, Field, Json, JsonObject, Need, NeedClass } from './types.ts';

/** The text of the listing document, as a site of this project takes it. */
export function documentText(draft: Draft): string {
  const { $schema, publisher, offer, fictional, kind, csp, support, released, confirmed, waivers, listings } =
    documentOf(draft);
  const { languages, hours } = support;
  return formatJson({
    $schema,
    publisher,
    offer,
    fictional: fictional || undefined,
    kind,
    csp,
    support: languages.length > 0 || hours ? { languages, hours } : undefined,
    released: released.length > 0 ? released : undefined,
    confirmed,
    waivers,
    listings,
  });
}

/** A `listing` resource of the Product Ingestion API. */
export interface ListingResource {
  /** BCP 47, canonical case. */
  language: string;
  text: string;
  resource: JsonObject;
  /** Members that the schema of the API requires and that are not there. */
  missing: string[];
}

/** Kinds of the API that name one kind of offer; those of others were not read. */
const API_KINDS: Readonly<Partial<Record<OfferKind, string>>> = {
  saas: 'azureSaaS',
  'virtual-machine': 'azureVM',
  container: 'azureContainer',
};

/**
 * Gives the resource of each listing. What came in from the Product Ingestion API goes out as it came, but for what was
 * edited; other listings are completed by what the API requires and the draft knows.
 */
export function listingResources(draft: Draft): ListingResource[] {
  return draft.listings.map((listing) => {
    const { tag } = languageOf(listing, draft.language);
    const resource = draft.origin.format === 'product-ingestion' ? listing : completed(listing, draft, tag);
    const required = ['$schema', 'product', 'kind', 'languageId'];
    const missing = required.filter((name) => !Object.hasOwn(resource, memberName(resource, name)));
    return { language: tag, text: formatJson(resource), resource, missing };
  });
}

function completed(listing: JsonObject, { kind, offer, assumed }: Draft, tag: string): JsonObject {
  const apiKind = API_KINDS[kind];
  const values: Record<string, Json | undefined> = {
    $schema: LISTING_SCHEMA,
    product: assumed.includes('offer') || !EXTERNAL_ID.test(offer) ? undefined : { externalId: offer },
    kind: apiKind,
    languageId: tag.toLowerCase(),
  };
  return Object.entries(values).reduce<JsonObject>(
    (resource, [name, value]) =>
      value === undefined || Object.hasOwn(resource, memberName(resource, name))
        ? resource
        : (withValue(resource, [name], value, LISTING_ORDER) as JsonObject),
    listing,
  );
}

type T = Translate<(typeof exportDictionary)['de-de']>;

/**
 * Writes which value goes into which box of Partner Center.
 * @param assessment of this draft
 */
export function checklistText(draft: Draft, assessment: Assessment, locale: Locale): string {
  const t = translator(exportDictionary, locale);
  const fields = fieldsOf(draft.kind);
  const parts = [
    t('checklistTitle', { offer: titleOf(assessment) }),
    t('checklistLead', { kind: kindLabel(locale, draft.kind) }),
    ...draft.listings.map((listing) => {
      const language = formatLanguage(locale, languageOf(listing, draft.language).tag);
      return [t('inLanguage', { language }), ...boxLines(t, locale, listing, fields)].join('\n');
    }),
    [
      t('documentOnly'),
      `[ ] ${fieldLabel(locale, 'support.languages')}`,
      indented(draft.support.languages.map((tag) => formatLanguage(locale, tag)).join(', ') || t('notGiven')),
      `[ ] ${fieldLabel(locale, 'support.hours')}`,
      indented(draft.support.hours ? hoursLines(locale, draft.support.hours).join('\n') : t('notGiven')),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The boxes of a listing, each with its values; a contact is one box of several values. */
function boxLines(t: T, locale: Locale, listing: JsonObject, fields: readonly Field[]): string[] {
  const lines: string[] = [];
  let before: string | undefined;
  for (const { id, box } of fields) {
    if (box === undefined) continue;
    const [member = '', part] = id.split('.');
    const heading = `${box} – ${fieldLabel(locale, part === undefined ? id : member)}`;
    if (heading !== before) lines.push(`[ ] ${heading}`);
    before = heading;
    const text = textOf(
      valueAt(listing, keysOf(`${memberName(listing, member)}${part === undefined ? '' : `.${part}`}`)),
    );
    const value = text ?? t('notGiven');
    lines.push(indented(part === undefined ? value : `${fieldLabel(locale, id).split(': ').at(-1)}: ${value}`));
  }
  return lines;
}

function textOf(value: Json | undefined): string | undefined {
  if (typeof value === 'string') return isMissing(value) ? undefined : value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value
    .map((item) => (isObject(item) ? [item.displayText, item.link].filter(Boolean).join(': ') : String(item)))
    .join('\n');
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}

const CLASSES = {
  'microsoft-requires': 'requires',
  'partners-need': 'partners',
  'good-practice': 'practice',
} as const satisfies Record<NeedClass, string>;

/**
 * Writes what is missing, in its three classes, then what the lint finds besides.
 * @param assessment of this draft
 */
export function gapListText(draft: Draft, assessment: Assessment, locale: Locale): string {
  const t = translator(exportDictionary, locale);
  const open = assessment.needs.filter(({ met }) => !met);
  const needLine = ({ field, box, listing }: Need) => {
    const label = fieldLabel(locale, field) + languageMark(draft, listing, locale);
    return `– ${box === undefined ? label : t('boxed', { field: label, box })}`;
  };
  const findings = remaining(assessment).filter(({ waivedUntil }) => waivedUntil === undefined);
  const parts = (Object.keys(CLASSES) as NeedClass[]).flatMap((each) => {
    const own = open.filter((need) => need.class === each);
    return own.length === 0 ? [] : [[t(CLASSES[each]), ...own.map(needLine)].join('\n')];
  });
  if (findings.length > 0) {
    const lines = findings.map(({ field, rule, listing }) => {
      return `– ${t('finding', { field: fieldLabel(locale, field) + languageMark(draft, listing, locale), rule })}`;
    });
    parts.push([t('findings'), ...lines].join('\n'));
  }
  const api = listingResources(draft).flatMap(({ language, missing }) =>
    missing.length === 0
      ? []
      : [t('api', { language: formatLanguage(locale, language), members: formatList(locale, missing) })],
  );
  parts.push(...api);
  return `${[t('gapsTitle', { offer: titleOf(assessment) }), ...(parts.length === 0 ? [t('gapsNone')] : parts)].join('\n\n')}\n`;
}

/** Names the language of a listing where there are several. */
function languageMark(draft: Draft, listing: number | undefined, locale: Locale): string {
  const own = listing === undefined || draft.listings.length < 2 ? undefined : draft.listings[listing];
  return own === undefined ? '' : ` (${formatLanguage(locale, languageOf(own, draft.language).tag)})`;
}

function titleOf({ search }: Assessment): string {
  return search['direct-bill-partner'].title;
}
