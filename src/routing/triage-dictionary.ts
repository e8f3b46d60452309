import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts around the checklist of partners who give first-level support themselves; the checks are content. */
export const triageDictionary = defineDictionary({
  'de-de': {
    triageSummary: 'Wenn Sie First-Level-Support leisten: zuerst prüfen',
    triageLead:
      'Ob Sie diesen Dienst anbieten, entscheiden Sie. Wenn ja, beantworten Sie diese Fragen vor der Nachricht. Was Sie dabei herausfinden, gehört hinein.',
  },
  'en-us': {
    triageSummary: 'If you give first-level support: check this first',
    triageLead:
      'Whether you offer that service is up to you. If you do, answer these questions before you write. What you find belongs in the message.',
  },
});
