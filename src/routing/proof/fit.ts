/** Checks that the texts of an outcome fit everybody who reaches it, and every symptom that leads there. */
import type { Knowledge } from '../../i18n/locale.ts';
import { SYMPTOM } from '../types.ts';
import { outcomeCheck, PARTNERS, wordsIn } from './context.ts';

/** Expressions for what a text says to, or as, a partner and a customer. */
type Words = Record<'partner' | 'customer', RegExp>;

/**
 * Words that show to whom a text speaks: “your customer” is said to a partner, “your partner” to a customer. Partner
 * Center and a partner's invoice, account or agreement do not count.
 */
const READ_BY: Knowledge<Words> = {
  'de-de': {
    partner: /\bIhre?[mnrs]? Kunde[n]?(?![-\p{L}])/u,
    customer: /\b[Ii]hre?[mnrs]? (?:CSP-)?Partner(?![-\p{L}]| Center)/u,
  },
  'en-us': {
    partner: /\byour customers?(?! (?:number|ID|account))\b/iu,
    customer: /\byour (?:CSP )?partner(?! (?:invoice|account|agreement|profile))\b/u,
  },
};
const WRITTEN_BY: Knowledge<Words> = {
  'de-de': {
    partner: /\b[Uu]nsere?[mnrs]? Kunde[n]?(?![-\p{L}])/u,
    customer: /\b[Uu]nsere?[mnrs]? (?:CSP-)?Partner(?![-\p{L}]| Center)/u,
  },
  'en-us': {
    partner: /\bour customers?(?! (?:number|ID|account))\b/iu,
    customer: /\bour (?:CSP )?partner(?! (?:invoice|account|agreement|profile))\b/u,
  },
};

/** A part of an outcome that speaks to somebody else than a role that reaches it, or as somebody else. */
export const partUnfit = outcomeCheck('part-unfit', (outcome, { data, roles, id, locale }) => {
  const { heading, lead, steps = [], ready = [], message, not, refused = '' } = outcome;
  const read = { heading, lead, steps: steps.join('\n'), ready: ready.join('\n'), refused };
  const parts = [
    ...Object.entries(read).map(([part, text]) => ({ part, text, words: READ_BY[locale] })),
    ...Object.entries(not).map(([party, text]) => ({ part: `not.${party}`, text, words: READ_BY[locale] })),
    { part: 'message', text: wordsIn(message), words: WRITTEN_BY[locale] },
  ];
  return parts.flatMap(({ part, text, words }) =>
    [...(roles.get(id) ?? [])].flatMap((role) => {
      const isPartner = data.facts.groups[PARTNERS]?.includes(role) === true;
      // A publisher has partners and customers of its own.
      const said = role === 'customer' ? words?.partner.exec(text) : isPartner ? words?.customer.exec(text) : null;
      if (!said) return [];
      const remedy = `The role “${role}” reaches this: write it for each role that does, or give it a destination of its own.`;
      return [{ field: part, value: said[0], remedy }];
    }),
  );
});

/**
 * A message that cannot fit: several symptoms lead to it without a placeholder for the problem, or several roles send
 * it without a placeholder for the sender.
 */
export const messageUnfit = outcomeCheck('message-unfit', ({ message }, { data, roles, id }) => {
  if (message === undefined) return [];
  const rules = data.rules.filter((rule) => rule.destination === id);
  const symptoms = new Set(rules.flatMap(({ when }) => when[SYMPTOM] ?? []));
  const senders = roles.get(id)?.size ?? 0;
  return [
    { name: 'problem', count: symptoms.size, reason: `${symptoms.size} symptoms lead to this message` },
    { name: 'role', count: senders, reason: `${senders} roles send it` },
  ]
    .filter(({ name, count }) => count > 1 && !wordsIn(message).includes(`{${name}}`))
    .map(({ name, reason }) => {
      return { field: 'message', value: `no {${name}}`, remedy: `${reason}: use {${name}}.` };
    });
});
