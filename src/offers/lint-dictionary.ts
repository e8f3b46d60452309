import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the page that explains the lint rules. The wording of each rule is in content/lint/. */
export const lintDictionary = defineDictionary({
  'de-de': {
    rulesTitle: 'Prüfregeln für Angebotsdokumente',
    rulesDescription:
      'Was bei Kontakten und Texten eines Marketplace-Angebots geprüft wird: jede Regel mit Begründung, Abhilfe und Quelle.',
    rulesLead:
      'Mit diesen Regeln wird jedes Angebotsdokument geprüft. Sie sind nach den Feldern im Partner Center geordnet.',
    rulesWaiver:
      'Wer einen Befund bewusst in Kauf nimmt, trägt im Dokument unter „waivers“ die Kennung der Regel, eine Begründung und ein Enddatum ein.',
    rulesSchema: 'JSON-Schema der Angebotsdokumente',
    rulesContents: 'Felder',
    'severity-error': 'Fehler',
    'severity-warning': 'Warnung',
    'severity-info': 'Hinweis',
    severitySoftened: '{severity} (nur Warnung: {kinds})',
    rulesId: 'Kennung',
    rulesSeverity: 'Schweregrad',
    rulesKinds: 'Angebotsarten',
    rulesAllKinds: 'alle',
    rulesFilter: 'Prüfregeln filtern',
    rulesFix: 'Abhilfe',
    rulesBasis: 'Grundlage',
    rulesOwn: 'Hausregel: In Microsofts Dokumentation steht sie nicht. Sie ist eine Empfehlung dieser Website.',
    'box-several': 'Mehrere Felder',
    'box-documentOnly': 'Nur im Angebotsdokument',
    boxDocumentOnlyHint: 'Dafür gibt es im Partner Center kein Feld. Die Angabe steht im Angebotsdokument.',
  },
  'en-us': {
    rulesTitle: 'Rules for listing documents',
    rulesDescription:
      'What is checked in the contacts and texts of a marketplace offer: each rule with its reason, the remedy and the source.',
    rulesLead: 'Each listing document is checked by these rules. They are sorted by the boxes of Partner Center.',
    rulesWaiver:
      'To accept a finding on purpose, enter the id of the rule, a reason and an end date under “waivers” in the document.',
    rulesSchema: 'JSON Schema of listing documents',
    rulesContents: 'Boxes',
    'severity-error': 'Error',
    'severity-warning': 'Warning',
    'severity-info': 'Hint',
    severitySoftened: '{severity} (warning only: {kinds})',
    rulesId: 'Id',
    rulesSeverity: 'Severity',
    rulesKinds: 'Offer types',
    rulesAllKinds: 'all',
    rulesFilter: 'Filter the lint rules',
    rulesFix: 'How to fix it',
    rulesBasis: 'Based on',
    rulesOwn: 'House rule: Microsoft’s documentation does not state it. It is a recommendation of this site.',
    'box-several': 'Several boxes',
    'box-documentOnly': 'Only in the listing document',
    boxDocumentOnlyHint: 'Partner Center has no box for these. The listing document holds them.',
  },
});
