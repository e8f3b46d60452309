/** The record of where everything leads agrees with the content, and a seeded change without an entry is found. */
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { checkMoves } from '../../src/cli/moves.ts';
import { describeFault } from '../../src/content/fault.ts';
import { copyContent, edit, faultsOf, projectRoot } from './copy.ts';

it('every address that leads elsewhere, and every first paragraph that has changed, has been explained or accepted', () => {
  expect(checkMoves(join(projectRoot, 'content')).map(describeFault)).toEqual([]);
});

it('a destination that changes without an entry is found', () => {
  const content = join(copyContent(), 'content');
  edit(join(content, 'routing/rules.yaml'), (text) =>
    text.replace(/destination: customer-stops-misuse/g, 'destination: customer-asks-microsoft-product'),
  );
  expect(checkMoves(content)).toContainEqual(
    expect.objectContaining({
      id: 'destination-moved',
      value: 'customer-stops-misuse → customer-asks-microsoft-product',
      field: expect.stringContaining('direct-bill-partner/not-working/misuse/billed-by-microsoft'),
    }),
  );
});

it('an entry that names no change of the list is a fault', () => {
  vi.stubEnv('BUILD_DATE', '2026-11-28');
  const root = copyContent();
  edit(join(root, 'content/routing/moved.yaml'), (text) => text.replace('change: emergencies', 'change: no-change'));
  expect(faultsOf(root, 'public')).toEqual([
    expect.objectContaining({ id: 'unknown-change', file: 'content/routing/moved.yaml', value: 'no-change' }),
  ]);
  vi.unstubAllEnvs();
});
