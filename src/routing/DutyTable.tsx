import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import { partyLabel } from './parties.ts';
import type { Cell, Duty, Responsibility } from './types.ts';

const DUTIES = {
  owner: 'dutyOwner',
  supports: 'dutySupports',
  escalation: 'dutyEscalation',
  excluded: 'dutyExcluded',
  'not-specified': 'dutyNotSpecified',
  'not-applicable': 'dutyNotApplicable',
} as const satisfies Record<Exclude<Duty, 'acts-through'>, string>;

interface Props {
  locale: Locale;
  activities: Responsibility[];
  parties: readonly string[];
  caption?: string;
  /** Without the notes of the cells, for a table within a text. */
  brief?: boolean;
}

/** Activities by party: who is responsible, who supports, and where Microsoft's documents are silent. */
export function DutyTable({ locale, activities, parties, caption, brief = false }: Props) {
  const t = translator(routingDictionary, locale);
  return (
    // A wide table scrolls by itself; the keyboard reaches it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section class="scroll" aria-label={caption ?? t('responsibilitiesTitle')} tabIndex={0}>
      <table class="duties">
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{t('activity')}</th>
            {parties.map((party) => (
              <th scope="col" key={party}>
                {partyLabel(locale, party, 'table')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map(({ id, title, cells }) => (
            <tr key={id} id={brief ? undefined : id}>
              <th scope="row">{title[locale]}</th>
              {parties.map((party) => (
                <DutyCell locale={locale} party={party} cell={cells[party]} brief={brief} key={party} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CellProps {
  locale: Locale;
  party: string;
  cell: Cell | undefined;
  brief: boolean;
}

function DutyCell({ locale, party, cell, brief }: CellProps) {
  const t = translator(routingDictionary, locale);
  const column = partyLabel(locale, party, 'table');
  if (cell === undefined) return <td data-label={column}>{t('dutyNotApplicable')}</td>;
  const text =
    cell.duty === 'acts-through' && cell.through !== undefined
      ? t('dutyActsThrough', { party: partyLabel(locale, cell.through, 'table') })
      : t(DUTIES[cell.duty as keyof typeof DUTIES]);
  return (
    <td class={`duty ${cell.duty}`} data-label={column}>
      <span class="duty-name">{text}</span>
      {!brief && cell.note !== undefined && <small class="hint">{` ${cell.note[locale]}`}</small>}
    </td>
  );
}
