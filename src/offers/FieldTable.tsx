import type { Locale } from '../i18n/locale.ts';
import { verbatim } from '../ui/verbatim.ts';
import { fieldLabel } from './field-labels.ts';
import { formFields } from './form-fields.ts';
import { kindList } from './kinds.ts';
import { offerPagesDictionary } from './pages-dictionary.ts';
import { OFFER_KINDS, type OfferKind } from './types.ts';

/** All fields of a listing document: the boxes of Partner Center and the limits, by kind of offer. */
export function FieldTable({ locale }: { locale: Locale }) {
  const t = offerPagesDictionary(locale);
  const [first = []] = OFFER_KINDS.map(formFields);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section class="scroll" aria-labelledby="all-fields" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('fieldsField')}</th>
            <th scope="col">{t('fieldsBox')}</th>
            <th scope="col">{t('fieldsLimit')}</th>
          </tr>
        </thead>
        <tbody>
          {first.map(({ id }) => {
            const of = (kind: OfferKind) => formFields(kind).find((field) => field.id === id);
            return (
              <tr key={id}>
                <th scope="row">
                  {fieldLabel(locale, id)} <code {...verbatim}>{id}</code>
                </th>
                <td>
                  <ByKind locale={locale} ofKind={(kind) => of(kind)?.box} none={t('fieldsNoBox')} />
                </td>
                <td>
                  <ByKind locale={locale} ofKind={(kind) => of(kind)?.limit?.toString()} none={t('fieldsNoLimit')} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

interface ByKindProps {
  locale: Locale;
  ofKind: (kind: OfferKind) => string | undefined;
  none: string;
}

/** A value that differs by kind of offer: each value once, with its kinds unless it is the same for all. */
function ByKind({ locale, ofKind, none }: ByKindProps) {
  const values = [...Map.groupBy(OFFER_KINDS, ofKind)].filter(
    (entry): entry is [string, OfferKind[]] => entry[0] !== undefined,
  );
  if (values.length === 0) return <>{none}</>;
  return (
    <>
      {values.map(([value, kinds]) => (
        <div key={value}>
          <span {...verbatim} lang="en-US">
            {value}
          </span>
          {kinds.length < OFFER_KINDS.length && <span class="hint"> ({kindList(locale, kinds)})</span>}
        </div>
      ))}
    </>
  );
}
