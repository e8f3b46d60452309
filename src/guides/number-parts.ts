import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import { countEach, markOf } from './citations.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

interface FrontMatter {
  inShort?: { claims: string[] }[];
}

// Numbers are assigned by Markdown plugins, because components cannot count: Astro renders them in any order, and each
// more than once.

/** Makes the Markdown plugin that numbers the tables of a text. Their labels use the number. */
export const numberTables: MdastPlugin = () => {
  let number = 0;
  return {
    name: 'number-tables',
    table(node, context) {
      number += 1;
      context.setProperty(node, 'data', { hProperties: { 'data-number': String(number) } });
    },
  };
};

/** Makes the Markdown plugin that gives each `<Cite>` of a guide an id to which its claim links back. */
export const markCitations: MdastPlugin = () => {
  let counts: Map<string, number> | undefined;
  return {
    name: 'mark-citations',
    mdxJsxTextElement(node, context) {
      if (node.name !== 'Cite') return;
      const attribute = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id');
      if (typeof attribute?.value !== 'string') return;
      const id = attribute.value;
      // The summary (`inShort`) comes before the body.
      const { inShort = [] } = (context.data as { astro: { frontmatter: FrontMatter } }).astro.frontmatter;
      counts ??= countEach(inShort.flatMap(({ claims }) => claims));
      const occurrence = (counts.get(id) ?? 0) + 1;
      counts.set(id, occurrence);
      const mark = { type: 'mdxJsxAttribute' as const, name: 'mark', value: markOf(id, occurrence) };
      context.replaceNode(node, { ...node, attributes: [...node.attributes, mark] });
    },
  };
};
