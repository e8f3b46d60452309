import { defineDictionary } from '../i18n/dictionary.ts';

/** Words of the lists that publishers take along. */
export const exportDictionary = defineDictionary({
  'de-de': {
    checklistTitle: 'Felder im Partner Center: {offer}',
    checklistLead:
      'Angebotsart: {kind}. Die Namen der Felder stehen auf Englisch, so wie Microsofts Dokumentation sie nennt; sie können sich geändert haben.',
    inLanguage: 'Texte auf {language}',
    notGiven: '(nicht angegeben)',
    documentOnly: 'Nur im Angebotsdokument, ohne Feld im Partner Center',
    gapsTitle: 'Was fehlt: {offer}',
    gapsNone: 'Es fehlt nichts.',
    requires: 'Microsoft verlangt',
    partners: 'Partner brauchen',
    practice: 'Empfohlen',
    boxed: '{field} (Feld im Partner Center: {box})',
    findings: 'Außerdem gefunden',
    finding: '{field}: Regel {rule}',
    api: 'Für die Product Ingestion API fehlt im Listing ({language}): {members}',
  },
  'en-us': {
    checklistTitle: 'Boxes of Partner Center: {offer}',
    checklistLead:
      'Kind of offer: {kind}. The names of the boxes are from Microsoft’s documentation; they may have changed.',
    inLanguage: 'Texts in {language}',
    notGiven: '(not given)',
    documentOnly: 'Only in the listing document, without a box in Partner Center',
    gapsTitle: 'What is missing: {offer}',
    gapsNone: 'Nothing is missing.',
    requires: 'Microsoft requires',
    partners: 'Partners need',
    practice: 'Good practice',
    boxed: '{field} (box in Partner Center: {box})',
    findings: 'Also found',
    finding: '{field}: rule {rule}',
    api: 'For the Product Ingestion API, the listing ({language}) lacks: {members}',
  },
});
