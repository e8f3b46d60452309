import type { Finding } from './lint.ts';
import { concerns, type LintRule, type Severity } from './lint-rules.ts';
import type { OfferKind } from './types.ts';
import { applyWaivers, type Waiver } from './waivers.ts';

/** A document with its findings. */
export interface Linted {
  /** `<publisher>/<offer>`. */
  id: string;
  kind: OfferKind;
  fictional: boolean;
  findings: Finding[];
  waivers: readonly Waiver[];
}

/** The title of a rule and what to do. */
export type RuleText = Record<LintRule, { title: string; fix: string }>;

/**
 * Writes the findings of documents, each with its field and remedy. Documents without findings are only counted.
 * @returns the text, and whether a document that is not invented has an error without a waiver
 */
export function lintReport(
  documents: readonly Linted[],
  wording: RuleText,
  today: string,
): { text: string; failed: boolean } {
  const lines: string[] = [];
  const counts: Record<Severity | 'waived', number> = { error: 0, warning: 0, info: 0, waived: 0 };
  let failed = false;
  for (const { id, kind, fictional, findings, waivers } of documents) {
    const { open, waived, expired, unneeded } = applyWaivers(findings, waivers, today);
    for (const { severity } of open) counts[severity] += 1;
    counts.waived += waived.length;
    failed ||= !fictional && open.some(({ severity }) => severity === 'error');
    const own = [
      ...open.flatMap((finding) => [
        `  ${finding.severity.padEnd(8)}${finding.id}  ${finding.field}${finding.locale ? ` (${finding.locale})` : ''}`,
        `          ${wording[finding.id].title}. ${wording[finding.id].fix}`,
      ]),
      ...waived.map(
        ({ finding, waiver }) =>
          `  waived  ${finding.id}  ${finding.field}, until ${waiver.until}: ${oneLine(waiver.reason)}`,
      ),
      ...expired.map(({ rule, until }) => `  waiver  ${rule}: ran out on ${until}; its findings count again`),
      ...unneeded.map(({ rule }) => `  waiver  ${rule}: ${why(rule, kind)}; remove it`),
    ];
    if (own.length > 0) lines.push(`${id}${fictional ? ' (invented)' : ''}`, ...own, '');
  }
  const { error, warning, info } = counts;
  lines.push(
    `${documents.length} documents on ${today}: ${error} errors, ${warning} warnings, ${info} hints, ${counts.waived} waived.`,
  );
  return { text: lines.join('\n'), failed };
}

function why(rule: LintRule, kind: OfferKind): string {
  return concerns(rule, kind) ? 'not needed any more' : `never concerns an offer of the kind ${kind}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
