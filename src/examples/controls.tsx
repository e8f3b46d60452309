import { localizedPath } from '../i18n/path.ts';
import type { Example } from './example.tsx';

/** Buttons and fields. */
export const controlExamples: Example[] = [
  {
    id: 'buttons',
    code: '.button',
    name: { 'de-de': 'Schaltflächen', 'en-us': 'Buttons' },
    use: {
      'de-de': 'Für eine Handlung auf der Seite. Was zu einer anderen Seite führt, ist ein Link.',
      'en-us': 'For an action on the page. What leads to another page is a link.',
    },
    render: (locale) => (
      <p class="tools">
        <button class="button" type="button">
          {{ 'de-de': 'Erkennen', 'en-us': 'Recognize' }[locale]}
        </button>
        <button class="button small" type="button">
          {{ 'de-de': 'Kopieren', 'en-us': 'Copy' }[locale]}
        </button>
        <a href={localizedPath(locale, 'route')}>
          {{ 'de-de': 'Zur ersten Frage', 'en-us': 'To the first question' }[locale]}
        </a>
      </p>
    ),
  },
  {
    id: 'search-form',
    code: '.search-form, .field',
    name: { 'de-de': 'Suchfeld', 'en-us': 'Search field' },
    use: {
      'de-de': 'Feld und Schaltfläche in einer Zeile. Die Beschriftung steht darüber, nie nur im Feld.',
      'en-us': 'Field and button in one line. The label is above, never only in the field.',
    },
    render: (locale) => (
      <search aria-label={{ 'de-de': 'Beispiel', 'en-us': 'Example' }[locale]}>
        <form class="flow" action={localizedPath(locale, 'search')} method="get">
          <p>
            <label for="example-query">{{ 'de-de': 'Suchen nach', 'en-us': 'Search for' }[locale]}</label>
          </p>
          <p class="search-form large">
            <input class="field" id="example-query" type="search" name="q" autocomplete="off" />
            <button class="button" type="submit">
              {{ 'de-de': 'Suchen', 'en-us': 'Search' }[locale]}
            </button>
          </p>
        </form>
      </search>
    ),
  },
  {
    id: 'details',
    code: 'details',
    name: { 'de-de': 'Zum Aufklappen', 'en-us': 'Folded part' },
    use: {
      'de-de': 'Für Einzelheiten, ohne die die Antwort vollständig ist. Beim Drucken steht alles offen.',
      'en-us': 'For details without which the answer is whole. In print everything stands open.',
    },
    render: (locale) => (
      <details>
        <summary>{{ 'de-de': 'Warum diese Stufe?', 'en-us': 'Why this step?' }[locale]}</summary>
        <p>
          {
            { 'de-de': 'Weil sie als erste einen Kanal hat.', 'en-us': 'Because it is the first with a channel.' }[
              locale
            ]
          }
        </p>
      </details>
    ),
  },
];
