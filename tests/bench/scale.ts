/**
 * How a build grows with the number of offers: `node tests/bench/scale.ts 1000,5000,20000 [FILE]` prints a report and
 * writes it to the file (tests/bench/results/scale.md). For each size it invents a catalogue, builds the partner edition
 * of it; then Eleventy writes the same pages, and Pagefind indexes them. Every
 * output goes to a folder of its own: ext4 makes new files slowly where many have just been deleted.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { filesBelow } from '../../src/build/files.ts';
import { headOf } from '../../src/discovery/page.ts';
import { REMARKS } from './scale-remarks.ts';
import { type Watched, watched } from './shared/processes.ts';
import { searchCosts } from './shared/search-costs.ts';

const SIZES = (process.argv[2] ?? '').split(',').map(Number);
const FILE = process.argv[3];
const ROOT = join(import.meta.dirname, '../..');
/** On the file system of the project, which no test looks into. */
const WORK = join(ROOT, 'dist', 'bench', String(process.pid));
const ELEVENTY = join(import.meta.dirname, 'node_modules/@11ty/eleventy/cmd.cjs');
const PAGEFIND = join(ROOT, 'node_modules/pagefind/lib/runner/bin.cjs');
const DATE = '2026-11-23';
const CONTACT_PAGE = /(?:^|\/)(de-de|en-us)\/offers\/([^/]+)\/([^/]+)\/index\.html$/;

interface Measured {
  offers: number;
  cold: Watched;
  eleventy: Watched;
  pagefind: Watched;
  pages: number;
  files: number;
  bytes: number;
  search: string[];
}

if (!SIZES.every((size) => size > 0)) throw new Error('Give the numbers of offers, with commas between.');
const all: Measured[] = [];
for (const offers of SIZES) all.push(await measure(offers));
rmSync(WORK, { recursive: true, force: true });
const text = report(all);
console.log(text);
if (FILE !== undefined) {
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, text);
}

async function measure(offers: number): Promise<Measured> {
  const work = join(WORK, String(offers));
  const [content, site, other] = ['content', 'site', 'eleventy'].map((name) => join(work, name)) as [
    string,
    string,
    string,
  ];
  execFileSync(process.execPath, [join(import.meta.dirname, 'offers.ts'), content, String(offers)]);
  const cold = await watched(process.execPath, ['src/cli/run.js', 'build', '--edition', 'partner', '--out', site], {
    OFFERS_DIR: join(content, 'offers'),
    BUILD_DATE: DATE,
  });
  const output = filesBelow(site);
  const pages = output.filter((file) => file.endsWith('.html'));
  const settings = { ...eleventyData(site, pages, work), OUTPUT: other };
  const eleventy = await watched(
    process.execPath,
    [ELEVENTY, '--quiet'],
    settings,
    join(import.meta.dirname, 'eleventy'),
  );
  sameBytes(site, other, pages);
  const pagefind = await watched(process.execPath, [PAGEFIND, '--silent', '--site', other]);
  const search = await searchCosts(site, join(content, 'offers'));
  const bytes = output.reduce((sum, file) => sum + statSync(file).size, 0);
  return { offers, cold, eleventy, pagefind, pages: pages.length, files: output.length, bytes, search };
}

/** Gives Eleventy a record for each page, and for contact pages the shell of the locale with marks. */
function eleventyData(site: string, pages: readonly string[], work: string): Record<string, string> {
  const shells: Record<string, string[]> = {};
  const records = pages.map((source) => {
    const path = source.slice(site.length + 1);
    const [, locale, publisher, offer] = CONTACT_PAGE.exec(path) ?? [];
    const html = readFileSync(source, 'utf8');
    const head = headOf(html);
    if (locale === undefined || head === undefined) return { path, source };
    const title = head.title.slice(0, head.title.lastIndexOf(' – '));
    const escaped = (each: string) =>
      each.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
    const start = html.indexOf('<p class="crumbs">');
    shells[locale] ??= `${html.slice(0, start)}x-main-x${html.slice(html.lastIndexOf('</main>'))}`
      .replaceAll(escaped(head.description), 'x-description-x')
      .replaceAll(escaped(title), 'x-title-x')
      .replaceAll(`/${publisher}/${offer}/`, '/x-publisher-x/x-offer-x/')
      .split(/x-(title|description|publisher|offer|main)-x/);
    return { path, source, locale, publisher, offer, title, description: head.description };
  });
  const files = { RECORDS: join(work, 'records.ndjson'), SHELLS: join(work, 'shells.json') };
  writeFileSync(files.RECORDS, records.map((record) => JSON.stringify(record)).join('\n'));
  writeFileSync(files.SHELLS, JSON.stringify(shells));
  return files;
}

/** Looks whether Eleventy wrote what we did, at a hundred places. */
function sameBytes(site: string, other: string, pages: readonly string[]): void {
  const step = Math.ceil(pages.length / 100);
  for (const file of pages.filter((_, index) => index % step === 0)) {
    const twin = join(other, file.slice(site.length));
    if (!readFileSync(file).equals(readFileSync(twin))) throw new Error(`${twin} is not ${file}.`);
  }
}

/** Seconds of the steps of a build, as it tells them. */
function steps({ output }: Watched): Record<string, number> {
  const lines = [...output.matchAll(/^ *([\d.]+) s {2}( *.*)$/gm)];
  return Object.fromEntries(lines.map(([, seconds, name = '']) => [name, Number(seconds)]));
}

function report(measured: readonly Measured[]): string {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const seconds = (value: number | undefined) => (value ?? Number.NaN).toFixed(1);
  const mib = (value: number) => `${Math.round(value / 2 ** 20)}`;
  const names = Object.keys(steps(measured[0]?.cold ?? ({ output: '' } as Watched)));
  const table = (head: string, rows: readonly (readonly [string, (each: Measured) => string])[]) => [
    `| ${head} | ${measured.map(({ offers }) => `${offers}`).join(' | ')} |`,
    `| --- |${' ---: |'.repeat(measured.length)}`,
    ...rows.map(([what, figure]) => `| ${what} | ${measured.map(figure).join(' | ')} |`),
    '',
  ];
  const exponent = (time: (each: Measured) => number) =>
    measured.slice(1).map((each, index) => {
      const before = measured[index] as Measured;
      const slope = Math.log(time(each) / time(before)) / Math.log(each.offers / before.offers);
      return `${before.offers} to ${each.offers}: ${slope.toFixed(2)}`;
    });
  return [
    '# Many offers: build, search',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} with \`npm run bench -- --offers ${SIZES.join(',')}\`: partner edition, both languages.`,
    `Machine: ${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} processors, ${mib(totalmem())} MiB, Node ${process.version}.`,
    `Load of the machine at the end, average of the last minute: ${load.toFixed(1)}.`,
    'Memory is the resident set, looked at ten times a second in /proc; pages that processes share count for each.',
    '',
    ...table('Offers', [
      ['**wall time, cold, s**', ({ cold }) => seconds(cold.seconds)],
      ...names.map((name) => [`${name}, s`, ({ cold }: Measured) => seconds(steps(cold)[name])] as const),
      ['pages a second', ({ cold, pages }) => (pages / cold.seconds).toFixed(0)],
      ['memory together, MiB (< 3072)', ({ cold }) => mib(cold.together)],
      ['memory of the largest process, MiB (< 2048)', ({ cold }) => mib(cold.each)],
      ['pages', ({ pages }) => `${pages}`],
      ['files (at 5,000 offers < 15,000)', ({ files }) => `${files}`],
      ['MiB', ({ bytes }) => mib(bytes)],
      ['**Eleventy 3, s**', ({ eleventy }) => seconds(eleventy.seconds)],
      ['its memory, MiB', ({ eleventy }) => mib(eleventy.together)],
      ['**Pagefind over the same pages, s**', ({ pagefind }) => seconds(pagefind.seconds)],
      ['its memory, MiB', ({ pagefind }) => mib(pagefind.together)],
      ['both, s', ({ eleventy, pagefind }) => seconds(eleventy.seconds + pagefind.seconds)],
      [
        '**ours ÷ both (≤ 1)**',
        ({ cold, eleventy, pagefind }) => (cold.seconds / (eleventy.seconds + pagefind.seconds)).toFixed(2),
      ],
    ]),
    'The index of offers is made while Astro runs.',
    `Scaling exponent of the cold build (≤ 1.05): ${exponent(({ cold }) => cold.seconds).join('; ')}.`,
    '',
    '## What a search costs',
    '',
    ...(measured.at(-1)?.search ?? []),
    '',
    ...REMARKS,
    '',
  ].join('\n');
}
