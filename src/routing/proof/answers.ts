/** Checks that answers come first: the kind of answer of each row, and whether the first paragraph says it. */
import { type Knowledge, locales } from '../../i18n/locale.ts';
import { rulesFor } from '../engine.ts';
import type { AnswerKind } from '../types.ts';
import { check, outcomeCheck, wordingFile } from './context.ts';

/** The greatest number of words of a first paragraph. */
const MOST_WORDS = 45;

/** How a first paragraph begins if it says yes or no. */
const SAID: Knowledge<Record<'yes' | 'no', RegExp>> = {
  'de-de': { yes: /^Ja\b/, no: /^Nein\b/ },
  'en-us': { yes: /^Yes\b/, no: /^No\b/ },
};

/** A row whose kind of answer does not fit its recipient or its gap. */
export const answerKind = check('answer-kind', 'rules.yaml', ({ data }) =>
  data.rules.flatMap(({ id, answer, destination, gap, when }) => {
    const recipient = data.destinations[destination]?.recipient;
    const acts = recipient === 'self' || recipient === 'nobody';
    const settled =
      gap !== undefined && 'A gap stands before the answer and would hide the yes or no: name it among the claims.';
    const remedies: Record<AnswerKind, string | false> = {
      yes: settled,
      no: settled,
      do: !acts && 'Somebody else is to be contacted: the answer is ask.',
      ask: acts && 'Nobody else is to be contacted: the answer is do, yes, no or not-specified.',
      'not-specified': gap === undefined && 'Name the claim that says that the documents are silent, as “gap”.',
    };
    const remedy = remedies[answer];
    return remedy ? [{ field: `${id}.answer`, value: answer, remedy, known: when }] : [];
  }),
);

/** A yes or no of a row that the first paragraph does not begin with, or a yes or no that no row gives. */
export const answerUnsaid = outcomeCheck('answer-unsaid', ({ lead }, { data, id, locale }) => {
  const answers = new Set(data.rules.filter((rule) => rule.destination === id).map((rule) => rule.answer));
  return (['yes', 'no'] as const).flatMap((answer) => {
    const said = SAID[locale]?.[answer];
    if (said === undefined || said.test(lead) === answers.has(answer)) return [];
    const remedy = answers.has(answer)
      ? `A row gives the answer “${answer}”: let the first paragraph begin with it.`
      : `The first paragraph says “${answer}”: let the row say so too, or write it differently.`;
    return [{ field: 'lead', value: lead, remedy }];
  });
});

/** An outcome whose rows name different gaps, or of which only some name one. Its page could not begin with the gap. */
export const gapUnsaid = check('gap-unsaid', 'tree.yaml', ({ data, nodes }) =>
  nodes
    .filter((node) => node.kind === 'outcome')
    .flatMap(({ ids, known }) => {
      const gaps = new Set(rulesFor(data.rules, known).map((rule) => rule.gap ?? 'none'));
      if (gaps.size <= 1) return [];
      const remedy = 'Let the rows name the same gap, or give each an option of its own.';
      return [{ field: ids.at(-1) ?? '', value: [...gaps].join(', '), remedy, ids }];
    }),
);

/** A first paragraph with too many words: of an outcome, or of a gap that stands before it. */
export const openingLong = check('opening-long', 'rules.yaml', (context) =>
  locales.flatMap((locale) => {
    const { data, claims } = context;
    const leads = Object.entries(data.wording[locale].outcomes).map(([id, { lead }]) => ({
      file: wordingFile(context, locale, id),
      field: `${id}.lead`,
      text: lead,
    }));
    const gaps = data.rules.map(({ id, gap }) => ({
      field: `${id}.gap`,
      text: claims[gap ?? '']?.statement[locale] ?? '',
    }));
    const remedy = `Say it in at most ${MOST_WORDS} words.`;
    return [...leads, ...gaps]
      .filter(({ text }) => wordsOf(text) > MOST_WORDS)
      .map(({ text, ...place }) => ({ ...place, value: `${wordsOf(text)} words`, remedy, locale }));
  }),
);

function wordsOf(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
