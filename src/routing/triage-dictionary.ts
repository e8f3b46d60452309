import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts around the checklist of partners who give first-level support themselves; the checks are content. */
export const triageDictionary = defineDictionary({
  'de-de': {
    triageSummary: 'Wenn Sie First-Level-Support leisten: zuerst prüfen',
    triageLead:
      'Sie entscheiden, ob Sie First-Level-Support anbieten. Wenn Sie ihn anbieten, klären Sie zuerst diese Fragen. Schreiben Sie in die Nachricht, was Sie herausgefunden haben.',
  },
  'en-us': {
    triageSummary: 'If you provide first-level support: check this before you write',
    triageLead: 'Add what you find to the message.',
  },
});
