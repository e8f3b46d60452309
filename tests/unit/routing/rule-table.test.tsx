/** The decision table: where its cells say what. */
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { RuleTable } from '../../../src/routing/RuleTable.tsx';
import type { RuleRow } from '../../../src/routing/table.ts';

const row: RuleRow = {
  id: 'a',
  roles: [{ id: 'customer', label: 'Customer' }],
  symptom: 'Broken',
  recipient: { id: 'nobody', label: 'nobody' },
  heading: 'Agree on it',
  outcomeHref: '/en-us/a/',
  journeyHref: '/en-us/b/',
  gap: true,
  claims: 2,
};

it('says “not specified” with the answer, not with the claims', () => {
  const html = renderToString(<RuleTable locale="en-us" topics={[{ id: 't', label: 'Topic', rows: [row] }]} />);
  const cells = [...html.matchAll(/<td[^>]*data-label="([^"]+)"[^>]*>(.*?)<\/td>/g)];
  expect(cells.filter(([, , text = '']) => text.includes('not specified')).map(([, label]) => label)).toEqual([
    'Answer',
  ]);
});
