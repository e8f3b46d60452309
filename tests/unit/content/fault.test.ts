import { expect, it } from 'vitest';
import { ContentError, type ContentFault, collectFaults } from '../../../src/content/fault.ts';

const fault: ContentFault = { id: 'x', file: 'content/x.yaml:1', field: 'a.b', value: '', remedy: 'Write a text.' };

it('tells once what two steps complain about, and everything else', () => {
  const faults: ContentFault[] = [];
  const step = (field: string) => () => {
    throw new ContentError([{ ...fault, field }]);
  };
  for (const field of ['a.b', 'a.b', 'a.c']) expect(collectFaults(faults, step(field))).toBeUndefined();
  expect(faults.map(({ field }) => field)).toEqual(['a.b', 'a.c']);
  expect(() => collectFaults(faults, () => JSON.parse('{'))).toThrow(SyntaxError);
});
