/** A small but complete routing: two roles, three topics, every kind of recipient. Each call gives a fresh copy. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Claim, Claims, Source, Sources } from '../../../src/claims/types.ts';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import type {
  Destination,
  Involvement,
  Option,
  OutcomeWording,
  RoutingData,
  Rule,
  Wording,
} from '../../../src/routing/types.ts';

export interface Fixture {
  data: RoutingData;
  claims: Claims;
  sources: Sources;
}

const both = (text: string) => ({ 'de-de': `${text} (de)`, 'en-us': `${text} (en)` });

const source = (id: string, checked: string): Source => ({
  id,
  title: `Title of ${id}`,
  publisher: 'Somebody',
  address: `https://example.org/${id}`,
  seen: 'read',
  language: 'en-US',
  generation: '2023',
  checked,
});

const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  id,
  statement: both(`Statement of ${id}`),
  status: 'stated',
  sources: ['page-b', 'page-a'],
  confidence: 'A',
  generation: '2023',
  earlier: [],
  ...more,
});

const rule = (id: string, when: Rule['when'], destination: string, activity: string, gap?: string): Rule => ({
  id,
  when,
  destination,
  answer: /^self|^none/.test(destination) ? 'do' : 'ask',
  activity,
  claims: ['rule-claim'],
  ...(gap !== undefined && { gap }),
});

const destination = (id: string, topic: string, recipient: string, more: Partial<Destination> = {}): Destination => ({
  id,
  topic,
  recipient,
  not: [],
  formerly: [],
  claims: [],
  ...more,
});

const responsibility = (
  id: string,
  topic: string,
  involvements: Record<string, Involvement | [Involvement, string]>,
) => ({
  id,
  title: both(id),
  topic,
  cells: Object.fromEntries(
    Object.entries(involvements).map(([party, involvement]) => [
      party,
      Array.isArray(involvement)
        ? { involvement: involvement[0], through: involvement[1], claims: [] }
        : { involvement, claims: [] },
    ]),
  ),
});

const question = (id: string, ...options: Option[]) => ({ id, options });
const keyed = <T extends { id: string }>(...entries: T[]) =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry]));

const P = { role: ['direct-bill-partner'] };
const C = { role: ['customer'] };

/** A complete routing without faults and without warnings. */
export function fixture(): Fixture {
  const data: RoutingData = {
    facts: {
      facts: {
        role: ['customer', 'direct-bill-partner'],
        symptom: ['broken', 'bill', 'refund', 'other'],
        biller: ['csp-partner', 'microsoft'],
      },
      topics: { product: ['broken'], money: ['bill', 'refund'], rest: ['other'] },
      parties: ['customer', 'direct-bill-partner', 'isv-publisher', 'microsoft'],
      groups: { 'csp-partner': ['direct-bill-partner'] },
    },
    otherRules: [],
    shiftingRules: [],
    moved: [],
    rules: [
      rule('partner-broken', { ...P, symptom: ['broken'] }, 'isv-broken', 'break-fix'),
      rule('customer-broken', { ...C, symptom: ['broken'], biller: ['csp-partner'] }, 'partner-technical', 'break-fix'),
      rule('customer-broken-direct', { ...C, symptom: ['broken'], biller: ['microsoft'] }, 'isv-customer', 'break-fix'),
      rule('partner-bill', { ...P, symptom: ['bill'], biller: ['csp-partner'] }, 'self-billing', 'billing'),
      rule(
        'partner-bill-direct',
        { ...P, symptom: ['bill'], biller: ['microsoft'] },
        'customer-asks',
        'direct-billing',
      ),
      rule('customer-bill', { ...C, symptom: ['bill'], biller: ['csp-partner'] }, 'partner-billing', 'billing'),
      rule(
        'customer-bill-direct',
        { ...C, symptom: ['bill'], biller: ['microsoft'] },
        'microsoft-billing',
        'direct-billing',
      ),
      rule('partner-refund', { ...P, symptom: ['refund'] }, 'isv-refund', 'refund', 'gap-claim'),
      rule('any-other', { symptom: ['other'] }, 'none-of-these', 'none-of-these'),
    ],
    impossible: [{ id: 'customer-refund', when: { ...C, symptom: ['refund'] }, reason: both('Reason') }],
    tree: {
      start: 'role',
      questions: keyed(
        question('role', { id: 'customer', set: C, next: 'customer-topic' }, { id: 'partner', set: P, next: 'topic' }),
        question(
          'topic',
          { id: 'broken', set: { symptom: ['broken'] } },
          { id: 'money', set: {}, next: 'money' },
          { id: 'other', set: { symptom: ['other'] } },
        ),
        question(
          'money',
          { id: 'bill', set: { symptom: ['bill'] }, next: 'biller' },
          { id: 'refund', set: { symptom: ['refund'] } },
        ),
        question(
          'biller',
          { id: 'by-partner', set: { biller: ['csp-partner'] } },
          { id: 'by-microsoft', set: { biller: ['microsoft'] } },
        ),
        question(
          'customer-topic',
          { id: 'c-broken', set: { symptom: ['broken'] }, next: 'customer-biller' },
          { id: 'c-bill', set: { symptom: ['bill'] }, next: 'customer-biller' },
          { id: 'c-other', set: { symptom: ['other'] } },
        ),
        question(
          'customer-biller',
          { id: 'c-by-partner', set: { biller: ['csp-partner'] } },
          { id: 'c-by-microsoft', set: { biller: ['microsoft'] } },
          { id: 'c-unknown', set: {}, detour: 'find-biller' },
        ),
      ),
    },
    destinations: keyed(
      destination('isv-broken', 'product', 'isv-publisher', {
        ladder: 'technical',
        not: ['microsoft'],
        refused: 'isv-silent',
      }),
      destination('isv-silent', 'product', 'isv-publisher', { ladder: 'commercial', claims: ['silent-claim'] }),
      destination('partner-technical', 'product', 'csp-partner', { not: ['microsoft'] }),
      destination('isv-customer', 'product', 'isv-publisher', { ladder: 'customer' }),
      destination('self-billing', 'money', 'self', { refused: 'microsoft-invoice', path: 'billing-path' }),
      destination('microsoft-invoice', 'money', 'microsoft', { desk: 'partner-desk' }),
      destination('customer-asks', 'money', 'customer'),
      destination('partner-billing', 'money', 'csp-partner', { not: ['isv-publisher'] }),
      destination('microsoft-billing', 'money', 'microsoft', { desk: 'customer-desk' }),
      destination('isv-refund', 'money', 'isv-publisher', { ladder: 'commercial', not: ['microsoft'] }),
      destination('none-of-these', 'rest', 'nobody'),
    ),
    responsibilities: keyed(
      responsibility('break-fix', 'product', {
        customer: ['acts-through', 'csp-partner'],
        'direct-bill-partner': 'supports',
        'isv-publisher': 'owner',
        microsoft: 'excluded',
      }),
      responsibility('billing', 'money', {
        customer: ['acts-through', 'direct-bill-partner'],
        'direct-bill-partner': 'owner',
        'isv-publisher': 'excluded',
        microsoft: 'not-applicable',
      }),
      responsibility('direct-billing', 'money', {
        customer: 'owner',
        'direct-bill-partner': 'excluded',
        'isv-publisher': 'excluded',
        microsoft: 'escalation',
      }),
      responsibility('refund', 'money', {
        customer: 'not-applicable',
        'direct-bill-partner': 'not-specified',
        'isv-publisher': 'owner',
        microsoft: 'excluded',
      }),
      responsibility('none-of-these', 'rest', {
        customer: 'not-applicable',
        'direct-bill-partner': 'not-applicable',
        'isv-publisher': 'not-applicable',
        microsoft: 'not-applicable',
      }),
    ),
    desks: {
      'partner-desk': { id: 'partner-desk', name: both('Partner desk'), path: 'desk-path', claims: ['desk-claim'] },
      'customer-desk': {
        id: 'customer-desk',
        name: both('Customer desk'),
        path: 'desk-path',
        hours: both('always'),
        claims: ['desk-claim'],
      },
    },
    paths: keyed(
      ...['desk-path', 'billing-path', 'invoice-path'].map((id) => ({
        id,
        title: both(id),
        steps: { 'de-de': ['**Eins**', 'zwei'], 'en-us': ['**One**', 'two'] },
        dated: '2023-07',
        partnerCenterRoles: ['admin-agent' as const],
        claims: ['path-claim'],
      })),
    ),
    cases: [],
    knownMessages: [
      {
        id: 'bill-line',
        patterns: ['Line of the bill', 'Zeile der * Rechnung'],
        set: { symptom: ['bill'] },
        claims: ['rule-claim'],
        note: both('A line of the bill'),
      },
    ],
    wording: { 'de-de': { ...emptyWording() }, 'en-us': { ...emptyWording() } },
    everyday: { bill: { 'de-de': ['zu teuer'], 'en-us': ['too expensive'] } },
    retired: { 'old-partner': 'older-partner', 'older-partner': 'partner' },
  };
  data.cases = data.rules.map((row) => ({
    id: `case-${row.id}`,
    words: both(`Case of ${row.id}`),
    facts: {
      role: row.when.role?.[0] ?? 'customer',
      symptom: row.when.symptom?.[0] ?? '',
      biller: row.when.biller?.[0] ?? 'microsoft',
    },
    destination: row.destination,
  }));
  for (const locale of locales) data.wording[locale] = wording(data, locale);
  const claims = keyed(
    claim('rule-claim', {
      earlier: [{ generation: '2021', statement: both('Before'), sources: ['page-a'] }],
    }),
    claim('gap-claim', { status: 'not-specified' }),
    claim('silent-claim'),
    claim('desk-claim'),
    claim('path-claim'),
    claim('unrelated-claim', { status: 'not-researched', sources: [] }),
  );
  return { data, claims, sources: keyed(source('page-a', '2026-11-01'), source('page-b', '2026-11-22')) };
}

function emptyWording(): Wording {
  return { questions: {}, options: {}, detours: {}, outcomes: {}, triage: {}, refusals: {} };
}

/** Wording for all ids: the text is the id and the locale. */
function wording(data: RoutingData, locale: Locale): Wording {
  const questions = Object.values(data.tree.questions);
  const options = questions.flatMap((entry) => entry.options);
  const asPartner = [
    'isv-broken',
    'isv-silent',
    'self-billing',
    'microsoft-invoice',
    'customer-asks',
    'isv-refund',
    'none-of-these',
  ];
  return {
    questions: Object.fromEntries(questions.map(({ id }) => [id, { title: `${id}? ${locale}` }])),
    options: Object.fromEntries(options.map(({ id }) => [id, { label: `${id} ${locale}` }])),
    detours: { 'find-biller': { title: `find ${locale}`, body: ['Look.'], path: 'invoice-path' } },
    outcomes: Object.fromEntries(
      Object.values(data.destinations).map(({ id, recipient, not, refused }): [string, OutcomeWording] => [
        id,
        {
          heading: `Do ${id} ${locale}`,
          lead: 'Because.',
          ...(['self', 'customer'].includes(recipient) && { steps: ['First.'] }),
          ready: ['one', 'two', 'three'],
          ...(!['self', 'customer', 'nobody'].includes(recipient) && {
            message: { subject: `{offer} ${locale}`, body: `Hello {publisher}\n${id}\n{sender}` },
          }),
          ...(asPartner.includes(id) && { customer: 'Wait.' }),
          not: Object.fromEntries(not.map((party) => [party, 'No.'])),
          ...(refused !== undefined && { refused: 'Go on.' }),
        },
      ]),
    ),
    refusals: {
      microsoft: `Ask why ${locale}.`,
      'isv-publisher': `Ask again ${locale}.`,
      'csp-partner': `Ask once more ${locale}.`,
    },
    triage: {
      'isv-broken': { checks: [1, 2, 3, 4].map((number) => `check ${number} ${locale}`), claims: ['rule-claim'] },
    },
  };
}

/** The files that the fixture would be written in: path below content/ -> value. */
export function files({ data, claims, sources }: Fixture): Record<string, unknown> {
  const questions = Object.entries(data.tree.questions).map(([id, { options }]) => [
    id,
    {
      options: options.map(({ set, detour, ...option }) =>
        detour === undefined ? { ...option, set } : { ...option, detour },
      ),
    },
  ]);
  const result: Record<string, unknown> = {
    'sources/all.yaml': withoutIds(sources),
    'claims/all.yaml': withoutIds(claims),
    'routing/facts.yaml': data.facts,
    'routing/rules.yaml': data.rules,
    'routing/impossible.yaml': data.impossible,
    'routing/tree.yaml': { start: data.tree.start, questions: Object.fromEntries(questions) },
    'routing/destinations.yaml': withoutIds(data.destinations),
    'routing/responsibilities.yaml': withoutIds(data.responsibilities),
    'routing/desks.yaml': withoutIds(data.desks),
    'routing/paths.yaml': withoutIds(data.paths),
    'routing/cases.yaml': data.cases.map(({ words, ...entry }) => ({ ...entry, ...words })),
    'routing/messages.yaml': data.knownMessages,
    'routing/everyday.yaml': data.everyday,
    'routing/retired.yaml': data.retired,
  };
  for (const locale of locales) {
    const { outcomes, triage, refusals, ...tree } = data.wording[locale];
    result[`routing/wording/${locale}/tree.yaml`] = tree;
    result[`routing/wording/${locale}/triage.yaml`] = triage;
    result[`routing/wording/${locale}/refusals.yaml`] = refusals;
    for (const topic of Object.keys(data.facts.topics)) {
      const ofTopic = Object.entries(outcomes).filter(([id]) => data.destinations[id]?.topic === topic);
      result[`routing/wording/${locale}/outcomes-${topic}.yaml`] = Object.fromEntries(ofTopic);
    }
  }
  return result;
}

function withoutIds(record: Record<string, object>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, entry]) => [key, { ...entry, id: undefined }]));
}

/**
 * Writes files into a new folder.
 * @param contents path -> value, or text as it shall stand in the file
 * @returns the folder, named content
 */
export function writeContent(contents: Record<string, unknown>): string {
  const root = join(mkdtempSync(join(tmpdir(), 'wegweiser-')), 'content');
  for (const [path, value] of Object.entries(contents)) {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, typeof value === 'string' ? value : stringify(value, { aliasDuplicateObjects: false }));
  }
  return root;
}
