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
  const groups = html.split('<h3').slice(1);
  for (const [id, { recipient }] of Object.entries(routing.destinations)) {
    const holding = groups.filter((group) => group.includes(`href="${outcomeHref('en-us', id)}"`));
    expect(
      holding.map((group) => group.slice(0, group.indexOf('>'))),
      id,
    ).toEqual([` id="answers-${recipient}"`]);
  }
});
