/**
 * The routing data that `load.ts` makes of content/routing/ and that engine, proof and views read. What a file holds is
 * described in `schema.ts`; only types come from there, so that code for the browser can import them.
 */
import type { z } from 'zod';
import type { Locale, Localized } from '../i18n/locale.ts';
import type * as schema from './schema.ts';

/** An entry of a file that holds a map from id to entry. */
type Entry<File extends z.ZodType<Record<string, object>>> = { id: string } & z.infer<File>[string];
/** A row of a file that holds a list. */
type Row<File extends z.ZodType<object[]>> = z.infer<File>[number];

/** The fact that tells who asks. Besides the symptom, the code knows no other fact by name. */
export const ROLE = 'role';
/** The fact that tells what is wrong. Each of its values belongs to one topic. */
export const SYMPTOM = 'symptom';
/** The symptom of whoever finds none that fits. */
export const NO_SYMPTOM = 'none-of-these';
/** The activity of rules that fit no row of responsibilities.yaml, because nobody takes it on. */
export const NO_ACTIVITY = 'none-of-these';

/** The closed enumerations that a situation is made of, and the parties that answers speak about. */
export type Facts = z.infer<typeof schema.factsFile>;

/** One value of each fact. */
export type Situation = Record<string, string>;

/**
 * Possible values by fact: of the answers given so far, of the condition of a rule, or of what an option sets. A fact
 * that is missing may have any value.
 */
export type FactValues = Record<string, string[]>;

/** Where an option leads that stands apart: to what cannot wait, or to “may I, must I, who has to”. */
export const DOORS = ['emergency', 'rights'] as const;
export type DoorKind = (typeof DOORS)[number];

/** An answer to a question. Without `next` and without `detour` the rules decide. */
export interface Option {
  id: string;
  /** Facts that the option narrows down: to one value, or to several if their difference does not matter. */
  set: FactValues;
  /** Question that follows. */
  next?: string;
  /** The option stands before the list of the others, so that whoever needs it sees it first. */
  door?: DoorKind;
  /** The option means “I do not know”. Its page shows how to find out and offers the other options of the question. */
  detour?: string;
}

/** A window that a question asks about. A date can be typed instead of choosing one of two options. */
export interface DateWindow extends z.infer<typeof schema.questionWindow> {
  /** Its duration (ISO 8601), as the claim has it. */
  duration: string;
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
export type Rule = Row<typeof schema.rulesFile>;

/** A change that the page tells its readers: where it led before, or what its first paragraph said. */
export type Move = Row<typeof schema.movedFile>;

/** What an answer tells the asker to do. */
export type Destination = Entry<typeof schema.destinationsFile>;

/**
 * How the contact of an ISV is found (`advice/ladder.ts`). `technical` and `commercial`: a CSP partner asks;
 * `customer`: the public way.
 */
export type LadderKind = NonNullable<Destination['ladder']>;

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

/** An activity and what each party does in it. */
export type Responsibility = Entry<typeof schema.responsibilitiesFile>;

/** What one party does in one activity. */
export type Cell = Responsibility['cells'][string];

/** A desk of Microsoft. */
export type Desk = Entry<typeof schema.desksFile>;

/** Permissions in Partner Center; `user-any` is anyone who is signed in. */
export const PARTNER_CENTER_ROLES = [
  'global-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-any',
] as const;

/** A click path as documentation of a known date describes it. Labels of the screen stand in double asterisks. */
export type ClickPath = Entry<typeof schema.pathsFile>;

/**
 * What a caller says, and the destination that somebody expects. Cases are written from the facts, without a look at
 * the rules.
 */
export type Case = Omit<Row<typeof schema.casesFile>, Locale> & { words: Localized };

/** All wording of one locale, keyed by the ids of tree and destinations. */
export interface Wording extends z.infer<typeof schema.treeWordingFile> {
  outcomes: z.infer<typeof schema.outcomesWordingFile>;
  triage: z.infer<typeof schema.triageFile>;
  refusals: z.infer<typeof schema.refusalsFile>;
}

export type OutcomeWording = Wording['outcomes'][string];
export type MessageTemplate = NonNullable<OutcomeWording['message']>;

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
export type KnownMessage = Row<typeof schema.messagesFile>;

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
  /** Situations that cannot occur, with the reason. */
  impossible: Row<typeof schema.impossibleFile>[];
  tree: Tree;
  destinations: Record<string, Destination>;
  responsibilities: Record<string, Responsibility>;
  desks: Record<string, Desk>;
  paths: Record<string, ClickPath>;
  cases: Case[];
  wording: Localized<Wording>;
  knownMessages: KnownMessage[];
  everyday: z.infer<typeof schema.everydayFile>;
  retired: z.infer<typeof schema.retiredFile>;
}
