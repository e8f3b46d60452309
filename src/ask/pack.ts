/**
 * Makes the data that the box fetches when it is first used: tree, known messages, and the index of words. For the
 * build.
 */
import { type ClaimsPack, packClaims } from '../claims/pack.ts';
import type { Claims, Sources } from '../claims/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { roleOptions } from '../routing/messages.ts';
import { symptomsBelow, treeNodes } from '../routing/states.ts';
import {
  type KnownMessage,
  NO_ACTIVITY,
  NO_SYMPTOM,
  ROLE,
  type RoutingData,
  SYMPTOM,
  type Tree,
} from '../routing/types.ts';
import type { Phrases } from '../words/phrases.ts';
import { makeWordsIndex, type Saying, type WordsIndex } from './words-index.ts';

/** A known message with its note in one language. The box needs no id, and all of them cost 0.3 kB. */
export type PackMessage = Omit<KnownMessage, 'id' | 'note'> & { note: string };

/** Everything that the box needs, without outcomes. */
export interface AskPack extends ClaimsPack {
  locale: Locale;
  tree: Tree;
  knownMessages: PackMessage[];
  words: WordsIndex;
  options: Record<string, string>;
}

/**
 * Makes the pack of one locale.
 * @param claims all claims; the pack takes those of the known messages
 * @param phrases search phrases of answers, by destination
 */
export function makeAskPack(
  data: RoutingData,
  claims: Claims,
  sources: Sources,
  phrases: Phrases,
  locale: Locale,
): AskPack {
  const shown = data.knownMessages.flatMap((message) => message.claims);
  // The newest source is enough here, because the data of the box have to stay small.
  const brief = Object.fromEntries(
    shown.flatMap((id) => {
      const claim = claims[id];
      return claim === undefined ? [] : [[id, { ...claim, earlier: [], sources: claim.sources.slice(0, 1) }]];
    }),
  );
  return {
    locale,
    tree: doorsOf(data.tree),
    knownMessages: data.knownMessages.map(({ id: _, ...message }) => ({ ...message, note: message.note[locale] })),
    words: makeWords(data, phrases, locale),
    options: labelsOf(data, locale),
    ...packClaims(brief, sources, shown, locale),
  };
}

/** The tree without “I do not know”, which is no door. These options cost 0.3 kB with their labels. */
function doorsOf({ questions, ...tree }: Tree): Tree {
  const kept = Object.entries(questions).map(([id, question]) => {
    return [id, { ...question, options: question.options.filter(({ detour }) => detour === undefined) }] as const;
  });
  return { ...tree, questions: Object.fromEntries(kept) };
}

/** Labels of options that a door or the list of topics may show. “None of these” within a topic is neither: 0.1 kB. */
function labelsOf({ tree, wording }: RoutingData, locale: Locale): Record<string, string> {
  const topics = new Set(roleOptions(tree).map(({ next }) => next));
  const shown = Object.entries(doorsOf(tree).questions).flatMap(([question, { options }]) =>
    options.filter(({ set }) => topics.has(question) || !(set[SYMPTOM]?.includes(NO_SYMPTOM) ?? false)),
  );
  return Object.fromEntries(shown.map(({ id }) => [id, wording[locale].options[id]?.label ?? id]));
}

/** Weights of texts. A label is short and carefully chosen; an answer also has words that callers do not use. */
const WEIGHT = { label: 2, caller: 1, everyday: 1, phrase: 1, answer: 0.5 };
/** A question that leads to more symptoms says little about each of them. */
const FEW = 5;
/** The same for a row of the table. */
const FEW_OF_ROW = 2;

/** Makes the index of all texts about each symptom: labels of the tree, words of callers, everyday phrases, answers. */
export function makeWords(data: RoutingData, phrases: Phrases, locale: Locale): WordsIndex {
  return makeWordsIndex(sayingsOf(data, phrases, locale), locale);
}

function sayingsOf(data: RoutingData, phrases: Phrases, locale: Locale): Saying[] {
  const { options } = data.wording[locale];
  const labels = new Map<string, Saying>();
  for (const { ids, symptoms } of nodesOfSymptoms(data.tree)) {
    const words = options[ids.at(-1) ?? ''];
    if (words === undefined || symptoms.length > FEW) continue;
    const text = [words.label, words.hint].join(' ');
    for (const symptom of symptoms) labels.set(`${symptom} ${text}`, { symptom, text, weight: WEIGHT.label });
  }
  const sayings = [
    ...labels.values(),
    ...data.cases.map(({ facts, words }) => ({
      symptom: facts[SYMPTOM] ?? '',
      text: words[locale],
      weight: WEIGHT.caller,
      single: true,
    })),
    ...Object.entries(data.everyday).flatMap(([symptom, phrases]) =>
      phrases[locale].map((text) => ({ symptom, text, weight: WEIGHT.everyday })),
    ),
    ...answersOf(data, phrases, locale),
  ];
  // Callers whose problem fits nothing use the link to the topics, which is always shown.
  const unfit = new Set(
    data.rules.filter(({ activity }) => activity === NO_ACTIVITY).flatMap(({ when }) => when[SYMPTOM] ?? []),
  );
  return sayings.filter(({ symptom }) => !unfit.has(symptom));
}

/** The first two sentences: they say what the answer is about, and the whole would cost 1.4 kB more. */
function begin(text: string): string {
  return text
    .split(/(?<=[.!?])\s/)
    .slice(0, 2)
    .join(' ');
}

/** Heading and the beginning of the first paragraph of the answers to each symptom, and their search phrases, each once. */
function answersOf(data: RoutingData, phrases: Phrases, locale: Locale): Saying[] {
  const found = new Map<string, Saying>();
  for (const { when, destination } of data.rules) {
    const symptoms = when[SYMPTOM] ?? [];
    const outcome = data.wording[locale].outcomes[destination];
    if (outcome === undefined || symptoms.length > FEW_OF_ROW) continue;
    const said = [
      { text: `${outcome.heading} ${begin(outcome.lead)}`, weight: WEIGHT.answer },
      ...(phrases[destination]?.[locale] ?? []).map((text) => ({ text, weight: WEIGHT.phrase })),
    ];
    for (const symptom of symptoms) {
      for (const { text, weight } of said) found.set(`${symptom} ${text}`, { symptom, text, weight });
    }
  }
  return [...found.values()];
}

/** The nodes that have settled nothing but role and symptom, with the symptoms below each. */
function nodesOfSymptoms(tree: Tree): { ids: string[]; symptoms: string[] }[] {
  const nodes = treeNodes(tree).filter(({ kind }) => kind !== 'detour');
  const below = symptomsBelow(nodes);
  return nodes
    .filter(({ ids, known }) => ids.length > 1 && Object.keys(known).every((fact) => fact === ROLE || fact === SYMPTOM))
    .map(({ ids }) => ({ ids, symptoms: [...(below.get(ids.join('/')) ?? [])] }));
}
