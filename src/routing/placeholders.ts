/**
 * The placeholders of messages, their names, and functions that put values into texts. Pure; used at build time and in
 * browsers.
 */
import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import { PLACEHOLDERS } from './types.ts';

/** A placeholder of a message, without braces. */
export type Placeholder = (typeof PLACEHOLDERS)[number];

/** Values of placeholders, as typed or as known. */
export type Typed = Partial<Record<Placeholder, string>>;

const LONG: ReadonlySet<Placeholder> = new Set(['problem', 'tried', 'impact']);

/** Placeholders whose name reads as a part of the sentence, so that the message can be sent without a value. */
const SENDABLE: ReadonlySet<Placeholder> = new Set(['deadline']);

/** Placeholders whose meaning differs by message: the beginning of their line is the label. */
const SAID_BY_LINE: ReadonlySet<Placeholder> = new Set(['problem', 'since', 'tried', 'impact']);

export interface PlaceholderField {
  name: Placeholder;
  /** The words before it on its line of the message, which are the better label if they exist. */
  line?: string;
  /** The field is a text area. */
  long: boolean;
}

/**
 * Lists the fields for the placeholders that texts use, always in the same order.
 * @param texts subject and body of a message
 */
export function placeholderFields(texts: readonly string[], known: Typed): PlaceholderField[] {
  return PLACEHOLDERS.filter(
    (name) => known[name] === undefined && texts.some((text) => text.includes(`{${name}}`)),
  ).map((name) => {
    const line = SAID_BY_LINE.has(name) ? lineOf(texts, name) : undefined;
    return { name, long: LONG.has(name), ...(line !== undefined && { line }) };
  });
}

/** The words before a placeholder on a line of its own: “Kaufdatum: {since}”. */
function lineOf(texts: readonly string[], name: Placeholder): string | undefined {
  return texts
    .map((text) => new RegExp(`^([^{}\\n]+): \\{${name}\\}$`, 'm').exec(text)?.[1])
    .find((line) => line !== undefined);
}

export interface FilledPart {
  text: string;
  /** The part is a placeholder without a value and holds its name in brackets. */
  open: boolean;
}

/**
 * Puts values into a text. Values are not interpreted: a placeholder within a value stays as it was typed.
 * @param values their values; if one is missing or blank, its name in brackets stands there, or words that can be sent
 */
export function filled(language: Locale, text: string, values: Typed): FilledPart[] {
  const t = routingDictionary(language);
  return text.split(/\{(\w+)\}/).map((part, index) => {
    if (index % 2 === 0) return { text: part, open: false };
    const value = values[part as Placeholder]?.trim();
    if (value) return { text: value, open: false };
    const placeholder = part as Placeholder;
    const name = t(`placeholder-${placeholder}`);
    return { text: SENDABLE.has(placeholder) ? name : `[${name}]`, open: true };
  });
}
