import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Chips } from '../../../src/ui/Chips.tsx';

it('a choice that leads to nothing cannot be made, unless it is the one that is made; one whose number comes later can', () => {
  const chips = [
    { value: 'none', label: 'None', count: 0 },
    { value: 'some', label: 'Some', count: 3 },
    { value: 'later', label: 'Later', count: null },
    { value: 'chosen', label: 'Chosen', count: 0 },
  ];
  const html = renderToString(<Chips name="kind" legend="Show" chips={chips} value="chosen" />);
  const disabled = [...html.matchAll(/<input[^>]*value="(\w+)"[^>]*>/g)].filter(([input]) =>
    input.includes(' disabled'),
  );
  expect(disabled.map(([, value]) => value)).toEqual(['none']);
});
