import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts that only the pages of offers, publishers and fields show. The tree does not load them. */
export const offerPagesDictionary = defineDictionary({
  'de-de': {
    directoryTitle: 'Alle Angebote',
    directoryDescription:
      'Zu jedem Angebot: welcher Kontakt wofür zuständig ist, welche Kontakte der Herausgeber angegeben hat und wo ein CSP-Partner sie findet.',
    directoryLead: 'Wählen Sie ein Angebot. Seine Seite sagt, an wen Sie sich womit wenden.',
    directoryPublishers: 'Herausgeber',
    publisherDescription:
      'Angebote von {publisher} im Microsoft Marketplace und die Kontakte, die der Herausgeber dazu angegeben hat.',
    publisherOffers: 'Angebote dieses Herausgebers',
    contactTitle: '{offer}: Kontakte',
    contactDescription:
      'Wen Sie bei Fragen zu {offer} von {publisher} kontaktieren: technisch, kaufmännisch und als Kunde.',
    fictionalNotice: 'Alle Angaben hier sind erfunden.',
    oldNotice:
      'Diese Angaben wurden zuletzt am {date} bestätigt. Prüfen Sie den Kontakt, bevor Sie sich darauf verlassen.',
    forWhat: 'Wen Sie kontaktieren',
    alsoFor: 'Ebenso:',
    forAll: 'Für alle Fragen an den Herausgeber',
    forProblems: 'Beispiele für Anliegen',
    notPublisher: 'Wofür der Herausgeber nicht zuständig ist',
    notPublisherLead: 'Diese Anliegen klären Sie als CSP-Partner selbst oder mit Microsoft:',
    startRoute: 'Nicht sicher? Frage für Frage zum richtigen Kontakt',
    partnersFind: 'Wo CSP-Partner die übrigen Kontakte finden',
    marketingHidden: 'angegeben. Im Partner Center zu sehen',
    contactsInListing: 'Kontakte im Angebot',
    given: '{step}: angegeben',
    fieldsField: 'Feld',
    fieldsBox: 'Feld im Partner Center',
    fieldsLimit: 'Größte Länge',
    fieldsNoBox: 'nur im Angebotsdokument',
    fieldsNoLimit: '–',
  },
  'en-us': {
    directoryTitle: 'All offers',
    directoryDescription:
      'For each offer: which contact handles what, which contacts the publisher entered, and where a CSP partner finds them.',
    directoryLead: 'Choose an offer. Its page says whom to contact about what.',
    directoryPublishers: 'Publishers',
    publisherDescription:
      'Offers of {publisher} in Microsoft Marketplace, and the contacts that the publisher entered for them.',
    publisherOffers: 'Offers of this publisher',
    contactTitle: '{offer}: contacts',
    contactDescription:
      'Who to contact about {offer} by {publisher}: technical questions, commercial questions, and as a customer.',
    fictionalNotice: 'All details here are invented.',
    oldNotice: 'These details were last confirmed on {date}. Check the contact before you use it.',
    forWhat: 'Whom to contact about what',
    alsoFor: 'Also:',
    forAll: 'For all questions to the publisher',
    forProblems: 'Examples of problems',
    notPublisher: 'What the publisher does not handle',
    notPublisherLead: 'As a CSP partner, you handle these yourself or with Microsoft:',
    startRoute: 'Not sure? Find the right contact question by question',
    partnersFind: 'Where CSP partners find the other contacts',
    marketingHidden: 'given. Visible in Partner Center',
    contactsInListing: 'Contacts in the listing',
    given: '{step}: given',
    fieldsField: 'Field',
    fieldsBox: 'Box in Partner Center',
    fieldsLimit: 'Greatest length',
    fieldsNoBox: 'only in the listing document',
    fieldsNoLimit: '–',
  },
});
