/** Texts that are the same in every language. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { filesBelow } from '../../../src/build/files.ts';
import { loadSources } from '../../../src/claims/load.ts';

/** Names of the site itself, and what the platform writes where it does not know a language: it falls back to English. */
const OWN = ['Wegweiser', 'qps', 'Musterhaus', 'Musterhaus Software GmbH', 'Lagerluchs GmbH', 'SaaS'];

/**
 * Gives an expression for names, texts of publishers, and what the platform writes: months, languages, words between the
 * items of a list.
 */
export function names(): RegExp {
  const sources = loadSources('content');
  const publishers = Object.values(sources).flatMap(({ publisher }) =>
    typeof publisher === 'string' ? [publisher] : [],
  );
  const strings = new Set([...OWN, ...publishers, ...textsOfPublishers(), ...platformWords()]);
  const longestFirst = [...strings].filter((text) => /[A-Za-z]{2}/.test(text)).sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/\s+/g, '\\s+'));
  return new RegExp(`(?<![A-Za-z])(?:${escaped.join('|')})(?![A-Za-z])`, 'g');
}

/** All strings in the documents of offers and publishers, which stay in the language of their publisher. */
function textsOfPublishers(): string[] {
  const found: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string')
      found.push(
        value,
        ...value
          .split('/')
          .slice(1)
          .map((part) => part.replaceAll('_', ' ')),
      );
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  for (const folder of ['content/offers', 'content/publishers']) {
    for (const file of filesBelow(folder)) collect(parse(readFileSync(file, 'utf8')));
  }
  return found;
}

function platformWords(): string[] {
  const month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => month.format(Date.UTC(2026, index)));
  const language = new Intl.DisplayNames('en-US', { type: 'language' });
  const languages = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'nl', 'ta'].map((tag) => language.of(tag) ?? tag);
  return [...months, ...languages, 'and', 'or'];
}
