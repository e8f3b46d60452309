import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';
import type { Element } from 'hast';
import { countEach, markOf } from './citations.ts';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];
type HastPlugin = NonNullable<SatteriProcessorOptions['hastPlugins']>[number];

interface FrontMatter {
  inShort?: { claims: string[] }[];
}

// Numbers are assigned by Markdown plugins, because components cannot count: Astro renders them in any order, and each
// more than once.

/** Beside the first cell of a row there is only one other: it needs no name. */
const PLAIN_COLUMNS = 2;

/**
 * Makes the plugin that numbers the tables of a text, because their labels use the number, and gives cells the name of their
 * column, which a phone shows above them.
 */
export const labelTables: HastPlugin = () => {
  let number = 0;
  return {
    name: 'label-tables',
    element: {
      filter: ['table'],
      visit(table, context) {
        number += 1;
        context.setProperty(table, 'data-number', String(number));
        const [header = [], ...rows] = cellsOf(table);
        if (header.length <= PLAIN_COLUMNS) return;
        const names = header.map((cell) => context.textContent(cell));
        for (const [, ...cells] of rows) {
          for (const [index, cell] of cells.entries()) context.setProperty(cell, 'data-label', names[index + 1]);
        }
      },
    },
  };
};

/** The cells of a table that Markdown made, by row. */
function cellsOf(table: Element): Element[][] {
  const elements = ({ children }: Element) => children.filter((child) => child.type === 'element');
  return elements(table).flatMap((part) => elements(part).map(elements));
}

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
