import { defineDictionary } from '../i18n/dictionary.ts';

/** Words of the lists that publishers take along. */
export const exportDictionary = defineDictionary({
  'de-de': {
    checklistTitle: 'Felder im Partner Center: {offer}',
    checklistLead:
      'Angebotsart: {kind}. Die Namen der Felder stehen auf Englisch, so wie Microsofts Dokumentation sie nennt. Sie können sich geändert haben.',
    inLanguage: 'Texte auf {language}',
    notGiven: '(nicht angegeben)',
    documentOnly: 'Nur im Angebotsdokument, ohne Feld im Partner Center',
    gapsTitle: 'Was zu ändern ist: {offer}',
    gapsNone: 'Es ist nichts zu ändern.',
    boxed: '{field} (Feld im Partner Center: {box})',
    api: 'Für die Product Ingestion API fehlt im Listing ({language}): {members}',
  },
  'en-us': {
    checklistTitle: 'Boxes of Partner Center: {offer}',
    checklistLead:
      'Kind of offer: {kind}. The names of the boxes are from Microsoft’s documentation. They may have changed.',
    inLanguage: 'Texts in {language}',
    notGiven: '(not given)',
    documentOnly: 'Only in the listing document, without a box in Partner Center',
    gapsTitle: 'What to mend: {offer}',
    gapsNone: 'Nothing is to be mended.',
    boxed: '{field} (box in Partner Center: {box})',
    api: 'For the Product Ingestion API, the listing ({language}) lacks: {members}',
  },
});
