import { ClaimList } from '../claims/ClaimList.tsx';
import type { ClaimView } from '../claims/view.ts';
import { translator } from '../i18n/dictionary.ts';
import { formatDate, formatLanguage } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { fieldLabel } from './labels.ts';
import type { PreviewPack } from './pack.ts';
import { remaining } from './remaining.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, DraftFinding, Need, NeedClass } from './types.ts';

const CLASSES = {
  'microsoft-requires': 'requires',
  'partners-need': 'partners',
  'good-practice': 'practice',
} as const satisfies Record<NeedClass, string>;

interface Props {
  locale: Locale;
  assessment: Assessment;
  /** The data of the page’s locale. */
  pack: PreviewPack;
  claims: (ids: readonly string[]) => ClaimView[];
  /** Leads to a field of the form. */
  onEdit: (field: string, listing: number | undefined) => void;
}

/** What the draft lacks, in three classes, and what the check finds in what it has. */
export function MissingPanel({ locale, assessment, pack, claims, onEdit }: Props) {
  const t = translator(resultDictionary, locale);
  const { needs } = assessment;
  const open = needs.filter(({ met }) => !met).length;
  const others = remaining(assessment);
  return (
    <div class="flow">
      <h3>{t('missingHeading')}</h3>
      <p class="lead">{open === 0 ? t('missingNone') : t('missingCount', { count: open })}</p>
      {(Object.keys(CLASSES) as NeedClass[]).map((each) => {
        const own = needs.filter((need) => need.class === each);
        if (own.length === 0) return null;
        const met = own.filter((need) => need.met);
        return (
          <section class="flow" key={each} aria-labelledby={`pv-class-${each}`}>
            <h4 id={`pv-class-${each}`}>
              {t(CLASSES[each])} <span class="hint">({t('classState', { met: met.length, all: own.length })})</span>
            </h4>
            <ul class="preview-needs">
              {own
                .filter((need) => !need.met)
                .map((need) => (
                  <NeedItem
                    key={`${need.rule} ${need.path}`}
                    locale={locale}
                    need={need}
                    language={languageOf(assessment, need.listing)}
                    claims={claims(need.claims)}
                    onEdit={onEdit}
                  />
                ))}
            </ul>
            {met.length > 0 && (
              <details>
                <summary>{t('givenNeeds', { count: met.length })}</summary>
                <ul>
                  {met.map((need) => (
                    <li key={`${need.rule} ${need.path}`}>
                      {fieldLabel(locale, need.field)}
                      {inLanguage(locale, languageOf(assessment, need.listing))}: {t('given')}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </section>
        );
      })}
      <section class="flow" aria-labelledby="pv-findings">
        <h3 id="pv-findings">{t('findingsHeading')}</h3>
        {others.length === 0 ? (
          <p>{t('findingsNone')}</p>
        ) : (
          <ul class="preview-needs">
            {others.map((finding) => (
              <FindingItem
                key={`${finding.rule} ${finding.path}`}
                locale={locale}
                finding={finding}
                language={languageOf(assessment, finding.listing)}
                pack={pack}
                onEdit={onEdit}
              />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

/** The language of a listing, where the draft has more than one. */
function languageOf(assessment: Assessment, listing: number | undefined): string | undefined {
  const { listings } = assessment.offers['direct-bill-partner'];
  return listing === undefined || listings.length < 2 ? undefined : listings[listing]?.language;
}

function inLanguage(locale: Locale, language: string | undefined): string {
  if (language === undefined) return '';
  return `, ${translator(resultDictionary, locale)('inLanguage', { language: formatLanguage(locale, language) })}`;
}

interface NeedProps {
  locale: Locale;
  need: Need;
  language: string | undefined;
  claims: ClaimView[];
  onEdit: (field: string, listing: number | undefined) => void;
}

function NeedItem({ locale, need, language, claims, onEdit }: NeedProps) {
  const t = translator(resultDictionary, locale);
  const label = fieldLabel(locale, need.field) + inLanguage(locale, language);
  return (
    <li class="flow">
      <p>
        <strong>{label}</strong>: {t('notGiven')}{' '}
        <button
          class="button small"
          type="button"
          aria-label={`${t('fillIn')}: ${label}`}
          onClick={() => onEdit(need.field, need.listing)}
        >
          {t('fillIn')}
        </button>
      </p>
      <p class="hint">{need.box === undefined ? t('boxNone') : t('boxIs', { box: need.box })}</p>
      {claims.length > 0 ? (
        <details>
          <summary>
            {t('because')}
            <span class="visually-hidden">: {label}</span>
          </summary>
          <ClaimList locale={locale} claims={claims} />
        </details>
      ) : (
        <p class="hint">{t('ownAdvice')}</p>
      )}
    </li>
  );
}

interface FindingProps {
  locale: Locale;
  finding: DraftFinding;
  language: string | undefined;
  pack: PreviewPack;
  onEdit: (field: string, listing: number | undefined) => void;
}

function FindingItem({ locale, finding, language, pack, onEdit }: FindingProps) {
  const t = translator(resultDictionary, locale);
  const words = pack.rules[finding.rule];
  const label = fieldLabel(locale, finding.field) + inLanguage(locale, language);
  return (
    <li class="flow">
      <p>
        <span class={`preview-severity ${finding.severity}`}>{t(finding.severity)}</span>{' '}
        <strong>
          {label}: {words?.title ?? finding.rule}
        </strong>{' '}
        {finding.waivedUntil !== undefined && (
          <span class="hint">({t('waived', { date: formatDate(locale, finding.waivedUntil) })})</span>
        )}
      </p>
      <p>
        {words?.fix} <a href={`${localizedPath(locale, 'preview', 'rules')}#${finding.rule}`}>{t('theRule')}</a>{' '}
        <button
          class="button small"
          type="button"
          aria-label={`${t('toField')}: ${label}`}
          onClick={() => onEdit(finding.field, finding.listing)}
        >
          {t('toField')}
        </button>
      </p>
    </li>
  );
}
