import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri';

type MdastPlugin = NonNullable<SatteriProcessorOptions['mdastPlugins']>[number];

/**
 * Makes the Markdown plugin that numbers the tables of a text, for their names. Components cannot count: Astro renders
 * them in any order, and each more than once.
 */
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
