/** The placeholders of messages: what they are called, and texts with values put in. Pure, for pages and browsers. */
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import { PLACEHOLDERS } from './types.ts';

/** A placeholder of a message, without braces. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Values of placeholders, as typed or as known. */
export type Typed = Partial<Record<Placeholder, string>>;

/** What stands in the text as long as there is no value, and the label of its field. */
const NAMES = {
  customer: ['phCustomer', 'fieldCustomer'],
  offer: ['phOffer', 'fieldOffer'],
  publisher: ['phPublisher', 'fieldPublisher'],
  plan: ['phPlan', 'fieldPlan'],
  subscription: ['phSubscription', 'fieldSubscription'],
  problem: ['phProblem', 'fieldProblem'],
  since: ['phSince', 'fieldSince'],
  tried: ['phTried', 'fieldTried'],
  impact: ['phImpact', 'fieldImpact'],
  deadline: ['phDeadline', 'fieldDeadline'],
  sender: ['phSender', 'fieldSender'],
  role: ['phRole', 'fieldRole'],
} as const satisfies Record<Placeholder, readonly [string, string]>;

const LONG: ReadonlySet<Placeholder> = new Set(['problem', 'tried', 'impact']);

/** Placeholders that a message can be sent with as they are: what stands there without a value is part of the sentence. */
const SENDABLE: ReadonlySet<Placeholder> = new Set(['deadline']);

/** Placeholders that mean something else in each message: the line that they end says what is wanted. */
const SAID_BY_LINE: ReadonlySet<Placeholder> = new Set(['problem', 'since', 'tried', 'impact']);

/** A field for one placeholder. */
export interface PlaceholderField {
  name: Placeholder;
  /** Key of its label in the dictionary of the routing. */
  label: (typeof NAMES)[Placeholder][1];
  /** What its line in the message calls it: a better label, where there is one. */
  line?: string;
  /** More than a few words are expected. */
  long: boolean;
}

/**
 * Lists the fields for the placeholders that texts use, always in the same order.
 * @param texts subject and body of a message
 * @param known values that need no field
 */
export function placeholderFields(texts: readonly string[], known: Typed): PlaceholderField[] {
  return PLACEHOLDERS.filter(
    (name) => known[name] === undefined && texts.some((text) => text.includes(`{${name}}`)),
  ).map((name) => {
    const line = SAID_BY_LINE.has(name) ? lineOf(texts, name) : undefined;
    return { name, label: NAMES[name][1], long: LONG.has(name), ...(line !== undefined && { line }) };
  });
}

/** What stands before a placeholder on a line of its own: “Kaufdatum: {since}”. */
function lineOf(texts: readonly string[], name: Placeholder): string | undefined {
  return texts
    .map((text) => new RegExp(`^([^{}\\n]+): \\{${name}\\}$`, 'm').exec(text)?.[1])
    .find((line) => line !== undefined);
}

/** A piece of a text. */
export interface FilledPart {
  text: string;
  /** A placeholder without a value: its name in brackets. */
  open: boolean;
}

/**
 * Puts values into a text, each as it is: what looks like a placeholder within a value stays as it was typed.
 * @param text a text with placeholders
 * @param values their values; one that is missing or blank leaves its name in brackets, or words to send as they are
 */
export function filled(language: Locale, text: string, values: Typed): FilledPart[] {
  const t = translator(routingDictionary, language);
  return text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return { text: part, open: false };
    const value = values[part as Placeholder]?.trim();
    if (value) return { text: value, open: false };
    const name = t(NAMES[part as Placeholder][0]);
    return SENDABLE.has(part as Placeholder) ? { text: name, open: true } : { text: `[${name}]`, open: true };
  });
}
