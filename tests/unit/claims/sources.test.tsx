/** The language of the title of a document, which may not be that of the text that was read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { render } from 'preact-render-to-string';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadSources } from '../../../src/claims/load.ts';
import { SourceTitle } from '../../../src/claims/SourceTitle.tsx';
import { ContentError } from '../../../src/content/fault.ts';

/** Reads one source of the given title and languages. */
function read(title: string, ...languages: string[]) {
  const root = mkdtempSync(join(tmpdir(), 'wegweiser-sources-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'sources'));
  const lines = [
    `title: ${title}`,
    'publisher: Microsoft',
    'seen: read',
    ...languages,
    'generation: now',
    "checked: '2026-11'",
  ];
  writeFileSync(join(root, 'sources', 'now.yaml'), `page:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  return loadSources(root).page;
}

describe('the title of a document', () => {
  it('carries its own language, not that of the text that was read', () => {
    const source = read('Refund policies', 'language: ja-JP', 'titleLanguage: en-US');
    if (source === undefined) throw new Error('The source was not read.');
    expect(render(<SourceTitle source={source} locale="de-de" />)).toBe('<cite lang="en-US">Refund policies</cite>');
    expect(render(<SourceTitle source={source} locale="en-us" />)).toBe('<cite>Refund policies</cite>');
  });

  it.each([
    ['ja-JP', 'Refund policies'],
    ['zh-CN', 'Refund policies'],
    ['ru-RU', 'Refund policies'],
  ])('in another script than that of %s is a fault', (language, title) => {
    try {
      read(title, `language: ${language}`);
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      expect(error.faults).toMatchObject([{ id: 'title-language', field: 'page.title', value: title }]);
      return;
    }
    throw new Error('No fault was reported.');
  });

  it.each([
    ['ja-JP', '返金ポリシー'],
    ['ja-JP', 'Azure のお支払い'],
    ['ru-RU', 'Возврат средств'],
    ['de-DE', 'Rückerstattungsrichtlinien'],
  ])('in the script of %s is none: %s', (language, title) => {
    expect(read(title, `language: ${language}`)?.title).toBe(title);
  });
});
