import { useRef, useState } from 'preact/hooks';
import { formatLanguage } from '../i18n/format.ts';
import { FIELD_GROUPS } from '../offers/fields.ts';
import { formFields } from '../offers/form-fields.ts';
import { canonicalLanguage, languageOf } from '../offers/values.ts';
import { Button } from '../ui/Button.tsx';
import { Options } from '../ui/Options.tsx';
import { addListing, assumedMark, getField, removeListing, setField } from './draft.ts';
import { controlId, FieldEditor } from './FieldEditor.tsx';
import { placeLabel } from './labels.ts';
import { resultDictionary } from './result-dictionary.ts';
import { openTasks } from './tasks.ts';
import type { Draft, Task } from './types.ts';
import type { ResultContext } from './view.tsx';

interface Props extends ResultContext {
  /** Path of the field to which the reader was last led. */
  current: string | undefined;
  /** Index of the listing in the form. */
  listing: number;
  onListing: (listing: number) => void;
}

/** The form with every field of the draft, for one language at a time. */
export function EditPanel(props: Props) {
  const { locale, draft, assessment, pack, listing, onDraft } = props;
  const t = resultDictionary(locale);
  const fields = formFields(draft.kind);
  const language = tagOf(draft, listing);
  const open = openTasks(assessment.tasks);
  return (
    <div class="preview-form flow">
      <p>
        {t('editLead')} <a href="#pv-beside">{t('besideLink')}</a>
      </p>
      <Walk {...props} />
      {FIELD_GROUPS.map((group) => {
        const own = fields.filter((field) => field.group === group);
        if (own.length === 0) return null;
        return (
          <fieldset class="preview-group panel wide flow" key={group}>
            <legend>{t(`group-${group}`)}</legend>
            {group === 'texts' && <Listings {...props} />}
            {own.map((field) => {
              const index = field.scope === 'listing' ? listing : undefined;
              const path = index === undefined ? field.id : `listings[${index}].${field.id}`;
              const id = controlId(field.id, index);
              const task = assessment.tasks.find((each) => each.path === path);
              const at = task === undefined ? -1 : open.indexOf(task);
              return (
                <FieldEditor
                  key={id}
                  locale={locale}
                  field={field}
                  id={id}
                  value={getField(draft, path)}
                  isAssumed={draft.assumed.some((each) => each === assumedMark(field.id))}
                  language={index === undefined ? undefined : language}
                  findings={assessment.findings.filter((finding) => finding.path === path)}
                  level={task?.level}
                  number={at === -1 ? undefined : { number: at + 1, count: open.length }}
                  rules={pack.rules}
                  onChange={(value, isDeletion) => onDraft(setField(draft, path, value), isDeletion)}
                />
              );
            })}
          </fieldset>
        );
      })}
    </div>
  );
}

const tagOf = ({ listings, language }: Draft, index: number): string => languageOf(listings[index] ?? {}, language).tag;

/** Leads through the entries that must or should be corrected. */
function Walk({ locale, draft, assessment, current, onEdit }: Props) {
  const t = resultDictionary(locale);
  const tasks = openTasks(assessment.tasks);
  const at = tasks.findIndex(({ path }) => path === current);
  // A corrected entry leaves the list, and the next one takes its index.
  const last = useRef(0);
  if (at !== -1) last.current = at;
  const next = tasks[(at === -1 ? last.current : at + 1) % Math.max(1, tasks.length)];
  const count = tasks.length;
  return (
    <section class="preview-walk tools panel strong small" aria-label={t('walk')}>
      <p role="status">
        {at === -1
          ? t('walkOpen', { count })
          : `${t('walkNumber', { number: at + 1, count })}: ${placeLabel(locale, draft, tasks[at] as Task)}`}
      </p>
      {next !== undefined && (at === -1 || count > 1) && <Button onClick={() => onEdit(next)}>{t('walkNext')}</Button>}
    </section>
  );
}

/** Chooses, adds and removes the languages of the listing. */
function Listings({ locale, draft, listing, onListing, onDraft }: Props) {
  const t = resultDictionary(locale);
  const tags = draft.listings.map((_, index) => tagOf(draft, index));
  const nameOf = (index: string) =>
    `${formatLanguage(locale, tagOf(draft, Number(index)))} (${tagOf(draft, Number(index))})`;
  const [wanted, setWanted] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = () => {
    const tag = canonicalLanguage(wanted.trim());
    const next = tag === undefined ? draft : addListing(draft, tag);
    setWrong(next === draft);
    if (next === draft) return;
    setWanted('');
    onDraft(next);
    onListing(next.listings.length - 1);
  };
  return (
    <div class="preview-field stack flow">
      <p>
        <label for="pv-listing">{t('version')}</label>
      </p>
      <p class="tools">
        <select
          class="field"
          id="pv-listing"
          value={String(listing)}
          onChange={(event) => onListing(Number(event.currentTarget.value))}
        >
          <Options values={Object.keys(tags)} name={nameOf} />
        </select>
        {tags.length > 1 && (
          <Button
            onClick={() => {
              onDraft(removeListing(draft, listing), true);
              onListing(0);
            }}
          >
            {t('removeListing', { language: tagOf(draft, listing) })}
          </Button>
        )}
      </p>
      <details>
        <summary>{t('addListing')}</summary>
        <p>
          <label for="pv-language">{t('addListingHint')}</label>
        </p>
        <p class="tools">
          <input
            class="field"
            id="pv-language"
            type="text"
            autocomplete="off"
            size={8}
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? 'pv-language-wrong' : undefined}
            value={wanted}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
          <Button onClick={add}>{t('addNow')}</Button>
        </p>
        {isWrong && (
          <p class="preview-problem" id="pv-language-wrong" role="alert">
            {t('addWrong')}
          </p>
        )}
      </details>
    </div>
  );
}
