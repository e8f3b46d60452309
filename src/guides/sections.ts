import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { childrenOf, type MdastNode } from '../content/mdx.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/** The Markdown plugin that puts what follows each heading of the second level into an element, which can be folded. */
export const wrapSections: MdastPlugin = {
  name: 'wrap-sections',
  after(root, context) {
    const blocks: MdastNode[] = [];
    let section = blocks;
    for (const block of childrenOf(root)) {
      if (block.type === 'heading' && block.depth === 2) {
        section = [];
        blocks.push(block, sectionOf(section));
      } else section.push(block);
    }
    context.setProperty(root, 'children', blocks);
  },
};

function sectionOf(children: MdastNode[]): MdastNode {
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'class', value: 'section flow' }];
  return { type: 'mdxJsxFlowElement', name: 'div', attributes, children } as MdastNode;
}
