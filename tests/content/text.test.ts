/** Every text and every guide of the repository: terms, language, links, and both languages in line. */
import { describe, expect, it } from 'vitest';
import { allTexts, checkGuideTexts, checkTexts } from '../../src/build/check-text.ts';
import { describeFault } from '../../src/content/fault.ts';
import { projectRoot } from './copy.ts';

describe('texts', () => {
  it('are read from all places', async () => {
    const texts = await allTexts(projectRoot);
    for (const place of ['content/claims/', 'content/glossary/', 'content/lint/', 'content/guides/', 'src/ui/']) {
      expect(
        texts.some(({ file }) => file.startsWith(place)),
        place,
      ).toBe(true);
    }
    expect(texts.filter(({ kind }) => kind === 'said').every(({ file }) => file.includes('cases.yaml'))).toBe(true);
  });

  it('have no fault of language', async () => {
    expect((await checkTexts(projectRoot)).map(describeFault)).toEqual([]);
  });

  it('of guides have no fault', () => {
    expect(checkGuideTexts(projectRoot).map(describeFault)).toEqual([]);
  });
});
