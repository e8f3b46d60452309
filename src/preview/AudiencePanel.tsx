import { ClaimList } from '../claims/ClaimList.tsx';
import { packClaimView } from '../claims/pack.ts';
import { formatLanguage } from '../i18n/format.ts';
import { audienceDictionary } from '../offers/audience-dictionary.ts';
import { AUDIENCES } from '../offers/audiences.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { fieldLabel } from '../offers/field-labels.ts';
import { FIELD_GROUPS } from '../offers/fields.ts';
import { formFields } from '../offers/form-fields.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { FieldVisibility } from './types.ts';
import type { ResultContext } from './view.tsx';

/** Who sees what: a row for each field, a column for each audience, the reasons on demand. */
export function AudiencePanel({ locale, draft, assessment, pack }: ResultContext) {
  const t = resultDictionary(locale);
  const who = audienceDictionary(locale);
  const fields = formFields(draft.kind);
  const { listings } = assessment.offers['direct-bill-partner'];
  const shown = listings[assessment.shownListing];
  return (
    <>
      <p class="prose">{t('audiencesLead')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section class="scroll" aria-labelledby="pv-section" tabIndex={0}>
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
          {FIELD_GROUPS.map((group) => {
            const own = fields.filter((field) => field.group === group).map(({ id }) => id);
            const rows = assessment.visibility.filter(({ field }) => own.includes(field));
            if (rows.length === 0) return null;
            return (
              <tbody key={group}>
                <tr>
                  <th scope="rowgroup" colSpan={AUDIENCES.length + 1}>
                    {t(`group-${group}`)}
                  </th>
                </tr>
                {rows.map((row) => (
                  <Row key={row.path} locale={locale} row={row} pack={pack} />
                ))}
              </tbody>
            );
          })}
        </table>
      </section>
    </>
  );
}

function Row({ locale, row, pack }: Pick<ResultContext, 'locale' | 'pack'> & { row: FieldVisibility }) {
  const t = resultDictionary(locale);
  const lack = row.given ? row.refused && t('unusable') : offersDictionary(locale)('notGiven');
  const who = audienceDictionary(locale);
  // Audiences may have different reasons; each is shown once.
  const reasons = new Set(AUDIENCES.map((each) => row.audiences[each].why));
  const cited = new Set(AUDIENCES.flatMap((each) => row.audiences[each].claims));
  return (
    <tr class={lack ? 'not-given' : undefined}>
      <th scope="row">
        <details>
          <summary>
            {fieldLabel(locale, row.field)}
            {lack && ` (${lack})`}
          </summary>
          {[...reasons].map((why) => (
            <p key={why}>{who(`why-${why}`)}</p>
          ))}
          {cited.size > 0 && <ClaimList locale={locale} claims={[...cited].map((id) => packClaimView(pack, id))} />}
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
