import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the paste box. */
export const pasteDictionary = defineDictionary({
  'de-de': {
    pasteHeading: 'Meldung oder Rechnungszeile einfügen',
    pasteLabel: 'Text der Fehlermeldung, der E-Mail oder der Rechnung',
    pasteHint:
      'Am besten fügen Sie die ganze Meldung ein, auf Deutsch oder Englisch. Der Text bleibt auf Ihrem Gerät; verglichen wird mit bekannten Meldungen.',
    pasteCheck: 'Erkennen',
    pasteLoading: 'Die bekannten Meldungen werden geladen …',
    pasteFailed: 'Die bekannten Meldungen konnten nicht geladen werden. Wählen Sie das Thema von Hand.',
    pasteEmpty: 'Fügen Sie zuerst einen Text ein.',
    pasteNone: 'Diesen Text kennen wir nicht. Das sagt nichts über Ihr Problem: Wählen Sie das Thema von Hand.',
    pasteFound: { one: '{count} Meldung erkannt', other: '{count} Meldungen erkannt' },
    pasteContinue: 'Weiter als: {role}',
    pasteOtherRoles: 'Weiter in einer anderen Rolle',
    pasteWhy: 'Worauf das beruht',
    pasteTopics: 'Themen',
    pasteStart: 'Zur ersten Frage',
  },
  'en-us': {
    pasteHeading: 'Paste a message or an invoice line',
    pasteLabel: 'Text of the error message, the e-mail, or the invoice',
    pasteHint:
      'It is best to paste the whole message, in German or English. The text stays on your device; it is compared with known messages.',
    pasteCheck: 'Recognize',
    pasteLoading: 'Loading the known messages …',
    pasteFailed: 'The known messages could not be loaded. Choose the topic by hand.',
    pasteEmpty: 'Paste a text first.',
    pasteNone: 'We do not know this text. That says nothing about your problem: choose the topic by hand.',
    pasteFound: { one: '{count} message recognized', other: '{count} messages recognized' },
    pasteContinue: 'Continue as: {role}',
    pasteOtherRoles: 'Continue in another role',
    pasteWhy: 'What this rests on',
    pasteTopics: 'Topics',
    pasteStart: 'To the first question',
  },
});
