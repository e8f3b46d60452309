import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { type DirectoryState, EMPTY_DIRECTORY, type Facet, writeDirectoryState } from './directory.ts';
import { directoryDictionary } from './directory-dictionary.ts';

interface ChosenProps {
  locale: Locale;
  chosen: readonly { facet: Facet; value: string; name: string }[];
  onRemove: (facet: Facet, value: string) => void;
  onClear: () => void;
}

/** The chosen filters, each with a button that removes it. */
export function ChosenFilters({ locale, chosen, onRemove, onClear }: ChosenProps) {
  const t = directoryDictionary(locale);
  return (
    <ul class="tags" aria-label={t('chosen')}>
      {chosen.map(({ facet, value, name }) => (
        <li key={`${facet} ${value}`}>
          <button
            class="tag removable"
            type="button"
            aria-label={t('remove', { value: `${t(`facet-${facet}`)}: ${name}` })}
            onClick={() => onRemove(facet, value)}
          >
            {name}
          </button>
        </li>
      ))}
      <li>
        <button class="button small" type="button" onClick={onClear}>
          {t('clear')}
        </button>
      </li>
    </ul>
  );
}

interface NothingFoundProps {
  locale: Locale;
  state: DirectoryState;
  /** Whether facets are chosen. */
  filtered: boolean;
  onGo: (next: DirectoryState) => void;
}

/** Suggestions if no offer fits. */
export function NothingFound({ locale, state, filtered, onGo }: NothingFoundProps) {
  const t = directoryDictionary(locale);
  return (
    <div class="flow prose">
      <p>{t('none')}</p>
      <ul>
        {state.query !== '' && filtered && (
          <li>
            <a
              href={`${localizedPath(locale, 'offers')}${writeDirectoryState({ ...EMPTY_DIRECTORY, query: state.query })}`}
              onClick={(event) => follow(event, () => onGo({ ...EMPTY_DIRECTORY, query: state.query }))}
            >
              {t('noneFilters', { query: state.query })}
            </a>
          </li>
        )}
        <li>
          <a
            href={`${localizedPath(locale, 'search')}${state.query === '' ? '' : `?q=${encodeURIComponent(state.query)}`}`}
          >
            {t('noneSearch')}
          </a>
        </li>
        <li>
          <a href={localizedPath(locale, 'route')}>{t('noneRoute')}</a>
        </li>
      </ul>
    </div>
  );
}

interface PagesProps {
  locale: Locale;
  state: DirectoryState;
  page: number;
  pages: number;
  onGo: (next: DirectoryState) => void;
}

/** Links to the pages before and after; each has an address. */
export function Pages({ locale, state, page, pages, onGo }: PagesProps) {
  const t = directoryDictionary(locale);
  return (
    <nav class="doc-nav prose" aria-label={t('pages')}>
      {[page - 1, page + 1].map((number, index) => {
        if (number < 1 || number > pages) return <span key={number} />;
        const next = { ...state, page: number };
        return (
          <a
            key={number}
            rel={index === 0 ? 'prev' : 'next'}
            href={`${localizedPath(locale, 'offers')}${writeDirectoryState(next)}`}
            onClick={(event) => follow(event, () => onGo(next))}
          >
            {t(index === 0 ? 'previous' : 'next')}
          </a>
        );
      })}
    </nav>
  );
}

/** Handles a plain click on a link; the browser handles any other click. */
function follow(event: MouseEvent, answer: () => void): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  answer();
}
