/** Reads the settings of a copy: the folder that `SITE_DIR` names, else content/. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { splitSchema } from '../agreement/schema.ts';
import { ContentError, type ContentFault, collectFaults } from '../content/fault.ts';
import { contentFile, readYaml } from '../content/load.ts';
import { localized } from '../content/localized.ts';
import { type Locale, type Localized, locales, perLocale } from '../i18n/locale.ts';
import type { SvgNode } from '../ui/brand.ts';
import { faintAccent, nearestAccent, SCHEMES, type Scheme } from '../ui/contrast.ts';
import { checkedHtml, parseDrawing } from './markup.ts';

/**
 * The version of the folder. It increases if an operator has to change something after an update; docs/operate.md says
 * what.
 */
export const SITE_SCHEMA = 1;

const text = z.string().trim().min(1);
const both = localized(text);
const color = z.string().regex(/^#[0-9a-f]{6}$/, 'Write the color as # and six digits 0–9, a–f, such as #0a4a86');

/** The IANA names known to this version of Node. */
const timeZone = z.string().refine(isTimeZone, 'Name a time zone of the IANA list, such as Europe/Berlin');
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'Write a time of day as 08:30');

/** A desk of the operator. */
const deskSchema = z
  .strictObject({
    email: z.email().optional(),
    phone: z
      .string()
      .regex(/^\+[\d ()/-]{6,}$/, 'Write the number with + and country code, such as +49 30 23125 000')
      .optional(),
    website: z.url({ protocol: /^https?$/ }).optional(),
    hours: z
      .strictObject({
        timeZone,
        week: z
          .array(
            z.strictObject({
              days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
              opens: clock,
              closes: clock,
            }),
          )
          .min(1),
      })
      .optional(),
    /** BCP 47 tags of the languages in which it answers. */
    languages: z.array(z.string().regex(/^[a-z]{2,3}(?:-[A-Z]{2})?$/, 'Write a language as de or de-DE')).min(1),
    /** What to have ready, in addition to the list of the answer. */
    ready: localized(z.array(text).min(1)).optional(),
  })
  .refine(({ email, phone, website }) => (email ?? phone ?? website) !== undefined, {
    error: 'Name at least one channel: email, phone or website',
  });

/** The party that the operator is; `none` if it is none of these. */
const PARTIES = ['indirect-provider', 'direct-bill-partner', 'isv-publisher', 'none'] as const;

const origin = z
  .string()
  .regex(
    /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http:\/\/localhost)(?::\d{1,5})?$/,
    'Write the origin alone, such as https://portal.example, without a path or a star',
  );

/** The roles; the facts of the routing have the same. */
export const ROLES = [
  'customer',
  'indirect-reseller',
  'indirect-provider',
  'direct-bill-partner',
  'isv-publisher',
] as const;

const siteSchema = z.strictObject({
  schema: z.int().refine((version) => version === SITE_SCHEMA, {
    error: `This project reads version ${SITE_SCHEMA}; docs/operate.md says what to change after an update`,
  }),
  name: text.max(40),
  /** The operator. German law requires this (§ 5 DDG) if the copy is public. */
  operator: z
    .strictObject({
      name: z.string().min(1),
      address: z.array(z.string().min(1)).min(2),
      email: z.email(),
      /** Address of a public list of issues. */
      issues: z.url().optional(),
      phone: z.string().min(5).optional(),
      represented: z.string().min(1).optional(),
      /** Contact for personal data, if it is another one. */
      privacyContact: z.email().optional(),
      /** Who hosts the copy and what the host logs. */
      hosting: localized(z.string().min(1)),
    })
    .nullable(),
  /** The color of links and of the focus outline, in both themes. */
  accent: z.strictObject({ light: color, dark: color }).optional(),
  /** Heading and first paragraph of the start page. */
  start: z.strictObject({ heading: both, lead: both }).optional(),
  /** Origins that may show this site in a frame. Without it none may. */
  embed: z.strictObject({ parents: z.array(origin).min(1).max(20) }).optional(),
  /**
   * The scope of Strict-Transport-Security beyond this host. Both members bind for years: the first includes all
   * subdomains; the second allows browsers to preload the host, for which https://hstspreload.org/ requires the
   * subdomains as well.
   */
  transport: z
    .strictObject({ includeSubDomains: z.boolean().default(false), preload: z.boolean().default(false) })
    .refine(({ includeSubDomains, preload }) => includeSubDomains || !preload, {
      error: 'Set includeSubDomains as well: the preload list takes no host without it',
    })
    .optional(),
  /** The roles that the copy serves; without it all. */
  roles: z
    .array(z.enum(ROLES))
    .min(1)
    .refine((roles) => new Set(roles).size === roles.length, 'Name each role once')
    .optional(),
  /** Notes of the operator: destination -> text. */
  notes: z.record(z.string(), both).optional(),
  party: z.enum(PARTIES).optional(),
  /** The split of duties between an indirect provider and its resellers. */
  split: splitSchema.optional(),
  /** The desks; `general` takes everything that the others do not. */
  desks: z
    .strictObject({
      general: deskSchema,
      technical: deskSchema.optional(),
      billing: deskSchema.optional(),
      emergency: deskSchema.optional(),
    })
    .optional(),
});

export interface Site extends z.infer<typeof siteSchema> {
  logo?: SvgNode;
  /** The icon of the copy outside of its pages; without it the logo. */
  icon?: SvgNode;
  /** Legal notice and privacy text of the operator, as checked HTML. */
  legal?: Localized;
  privacy?: Localized;
}

const DRAWINGS = ['logo', 'icon'] as const;
const TEXTS = ['legal', 'privacy'] as const;
const textFile = (name: string, locale: Locale) => `${name}.${locale}.html`;
/** The files of the folder of an operator. Notes, and names that begin with a dot, are also allowed. */
const KNOWN = [
  'site.yaml',
  'site.json',
  ...DRAWINGS.map((name) => `${name}.svg`),
  'offers',
  'publishers',
  'messages.yaml',
  'terms.yaml',
  'guides.yaml',
  'guides',
  ...TEXTS.flatMap((name) => locales.map((locale) => textFile(name, locale))),
];

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}

/** Names the file of the folder: site.yaml, which may hold comments, or site.json. */
function siteFile(folder: string): string {
  return existsSync(join(folder, 'site.yaml')) ? 'site.yaml' : 'site.json';
}

/**
 * Reads the folder of an operator: site file, logo, texts.
 * @param folder what `siteFolder` gives
 * @throws ContentError with everything that does not fit
 */
export function loadSite(folder: string): Site {
  const faults: ContentFault[] = [];
  const fault = (name: string, id: string, remedy: string) =>
    faults.push({ id, file: contentFile(folder, name), field: '-', value: name, remedy });
  if (!existsSync(folder)) {
    const remedy = 'Create it with “npm run new -- site FOLDER”, or correct SITE_DIR.';
    throw new ContentError([{ id: 'site-folder-missing', file: folder, field: 'SITE_DIR', value: folder, remedy }]);
  }
  const names = readdirSync(folder);
  if (names.includes('site.yaml') && names.includes('site.json')) {
    fault('site.json', 'file-unexpected', 'Keep site.yaml or site.json, not both.');
  }
  const site: Site | undefined = collectFaults(faults, () => readYaml(folder, siteFile(folder), siteSchema));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const more: Pick<Site, 'logo' | 'icon' | 'legal' | 'privacy'> = {};
  for (const name of DRAWINGS) {
    const file = `${name}.svg`;
    if (!names.includes(file)) continue;
    more[name] = collectFaults(faults, () => parseDrawing(read(file), contentFile(folder, file)));
  }
  for (const name of TEXTS) {
    if (!locales.some((locale) => names.includes(textFile(name, locale)))) continue;
    more[name] = perLocale((locale) => {
      const file = textFile(name, locale);
      if (names.includes(file))
        return collectFaults(faults, () => checkedHtml(read(file), contentFile(folder, file))) ?? '';
      fault(file, 'locale-missing', `Write the text for ${locale}; every text exists in all locales.`);
      return '';
    });
  }
  if (faults.length > 0 || site === undefined) throw new ContentError(faults);
  return { ...site, ...more };
}

/** Makes a fault of a setting of the site file. */
export function settingFault(folder: string, id: string, field: string, value: unknown, remedy: string): ContentFault {
  return { id, file: contentFile(folder, siteFile(folder)), field, value, remedy };
}

/**
 * Checks what `loadSite` cannot know from the folder alone.
 * @param own whether it is a separate folder, in which no other files may lie
 * @param tokens the text of tokens.css
 * @returns faults: unused files, and an accent color with too little contrast, with the nearest usable one
 */
export function siteFaults(folder: string, site: Site, own: boolean, tokens: string): ContentFault[] {
  const stray = own ? readdirSync(folder).filter((name) => !KNOWN.includes(name) && !/^\.|\.md$/.test(name)) : [];
  const remedy = `Rename or remove it; the folder holds ${KNOWN.join(', ')} and notes as .md.`;
  return [
    ...stray.map((value) => {
      return { id: 'file-unexpected', file: contentFile(folder, value), field: '-', value, remedy };
    }),
    ...partyFaults(folder, site),
    ...SCHEMES.flatMap((scheme) => accentFaults(folder, site, scheme, tokens)),
  ];
}

/**
 * Checks the notes and the split of the operator.
 * @param duties ids of the duties that a provider and a reseller share
 * @returns a fault for each text and each duty that no page would show
 */
export function answerFaults(
  folder: string,
  { notes = {}, operator, split }: Site,
  { destinations, duties }: { destinations: readonly string[]; duties: readonly string[] },
): ContentFault[] {
  const faults: ContentFault[] = [];
  for (const id of Object.keys(notes).filter((each) => !destinations.includes(each))) {
    const remedy = 'Name an answer by the last part of its address, as /route/outcomes/ lists them.';
    faults.push(settingFault(folder, 'unknown-outcome', `notes.${id}`, id, remedy));
  }
  for (const id of Object.keys(split?.duties ?? {}).filter((each) => !duties.includes(each))) {
    const remedy = `Name a duty of the worksheet: ${duties.join(', ')}.`;
    faults.push(settingFault(folder, 'unknown-duty', `split.duties.${id}`, id, remedy));
  }
  if (operator === null && Object.keys(notes).length > 0) {
    const remedy = 'Name the operator: its notes carry its name.';
    faults.push(settingFault(folder, 'party-incomplete', 'operator', null, remedy));
  }
  return faults;
}

/** Checks that a party has a name and a desk, and that desks have a party, because half of that would help nobody. */
function partyFaults(folder: string, { party = 'none', desks, operator, split }: Site): ContentFault[] {
  const fault = (field: string, value: unknown, remedy: string) =>
    settingFault(folder, 'party-incomplete', field, value, remedy);
  const alone =
    split === undefined || party === 'indirect-provider'
      ? []
      : [fault('split', split, 'Set party to indirect-provider, or remove the split: it is one with its resellers.')];
  if (party === 'none') {
    if (desks === undefined) return alone;
    return [...alone, fault('party', party, `Say which party the desks belong to: ${PARTIES.join(', ')}.`)];
  }
  return [
    ...alone,
    ...(desks === undefined ? [fault('desks', desks, 'Name a desk: desks.general with a channel and languages.')] : []),
    ...(operator === null ? [fault('operator', operator, 'Name the operator: answers name it with its desk.')] : []),
  ];
}

function accentFaults(folder: string, { accent }: Site, scheme: Scheme, tokens: string): ContentFault[] {
  if (accent === undefined) return [];
  const value = accent[scheme];
  const misses = faintAccent(value, tokens, scheme);
  if (misses.length === 0) return [];
  const remedy = `It is too faint (${misses.join('; ')}). The nearest color that can be read is ${nearestAccent(value, tokens, scheme)}.`;
  return [settingFault(folder, 'accent-faint', `accent.${scheme}`, value, remedy)];
}
