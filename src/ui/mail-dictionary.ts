import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of links that open a message in a mail program. */
export const mailDictionary = defineDictionary({
  'de-de': {
    shortened: '[… Hier ist der Text gekürzt. Kopieren Sie ihn vollständig von der Seite.]',
    tooLong: 'Für das E-Mail-Programm ist der Text zu lang und wird dort gekürzt. Kopieren Sie ihn stattdessen.',
  },
  'en-us': {
    shortened: '[… The text is cut off here. Copy all of it from the page.]',
    tooLong: 'The text is too long for the mail program and is cut off there. Copy it instead.',
  },
});
