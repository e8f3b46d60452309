import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the box for what the caller has. */
export const askDictionary = defineDictionary({
  'de-de': {
    label: 'In eigenen Worten: Was ist los?',
    hint: 'Fügen Sie eine Fehlermeldung oder Rechnungszeile ein, oder beschreiben Sie das Problem in eigenen Worten. Der Text bleibt auf Ihrem Gerät.',
    show: 'Weg zeigen',
    loading: 'Der Text wird verglichen …',
    failed:
      'Der Vergleich konnte nicht geladen werden. Versuchen Sie es noch einmal, oder beantworten Sie die Fragen der Reihe nach.',
    start: 'Zur ersten Frage',
    roleFirst: 'Wählen Sie noch Ihre Rolle: Davon hängt der Weg ab.',
    none: 'Dazu fehlen uns die Worte. Das sagt nichts über Ihr Problem: Wählen Sie das Thema von Hand.',
    found: { one: '{count} Weg, der passen kann', other: '{count} Wege, die passen können' },
  },
  'en-us': {
    label: 'In your own words: what is going on?',
    hint: 'Paste an error message or an invoice line, or describe the problem in your own words. The text stays on your device.',
    show: 'Find the answer',
    loading: 'Comparing the text …',
    failed: 'The comparison could not be loaded. Try again, or answer the questions one by one.',
    start: 'Go to the first question',
    roleFirst: 'Choose your role as well: the answer depends on it.',
    none: 'The text was not recognized. Please choose the topic yourself.',
    found: { one: '{count} possible match', other: '{count} possible matches' },
  },
});
