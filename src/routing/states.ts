/** All states of the tree, for pages, proof and map. */
import { successors } from './codec.ts';
import type { GivenAnswer, Journeys } from './engine.ts';
import { destinationFor, narrow } from './engine.ts';
import { type FactValues, SYMPTOM, type Tree } from './types.ts';

/** A node of the tree: what `resolve` gives for its ids, before any rule is applied. */
export interface TreeNode {
  kind: 'question' | 'detour' | 'outcome';
  /** Option ids of the address. */
  ids: string[];
  answers: GivenAnswer[];
  known: FactValues;
  /** For questions and detours. */
  question?: string;
  /** For detours. */
  detour?: string;
}

const walked = new WeakMap<Tree, readonly TreeNode[]>();

/**
 * Gives all nodes of a tree. The walk is done once for each tree, because every known message and every page needs it.
 * @param tree must not be changed afterwards
 * @returns all nodes, the first question first, each found by its shortest journey
 */
export function treeNodes(tree: Tree): readonly TreeNode[] {
  let found = walked.get(tree);
  if (found === undefined) {
    found = walk(tree);
    walked.set(tree, found);
  }
  return found;
}

/**
 * Walks the tree breadth first, so that a node with a shorter journey comes before one with a longer. In a broken tree
 * the walk ends at an option without a target and at a question that was passed already.
 */
function walk(tree: Tree): TreeNode[] {
  const found: TreeNode[] = [{ kind: 'question', ids: [], answers: [], known: {}, question: tree.start }];
  // The list grows while it is walked.
  for (const node of found) {
    if (node.kind !== 'question' || node.question === undefined) continue;
    const { question, answers, known } = node;
    for (const option of tree.questions[question]?.options ?? []) {
      const ids = [...node.ids, option.id];
      if (option.detour !== undefined) {
        found.push({ kind: 'detour', ids, answers, known, question, detour: option.detour });
        continue;
      }
      const next = {
        ids,
        answers: [...answers, { question, option: option.id }],
        known: narrow(known, option.set),
      };
      if (option.next === undefined) found.push({ kind: 'outcome', ...next });
      else if (tree.questions[option.next] !== undefined && !asked(next.answers, option.next)) {
        found.push({ kind: 'question', ...next, question: option.next });
      }
    }
  }
  return found;
}

const journeys = new WeakMap<Journeys, Map<string | undefined, string[][]>>();

/**
 * Lists the journeys that end at a destination, shortest first. The result of the walk is kept, because every answer
 * needs it.
 * @returns option ids of each journey
 */
export function journeysTo(data: Journeys, destination: string): string[][] {
  let found = journeys.get(data);
  if (found === undefined) {
    found = new Map();
    for (const { kind, known, ids } of treeNodes(data.tree)) {
      if (kind !== 'outcome') continue;
      const end = destinationFor(data.rules, known);
      found.set(end, [...(found.get(end) ?? []), ids]);
    }
    journeys.set(data, found);
  }
  return found.get(destination) ?? [];
}

/**
 * Gathers the symptoms that are set at each node and below it.
 * @returns option ids joined by slashes -> symptoms
 */
export function symptomsBelow(nodes: readonly TreeNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const below = new Map(nodes.map(({ ids }) => [ids.join('/'), new Set<string>()]));
  for (const { ids, known } of nodes) {
    for (let depth = 1; depth <= ids.length; depth += 1) {
      const symptoms = below.get(ids.slice(0, depth).join('/'));
      for (const symptom of known[SYMPTOM] ?? []) symptoms?.add(symptom);
    }
  }
  return below;
}

/** An old address and the ids that it now leads to. */
export interface Forwarding {
  from: string[];
  to: string[];
}

/**
 * Lists the former addresses that retired ids made: every current node with a retired id in place of its successors.
 */
export function forwardings(data: { tree: Tree; retired: Readonly<Record<string, string>> }): Forwarding[] {
  const retired = Object.keys(data.retired).map((id) => ({ id, to: successors(data.retired, id) }));
  const variants = (ids: readonly string[]): string[][] => {
    const [first, ...rest] = ids;
    if (first === undefined) return [[]];
    const names = retired.filter(({ to }) => to.every((id, index) => ids[index] === id));
    return [
      ...variants(rest).map((path) => [first, ...path]),
      ...names.flatMap(({ id, to }) => variants(ids.slice(to.length)).map((path) => [id, ...path])),
    ];
  };
  return treeNodes(data.tree).flatMap(({ ids }) =>
    variants(ids)
      .filter((from) => from.join('/') !== ids.join('/'))
      .map((from) => ({ from, to: ids })),
  );
}

function asked(answers: readonly GivenAnswer[], question: string): boolean {
  return answers.some((answer) => answer.question === question);
}
