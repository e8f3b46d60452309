/** An answer as it is shown: what stands out in its first paragraph, and which notice it has. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Outcome } from '../../../src/routing/OutcomeView.tsx';
import { outcomePageView } from '../../../src/routing/outcome-page.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { fixture } from './fixture.ts';

const { data, claims, sources } = fixture();
const view = outcomePageView(makePack(data, claims, sources, 'en-us'), 'isv-refund');

describe('the first paragraph', () => {
  const opening = (silence: string) => {
    const html = renderToString(<Outcome locale="en-us" view={{ ...view, silence }} />);
    const [, answer = '', rest = ''] =
      html.match(/<p class="lead">([^<]*)(?:<span class="rest">([^<]*)<\/span>)?<\/p>/) ?? [];
    return [answer, rest];
  };
  const words = (count: number) => `Wort${' wort'.repeat(count - 1)}.`;

  it('sets its first sentences apart, up to 22 words', () => {
    expect(opening(`${words(2)} ${words(20)} ${words(1)} ${words(9)}`)).toEqual([
      `${words(2)} ${words(20)}`,
      ` ${words(1)} ${words(9)}`,
    ]);
  });

  it('sets a longer first sentence apart alone', () => {
    expect(opening(`${words(30)} ${words(3)}`)).toEqual([words(30), ` ${words(3)}`]);
  });

  it('is left whole if it is short', () => {
    expect(opening(`${words(20)} ${words(10)}`)).toEqual([`${words(20)} ${words(10)}`, '']);
  });
});

it('tells what the first paragraph said last, and nothing older', () => {
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
