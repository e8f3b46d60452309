/** Strangers' descriptions in a real browser, in the frame of a real page, under the headers that are shipped. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { ListingHtml } from '../../src/html/ListingHtml.tsx';
import { ALLOWED_TAGS } from '../../src/html/parse.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { hostile } from '../unit/html/hostile.ts';
import { builtOffers, isIcon, useStage, type Watched } from './harness.ts';

const NARROW = { width: 360, height: 800 };
/** A mark after the description, which shows whether anything leaks out of it. */
const AFTER = 'abcdefgh';

const stage = useStage();

/** As many descriptions are shown on one page; if something is wrong with it, each of them is shown alone. */
const AT_ONCE = 12;

interface Stand extends Watched {
  /** Shows texts as descriptions of listings, one below the other; gives what is wrong with the page then. */
  show(...texts: string[]): Promise<string[]>;
}

/**
 * Opens a contact page at 360 px to which descriptions are added; the answers keep the headers of the server.
 * @param write how a description becomes HTML
 */
async function stand(write: (text: string) => string): Promise<Stand> {
  const watched = await stage.page('public', { viewport: NARROW });
  const { page, problems, requests } = watched;
  const [offer] = builtOffers('public');
  if (offer === undefined) throw new Error('There is no offer.');
  const path = localizedPath('en-us', 'offers', offer.publisher.id, offer.offer);
  let descriptions: string[] = [];
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch();
    const { 'content-length': _, ...headers } = response.headers();
    const text = await response.text();
    const sections = descriptions.map(
      (html, index) =>
        `<section class="flow stand" aria-labelledby="h${index}"><h2 id="h${index}">Description</h2>` +
        `<div class="prose flow hostile" lang="en" dir="ltr">${html}</div><p class="after">${AFTER}</p></section>`,
    );
    await route.fulfill({ status: 200, headers, body: text.replace('</main>', () => `${sections.join('')}</main>`) });
  });
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  const visit = async () => {
    const response = await page.goto(path, { waitUntil: 'load' });
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'");
    return new Set(requests.splice(0).flatMap((request) => (isIcon(request) ? [] : [request.url()])));
  };
  const usual = await visit();
  return {
    ...watched,
    async show(...texts) {
      descriptions = texts.map(write);
      problems.length = 0;
      dialogs = 0;
      const asked = await visit();
      const faults = await page.evaluate(inspect, { allowed: [...ALLOWED_TAGS], after: AFTER, count: texts.length });
      return [
        ...faults,
        ...problems,
        ...[...asked].filter((url) => !usual.has(url)).map((url) => `request: ${url}`),
        ...(dialogs > 0 ? ['a script ran'] : []),
        ...(new URL(page.url()).pathname === path ? [] : [`left for ${page.url()}`]),
      ];
    },
  };
}

/** Runs in the page: what the descriptions have done to it. */
function inspect({ allowed, after, count }: { allowed: string[]; after: string; count: number }): string[] {
  const faults: string[] = [];
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth > clientWidth) faults.push(`${scrollWidth} px wide in ${clientWidth} px`);
  const stands = document.querySelectorAll('main > .stand');
  if (stands.length !== count) return [...faults, 'it left its block'];
  for (const stand of stands) {
    const [heading, block, mark, ...rest] = stand.children;
    const isWhole = heading?.localName === 'h2' && block?.classList.contains('hostile') && mark?.className === 'after';
    if (block === undefined || mark === undefined || !isWhole || rest.length > 0) {
      faults.push('it left its block');
      continue;
    }
    if (mark.textContent !== after) faults.push('it changed what follows');
    for (const element of block.querySelectorAll('*')) {
      const tag = element.localName;
      if (!allowed.includes(tag)) faults.push(`element ${tag}`);
      for (const { name, value } of element.attributes) {
        const fine =
          tag === 'a' &&
          (name === 'href'
            ? /^(?:https?:\/\/|mailto:)/.test(value)
            : name === 'rel'
              ? value.includes('noreferrer')
              : name === 'translate' && value === 'no' && element.getAttribute('href')?.startsWith('mailto:'));
        if (!fine) faults.push(`attribute ${tag} ${name}=${value}`);
      }
    }
    if (/[\u202a-\u202e\u2066-\u2069]/.test(block.textContent)) faults.push('a direction override');
    // The letters of the mark must stand where they would without the description: from left to right, inside the page.
    const text = mark.firstChild as Text;
    const lefts = [...after].map((_, index) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect().left;
    });
    if (lefts.some((left, index) => left <= (lefts[index - 1] ?? -1)))
      faults.push('the letters after it are reordered');
  }
  return faults;
}

describe('hostile descriptions', () => {
  it(`stay what they are, text in a block (${hostile.length})`, async () => {
    expect(new Set(hostile).size).toBeGreaterThanOrEqual(100);
    const { show } = await stand((text) => renderToString(h(ListingHtml, { text })));
    const faults: string[] = [];
    for (let start = 0; start < hostile.length; start += AT_ONCE) {
      const texts = hostile.slice(start, start + AT_ONCE);
      const together = await show(...texts);
      if (together.length === 0) continue;
      const alone: string[] = [];
      for (const text of texts) {
        for (const fault of await show(text)) alone.push(`${JSON.stringify(text.slice(0, 120))}: ${fault}`);
      }
      faults.push(...(alone.length > 0 ? alone : together));
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['<img src="//evil.example/a.png" onerror="alert(1)">', /element img/],
    ['<img src="//evil.example/a.png">', /policy violation: img-src/],
    ['<script>alert(1)</script>', /policy violation: script-src/],
    ['<p onclick="alert(1)">x</p>', /attribute p onclick/],
    ['<p><a href="javascript:alert(1)">x</a></p>', /attribute a href=javascript/],
    [`<p><span>${'<br>W'.repeat(3)}</span></p></div><p>x</p>`, /it left its block/],
    [`<pre>${'wide '.repeat(400)}</pre>`, /element pre/],
    ['<table><tr><td>W</td></tr></table><style>#after{unicode-bidi:bidi-override;direction:rtl}</style>', /style-src/],
    ['<p>\u202eabc</p>', /a direction override/],
  ])('would be told, were they not: %s', async (text, told) => {
    const { show } = await stand((raw) => raw);
    expect((await show(text)).join('\n')).toMatch(told);
    expect((await show('<p>Fine</p>', text, '<p>Fine</p>')).join('\n')).toMatch(told);
  });
});
