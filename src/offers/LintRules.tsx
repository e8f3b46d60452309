import type { ComponentChildren } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { Contents } from '../ui/Contents.tsx';
import { ListFilter } from '../ui/ListFilter.tsx';
import { verbatim } from '../ui/verbatim.ts';
import { fieldLabel } from './field-labels.ts';
import { kindLabel, kindList } from './kinds.ts';
import { lintDictionary } from './lint-dictionary.ts';
import {
  kindsOf,
  LINT_BOXES,
  LINT_RULES,
  type LintBox,
  type LintRule,
  type Severity,
  severityOf,
} from './lint-rules.ts';
import type { LintWording } from './lint-wording.ts';
import { OFFER_KINDS } from './types.ts';

interface Props {
  locale: Locale;
  wording: Readonly<Record<LintRule, LintWording>>;
  /** Shows the claim that a rule rests on, with its sources. It is passed in, because offers know no claims. */
  basis: (claim: string) => ComponentChildren;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Id of a section, in English and never equal to the id of a rule. */
const boxId = (box: LintBox): string => `box-${box.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** All lint rules by the boxes of Partner Center; the anchor of each is its id. */
export function LintRules({ locale, wording, basis }: Props) {
  const t = lintDictionary(locale);
  const boxes = Object.keys(LINT_BOXES) as LintBox[];
  const nameOf = (box: LintBox) =>
    box === 'several' || box === 'documentOnly' ? t(`box-${box}`) : fieldLabel(locale, box);
  return (
    <>
      <ListFilter
        locale={locale}
        label={t('rulesFilter')}
        entries=".lint-rule"
        sections=".lint-box"
        facets={[
          {
            name: 'severity',
            label: t('rulesSeverity'),
            values: SEVERITIES.map((id) => ({ id, label: t(`severity-${id}`) })),
          },
          {
            name: 'kind',
            label: t('rulesKinds'),
            values: OFFER_KINDS.map((id) => ({ id, label: kindLabel(locale, id) })),
          },
        ]}
      />
      <Contents label={t('rulesContents')} entries={boxes.map((box) => ({ id: boxId(box), label: nameOf(box) }))} />
      {boxes.map((box) => (
        <section class="flow prose lint-box" key={box} aria-labelledby={boxId(box)}>
          <h2 id={boxId(box)}>{nameOf(box)}</h2>
          {box === 'documentOnly' && <p>{t('boxDocumentOnlyHint')}</p>}
          {(Object.keys(LINT_BOXES[box]) as LintRule[]).map((id) => (
            <LintRuleEntry key={id} locale={locale} id={id} wording={wording[id]} basis={basis} />
          ))}
        </section>
      ))}
    </>
  );
}

interface RuleProps {
  locale: Locale;
  id: LintRule;
  wording: LintWording;
  basis: Props['basis'];
}

function LintRuleEntry({ locale, id, wording, basis }: RuleProps) {
  const t = lintDictionary(locale);
  const rule = LINT_RULES[id];
  const kinds = kindsOf(id);
  const severity = t(`severity-${rule}`);
  const softened = kinds.filter((kind) => severityOf(id, kind) !== rule);
  return (
    <section class="flow lint-rule" aria-labelledby={id} data-severity={rule} data-kind={kinds.join(' ')}>
      <h3 id={id}>{wording.title}</h3>
      <p>{wording.detail}</p>
      <dl class="facts">
        <dt>{t('rulesFix')}</dt>
        <dd>{wording.fix}</dd>
        <dt>{t('rulesSeverity')}</dt>
        <dd>
          {softened.length === 0 ? severity : t('severitySoftened', { severity, kinds: kindList(locale, softened) })}
        </dd>
        <dt>{t('rulesKinds')}</dt>
        <dd>{kinds.length === OFFER_KINDS.length ? t('rulesAllKinds') : kindList(locale, kinds)}</dd>
        <dt>{t('rulesId')}</dt>
        <dd>
          <code {...verbatim}>{id}</code>
        </dd>
      </dl>
      {wording.claim === undefined ? (
        <p class="hint">{t('rulesOwn')}</p>
      ) : (
        <details>
          <summary>{t('rulesBasis')}</summary>
          {basis(wording.claim)}
        </details>
      )}
    </section>
  );
}
