import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts about the desk of the operator. They are used at build time only; no island loads them. */
export const deskDictionary = defineDictionary({
  'de-de': {
    general: 'Support',
    technical: 'Technik',
    billing: 'Rechnung und Abonnement',
    emergency: 'Notfall',
    'indirect-provider': '{operator} betreibt diese Website und ist Ihr indirekter Anbieter.',
    'direct-bill-partner': '{operator} betreibt diese Website und ist Ihr Partner.',
    'isv-publisher': '{operator} betreibt diese Website und ist der Herausgeber.',
    languages: 'Sprachen',
    ready: 'Für {operator} halten Sie außerdem bereit:',
    note: '{operator} ergänzt:',
    split: 'Aufteilung der Aufgaben mit {operator}',
    splitLead:
      'Das ist die Regelung von {operator}, Stand {date}. Sie stammt nicht von Microsoft. Alles andere auf dieser Seite folgt Microsofts Dokumenten.',
    splitWho: 'Zuständig: {who}.',
    splitSheet:
      '{operator} hat das Arbeitsblatt mit der eigenen Regelung ausgefüllt, Stand {date}. Sie stammt nicht von Microsoft. Was Sie ändern, gilt nur auf diesem Gerät.',
    card: 'Kontakt als vCard',
    cardNote: 'Angaben des Betreibers auf {site}, Stand {date}.',
    why: '{operator} antwortet auf: {languages}.',
  },
  'en-us': {
    general: 'support',
    technical: 'technical problems',
    billing: 'invoice and subscription',
    emergency: 'emergency',
    'indirect-provider': '{operator} runs this site and is your indirect provider.',
    'direct-bill-partner': '{operator} runs this site and is your partner.',
    'isv-publisher': '{operator} runs this site and is the publisher.',
    languages: 'Languages',
    ready: 'For {operator}, also have ready:',
    note: '{operator} adds:',
    split: 'Split of duties with {operator}',
    splitLead:
      'This is the rule of {operator}, as of {date}. It is not Microsoft’s. Everything else on this page follows Microsoft’s documents.',
    splitWho: 'In charge: {who}.',
    splitSheet:
      '{operator} has filled in this worksheet with its own rule, as of {date}. It is not Microsoft’s. What you change holds on this device only.',
    card: 'Contact as a vCard',
    cardNote: 'Details from the operator on {site}, as of {date}.',
    why: '{operator} answers in: {languages}.',
  },
});
