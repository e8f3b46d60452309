/** A browser extension that has made the Trusted Types policy “default” before the page could. */
import { describe, expect, it } from 'vitest';
import { localizedPath } from '../../src/i18n/path.ts';
import { expectClean, useStage, visit } from './harness.ts';

const stage = useStage();

/** Opens a page in which such an extension runs: its policy lets everything pass. */
async function withExtension(path: string) {
  const watched = await stage.page('public');
  await watched.page.addInitScript(() => {
    const pass = (value: string) => value;
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: Record<string, typeof pass>): void };
    };
    trustedTypes.createPolicy('default', { createHTML: pass, createScript: pass, createScriptURL: pass });
  });
  await visit(watched.page, path);
  return watched;
}

describe('an extension with a policy of its own', () => {
  it('leaves the preview working', async () => {
    const watched = await withExtension(localizedPath('en-us', 'preview'));
    const text = JSON.stringify({
      languageId: 'en-us',
      title: 'Bindweed',
      supportContact: { email: 'a@acme.example' },
    });
    await watched.page.fill('#pv-text', text);
    await watched.page.locator('.preview-frame', { hasText: 'Bindweed' }).waitFor();
    expectClean(watched);
  });

  it('leaves the search working', async () => {
    const watched = await withExtension(`${localizedPath('en-us', 'search')}?q=refund`);
    await watched.page.locator('main [role=status]', { hasText: 'refund' }).first().waitFor();
    expect(await watched.page.locator('main a[href*="/guides/"], main a[href*="/route/"]').count()).toBeGreaterThan(0);
    expectClean(watched);
  });
});
