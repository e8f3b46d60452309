import type { Locale } from '../i18n/locale.ts';
import { uiDictionary } from './dictionary.ts';
import { TEXT_FIELD } from './list-filter.ts';

/** A choice among values that the entries of the page carry as `data-<name>`. */
export interface ListFacet {
  name: string;
  label: string;
  values: readonly { id: string; label: string }[];
  /**
   * On a phone the page begins with one value of this facet, because all of them would be too long: with this one, unless the
   * reader's role is remembered and among them.
   */
  firstOnPhones?: string | undefined;
}

interface Props {
  locale: Locale;
  /** What is filtered: names the group of fields. */
  label: string;
  /** CSS selector of the entries: they are counted and searched for the text. */
  entries: string;
  /** CSS selector of what is hidden when it holds no entry that is left. */
  sections?: string;
  facets?: readonly ListFacet[];
}

/** The filter above a long list or table. It waits for its script; without it the whole list is there. */
export function ListFilter({ locale, label, entries, sections = '', facets = [] }: Props) {
  const t = uiDictionary(locale);
  return (
    <fieldset class="list-filter fields no-print with-script" data-entries={entries} data-sections={sections}>
      <legend class="visually-hidden">{label}</legend>
      {facets.map(({ name, label, values, firstOnPhones }) => (
        <p key={name}>
          <label for={`filter-${name}`}>{label}</label>
          <select class="field" id={`filter-${name}`} name={name} autocomplete="off" data-narrow={firstOnPhones}>
            <option value="">{t('filterAll')}</option>
            {values.map((value) => (
              <option value={value.id} key={value.id}>
                {value.label}
              </option>
            ))}
          </select>
        </p>
      ))}
      <p>
        <label for="filter-text">{t('filterText')}</label>
        <input class="field" id="filter-text" type="search" name={TEXT_FIELD} autocomplete="off" />
      </p>
      <p class="tools">
        {/* The numbers are put in by the script; a figure that is not yet known is no text. */}
        <span
          role="status"
          data-whole={t('filterWhole', { count: '#' })}
          data-text={t('filterCount', { count: '#', total: '#' })}
          data-begins={t('filterBegins', { count: '#', total: '#', value: '#', all: t('filterAll') })}
        />{' '}
        <button class="button small" type="button" hidden>
          {t('filterReset')}
        </button>
      </p>
    </fieldset>
  );
}
