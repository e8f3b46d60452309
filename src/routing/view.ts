/** View models: what pages and island show of a state. Strings in the language of the pack, addresses ready to use. */
import type { ClaimView } from '../claims/view.ts';
import type { Localized } from '../i18n/locale.ts';
import type { PackDesk, PackPath } from './pack.ts';
import type { AnswerKind, DateWindow, LadderKind, MessageTemplate } from './types.ts';

/** An answer that was given, with the way back to its question. */
export interface AnswerView {
  question: string;
  questionTitle: string;
  option: string;
  label: string;
  /** The answer was a door, and says nothing about the asker. */
  door?: true;
  /** The question again; the island keeps the later answers, a page asks them anew. */
  changeHref: string;
}

export interface OptionView {
  id: string;
  label: string;
  hint?: string;
  href: string;
  /** It stands apart from the list, before it. */
  door?: true;
  /** What the option leads to. */
  kind: 'question' | 'detour' | 'outcome';
  /** The answer that the asker gave before choosing to change it. */
  current: boolean;
  /** What the option does to the answers given; only while an answer is being changed. */
  effect?: EffectView;
}

/** What would follow if an answer were exchanged, told before it is. */
export interface EffectView {
  /** Labels of the later answers that stay. */
  kept: string[];
  /** Labels of the later answers that no longer fit. */
  dropped: string[];
  /** Heading of the answer reached or of the question still open. */
  leadsTo: string;
}

interface View {
  /** For the title of the page, without the name of the site. */
  title: string;
  heading: string;
  /** Address of this state. */
  href: string;
  startHref: string;
  /** The question before, without the answer to it; undefined at the first question. */
  backHref?: string;
  answers: AnswerView[];
  /** Ids of the address that could not be used: tell the reader. */
  dropped: string[];
}

export interface QuestionView extends View {
  kind: 'question';
  question: string;
  hint?: string;
  options: OptionView[];
  /** A date may be given in place of two of the options. */
  window?: DateWindow;
  /** Nothing has been said of what is wrong: the question is about role, topic or symptom. */
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

/** Where a page led on other days, or what it said. */
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
  /** Heading and page of the destination that follows; both missing when there is none. */
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
  /** Who asks; missing on the page of an outcome, which several askers reach. */
  role?: string;
  /** Party, group, `self` or `nobody`. */
  recipient: string;
  ladder?: LadderKind;
  /** The kinds of answer of the rows that led here: one, except on the page of an outcome that several rows share. */
  answer: AnswerKind[];
  /** What the documents are silent about, in the words of the claim; it stands before everything else. */
  silence?: string;
  lead: string;
  desk?: Omit<PackDesk, 'path' | 'claims'> & { path?: PackPath };
  /** What has changed lately or will change soon. */
  shifts: ShiftView[];
  steps: string[];
  /** Click path of the steps; the way to a desk stands there. */
  path?: PackPath;
  ready: string[];
  /** What to check before the message. */
  triage?: TriageView;
  /** In both locales; missing as long as the pack holds no letters. */
  message?: Localized<MessageTemplate>;
  /** What to tell the customer now; as the message. */
  customerReply?: Localized;
  not: NotView[];
  refused?: RefusedView;
  claims: ClaimView[];
  /** What the documents are silent about. */
  gaps: ClaimView[];
  /** Rows of the decision table that led here. */
  rules: string[];
  /** The page that this outcome has of its own; the canonical address. */
  outcomeHref: string;
}

/** A journey to an outcome. */
export interface JourneyView {
  href: string;
  labels: string[];
}

/** The page of an outcome. */
export interface OutcomePageView extends OutcomeView {
  journeys: JourneyView[];
  /** Outcomes that lead here when their recipient declines. */
  refusedFrom: { destination: string; heading: string; href: string }[];
}

export type StateView = QuestionView | DetourView | OutcomeView;
