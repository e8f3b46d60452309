/** Writes the note for a ticket: a whole case as text, from what the page shows and what the reader typed. Pure. */
import { addressFor } from '../claims/address.ts';
import { limitsOf, sourceDetails } from '../claims/details.ts';
import type { ClaimView, SourceView } from '../claims/view.ts';
import { formatDate, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { channelLabel, hoursLines, supportLanguages } from '../offers/labels.ts';
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

export const TICKET_FORMATS = ['plain', 'markdown'] as const;
export type TicketFormat = (typeof TICKET_FORMATS)[number];

/** A line of the note. Only `step` interprets double asterisks, which mark names on a screen. */
type Line =
  | { kind: 'text' | 'step'; text: string }
  | { kind: 'item'; text: string; under: readonly Line[] }
  | { kind: 'fact'; label: string; text: string }
  | { kind: 'address'; text: string }
  | { kind: 'address'; label: string; text: string }
  | { kind: 'link'; title: string; text: string; rest: string };

/** A part of the note. */
export interface TicketSection {
  heading?: string;
  lines: Line[];
}

/**
 * Writes the note for a ticket.
 * @param format plain text, or Markdown as GitHub reads it
 * @returns lines without an end of line after the last one
 */
export function ticketNote(locale: Locale, given: TicketInput, format: TicketFormat): string {
  const { view, address } = given;
  const t = ticketDictionary(locale);
  const routing = routingDictionary(locale);
  const sections: TicketSection[] = [
    { lines: [text(eyebrow(locale, view))] },
    { heading: t('facts'), lines: facts(locale, given) },
    {
      heading: t('answer'),
      lines: [...(view.silence === undefined ? [] : [text(view.silence)]), text(view.lead)],
    },
    ...contact(locale, given),
    ...(given.agreed === undefined ? [] : [given.agreed]),
    { heading: routing('stepsHeading'), lines: view.steps.map(step) },
    {
      heading: routing('not'),
      lines: view.not.map(({ party, why }) => fact(partyLabel(locale, party, 'table', view.forCustomer), why)),
    },
    { heading: routing('refused'), lines: refused(locale, given) },
    { heading: routing('gapHeading'), lines: view.gaps.map((claim) => rule(locale, claim)) },
    { heading: t('rules'), lines: view.claims.map((claim) => rule(locale, claim)) },
    { lines: [{ kind: 'address', label: t('online'), text: address }] },
  ];
  const markup = MARKUP[format];
  const written = sections.filter(({ lines }) => lines.length > 0).map((section) => writeSection(section, markup));
  return [markup.title(view.heading), ...written].join('\n\n');
}

const text = (words: string): Line => ({ kind: 'text', text: words });
const step = (words: string): Line => ({ kind: 'step', text: words });
const fact = (label: string, words: string): Line => ({ kind: 'fact', label, text: words });

/** The answers given, and values that are known or were typed. */
function facts(locale: Locale, { view, typed, offer, purchase }: TicketInput): Line[] {
  const t = ticketDictionary(locale);
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
  const t = ticketDictionary(locale);
  const routing = routingDictionary(locale);
  const steps = (of: PackPath | undefined): Line[] =>
    of === undefined
      ? []
      : [
          text(`${of.title}:`),
          ...of.steps.map(step),
          text(routing('clickPathDated', { date: formatDate(locale, of.dated) })),
        ];
  if (own !== undefined) {
    const channels = own.facts.map(({ term, lines }) => fact(term, lines.map((line) => line.text).join('\n')));
    return [{ heading: own.heading, lines: channels }];
  }
  if (view.recipient === 'csp-partner') {
    return [{ lines: [text(routing(view.forCustomer ? 'askPartner-customer' : 'askPartner'))] }];
  }
  const { desk } = view;
  if (desk !== undefined) {
    const hours = desk.hours === undefined ? [] : [fact(routing('deskHours'), desk.hours)];
    return [{ heading: desk.name, lines: [...hours, ...steps(desk.path)] }];
  }
  if (view.ladder === undefined) return [];
  if (offer === undefined) return [{ heading: t('findContact'), lines: steps(path) }];
  const offers = offersDictionary(locale);
  const answer = resolveContact(view.ladder, offer, locale);
  const lines: Line[] = [text(offers(`step-${answer.step}`))];
  if (answer.step === 'engineering-contact') lines.push(text(offers('engineeringLastResort')));
  if (answer.step === 'your-partner') lines.push(text(offers('yourPartnerHint')));
  if (answer.step === 'partner-center-path') {
    const hidden = formatList(
      locale,
      hiddenContacts(answer).map((each) => offers(`step-${each}`)),
    );
    if (hidden !== '') lines.push(text(offers('partnerCenterHidden', { contacts: hidden })));
    lines.push(text(offers('partnerCenterHint')), ...steps(path));
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
  const t = routingDictionary(locale);
  if (view.refused === undefined) return [];
  const { text: advice, heading = '', href } = view.refused;
  if (href === undefined) return [text(advice)];
  return [text(advice), text(`${t('refusedNext')} ${heading}`), { kind: 'address', text: new URL(href, address).href }];
}

/** A claim with its newest source and everything that limits it. */
function rule(locale: Locale, claim: ClaimView): Line {
  const [source] = claim.sources;
  return {
    kind: 'item',
    text: [claim.statement, ...limitsOf(locale, claim)].join(' '),
    under: source === undefined ? [] : [sourceLine(locale, source, claim.sources)],
  };
}

function sourceLine(locale: Locale, source: SourceView, documents: readonly SourceView[]): Line {
  const { title, address } = source;
  const rest = `(${sourceDetails(locale, source, documents)})`;
  if (address === undefined) return text(`${title} ${rest}`);
  return { kind: 'link', title, text: addressFor(address, locale), rest };
}

const asIs = (words: string) => words;

const PLAIN = {
  text: asIs,
  /** Of something on a screen. */
  name: asIs,
  title: asIs,
  heading: asIs,
  /** Of a fact or an address. */
  label: asIs,
  address: asIs,
  link: (title: string, address: string, rest: string) => `${title} ${rest}\n  ${address}`,
  bullet: '– ',
  /** Within an entry. */
  lineBreak: '\n  ',
  /** Between lines that are not entries of the same list. */
  paragraph: '\n',
};

/** How each format marks up the parts of a note. */
const MARKUP: Record<TicketFormat, typeof PLAIN> = {
  plain: PLAIN,
  markdown: {
    text: escaped,
    name: (words) => `**${escaped(words)}**`,
    title: (words) => `# ${escaped(words)}`,
    heading: (words) => `## ${escaped(words)}`,
    label: (words) => `- **${escaped(words)}**`,
    address: autolink,
    link: (title, address, rest) => `[${escaped(title)}](<${address}>) ${escaped(rest)}`,
    bullet: '- ',
    lineBreak: '\\\n  ',
    paragraph: '\n\n',
  },
};

function writeSection({ heading, lines }: TicketSection, markup: typeof PLAIN): string {
  let number = 0;
  let list: string | undefined;
  let written = heading === undefined ? '' : markup.heading(heading);
  for (const line of lines) {
    number = line.kind === 'step' ? number + 1 : 0;
    const goesOn = list !== undefined && listOf(line) === list;
    if (written !== '') written += goesOn ? '\n' : markup.paragraph;
    written += writeLine(line, markup, number);
    list = listOf(line);
  }
  return written;
}

/** The list to which a line belongs; undefined for a paragraph. */
function listOf(line: Line): string | undefined {
  if (line.kind === 'step') return 'steps';
  return line.kind === 'item' || 'label' in line ? 'items' : undefined;
}

/** @param number the number of a step */
function writeLine(line: Line, markup: typeof PLAIN, number = 0): string {
  switch (line.kind) {
    case 'text':
      return markup.text(line.text);
    case 'fact':
      return `${markup.label(labelled(line.label))} ${linesOf(line.text).map(markup.text).join(markup.lineBreak)}`;
    case 'address':
      return 'label' in line
        ? `${markup.label(labelled(line.label))} ${markup.address(line.text)}`
        : markup.address(line.text);
    case 'link':
      return markup.link(line.title, line.text, line.rest);
    case 'step': {
      const parts = line.text.split(/\*\*(.+?)\*\*/);
      return `${number}. ${parts.map((part, index) => markup[index % 2 === 1 ? 'name' : 'text'](part)).join('')}`;
    }
    case 'item': {
      const under = line.under.map((each) => writeLine(each, markup));
      return [markup.bullet + markup.text(line.text), ...under].join(markup.lineBreak);
    }
  }
}

/** Adds a colon to a label, unless it ends with a question mark, as “Who asks?” does. */
const labelled = (label: string) => (/[?:]$/.test(label) ? label : `${label}:`);

/** The lines of a text without empty ones, because a pasted text may hold any number of line breaks. */
const linesOf = (words: string) =>
  words
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

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
