import { localizedPath } from '../i18n/path.ts';
import { type Example, text } from './example.tsx';

/** What is pressed and filled in. */
export const controlExamples: Example[] = [
  {
    id: 'buttons',
    code: '.button',
    name: { 'de-de': 'Schaltflächen', 'en-us': 'Buttons' },
    use: {
      'de-de': 'Für eine Handlung auf der Seite. Was zu einer anderen Seite führt, ist ein Link.',
      'en-us': 'For an action on the page. What leads to another page is a link.',
    },
    states: [
      {
        render: (locale) => (
          <p class="message-tools">
            <button class="button" type="button">
              {text(locale, 'Erkennen', 'Recognize')}
            </button>
            <button class="button small" type="button">
              {text(locale, 'Kopieren', 'Copy')}
            </button>
            <a href={localizedPath(locale, 'route')}>{text(locale, 'Zur ersten Frage', 'To the first question')}</a>
          </p>
        ),
      },
    ],
  },
  {
    id: 'search-form',
    code: '.search-form, .field',
    name: { 'de-de': 'Suchfeld', 'en-us': 'Search field' },
    use: {
      'de-de': 'Feld und Schaltfläche in einer Zeile. Die Beschriftung steht darüber, nie nur im Feld.',
      'en-us': 'Field and button in one line. The label is above, never only in the field.',
    },
    states: [
      {
        render: (locale) => (
          <search aria-label={text(locale, 'Beispiel', 'Example')}>
            <form class="flow" action={localizedPath(locale, 'search')} method="get">
              <p>
                <label for="example-query">{text(locale, 'Suchen nach', 'Search for')}</label>
              </p>
              <p class="search-form large">
                <input class="field" id="example-query" type="search" name="q" autocomplete="off" />
                <button class="button" type="submit">
                  {text(locale, 'Suchen', 'Search')}
                </button>
              </p>
            </form>
          </search>
        ),
      },
    ],
  },
  {
    id: 'details',
    code: 'details',
    name: { 'de-de': 'Zum Aufklappen', 'en-us': 'Folded part' },
    use: {
      'de-de': 'Für Einzelheiten, ohne die die Antwort vollständig ist. Beim Drucken steht alles offen.',
      'en-us': 'For details without which the answer is whole. In print everything stands open.',
    },
    states: [
      {
        render: (locale) => (
          <details>
            <summary>{text(locale, 'Warum diese Stufe?', 'Why this step?')}</summary>
            <p>{text(locale, 'Weil sie als erste einen Kanal hat.', 'Because it is the first with a channel.')}</p>
          </details>
        ),
      },
    ],
  },
];
