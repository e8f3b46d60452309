/** What is done for accessibility, as the statement tells it: nothing stands here that no test does. */
import type { Localized } from '../i18n/locale.ts';

/** The day on which the statement was last compared with the site. */
export const STATEMENT_REVIEWED = '2026-11-23';

/** One kind of test. */
export interface Trial {
  id: string;
  what: Localized;
  /** Success criteria of WCAG 2.2 that it looks at; empty where it looks at many. */
  criteria: readonly string[];
  /** The files of the tests, from the root of the project. */
  tests: readonly string[];
}

/** The tests in the order of the statement. Each runs on every change. */
export const TRIALS: readonly Trial[] = [
  {
    id: 'axe',
    what: {
      'de-de':
        'axe-core mit allen Regeln für WCAG 2.2 A und AA: jede Seitenart, jede Frage und jedes Ergebnis, auch nach Bedienung, in beiden Sprachen. Erlaubt ist kein einziger Verstoß. Die volle Prüfung wiederholt das für jede Seitenart hell und dunkel, breit und schmal und sieht jeden Aufbau an, den eine Frage oder ein Ergebnis haben kann.',
      'en-us':
        'axe-core with all rules for WCAG 2.2 A and AA: each kind of page, each question and each answer, after use as well, in both languages. Not a single violation is allowed. The full run repeats this for each kind of page in light and dark, wide and narrow, and looks at each structure that a question or an answer can have.',
    },
    criteria: [],
    tests: ['tests/browser/axe.test.ts', 'tests/browser/states-axe.test.ts'],
  },
  {
    id: 'reflow',
    what: {
      'de-de':
        'Keine Seite rollt seitwärts bei einer Breite von 320 CSS-Pixeln, das sind 400 % Vergrößerung auf einem Bildschirm mit 1280 Pixeln. Breite Tabellen rollen in ihrem eigenen Rahmen.',
      'en-us':
        'No page scrolls sideways at a width of 320 CSS pixels, which is 400% zoom on a screen of 1280 pixels. Wide tables scroll in a separate frame.',
    },
    criteria: ['1.4.10'],
    tests: ['tests/browser/layout.test.ts'],
  },
  {
    id: 'translation',
    what: {
      'de-de':
        'Wenn ein Browser die Seite übersetzt, bleibt sie bedienbar: Fragen und Ergebnisse, Verzeichnis, Suche, Arbeitsblatt und Vorschau zeigen nach jedem Schritt den neuen Text. E-Mail-Adressen, Telefonnummern, Kennungen, Namen aus Oberflächen und fertige Nachrichten bleiben unübersetzt.',
      'en-us':
        'A page that a browser translates stays usable: questions and answers, directory, search, worksheet and preview show the new text after each step. E-mail addresses, phone numbers, ids, names on a screen and messages ready to send are not translated.',
    },
    criteria: [],
    tests: ['tests/browser/translated.test.ts', 'tests/site/checks/untranslated.ts'],
  },
  {
    id: 'spacing',
    what: {
      'de-de': 'Mit größeren Abständen von Zeilen, Absätzen, Wörtern und Zeichen wird kein Text abgeschnitten.',
      'en-us': 'With wider spacing of lines, paragraphs, words and letters no text is cut off.',
    },
    criteria: ['1.4.12'],
    tests: ['tests/browser/layout.test.ts'],
  },
  {
    id: 'targets',
    what: {
      'de-de': 'Schaltflächen und Felder sind mindestens 24 mal 24 CSS-Pixel groß, Links haben Abstand voneinander.',
      'en-us': 'Buttons and fields are at least 24 by 24 CSS pixels in size, links keep their distance.',
    },
    criteria: ['2.5.8'],
    tests: ['tests/browser/layout.test.ts'],
  },
  {
    id: 'focus',
    what: {
      'de-de': 'Alles Bedienbare zeigt auf jeder Seitenart einen Fokusrahmen, und nichts verdeckt es dabei.',
      'en-us': 'On each kind of page everything operable shows a focus ring, and nothing covers it then.',
    },
    criteria: ['2.4.7', '2.4.11'],
    tests: ['tests/browser/layout.test.ts'],
  },
  {
    id: 'keyboard',
    what: {
      'de-de':
        'Sprunglink, Suche, Wahl eines Angebots, Nachricht, Begriffe in Anleitungen: nur mit der Tastatur bedient.',
      'en-us': 'Skip link, search, choice of an offer, message, terms in guides: operated by keyboard alone.',
    },
    criteria: ['2.1.1', '2.4.1', '2.4.3'],
    tests: [
      'tests/browser/layout.test.ts',
      'tests/browser/search.test.ts',
      'tests/browser/picker.test.ts',
      'tests/browser/outgoing.test.ts',
      'tests/browser/guides.test.ts',
    ],
  },
  {
    id: 'landmarks',
    what: {
      'de-de':
        'Jede Seite hat einen Kopf, einen Hauptbereich und eine Fußzeile. Jede Navigation hat einen eigenen Namen.',
      'en-us': 'Each page has one header, one main part, and one footer. Each navigation has a separate name.',
    },
    criteria: ['1.3.1', '2.4.1'],
    tests: ['tests/browser/layout.test.ts'],
  },
  {
    id: 'contrast',
    what: {
      'de-de':
        'Text hat auf jedem Untergrund, auf dem er vorkommt, mindestens den Kontrast 4,5 : 1, Linien mit Bedeutung 3 : 1, hell und dunkel. Berechnet ist er aus den Farben selbst.',
      'en-us':
        'Text has a contrast of at least 4.5:1 on each ground it stands on, lines with a meaning 3:1, in light and dark. It is computed from the colors themselves.',
    },
    criteria: ['1.4.3', '1.4.11'],
    tests: ['tests/unit/ui/contrast.test.ts'],
  },
  {
    id: 'forced-colors',
    what: {
      'de-de': 'Mit erzwungenen Farben bleiben Fokusrahmen, Schild und Markierungen sichtbar.',
      'en-us': 'With forced colors the focus ring, the sign and all marks stay visible.',
    },
    criteria: [],
    tests: ['tests/browser/theme.test.ts'],
  },
  {
    id: 'motion',
    what: {
      'de-de': 'Wer weniger Bewegung wünscht, sieht keine. Auch der Übergang zwischen Seiten entfällt dann.',
      'en-us': 'Anyone who asks for less motion sees none. The transition between pages is left out as well.',
    },
    criteria: [],
    tests: ['tests/browser/layout.test.ts', 'tests/browser/theme.test.ts'],
  },
  {
    id: 'language',
    what: {
      'de-de': 'Jede Seite nennt ihre Sprache, und fremdsprachige Teile nennen die ihre. Das HTML ist gültig.',
      'en-us': 'Each page names its language, and parts in other languages name theirs. The HTML is valid.',
    },
    criteria: ['3.1.1', '3.1.2'],
    tests: ['tests/site/checks/lang.ts', 'tests/site/checks/html-validity.ts'],
  },
  {
    id: 'no-script',
    what: {
      'de-de': 'Ohne JavaScript führen Links zu jeder Anleitung, jedem Zustand der Fragen, jedem Ergebnis und Angebot.',
      'en-us': 'Without JavaScript links lead to each guide, each state of the questions, each answer and offer.',
    },
    criteria: [],
    tests: ['tests/site/journeys.test.ts', 'tests/site/checks/orphans.ts'],
  },
];

/** What is known not to be accessible to everybody, or was not looked at. */
export const LIMITS: readonly Localized[] = [
  {
    'de-de':
      'Menschen haben die Website noch nicht mit Screenreadern, Sprachsteuerung oder Bildschirmlupe geprüft. Die Prüfungen unten laufen in Chromium.',
    'en-us':
      'People have not yet tested the site with screen readers, voice control or a screen magnifier. The tests below run in Chromium.',
  },
  {
    'de-de':
      'Beschreibungen von Angeboten stammen von deren Herausgebern. Wir bereinigen den Aufbau und nennen die Sprache. Für Verständlichkeit und Wortwahl können wir nicht einstehen.',
    'en-us':
      'Descriptions of offers come from their publishers. We clean up their structure and name their language. We can’t answer for plainness and wording.',
  },
  {
    'de-de':
      'Das Feld für Meldungen und Probleme, die Suche, die Wahl eines Angebots im Ergebnis und die Vorschau für ISVs brauchen JavaScript. Ohne JavaScript gibt es die Fragen, alle Anleitungen, das Glossar und die Angebote von A bis Z.',
    'en-us':
      'The box for messages and problems, the search, the choice of an offer within an answer and the preview for ISVs need JavaScript. Without it there are the questions, all guides, the glossary and the offers from A to Z.',
  },
  {
    'de-de':
      'Die Karte aller Fragen ist gezeichnet und breiter als ein Bildschirm. Daneben steht dasselbe als Liste. Auch jedes andere Schaubild gibt es zugleich als Text.',
    'en-us':
      'The map of all questions is drawn and wider than a screen. Beside it, you find the same as a list. Every other picture is available as text, too.',
  },
  {
    'de-de': 'Verlinkte Seiten anderer, auch die von Microsoft, haben wir nicht geprüft.',
    'en-us': 'Linked pages of others, Microsoft’s included, were not tested by us.',
  },
];
