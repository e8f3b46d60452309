import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts of the picture that shows who talks to whom. */
export const rolesPictureDictionary = defineDictionary({
  'de-de': {
    pictureTitle: 'Wer mit wem spricht',
    pictureText:
      'Oben der Kunde, in der Mitte der CSP-Partner, unten Herausgeber und Microsoft. {count} nummerierte Linien verbinden sie. Die Liste darunter sagt dasselbe in Sätzen.',
    pictureCaption: 'Wer mit wem über ein ISV-Produkt spricht, das der CSP-Partner abrechnet',
    labelFirst: 'Rechnung, Abonnement',
    labelProduct: 'Fragen zum Produkt',
    labelPlatform: 'Bestellung, Azure',
    labelOffer: 'Angebot, Auszahlung',
    labelOpen: 'offen',
    labelBarred: 'geht nicht',
    sayFirst: 'Mit Fragen zu Rechnung, Abonnement und Konto wendet sich der Kunde zuerst an den CSP-Partner.',
    sayProduct:
      'Fragen zum Produkt und Störungen bringt der CSP-Partner zum Herausgeber. Er darf sie auch selbst lösen.',
    sayPlatform:
      'Bei Fragen zur eigenen Rechnung, Fehlern beim Bestellen und Problemen der Azure-Plattform wendet sich der Direct-Bill-Partner oder der indirekte Anbieter an Microsoft.',
    sayOffer: 'Der Herausgeber fragt Microsoft zu Veröffentlichung, Verwaltung und Auszahlung seines Angebots.',
    sayAgree:
      'Indirekter Reseller und indirekter Anbieter teilen sich die Aufgaben des CSP-Partners. Wie, vereinbaren sie selbst.',
    sayOpen: 'Ob sich der Kunde selbst an den Herausgeber wenden darf, ist nicht festgelegt.',
    sayBarred: 'Bei Microsoft kann ein CSP-Kunde keine Supportanfrage stellen.',
  },
  'en-us': {
    pictureTitle: 'Who talks to whom',
    pictureText:
      'The customer is at the top, the CSP partner in the middle, and the publisher and Microsoft at the bottom. {count} numbered lines connect them. The list below says the same in sentences.',
    pictureCaption: 'Who talks to whom about an ISV product that the CSP partner invoices',
    labelFirst: 'Invoice, subscription',
    labelProduct: 'Product questions',
    labelPlatform: 'Orders, Azure',
    labelOffer: 'Offer, payout',
    labelOpen: 'open',
    labelBarred: 'not possible',
    sayFirst: 'The customer takes questions about invoice, subscription, and account to the CSP partner first.',
    sayProduct: 'The CSP partner takes product questions and faults to the publisher. It may also resolve them itself.',
    sayPlatform:
      'The direct-bill partner or the indirect provider goes to Microsoft about its own invoice, order errors, and Azure platform problems.',
    sayOffer: 'The publisher asks Microsoft about publishing and managing its offer and about payouts.',
    sayAgree:
      'The indirect reseller and the indirect provider share the CSP partner’s duties and agree on who does what.',
    sayOpen: 'Whether the customer may contact the publisher itself is not specified.',
    sayBarred: 'A CSP customer cannot open a support request with Microsoft.',
  },
});
