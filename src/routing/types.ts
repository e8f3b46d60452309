/**
 * The routing data that `load.ts` makes of content/routing/ and that engine, proof and views read. Plain types without
 * zod, so that code for the browser can import them.
 */
import type { Period } from '../config/days.ts';
import type { Localized } from '../i18n/locale.ts';

/** The fact that tells who asks. Besides the symptom, the code knows no other fact by name. */
export const ROLE = 'role';
/** The fact that tells what is wrong. Each of its values belongs to one topic. */
export const SYMPTOM = 'symptom';
/** The symptom of whoever finds none that fits. */
export const NO_SYMPTOM = 'none-of-these';

/** The closed enumerations that a situation is made of, and the parties that answers speak about. */
export interface Facts {
  /** Fact id -> its values, in the order of the file. */
  facts: Record<string, string[]>;
  /** Topic id -> symptoms. */
  topics: Record<string, string[]>;
  parties: string[];
  /** Group id -> parties, as seen from outside. */
  groups: Record<string, string[]>;
}

/** One value of each fact. */
export type Situation = Record<string, string>;

/**
 * Possible values by fact: of the answers given so far, of the condition of a rule, or of what an option sets. A fact
 * that is missing may have any value.
 */
export type FactValues = Record<string, string[]>;

/** An answer to a question. Without `next` and without `detour` the rules decide. */
export interface Option {
  id: string;
  /** Facts that the option narrows down: to one value, or to several if their difference does not matter. */
  set: FactValues;
  /** Question that follows. */
  next?: string;
  /** The option stands before the list of the others, so that whoever needs it sees it first. */
  door?: boolean;
  /** The option means “I do not know”. Its page shows how to find out and offers the other options of the question. */
  detour?: string;
}

/** A window that a question asks about. A date can be typed instead of choosing one of two options. */
export interface DateWindow {
  /** The claim that says how long it is. */
  claim: string;
  /** Its duration (ISO 8601), as the claim has it. */
  duration: string;
  /** The option while the window is open, and the one after it has closed. */
  within: string;
  after: string;
}

export interface Question {
  id: string;
  options: Option[];
  window?: DateWindow;
  /** Whoever is asked this has an emergency, which the answer says as well. */
  emergency?: boolean;
}

export interface Tree {
  start: string;
  questions: Record<string, Question>;
}

/**
 * The kind of answer that a row gives: the asker acts, the asker contacts somebody, yes, no, or the documents are
 * silent.
 */
export const ANSWERS = ['do', 'ask', 'yes', 'no', 'not-specified'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

/** A row of the decision table, as in DMN. A fact that `when` omits may have any value. */
export interface Rule extends Period {
  id: string;
  when: FactValues;
  destination: string;
  answer: AnswerKind;
  activity: string;
  claims: string[];
  /** The claim that says that Microsoft's documents are silent on this. */
  gap?: string;
}

/** A change that the page tells its readers: where it led before, or what its first paragraph said. */
export interface Move {
  /** The day of the change. */
  date: string;
  /** The entry of content/changes.yaml that explains it. */
  change: string;
  /** Addresses that led elsewhere before: option ids joined by slashes. */
  at?: string[] | undefined;
  /** A destination whose first paragraph said something else. */
  outcome?: string | undefined;
  /** The former heading or paragraph. */
  was: Localized;
}

/** Situations that cannot occur, with the reason. */
export interface Impossible {
  id: string;
  when: FactValues;
  reason: Localized;
}

/**
 * How the contact of an ISV is found (`advice/ladder.ts`). `technical` and `commercial`: a CSP partner asks;
 * `customer`: the public way.
 */
export type LadderKind = 'technical' | 'commercial' | 'customer';

/** What an answer tells the asker to do. */
export interface Destination {
  id: string;
  topic: string;
  /** A party, a group, `self` ("you resolve this yourself") or `nobody`. It is relative to the asker. */
  recipient: string;
  /** Only for the recipient isv-publisher. */
  ladder?: LadderKind;
  /** Desk of Microsoft; only for the recipient microsoft. */
  desk?: string;
  /** Parties or groups that are not to be contacted with this. */
  not: string[];
  /** Destination that follows when the recipient declines. */
  refused?: string;
  /** Click path of the steps. A desk has a path of its own. */
  path?: string;
  /** Claims of a destination that no rule leads to, only a refusal. */
  claims: string[];
  /** Ids that it replaces: their pages forward to its page. */
  formerly: string[];
}

/** What a party may have to do with an activity. */
export const INVOLVEMENTS = [
  'owner',
  'supports',
  'escalation',
  'acts-through',
  'excluded',
  'not-specified',
  'not-applicable',
] as const;
export type Involvement = (typeof INVOLVEMENTS)[number];

/** What one party does in one activity. */
export interface Cell {
  involvement: Involvement;
  /** Party or group; only for `acts-through`. */
  through?: string;
  claims: string[];
  note?: Localized;
}

/** An activity and what each party does in it. */
export interface Responsibility {
  id: string;
  title: Localized;
  topic: string;
  cells: Record<string, Cell>;
}

/** A desk of Microsoft. */
export interface Desk {
  id: string;
  name: Localized;
  /** Id of the click path that leads there, if one was read. */
  path?: string;
  hours?: Localized;
  claims: string[];
}

/** Permissions in Partner Center; `user-any` is anyone who is signed in. */
export const PARTNER_CENTER_ROLES = [
  'global-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-any',
] as const;
export type PartnerCenterRole = (typeof PARTNER_CENTER_ROLES)[number];

/** A click path as documentation of a known date describes it. Labels of the screen stand in double asterisks. */
export interface ClickPath {
  id: string;
  title: Localized;
  steps: Localized<string[]>;
  dated: string;
  partnerCenterRoles: PartnerCenterRole[];
  claims: string[];
}

/**
 * What a caller says, and the destination that somebody expects. Cases are written from the facts, without a look at
 * the rules.
 */
export interface Case extends Period {
  id: string;
  words: Localized;
  facts: Situation;
  destination: string;
}

export interface QuestionWording {
  title: string;
  hint?: string;
}

export interface OptionWording {
  label: string;
  hint?: string;
}

export interface DetourWording {
  title: string;
  body: string[];
  /** Id of a click path. */
  path?: string;
}

export interface MessageTemplate {
  subject: string;
  body: string;
}

export interface OutcomeWording {
  heading: string;
  lead: string;
  /** What to do, in order. Only for answers in which the asker or the customer acts. */
  steps?: string[];
  /** What to have ready. Missing only if nobody is to be contacted. */
  ready?: string[];
  message?: MessageTemplate;
  /** What to tell the customer now. */
  customer?: string;
  /** Party -> why it is not to be contacted. */
  not: Record<string, string>;
  refused?: string;
}

/** What a partner with first-level support of its own checks first. */
export interface TriageWording {
  checks: string[];
  claims: string[];
}

/** All wording of one locale, keyed by the ids of tree and destinations. */
export interface Wording {
  questions: Record<string, QuestionWording>;
  options: Record<string, OptionWording>;
  detours: Record<string, DetourWording>;
  outcomes: Record<string, OutcomeWording>;
  /** Destination -> checklist; only a few destinations have one. */
  triage: Record<string, TriageWording>;
  /**
   * What to do when the recipient declines or is silent, by the destination that follows or else by recipient. Outcomes
   * may have words of their own instead.
   */
  refusals: Record<string, string>;
}

/** Placeholders that a message may contain, without braces. */
export const PLACEHOLDERS = [
  'customer',
  'offer',
  'publisher',
  'plan',
  'subscription',
  'problem',
  'since',
  'tried',
  'impact',
  'deadline',
  'sender',
  'role',
] as const;

/** A text that the asker sees, and what it settles about the situation. */
export interface KnownMessage {
  id: string;
  /** As it appears on a screen, an invoice or in an e-mail; `*` stands for what changes. */
  patterns: string[];
  /** If it names several symptoms, the first one that the role can have counts. */
  set: FactValues;
  /** The message only wraps another one and therefore comes last. */
  envelope?: boolean;
  claims: string[];
  /** What the message says. */
  note: Localized;
}

/** Short phrases by which callers describe a symptom without knowing its name. */
export type Everyday = Record<string, Localized<string[]>>;

/** Everything in content/routing/. */
export interface RoutingData {
  facts: Facts;
  /** The rows that hold on the day for which the data were read. */
  rules: Rule[];
  /** The rows that hold on other days only. */
  otherRules: Rule[];
  /** Of the other rows, those that ended recently or begin soon, each with that day. */
  shiftingRules: Rule[];
  /** Changes of the last 90 days. */
  moved: Move[];
  impossible: Impossible[];
  tree: Tree;
  destinations: Record<string, Destination>;
  responsibilities: Record<string, Responsibility>;
  desks: Record<string, Desk>;
  paths: Record<string, ClickPath>;
  cases: Case[];
  wording: Localized<Wording>;
  knownMessages: KnownMessage[];
  /** By symptom. */
  everyday: Everyday;
  /** Retired option id -> its successor, so that released addresses stay valid. */
  retired: Record<string, string>;
}
