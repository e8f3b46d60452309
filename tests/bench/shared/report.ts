/** What the benches have in common: figures as a table, and what they were measured on. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { dirname, join } from 'node:path';

/** How much slower than this machine the browser's processor is. */
export const SLOWDOWN = 4;

export interface Row {
  what: string;
  count: number;
  median: number;
  p95: number;
  most: number;
  /** What 95 % must stay below; some figures are for information only. */
  wanted?: number;
}

/** Sums figures up. */
export function row(what: string, figures: readonly number[], wanted?: number): Row {
  const sorted = figures.toSorted((a, b) => a - b);
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

/**
 * Prints the figures and writes them as Markdown: to the file named on the command line, or else to `results/`.
 * @param name the bench, as its file is called
 * @param title the heading of the report
 * @param browser the version of Chromium
 */
export function report(name: string, title: string, rows: readonly Row[], browser: string): void {
  const [cpu] = cpus();
  const [load = 0] = loadavg();
  const figure = (value: number) => value.toFixed(value < 10 ? 3 : 1);
  const text = [
    `# ${title}`,
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)}, ${commitOf()}with \`node tests/bench/${name}.ts\`.`,
    `Machine: ${cpu?.model.trim() ?? 'unknown'}, ${cpus().length} processors, Node ${process.version}, Chromium ${browser}.`,
    `Load of the machine, average of the last minute: ${load.toFixed(1)}.${load > cpus().length ? ' It was busy: what was painted came late.' : ''}`,
    `Times in milliseconds, in the browser on a processor ${SLOWDOWN} times slower.`,
    '',
    '| What | Count | Median | 95 % | Most | Wanted (95 %) | |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows.map(({ what, count, median, p95, most, wanted }) => {
      const figures = [median, p95, most].map(figure).join(' | ');
      if (wanted === undefined) return `| ${what} | ${count} | ${figures} | | |`;
      return `| ${what} | ${count} | ${figures} | < ${wanted} | ${p95 < wanted ? 'met' : 'MISSED'} |`;
    }),
    '',
  ].join('\n');
  console.log(text);
  const [file = join(import.meta.dirname, '../results', `${name}.md`)] = process.argv.slice(2);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
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
