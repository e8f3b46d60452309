/** The page of open points: every gap stands in one group with the way to settle it. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { loadGaps } from '../../../src/claims/gaps.ts';
import type { Claims } from '../../../src/claims/types.ts';
import { ContentError } from '../../../src/content/fault.ts';

const text = { 'de-de': 'Fragen Sie.', 'en-us': 'Ask.' };
const claim = (id: string, status: string) => ({ id, status });
const claims = {
  'gap-one': claim('gap-one', 'not-specified'),
  'gap-two': claim('gap-two', 'not-specified'),
  stated: claim('stated', 'stated'),
} as unknown as Claims;

function faultsOf(groups: unknown[]): string[] {
  const root = mkdtempSync(join(tmpdir(), 'gaps-'));
  writeFileSync(join(root, 'gaps.yaml'), stringify({ groups, steps: [text] }));
  try {
    loadGaps(root, claims);
    return [];
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.faults.map(({ id, value }) => `${id} ${value}`);
  }
}
const group = (id: string, ...gaps: string[]) => ({
  id,
  title: text,
  gaps: Object.fromEntries(gaps.map((gap) => [gap, text])),
});

describe('gaps', () => {
  it('are read when each stands in one group', () =>
    expect(faultsOf([group('a', 'gap-one'), group('b', 'gap-two')])).toEqual([]));
  it('may not be left out', () => expect(faultsOf([group('a', 'gap-one')])).toEqual(['gap-unsorted gap-two']));
  it('may not be named twice', () =>
    expect(faultsOf([group('a', 'gap-one', 'gap-two'), group('b', 'gap-two')])).toEqual(['gap-twice gap-two']));
  it('are claims that nobody specifies', () =>
    expect(faultsOf([group('a', 'gap-one', 'gap-two', 'stated', 'nothing')])).toEqual([
      'gap-unknown stated',
      'gap-unknown nothing',
    ]));
});
