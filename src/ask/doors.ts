/** Finds doors for a text: states of the tree at which the caller can continue, with the reason. Pure functions. */
import type { Locale } from '../i18n/locale.ts';
import { bestMatches, roleOptions, stateFor } from '../routing/messages.ts';
import { symptomsBelow, type TreeNode, treeNodes } from '../routing/states.ts';
import { type KnownMessage, ROLE, SYMPTOM, type Tree } from '../routing/types.ts';
import { unwrap } from './unwrap.ts';
import { fitsOf, type WordsIndex } from './words-index.ts';

/** The data in which doors are searched. */
export interface DoorData<M> {
  locale: Locale;
  tree: Tree;
  knownMessages: readonly M[];
  words: WordsIndex;
}

/** A state that may be the caller's, with the reason. */
export interface Door<M> {
  /** Option ids of the state. */
  ids: string[];
  /** The option whose label names the door. */
  option: string;
  /**
   * The known message that leads there; or the caller's words that indicate it; or `topic`: it is the question of the
   * likeliest topic.
   */
  reason: { message: M } | { words: string[] } | 'topic';
}

/** What was found in a text. */
export interface AskFindings<M> {
  /** Known messages in the text, the best first. */
  messages: M[];
  /** At most three, the likeliest first; empty while the role is unknown. */
  doors: Door<M>[];
}

/** The greatest number of doors. More would be a list to search again. */
const MOST = 3;
/** The least score of a symptom, where a term that only one symptom has scores most. A lower one may be an accident. */
const LEAST = 12;
/** The number of best symptoms from which the likeliest topic is chosen. */
const OF_TOPIC = 6;

/**
 * Finds the doors for a text. A known message decides; without one, or if it only wraps another one, the words do. The
 * third door is the question of the likeliest topic, which covers its other symptoms.
 * @param text what was pasted or typed
 * @param option the option that sets the role; without a role there are no doors
 * @param under option ids of the question at which the text was entered; of equal doors the one below it is taken
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
  const doors = new Map<string, Door<M>>();
  const add = (ids: readonly string[] | undefined, reason: Door<M>['reason']) => {
    const last = ids?.at(-1);
    if (ids === undefined || last === undefined || doors.size === MOST || doors.has(ids.join('/'))) return;
    doors.set(ids.join('/'), { ids: [...ids], option: last, reason });
  };
  for (const message of messages) add(stateFor(data.tree, role, message.set), { message });
  if (doors.size === 0 || messages.every(({ envelope }) => envelope === true)) {
    const own = nodesOf(data.tree, role);
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
  /** Symptoms that a journey can still reach from here. */
  symptoms: string[];
}

/** The nodes of a role after its first question, with the symptoms below each. */
function nodesOf(tree: Tree, role: string): Below[] {
  const own = treeNodes(tree).filter(({ kind, ids, known: { [ROLE]: roles } }) => {
    return kind !== 'detour' && ids.length > 1 && (roles?.includes(role) ?? false);
  });
  const below = symptomsBelow(own);
  return own.map((node) => ({ ...node, symptoms: [...(below.get(node.ids.join('/')) ?? [])] }));
}

/** Tells whether a node has settled nothing but role and symptom, and leads to the symptom. */
function leadsTo({ known, symptoms }: Below, symptom: string): boolean {
  const settled = Object.keys(known).every((fact) => fact === ROLE || fact === SYMPTOM);
  return settled && symptoms.includes(symptom) && (known[SYMPTOM]?.includes(symptom) ?? true);
}

/** The question of the likeliest topic, unless the text was entered there. */
function topicOf(
  fits: readonly { ids: readonly string[]; score: number }[],
  under: readonly string[],
): string[] | undefined {
  const weights = new Map<string, number>();
  for (const { ids, score } of fits.slice(0, OF_TOPIC)) {
    const topic = ids.slice(0, 2).join('/');
    // Nodes directly below the role have no topic. Squares make one strong fit count more than two weak ones.
    if (ids.length > 2) weights.set(topic, (weights.get(topic) ?? 0) + score ** 2);
  }
  const [best] = [...weights].sort(([, a], [, b]) => b - a);
  return best === undefined || under.join('/').startsWith(best[0]) ? undefined : best[0].split('/');
}

/**
 * Gives the node at which a caller with this symptom continues: where the symptom has just been set, or else, if it is
 * only set together with another fact, the question about both. Of several, the one that leads to the fewest other
 * symptoms is taken, because a list of emergencies contains some of everything.
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
