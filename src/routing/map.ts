/** The map: the whole tree as one nested list. */
import { stateHref } from './codec.ts';
import { resolve } from './engine.ts';
import type { RoutingPack } from './pack.ts';
import { isDoor } from './state-view.ts';
import { type TreeNode, treeNodes } from './states.ts';
import { stateTitle } from './titles.ts';

/** A state of the tree with all that follow it. */
export interface MapNode {
  kind: TreeNode['kind'];
  /** Option ids of its address; none for the first question. */
  ids: string[];
  href: string;
  /** The choice that leads here; for the first question its title. */
  label: string;
  /** What is found here: the title of the question or detour, the heading of the outcome. */
  title: string;
  /** The choice stands apart from the roles or topics beside it. */
  door: boolean;
  children: MapNode[];
}

type MapPack = Pick<RoutingPack, 'locale' | 'tree' | 'rules' | 'wording'>;

/**
 * Nests all states of the tree.
 * @returns the first question with all that follow
 * @throws Error when the pack lacks wording, which the proof excludes
 */
export function mapTree(pack: MapPack): MapNode {
  const nodes = new Map<string, MapNode>();
  for (const treeNode of treeNodes(pack.tree)) {
    const node = toNode(pack, treeNode);
    nodes.set(treeNode.ids.join('/'), node);
    if (treeNode.ids.length > 0) nodes.get(treeNode.ids.slice(0, -1).join('/'))?.children.push(node);
  }
  const root = nodes.get('');
  if (root === undefined) throw new Error('routing: the tree has no first question');
  return root;
}

function toNode(pack: MapPack, treeNode: TreeNode): MapNode {
  const state = resolve(pack, treeNode.ids);
  const title = stateTitle(pack.wording, state);
  // A detour is no answer, so its option stands in the address only.
  const option = treeNode.ids.at(-1);
  const label = option === undefined ? title : pack.wording.options[option]?.label;
  if (label === undefined) throw new Error(`routing: no wording for “${treeNode.ids.join('/')}”`);
  const last = state.answers.at(-1);
  return {
    kind: treeNode.kind,
    ids: treeNode.ids,
    href: stateHref(pack.locale, treeNode.ids),
    label,
    title,
    door: last !== undefined && isDoor(pack, last),
    children: [],
  };
}
