import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Locale, locales } from '../i18n/locale.ts';
import type { ProseText } from './prose.ts';
import { maskPlain } from './texts.ts';

type Dictionary = Record<Locale, Record<string, string | { one: string; other: string }>>;

/** Reads the dictionaries: every file of src/ whose name ends in `dictionary.ts`, except those of i18n. */
export async function dictionaryTexts(src: string): Promise<ProseText[]> {
  const paths = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /(?:^|[/-])dictionary\.ts$/.test(path) && !path.startsWith('i18n/'))
    .sort();
  const read = paths.map(async (path) => {
    const file = join(src, path);
    // The time of change is part of the address, so that a file is read again after --fix has written it.
    const address = `${pathToFileURL(file).href}?${statSync(file).mtimeMs}`;
    const exported = Object.values((await import(address)) as Record<string, Dictionary>);
    return exported.flatMap((dictionary) => textsOf(dictionary, `src/${path}`));
  });
  return (await Promise.all(read)).flat();
}

function textsOf(dictionary: Dictionary, file: string): ProseText[] {
  return locales.flatMap((locale) =>
    Object.entries(dictionary[locale]).flatMap(([field, message]) =>
      (typeof message === 'string' ? [message] : [message.one, message.other]).map(
        (text): ProseText => ({ file, field, locale, text: maskPlain(text), kind: 'prose' }),
      ),
    ),
  );
}
