import { ClaimList } from '../claims/ClaimList.tsx';
import type { ClaimView } from '../claims/view.ts';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { audienceDictionary } from '../offers/audience-dictionary.ts';
import { AUDIENCES } from '../offers/audiences.ts';
import { fieldLabel } from './labels.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Audience, FieldVisibility } from './types.ts';

interface Props {
  locale: Locale;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  assessment: Assessment;
  claims: (ids: readonly string[]) => ClaimView[];
  /** Shows the contact page as the audience chosen sees it. */
  onShow: () => void;
}

/** Each field of the draft: whether the audience chosen sees it, why, and who else does. */
export function AudiencePanel({ locale, audience, onAudience, assessment, claims, onShow }: Props) {
  const t = translator(resultDictionary, locale);
  const who = translator(audienceDictionary, locale);
  // The listing that a reader is shown, and what concerns the whole document.
  const rows = assessment.visibility.filter(
    ({ listing }) => listing === undefined || listing === assessment.shownListing,
  );
  const { listings } = assessment.offers['direct-bill-partner'];
  const shown = listings[assessment.shownListing];
  return (
    <div class="flow">
      <h3 id="pv-audiences">{t('audiencesHeading')}</h3>
      <p class="prose">{t('audiencesLead')}</p>
      <fieldset class="preview-choices">
        <legend>{t('asWhom')}</legend>
        {AUDIENCES.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="pv-audience"
              value={each}
              checked={each === audience}
              onChange={() => onAudience(each)}
            />
            {who(`audience-${each}`)}
          </label>
        ))}
      </fieldset>
      <p>
        <button class="button small" type="button" onClick={onShow}>
          {t('showAs')}
        </button>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section class="scroll" aria-labelledby="pv-audiences" tabIndex={0}>
        <table class="preview-visibility">
          {listings.length > 1 && shown !== undefined && (
            <caption>{t('inLanguage', { language: formatLanguage(locale, shown.language) })}</caption>
          )}
          <thead>
            <tr>
              <th scope="col">{t('columnField')}</th>
              <th scope="col">{t('columnSees')}</th>
              <th scope="col">{t('columnWhy')}</th>
              <th scope="col">{t('columnOthers')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.path} locale={locale} row={row} audience={audience} claims={claims} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

interface RowProps {
  locale: Locale;
  row: FieldVisibility;
  audience: Audience;
  claims: Props['claims'];
}

function Row({ locale, row, audience, claims }: RowProps) {
  const t = translator(resultDictionary, locale);
  const who = translator(audienceDictionary, locale);
  const { sees, why, claims: ids } = row.audiences[audience];
  const others = AUDIENCES.filter((each) => each !== audience && row.audiences[each].sees);
  const reasons = claims(ids);
  const label = fieldLabel(locale, row.field);
  return (
    <tr class={row.given ? undefined : 'not-given'}>
      <th scope="row">{label}</th>
      <td>
        {row.given ? (
          <strong>{sees ? t('sees') : t('seesNot')}</strong>
        ) : (
          `${sees ? t('sees') : t('seesNot')}; ${t('seesNothing')}`
        )}
      </td>
      <td>
        {who(`why-${why}`)}
        {reasons.length > 0 && (
          <details>
            <summary>
              {t('because')}
              <span class="visually-hidden">: {label}</span>
            </summary>
            <ClaimList locale={locale} claims={reasons} />
          </details>
        )}
      </td>
      <td>
        {others.length === 0
          ? t('nobodyElse')
          : formatList(
              locale,
              others.map((each) => who(`audience-${each}`)),
            )}
      </td>
    </tr>
  );
}
