import { PlainTitle } from '../claims/SourceTitle.tsx';
import type { Claims, Sources } from '../claims/types.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { TextList } from '../ui/TextList.tsx';
import { partyLabel } from './parties.ts';
import { type Cell, INVOLVEMENTS, type Responsibility } from './types.ts';
import { viewsDictionary } from './views-dictionary.ts';

interface Props {
  locale: Locale;
  activities: Responsibility[];
  parties: readonly string[];
  caption?: string;
  /** Names the table where its heading stands above it. */
  label?: string;
  /** Without the notes of the cells, for a table within a text. */
  brief?: boolean;
  /** Claims and their documents, for links to what the cells rest on. */
  evidence?: { claims: Claims; sources: Sources };
  /** What the operator of a copy has agreed on activities, by id. It is passed in, because routing knows no operator. */
  own?: { heading: string; agreed: Readonly<Record<string, string[]>> } | undefined;
}

/** Activities by party: who is responsible, who supports, and where Microsoft's documents are silent. */
export function ResponsibilityTable({ activities, caption, label, ...row }: Props) {
  const { locale, parties, brief, evidence } = row;
  const t = viewsDictionary(locale);
  return (
    // A wide table scrolls within its section, which the keyboard can focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section class="scroll" aria-label={caption ?? label ?? t('responsibilitiesTitle')} tabIndex={0}>
      <table class={brief ? 'responsibilities brief' : 'responsibilities'}>
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            <th scope="col">{t('activity')}</th>
            {evidence !== undefined && (
              <th class="whose" scope="col">
                {t('responsibilityOwner')}
              </th>
            )}
            {parties.map((party) => (
              <th scope="col" key={party} data-party={brief ? undefined : party}>
                {partyLabel(locale, party, 'table')}
              </th>
            ))}
          </tr>
        </thead>
        {activities.map((activity) => (
          <Activity key={activity.id} activity={activity} {...row} />
        ))}
      </table>
    </section>
  );
}

interface ActivityProps extends Omit<Props, 'activities' | 'caption' | 'label'> {
  activity: Responsibility;
}

/** A row with one word for each party. Notes and documents are in a disclosure below it. */
function Activity({ locale, activity: { id, title, cells }, parties, brief, evidence, own }: ActivityProps) {
  const agreed = own?.agreed[id] ?? [];
  const t = viewsDictionary(locale);
  const owners = parties.filter((party) => cells[party]?.involvement === 'owner');
  const noted = brief ? [] : parties.filter((party) => cells[party]?.note !== undefined);
  const documents = brief || evidence === undefined ? [] : documentsOf(cells, evidence);
  const told = parties.filter((party) => noted.includes(party) || documents.some(({ cited }) => cited.includes(party)));
  return (
    <tbody id={brief ? undefined : id}>
      <tr>
        <th scope="row">{title[locale]}</th>
        {evidence !== undefined && (
          // Shown where a filter leaves one party: the reader still sees who is responsible.
          <td
            class={`involvement whose${owners.length > 0 ? ' owner' : ''}${owners.length === 1 ? ' sole' : ''}`}
            data-label={t('responsibilityOwner')}
          >
            <span class="involvement-name">
              {owners.map((party) => partyLabel(locale, party, 'table')).join(', ') || '–'}
            </span>
          </td>
        )}
        {parties.map((party) => (
          <InvolvementCell locale={locale} party={party} cell={cells[party]} noting={!brief} key={party} />
        ))}
      </tr>
      {own !== undefined && agreed.length > 0 && (
        <tr class="agreed">
          <td colSpan={parties.length + 1}>
            <strong>{own.heading}:</strong>
            <TextList texts={agreed} />
          </td>
        </tr>
      )}
      {told.length > 0 && (
        <tr class="notes" data-party={told.join(' ')}>
          <td colSpan={parties.length + 1}>
            <details>
              <summary>
                {documents.length === 0 ? t('responsibilityNotes') : t('responsibilitySources')}
                {documents.length > 0 && noted.length > 0 && (
                  <span data-party={noted.join(' ')}>{t('responsibilityAndNotes')}</span>
                )}
              </summary>
              {noted.length > 0 && (
                <dl>
                  {noted.map((party) => (
                    <div key={party} data-party={party}>
                      <dt>{partyLabel(locale, party, 'table')}</dt>
                      <dd>{cells[party]?.note?.[locale]}</dd>
                    </div>
                  ))}
                </dl>
              )}
              {documents.length > 0 && (
                <ul class="prose">
                  {documents.map(({ source, cited }) => (
                    <li key={source.id} data-party={cited.join(' ')}>
                      <a href={`${localizedPath(locale, 'sources')}#${source.id}`}>
                        <PlainTitle locale={locale} source={source} />
                      </a>
                    </li>
                  ))}
                </ul>
              )}
            </details>
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The documents that the cells of a row rest on, each once, with the parties whose cells they are. */
function documentsOf(cells: Responsibility['cells'], { claims, sources }: NonNullable<Props['evidence']>) {
  const cited = Object.entries(cells).flatMap(([party, cell]) =>
    cell.claims.flatMap((claim) => (claims[claim]?.sources ?? []).map((source) => ({ party, source }))),
  );
  return [...Map.groupBy(cited, ({ source }) => source)].flatMap(([id, each]) => {
    const source = sources[id];
    return source === undefined ? [] : [{ source, cited: [...new Set(each.map(({ party }) => party))] }];
  });
}

/** What the words of the cells mean; only those that occur. */
export function InvolvementLegend({ locale, activities }: { locale: Locale; activities: readonly Responsibility[] }) {
  const t = viewsDictionary(locale);
  const cells = activities.flatMap((activity) => Object.values(activity.cells));
  const occurring = INVOLVEMENTS.filter((each) => cells.some(({ involvement }) => involvement === each));
  return (
    <details class="involvement-legend">
      <summary>{t('legend')}</summary>
      <dl>
        {occurring.map((each) => (
          <div key={each}>
            <dt class={`involvement ${each}`}>
              <span class="involvement-name">{t(`involvement-${each}`, { party: '…' })}</span>
            </dt>
            <dd>{t(`legend-${each}`)}</dd>
          </div>
        ))}
        {cells.some(({ note }) => note !== undefined) && (
          <div>
            <dt>{NOTE_MARK}</dt>
            <dd>{t('legend-note')}</dd>
          </div>
        )}
      </dl>
    </details>
  );
}

/** Stands beside the word of a cell that has a note. */
const NOTE_MARK = '*';

interface CellProps {
  locale: Locale;
  party: string;
  cell: Cell | undefined;
  /** Whether the note of the cell stands below its row. */
  noting: boolean;
}

function InvolvementCell({ locale, party, cell, noting }: CellProps) {
  const t = viewsDictionary(locale);
  const involvement = cell?.involvement ?? 'not-applicable';
  const text =
    involvement === 'acts-through'
      ? t('involvement-acts-through', { party: partyLabel(locale, cell?.through ?? '', 'table') })
      : t(`involvement-${involvement}`);
  return (
    <td
      class={`involvement ${involvement}`}
      data-party={noting ? party : undefined}
      data-label={partyLabel(locale, party, 'table')}
    >
      <span class="involvement-name">{text}</span>
      {noting && cell?.note !== undefined && (
        <>
          <span aria-hidden="true">{NOTE_MARK}</span>
          <span class="visually-hidden"> ({t('hasNote')})</span>
        </>
      )}
    </td>
  );
}
