/** What `npm run import` tells: what was read, what would be written, what the lint finds. */
import { diffLines } from '../../offers/import/diff.ts';
import type { ImportResult, WarningKind } from '../../offers/import/types.ts';
import type { Finding } from '../../offers/lint.ts';
import type { LintRule } from '../../offers/lint-rules.ts';
import type { LintWording } from '../../offers/lint-wording.ts';
import { shortName, type Target } from './files.ts';

const WARNINGS: Readonly<Record<WarningKind, string>> = {
  bom: 'begins with a byte order mark; ignored',
  comment: 'a comment, which JSON does not have; ignored',
  'trailing-comma': 'a comma before a closing bracket; ignored',
  'missing-comma': 'a comma is missing here; supplied',
  'language-id-spelling': 'languageID; read as languageId',
  'support-website-spelling': 'gloabalSupportWebsite; read as globalSupportWebsite',
  'empty-value': 'an empty value; left out',
  'placeholder-value': 'a placeholder; left out',
  'unknown-member': 'not known to the format; dropped',
};

/** Tells what was read, mended, dropped and refused of one input. */
export function report(name: string, result: ImportResult): void {
  const say = (line: string) => console.log(visible(line));
  if (result.format) say(`${name}: ${result.format}`);
  for (const { kind, line, column, path } of result.warnings) {
    say(`${name}:${line}:${column}: warning [${kind}] ${path ? `${path}: ` : ''}${WARNINGS[kind]}`);
  }
  for (const { id, line, column, message, remedy } of result.errors) {
    console.error(visible(`${name}:${line}:${column}: error [${id}] ${message}\n  remedy: ${remedy}`));
  }
  if (result.errors.length > 0) return;
  if (result.dropped.length > 0) say(`  not carried over: ${result.dropped.join(' ')}`);
  if (result.missing.length > 0) say(`  the format does not carry: ${result.missing.join(', ')}`);
  for (const address of result.withoutCspState) {
    say(`  ${address}: the input does not give the CSP state; a present one is kept, else it is notSet`);
  }
}

/** Tells whether a file is new, the same or other than what is there, with the difference. */
export function reportTarget({ path, text, present }: Target): void {
  const name = visible(shortName(path));
  if (present === undefined) console.log(`${name}: new`);
  else if (present === text) console.log(`${name}: up to date`);
  else {
    console.log(`${name}: differs`);
    for (const line of diffLines(present, text)) console.log(`  ${visible(line)}`);
  }
}

/** Tells what the lint finds in a document. */
export function reportFindings(findings: readonly Finding[], wording: Readonly<Record<LintRule, LintWording>>): void {
  for (const { id, severity, field, locale } of findings) {
    const { title, fix } = wording[id];
    console.log(`  ${severity} [${id}] ${field}${locale ? ` (${locale})` : ''}: ${title}. ${fix}`);
  }
}

/** Text of strangers for a terminal: control and formatting characters are shown as escapes. */
export function visible(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
