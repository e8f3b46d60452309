import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import type { OutcomeView } from './view.ts';

type Key = keyof (typeof routingDictionary)['de-de'];

const PARTIES: Record<string, readonly [inSentence: Key, inTable: Key]> = {
  customer: ['partyCustomer', 'columnCustomer'],
  'indirect-reseller': ['partyIndirectReseller', 'columnIndirectReseller'],
  'indirect-provider': ['partyIndirectProvider', 'columnIndirectProvider'],
  'direct-bill-partner': ['partyDirectBill', 'columnDirectBill'],
  'isv-publisher': ['partyIsv', 'columnIsv'],
  microsoft: ['partyMicrosoft', 'columnMicrosoft'],
  'csp-partner': ['partyCspPartner', 'columnCspPartner'],
};

/**
 * Names a party or group.
 * @param party an id of content/routing/facts.yaml
 * @param usage `sentence`: with its article; `table`: as the head of a column
 * @throws Error for an unknown id, which the proof excludes
 */
export function partyLabel(locale: Locale, party: string, usage: 'sentence' | 'table' = 'sentence'): string {
  const keys = PARTIES[party];
  if (keys === undefined) throw new Error(`routing: no name for the party “${party}”`);
  return translator(routingDictionary, locale)(keys[usage === 'sentence' ? 0 : 1] as 'partyCustomer');
}

/** Whether an id, which may come from an address, names a party or group. */
export function isParty(id: string): boolean {
  return Object.hasOwn(PARTIES, id);
}

/** The line above an answer: who acts, who is contacted, or what kind of answer it is. */
export function eyebrow(locale: Locale, { recipient, answer }: OutcomeView): string {
  const t = translator(routingDictionary, locale);
  if (recipient === 'nobody' && answer.length === 1) {
    if (answer[0] === 'yes') return t('actYes');
    if (answer[0] === 'no') return t('actNo');
    if (answer[0] === 'not-specified') return t('actNotSpecified');
  }
  if (recipient === 'self') return t('actSelf');
  if (recipient === 'nobody') return t('actNobody');
  return t('contact', { party: partyLabel(locale, recipient) });
}
