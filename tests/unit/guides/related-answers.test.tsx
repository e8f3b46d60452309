import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { RelatedAnswers } from '../../../src/guides/RelatedAnswers.tsx';
import { outcomeHref } from '../../../src/routing/codec.ts';
import { fixture } from '../routing/fixture.ts';

it('lists each answer once, below the recipient to whom it leads', () => {
  const { data: routing } = fixture();
  const answers = Object.keys(routing.destinations);
  const html = renderToString(
    <RelatedAnswers locale="en-us" related={{ answers, activities: [] }} terms={[]} routing={routing} />,
  );
  const groups = html.split('<h3>').slice(1);
  const titles = Map.groupBy(Object.entries(routing.destinations), ([, { recipient }]) => recipient);
  expect(groups).toHaveLength(titles.size);
  for (const same of titles.values()) {
    const hrefs = same.map(([id]) => outcomeHref('en-us', id));
    const holding = groups.filter((group) => hrefs.some((href) => group.includes(`href="${href}"`)));
    expect(holding).toHaveLength(1);
    expect(holding[0]?.match(/href=/g)).toHaveLength(same.length);
  }
});
