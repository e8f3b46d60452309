/**
 * How fast the tree answers: `node tests/bench/routing.ts [FILE]` prints a table and writes it to the file, without one
 * to `results/routing.md`. It measures the engine in Node, and in Chromium, slowed down four times, the time from a click
 * to the answer painted: its first screen, then all of it. On a machine that does other work at the same time, that is too
 * long; so it also measures the processor time that the page itself takes for script, styles and layout up to the first
 * screen, without a slowdown, and multiplies it. It looks at the public edition in `dist/public`, which must be built.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { serve } from '../../src/build/server.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { stateHref } from '../../src/routing/codec.ts';
import { resolve } from '../../src/routing/engine.ts';
import type { RoutingPack } from '../../src/routing/pack.ts';
import { present } from '../../src/routing/present.ts';
import { places } from '../../src/routing/states.ts';
import { launchChromium } from '../browser/chromium.ts';

const OUTPUT = join(import.meta.dirname, '../../dist/public');
/** How much slower than this machine the browser's processor is. */
const SLOWDOWN = 4;
/** Rounds over all states before the engine is measured, and rounds measured. */
const WARM_UP = 3;
const ROUNDS = 10;
/** About how many journeys are clicked through in each locale. */
const JOURNEYS = 40;
/** Milliseconds wanted at most. */
const WANTED = { engine: 1, click: 50 };

interface Row {
  what: string;
  count: number;
  median: number;
  p95: number;
  most: number;
  /** What 95 % must stay below; some figures are for information only. */
  wanted?: number;
}

/** Milliseconds from a click to what was asked for. */
interface Click {
  /** The heading and what follows it on the first screen are painted. */
  first: number;
  /** All of it is painted. */
  whole: number;
}

/** The pack as the island gets it. */
function packOf(locale: Locale): RoutingPack {
  const read = (base: string): unknown => {
    const name = readdirSync(join(OUTPUT, 'data')).find((each) => each.startsWith(`${base}.`));
    if (name === undefined) throw new Error(`${OUTPUT}: no data file “${base}”. Build the public edition first.`);
    return JSON.parse(readFileSync(join(OUTPUT, 'data', name), 'utf8'));
  };
  return {
    ...(read(`route-${locale}`) as RoutingPack),
    letters: read('letters') as NonNullable<RoutingPack['letters']>,
  };
}

function row(what: string, times: readonly number[], wanted?: number): Row {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    what,
    count: sorted.length,
    median: at(0.5),
    p95: at(0.95),
    most: at(1),
    ...(wanted !== undefined && { wanted }),
  };
}

/** Resolves and presents every state, again and again; each state counts with its median, so that pauses do not. */
function engine(pack: RoutingPack): Row {
  const states = places(pack.tree).map(({ ids }) => ids);
  const times = states.map(() => [] as number[]);
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, ids] of states.entries()) {
      const started = performance.now();
      resolve(pack, ids);
      present(pack, ids);
      const took = performance.now() - started;
      if (round >= 0) times[index]?.push(took);
    }
  }
  const medians = times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? Number.NaN);
  return row(`engine, a state, ${pack.locale}`, medians, WANTED.engine);
}

/** Journeys spread over all outcomes. */
function journeysOf(pack: RoutingPack): string[][] {
  const ends = places(pack.tree).filter(({ kind }) => kind === 'outcome');
  const step = Math.max(1, Math.floor(ends.length / JOURNEYS));
  return ends.filter((_, index) => index % step === 0).map(({ ids }) => ids);
}

/** Clicks through journeys, each on a fresh page as a visitor's begins; `measure` clicks and gives milliseconds. */
async function clicks(
  page: Page,
  pack: RoutingPack,
  measure: (page: Page, href: string) => Promise<Click>,
): Promise<{ questions: Click[]; answers: Click[] }> {
  const { locale } = pack;
  const questions: Click[] = [];
  const answers: Click[] = [];
  for (const ids of journeysOf(pack)) {
    await page.goto(stateHref(locale, []));
    await page.waitForFunction(() => document.documentElement.dataset.route === 'ready');
    for (let depth = 1; depth <= ids.length; depth += 1) {
      const took = await measure(page, stateHref(locale, ids.slice(0, depth)));
      (depth === ids.length ? answers : questions).push(took);
    }
  }
  return { questions, answers };
}

/** From the click to the answer painted, on a processor that is slowed down. */
async function painted(page: Page, session: CDPSession, pack: RoutingPack): Promise<Row[]> {
  const { questions, answers } = await clicks(page, pack, async (at, href) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const took = await at.evaluate(clickAndPaint, { href, toTheEnd: true });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return took;
  });
  return [
    row(`click to next question painted, ${SLOWDOWN}× slower, ${pack.locale}`, firsts(questions), WANTED.click),
    row(`click to answer painted, ${SLOWDOWN}× slower, ${pack.locale}`, firsts(answers), WANTED.click),
    row(
      `click to the end of the answer painted, ${SLOWDOWN}× slower, ${pack.locale}`,
      answers.map(({ whole }) => whole),
    ),
  ];
}

/** The processor time of the page for a click, multiplied: what other programs do meanwhile does not count. */
async function worked(page: Page, session: CDPSession, pack: RoutingPack): Promise<Row[]> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    const counted = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];
    return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1000 : 0), 0);
  };
  const { questions, answers } = await clicks(page, pack, async (at, href) => {
    const before = await busy();
    await at.evaluate(clickAndPaint, { href, toTheEnd: false });
    const first = ((await busy()) - before) * SLOWDOWN;
    return { first, whole: first };
  });
  return [
    row(`processor time to next question × ${SLOWDOWN}, ${pack.locale}`, firsts(questions), WANTED.click),
    row(`processor time to answer × ${SLOWDOWN}, ${pack.locale}`, firsts(answers), WANTED.click),
  ];
}

const firsts = (clicks: readonly Click[]): number[] => clicks.map(({ first }) => first);

/** In the browser: clicks a link of the island and waits until the state it leads to has been painted. */
async function clickAndPaint({ href, toTheEnd }: { href: string; toTheEnd: boolean }): Promise<Click> {
  const link = document.querySelector<HTMLAnchorElement>(`main a[href="${href}"]`);
  if (link === null) throw new Error(`There is no link to ${href}.`);
  // Another task, without the delay that timers have.
  const task = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(undefined);
    });
  const root = document.querySelector<HTMLElement>('.route');
  const started = performance.now();
  const paint = async (mark: 'shown' | 'state'): Promise<number> => {
    while (root?.dataset[mark] !== href) await task();
    await new Promise((done) => requestAnimationFrame(done));
    // A task posted from within a frame runs when that frame has been painted.
    await task();
    return performance.now() - started;
  };
  link.click();
  const first = await paint('shown');
  return { first, whole: toTheEnd ? await paint('state') : first };
}

/** The commit measured, if this is a working copy. */
function commitOf(): string {
  try {
    const said = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return `commit ${said.trim()}, `;
  } catch {
    return '';
  }
}

/** The table as Markdown, with what it was measured on. */
function report(rows: readonly Row[], browser: string, load: number): string {
  const [cpu] = cpus();
  const milliseconds = (value: number) => value.toFixed(value < 10 ? 3 : 1);
  return [
    '# Speed of the decision tree',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${commitOf()}with \`node tests/bench/routing.ts\`.`,
    `Machine: ${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} processors, Node ${process.version}, Chromium ${browser}.`,
    `Load of the machine, average of the last minute: ${load.toFixed(1)}.${load > cpus().length ? ' It was busy: what was painted came late.' : ''}`,
    'Times in milliseconds.',
    '',
    '| What | Count | Median | 95 % | Most | Wanted (95 %) | |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(({ what, count, median, p95, most, wanted }) => {
      const times = [median, p95, most].map(milliseconds).join(' | ');
      if (wanted === undefined) return `| ${what} | ${count} | ${times} | | |`;
      return `| ${what} | ${count} | ${times} | < ${wanted} | ${p95 < wanted ? 'met' : 'MISSED'} |`;
    }),
    '',
  ].join('\n');
}

const { server, origin } = await serve(OUTPUT, 0);
const browser = await launchChromium();
try {
  const rows: Row[] = [];
  for (const locale of locales) rows.push(engine(packOf(locale)));
  for (const locale of locales) {
    for (const measure of [worked, painted]) {
      const context = await browser.newContext({ baseURL: origin, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      rows.push(...(await measure(page, await context.newCDPSession(page), packOf(locale))));
      await context.close();
    }
  }
  const [load = 0] = loadavg();
  const text = report(rows, browser.version(), load);
  console.log(text);
  const [file = join(import.meta.dirname, 'results/routing.md')] = process.argv.slice(2);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
