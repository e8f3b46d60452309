import { useRef, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { RELEASABLE } from '../offers/audiences.ts';
import { fieldLabel, partLabel } from '../offers/field-labels.ts';
import { amountOf, type FieldType, type Level } from '../offers/fields.ts';
import type { FormField } from '../offers/form-fields.ts';
import { cspLabel, kindLabel } from '../offers/kinds.ts';
import type { CspState, OfferKind, SupportHours } from '../offers/types.ts';
import { Checks } from '../ui/Checks.tsx';
import { Options } from '../ui/Options.tsx';
import { FindingText } from './FindingText.tsx';
import { HoursEditor } from './HoursEditor.tsx';
import { linksFromLines, linksText, listOf, listText, plain, strings } from './lines.ts';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import { LEVEL_OF_SEVERITY } from './tasks.ts';
import type { DraftFinding, Json } from './types.ts';

interface Props {
  locale: Locale;
  field: FormField;
  /** Id of the control, to which summary and panels link. */
  id: string;
  value: Json | undefined;
  isAssumed: boolean;
  /** The language of the listing; absent for fields of the whole document. */
  language: string | undefined;
  findings: readonly DraftFinding[];
  /** How urgent it is to correct the field; undefined if nothing is wrong with it. */
  level: Level | undefined;
  /** Its number among the entries to correct, as in the list and in the walk; undefined if it is not counted. */
  number: { number: number; count: number } | undefined;
  rules: PreviewPack['rules'];
  /** `isDeletion`: a button deleted a part of the value. */
  onChange: (value: Json | undefined, isDeletion?: boolean) => void;
}

export function controlId(field: string, listing: number | undefined): string {
  return `pv-f-${listing === undefined ? '' : `${listing}-`}${field.replaceAll('.', '-')}`;
}

const INPUT_TYPES = { email: 'email', phone: 'tel', address: 'url', date: 'date' } as const;

const HINTED = ['list', 'html', 'languages', 'links', 'released'] as const;
const isHinted = (type: FieldType): type is (typeof HINTED)[number] => HINTED.some((each) => each === type);

/** One field of the form: label, name of the box, counter, findings and remedies. */
export function FieldEditor(props: Props) {
  const { locale, field, id, value, isAssumed, language, findings, level, number, rules, onChange } = props;
  const t = resultDictionary(locale);
  const { type, box, limit } = field;
  const label = partLabel(locale, field.id);
  // A value that is counted as missing is missed here too, also where no rule says so.
  const problems = number !== undefined && findings.length === 0 ? [undefined] : findings;
  const used = amountOf(value);
  const isOver = limit !== undefined && used > limit;
  const common = {
    id,
    'aria-describedby': `${id}-hints ${limit === undefined ? '' : `${id}-count`} ${id}-problems`,
    'aria-invalid': level === 'must' || findings.some(({ severity }) => severity === 'error') || undefined,
  };
  const above = (
    <div class="stack" id={`${id}-hints`}>
      {box !== undefined && <p class="hint">{t('boxIs', { box })}</p>}
      {!field.concerns && <p class="hint">{t('noConcern')}</p>}
      {isAssumed && <p class="hint">{t('assumed')}</p>}
      {isHinted(type) && <p class="hint">{t(`how-${type}`)}</p>}
    </div>
  );
  const below = (
    <>
      {limit !== undefined && (
        <p class={isOver ? 'preview-count over' : 'preview-count'} id={`${id}-count`}>
          {isOver ? t('tooLong', { count: used - limit }) : counted(locale, field, used)}
        </p>
      )}
      <div class="stack" id={`${id}-problems`}>
        {problems.map((finding, index) => (
          <div class="preview-problem" key={index}>
            {index === 0 && number !== undefined && <p class="preview-place">{t('walkNumber', number)}</p>}
            {finding === undefined ? (
              <p>{t('notGiven')}</p>
            ) : (
              <FindingText
                locale={locale}
                finding={finding}
                level={level ?? LEVEL_OF_SEVERITY[finding.severity]}
                rules={rules}
              />
            )}
          </div>
        ))}
      </div>
    </>
  );
  if (type === 'hours' || type === 'released') {
    return (
      <fieldset class="preview-field stack" {...common} tabIndex={-1}>
        <legend>{label}</legend>
        {above}
        {type === 'hours' ? (
          <HoursEditor
            locale={locale}
            id={id}
            hours={value as unknown as SupportHours | undefined}
            onChange={onChange}
          />
        ) : (
          <Checks
            values={RELEASABLE}
            checked={strings(value) as typeof RELEASABLE}
            name={(each) => fieldLabel(locale, each)}
            onChange={onChange}
          />
        )}
        {below}
      </fieldset>
    );
  }
  return (
    <div class="preview-field stack">
      <label for={id}>{label}</label>
      {above}
      <Control field={field} locale={locale} language={language} value={value} onChange={onChange} common={common} />
      {below}
    </div>
  );
}

interface ControlProps extends Pick<Props, 'field' | 'locale' | 'language' | 'value' | 'onChange'> {
  common: { id: string; 'aria-describedby': string; 'aria-invalid': true | undefined };
}

function Control({ field, locale, language, value, onChange, common }: ControlProps) {
  switch (field.type) {
    case 'choice':
      return (
        <select
          class="field"
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <Options values={field.values ?? []} name={(each) => choiceLabel(locale, field.id, each)} />
        </select>
      );
    case 'long-text':
    case 'html':
      return (
        <textarea
          class="field"
          {...common}
          rows={field.type === 'html' ? 8 : 3}
          lang={language}
          dir="auto"
          value={plain(value)}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'list':
    case 'links':
    case 'languages':
      return <Typed common={common} language={language} type={field.type} value={value} onChange={onChange} />;
    default:
      return (
        <input
          class="field"
          {...common}
          type={field.type === 'text' ? 'text' : INPUT_TYPES[field.type as keyof typeof INPUT_TYPES]}
          lang={field.type === 'text' ? language : undefined}
          dir={field.type === 'text' ? 'auto' : 'ltr'}
          autocomplete="off"
          value={plain(value)}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

function choiceLabel(locale: Locale, field: string, value: string): string {
  if (field === 'kind') return kindLabel(locale, value as OfferKind);
  return field === 'csp.state' ? cspLabel(locale, value as CspState) : value;
}

function counted(locale: Locale, field: FormField, used: number): string {
  const t = resultDictionary(locale);
  const key = field.type === 'list' || field.type === 'links' ? 'entries' : 'characters';
  return t(key, { used, count: field.limit ?? 0 });
}

/** Values that are typed as text: how each is written and read. */
const WRITTEN = {
  list: [listText, listOf],
  links: [linksText, linksFromLines],
  languages: [
    (tags: Json | undefined) => strings(tags).join(', '),
    (text: string) => text.split(/[\s,;]+/).filter((tag) => tag !== ''),
  ],
} as const;

interface TypedProps extends Pick<ControlProps, 'common' | 'language' | 'value' | 'onChange'> {
  type: keyof typeof WRITTEN;
}

/**
 * A value as text. It stays as typed as long as it means the same value: a line that was just begun means nothing yet
 * and must not disappear.
 */
function Typed({ common, language, type, value, onChange }: TypedProps) {
  const [write, read] = WRITTEN[type];
  const [typed, setTyped] = useState(() => write(value));
  const meant = useRef(JSON.stringify(value));
  const control = {
    class: 'field',
    ...common,
    value: meant.current === JSON.stringify(value) ? typed : write(value),
    onInput: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      const text = event.currentTarget.value;
      const next = read(text);
      meant.current = JSON.stringify(next);
      setTyped(text);
      onChange(next);
    },
  };
  if (type === 'languages') return <input {...control} type="text" dir="ltr" autocomplete="off" />;
  return <textarea {...control} rows={4} lang={language} dir="auto" />;
}
