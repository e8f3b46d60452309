import { useEffect, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { FIELD_GROUPS } from '../offers/fields.ts';
import { canonicalLanguage, languageOf } from '../offers/values.ts';
import { addListing, getField, removeListing, setField } from './draft.ts';
import { controlId, FieldEditor } from './FieldEditor.tsx';
import { fieldsOf } from './fields.ts';
import { formDictionary } from './form-dictionary.ts';
import { fieldLabel } from './labels.ts';
import type { PreviewPack } from './pack.ts';
import type { Assessment, Assumed, Draft, DraftFinding, Field } from './types.ts';

interface Props {
  locale: Locale;
  draft: Draft;
  findings: Assessment['findings'];
  pack: PreviewPack;
  /** Place of the listing in the form. */
  listing: number;
  onListing: (listing: number) => void;
  onDraft: (draft: Draft) => void;
  /** Leads to a field of the form. */
  onEdit: (field: string, listing: number | undefined) => void;
}

/** The form over every field of the draft, one language at a time. */
export function EditPanel({ locale, draft, findings, pack, listing, onListing, onDraft, onEdit }: Props) {
  const t = translator(formDictionary, locale);
  const fields = fieldsOf(draft.kind);
  const tags = draft.listings.map((each) => languageOf(each, draft.language).tag);
  const language = tags[listing];
  return (
    <div class="preview-form flow">
      <h3>{t('heading')}</h3>
      <p>
        {t('lead')} <a href="#pv-beside">{t('previewLink')}</a>
      </p>
      <Check locale={locale} findings={findings} tags={tags} pack={pack} onEdit={onEdit} />
      {FIELD_GROUPS.map((group) => {
        const own = fields.filter((field) => field.group === group);
        if (own.length === 0) return null;
        return (
          <fieldset class="preview-group flow" key={group}>
            <legend>{t(`group-${group}`)}</legend>
            {group === 'texts' && (
              <Listings
                locale={locale}
                draft={draft}
                tags={tags}
                listing={listing}
                onListing={onListing}
                onDraft={onDraft}
              />
            )}
            {own.map((field) => {
              const place = field.scope === 'listing' ? listing : undefined;
              const path = place === undefined ? field.id : `listings[${place}].${field.id}`;
              const id = controlId(field.id, place);
              return (
                <FieldEditor
                  key={id}
                  locale={locale}
                  field={field}
                  id={id}
                  value={getField(draft, path)}
                  isAssumed={isAssumed(draft, field)}
                  language={place === undefined ? undefined : language}
                  findings={findings.filter((finding) => finding.field === field.id && finding.listing === place)}
                  rules={pack.rules}
                  onChange={(value) => onDraft(setField(draft, path, value))}
                />
              );
            })}
          </fieldset>
        );
      })}
    </div>
  );
}

function isAssumed({ assumed }: Draft, field: Field): boolean {
  const name = field.id === 'csp.state' ? 'csp' : field.id === 'languageId' ? 'language' : field.id;
  return assumed.includes(name as Assumed);
}

interface CheckProps extends Pick<Props, 'locale' | 'pack' | 'onEdit'> {
  findings: readonly DraftFinding[];
  /** The languages of the listings. */
  tags: readonly string[];
}

/** The errors of the form, each a link to its field; the focus comes here when the reader asks for the check. */
function Check({ locale, findings, tags, pack, onEdit }: CheckProps) {
  const t = translator(formDictionary, locale);
  const [asked, setAsked] = useState(0);
  const [isClean, setClean] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const errors = findings.filter(({ severity, waivedUntil }) => severity === 'error' && waivedUntil === undefined);
  useEffect(() => {
    if (asked === 0) return;
    setClean(errors.length === 0);
    if (errors.length > 0) summary.current?.focus();
  }, [asked]);
  // A title that tells of errors is what a screen reader hears first after coming back to the page.
  const hasTold = asked > 0 && errors.length > 0;
  useEffect(() => {
    if (!hasTold) return;
    const title = document.title;
    document.title = t('errorTitle', { title });
    return () => {
      document.title = title;
    };
  }, [hasTold]);
  return (
    <>
      {errors.length > 0 && (
        <section class="error-summary flow" ref={summary} tabIndex={-1} aria-labelledby="pv-problem">
          <h4 id="pv-problem">{t('problem')}</h4>
          <ul>
            {errors.map(({ rule, field, listing, path }) => (
              <li key={`${rule} ${path}`}>
                <a
                  href={`#${controlId(field, listing)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onEdit(field, listing);
                  }}
                >
                  {fieldLabel(locale, field)}
                  {listing !== undefined && tags.length > 1 && ` (${tags[listing]})`}: {pack.rules[rule]?.title ?? rule}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="preview-tools">
        <button class="button" type="button" onClick={() => setAsked(asked + 1)}>
          {t('check')}
        </button>
        <span role="status">{isClean && errors.length === 0 && t('noErrors')}</span>
      </p>
    </>
  );
}

interface ListingsProps extends Pick<Props, 'locale' | 'draft' | 'listing' | 'onListing' | 'onDraft'> {
  tags: readonly string[];
}

/** Chooses, adds and removes the languages of the listing. */
function Listings({ locale, draft, tags, listing, onListing, onDraft }: ListingsProps) {
  const t = translator(formDictionary, locale);
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
    <div class="preview-field flow">
      <p>
        <label for="pv-listing">{t('listing')}</label>
      </p>
      <p class="preview-tools">
        <select
          class="field"
          id="pv-listing"
          value={String(listing)}
          onChange={(event) => onListing(Number(event.currentTarget.value))}
        >
          {tags.map((tag, index) => (
            <option key={tag} value={String(index)}>
              {formatLanguage(locale, tag)} ({tag})
            </option>
          ))}
        </select>
        {tags.length > 1 && (
          <button
            class="button small"
            type="button"
            onClick={() => {
              onDraft(removeListing(draft, listing));
              onListing(0);
            }}
          >
            {t('removeListing', { language: tags[listing] ?? '' })}
          </button>
        )}
      </p>
      <details>
        <summary>{t('addListing')}</summary>
        <p>
          <label for="pv-language">{t('addListingHint')}</label>
        </p>
        <p class="preview-tools">
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
          <button class="button small" type="button" onClick={add}>
            {t('addNow')}
          </button>
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
