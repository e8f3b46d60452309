/** From a text to doors: states of the tree in which a caller goes on, with the reason why. Pure functions. */
import type { Locale } from '../i18n/locale.ts';
import { bestMatches, roleOptions, stateFor } from '../routing/messages.ts';
import { type TreeNode, treeNodes } from '../routing/states.ts';
import { type KnownMessage, ROLE, SYMPTOM, type Tree } from '../routing/types.ts';
import { unwrap } from './unwrap.ts';
import { fitsOf, type WordsIndex } from './words-index.ts';

/** What doors are looked for in. */
export interface DoorData<M> {
  locale: Locale;
  tree: Tree;
  knownMessages: readonly M[];
  words: WordsIndex;
}

/** A state that may be the caller’s, and why. */
export interface Door<M> {
  /** Option ids of the state. */
  ids: string[];
  /** The option whose label names the door. */
  option: string;
  /** The known message that leads there; the caller’s words that speak for it; or that it holds all of the likeliest topic. */
  reason: { message: M } | { words: string[] } | 'topic';
}

/** What was found in a text. */
export interface AskFindings<M> {
  /** Known messages in the text, the best first. */
  messages: M[];
  /** At most three, the likeliest first; empty while the role is unknown. */
  doors: Door<M>[];
}

/** Doors that are offered: more would be a list to search again. */
const MOST = 3;
/** The least that words must say, against the weight of a term that one symptom alone has: less is chance. */
const LEAST = 12;
/** Of so many symptoms that fit, the topic is taken that most speaks for. */
const OF_TOPIC = 6;

/**
 * Finds the doors for a text: a known message decides; without one, or where it only wraps another, the words do. After two
 * symptoms comes the question of the topic that the words speak for: it holds the others of that topic.
 * @param data tree, messages and index of the locale
 * @param text what was pasted or typed
 * @param option the option that says the role; while it is unknown, or one that says none, there are no doors
 * @param under option ids of the question at which the text was given: among like doors the one below it is taken
 */
export function findDoors<M extends KnownMessageLike>(
  data: DoorData<M>,
  text: string,
  option: string | undefined,
  under: readonly string[] = [],
): AskFindings<M> {
  const readings = unwrap(text);
  const messages = bestMatches(data.knownMessages, readings);
  const role = roleOptions(data.tree).find(({ id }) => id === option)?.set[ROLE]?.[0];
  if (role === undefined) return { messages, doors: [] };
  const own = nodesOf(data.tree, role);
  const doors = new Map<string, Door<M>>();
  const add = (ids: readonly string[] | undefined, reason: Door<M>['reason']) => {
    const last = ids?.at(-1);
    if (ids === undefined || last === undefined || doors.size === MOST || doors.has(ids.join('/'))) return;
    doors.set(ids.join('/'), { ids: [...ids], option: last, reason });
  };
  for (const message of messages) add(stateFor(data.tree, role, message.set), { message });
  if (doors.size === 0 || messages.every(({ envelope }) => envelope === true)) {
    const wanted = (symptom: string) => own.some((node) => leadsTo(node, symptom));
    const fits = fitsOf(data.words, readings[0] ?? '', data.locale, wanted)
      .filter(({ score }) => score >= LEAST)
      .map((fit) => ({ ...fit, ids: doorFor(own, fit.symptom, under) ?? [] }));
    const topic = topicOf(fits, under);
    for (const { ids, words } of fits) {
      if (doors.size === MOST - 1) add(topic, 'topic');
      add(ids, { words });
    }
  }
  return { messages, doors: [...doors.values()] };
}

type KnownMessageLike = Pick<KnownMessage, 'patterns' | 'envelope' | 'set'>;

interface Below extends TreeNode {
  /** Symptoms with which a journey may go on from here. */
  symptoms: string[];
}

const known = new WeakMap<Tree, Map<string, Below[]>>();

/** The places of a role after its first question, with the symptoms below each. */
function nodesOf(tree: Tree, role: string): Below[] {
  const ofTree = known.get(tree) ?? new Map<string, Below[]>();
  known.set(tree, ofTree);
  const before = ofTree.get(role);
  if (before !== undefined) return before;
  const own = treeNodes(tree).filter(({ kind, ids, known: { [ROLE]: roles } }) => {
    return kind !== 'detour' && ids.length > 1 && (roles?.includes(role) ?? false);
  });
  const symptomsBelow = (ids: readonly string[]) =>
    own.filter((node) => ids.every((id, index) => node.ids[index] === id)).flatMap(({ known }) => known[SYMPTOM] ?? []);
  const found = own.map((node) => ({ ...node, symptoms: [...new Set(symptomsBelow(node.ids))] }));
  ofTree.set(role, found);
  return found;
}

/** Tells whether a place asks for nothing more than role and symptom, and leads to the symptom. */
function leadsTo({ known, symptoms }: Below, symptom: string): boolean {
  const settled = Object.keys(known).every((fact) => fact === ROLE || fact === SYMPTOM);
  return settled && symptoms.includes(symptom) && (known[SYMPTOM]?.includes(symptom) ?? true);
}

/** The question of the topic that most speaks for, if it is not the one where the text was given. */
function topicOf(
  fits: readonly { ids: readonly string[]; score: number }[],
  under: readonly string[],
): string[] | undefined {
  const weights = new Map<string, number>();
  for (const { ids, score } of fits.slice(0, OF_TOPIC)) {
    const topic = ids.slice(0, 2).join('/');
    // What stands directly below the role has no topic. A strong fit says more than two weak ones.
    if (ids.length > 2) weights.set(topic, (weights.get(topic) ?? 0) + score ** 2);
  }
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  return best === undefined || under.join('/').startsWith(best[0]) ? undefined : best[0].split('/');
}

/**
 * Gives the place where a caller goes on who has this symptom: where it has just been said; if it is only said together with
 * something else, the question that asks both. Of several, the one that leads to the fewest other symptoms is taken, because a
 * list of emergencies holds some of everything.
 */
function doorFor(own: readonly Below[], symptom: string, under: readonly string[]): string[] | undefined {
  const fitting = own.filter((node) => leadsTo(node, symptom));
  const said = fitting.filter(({ known: { [SYMPTOM]: symptoms } }) => symptoms !== undefined);
  const depth = Math.max(...fitting.map(({ ids }) => ids.length));
  const best = (said.length > 0 ? said : fitting.filter(({ ids }) => ids.length === depth)).toSorted(
    (a, b) => a.symptoms.length - b.symptoms.length,
  );
  const near = best.find(({ ids }) => under.every((id, index) => ids[index] === id));
  return (near ?? best[0])?.ids;
}
