import type { ComponentChildren } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { guidesDictionary } from './dictionary.ts';

interface Props {
  locale: Locale;
  /** Of the tables of a page, from 1. */
  number: string;
  children: ComponentChildren;
}

/** A table of a text. It scrolls by itself where it is wide, within reach of the keyboard; on a phone its rows are stacked. */
export function GuideTable({ locale, number, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
    <section class="scroll guide-table" aria-label={guidesDictionary(locale)('table', { number })} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
