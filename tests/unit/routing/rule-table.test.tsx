/** The decision table: where its cells say what. */
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { RuleTable } from '../../../src/routing/RuleTable.tsx';
import type { AnswerRow } from '../../../src/routing/table.ts';

const row: AnswerRow = {
  rules: ['a'],
  roles: [{ id: 'customer', label: 'Customer', href: '/en-us/b/' }],
  recipient: { id: 'nobody', label: 'nobody' },
  heading: 'Agree on it',
  outcomeHref: '/en-us/a/',
  gap: true,
  claims: 2,
};

it('says “not specified” with the answer, not with the claims', () => {
  const symptoms = [{ id: 'broken', label: 'Broken', rows: [row] }];
  const html = renderToString(<RuleTable locale="en-us" topics={[{ id: 't', label: 'Topic', symptoms }]} />);
  const cells = [...html.matchAll(/<td[^>]*class="([^"]+)"[^>]*>(.*?)<\/td>/g)];
  expect(cells.filter(([, , text = '']) => text.includes('not specified')).map(([, name]) => name)).toEqual(['answer']);
});
