import { defineDictionary } from '../i18n/dictionary.ts';

/** Names of the worst cases. */
export const samplesDictionary = defineDictionary({
  'de-de': {
    longWords: 'Sehr lange Wörter',
    longTitle: 'Name mit 200 Zeichen',
    noPhone: 'Keine Telefonnummern',
    rightToLeft: 'Schrift von rechts nach links',
    noCspContact: 'Kein CSP-Programmkontakt',
    bare: 'Nur das Nötigste für die API',
  },
  'en-us': {
    longWords: 'Very long words',
    longTitle: 'Name of 200 characters',
    noPhone: 'No phone numbers',
    rightToLeft: 'Right-to-left script',
    noCspContact: 'No CSP program contact',
    bare: 'Only what the API asks for',
  },
});
