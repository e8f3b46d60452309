/** Writes the note for a ticket: a whole case as text, from what the page shows and what the reader typed. Pure. */
import { addressFor } from '../claims/address.ts';
import { asOf } from '../claims/age.ts';
import { claimsDictionary } from '../claims/dictionary.ts';
import type { ClaimView } from '../claims/view.ts';
import { translator } from '../i18n/dictionary.ts';
import { formatDate, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { channelLabel, hoursLines, offersTranslator, supportLanguages } from '../offers/labels.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import type { PackPath } from '../routing/pack.ts';
import { eyebrow, partyLabel } from '../routing/parties.ts';
import { type Placeholder, placeholderFields, type Typed } from '../routing/placeholders.ts';
import { PLACEHOLDERS } from '../routing/types.ts';
import type { OutcomeView } from '../routing/view.ts';
import type { DeskView } from './desk.ts';
import { hiddenContacts, resolveContact } from './ladder.ts';
import type { Purchase } from './purchase.ts';
import { ticketDictionary } from './ticket-dictionary.ts';
import { knownIn } from './writing.ts';

/** The answer that is shown, and what the reader added to it. */
export interface TicketInput {
  view: OutcomeView;
  /** Values typed into the placeholders of messages. Only those that this message uses are taken. */
  typed: Typed;
  offer: ProjectedOffer | undefined;
  /** The click path to the contact of an offer. */
  path: PackPath | undefined;
  /** The desk of the operator, if the answer leads there. */
  desk?: DeskView | undefined;
  /** What the operator of a copy has agreed about this answer, if the page shows it. */
  agreed?: TicketSection | undefined;
  /** The date of the purchase, if it was typed. */
  purchase?: Purchase | undefined;
  /** The whole address of the answer. */
  address: string;
}

export type TicketFormat = 'plain' | 'markdown';

/** A line of the note. Only `step` interprets double asterisks, which mark names on a screen. */
type Line =
  | { kind: 'text' | 'item' | 'step'; text: string; under?: readonly Line[] }
  | { kind: 'fact'; label: string; text: string }
  | { kind: 'address'; label?: string; text: string }
  | { kind: 'link'; title: string; text: string; rest: string };

/** A part of the note. */
export interface TicketSection {
  heading?: string;
  lines: Line[];
}

/**
 * Writes the note for a ticket.
 * @param locale the locale of the page, in which the note is written
 * @param format plain text, or Markdown as GitHub reads it
 * @returns lines without an end of line after the last one
 */
export function ticketNote(locale: Locale, given: TicketInput, format: TicketFormat): string {
  const { view, address } = given;
  const t = translator(ticketDictionary, locale);
  const routing = translator(routingDictionary, locale);
  const text = (each: string): Line => ({ kind: 'text', text: each });
  const sections: TicketSection[] = [
    { lines: [text(eyebrow(locale, view))] },
    { heading: t('facts'), lines: facts(locale, given) },
    {
      heading: t('answer'),
      lines: [...(view.silence === undefined ? [] : [text(view.silence)]), text(view.lead)],
    },
    ...contact(locale, given),
    ...(given.agreed === undefined ? [] : [given.agreed]),
    { heading: routing('stepsHeading'), lines: view.steps.map((step) => ({ kind: 'step', text: step })) },
    {
      heading: routing('not'),
      lines: view.not.map(({ party, why }) => fact(partyLabel(locale, party, 'table', view.forCustomer), why)),
    },
    { heading: routing('refused'), lines: refused(locale, given) },
    { heading: routing('gapHeading'), lines: view.gaps.map((claim) => rule(locale, claim)) },
    { heading: t('rules'), lines: view.claims.map((claim) => rule(locale, claim)) },
    { lines: [{ kind: 'address', label: t('online'), text: address }] },
  ];
  return WRITERS[format](
    view.heading,
    sections.filter(({ lines }) => lines.length > 0),
  );
}

const fact = (label: string, text: string): Line => ({ kind: 'fact', label, text });

/** The answers given, and values that are known or were typed. */
function facts(locale: Locale, { view, typed, offer, purchase }: TicketInput): Line[] {
  const t = translator(ticketDictionary, locale);
  const known = knownIn(locale, view.role, offer, purchase);
  const message = view.message?.[locale];
  const asked = message === undefined ? [] : placeholderFields([message.subject, message.body], known);
  const values: Typed = { ...Object.fromEntries(asked.map(({ name }) => [name, typed[name]])), ...known };
  const lineOf = (name: Placeholder) => asked.find((field) => field.name === name)?.line;
  return [
    ...view.answers.map(({ questionTitle, label }) => fact(questionTitle, label)),
    ...(purchase === undefined
      ? []
      : [fact(t('bought'), purchase.bought[locale]), fact(t('window'), purchase.deadline[locale])]),
    ...PLACEHOLDERS.flatMap((name) => {
      const value = values[name]?.trim();
      // If questions were answered, one of them was the role. The date of the purchase already says since when.
      const isTold = name === 'role' ? view.answers.length > 0 : name === 'since' && purchase !== undefined;
      return value && !isTold ? [fact(lineOf(name) ?? t(name), value)] : [];
    }),
  ];
}

/** The recipient with the channels that the page shows, or the way to find them. */
function contact(locale: Locale, { view, offer, path, desk: own }: TicketInput): TicketSection[] {
  const t = translator(ticketDictionary, locale);
  const routing = translator(routingDictionary, locale);
  const steps = (of: PackPath | undefined): Line[] =>
    of === undefined
      ? []
      : [
          { kind: 'text', text: `${of.title}:` },
          ...of.steps.map((step): Line => ({ kind: 'step', text: step })),
          { kind: 'text', text: routing('clickPathDated', { date: formatDate(locale, of.dated) }) },
        ];
  if (own !== undefined) {
    const channels = own.facts.map(({ term, lines }) => fact(term, lines.map(({ text }) => text).join('\n')));
    return [{ heading: own.heading, lines: channels }];
  }
  if (view.recipient === 'csp-partner') {
    const text = routing(view.forCustomer ? 'askPartner-customer' : 'askPartner');
    return [{ lines: [{ kind: 'text', text }] }];
  }
  const { desk } = view;
  if (desk !== undefined) {
    const hours = desk.hours === undefined ? [] : [fact(routing('deskHours'), desk.hours)];
    return [{ heading: desk.name, lines: [...hours, ...steps(desk.path)] }];
  }
  if (view.ladder === undefined) return [];
  if (offer === undefined) return [{ heading: t('findContact'), lines: steps(path) }];
  const offers = offersTranslator(locale);
  const answer = resolveContact(view.ladder, offer, locale);
  const lines: Line[] = [{ kind: 'text', text: offers(`step-${answer.step}`) }];
  if (answer.step === 'engineering-contact') lines.push({ kind: 'text', text: offers('engineeringLastResort') });
  if (answer.step === 'your-partner') lines.push({ kind: 'text', text: offers('yourPartnerHint') });
  if (answer.step === 'partner-center-path') {
    const hidden = formatList(
      locale,
      hiddenContacts(answer).map((step) => offers(`step-${step}`)),
    );
    if (hidden !== '') lines.push({ kind: 'text', text: offers('partnerCenterHidden', { contacts: hidden }) });
    lines.push({ kind: 'text', text: offers('partnerCenterHint') }, ...steps(path));
  }
  if (answer.name !== undefined) lines.push(fact(offers('contactName'), answer.name));
  for (const { type, value, scope } of answer.channels) {
    const label = channelLabel(locale, { type, scope });
    lines.push(type === 'phone' ? fact(label, value) : { kind: 'address', label, text: value });
  }
  if (answer.channels.length > 0) {
    if (offer.support.hours !== undefined) {
      lines.push(fact(offers('hours'), hoursLines(locale, offer.support.hours).join('\n')));
    }
    lines.push(fact(offers('languages'), supportLanguages(locale, offer)));
  }
  return [{ heading: routing('recipientHeading'), lines }];
}

/** What to do when the recipient declines. */
function refused(locale: Locale, { view, address }: TicketInput): Line[] {
  const t = translator(routingDictionary, locale);
  if (view.refused === undefined) return [];
  const { text, heading = '', href } = view.refused;
  return [
    { kind: 'text', text },
    ...(href === undefined
      ? []
      : ([
          { kind: 'text', text: `${t('refusedNext')} ${heading}` },
          { kind: 'address', text: new URL(href, address).href },
        ] satisfies Line[])),
  ];
}

/** A claim with its newest source and everything that limits it. */
function rule(locale: Locale, claim: ClaimView): Line {
  const t = translator(claimsDictionary, locale);
  const limits = [
    claim.from !== undefined && t('holdsFrom', { date: formatDate(locale, claim.from) }),
    claim.until !== undefined && t('holdsUntil', { date: formatDate(locale, claim.until) }),
    claim.status === 'not-specified' && t('notSpecified'),
    claim.status === 'not-researched' && t('notResearched'),
    claim.confidence === 'B' && (claim.status === 'stated' ? `(${t('confidenceB')})` : t('confidenceBGap')),
    claim.confidence === 'C' && claim.status === 'stated' && `(${t('confidenceC')})`,
  ].filter((limit) => limit !== false);
  const age = asOf(claim.sources);
  if (age !== undefined) limits.push(`(${t('asOf', { date: formatDate(locale, age) })})`);
  const [source] = claim.sources;
  const under: Line[] = [];
  if (source !== undefined) {
    const { title, publisher, dated, checked, address } = source;
    const rest = [
      publisher,
      ...(dated === undefined ? [] : [t('dated', { date: formatDate(locale, dated) })]),
      t('checked', { date: formatDate(locale, checked) }),
      ...(address === undefined ? [t('noAddress')] : []),
    ].join(', ');
    under.push(
      address === undefined
        ? { kind: 'text', text: `${title} (${rest})` }
        : { kind: 'link', title, text: addressFor(address, locale), rest: `(${rest})` },
    );
  }
  return { kind: 'item', text: [claim.statement, ...limits].join(' '), under };
}

const WRITERS: Record<TicketFormat, (title: string, sections: readonly TicketSection[]) => string> = {
  plain: (title, sections) => [title, ...sections.map(plainSection)].join('\n\n'),
  markdown: (title, sections) => [`# ${escaped(title)}`, ...sections.map(markdownSection)].join('\n\n'),
};

/** Adds a colon to a label, unless it ends with a question mark, as “Who asks?” does. */
const labelled = (label: string) => (/[?:]$/.test(label) ? label : `${label}:`);

/** The lines of a text without empty ones, because a pasted text may hold any number of line breaks. */
const linesOf = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function plainSection({ heading, lines }: TicketSection): string {
  let number = 0;
  const written = lines.map((line) => {
    number = line.kind === 'step' ? number + 1 : 0;
    return plainLine(line, number);
  });
  return [...(heading === undefined ? [] : [heading]), ...written].join('\n');
}

function plainLine(line: Line, number: number): string {
  switch (line.kind) {
    case 'fact':
      return `${labelled(line.label)} ${linesOf(line.text).join('\n  ')}`;
    case 'address':
      return line.label === undefined ? line.text : `${labelled(line.label)} ${line.text}`;
    case 'link':
      return `${line.title} ${line.rest}\n  ${line.text}`;
    case 'step':
      return `${number}. ${line.text.replaceAll(/\*\*(.+?)\*\*/g, '$1')}`;
    case 'item':
      return [`– ${line.text}`, ...(line.under ?? []).map((under) => `  ${plainLine(under, 0)}`)].join('\n');
    case 'text':
      return line.text;
  }
}

function markdownSection({ heading, lines }: TicketSection): string {
  let number = 0;
  let before: Line | undefined;
  let text = heading === undefined ? '' : `## ${escaped(heading)}`;
  for (const line of lines) {
    number = line.kind === 'step' ? number + 1 : 0;
    // Entries of a list follow each other; other lines are paragraphs with a blank line between them.
    const goesOn = before !== undefined && listOf(line) !== undefined && listOf(line) === listOf(before);
    text += `${text === '' ? '' : goesOn ? '\n' : '\n\n'}${markdownLine(line, number)}`;
    before = line;
  }
  return text;
}

/** The list to which a line belongs; undefined for a paragraph. */
function listOf(line: Line): string | undefined {
  if (line.kind === 'step') return 'steps';
  return line.kind === 'text' || line.kind === 'link' || (line.kind === 'address' && line.label === undefined)
    ? undefined
    : 'items';
}

function markdownLine(line: Line, number: number): string {
  switch (line.kind) {
    case 'fact':
      return `- **${escaped(labelled(line.label))}** ${linesOf(line.text).map(escaped).join('\\\n  ')}`;
    case 'address':
      return line.label === undefined
        ? autolink(line.text)
        : `- **${escaped(labelled(line.label))}** ${autolink(line.text)}`;
    case 'link':
      return `[${escaped(line.title)}](<${line.text}>) ${escaped(line.rest)}`;
    case 'step': {
      const parts = line.text.split(/\*\*(.+?)\*\*/);
      return `${number}. ${parts.map((part, index) => (index % 2 === 1 ? `**${escaped(part)}**` : escaped(part))).join('')}`;
    }
    case 'item':
      return [`- ${escaped(line.text)}`, ...(line.under ?? []).map((under) => markdownLine(under, 0))].join('\\\n  ');
    case 'text':
      return escaped(line.text);
  }
}

/** An autolink of Markdown: nothing within the angle brackets is read as markup. */
function autolink(address: string): string {
  return /^[^\s<>]+$/.test(address) ? `<${address}>` : escaped(address);
}

/** Escapes a text for Markdown. An underscore within a word is no markup and is left as it is. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*[\]<>#|~&]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^([-+=]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
