import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the table that shows where the ladders of all offers end. */
export const ladderDictionary = defineDictionary({
  'de-de': {
    laddersTitle: 'Wo die Suche nach dem Kontakt endet',
    laddersLead:
      'Für jedes Angebot wird jede Antwort durchgerechnet, die an den Herausgeber verweist: {answers} Kombinationen aus Angebot und Antwort. Jede endet bei einem Kontaktweg oder dort, wo der Kontakt zu finden ist.',
    laddersPublisher: 'Herausgeber',
    laddersOffers: 'Angebote',
  },
  'en-us': {
    laddersTitle: 'Where the search for a contact ends',
    laddersLead:
      'Every answer that sends to the publisher is worked out for every offer: {answers} combinations of offer and answer. Each ends at a channel, or where the contact can be looked up.',
    laddersPublisher: 'Publisher',
    laddersOffers: 'Offers',
  },
});
