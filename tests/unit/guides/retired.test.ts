/** Addresses of guides that were merged into other pages forward to a page that exists. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/content/fault.ts';
import { loadRetiredGuides } from '../../../src/guides/retired.ts';

function read(source: string): Record<string, string> | string[] {
  const root = mkdtempSync(join(tmpdir(), 'retired-'));
  writeFileSync(join(root, 'retired-guides.yaml'), source);
  try {
    return loadRetiredGuides(root, ['support-roles']);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return error.faults.map(({ id }) => id);
  }
}

describe('retired guides', () => {
  it('forward to guides and other pages', () =>
    expect(read('old: guides/support-roles\nopen: gaps\n')).toEqual({ old: 'guides/support-roles', open: 'gaps' }));
  it('may not have the slug of a guide of today', () =>
    expect(read('support-roles: gaps\n')).toEqual(['guide-retired-in-use']));
  it('forward to no guide that does not exist', () =>
    expect(read('old: guides/missing\n')).toEqual(['guide-retired-target']));
});
