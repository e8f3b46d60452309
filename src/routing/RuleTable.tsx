import type { Locale } from '../i18n/locale.ts';
import { Contents } from '../ui/Contents.tsx';
import { InlineLinks } from '../ui/InlineLinks.tsx';
import { ListFilter } from '../ui/ListFilter.tsx';
import { type AnswerRow, recipientsOf, rolesOf, type SymptomRows, type TopicRows } from './table.ts';
import { viewsDictionary } from './views-dictionary.ts';

interface Props {
  locale: Locale;
  /** All rules by topic, from `ruleTable`. */
  topics: TopicRows[];
}

/** The decision table, with a table for each topic and its rows by symptom. Without script all rows are shown, with links to the topics. */
export function RuleTable({ locale, topics }: Props) {
  const t = viewsDictionary(locale);
  return (
    <div class="rule-table flow">
      <ListFilter
        locale={locale}
        label={t('tableFilter')}
        entries=".rule-table tr[data-role]"
        sections=".rule-table :is(section, tbody)"
        facets={[
          { name: 'topic', label: t('tableTopic'), values: topics, firstOnPhones: topics[0]?.id },
          { name: 'role', label: t('tableRole'), values: rolesOf(topics) },
          { name: 'recipient', label: t('tableRecipient'), values: recipientsOf(topics) },
        ]}
      />
      <Contents
        label={t('tableTopics')}
        entries={topics.map(({ id, label }) => ({ id: `topic-${id}`, label }))}
        withoutScript
      />
      {topics.map(({ id, label, symptoms }) => (
        <section class="flow" aria-labelledby={`topic-${id}`} data-topic={id} key={id}>
          <h2 id={`topic-${id}`}>{label}</h2>
          <Rows locale={locale} heading={`topic-${id}`} symptoms={symptoms} />
        </section>
      ))}
    </div>
  );
}

function Rows({ locale, heading, symptoms }: { locale: Locale; heading: string; symptoms: SymptomRows[] }) {
  const t = viewsDictionary(locale);
  const rows = symptoms.flatMap((symptom) => symptom.rows);
  // On most topics it makes no difference how long ago the purchase was.
  const isTimed = rows.some(({ elapsed }) => elapsed !== undefined);
  const columns = [
    { name: 'roles', label: t('tableRole') },
    { name: 'biller', label: t('tableBiller') },
    ...(isTimed ? [{ name: 'elapsed', label: t('tableElapsed') }] : []),
    { name: 'recipient', label: t('tableRecipient') },
    { name: 'answer', label: t('tableAnswer') },
    { name: 'sources', label: t('tableSources') },
  ];
  return (
    <table aria-labelledby={heading}>
      <thead>
        <tr>
          {columns.map(({ name, label }) => (
            <th class={name} scope="col" key={name}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {symptoms.map(({ id, label, rows }) => (
        <tbody key={id}>
          <tr class="symptom">
            <th scope="rowgroup" colSpan={columns.length}>
              {label}
            </th>
          </tr>
          {rows.map((row) => (
            <Row locale={locale} row={row} isTimed={isTimed} key={row.rules.join()} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ locale, row, isTimed }: { locale: Locale; row: AnswerRow; isTimed: boolean }) {
  const t = viewsDictionary(locale);
  return (
    <tr data-role={row.roles.map(({ id }) => id).join(' ')} data-recipient={row.recipient.id}>
      <th scope="row">
        <InlineLinks links={row.roles} />
      </th>
      <Value label={t('tableBiller')} value={row.biller} any={t('tableAny')} />
      {isTimed && <Value label={t('tableElapsed')} value={row.elapsed} any={t('tableAny')} />}
      <td data-label={t('tableRecipient')}>
        <strong>{row.recipient.label}</strong>
      </td>
      <td class="answer">
        <a href={row.outcomeHref}>{row.heading}</a>
        {row.gap && (
          <>
            {' '}
            <span class="gap-mark">{t('tableGap')}</span>
          </>
        )}
      </td>
      <td class="sources">
        <a href={`${row.outcomeHref}#why`}>{t('tableClaims', { count: row.claims })}</a>
      </td>
    </tr>
  );
}

/** A cell whose value may be missing, because the answer does not depend on it. */
function Value({ label, value, any }: { label: string; value: string | undefined; any: string }) {
  return (
    <td class={value === undefined ? 'any' : undefined} data-label={label}>
      {value ?? any}
    </td>
  );
}
