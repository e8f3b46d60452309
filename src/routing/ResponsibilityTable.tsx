import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { partyLabel } from './parties.ts';
import type { Cell, Responsibility } from './types.ts';
import { viewsDictionary } from './views-dictionary.ts';

interface Props {
  locale: Locale;
  activities: Responsibility[];
  parties: readonly string[];
  caption?: string;
  /** Without the notes of the cells, for a table within a text. */
  brief?: boolean;
  /** What the operator of a copy has agreed on activities, by id. It is passed in, because routing knows no operator. */
  own?: { heading: string; agreed: Readonly<Record<string, string[]>> } | undefined;
}

/** Activities by party: who is responsible, who supports, and where Microsoft's documents are silent. */
export function ResponsibilityTable({ locale, activities, parties, caption, brief = false, own }: Props) {
  const t = translator(viewsDictionary, locale);
  return (
    // A wide table scrolls within its section, which the keyboard can focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section class="scroll" aria-label={caption ?? t('responsibilitiesTitle')} tabIndex={0}>
      <table class="responsibilities">
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{t('activity')}</th>
            {parties.map((party) => (
              <th scope="col" key={party} data-party={party}>
                {partyLabel(locale, party, 'table')}
              </th>
            ))}
          </tr>
        </thead>
        {activities.map((activity) => (
          <Activity key={activity.id} locale={locale} activity={activity} parties={parties} brief={brief} own={own} />
        ))}
      </table>
    </section>
  );
}

interface ActivityProps {
  locale: Locale;
  activity: Responsibility;
  parties: readonly string[];
  brief: boolean;
  own: Props['own'];
}

/** A row with one word for each party. Notes are in a disclosure below it. */
function Activity({ locale, activity: { id, title, topic, cells }, parties, brief, own }: ActivityProps) {
  const agreed = own?.agreed[id] ?? [];
  const t = translator(viewsDictionary, locale);
  const noted = brief ? [] : parties.filter((party) => cells[party]?.note !== undefined);
  return (
    <tbody id={brief ? undefined : id} data-topic={topic}>
      <tr>
        <th scope="row">{title[locale]}</th>
        {parties.map((party) => (
          <InvolvementCell locale={locale} party={party} cell={cells[party]} key={party} />
        ))}
      </tr>
      {own !== undefined && agreed.length > 0 && (
        <tr class="agreed">
          <td colSpan={parties.length + 1}>
            <strong>{own.heading}:</strong>
            <ul>
              {agreed.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </td>
        </tr>
      )}
      {noted.length > 0 && (
        <tr class="notes" data-party={noted.join(' ')}>
          <td colSpan={parties.length + 1}>
            <details>
              <summary>{t('responsibilityNotes', { count: noted.length })}</summary>
              <dl>
                {noted.map((party) => (
                  <div key={party} data-party={party}>
                    <dt>{partyLabel(locale, party, 'table')}</dt>
                    <dd>{cells[party]?.note?.[locale]}</dd>
                  </div>
                ))}
              </dl>
            </details>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function InvolvementCell({ locale, party, cell }: { locale: Locale; party: string; cell: Cell | undefined }) {
  const t = translator(viewsDictionary, locale);
  const involvement = cell?.involvement ?? 'not-applicable';
  const text =
    involvement === 'acts-through'
      ? t('involvement-acts-through', { party: partyLabel(locale, cell?.through ?? '', 'table') })
      : t(`involvement-${involvement}`);
  return (
    <td class={`involvement ${involvement}`} data-party={party} data-label={partyLabel(locale, party, 'table')}>
      <span class="involvement-name">{text}</span>
    </td>
  );
}
