/** Words for fields, notes and assumptions, in the locale of the page. */
import { translator } from '../i18n/dictionary.ts';
import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { labelsDictionary } from './labels-dictionary.ts';
import type { Assumed, Expected, Note } from './types.ts';

/** A label without parameters. */
type Label = 'title';

function isLabel(name: string): name is Label {
  return Object.hasOwn(labelsDictionary['de-de'], name);
}

/**
 * Names a field: `supportContact.email` → „Kundensupport-Kontakt: E-Mail-Adresse“.
 * @param field id of a field; the id itself stands for one that has no name
 */
export function fieldLabel(locale: Locale, field: string): string {
  const t = translator(labelsDictionary, locale);
  const name = field === 'languageID' ? 'languageId' : field === 'csp' ? 'csp.state' : field;
  if (isLabel(name)) return t(name);
  const [contact = '', part = ''] = field.split('.');
  return isLabel(contact) && isLabel(part) ? t('ofContact', { contact: t(contact), part: t(part) }) : field;
}

const ASSUMPTIONS = {
  publisher: 'assumedPublisher',
  publisherName: 'assumedPublisherName',
  offer: 'assumedOffer',
  kind: 'assumedKind',
  csp: 'assumedCsp',
  language: 'assumedLanguage',
  confirmed: 'assumedConfirmed',
} as const satisfies Record<Assumed, string>;

/** Says what was not given, and what stands for it. */
export function assumedText(locale: Locale, assumed: Assumed): string {
  return translator(labelsDictionary, locale)(ASSUMPTIONS[assumed]);
}

const NOTES = {
  bom: 'bom',
  comment: 'comment',
  'trailing-comma': 'trailingComma',
  'missing-comma': 'missingComma',
  'language-id-spelling': 'languageIdSpelling',
  'support-website-spelling': 'supportWebsiteSpelling',
  'empty-value': 'emptyValue',
  'placeholder-value': 'placeholderValue',
  'unknown-member': 'unknownMember',
  syntax: 'syntax',
  'format-unknown': 'formatUnknown',
  'nothing-found': 'nothingFound',
  'wrong-type': 'wrongType',
  conflict: 'conflict',
  'publisher-missing': 'assumedPublisher',
  'offer-missing': 'assumedOffer',
  'kind-missing': 'assumedKind',
  'language-missing': 'languageMissing',
  'language-duplicate': 'languageDuplicate',
  'too-large': 'tooLarge',
  'too-many-lines': 'tooManyLines',
  'not-utf-8': 'notUtf8',
} as const;

const EXPECTED = {
  'web-address': 'expectWebAddress',
  email: 'expectEmail',
  language: 'expectLanguage',
  'durable-id': 'expectDurableId',
  'external-id': 'expectExternalId',
  'resource-name': 'expectResourceName',
  'api-kind': 'expectApiKind',
  schema: 'expectSchema',
  'comment-end': 'expectCommentEnd',
  'more-text': 'expectMoreText',
  'some-text': 'expectSomeText',
  'quotation-mark': 'expectQuotationMark',
  'no-control-character': 'expectNoControlCharacter',
  escape: 'expectEscape',
  'less-depth': 'expectLessDepth',
  'shorter-text': 'expectShorterText',
  'member-name': 'expectMemberName',
  colon: 'expectColon',
  'comma-or-bracket': 'expectCommaOrBracket',
  value: 'expectValue',
  end: 'expectEnd',
  object: 'expectObject',
  array: 'expectArray',
  boolean: 'expectBoolean',
  text: 'expectText',
  'csp-state': 'expectCspState',
  id: 'expectId',
  day: 'expectDay',
  time: 'expectTime',
  'time-zone': 'expectTimeZone',
  items: 'expectItems',
  reason: 'expectReason',
} as const satisfies Record<Exclude<Expected, 'one-of' | 'member'>, string>;

/**
 * Words a note: what is wrong or was mended at its place, and what to do. The place itself (line, column) is told by
 * whoever shows it.
 */
export function noteText(locale: Locale, note: Note): string {
  const what = [whatIs(locale, note), remedyOf(locale, note)].filter((text) => text !== undefined).join(' ');
  return note.path === undefined || note.path === ''
    ? what
    : translator(labelsDictionary, locale)('noteAt', { path: note.path, text: what });
}

function whatIs(locale: Locale, { id, found, expected }: Note): string | undefined {
  const t = translator(labelsDictionary, locale);
  if (expected === 'member') return t('expectMember', { found: found ?? '' });
  switch (id) {
    case 'wrong-value':
      return found === undefined ? t('wrongValuePlain') : t('wrongValue', { found });
    case 'duplicate-member':
      return t('duplicateMember', { found: found ?? '' });
    case 'id-changed':
      return t('idChanged', { found: found ?? '' });
    default:
      return t(NOTES[id]);
  }
}

function remedyOf(locale: Locale, { expected, values }: Note): string | undefined {
  const t = translator(labelsDictionary, locale);
  if (expected === undefined || expected === 'member') return undefined;
  if (expected === 'one-of') return t('expectOneOf', { values: formatList(locale, values ?? [], 'disjunction') });
  return t(EXPECTED[expected]);
}
