/**
 * The operator’s own desk in an answer. Routing, engine and proof do not know who runs a copy: here an answer meets it.
 */
import type { Locale } from '../i18n/locale.ts';
import type { Addressee } from '../routing/MessageText.tsx';
import type { OutcomeView } from '../routing/view.ts';
import { languageFor } from './writing.ts';

/** Where the operator’s people are reached with one kind of matter. */
export const DESK_KINDS = ['general', 'technical', 'billing', 'emergency'] as const;
export type DeskKind = (typeof DESK_KINDS)[number];

/** A desk as an answer shows it: all texts are there, so that the browser needs no words for it. */
export interface DeskView {
  heading: string;
  lead: string;
  /** Channels, hours, languages. `href` where the value is an address. */
  facts: { term: string; lines: { text: string; href?: string }[] }[];
  readyHeading: string;
  ready: string[];
  /** The vCard. */
  card: { href: string; label: string };
  email?: string;
  /** BCP 47 tags. */
  languages: string[];
  /** Why a message is written in a language of the desk. */
  why: string;
}

/** The desks of the operator in one language; there is none where a copy is run by none of the parties. */
export interface OperatorDesks {
  party: string;
  desks: Partial<Record<DeskKind, DeskView>> & { general: DeskView };
  /** Options that lead into an emergency, and destinations that answer nothing else. */
  emergency: { doors: string[]; destinations: string[] };
}

/** Topic -> desk; all others belong to the general one. */
const TOPIC_DESKS: Readonly<Record<string, DeskKind>> = {
  'not-working': 'technical',
  'set-up': 'technical',
  invoice: 'billing',
  subscription: 'billing',
};
/** Topics of a publisher who was asked, or asks about its own offer: whose partner it means is not known. */
const PUBLISHER_TOPICS = ['asked', 'own-offer'];

type Asked = Pick<OutcomeView, 'recipient' | 'topic' | 'destination' | 'role' | 'answers'>;

/**
 * Tells whether an answer leads to the party that runs the copy. “Your partner” is the operator only where it is the
 * partner of the customer who asks: an indirect provider has resellers, and a publisher may mean any partner.
 * @param party the party of the operator
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

/**
 * Gives the kind of desk that an answer is a matter of.
 * @param emergency what leads into an emergency
 */
export function deskKind(emergency: OperatorDesks['emergency'], { topic, destination, answers }: Asked): DeskKind {
  const urgent = answers.some(({ option }) => emergency.doors.includes(option));
  if (urgent || emergency.destinations.includes(destination)) return 'emergency';
  return TOPIC_DESKS[topic] ?? 'general';
}

/**
 * Gives the desk that an answer names.
 * @returns undefined where the answer leads to somebody else
 */
export function deskFor(operator: OperatorDesks | undefined, view: Asked): DeskView | undefined {
  return operator !== undefined && leadsTo(operator.party, view) ? deskOf(operator, view) : undefined;
}

/** Gives the desk for the matter of an answer, whoever the answer leads to. */
export function deskOf({ desks, emergency }: OperatorDesks, view: Asked): DeskView {
  return desks[deskKind(emergency, view)] ?? desks.general;
}

/** Tells how a desk is written to. */
export function deskAddressee(locale: Locale, { email, languages, why }: DeskView): Addressee {
  return { ...(email !== undefined && { email }), language: languageFor(locale, languages), why };
}
