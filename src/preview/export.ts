/** The exports of a draft: documents for machines, and lists for people. */

import { formatLanguage, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { formatDocument, formatJson } from '../import/format-json.ts';
import { API_KINDS } from '../import/product-ingestion.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { fieldLabel } from '../offers/field-labels.ts';
import { LEVELS, LISTING_ORDER, valueIn } from '../offers/fields.ts';
import { type FormField, formFields } from '../offers/form-fields.ts';
import { EXTERNAL_ID } from '../offers/ids.ts';
import { kindLabel } from '../offers/kinds.ts';
import { hoursLines } from '../offers/labels.ts';
import { listingFor } from '../offers/listing-for.ts';
import { canonicalLanguage, isMissing, languageOf } from '../offers/values.ts';
import { memberName, typedDocumentOf } from './document.ts';
import { LISTING_SCHEMA } from './draft.ts';
import { findingWords, placeLabel } from './labels.ts';
import type { PreviewPack } from './pack.ts';
import { isObject, withValue } from './path.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Draft, Json, JsonObject, Task } from './types.ts';

/** The text of the listing document, in the format of this project. */
export function draftDocumentText(draft: Draft): string {
  return formatDocument(typedDocumentOf(draft));
}

/** A `listing` resource of the Product Ingestion API. */
export interface ListingResource {
  /** BCP 47, canonical case. */
  language: string;
  text: string;
  resource: JsonObject;
  /** Members that the schema of the API requires and that are missing. */
  missing: string[];
}

/**
 * Gives the resource of each listing. A resource of the Product Ingestion API is exported as it came in, except for
 * edited values; other listings are completed with what the API requires and the draft knows.
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
  // Absent for kinds whose name in the API was not read in a source.
  const [apiKind] = Object.entries(API_KINDS).find(([, each]) => each === kind) ?? [];
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

/** Lists which value belongs into which box of Partner Center. */
export function checklistText(draft: Draft, assessment: Assessment, locale: Locale): string {
  const t = resultDictionary(locale);
  const fields = formFields(draft.kind);
  const parts = [
    t('checklistTitle', { offer: titleOf(assessment) }),
    t('checklistLead', { kind: kindLabel(locale, draft.kind) }),
    ...draft.listings.map((listing) => {
      const language = formatLanguage(locale, languageOf(listing, draft.language).tag);
      return [t('inLanguage', { language }), ...boxLines(locale, listing, fields)].join('\n');
    }),
    [
      t('documentOnly'),
      `[ ] ${fieldLabel(locale, 'support.languages')}`,
      indented(
        draft.support.languages.map((tag) => (canonicalLanguage(tag) ? formatLanguage(locale, tag) : tag)).join(', ') ||
          absent(locale),
      ),
      `[ ] ${fieldLabel(locale, 'support.hours')}`,
      indented(draft.support.hours ? hoursLines(locale, draft.support.hours).join('\n') : absent(locale)),
    ].join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

const absent = (locale: Locale): string => `(${offersDictionary(locale)('notGiven')})`;

/** The boxes of a listing with their values. A contact is one box with several values. */
function boxLines(locale: Locale, listing: JsonObject, fields: readonly FormField[]): string[] {
  const lines: string[] = [];
  let before: string | undefined;
  for (const { id, box } of fields) {
    if (box === undefined) continue;
    const [member = '', part] = id.split('.');
    const heading = `${box} – ${fieldLabel(locale, part === undefined ? id : member)}`;
    if (heading !== before) lines.push(`[ ] ${heading}`);
    before = heading;
    const keys = [memberName(listing, member), ...(part === undefined ? [] : [part])];
    const text = textOf(valueIn(listing, keys));
    const value = text ?? absent(locale);
    lines.push(indented(part === undefined ? value : `${fieldLabel(locale, id).split(': ').at(-1)}: ${value}`));
  }
  return lines;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return isMissing(value) ? undefined : value;
  if (!Array.isArray(value) || value.length === 0) return undefined;
  return value
    .map((item) => (isObject(item) ? [item.displayText, item.link].filter(Boolean).join(': ') : String(item)))
    .join('\n');
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}

/** Lists what has to be corrected, by importance, each entry once with its remedy. */
export function gapListText(draft: Draft, assessment: Assessment, locale: Locale, rules: PreviewPack['rules']): string {
  const t = resultDictionary(locale);
  const line = (task: Task) => {
    const label = placeLabel(locale, draft, task);
    const name = task.box === undefined ? label : t('boxed', { field: label, box: task.box });
    const told = task.findings.map((finding) => {
      const { title, fix } = findingWords(locale, finding, rules);
      return `${title} ${fix}`.trim();
    });
    return `– ${name}: ${told.length === 0 ? t('notGiven') : told.join(' ')}`;
  };
  const parts = LEVELS.flatMap((level) => {
    const own = assessment.tasks.filter((task) => task.level === level);
    return own.length === 0 ? [] : [[t(level), ...own.map(line)].join('\n')];
  });
  const api = listingResources(draft).flatMap(({ language, missing }) =>
    missing.length === 0
      ? []
      : [t('api', { language: formatLanguage(locale, language), members: formatList(locale, missing) })],
  );
  parts.push(...api);
  return `${[t('gapsTitle', { offer: titleOf(assessment) }), ...(parts.length === 0 ? [t('missingNone')] : parts)].join('\n\n')}\n`;
}

function titleOf({ locale, offers }: Assessment): string {
  const offer = offers['direct-bill-partner'];
  return listingFor(offer, locale).title ?? offer.offer;
}
