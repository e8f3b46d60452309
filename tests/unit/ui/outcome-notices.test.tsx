/** The notices of an answer: an older one gives way to the latest. */
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Outcome } from '../../../src/routing/OutcomeView.tsx';
import { outcomePageView } from '../../../src/routing/outcome-page.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { fixture } from '../routing/fixture.ts';

it('tells what the first paragraph said last, and nothing older', () => {
  const { data, claims, sources } = fixture();
  const view = outcomePageView(makePack(data, claims, sources, 'en-us'), 'isv-refund');
  const shifts = [
    { kind: 'said' as const, day: '2026-11-20', text: 'Ask nobody.' },
    { kind: 'said' as const, day: '2026-11-27', text: 'Ask us.' },
  ];
  const html = renderToString(<Outcome locale="en-us" view={{ ...view, shifts }} />);
  expect(html).toContain('Ask us.');
  expect(html).not.toContain('Ask nobody.');
  // It stands below the reasons, because what holds today comes first.
  expect(html.indexOf('Ask us.')).toBeGreaterThan(html.indexOf('id="why"'));
});
