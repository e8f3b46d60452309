import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { type Diagnostic, diagnosticText, VALUE_FAULTS } from '../offers/diagnostics.ts';
import { Button } from '../ui/Button.tsx';
import { verbatim } from '../ui/verbatim.ts';
import { previewDictionary } from './dictionary.ts';
import { shownListing } from './draft.ts';
import type { Draft, DraftReadResult } from './types.ts';

/** The greatest number of entries that a list shows. */
const MOST = 50;

/** Summarizes in one sentence what was read. */
export function readSummary(locale: Locale, result: Extract<DraftReadResult, { state: 'read' }>, draft: Draft): string {
  const t = previewDictionary(locale);
  const faults = faultsIn(result.messages).length;
  const notes = result.messages.length + result.dropped.length - faults;
  return [
    t('readOk', { format: t(`format-${result.format}`), count: draft.listings.length }),
    ...(faults === 0 ? [] : [t('readFaults')]),
    ...(notes === 0 ? [] : [t('readNotes', { count: notes })]),
  ].join(' ');
}

/** The messages about values that cannot be used as they are, although the rest of the text was read. */
function faultsIn(messages: readonly Diagnostic[]): Diagnostic[] {
  return messages.filter(({ code, severity }) => severity === 'error' || VALUE_FAULTS.includes(code));
}

interface Props {
  locale: Locale;
  result: DraftReadResult;
  /** Whether an earlier draft is still shown. */
  isKept: boolean;
  /** Leads to a position in the text; undefined if the text is not in the box. */
  onPlace: ((line: number, column: number) => void) | undefined;
}

/** The result of reading a text: errors with position and remedy, or notes and unused values. */
export function ReadReport({ locale, result, isKept, onPlace }: Props) {
  const t = previewDictionary(locale);
  if (result.state === 'failed') {
    return (
      <section class="flow error-summary" aria-labelledby="pv-failed">
        <h3 id="pv-failed">{t('failedHeading')}</h3>
        <Notes locale={locale} notes={errorsFirst(result.messages)} onPlace={onPlace} />
        {isKept && <p>{t('failedKept')}</p>}
      </section>
    );
  }
  const { messages, dropped } = result;
  const faults = faultsIn(messages);
  const notes = messages.filter((each) => !faults.includes(each));
  return (
    <div class="flow">
      <Part heading={t('faultsHeading')} lead={t('faultsLead')} count={faults.length} isCountedElsewhere>
        <Notes locale={locale} notes={faults} onPlace={onPlace} />
      </Part>
      <Part heading={t('warningsHeading')} count={notes.length}>
        <Notes locale={locale} notes={notes} onPlace={onPlace} />
      </Part>
      <Part heading={t('droppedHeading')} lead={t('droppedLead')} count={dropped.length}>
        <List locale={locale} values={dropped}>
          {(path) => <code {...verbatim}>{path}</code>}
        </List>
      </Part>
    </div>
  );
}

/** Sorts errors before repairs. */
function errorsFirst(messages: readonly Diagnostic[]): Diagnostic[] {
  return messages.toSorted((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
}

interface ChoiceProps {
  locale: Locale;
  drafts: readonly Draft[];
  onChoose: (draft: Draft) => void;
}

/** Chooses one of several drafts, by position, because two may have the same assumed ids. */
export function DraftChoice({ locale, drafts, onChoose }: ChoiceProps) {
  const t = previewDictionary(locale);
  const [wanted, setWanted] = useState<Draft>();
  // After another text the first of its drafts is shown.
  const chosen = Math.max(0, wanted === undefined ? 0 : drafts.indexOf(wanted));
  const choose = (draft: Draft | undefined) => {
    setWanted(draft);
    if (draft !== undefined) onChoose(draft);
  };
  return (
    <p class="preview-field stack">
      <label for="pv-choice">{t('choiceHeading')}</label>
      <select
        class="field"
        id="pv-choice"
        value={chosen}
        onChange={(event) => choose(drafts[event.currentTarget.selectedIndex])}
      >
        {drafts.map((draft, index) => (
          <option key={index} value={index}>
            {titleOf(draft, locale) ?? `${draft.publisher}/${draft.offer}`}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The title in the listing for a reader of a locale, or else any title of the draft. */
export function titleOf(draft: Draft, locale: Locale): string | undefined {
  const { listings } = draft;
  const titles = [listings[shownListing(draft, locale)], ...listings].map((listing) => listing?.title);
  return titles.find((title): title is string => typeof title === 'string' && title.trim() !== '');
}

interface PartProps {
  heading: string;
  lead?: string;
  count: number;
  /** Whether the number would stand beside that of what is to be mended, which holds it. */
  isCountedElsewhere?: boolean;
  children: ComponentChildren;
}

/** A folded part of the report; nothing if it has no entries. */
function Part({ heading, lead, count, isCountedElsewhere = false, children }: PartProps) {
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {heading}
        {!isCountedElsewhere && ` (${count})`}
      </summary>
      {lead !== undefined && <p>{lead}</p>}
      {children}
    </details>
  );
}

function Notes({ locale, notes, onPlace }: { notes: readonly Diagnostic[] } & Pick<Props, 'locale' | 'onPlace'>) {
  const t = previewDictionary(locale);
  return (
    <List class="preview-entries" locale={locale} values={notes}>
      {(note) => {
        const place = t('place', { line: note.line, column: note.column });
        return (
          <>
            <span class="preview-place">{place}</span> {diagnosticText(locale, note)}{' '}
            {onPlace !== undefined && (
              <Button label={`${t('showPlace')}: ${place}`} onClick={() => onPlace(note.line, note.column)}>
                {t('showPlace')}
              </Button>
            )}
          </>
        );
      }}
    </List>
  );
}

interface ListProps<T> {
  locale: Locale;
  class?: string;
  values: readonly T[];
  children: (value: T) => ComponentChildren;
}

/** A list that tells how many more there are than it shows. */
function List<T>({ locale, class: name, values, children }: ListProps<T>) {
  const t = previewDictionary(locale);
  return (
    <>
      <ul class={name}>
        {values.slice(0, MOST).map((value, index) => (
          <li key={index}>{children(value)}</li>
        ))}
      </ul>
      {values.length > MOST && <p class="hint">{t('moreNotes', { count: values.length - MOST })}</p>}
    </>
  );
}
