/**
 * View models: what pages and the island show of a state. Texts are in the language of the pack, addresses are ready to
 * use.
 */
import type { ClaimView } from '../claims/view.ts';
import type { Localized } from '../i18n/locale.ts';
import type { LinkTo } from '../ui/LinkList.tsx';
import type { PackDesk, PackPath } from './pack.ts';
import type { AnswerKind, DateWindow, DoorKind, LadderKind, MessageTemplate } from './types.ts';

/** An answer that was given, with a link back to its question. */
export interface AnswerView {
  question: string;
  questionTitle: string;
  option: string;
  label: string;
  /** The answer was a door. It says nothing about the asker. */
  door?: true;
  /** Address of the question. The island keeps the later answers; a page asks them anew. */
  changeHref: string;
}

export interface OptionView {
  id: string;
  label: string;
  hint?: string;
  href: string;
  /** The option stands before the list of the others. */
  door?: DoorKind | undefined;
  /** The option says that none of the others fits. */
  none?: true;
  /** What the option leads to. */
  kind: 'question' | 'detour' | 'outcome';
  /** The answer that the asker gave before choosing to change it. */
  current: boolean;
  /** What choosing the option does to the answers given. Only while an answer is being changed. */
  effect?: EffectView;
}

/** What would follow if an answer were exchanged. It is shown before the choice. */
export interface EffectView {
  /** Labels of the later answers that stay. */
  kept: string[];
  /** Labels of the later answers that no longer fit. */
  dropped: string[];
  /** Heading of the answer reached or of the question still open. */
  leadsTo: string;
}

interface View {
  /** Title of the page, without the name of the site. */
  title: string;
  heading: string;
  /** Address of this state. */
  href: string;
  startHref: string;
  /** Address of the question before; undefined at the first question. */
  backHref?: string;
  answers: AnswerView[];
  /** Ids of the address that could not be used. The page tells the reader. */
  dropped: string[];
}

export interface QuestionView extends View {
  kind: 'question';
  question: string;
  hint?: string;
  options: OptionView[];
  /** A date may be typed instead of choosing one of two options. */
  window?: DateWindow;
  /** The caller has not said what is wrong yet: the question is about role, topic or symptom. */
  open: boolean;
}

export interface DetourView extends View {
  kind: 'detour';
  question: string;
  /** The question that is still open. */
  questionTitle: string;
  body: string[];
  path?: PackPath;
  /** The other options of the question. */
  options: OptionView[];
}

/** Where a page led on other days, or what its first paragraph said. */
export interface ShiftView {
  kind: 'will-name' | 'named' | 'said';
  /** The first day to come, or the last day. */
  day: string;
  /** Heading of the other answer, or the paragraph. */
  text: string;
  /** The page of the other answer. */
  href?: string;
  /** The entry in the list of changes that explains it. */
  why?: string;
}

export interface NotView {
  /** Party or group. */
  party: string;
  why: string;
}

export interface RefusedView {
  text: string;
  /** Heading and page of the destination that follows; both are missing if there is none. */
  heading?: string;
  href?: string;
}

/** The checklist of a partner who gives first-level support. */
export interface TriageView {
  checks: string[];
  claims: ClaimView[];
}

export interface OutcomeView extends View {
  kind: 'outcome';
  destination: string;
  topic: string;
  /** Who asks. Missing on the page of an outcome, which is for several roles. */
  role?: string;
  /** Only customers read it: they ask, or nobody else is led here. */
  forCustomer: boolean;
  /** The journey passed a question for emergencies. */
  emergency?: true;
  /** Party, group, `self` or `nobody`. */
  recipient: string;
  ladder?: LadderKind;
  /**
   * The kinds of answer of the rows that led here. Only the page of an outcome that several rows share has more than
   * one.
   */
  answer: AnswerKind[];
  /** The statement of the gap, which stands before everything else. */
  silence?: string;
  lead: string;
  desk?: Omit<PackDesk, 'path' | 'claims'> & { path?: PackPath };
  /** What has changed lately or will change soon. */
  shifts: ShiftView[];
  steps: string[];
  /** Click path of the steps. The path to a desk stands with the desk. */
  path?: PackPath;
  ready: string[];
  /** What to check before the message. */
  triage?: TriageView;
  /** In all locales; missing until the file of texts to send is loaded. */
  message?: Localized<MessageTemplate>;
  /** Reply to the customer, like `message`. */
  customerReply?: Localized;
  not: NotView[];
  refused?: RefusedView;
  claims: ClaimView[];
  /** What the documents are silent about. */
  gaps: ClaimView[];
  /** Rows of the decision table that led here. */
  rules: string[];
  /** The page of this outcome, which is the canonical address. */
  outcomeHref: string;
}

export interface OutcomePageView extends OutcomeView {
  /** The answers that lead here, as links to where they end. */
  journeys: LinkTo[];
  /** Outcomes that lead here when their recipient declines. */
  refusedFrom: LinkTo[];
}

export type StateView = QuestionView | DetourView | OutcomeView;
