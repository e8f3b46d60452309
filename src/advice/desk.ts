/**
 * The operator’s desk in an answer. Routing, engine and proof do not know the operator; this file brings both together.
 */
import type { Locale } from '../i18n/locale.ts';
import type { Addressee } from '../routing/MessageText.tsx';
import type { OutcomeView } from '../routing/view.ts';
import { languageFor } from './writing.ts';

/** The kinds of desks that an operator may have. */
export const DESK_KINDS = ['general', 'technical', 'billing', 'emergency'] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** A desk as an answer shows it. All texts are ready, so that the browser needs no dictionary for it. */
export interface DeskView {
  heading: string;
  lead: string;
  /** Channels, hours and languages. `href` if the value is an address. */
  facts: { term: string; lines: { text: string; href?: string }[] }[];
  readyHeading: string;
  ready: string[];
  card: { href: string; label: string };
  email?: string;
  /** BCP 47 tags. */
  languages: string[];
  /** The reason why a message is written in a language of the desk. */
  why: string;
}

/** The desks of the operator in one language; absent if the operator is none of the parties. */
export interface OperatorDesks {
  party: string;
  desks: Partial<Record<DeskKind, DeskView>> & { general: DeskView };
  /** Options that lead into an emergency, and destinations for emergencies only. */
  emergency: { doors: string[]; destinations: string[] };
}

/** Topic -> desk; the general desk takes all other topics. */
const TOPIC_DESKS: Readonly<Record<string, DeskKind>> = {
  'not-working': 'technical',
  'set-up': 'technical',
  invoice: 'billing',
  subscription: 'billing',
};
/** Topics of publishers, in which “your partner” may be any partner. */
const PUBLISHER_TOPICS = ['asked', 'own-offer'];

type Asked = Pick<OutcomeView, 'recipient' | 'topic' | 'destination' | 'role' | 'answers'>;

/**
 * Tells whether an answer leads to the operator. “Your partner” is the operator only for the operator's own customers:
 * the customer of an indirect provider has a reseller, and a publisher may mean any partner.
 */
export function leadsTo(party: string, { recipient, topic, role }: Omit<Asked, 'destination' | 'answers'>): boolean {
  if (role === party) return false;
  if (recipient === party) return true;
  return (
    party === 'direct-bill-partner' &&
    recipient === 'csp-partner' &&
    (role === undefined ? !PUBLISHER_TOPICS.includes(topic) : role === 'customer')
  );
}

/** Gives the kind of desk that is responsible for an answer. */
export function deskKind(emergency: OperatorDesks['emergency'], { topic, destination, answers }: Asked): DeskKind {
  const urgent = answers.some(({ option }) => emergency.doors.includes(option));
  if (urgent || emergency.destinations.includes(destination)) return 'emergency';
  return TOPIC_DESKS[topic] ?? 'general';
}

/**
 * Gives the desk that an answer names.
 * @returns undefined if the answer leads to somebody else
 */
export function deskFor(operator: OperatorDesks | undefined, view: Asked): DeskView | undefined {
  return operator !== undefined && leadsTo(operator.party, view) ? deskOf(operator, view) : undefined;
}

/** Gives the desk for the topic of an answer, regardless of the recipient. */
export function deskOf({ desks, emergency }: OperatorDesks, view: Asked): DeskView {
  return desks[deskKind(emergency, view)] ?? desks.general;
}

/** Makes the addressee of messages to a desk. */
export function deskAddressee(locale: Locale, { email, languages, why }: DeskView): Addressee {
  return { ...(email !== undefined && { email }), language: languageFor(locale, languages), why };
}
