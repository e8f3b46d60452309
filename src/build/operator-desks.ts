/** Makes the desks that answers show from the operator’s folder. */
import { DESK_KINDS, type DeskKind, type DeskView, type OperatorDesks } from '../advice/desk.ts';
import { deskDictionary } from '../advice/desk-dictionary.ts';
import type { OwnNotes } from '../advice/own.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { offersDictionary } from '../offers/dictionary.ts';
import { hoursLines, supportLanguages } from '../offers/labels.ts';
import { vCard } from '../offers/vcard.ts';
import { type RoutingData, SYMPTOM, type Tree } from '../routing/types.ts';
import type { Site } from '../site/load.ts';
import type { SiteData } from './site-data.ts';

/** A site whose operator is a party and has desks. */
type Party = { party: Exclude<Site['party'], 'none' | undefined>; desks: NonNullable<Site['desks']>; name: string };
type Desk = Party['desks']['general'];

/** The option of the first question that leads into an emergency. */
const EMERGENCY = 'emergency';

/** The operator, if it is a party. The content check ensures that its data are complete. */
function partyOf({ party = 'none', desks, operator }: Site): Party | undefined {
  if (party === 'none' || desks === undefined || operator === null) return undefined;
  return { party, desks, name: operator.name };
}

/**
 * Makes the desks of the copy as answers show them.
 * @param data without a party there are no desks
 */
export function operatorDesks(locale: Locale, data: Pick<SiteData, 'site' | 'routing'>): OperatorDesks | undefined {
  const party = partyOf(data.site);
  if (party === undefined) return undefined;
  const views = Object.fromEntries(desksOf(party).map(([kind, desk]) => [kind, deskView(locale, party, kind, desk)]));
  return { party: party.party, desks: views as OperatorDesks['desks'], emergency: emergencyIn(data.routing) };
}

function desksOf({ desks }: Party): [DeskKind, Desk][] {
  return DESK_KINDS.flatMap((kind) => (desks[kind] === undefined ? [] : [[kind, desks[kind]] as [DeskKind, Desk]]));
}

function deskView(locale: Locale, { party, name: operator }: Party, kind: DeskKind, desk: Desk): DeskView {
  const t = deskDictionary(locale);
  const { email, phone, website, hours, languages, ready } = desk;
  const offers = offersDictionary(locale);
  const spoken = supportLanguages(locale, { support: { languages } });
  const channels = [
    { term: offers('email'), value: email, href: `mailto:${email}` },
    { term: offers('phone'), value: phone, href: `tel:${phone?.replace(/[^+\d]/g, '')}` },
    { term: offers('website'), value: website, href: website ?? '' },
  ];
  return {
    heading: `${operator}: ${t(kind)}`,
    lead: t(party, { operator }),
    facts: [
      ...channels.flatMap(({ term, value, href }) =>
        value === undefined ? [] : [{ term, lines: [{ text: value, href }] }],
      ),
      ...(hours === undefined
        ? []
        : [{ term: offers('hours'), lines: hoursLines(locale, hours).map((text) => ({ text })) }]),
      { term: t('languages'), lines: [{ text: spoken }] },
    ],
    readyHeading: t('ready', { operator }),
    ready: ready?.[locale] ?? [],
    card: { href: `${localizedPath(locale, 'desk')}${kind}.vcf`, label: t('card') },
    ...(email !== undefined && { email }),
    languages,
    why: t('why', { operator, languages: spoken }),
  };
}

/**
 * Finds the options and destinations of emergencies: the doors to the questions behind the option `emergency`, and the
 * destinations that only the symptoms asked there lead to.
 */
export function emergencyIn({ tree, rules }: Pick<RoutingData, 'tree' | 'rules'>): OperatorDesks['emergency'] {
  const behind = questionsBehind(tree);
  const options = Object.values(tree.questions).flatMap((question) => question.options);
  const symptoms = new Set(
    Object.values(tree.questions)
      .filter(({ id }) => behind.has(id))
      .flatMap((question) => question.options.flatMap(({ set }) => set[SYMPTOM] ?? [])),
  );
  const ordinary = new Set(
    rules
      .filter(({ when }) => when[SYMPTOM]?.every((symptom) => symptoms.has(symptom)) !== true)
      .map(({ destination }) => destination),
  );
  return {
    doors: options.filter(({ door, next }) => door !== undefined && behind.has(next ?? '')).map(({ id }) => id),
    destinations: [...new Set(rules.map(({ destination }) => destination))].filter((id) => !ordinary.has(id)),
  };
}

/** The questions behind the option `emergency`: about the role, and about what is urgent. */
function questionsBehind({ start, questions }: Tree): Set<string> {
  const door = questions[start]?.options.find(({ id }) => id === EMERGENCY)?.next;
  const role = door === undefined ? undefined : questions[door];
  if (door === undefined || role === undefined) throw new Error(`routing: no option “${EMERGENCY}” at the start`);
  return new Set([door, ...role.options.flatMap(({ next }) => next ?? [])]);
}

/**
 * Gives the notes of the operator.
 * @param only the destination that a page shows, if it shows only one
 */
export function ownNotes(locale: Locale, { notes = {}, operator }: Site, only?: string): OwnNotes | undefined {
  const texts = Object.entries(notes).filter(([id]) => only === undefined || id === only);
  if (operator === null || texts.length === 0) return undefined;
  return {
    heading: deskDictionary(locale)('note', { operator: operator.name }),
    texts: Object.fromEntries(texts.map(([id, text]) => [id, text[locale]])),
  };
}

/**
 * Makes the vCards of the desks.
 * @returns kind of desk and text of the file
 */
export function deskCards(locale: Locale, { site, buildDate }: SiteData): { kind: DeskKind; text: string }[] {
  const party = partyOf(site);
  if (party === undefined) return [];
  const t = deskDictionary(locale);
  return desksOf(party).map(([kind, desk]) => {
    const view = deskView(locale, party, kind, desk);
    const { email, phone, website: url } = desk;
    const lines = view.facts.filter(({ lines: [first] }) => first?.href === undefined);
    const note = [
      ...lines.map(({ term, lines: values }) => `${term}: ${values.map(({ text }) => text).join(', ')}`),
      t('cardNote', { site: site.name, date: formatDate(locale, buildDate) }),
    ].join('\n');
    const { name } = party;
    return { kind, text: vCard({ name, organization: name, role: t(kind), email, phone, url, note }) };
  });
}

/**
 * Describes the operator with its desks as structured data (schema.org).
 * @param kind the desk that a page names; the general one replaces one that does not exist
 */
export function operatorJsonLd(locale: Locale, site: Site, kind: DeskKind) {
  const party = partyOf(site);
  const desk = party?.desks[kind] ?? party?.desks.general;
  if (party === undefined || desk === undefined) return undefined;
  const { email, phone: telephone, website: url, languages, hours } = desk;
  return {
    '@type': 'Organization',
    name: party.name,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: deskDictionary(locale)(kind),
      ...(email !== undefined && { email }),
      ...(telephone !== undefined && { telephone }),
      ...(url !== undefined && { url }),
      availableLanguage: languages,
      ...(hours !== undefined && {
        hoursAvailable: hours.week.map(({ days, opens, closes }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: days.map((day) => WEEKDAY_NAMES[day]),
          opens,
          // schema.org has no 24:00.
          closes: closes === '24:00' ? '23:59' : closes,
        })),
      }),
    },
  };
}

const WEEKDAY_NAMES = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
} as const;
