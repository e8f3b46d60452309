import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import type { OutcomeView } from './view.ts';

/**
 * Names a party or group.
 * @param party an id of content/routing/facts.yaml
 * @param usage `sentence`: with its article; `table`: as the head of a column
 * @param forCustomer whether customers read it, who have a word of their own for the publisher
 * @throws Error for an unknown id, which the proof excludes
 */
export function partyLabel(
  locale: Locale,
  party: string,
  usage: 'sentence' | 'table' = 'sentence',
  forCustomer = false,
): string {
  const t = routingDictionary(locale);
  // Texts of all parties have the same type.
  const id = (forCustomer && party === 'isv-publisher' ? 'of-customer' : party) as 'customer';
  return usage === 'sentence' ? t(`party-${id}`) : t(`column-${id}`);
}

/** Whether an id, which may come from an address, names a party or group. */
export function isParty(id: string): boolean {
  return Object.hasOwn(routingDictionary['en-us'], `party-${id}`);
}

/**
 * The line above an answer: who acts, who is contacted, or what kind of answer it is. In an emergency it begins with
 * that word.
 */
export function eyebrow(locale: Locale, view: OutcomeView): string {
  const who = partyLine(locale, view);
  return view.emergency ? routingDictionary(locale)('emergency', { who }) : who;
}

function partyLine(locale: Locale, { recipient, answer, forCustomer }: OutcomeView): string {
  const t = routingDictionary(locale);
  if (recipient === 'nobody' && answer.length === 1) {
    if (answer[0] === 'yes') return t('actYes');
    if (answer[0] === 'no') return t('actNo');
    if (answer[0] === 'not-specified') return t('actNotSpecified');
  }
  if (recipient === 'self') return t('actSelf');
  if (recipient === 'nobody') return t('actNobody');
  return t('contact', { party: partyLabel(locale, recipient, 'sentence', forCustomer) });
}
