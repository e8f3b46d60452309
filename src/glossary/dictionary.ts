import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts around terms. */
export const glossaryDictionary = defineDictionary({
  'de-de': { inGlossary: 'Im Glossar' },
  'en-us': { inGlossary: 'In the glossary' },
});
