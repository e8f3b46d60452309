/** Messages that could be mistaken for each other: two destinations that would send nearly the same text. */
import { locales } from '../../i18n/locale.ts';
import type { MessageTemplate } from '../types.ts';
import { fault, type ProofCheck } from './context.ts';

/**
 * The share of word trigrams that two messages may have in common, of all that occur in either (Jaccard index).
 *
 * A word exchanged takes up to three trigrams from each side: of a message of some 110 words, as they usually are here,
 * one half remains in common when about twelve words differ. Messages of different purpose that share greeting, list of
 * facts and closing stay near one third.
 */
const MOST_ALIKE = 0.5;

/** Two destinations whose messages differ in a few words only: one of the two says too little about its own case. */
export const messageAlike: ProofCheck = ({ data }) =>
  locales.flatMap((locale) => {
    const messages = Object.entries(data.wording[locale].outcomes).flatMap(([id, { message }]) =>
      message === undefined ? [] : [{ id, trigrams: trigramsOf(message) }],
    );
    return messages.flatMap(({ id, trigrams }, index) =>
      messages.slice(0, index).flatMap((other) => {
        const share = shareOf(trigrams, other.trigrams);
        if (share <= MOST_ALIKE) return [];
        const file = `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`;
        const value = `${Math.round(share * 100)} % as in ${other.id}`;
        const remedy = `Write what is special here: what this recipient needs to know and is asked to do.`;
        return [fault('message-alike', file, `${id}.message and ${other.id}.message`, value, remedy, { locale })];
      }),
    );
  });

/** Three words in a row, all of a message: without case and punctuation, and whatever the placeholders are. */
function trigramsOf({ subject, body }: MessageTemplate): ReadonlySet<string> {
  const text = `${subject}\n${body}`.toLowerCase().replaceAll(/\{[^}]*\}/g, ' _ ');
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** What two sets have in common, of all that is in either; nothing in either is nothing in common. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((trigram) => b.has(trigram)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
