import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the findings of the box, loaded with the code that shows them. */
export const askResultDictionary = defineDictionary({
  'de-de': {
    role: 'Ihre Rolle',
    asRole: 'Für die Rolle: {role}',
    otherRole: 'Andere Rolle',
    because: 'Ihre Worte: {words}',
    wholeTopic: 'Alles zu diesem Thema',
    why: 'Worauf das beruht',
    topics: 'Themen',
    noneOfThese: 'Nichts davon: zu den Themen',
  },
  'en-us': {
    role: 'Your role',
    asRole: 'For the role: {role}',
    otherRole: 'Another role',
    because: 'Your words: {words}',
    wholeTopic: 'Everything on this topic',
    why: 'What this is based on',
    topics: 'Topics',
    noneOfThese: 'None of these: go to the topics',
  },
});
