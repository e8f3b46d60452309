import { formatDate } from '../i18n/format.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { agreementDictionary } from './dictionary.ts';
import { entryOf } from './model.ts';
import { type Agreement, type DutyEntry, detailNames } from './types.ts';
import type { DutyView } from './view.ts';

interface Props {
  agreement: Agreement;
  duties: readonly DutyView[];
  /** One language, or both side by side. */
  languages: readonly Locale[];
}

/** Boxes to tick by hand if nothing was agreed. */
const BOXES = ['who-provider', 'who-reseller', 'sheetBoth'] as const satisfies Key[];

type Key = keyof (typeof agreementDictionary)['de-de'];

/** The agreement as one printed page, with lines to sign. It is not shown on a screen. */
export function AgreementSheet({ agreement, duties, languages }: Props) {
  const isOverruled = duties.some((duty) => isDutyOverruled(duty, entryOf(agreement, duty.id)));
  const each = (text: (locale: Locale) => string) => <Each languages={languages} text={text} />;
  const word = (key: Key) => each((locale) => agreementDictionary(locale)(key as 'title'));
  return (
    <div class="agreement-sheet">
      <h2>{word('sheetTitle')}</h2>
      <dl>
        {(['provider', 'reseller'] as const).map((side) => (
          <div key={side}>
            <dt>{word(side)}</dt>
            <dd>{agreement[side]}</dd>
          </div>
        ))}
        <div>
          <dt>{word('date')}</dt>
          <dd>{agreement.date !== '' && each((locale) => formatDate(locale, agreement.date))}</dd>
        </div>
      </dl>
      <table>
        <thead>
          <tr>
            <th scope="col" class="duty">
              {word('sheetDuty')}
            </th>
            <th scope="col" class="who-cell">
              {word('sheetWho')}
            </th>
            {detailNames.map((name) => (
              <th scope="col" class={`${name}-cell`} key={name}>
                {word(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {duties.map((duty, index) => {
            const entry = entryOf(agreement, duty.id);
            return (
              <tr key={duty.id}>
                <th scope="row">
                  {index + 1}. {each((locale) => duty.title[locale])}
                </th>
                <td>
                  {entry.who === 'open'
                    ? BOXES.map((box) => (
                        <span class="box" key={box}>
                          ☐ {word(box)}
                        </span>
                      ))
                    : word(`who-${entry.who}`)}
                  {isDutyOverruled(duty, entry) && ' *'}
                </td>
                {detailNames.map((name) => (
                  <td key={name}>{entry[name]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {isOverruled && <p>* {word('sheetActs')}</p>}
      <p>{word('sheetNote')}</p>
      <div class="signatures">
        {(['provider', 'reseller'] as const).map((side) => (
          <p key={side}>
            {word(side)}: {word('sheetSignature')}
          </p>
        ))}
      </div>
    </div>
  );
}

/** A text in each wanted language; once if both have the same word. */
function Each({ languages, text }: { languages: readonly Locale[]; text: (locale: Locale) => string }) {
  return (
    <>
      {languages
        .filter((locale, index) => index === 0 || !isAlike(text(locale), text(languages[0] as Locale)))
        .map((locale, index) => (
          <span key={locale} lang={languageTag(locale)}>
            {index > 0 && ' / '}
            {text(locale)}
          </span>
        ))}
    </>
  );
}

/** Whether two texts differ in capital letters only. */
function isAlike(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isDutyOverruled(duty: DutyView, entry: Readonly<DutyEntry>): boolean {
  return duty.notes.some(({ acts, choices }) => acts !== undefined && choices.includes(entry.who));
}
