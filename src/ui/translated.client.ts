/**
 * Keeps islands right where a browser has translated the page. Google Translate and Edge take text nodes out of the page
 * and put others, or `<font>` elements, in their place. Preact knows nothing of that: it would change nodes that nobody
 * sees, so that old text stays, and would insert beside nodes that are not there, which throws.
 *
 * Two rules prevent it. No text node is ever rewritten: another text is another node. And a text node that was replaced
 * goes back to its place, emptied, next to what replaced it; when Preact removes the node, what replaced it goes as well.
 * Every island imports this module before anything is rendered.
 */
import { options } from 'preact';

interface Replaced {
  /** What stands there instead. */
  by: ChildNode;
  original: string;
}

/** The module is also loaded where the static pages are rendered. */
const inBrowser = typeof document !== 'undefined';

const previous = options.vnode;
options.vnode = (vnode) => {
  // Text has no type of its own; its props are the text.
  // A property that is a Boolean in the browser: there the string “no” would be true.
  const props = vnode.props as { translate?: unknown };
  if (inBrowser && typeof vnode.type === 'string' && props.translate === 'no') props.translate = false;
  // As a string, because Preact writes the number 0 with each rendering, beside what replaced it.
  if ((vnode.type as unknown) === null) {
    const text = String(vnode.props);
    Object.assign(vnode, { props: text, key: text });
  }
  previous?.(vnode);
};

const replaced = new Map<Text, Replaced>();
const replacements = new WeakSet<Node>();

const isFont = (node: Node | null): node is ChildNode => node?.nodeName === 'FONT';

/** What a translation put in the place of a text; Preact never removes and adds nodes in one mutation. */
function replacementIn({ addedNodes, previousSibling, nextSibling }: MutationRecord): ChildNode | undefined {
  const candidates = addedNodes.length > 0 ? [...addedNodes] : [previousSibling, nextSibling].filter(isFont);
  return candidates.find((node) => !replacements.has(node)) as ChildNode | undefined;
}

function adopt(record: MutationRecord): void {
  for (const node of record.removedNodes) {
    if (!(node instanceof Text) || replaced.has(node)) continue;
    const by = replacementIn(record);
    if (by?.parentNode !== record.target) continue;
    // Some put the node itself into the element: there its copy stays.
    if (by.contains(node)) node.replaceWith(node.cloneNode());
    replaced.set(node, { by, original: node.data });
    replacements.add(by);
    node.data = '';
    by.after(node);
  }
}

function settle(): void {
  for (const [text, { by, original }] of replaced) {
    if (!text.isConnected) {
      by.remove();
      replaced.delete(text);
    } else if (!by.isConnected) {
      // The reader asked for the original again.
      text.data = original;
      replaced.delete(text);
    } else if (by.nextSibling !== text) {
      text.before(by);
    }
  }
}

if (inBrowser) {
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.removedNodes.length > 0 && (record.target as Element).closest('astro-island')) adopt(record);
    }
    settle();
    // What was just done here is nobody else's doing.
    observer.takeRecords();
  });
  observer.observe(document, { childList: true, subtree: true });
}
