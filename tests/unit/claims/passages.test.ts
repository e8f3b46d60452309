/** Passages of documents: found by their heading, compared by digest, recorded without their text. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { anchorOf, passageDigest, passageState, sectionAt } from '../../../src/claims/passages.ts';
import { main } from '../../../src/cli/sources.ts';
import { runMain } from '../cli/run-main.ts';

const DOCUMENT = `# Refunds

Before.

## Cancel a subscription?

Within the window.

### By API

Likewise.

\`\`\`sh
# a comment, no heading
\`\`\`

## [Next](next.md) step

After.
`;

describe('passage', () => {
  it('reaches from its heading to the next one of its level', () => {
    const passage = sectionAt(DOCUMENT, 'cancel-a-subscription');
    expect(passage).toContain('Within the window.');
    expect(passage).toContain('# a comment, no heading');
    expect(passage).not.toContain('After.');
    expect(sectionAt(DOCUMENT, 'by-api')).not.toContain('Within the window.');
    expect(sectionAt(DOCUMENT, 'next-step')).toContain('After.');
  });

  it('is the whole document without an anchor, and nothing where the heading is gone', () => {
    expect(sectionAt(DOCUMENT)).toBe(DOCUMENT);
    expect(sectionAt(DOCUMENT, 'a-comment-no-heading')).toBeUndefined();
  });

  it.each([
    ['Cancel a subscription?', 'cancel-a-subscription'],
    ['SaaS: 72 hours', 'saas-72-hours'],
    ['Kündigen & erstatten', 'kündigen--erstatten'],
  ])('the anchor of “%s” is %s', (heading, anchor) => expect(anchorOf(heading)).toBe(anchor));

  it('is compared by its words, not by how its lines break', () => {
    const passage = {
      file: 'a.md',
      at: 'by-api',
      digest: passageDigest('### By API\n\nLikewise.\n\n```sh\n# a comment, no heading\n```'),
    };
    expect(passageState(passage, DOCUMENT)).toBe('same');
    expect(passageState(passage, DOCUMENT.replaceAll('\n', '\r\n'))).toBe('same');
    expect(passageState(passage, DOCUMENT.replace('Likewise', 'Not so'))).toBe('changed');
    expect(passageState(passage, DOCUMENT.replace('After', 'Later'))).toBe('same');
    expect(passageState(passage, DOCUMENT.replace('By API', 'By REST'))).toBe('section-gone');
    expect(passageState(passage, undefined)).toBe('file-missing');
  });
});

describe('npm run check:sources', () => {
  function folders(): { content: string; copies: string } {
    const root = mkdtempSync(join(tmpdir(), 'wegweiser-sources-'));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const [content, copies] = [join(root, 'content'), join(root, 'copies')];
    for (const folder of [join(content, 'sources'), join(copies, 'docs')]) mkdirSync(folder, { recursive: true });
    const source = "publisher: P, title: T, seen: read, language: en-US, generation: now, checked: '2026-11-28'";
    writeFileSync(join(content, 'sources/now.yaml'), `refunds: { ${source} }\nother: { ${source} }\n`);
    writeFileSync(join(copies, 'docs/refunds.md'), DOCUMENT);
    return { content, copies };
  }
  const run = (content: string, ...argv: string[]) => runMain((given) => main(given, content), argv);

  it('records a passage without its text and tells later that it has changed', async () => {
    const { content, copies } = folders();
    const recorded = await run(content, copies, '--record', 'refunds=docs/refunds.md#cancel-a-subscription');
    expect(recorded).toMatchObject({
      code: 0,
      out: '1 of 1 passages are as they were read; 1 sources have no passage recorded.\n',
    });
    const kept = readFileSync(join(content, 'passages.yaml'), 'utf8');
    expect(kept).not.toContain('Within');
    expect(parse(kept)).toEqual({
      refunds: [
        { file: 'docs/refunds.md', at: 'cancel-a-subscription', digest: expect.stringMatching(/^[0-9a-f]{16}$/) },
      ],
    });
    writeFileSync(join(copies, 'docs/refunds.md'), DOCUMENT.replace('Within', 'After'));
    expect((await run(content, copies)).out).toMatch(
      /^changed +refunds {2}docs\/refunds\.md#cancel-a-subscription\n0 of 1 passages/,
    );
    // Read again and recorded again, it replaces the old one.
    await run(content, copies, '--record', 'refunds=docs/refunds.md#cancel-a-subscription');
    expect((await run(content, copies)).out).toMatch(/^1 of 1 passages/);
    rmSync(join(copies, 'docs/refunds.md'));
    expect((await run(content, copies)).out).toMatch(/^file-missing/);
  });

  it.each([
    [['--record', 'nothing=docs/refunds.md'], '“nothing” is no source'],
    [['--record', 'refunds=docs/none.md'], 'the folder has no file “docs/none.md”'],
    [['--record', 'refunds=docs/refunds.md#none'], 'has no heading with the anchor “none”'],
    [['--record', 'refunds'], 'Usage'],
  ])('says what is wrong with %j', async (argv, message) => {
    const { content, copies } = folders();
    const { code, err } = await run(content, copies, ...argv);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) });
  });

  it('says that the folder is missing', async () => {
    const { content } = folders();
    expect((await run(content, '/no/such/folder')).err).toContain('there is no such folder');
    expect((await run(content)).err).toContain('Usage');
  });
});
