import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { wrapSections } from '../../../src/guides/sections.ts';

async function rendered(body: string): Promise<string> {
  const { code } = await mdxToJs(body, { mdastPlugins: [wrapSections] });
  return code.replaceAll(/\s+/g, ' ');
}
const nodesOf = async (body: string): Promise<string[]> =>
  [...(await rendered(body)).matchAll(/_components\.(\w+)/g)].map(([, name = '']) => name);

describe('sections of a guide', () => {
  it('hold what follows a heading of the second level, smaller headings included', async () => {
    expect(await nodesOf('Before\n\n## One\n\nText\n\n### Smaller\n\n- Item\n\n## Two\n\nText')).toEqual([
      ...['p', 'h2', 'div', 'p', 'h3', 'ul', 'li'],
      ...['h2', 'div', 'p'],
    ]);
    expect(await rendered('## One\n\nText')).toContain('class: "section flow"');
  });

  it('leave a text without headings as it is', async () => {
    expect(await nodesOf('Text')).toEqual(['p']);
  });
});
