/** Checks that the texts of an outcome fit everybody who reaches it, and every symptom that leads there. */
import { type Knowledge, locales } from '../../i18n/locale.ts';
import { SYMPTOM } from '../types.ts';
import { fault, PARTNERS, type ProofCheck } from './context.ts';

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
export const partUnfit: ProofCheck = ({ data, roles }) =>
  locales.flatMap((locale) =>
    Object.entries(data.wording[locale].outcomes).flatMap(([id, outcome]) => {
      const { heading, lead, steps = [], ready = [], message, not, refused = '' } = outcome;
      const read = { heading, lead, steps: steps.join('\n'), ready: ready.join('\n'), refused };
      const parts = [
        ...Object.entries(read).map(([part, text]) => ({ part, text, words: READ_BY[locale] })),
        ...Object.entries(not).map(([party, text]) => ({ part: `not.${party}`, text, words: READ_BY[locale] })),
        ...(message === undefined
          ? []
          : [{ part: 'message', text: `${message.subject}\n${message.body}`, words: WRITTEN_BY[locale] }]),
      ];
      const reached = [...(roles.get(id) ?? [])];
      return parts.flatMap(({ part, text, words }) =>
        reached.flatMap((role) => {
          const isPartner = data.facts.groups[PARTNERS]?.includes(role) === true;
          // A publisher has partners and customers of its own.
          const said = role === 'customer' ? words?.partner.exec(text) : isPartner ? words?.customer.exec(text) : null;
          if (!said) return [];
          const file = `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`;
          const remedy = `The role “${role}” reaches this: write it for each role that does, or give it a destination of its own.`;
          return [fault('part-unfit', file, `${id}.${part}`, said[0], remedy, { locale })];
        }),
      );
    }),
  );

/**
 * A message that cannot fit: several symptoms lead to it without a placeholder for the problem, or several roles send
 * it without a placeholder for the sender.
 */
export const messageUnfit: ProofCheck = ({ data, roles }) =>
  locales.flatMap((locale) =>
    Object.entries(data.wording[locale].outcomes).flatMap(([id, { message }]) => {
      if (message === undefined) return [];
      const rules = data.rules.filter((rule) => rule.destination === id);
      const symptoms = new Set(rules.flatMap(({ when }) => when[SYMPTOM] ?? []));
      const wanted = [
        ...(symptoms.size > 1 ? [{ name: 'problem', reason: `${symptoms.size} symptoms lead to this message` }] : []),
        ...((roles.get(id)?.size ?? 0) > 1 ? [{ name: 'role', reason: `${roles.get(id)?.size} roles send it` }] : []),
      ];
      const text = `${message.subject}\n${message.body}`;
      const file = `wording/${locale}/outcomes-${data.destinations[id]?.topic ?? '*'}.yaml`;
      return wanted
        .filter(({ name }) => !text.includes(`{${name}}`))
        .map(({ name, reason }) =>
          fault('message-unfit', file, `${id}.message`, `no {${name}}`, `${reason}: use {${name}}.`, { locale }),
        );
    }),
  );
