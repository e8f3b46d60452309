/** Checks that answers come first: the kind of answer of each row, and whether the first paragraph says it. */
import { type Knowledge, locales } from '../../i18n/locale.ts';
import { rulesFor } from '../engine.ts';
import type { AnswerKind } from '../types.ts';
import { fault, journey, journeyFor, type ProofCheck } from './context.ts';

/** The greatest number of words of a first paragraph. */
const MOST_WORDS = 45;

/** How a first paragraph begins if it says yes or no. */
const SAID: Knowledge<Record<'yes' | 'no', RegExp>> = {
  'de-de': { yes: /^Ja\b/, no: /^Nein\b/ },
  'en-us': { yes: /^Yes\b/, no: /^No\b/ },
};

/** A row whose kind of answer does not fit its recipient or its gap. */
export const answerKind: ProofCheck = (context) =>
  context.data.rules.flatMap((rule) => {
    const recipient = context.data.destinations[rule.destination]?.recipient;
    const acts = recipient === 'self' || recipient === 'nobody';
    const settled =
      rule.gap !== undefined &&
      'A gap stands before the answer and would hide the yes or no: name it among the claims.';
    const remedies: Partial<Record<AnswerKind, string | false>> = {
      yes: settled,
      no: settled,
      do: !acts && 'Somebody else is to be contacted: the answer is ask.',
      ask: acts && 'Nobody else is to be contacted: the answer is do, yes, no or not-specified.',
      'not-specified': rule.gap === undefined && 'Name the claim that says that the documents are silent, as “gap”.',
    };
    const remedy = remedies[rule.answer];
    if (!remedy) return [];
    const more = { journey: journeyFor(context, rule.when) };
    return [fault('answer-kind', 'rules.yaml', `${rule.id}.answer`, rule.answer, remedy, more)];
  });

/** A yes or no of a row that the first paragraph does not begin with, or a yes or no that no row gives. */
export const answerUnsaid: ProofCheck = ({ data }) =>
  locales.flatMap((locale) =>
    Object.entries(data.wording[locale].outcomes).flatMap(([id, { lead }]) => {
      const answers = new Set(data.rules.filter((rule) => rule.destination === id).map((rule) => rule.answer));
      return (['yes', 'no'] as const).flatMap((answer) => {
        const said = SAID[locale]?.[answer];
        if (said === undefined || said.test(lead) === answers.has(answer)) return [];
        const file = `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`;
        const remedy = answers.has(answer)
          ? `A row gives the answer “${answer}”: let the first paragraph begin with it.`
          : `The first paragraph says “${answer}”: let the row say so too, or write it differently.`;
        return [fault('answer-unsaid', file, `${id}.lead`, lead, remedy, { locale })];
      });
    }),
  );

/** An outcome whose rows name different gaps, or of which only some name one. Its page could not begin with the gap. */
export const gapUnsaid: ProofCheck = ({ data, nodes }) =>
  nodes
    .filter((node) => node.kind === 'outcome')
    .flatMap((node) => {
      const gaps = new Set(rulesFor(data.rules, node.known).map((rule) => rule.gap ?? 'none'));
      if (gaps.size <= 1) return [];
      const remedy = 'Let the rows name the same gap, or give each an option of its own.';
      const more = { journey: journey(node.ids) };
      return [fault('gap-unsaid', 'tree.yaml', node.ids.at(-1) ?? '', [...gaps].join(', '), remedy, more)];
    });

/** A first paragraph with too many words: of an outcome, or of a gap that stands before it. */
export const openingLong: ProofCheck = ({ data, claims }) =>
  locales.flatMap((locale) => {
    const leads = Object.entries(data.wording[locale].outcomes).map(([id, { lead }]) => ({
      file: `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`,
      field: `${id}.lead`,
      text: lead,
    }));
    const gaps = data.rules.flatMap(({ id, gap }) => ({
      file: 'rules.yaml',
      field: `${id}.gap`,
      text: claims[gap ?? '']?.statement[locale] ?? '',
    }));
    return [...leads, ...gaps]
      .filter(({ text }) => wordsOf(text) > MOST_WORDS)
      .map(({ file, field, text }) =>
        fault('opening-long', file, field, `${wordsOf(text)} words`, `Say it in at most ${MOST_WORDS} words.`, {
          locale,
        }),
      );
  });

function wordsOf(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
