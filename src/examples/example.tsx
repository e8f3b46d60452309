import type { ComponentChildren } from 'preact';
import type { Locale, Localized } from '../i18n/locale.ts';

/** Shows a component; the content is invented. */
type Render = (locale: Locale) => ComponentChildren;

/** A component as it is shown to those who build pages: feeds the page of components, its tests and its pictures. */
export interface Example {
  /** Stable, kebab-case: the fragment of the page. */
  id: string;
  /** Where the component lives: a file below src/, or the class that makes it. */
  code: string;
  name: Localized;
  /** What it is for. */
  use: Localized;
  render?: Render;
  /** In place of `render`, if the component has several states: each with what is special about it. */
  states?: readonly { name: Localized; render: Render }[];
}

/** Components that belong together. */
export interface Group {
  id: string;
  name: Localized;
  examples: readonly Example[];
}
