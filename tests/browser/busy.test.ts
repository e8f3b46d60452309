/** A browser that is never idle calls back only where a limit of time was given: pages get their script all the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { locales } from '../../src/i18n/locale.ts';
import { isBuilt, outputOf, useStage, visit } from './harness.ts';
import { templates } from './templates.ts';

const stage = useStage();

it('wakes every island', async () => {
  const { page } = await stage.page('public');
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = (callback, { timeout: patience } = {}) => {
      return patience === undefined
        ? 0
        : (setTimeout(() => callback({} as IdleDeadline), patience) as unknown as number);
    };
  });
  const awake = new Set<string>();
  for (const { path } of templates('public', locales[0])) {
    const [address = ''] = path.split('?');
    if (!isBuilt('public', address)) continue;
    const html = readFileSync(join(outputOf('public'), address, 'index.html'), 'utf8');
    const islands = [...html.matchAll(/component-url="\/assets\/(\w+)\./g)].map(([, name = '']) => name);
    if (islands.every((each) => awake.has(each))) continue;
    await visit(page, path);
    for (const each of islands) awake.add(each);
  }
  expect([...awake].sort()).toEqual([
    'AgreementIsland',
    'AskBox',
    'DirectoryIsland',
    'OutcomeIsland',
    'PreviewIsland',
    'RouteIsland',
    'SearchIsland',
  ]);
});
