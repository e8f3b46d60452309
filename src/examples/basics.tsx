import { CiteMark } from '../claims/Cite.tsx';
import { ClaimList } from '../claims/ClaimList.tsx';
import { ResponsibilityTable } from '../routing/ResponsibilityTable.tsx';
import Mark from '../ui/Mark.tsx';
import { Marked } from '../ui/Marked.tsx';
import type { Example } from './example.tsx';
import { ACTIVITIES, claimsOf, PARTIES } from './invented.ts';

/** What statements rest on. */
export const evidenceExamples: Example[] = [
  {
    id: 'cite',
    code: 'claims/Cite.tsx',
    name: { 'de-de': 'Beleg im Text', 'en-us': 'Citation' },
    use: {
      'de-de': 'Nach jedem Satz, der sagt, wer wofür zuständig ist. Die Nummer führt zur Aussage am Ende der Seite.',
      'en-us': 'After each sentence that says who does what. The number leads to the claim at the end of the page.',
    },
    render: (locale) => (
      <p>
        {{ 'de-de': 'Das Musterhaus beantwortet Fragen.', 'en-us': 'Musterhaus answers questions.' }[locale]}{' '}
        <CiteMark locale={locale} id="example-stated" number={1} />
      </p>
    ),
  },
  {
    id: 'claims',
    code: 'claims/ClaimList.tsx',
    name: { 'de-de': 'Aussagen mit Quellen', 'en-us': 'Claims with sources' },
    use: {
      'de-de':
        'Am Ende von Anleitungen und unter jedem Ergebnis: belegt, nicht festgelegt, nicht recherchiert, und was ältere Dokumente sagten.',
      'en-us':
        'At the end of guides and below each answer: stated, not specified, not researched, and what older documents said.',
    },
    render: (locale) => <ClaimList locale={locale} claims={claimsOf(locale)} numbered />,
  },
  {
    id: 'duties',
    code: 'routing/ResponsibilityTable.tsx',
    name: { 'de-de': 'Tabelle der Zuständigkeiten', 'en-us': 'Table of responsibilities' },
    use: {
      'de-de': 'Für Tätigkeiten und Beteiligte. Wo die Spalten nicht passen, wird jede Zeile zu einer Karte.',
      'en-us': 'For activities and parties. Where the columns do not fit, each row becomes a card.',
    },
    render: (locale) => (
      <ResponsibilityTable
        locale={locale}
        activities={ACTIVITIES}
        parties={PARTIES}
        caption={{ 'de-de': 'Beispiel: wer was tut', 'en-us': 'Example: who does what' }[locale]}
      />
    ),
  },
];

/** Words and frames. */
export const textExamples: Example[] = [
  {
    id: 'mark',
    code: 'ui/Mark.tsx',
    name: { 'de-de': 'Marke', 'en-us': 'Mark' },
    use: {
      'de-de':
        'Steht neben dem Namen der Website und als Symbol. Sie gehört niemand anderem und ahmt keine Marke nach.',
      'en-us': 'Stands beside the name of the site and as its icon. It belongs to nobody else and imitates no logo.',
    },
    render: () => (
      <p class="brand">
        <Mark />
        Wegweiser
      </p>
    ),
  },
  {
    id: 'type',
    code: '.lead, .hint, .eyebrow',
    name: { 'de-de': 'Schriftgrade', 'en-us': 'Type scale' },
    use: {
      'de-de': 'Einleitung, Text, Hinweis: drei Grade reichen. Überschriften tragen die Schrift der Schilder.',
      'en-us': 'Lead, text, hint: three sizes are enough. Headings carry the lettering of the signs.',
    },
    render: (locale) => (
      <>
        <p class="eyebrow">{{ 'de-de': 'Vorzeile', 'en-us': 'Eyebrow' }[locale]}</p>
        <p class="lead">
          {{ 'de-de': 'Eine Einleitung sagt, worum es geht.', 'en-us': 'A lead says what it is about.' }[locale]}
        </p>
        <p>
          <Marked
            text={
              {
                'de-de': 'Text mit **Contacts**, einem Namen auf dem Bildschirm.',
                'en-us': 'Text with **Contacts**, a name on the screen.',
              }[locale]
            }
          />
        </p>
        <p class="hint">
          {{ 'de-de': 'Ein Hinweis darf überlesen werden.', 'en-us': 'A hint may be passed over.' }[locale]}
        </p>
      </>
    ),
  },
  {
    id: 'notice',
    code: '.notice',
    name: { 'de-de': 'Warnhinweis', 'en-us': 'Notice' },
    use: {
      'de-de': 'Für das, was vor dem Weiterlesen zu wissen ist: veraltet, erfunden, abweichend.',
      'en-us': 'For what must be known before reading on: old, invented, different.',
    },
    render: (locale) => (
      <p class="notice">{{ 'de-de': 'Dieses Angebot ist erfunden.', 'en-us': 'This offer is invented.' }[locale]}</p>
    ),
  },
  {
    id: 'panel',
    code: '.panel',
    name: { 'de-de': 'Kasten', 'en-us': 'Panel' },
    use: {
      'de-de': 'Für einen Teil, der für sich steht: „Kurz gesagt“, ein Formular.',
      'en-us': 'For a part that stands by itself: “In short”, a form.',
    },
    render: (locale) => (
      <div class="panel">
        <p>{{ 'de-de': 'Kurz gesagt: Das Musterhaus hilft.', 'en-us': 'In short: Musterhaus helps.' }[locale]}</p>
      </div>
    ),
  },
  {
    id: 'tags',
    code: '.tags, .tag',
    name: { 'de-de': 'Etiketten', 'en-us': 'Tags' },
    use: {
      'de-de': 'Für wenige feste Eigenschaften eines Angebots. Nicht zum Anklicken.',
      'en-us': 'For a few fixed properties of an offer. Not for clicking.',
    },
    render: (locale) => (
      <ul class="tags">
        <li class="tag">SaaS</li>
        <li class="tag">{{ 'de-de': 'erfunden', 'en-us': 'invented' }[locale]}</li>
      </ul>
    ),
  },
  {
    id: 'facts',
    code: '.facts',
    name: { 'de-de': 'Liste von Angaben', 'en-us': 'Facts' },
    use: {
      'de-de': 'Für Name und Wert, nebeneinander, wo Platz ist.',
      'en-us': 'For name and value, side by side where there is room.',
    },
    render: (locale) => (
      <dl class="facts">
        <dt>{{ 'de-de': 'Herausgeber', 'en-us': 'Publisher' }[locale]}</dt>
        <dd>Musterhaus Software GmbH</dd>
        <dt>{{ 'de-de': 'Bestätigt', 'en-us': 'Confirmed' }[locale]}</dt>
        <dd>{{ 'de-de': '1. Oktober 2026', 'en-us': 'October 1, 2026' }[locale]}</dd>
      </dl>
    ),
  },
  {
    id: 'table',
    code: '.scroll > table',
    name: { 'de-de': 'Tabelle', 'en-us': 'Table' },
    use: {
      'de-de':
        'Für Vergleiche. Eine breite Tabelle rollt in ihrem Rahmen. Der Schatten am Rand sagt, dass es weitergeht.',
      'en-us': 'For comparisons. A wide table scrolls in its frame. The shade at the edge shows that there is more.',
    },
    render: (locale) => (
      <section
        class="scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1)
        tabIndex={0}
        aria-label={{ 'de-de': 'Beispiel einer Tabelle', 'en-us': 'Example of a table' }[locale]}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{{ 'de-de': 'Frage', 'en-us': 'Question' }[locale]}</th>
              <th scope="col">{{ 'de-de': 'Wer antwortet', 'en-us': 'Who answers' }[locale]}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{{ 'de-de': 'Bedienung', 'en-us': 'Use' }[locale]}</th>
              <td>Musterhaus</td>
            </tr>
          </tbody>
        </table>
      </section>
    ),
  },
];
