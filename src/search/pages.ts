import type { Locale } from '../i18n/locale.ts';

/** Single pages that are found as well, by their title and description and by these words. */
export const singlePages: Record<string, Record<Locale, string>> = {
  responsibilities: {
    'de-de':
      'Zuständigkeit Zuständigkeiten Tabelle Matrix RACI zuständig verantwortlich wer macht was Aufgabenverteilung',
    'en-us':
      'responsibility matrix RACI table who does what in charge accountable responsible party division of duties',
  },
  gaps: {
    'de-de':
      'Lücken Microsoft schweigt sagt nichts ungeklärt offen nicht festgelegt niemand zuständig Dokumentation veraltet',
    'en-us':
      'gaps Microsoft silent says nothing unclear open questions not specified nobody responsible documentation out of date',
  },
  agreement: {
    'de-de': 'Vereinbarung Anbieter Reseller Arbeitsblatt Aufteilung Pflichten Absprache Vertrag Distributor',
    'en-us': 'agreement between provider and reseller worksheet split of duties arrangement contract distributor',
  },
  preview: {
    'de-de': 'Vorschau Eintrag Listing prüfen Kontakte anzeigen eigenes Angebot testen Export JSON',
    'en-us': 'preview listing check contacts appear own offer test export JSON',
  },
  'preview/rules': {
    'de-de': 'Prüfregeln Lint Regeln Fehler im Eintrag Listing Kontaktdaten Warnung Hinweis',
    'en-us': 'lint rules check listing contact data warning finding fault',
  },
  'route/map': {
    'de-de': 'Karte Baum Entscheidungsbaum Übersicht aller Fragen Wege',
    'en-us': 'map decision tree overview of all questions ways',
  },
  'route/table': {
    'de-de': 'Tabelle aller Regeln Entscheidungstabelle CSV Download Situationen Zuständigkeiten',
    'en-us': 'table of all rules decision table CSV download situations',
  },
  'route/proof': {
    'de-de': 'Nachweis Prüfung der Regeln vollständig Widerspruch Zahlen',
    'en-us': 'proof rules complete contradiction figures',
  },
  sources: {
    'de-de': 'Quellen Dokumente Belege Microsoft Learn geprüft Stand Datum veraltet aktuell',
    'en-us':
      'sources list of documents services references Microsoft Learn checked date last verified out of date current',
  },
  changes: {
    'de-de': 'Änderungen Neuigkeiten neu geändert bisher früher ab wann gilt Stichtag Verlauf Feed abonnieren',
    'en-us': 'changes news new what changed until when from when effective date history feed subscribe',
  },
  translation: {
    'de-de': 'Stand der Übersetzung Sprachen Deutsch Englisch neuer älter',
    'en-us': 'translation state languages German English newer older out of date',
  },
  privacy: {
    'de-de': 'Datenschutz Cookies Speicher Tracking Protokoll löschen',
    'en-us': 'privacy cookies storage tracking log delete',
  },
  legal: { 'de-de': 'Impressum Betreiber Kontakt Haftung', 'en-us': 'legal notice operator contact imprint liability' },
  accessibility: {
    'de-de': 'Barrierefreiheit Tastatur Tastenkürzel Screenreader Kontrast',
    'en-us': 'accessibility keyboard shortcuts screen reader contrast',
  },
};
