import { formatNumber, pluralRules } from './format.ts';
import type { Locale, Localized, locales } from './locale.ts';

/** A message: a text with `{placeholders}`, or one text for each plural category of a `{count}`. */
export type Message = string | { one: string; other: string };

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;
type Parameters<M> = M extends string
  ? Placeholders<M>
  : M extends { other: infer S }
    ? Placeholders<S> | 'count'
    : never;
type Values<M> = [Parameters<M>] extends [never] ? [] : [values: Record<Parameters<M>, string | number>];

/** Gives the text of a key, with its placeholders filled. The compiler checks keys and placeholders. */
export type Translate<D extends Record<string, Message>> = <K extends keyof D & string>(
  key: K,
  ...values: Values<D[K]>
) => string;

/** The texts of a subject in each locale. Called with a locale, it gives the function that looks them up. */
export type Dictionary<D extends Record<string, Message>> = Localized<D> & ((locale: Locale) => Translate<D>);

/**
 * Declares the dictionary of a subject. A key that a locale lacks does not compile;
 * tests/unit/i18n/dictionaries.test.ts checks that placeholders agree and that every key is used.
 * @throws Error from a lookup, when a key or the value of a placeholder is missing (only reachable past the compiler)
 */
export function defineDictionary<const D extends Record<string, Message>>(
  texts: Record<(typeof locales)[0], D> & Localized<{ [K in keyof D]: Message }>,
): Dictionary<D> {
  const look = (locale: Locale): Translate<D> => {
    return (key, ...[values]) => textOf((texts as Localized<D>)[locale], locale, key, values);
  };
  return Object.assign(look, texts as Localized<D>);
}

function textOf(
  texts: Record<string, Message>,
  locale: Locale,
  key: string,
  values: Record<string, string | number> = {},
): string {
  const message = texts[key];
  if (message === undefined) throw new Error(`dictionary: no text “${key}” in ${locale}`);
  if (typeof message === 'string') return fill(message, values, locale);
  const isOne = pluralRules(locale).select(Number(values.count)) === 'one';
  return fill(message[isOne ? 'one' : 'other'], values, locale);
}

/**
 * Fills the placeholders of a text; numbers are written as the locale writes them.
 * @throws Error when a placeholder has no value
 */
function fill(text: string, values: Record<string, string | number>, locale: Locale): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`dictionary: no value for {${name}} in “${text}”`);
    return typeof value === 'number' ? formatNumber(locale, value) : value;
  });
}
