import type { ComponentChildren } from 'preact';
import type { Locale, Localized } from '../i18n/locale.ts';

/** A component as it is shown to those who build pages: feeds the page of components, its tests and its pictures. */
export interface Example {
  /** Stable, kebab-case: the fragment of the page. */
  id: string;
  /** Where the component lives: a file below src/, or the class that makes it. */
  code: string;
  name: Localized;
  /** What it is for. */
  use: Localized;
  /** The component in its states; the content is invented. */
  states: readonly State[];
}

interface State {
  /** What is special about the state; missing where there is only one. */
  name?: Localized;
  render: (locale: Locale) => ComponentChildren;
}

/** Components that belong together. */
export interface Group {
  id: string;
  name: Localized;
  examples: readonly Example[];
}
