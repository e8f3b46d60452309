/**
 * How fast the preview follows typing: `node tests/bench/preview.ts [FILE]` prints a table and, with a file, writes it
 * there (tests/bench/results/preview.md). In Chromium, slowed down four times, it types into the form over a listing of
 * the greatest size, into the title and into the description, and measures the time from a keystroke to the character
 * painted and to the page of the offer that shows it painted. It looks at the public edition in `dist/public`, which must
 * be built.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { serve } from '../../src/build/server.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { type ListingField, limitOf } from '../../src/offers/fields.ts';
import { setField } from '../../src/preview/draft.ts';
import { draftDocumentText } from '../../src/preview/export.ts';
import { workedExample } from '../../src/preview/samples.ts';
import type { Draft } from '../../src/preview/types.ts';
import { launchChromium } from '../browser/chromium.ts';

const OUTPUT = join(import.meta.dirname, '../../dist/public');
/** How much slower than this machine the browser's processor is. */
const SLOWDOWN = 4;
const WARM_UP = 5;
const KEYSTROKES = 40;
/** The number of characters that may still be typed into a text. */
const ROOM = 100;
/** Milliseconds wanted at most from a keystroke to the updated preview. */
const WANTED = 100;

/** Text of a length, as HTML with many elements. */
function html(length: number): string {
  const item = '<li><strong>Bestand</strong> zählen und <em>melden</em>, was fehlt.</li>';
  const items = Math.floor((length - '<ul></ul>'.length) / item.length);
  return `<ul>${item.repeat(items)}</ul>`;
}

/** The worked example with every text as long as it may be, and many links. */
function largest(): Draft {
  const most = (field: ListingField) => limitOf(field, 'saas') ?? 0;
  const links = Array.from({ length: 25 }, (_, index) => ({
    displayText: `Link ${index} ${'x'.repeat(240)}`,
    link: `https://docs.lagerluchs.example/${index}/${'y'.repeat(200)}`,
  }));
  const example = workedExample('2026-11-23');
  return example.listings.reduce<Draft>((draft, _, index) => {
    const set = (each: Draft, name: string, value: Parameters<typeof setField>[2]) =>
      setField(each, `listings[${index}].${name}`, value);
    const texts: [string, Parameters<typeof setField>[2]][] = [
      ['searchResultSummary', 'z'.repeat(most('searchResultSummary'))],
      ['description', html(most('description') - ROOM)],
      ['gettingStartedInstructions', html(most('gettingStartedInstructions'))],
      ['searchKeywords', Array.from({ length: most('searchKeywords') }, (_, index) => `Wort ${index}`)],
      ['generalLinks', links],
    ];
    return texts.reduce((each, [name, value]) => set(each, name, value), draft);
  }, example);
}

/** A field of the form that is typed into, and where the page of the offer shows it. */
interface Typing {
  control: string;
  shows: string;
  character: string;
}

interface Times {
  typed: number;
  shown: number;
}

/** Runs in the page: types one character to the end; gives milliseconds until it and the preview are painted. */
async function keystroke({ control, shows, character }: Typing): Promise<Times> {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(control);
  if (field === null) throw new Error('no form');
  const frame = document.querySelector('.preview-split .preview-frame');
  if (frame === null) throw new Error('no page beside the form');
  const painted = () =>
    new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  // The end is enough: each character differs from the one before.
  const shown = new Promise<number>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`${control}: the page does not show what was typed`)), 5000);
    const observer = new MutationObserver(() => {
      if (!frame.querySelector(shows)?.textContent?.endsWith(character)) return;
      clearTimeout(timer);
      observer.disconnect();
      painted().then(done);
    });
    observer.observe(frame, { childList: true, characterData: true, subtree: true });
  });
  const started = performance.now();
  field.value += character;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const typed = (await painted()) - started;
  return { typed, shown: (await shown) - started };
}

function row(what: string, times: readonly number[], wanted: number): string {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  const cells = [share(0.5), share(0.95), share(1)].map((each) => each.toFixed(1));
  return `| ${[what, times.length, ...cells, wanted].join(' | ')} |`;
}

const { server, origin } = await serve(OUTPUT, 0);
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(`${origin}${localizedPath('de-de', 'preview')}`);
await page.waitForSelector('#pv-text');
const text = draftDocumentText(largest());
await page.fill('#pv-text', text);
await page.waitForSelector('#pv-tab-edit');
await page.click('#pv-tab-edit');
await page.waitForSelector('.preview-split .preview-frame #description');
const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });

async function type(control: string, shows: string): Promise<Times[]> {
  const strokes: Times[] = [];
  for (let turn = 0; turn < WARM_UP + KEYSTROKES; turn += 1) {
    strokes.push(await page.evaluate(keystroke, { control, shows, character: String.fromCharCode(97 + (turn % 26)) }));
  }
  return strokes.slice(WARM_UP);
}
const measured: [string, Times[]][] = [
  ['title', await type('#pv-f-0-title', 'h1')],
  ['description', await type('#pv-f-0-description', '[aria-labelledby=description] .prose')],
];
await browser.close();
server.close();

const report = [
  '# Preview: keystroke to updated preview',
  '',
  `A listing of ${text.length} characters in two languages; processor of the page ${SLOWDOWN}× slower; ${cpus().length} cores,`,
  `${cpus()[0]?.model ?? 'unknown processor'}, load ${loadavg()[0]?.toFixed(1)}; Node ${process.version}. Milliseconds.`,
  '',
  '| What | Keystrokes | Median | 95 % | Most | Wanted |',
  '| --- | --- | --- | --- | --- | --- |',
  ...measured.flatMap(([field, times]) => [
    row(
      `${field}: keystroke to the character painted`,
      times.map(({ typed }) => typed),
      WANTED,
    ),
    row(
      `${field}: keystroke to the contact page painted`,
      times.map(({ shown }) => shown),
      WANTED,
    ),
  ]),
  '',
].join('\n');
console.log(report);
const file = process.argv[2];
if (file !== undefined) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
}
