import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the guide pages. */
export const guidesDictionary = defineDictionary({
  'de-de': {
    guidesTitle: 'Anleitungen',
    guidesDescription:
      'Die Regeln hinter den Antworten: Supportrollen, indirektes Modell, Kontakte der ISVs, Verträge und Angebote, mit Quellen und Datum.',
    guidesLead: 'Was Microsofts Dokumente regeln, was sie offenlassen und wo Sie es selbst nachlesen.',
    inShort: 'Kurz gesagt',
    contents: 'Auf dieser Seite',
    appliesTo: 'Für wen',
    roles: 'Nötige Rollen im Partner Center',
    rolesNone: 'keine',
    startHere: 'Zum passenden Einstieg in die Fragen',
    reviewed: 'Zuletzt geprüft: {date}',
    old: 'Diese Anleitung wurde zuletzt am {date} geprüft. Seither kann sich etwas geändert haben.',
    sources: 'Belege',
    previous: 'Vorherige Anleitung',
    next: 'Nächste Anleitung',
    pages: 'Weitere Anleitungen',
    table: 'Tabelle {number}',
  },
  'en-us': {
    guidesTitle: 'Guides',
    guidesDescription:
      'The rules behind the answers: support roles, the indirect model, contacts of ISVs, contracts and offers, with sources and dates.',
    guidesLead: 'What Microsoft’s documents settle, what they leave open, and where to read it yourself.',
    inShort: 'In short',
    contents: 'On this page',
    appliesTo: 'For whom',
    roles: 'Roles needed in Partner Center',
    rolesNone: 'none',
    startHere: 'To the matching entry into the questions',
    reviewed: 'Last reviewed: {date}',
    old: 'This guide was last reviewed on {date}. Things may have changed since.',
    sources: 'Citations',
    previous: 'Previous guide',
    next: 'Next guide',
    pages: 'More guides',
    table: 'Table {number}',
  },
});
