import { defineDictionary } from '../i18n/dictionary.ts';

/** Texts about the date of a purchase. They are loaded only if a question asks about a window. */
export const purchaseDictionary = defineDictionary({
  'de-de': {
    label: 'Oder: Wann wurde gekauft?',
    hint: 'Die Uhrzeit gilt in Ihrer Zeitzone: {zone}. Die Angabe bleibt auf dieser Seite.',
    submit: 'Frist berechnen',
    missing: 'Geben Sie Datum und Uhrzeit des Kaufs vollständig an.',
    future: 'Dieser Zeitpunkt liegt in der Zukunft. Geben Sie an, wann gekauft wurde.',
    closes: 'Die Frist endet am {moment}.',
    closed: 'Die Frist endete am {moment}.',
    sinceCloses: '{bought} (Fristende: {moment})',
  },
  'en-us': {
    label: 'Or: When was it bought?',
    hint: 'The time is in your time zone: {zone}. What you enter stays on this page.',
    submit: 'Work out the window',
    missing: 'Enter the date and the time of the purchase, both in full.',
    future: 'That moment lies in the future. Enter when it was bought.',
    closes: 'The window closes on {moment}.',
    closed: 'The window closed on {moment}.',
    sinceCloses: '{bought} (end of the window: {moment})',
  },
});
