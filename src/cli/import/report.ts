/** Writes the report of `npm run import`: what was read, what would be written, what the lint finds. */
import { writeFileSync } from 'node:fs';
import { diffLines } from '../../import/diff.ts';
import type { ReadResult } from '../../import/types.ts';
import { type Diagnostic, diagnosticText } from '../../offers/diagnostics.ts';
import type { Finding } from '../../offers/lint.ts';
import type { LintRule } from '../../offers/lint-rules.ts';
import type { LintWording } from '../../offers/lint-wording.ts';
import { Ending } from './ending.ts';
import { shortName, type TargetFile } from './files.ts';

/** By diagnostic: the option of this command that supplies the missing value. */
const OPTIONS: Partial<Record<Diagnostic['code'], string>> = {
  'publisher-missing': 'Give --publisher.',
  'offer-missing': 'Give --offer.',
  'kind-missing': 'Give --kind.',
  'kind-unknown': 'Give --kind.',
  'language-missing': 'Add the language, or give --language.',
  'format-unknown': '--format says which format it is.',
};
/** The greatest number of lines of one sort on the terminal; further ones are counted, and a report holds all. */
const MOST = 20;

/** Collects lines. On the terminal each sort is limited and counted; a report file holds all. */
export class Report {
  readonly #all: string[] = [];
  readonly #counts = new Map<string, { shown: number; more: Map<string, number> }>();

  /** Writes a line without limit. */
  say(text: string, isError = false): void {
    const line = visible(text);
    this.#all.push(line);
    if (isError) console.error(line);
    else console.log(line);
  }

  /** Writes a line of a sort that may have thousands; omitted ones are counted by name. */
  line(sort: string, name: string, text: string, isError = false): void {
    const counted = this.#counts.get(sort) ?? { shown: 0, more: new Map() };
    this.#counts.set(sort, counted);
    if (counted.shown < MOST) {
      counted.shown += 1;
      this.say(text, isError);
    } else {
      counted.more.set(name, (counted.more.get(name) ?? 0) + 1);
      this.#all.push(visible(text));
    }
  }

  /** Writes how many lines of each sort were omitted. */
  sum(): void {
    for (const [sort, { more }] of this.#counts) {
      for (const [name, count] of more) console.log(visible(`… and ${count} more of this: ${sort} ${name}`));
    }
    this.#counts.clear();
  }

  /**
   * Writes all lines into a file.
   * @throws Ending when that is not possible
   */
  write(path: string): void {
    try {
      writeFileSync(path, `${this.#all.join('\n')}\n`);
    } catch (error) {
      throw new Ending(4, `--report: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** Writes what was read, repaired, unused and refused in one input. */
export function reportRead(report: Report, name: string, result: ReadResult): void {
  if (result.format) report.say(`${name}: ${result.format}, ${result.offers.length} offer(s)`);
  for (const message of result.messages) {
    const { code, severity, line, column } = message;
    const text = `${name}:${line}:${column}: ${severity} [${code}] ${diagnosticText('en-us', message)}`;
    const option = OPTIONS[code];
    report.line(severity, `[${code}]`, option === undefined ? text : `${text} ${option}`, severity === 'error');
  }
  const members = result.dropped.map((path) => path.replace(/\/\d+(?=\/|$)/g, '/*'));
  if (result.dropped.length > MOST) {
    report.say(`  not carried over: ${[...new Set(members)].slice(0, 3 * MOST).join(' ')}`);
  } else if (result.dropped.length > 0) report.say(`  not carried over: ${result.dropped.join(' ')}`);
  if (result.missing.length > 0) report.say(`  the format does not carry: ${result.missing.join(', ')}`);
  for (const { document, assumed } of result.offers) {
    if (!assumed.includes('csp')) continue;
    const address = `${document.publisher}/${document.offer}`;
    report.line(
      'note',
      '[csp-not-given]',
      `  ${address}: the input does not give the CSP state; a present one is kept, else it is not known`,
    );
  }
}

/** Writes whether a file is new, equal or different, with the difference. */
export function reportTarget(report: Report, { path, text, existing }: TargetFile): void {
  const name = shortName(path);
  const state = existing === undefined ? 'new' : existing === text ? 'up to date' : 'differs';
  const difference = state === 'differs' ? diffLines(existing ?? '', text).map((line) => `\n  ${line}`) : [];
  report.line('file', state, `${name}: ${state}${difference.join('')}`);
}

/** Writes the findings of the lint in a document. */
export function reportFindings(
  report: Report,
  findings: readonly Finding[],
  wording: Readonly<Record<LintRule, LintWording>>,
): void {
  for (const { id, severity, field, locale } of findings) {
    const { title, fix } = wording[id];
    const text = `  ${severity} [${id}] ${field}${locale ? ` (${locale})` : ''}: ${title}. ${fix}`;
    report.line(`finding ${severity}`, `[${id}]`, text);
  }
}

/** Escapes control and formatting characters of a stranger's text for a terminal. */
export function visible(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** Shows the progress of the command, on a terminal only. */
export function progress(what: string, done: number, all: number): void {
  if (!process.stderr.isTTY || all < 500 || (done % 250 !== 0 && done !== all)) return;
  process.stderr.write(`\r${what}: ${done} of ${all}${done === all ? '\n' : ''}`);
}
