/**
 * Computes the state of a journey from the answers given. All functions are pure, and no state is stored: it is
 * computed anew from the answers each time.
 */
import type { FactValues, Option, Question, Rule, Situation, Tree } from './types.ts';

/** The part of the routing data that a journey needs. */
export interface Journeys {
  tree: Tree;
  rules: readonly Pick<Rule, 'id' | 'when' | 'destination'>[];
}

export interface GivenAnswer {
  question: string;
  option: string;
}

interface Progress {
  /** The answers in their order, without detours. */
  answers: GivenAnswer[];
  /** What the answers tell about the facts. */
  known: FactValues;
  /** Option ids of the canonical address: the answers, then the detour if one is open. */
  ids: string[];
  /** Ids that could not be used, in order. */
  dropped: string[];
}

/** A question waits for its answer. */
export interface QuestionState extends Progress {
  kind: 'question';
  question: string;
}

/** The asker does not know the answer and is shown how to find out. */
export interface DetourState extends Progress {
  kind: 'detour';
  question: string;
  /** Option that leads to the detour. */
  option: string;
  detour: string;
}

/** Nothing is left to ask; the rules have decided. */
export interface OutcomeState extends Progress {
  kind: 'outcome';
  destination: string;
}

export type State = QuestionState | DetourState | OutcomeState;

/**
 * Follows answers through the tree as far as they fit.
 *
 * A detour is no answer: it stays in the address only as its last segment, and an answer to the same question replaces it.
 * @param ids option ids in the order of the address
 * @returns the state reached; from the first id that does not fit, all ids are in `dropped`
 * @throws Error when the data itself is broken, which the proof excludes
 */
export function resolve(data: Journeys, ids: readonly string[]): State {
  let question: Question | undefined = questionOf(data.tree, data.tree.start);
  let detour: Option | undefined;
  const answers: GivenAnswer[] = [];
  let known: FactValues = {};
  let used = 0;
  for (const id of ids) {
    const option: Option | undefined = question?.options.find((candidate) => candidate.id === id);
    if (question === undefined || option === undefined) break;
    used += 1;
    if (option.detour !== undefined) {
      detour = option;
      continue;
    }
    detour = undefined;
    answers.push({ question: question.id, option: id });
    known = narrow(known, option.set);
    question = option.next === undefined ? undefined : questionOf(data.tree, option.next);
  }
  const path = answers.map((answer) => answer.option);
  const progress = { answers, known, ids: path, dropped: ids.slice(used) };
  if (question === undefined) return { kind: 'outcome', ...progress, destination: destinationFor(data.rules, known) };
  if (detour?.detour === undefined) return { kind: 'question', ...progress, question: question.id };
  return {
    kind: 'detour',
    ...progress,
    ids: [...path, detour.id],
    question: question.id,
    option: detour.id,
    detour: detour.detour,
  };
}

/**
 * Exchanges the answer to one question. A later answer is kept if its question is still reached and still offers that
 * option.
 * @param option the new answer; a detour is possible too
 * @returns the state reached; answers that do not fit any more are in `dropped`
 */
export function change(data: Journeys, ids: readonly string[], question: string, option: string): State {
  const given = new Map(resolve(data, ids).answers.map((answer) => [answer.question, answer.option]));
  given.set(question, option);
  const replayed: string[] = [];
  let next: string | undefined = data.tree.start;
  while (next !== undefined) {
    const asked = questionOf(data.tree, next);
    const answer = asked.options.find((candidate) => candidate.id === given.get(asked.id));
    if (answer === undefined) break;
    replayed.push(answer.id);
    given.delete(asked.id);
    next = answer.next;
  }
  return { ...resolve(data, replayed), dropped: [...given.values()] };
}

/**
 * Lists the rules that apply to at least one of the situations that are still possible.
 * @param known what is known; a situation is the case in which all is known
 */
export function rulesFor<R extends Pick<Rule, 'when'>>(rules: readonly R[], known: FactValues): R[] {
  return rules.filter((rule) => overlap(rule.when, known));
}

/**
 * Gives the destination on which all rules that apply agree.
 * @throws Error when they name none or several, which the proof excludes for the end of every journey
 */
export function destinationFor(rules: readonly Pick<Rule, 'when' | 'destination'>[], known: FactValues): string {
  const found = new Set(rulesFor(rules, known).map((rule) => rule.destination));
  const [destination] = found;
  if (destination === undefined || found.size > 1) {
    throw new Error(`routing: ${found.size} destinations for ${JSON.stringify(known)}`);
  }
  return destination;
}

/** Narrows the possible values of the facts to those that an answer allows. */
export function narrow(known: FactValues, set: FactValues): FactValues {
  const result = { ...known };
  for (const [fact, values] of Object.entries(set)) {
    result[fact] = known[fact]?.filter((value) => values.includes(value)) ?? values;
  }
  return result;
}

/** Tells whether at least one situation fits both conditions. */
export function overlap(a: FactValues, b: FactValues): boolean {
  // The proof calls this about ten million times. Iterating over `Object.entries` would double its duration.
  for (const fact in a) {
    if (b[fact]?.some((value) => a[fact]?.includes(value)) === false) return false;
  }
  return true;
}

/** Tells whether a situation fits the values that are still possible. */
export function within(situation: Situation, box: FactValues): boolean {
  for (const fact in box) {
    if (box[fact]?.includes(situation[fact] ?? '') === false) return false;
  }
  return true;
}

/** Writes a situation as possible values: exactly one for each fact. */
export function factValuesOf(situation: Situation): FactValues {
  return Object.fromEntries(Object.entries(situation).map(([fact, value]) => [fact, [value]]));
}

/** @throws Error when the tree has no such question */
function questionOf(tree: Tree, id: string): Question {
  const question = Object.hasOwn(tree.questions, id) ? tree.questions[id] : undefined;
  if (question === undefined) throw new Error(`routing: no question “${id}”`);
  return question;
}
