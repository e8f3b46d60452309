import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/lint.ts';
import type { Finding } from '../../../src/offers/lint.ts';
import { lint } from '../../../src/offers/lint.ts';
import { type Linted, lintReport, type RuleText } from '../../../src/offers/lint-report.ts';
import { kindsOf, LINT_BOXES, LINT_RULE_IDS, type LintRule } from '../../../src/offers/lint-rules.ts';
import { applyWaivers, type Waiver } from '../../../src/offers/waivers.ts';
import { runMain } from '../cli/run-main.ts';
import { samples } from './fixture.ts';

const TODAY = '2026-11-22';
const found = (...ids: LintRule[]): Finding[] =>
  ids.map((id) => ({ id, severity: 'error', field: `listings[0].${id}`, locale: 'en-US' }));
const waiver = (rule: LintRule, until: string): Waiver => ({ rule, until, reason: `Why ${rule}` });

describe('waivers', () => {
  it('silence every finding of their rule up to their last day', () => {
    const findings = found('title-too-long', 'links-missing', 'links-missing');
    const { open, waived, expired, unneeded } = applyWaivers(findings, [waiver('links-missing', TODAY)], TODAY);
    expect(open.map(({ id }) => id)).toEqual(['title-too-long']);
    expect(waived.map(({ finding }) => finding.id)).toEqual(['links-missing', 'links-missing']);
    expect([...expired, ...unneeded]).toEqual([]);
  });

  it('silence nothing any more the day after', () => {
    const late = waiver('links-missing', '2026-11-21');
    const { open, waived, expired, unneeded } = applyWaivers(found('links-missing'), [late], TODAY);
    expect([open.length, waived, expired, unneeded]).toEqual([1, [], [late], []]);
  });

  it('are reported when their rule finds nothing, run out or not', () => {
    const waivers = [waiver('links-missing', '2030-01-01'), waiver('hours-missing', '2020-01-01')];
    expect(applyWaivers(found('title-too-long'), waivers, TODAY)).toMatchObject({ expired: [], unneeded: waivers });
  });

  it('of one rule: the one that counts longest decides, an old one is not needed', () => {
    const waivers = [waiver('links-missing', '2026-01-01'), waiver('links-missing', '2027-01-01')];
    const { waived, expired, unneeded } = applyWaivers(found('links-missing'), waivers, TODAY);
    expect([waived[0]?.waiver, expired, unneeded]).toEqual([waivers[1], [], [waivers[0]]]);
  });
});

describe('the report', () => {
  const wording = Object.fromEntries(
    LINT_RULE_IDS.map((id) => [id, { title: `Title of ${id}`, fix: `Fix ${id}.` }]),
  ) as RuleText;
  const document = (more: Partial<Linted>): Linted => ({
    id: 'acme/rocket',
    kind: 'saas',
    fictional: false,
    findings: [],
    waivers: [],
    ...more,
  });

  it('names field, language, remedy, and counts', () => {
    const { text, failed } = lintReport([document({ findings: found('title-too-long') })], wording, TODAY);
    expect(text).toContain('acme/rocket\n  error   title-too-long  listings[0].title-too-long (en-US)');
    expect(text).toContain('Title of title-too-long. Fix title-too-long.');
    expect(text).toContain('1 documents on 2026-11-22: 1 errors, 0 warnings, 0 hints, 0 waived.');
    expect(failed).toBe(true);
  });

  it('does not fail for invented documents, warnings and waived errors', () => {
    const findings = found('title-too-long');
    const waived = document({ findings, waivers: [waiver('title-too-long', TODAY)] });
    const warned = document({ findings: findings.map((finding) => ({ ...finding, severity: 'warning' as const })) });
    const { text, failed } = lintReport([waived, warned, document({ findings, fictional: true })], wording, TODAY);
    expect(failed).toBe(false);
    expect(text).toContain('waived  title-too-long  listings[0].title-too-long, until 2026-11-22: Why title-too-long');
    expect(text).toContain('acme/rocket (invented)');
  });

  it('tells waivers that ran out, that nothing needs, and that never fit', () => {
    const waivers = [
      waiver('title-too-long', '2026-01-01'),
      waiver('links-missing', '2030-01-01'),
      waiver('title-emoji', '2030-01-01'),
    ];
    const { text, failed } = lintReport([document({ findings: found('title-too-long'), waivers })], wording, TODAY);
    expect(failed).toBe(true);
    expect(text).toContain('title-too-long: ran out on 2026-01-01; its findings count again');
    expect(text).toContain('links-missing: not needed any more; remove it');
    expect(text).toContain('title-emoji: never concerns an offer of the kind saas; remove it');
  });
});

describe('the tables of the rules', () => {
  it('put each rule into one box', () => {
    expect(Object.values(LINT_BOXES).flatMap((rules) => Object.keys(rules))).toEqual(LINT_RULE_IDS);
  });

  it('name the kinds in which a rule finds something', () => {
    for (const sample of samples) {
      for (const { id } of lint(sample)) expect(kindsOf(id), `${sample.file} ${id}`).toContain(sample.document.kind);
    }
  });
});

describe('the command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wegweiser-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function run(members: Record<string, unknown>, ...args: string[]) {
    mkdirSync(join(folder, 'publishers'), { recursive: true });
    mkdirSync(join(folder, 'offers', 'aarebogen'), { recursive: true });
    cpSync('content/publishers/aarebogen.yaml', join(folder, 'publishers', 'aarebogen.yaml'));
    const record = join(folder, 'publishers', 'aarebogen.yaml');
    writeFileSync(record, readFileSync(record, 'utf8').replace('fictional: true', 'fictional: false'));
    const document = JSON.parse(readFileSync('content/offers/aarebogen/langzeitarchiv.json', 'utf8'));
    writeFileSync(
      join(folder, 'offers', 'aarebogen', 'langzeitarchiv.json'),
      JSON.stringify({ ...document, ...members }),
    );
    return runMain(main, args, { OFFERS_DIR: join(folder, 'offers'), BUILD_DATE: TODAY });
  }

  it('fails for a real document with an error, not for an invented one', async () => {
    const real = await run({ fictional: false });
    expect(real).toMatchObject({ code: 1, err: '' });
    expect(real.out).toContain('aarebogen/langzeitarchiv\n');
    expect(await run({ fictional: true })).toMatchObject({ code: 0 });
  });

  it('names what cannot be found or read', async () => {
    expect(await run({}, 'no-such')).toMatchObject({ code: 2, err: 'No document is named no-such.\n' });
    const broken = await run({ waivers: [{ rule: 'no-such-rule', reason: 'x', until: '2027-01-01' }] });
    expect(broken).toMatchObject({ code: 2 });
    expect(broken.err).toContain('waivers[0].rule');
  });
});
