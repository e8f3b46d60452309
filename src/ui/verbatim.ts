/**
 * Attributes of what is the same in every language: addresses, numbers, ids, names on a screen, code, messages to send. A
 * browser that translates the page leaves it alone. The string is what the static page needs; in the browser the property
 * is a Boolean, for which `translated.client.ts` provides.
 */
export const verbatim = { translate: 'no' as unknown as boolean };
