/**
 * What Lighthouse says of the pages: `node tests/bench/lighthouse.ts [FILE] [--runs N] [--pages home,search]` prints a
 * table and, with a file, writes it there (tests/bench/results/lighthouse.md). It looks at the public edition in
 * `dist/public`, which must be built, as Lighthouse’s emulated phone does, and serves it with its own headers and with
 * texts compressed as in the container. A score is the median of the runs.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { policyFile } from '../../src/build/output.ts';
import { serve } from '../../src/build/server.ts';
import { compress } from '../../src/hosting/write.ts';
import { type Locale, locales } from '../../src/i18n/locale.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../browser/chromium.ts';
import { templates } from '../browser/templates.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUTPUT = join(ROOT, 'dist/public');
const LIGHTHOUSE = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');

/** Kinds of pages and the templates that stand for them. */
const PAGES = {
  home: 'home',
  guide: 'guide',
  outcome: 'outcome-page',
  'contact page': 'contact',
  directory: 'offers',
  search: 'search',
  preview: 'preview',
  'state of the tree': 'question',
  'answer of the tree': 'outcome-technical',
} as const;

const CATEGORIES = {
  performance: 'Performance',
  accessibility: 'Accessibility',
  'best-practices': 'Best practices',
  seo: 'SEO',
};
type Category = keyof typeof CATEGORIES;

/** What is read of a report. */
interface Report {
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; numericValue?: number }>;
}

/** The audit that a page with `noindex` fails; it is skipped if the page says so on purpose. */
const INDEXING = 'is-crawlable';

/** Whether a page asks search engines to stay away. */
function isKeptOut(path: string): boolean {
  return readFileSync(join(OUTPUT, path, 'index.html'), 'utf8').includes('<meta name="robots" content="noindex"');
}

/** Runs Lighthouse once, and again if it fails for lack of a trace. */
async function run(address: string, skipped: readonly string[], attempts = 3): Promise<Report> {
  const ran = promisify(execFile)(
    process.execPath,
    [
      LIGHTHOUSE,
      address,
      '--quiet',
      '--output=json',
      '--disable-full-page-screenshot',
      `--only-categories=${Object.keys(CATEGORIES).join(',')}`,
      ...skipped.map((id) => `--skip-audits=${id}`),
      `--chrome-flags=${['--headless=new', ...CHROMIUM_ARGUMENTS].join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 64 * 1024 * 1024 },
  );
  try {
    return JSON.parse((await ran).stdout) as Report;
  } catch (error) {
    if (attempts > 1) return run(address, skipped, attempts - 1);
    throw new Error(`${address}: Lighthouse failed. ${(error as { stderr?: string }).stderr ?? error}`);
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The score of a category, of 100. */
function scoreOf(reports: readonly Report[], category: Category): number {
  return median(reports.map((report) => Math.round((report.categories[category].score ?? 0) * 100)));
}

/** Audits that cost a category points in any run. */
function lost(reports: readonly Report[], category: Category): string[] {
  const titles = reports.flatMap((report) =>
    report.categories[category].auditRefs
      .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => report.audits[id]?.title ?? id),
  );
  return [...new Set(titles)];
}

/** One row: scores, the figures behind the first one, and the audits that cost points. */
function row(locale: Locale, page: string, reports: readonly Report[], keptOut: boolean): string {
  const categories = Object.keys(CATEGORIES) as Category[];
  const scores = categories.map((category) => scoreOf(reports, category));
  const figure = (id: string, digits: number) =>
    median(reports.map((report) => report.audits[id]?.numericValue ?? Number.NaN)).toFixed(digits);
  const failed = categories.filter((_, index) => (scores[index] ?? 0) < 100).flatMap((each) => lost(reports, each));
  return `| ${[
    keptOut ? `${page} ¹` : page,
    locale,
    ...scores,
    figure('largest-contentful-paint', 0),
    figure('total-blocking-time', 0),
    figure('cumulative-layout-shift', 3),
    failed.join('; '),
  ].join(' | ')} |`;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, pages: { type: 'string' } },
});
const [file] = positionals;
const chosen = values.pages?.split(',');
// Pages can be measured in parts: rows of the others stay as they are in the file.
const old =
  chosen !== undefined && file !== undefined && existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
const pathOf = (name: string, locale: Locale): string => {
  const path = templates('public', locale).find((template) => template.name === name)?.path;
  if (path === undefined) throw new Error(`There is no template “${name}”.`);
  return path;
};
const folder = join(mkdtempSync(join(tmpdir(), 'wegweiser-')), 'public');
// Compressing the thousands of other pages would take minutes.
const measured = new Set(
  Object.values(PAGES).flatMap((name) => locales.map((locale) => join(OUTPUT, pathOf(name, locale), 'index.html'))),
);
cpSync(OUTPUT, folder, {
  recursive: true,
  filter: (source) => basename(source) !== 'index.html' || measured.has(source),
});
cpSync(policyFile(OUTPUT), policyFile(folder));
compress(folder);
const { server, origin } = await serve(folder, 0);
const rows: string[] = [];
const load = loadavg()[0]?.toFixed(1);
for (const [page, name] of Object.entries(PAGES)) {
  if (chosen !== undefined && !chosen.includes(page)) {
    rows.push(...old.filter((line) => line.startsWith(`| ${page} `)));
    continue;
  }
  for (const locale of locales) {
    const path = pathOf(name, locale);
    const keptOut = isKeptOut(path);
    const reports: Report[] = [];
    while (reports.length < Number(values.runs)) reports.push(await run(origin + path, keptOut ? [INDEXING] : []));
    rows.push(row(locale, page, reports, keptOut));
    console.log(rows.at(-1));
  }
}
server.close();
rmSync(dirname(folder), { recursive: true });

const { version } = JSON.parse(readFileSync(join(dirname(LIGHTHOUSE), '../package.json'), 'utf8')) as {
  version: string;
};
const report = [
  '# Lighthouse',
  '',
  `Lighthouse ${version} with its defaults (a phone of the middle class, slow 4G, both simulated), public edition. Median of`,
  `${values.runs} runs. Machine: ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} processors, load ${load} at the start.`,
  '',
  `| Page | Locale | ${Object.values(CATEGORIES).join(' | ')} | LCP, ms | TBT, ms | CLS | What cost points |`,
  `| --- | --- | ${'---: | '.repeat(7)}--- |`,
  ...rows,
  '',
  '¹ Kept out of search engines on purpose, so without the audit that asks whether engines may index the page: states of the',
  'tree repeat an outcome that has a page of its own, lists of hits are no content, and invented offers must not be found.',
  '',
].join('\n');
console.log(report);
if (file !== undefined) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
}
