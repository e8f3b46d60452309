/**
 * The map: the whole tree as one nested list and as drawings of the same nodes. Pure layout: it measures in units of
 * which sixteen make one rem, so that a drawing grows with the text size of the reader.
 */
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

/** A node as it is drawn: a box with the choice; an outcome has a sign at the end of its row. */
export interface NodeBox {
  node: MapNode;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Lines of the choice, then of what is found there. */
  label: string[];
  title: string[];
  sign?: { x: number; y: number; width: number; height: number; lines: string[] };
}

export interface Drawing {
  width: number;
  height: number;
  boxes: NodeBox[];
  /** Connections, as path data of SVG. */
  lines: string[];
}

/** Measures of all drawings; font sizes are those that the style sheet sets. */
export const MEASURES = {
  columns: [198, 240, 215],
  sign: 290,
  gap: 24,
  rowGap: 8,
  padding: 12,
  /** From the upper edge of a box to the middle of its first line. */
  anchor: 17,
  line: 18,
  font: 14,
  /** How much wider than estimated a text may be: bold letters are, and so are the fonts of some systems. */
  spare: 1.12,
  /** How far the point of a sign reaches. */
  point: 14,
} as const;

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

/**
 * Draws a node and all that follow it, from left to right; outcomes stand in one column at the end.
 * @param root the node at the left
 * @param columns how many columns of boxes the drawing has; more than needed keeps several drawings aligned
 */
export function draw(root: MapNode, columns: number = depthOf(root)): Drawing {
  const boxes: NodeBox[] = [];
  const lines: string[] = [];
  const signAt = columnAt(columns);
  const layOut = (node: MapNode, column: number, top: number): number => {
    const box = boxFor(node, column, top, signAt);
    boxes.push(box);
    const middle = top + MEASURES.anchor;
    const right = box.x + box.width;
    if (box.sign !== undefined) lines.push(`M${right} ${middle}H${signAt}`);
    let below = top;
    for (const child of node.children) {
      const turn = right + MEASURES.gap / 2;
      lines.push(`M${right} ${middle}H${turn}V${below + MEASURES.anchor}H${columnAt(column + 1)}`);
      below = layOut(child, column + 1, below) + MEASURES.rowGap;
    }
    const own = top + Math.max(box.height, box.sign?.height ?? 0);
    return Math.max(own, node.children.length > 0 ? below - MEASURES.rowGap : top);
  };
  const bottom = layOut(root, 0, 1);
  return { width: signAt + MEASURES.sign + 1, height: bottom + 1, boxes, lines };
}

/** Counts the columns of boxes that a node and all that follow it need. */
export function depthOf(node: MapNode): number {
  return 1 + Math.max(0, ...node.children.map(depthOf));
}

/** Lists a node and all that follow it, in the order in which they are drawn. */
export function flatten(node: MapNode): MapNode[] {
  return [node, ...node.children.flatMap(flatten)];
}

function boxFor(node: MapNode, column: number, y: number, signAt: number): NodeBox {
  const width = widthOf(column);
  const x = columnAt(column);
  const isOutcome = node.kind === 'outcome';
  const label = wrapLabel(node.label, width - 2 * MEASURES.padding);
  const title = isOutcome || node.ids.length === 0 ? [] : wrapLabel(node.title, width - 2 * MEASURES.padding);
  const box = { node, x, y, width, height: heightOf(label.length + title.length), label, title };
  if (!isOutcome) return box;
  const lines = wrapLabel(node.title, MEASURES.sign - 2 * MEASURES.padding - MEASURES.point);
  return { ...box, sign: { x: signAt, y, width: MEASURES.sign, height: heightOf(lines.length), lines } };
}

function widthOf(column: number): number {
  return MEASURES.columns[column] ?? MEASURES.columns[0];
}

function columnAt(column: number): number {
  let x = 1;
  for (let before = 0; before < column; before += 1) x += widthOf(before) + MEASURES.gap;
  return x;
}

function heightOf(lines: number): number {
  return lines * MEASURES.line + 2 * (MEASURES.anchor - MEASURES.line / 2);
}

/**
 * Breaks a text into lines, for SVG breaks none by itself. Widths are estimated, on the safe side; a word that is too
 * long stays whole.
 * @param width units for a line
 */
export function wrapLabel(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ |(?<=\p{L}[-/])(?=\p{L})/u)) {
    const glue = line === '' || /[-/]$/.test(line) ? '' : ' ';
    if (line !== '' && widthOfText(line + glue + word) > width) {
      lines.push(line);
      line = word;
    } else line += glue + word;
  }
  return [...lines, line];
}

function widthOfText(text: string): number {
  let em = 0;
  for (const letter of text)
    em += /[ .,:;!|’„“”()ijlft]/.test(letter) ? 0.36 : /[mwMW@]|\p{Lu}/u.test(letter) ? 0.82 : 0.59;
  return em * MEASURES.font * MEASURES.spare;
}
