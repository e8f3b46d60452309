import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type WithAxe = Window & { axe?: Partial<typeof axe> };

const OPTIONS: RunOptions = {
  // WCAG 2.2, levels A and AA.
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'] },
  resultTypes: ['violations'],
};

/**
 * Looks at a page with axe.
 * @param page the page as it stands
 * @param name tells the page in the result
 * @param part a selector, to look at a part of the page only
 * @returns violations as `name: rule: element: what is wrong`
 */
export async function violations(page: Page, name: string, part = 'html'): Promise<string[]> {
  // Once a document: reading its source takes longer than a run. An element with the id axe is no axe.
  if (!(await page.evaluate(() => (window as WithAxe).axe?.run !== undefined))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    async ([context, options]) => {
      const { violations: rules } = await (window as unknown as { axe: typeof axe }).axe.run(context, options);
      return rules.map(({ id, nodes }) => ({
        id,
        nodes: nodes.map(({ target, failureSummary = '' }) => ({ target: target.join(' '), failureSummary })),
      }));
    },
    [part, OPTIONS] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${name}: ${id}: ${target}: ${failureSummary.replaceAll(/\s+/g, ' ')}`),
  );
}
