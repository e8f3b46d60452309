import { ClaimList } from '../claims/ClaimList.tsx';
import type { ClaimView } from '../claims/view.ts';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { audienceDictionary } from '../offers/audience-dictionary.ts';
import { AUDIENCES } from '../offers/audiences.ts';
import { fieldLabel } from '../offers/field-labels.ts';
import { FIELD_GROUPS } from '../offers/fields.ts';
import { fieldsOf } from './fields.ts';
import { formDictionary } from './form-dictionary.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Draft, FieldVisibility } from './types.ts';

interface Props {
  locale: Locale;
  draft: Draft;
  assessment: Assessment;
  claims: (ids: readonly string[]) => ClaimView[];
}

/** Who sees what: a row for each field, a column for each audience, the reasons on demand. */
export function AudiencePanel({ locale, draft, assessment, claims }: Props) {
  const t = translator(resultDictionary, locale);
  const who = translator(audienceDictionary, locale);
  const group = translator(formDictionary, locale);
  const fields = fieldsOf(draft.kind);
  const { listings } = assessment.offers['direct-bill-partner'];
  const shown = listings[assessment.shownListing];
  return (
    <div class="flow">
      <h3 id="pv-audiences">{t('audiencesHeading')}</h3>
      <p class="prose">{t('audiencesLead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section class="scroll" aria-labelledby="pv-audiences" tabIndex={0}>
        <table class="preview-visibility">
          {listings.length > 1 && shown !== undefined && (
            <caption>{t('audiencesLanguage', { language: formatLanguage(locale, shown.language) })}</caption>
          )}
          <thead>
            <tr>
              <th scope="col">{t('columnField')}</th>
              {AUDIENCES.map((each) => (
                <th scope="col" key={each}>
                  {who(`audience-${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          {FIELD_GROUPS.map((name) => {
            const rows = assessment.visibility.filter(({ field }) =>
              fields.some(({ id, group: of }) => id === field && of === name),
            );
            if (rows.length === 0) return null;
            return (
              <tbody key={name}>
                <tr>
                  <th scope="rowgroup" colSpan={AUDIENCES.length + 1}>
                    {group(`group-${name}`)}
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row key={row.path} locale={locale} row={row} claims={claims} />
                ))}
              </tbody>
            );
          })}
        </table>
      </section>
    </div>
  );
}

function Row({ locale, row, claims }: { locale: Locale; row: FieldVisibility; claims: Props['claims'] }) {
  const t = translator(resultDictionary, locale);
  const who = translator(audienceDictionary, locale);
  const label = fieldLabel(locale, row.field);
  // Audiences that see it and those that do not may have different reasons; each is told once.
  const reasons = new Set(AUDIENCES.map((each) => row.audiences[each].why));
  const cited = claims([...new Set(AUDIENCES.flatMap((each) => row.audiences[each].claims))]);
  return (
    <tr class={row.given ? undefined : 'not-given'}>
      <th scope="row">
        <details>
          <summary>
            {label}
            {!row.given && ` (${t('seesNothing')})`}
          </summary>
          {[...reasons].map((why) => (
            <p key={why}>{who(`why-${why}`)}</p>
          ))}
          {cited.length > 0 && <ClaimList locale={locale} claims={cited} />}
        </details>
      </th>
      {AUDIENCES.map((each) => {
        const { sees } = row.audiences[each];
        return (
          <td key={each} class={sees ? 'sees' : undefined}>
            {sees ? t('sees') : t('seesNot')}
          </td>
        );
      })}
    </tr>
  );
}
