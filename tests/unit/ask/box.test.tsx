/** The box before its script: what stands there does not move when it is ready. */
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { AskBox } from '../../../src/ask/AskBox.tsx';
import { Hydrated } from '../../../src/ui/use-ready.ts';

const box = <AskBox locale="en-us" packHref="/data/ask.json" />;
const buttonsIn = (html: string) => [...html.matchAll(/<button\b[^>]*>([^<]*)/g)].map(([, text = '']) => text.trim());

it('shows the button from the start, which waits for the script', () => {
  const before = renderToString(box);
  const ready = renderToString(<Hydrated.Provider value={{ current: true }}>{box}</Hydrated.Provider>);
  expect(buttonsIn(before)).toEqual(buttonsIn(ready));
  expect(before).toMatch(/<button\b[^>]*\sdisabled/);
  expect(ready).not.toMatch(/\sdisabled/);
});
