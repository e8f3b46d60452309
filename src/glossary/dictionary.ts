import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts around terms. */
export const glossaryDictionary = defineDictionary({
  'de-de': { inGlossary: '„{term}“ im Glossar' },
  'en-us': { inGlossary: '“{term}” in the glossary' },
});
