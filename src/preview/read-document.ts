/**
 * Reads a listing document. The schema of `offers/schema.ts` stands here a second time, as data over the places of the
 * text: browsers load no zod, and a fault needs its line and column. A test holds the two together.
 */

import { RELEASABLE } from '../offers/audiences.ts';
import { isId } from '../offers/ids.ts';
import * as rules from '../offers/import/rules.ts';
import type { JsonNode, ObjectNode, TolerantJson } from '../offers/import/tolerant-json.ts';
import { LINT_RULE_IDS } from '../offers/lint-rules.ts';
import { CSP_STATES, OFFER_KINDS, WEEKDAYS } from '../offers/types.ts';
import { isTimeZone } from '../offers/values.ts';
import { languageOf } from './document.ts';
import { blankDraft } from './draft.ts';
import { jsonOf, noteAt } from './notes.ts';
import type { Assumed, Draft, Expected, JsonObject, Note, ReadOptions, ReadResult } from './types.ts';

interface Account {
  place: TolerantJson['place'];
  errors: Note[];
  warnings: Note[];
  dropped: string[];
}

type Check = (node: JsonNode, path: string, account: Account) => void;

function fail(account: Account, at: number, path: string, expected: Expected, rest: Partial<Note> = {}): void {
  const id = ['text', 'object', 'array', 'boolean'].includes(expected) ? 'wrong-type' : 'wrong-value';
  account.errors.push(noteAt(account.place, at, id, { path, expected, ...rest }));
}

/** A text; with a test, one that passes it. */
function text(expected: Expected = 'text', test: (value: string) => boolean = () => true): Check {
  return (node, path, account) => {
    if (node.kind !== 'string') fail(account, node.at, path, 'text');
    else if (!test(node.value)) fail(account, node.at, path, expected, { found: shortened(node.value) });
  };
}

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 77)}…` : value;
}

function oneOf(values: readonly string[]): Check {
  return (node, path, account) => {
    if (node.kind !== 'string') fail(account, node.at, path, 'text');
    else if (!values.includes(node.value)) {
      fail(account, node.at, path, 'one-of', { found: shortened(node.value), values: [...values] });
    }
  };
}

function list(item: Check, least = 0): Check {
  return (node, path, account) => {
    if (node.kind !== 'array') fail(account, node.at, path, 'array');
    else if (node.items.length < least) fail(account, node.at, path, 'items');
    else for (const [index, each] of node.items.entries()) item(each, `${path}/${index}`, account);
  };
}

/** An object. A member that it does not know is told and left out; one that is missing is a fault if it is required. */
function object(members: Readonly<Record<string, Check>>, required: readonly string[] = []): Check {
  return (node, path, account) => {
    if (node.kind !== 'object') {
      fail(account, node.at, path, 'object');
      return;
    }
    for (const [name, { at, value }] of node.members) {
      const inner = `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      const check = Object.hasOwn(members, name) ? members[name] : undefined;
      if (check !== undefined) check(value, inner, account);
      else {
        account.warnings.push(noteAt(account.place, at, 'unknown-member', { path: inner }));
        account.dropped.push(inner);
      }
    }
    for (const name of required) {
      if (!node.members.has(name)) fail(account, node.at, path, 'member', { found: name });
    }
  };
}

const boolean: Check = (node, path, account) => {
  if (node.kind !== 'boolean') fail(account, node.at, path, 'boolean');
};

const anyText = text();
const id = text('id', isId);
const language = text('language', rules.language.test);
const day = text('day', isDay);
const orMissing = (test: (value: string) => boolean) => (value: string) =>
  /^(?:|[Nn]\/?[Aa])$/.test(value) || test(value);
const address = text('web-address', orMissing(rules.webAddress.test));

const contact = object({
  name: anyText,
  email: text('email', orMissing(rules.email.test)),
  phone: anyText,
  url: address,
});

const product: Check = (node, path, account) => {
  if (node.kind === 'string') text('durable-id', rules.durableId.test)(node, path, account);
  else if (node.kind === 'object' && node.members.has('externalId')) {
    object({ externalId: text('external-id', rules.externalId.test) })(node, path, account);
  } else
    object({ resourceName: text('resource-name', rules.resourceName.test) }, ['resourceName'])(node, path, account);
};

const listing = object({
  $schema: text('schema', rules.listingSchema.test),
  id: text('durable-id', rules.durableId.test),
  resourceName: text('resource-name', (value) => value.length > 0 && value.length <= 50),
  product,
  kind: text('api-kind', rules.apiKind.test),
  languageId: language,
  languageID: language,
  lifecycleState: oneOf(['generallyAvailable', 'deleted']),
  title: anyText,
  description: anyText,
  searchResultSummary: anyText,
  shortDescription: anyText,
  gettingStartedInstructions: anyText,
  searchKeywords: list(anyText),
  privacyPolicyLink: anyText,
  globalSupportWebsite: anyText,
  governmentSupportWebsite: anyText,
  cloudSolutionProviderMarketingMaterials: anyText,
  generalLinks: list(
    object({ displayText: anyText, link: text('web-address', (value) => /^https?:\/\//.test(value)) }, [
      'displayText',
      'link',
    ]),
  ),
  supportContact: contact,
  engineeringContact: contact,
  cloudSolutionProviderContact: contact,
});

const days = list(oneOf(WEEKDAYS), 1);
const OPENS = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const hoursEntry: Check = (node, path, account) => {
  const times = { opens: text('time', (value) => OPENS.test(value)), closes: text('time', isClosingTime) };
  const words = { text: text('text', (value) => value.length > 0 && value.length <= 200) };
  const worded = node.kind === 'object' && node.members.has('text');
  const entry = worded ? object({ days, ...words }, ['days']) : object({ days, ...times }, ['days', 'opens', 'closes']);
  entry(node, path, account);
};

const document = object({
  $schema: anyText,
  publisher: id,
  offer: id,
  fictional: boolean,
  kind: oneOf(OFFER_KINDS),
  csp: object({ state: oneOf(CSP_STATES) }, ['state']),
  support: object({
    languages: list(language),
    hours: object({ timeZone: text('time-zone', isTimeZone), week: list(hoursEntry, 1) }, ['week']),
  }),
  released: list(oneOf(RELEASABLE)),
  confirmed: day,
  waivers: list(
    object(
      {
        rule: oneOf(LINT_RULE_IDS),
        reason: text('reason', (value) => /\S/.test(value) && value.trim().length <= 500),
        until: day,
      },
      ['rule', 'reason', 'until'],
    ),
  ),
  listings: list(listing, 1),
});

function isClosingTime(value: string): boolean {
  return value === '24:00' || OPENS.test(value);
}

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(date.getTime()) && date.toJSON().slice(0, 10) === value;
}

/** Whether a text is a listing document: no other format has `listings`. */
export function isListingDocument(root: JsonNode): root is ObjectNode {
  return root.kind === 'object' && root.members.has('listings');
}

const FRAME = ['publisher', 'offer', 'kind', 'csp', 'confirmed'] as const satisfies readonly Assumed[];

/** Takes a listing document and gives its draft, or what is wrong with it. */
export function readDocument(
  root: ObjectNode,
  place: TolerantJson['place'],
  { today, language: fallback }: ReadOptions,
): ReadResult {
  const account: Account = { place, errors: [], warnings: [], dropped: [] };
  document(root, '', account);
  const { errors, warnings, dropped } = account;
  const assumed: Assumed[] = ['publisherName', ...FRAME.filter((name) => !root.members.has(name))];
  const read = jsonOf(root) as unknown as Partial<Draft>;
  const listings = (Array.isArray(read.listings) ? read.listings : []) as JsonObject[];
  if (errors.length === 0) {
    const tags = listings.map((each) => languageOf(each, fallback));
    const twice = tags.findIndex(({ tag }, index) => tags.findIndex((other) => other.tag === tag) < index);
    const items = root.members.get('listings')?.value;
    const at = items?.kind === 'array' ? items.items[twice]?.at : undefined;
    if (at !== undefined) errors.push(noteAt(place, at, 'language-duplicate'));
    if (!tags.every(({ given }) => given)) assumed.push('language');
  }
  if (errors.length > 0) return { state: 'failed', errors, warnings };
  const blank = blankDraft(today);
  const draft: Draft = {
    origin: { type: 'text', format: 'listing-document' },
    assumed,
    publisher: read.publisher ?? blank.publisher,
    publisherName: '',
    offer: read.offer ?? blank.offer,
    fictional: read.fictional ?? false,
    kind: read.kind ?? blank.kind,
    csp: { state: read.csp?.state ?? blank.csp.state },
    support: supportOf(read.support),
    released: read.released ?? [],
    confirmed: read.confirmed ?? today,
    ...(read.waivers !== undefined && {
      waivers: read.waivers.map(({ rule, reason, until }) => ({ rule, reason, until })),
    }),
    language: fallback,
    listings,
  };
  return { state: 'read', format: 'listing-document', drafts: [draft], warnings, dropped };
}

/** The support hours without members that nobody knows. */
function supportOf(support: Partial<Draft['support']> | undefined): Draft['support'] {
  const { languages = [], hours } = support ?? {};
  if (hours === undefined) return { languages };
  const week = hours.week.map((entry) =>
    'text' in entry
      ? { days: entry.days, text: entry.text }
      : { days: entry.days, opens: entry.opens, closes: entry.closes },
  );
  return { languages, hours: { ...(hours.timeZone !== undefined && { timeZone: hours.timeZone }), week } };
}
