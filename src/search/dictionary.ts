import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the search page. */
export const searchDictionary = defineDictionary({
  'de-de': {
    title: 'Suche',
    description:
      'Durchsuchen Sie Antworten, Anleitungen, Angebote, Kontakte und Begriffe von Wegweiser. Die Suche läuft in Ihrem Browser.',
    label: 'Wonach suchen Sie?',
    hint: 'Problem, Angebot, Herausgeber oder Begriff',
    submit: 'Suchen',
    noScript: 'Die Suche braucht JavaScript. Ohne JavaScript führen diese Seiten weiter:',
    loading: 'Es wird gesucht …',
    failed: 'Der Suchindex konnte nicht geladen werden. Versuchen Sie es noch einmal oder nutzen Sie diese Seiten:',
    none: 'Nichts gefunden zu „{query}“. So kommen Sie weiter:',
    found: { one: '{count} Treffer zu „{query}“', other: '{count} Treffer zu „{query}“' },
    kindAnswer: 'Antworten',
    kindGuide: 'Anleitungen',
    kindOffer: 'Angebote',
    kindTerm: 'Begriffe',
    more: { one: 'und {count} weiterer', other: 'und {count} weitere' },
    otherLanguage: 'Auf Englisch suchen',
    wayRoute: 'Frage für Frage zum richtigen Ansprechpartner',
    wayOffers: 'Angebote von A bis Z',
    wayGuides: 'Alle Anleitungen',
  },
  'en-us': {
    title: 'Search',
    description:
      'Search the answers, guides, offers, contacts and terms of Wegweiser. The search runs in your browser; nothing is sent.',
    label: 'What are you looking for?',
    hint: 'Problem, offer, publisher or term',
    submit: 'Search',
    noScript: 'Search needs JavaScript. Without it, these pages lead on:',
    loading: 'Searching …',
    failed: 'The search index could not be loaded. Try again, or use these pages:',
    none: 'Nothing found for “{query}”. Ways on:',
    found: { one: '{count} hit for “{query}”', other: '{count} hits for “{query}”' },
    kindAnswer: 'Answers',
    kindGuide: 'Guides',
    kindOffer: 'Offers',
    kindTerm: 'Terms',
    more: { one: 'and {count} more', other: 'and {count} more' },
    otherLanguage: 'Search in German',
    wayRoute: 'To the right contact, question by question',
    wayOffers: 'Offers from A to Z',
    wayGuides: 'All guides',
  },
});
