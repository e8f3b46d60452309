import type { ComponentChildren } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { glossaryDictionary } from './dictionary.ts';
import type { Term } from './types.ts';

/** A term in a text. It opens its note by mouse, touch and keyboard, without script. */
export function TermMark({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <button type="button" class="term" popovertarget={`term-${id}`}>
      {children}
    </button>
  );
}

/** The notes of the terms of a page: hidden until their term is activated; Escape or a click elsewhere closes them. */
export function TermNotes({ locale, terms }: { locale: Locale; terms: Term[] }) {
  const t = glossaryDictionary(locale);
  return (
    <>
      {terms.map(({ id, term, definition }) => (
        <div popover="auto" id={`term-${id}`} class="term-note" key={id}>
          <p>
            <b>{term[locale]}:</b> {definition[locale]}{' '}
            <a href={`${localizedPath(locale, 'glossary')}#${id}`}>{t('inGlossary')}</a>
          </p>
        </div>
      ))}
    </>
  );
}
