/** Finds messages that could be mistaken for each other: nearly the same text at two destinations. */
import { locales } from '../../i18n/locale.ts';
import type { MessageTemplate } from '../types.ts';
import { check, wordingFile } from './context.ts';

/**
 * The greatest share of word trigrams that two messages may have in common (Jaccard index).
 *
 * An exchanged word removes up to three trigrams on each side. Messages here have about 110 words; if a dozen words
 * differ, about half of the trigrams remain in common. Messages of different purpose that share greeting, list of facts
 * and closing have a third in common.
 */
const MOST_ALIKE = 0.5;

/** Two destinations whose messages differ in a few words only. One of them then says too little about its own case. */
export const messageAlike = check('message-alike', '', (context) =>
  locales.flatMap((locale) => {
    const messages = Object.entries(context.data.wording[locale].outcomes).flatMap(([id, { message }]) =>
      message === undefined ? [] : [{ id, trigrams: trigramsOf(message) }],
    );
    return messages.flatMap(({ id, trigrams }, index) =>
      messages.slice(0, index).flatMap((other) => {
        const share = shareOf(trigrams, other.trigrams);
        if (share <= MOST_ALIKE) return [];
        const field = `${id}.message and ${other.id}.message`;
        const value = `${Math.round(share * 100)} % as in ${other.id}`;
        const remedy = `Write what is special here: what this recipient needs to know and is asked to do.`;
        return [{ file: wordingFile(context, locale, id), field, value, remedy, locale }];
      }),
    );
  }),
);

/** All word trigrams of a message, without case, punctuation and placeholders. */
function trigramsOf({ subject, body }: MessageTemplate): ReadonlySet<string> {
  const text = `${subject}\n${body}`.toLowerCase().replaceAll(/\{[^}]*\}/g, ' _ ');
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}

/** The Jaccard index of two sets; 0 if both are empty. */
function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.intersection(b).size / (a.union(b).size || 1);
}
