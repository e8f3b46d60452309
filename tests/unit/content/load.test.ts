/** The loaders: what is written is read, and every mistake is told with file, field, value and remedy. */
import { describe, expect, it } from 'vitest';
import { loadClaims, loadSources } from '../../../src/claims/load.ts';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import { files, fixture, writeContent } from '../routing/fixture.ts';

type Contents = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a seed reaches into files of any shape
type AnyFile = any;

/** Reads all that the site reads of these files. */
function load(contents: Contents) {
  const root = writeContent(contents);
  const claims = loadClaims(root);
  return { claims, sources: loadSources(root), data: loadRouting(root, claims) };
}

/** The fault that a change to the files brings about. */
function faultsOf(seed: (contents: Record<string, AnyFile>) => void): readonly ContentFault[] {
  const contents = files(structuredClone(fixture()));
  seed(contents);
  try {
    load(contents);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const fault of error.faults) {
      expect(error.message).toContain(`[${fault.id}] ${fault.file}: ${fault.field}`);
      expect(error.message).toContain(fault.remedy);
    }
    return error.faults;
  }
  return [];
}

const SEEDS: {
  name: string;
  seed: (contents: Record<string, AnyFile>) => void;
  expected: Partial<ContentFault> & { file: unknown };
}[] = [
  {
    name: 'a file is missing',
    seed: (f) => delete f['routing/rules.yaml'],
    expected: { id: 'file-missing', file: 'content/routing/rules.yaml' },
  },
  {
    name: 'the YAML is broken',
    seed: (f) => {
      f['routing/impossible.yaml'] = '- id: a\n  when: { role: [customer\n  reason: x\n';
    },
    expected: { id: 'yaml-syntax', file: expect.stringMatching(/^content\/routing\/impossible\.yaml:\d$/) },
  },
  {
    name: 'a key is given twice in a file',
    seed: (f) => {
      f['claims/more.yaml'] = 'a:\n  status: stated\n  status: stated\n';
    },
    expected: { id: 'yaml-duplicate-key', file: 'content/claims/more.yaml:3' },
  },
  {
    name: 'a key is unknown',
    seed: (f) => {
      f['routing/rules.yaml'][0].because = 'x';
    },
    expected: { id: 'unknown-key', file: expect.stringContaining('rules.yaml:'), field: '0.because', value: 'x' },
  },
  {
    name: 'a value is not one of those allowed',
    seed: (f) => {
      f['claims/all.yaml']['rule-claim'].status = 'guessed';
    },
    expected: {
      id: 'wrong-value',
      file: expect.stringMatching(/claims\/all\.yaml:\d+$/),
      field: 'rule-claim.status',
      value: 'guessed',
      remedy: 'Use one of: stated, not-specified, not-researched.',
    },
  },
  {
    name: 'a field is missing',
    seed: (f) => delete f['routing/rules.yaml'][1].destination,
    expected: { id: 'field-missing', file: expect.stringContaining('rules.yaml'), field: '1.destination' },
  },
  {
    name: 'a locale is missing',
    seed: (f) => delete f['claims/all.yaml']['rule-claim'].statement['de-de'],
    expected: {
      id: 'locale-missing',
      file: expect.stringContaining('claims/all.yaml'),
      field: 'rule-claim.statement.de-de',
      locale: 'de-de',
    },
  },
  {
    name: 'a text is blank',
    seed: (f) => {
      f['routing/wording/de-de/tree.yaml'].questions.role.title = ' ';
    },
    expected: { id: 'wrong-format', file: expect.stringContaining('de-de/tree.yaml'), field: 'questions.role.title' },
  },
  {
    name: 'too little to have ready',
    seed: (f) => {
      f['routing/wording/en-us/outcomes-rest.yaml']['none-of-these'].ready = ['one'];
    },
    expected: { id: 'wrong-size', file: expect.stringContaining('outcomes-rest.yaml'), field: 'none-of-these.ready' },
  },
  {
    name: 'an option is neither answer nor detour',
    seed: (f) => {
      f['routing/tree.yaml'].questions.role.options[0] = { id: 'customer', set: {}, detour: 'find-biller' };
    },
    expected: { id: 'wrong-value', file: expect.stringContaining('tree.yaml'), field: 'questions.role.options.0' },
  },
  {
    name: 'a field of one of two wordings is wrong',
    seed: (f) => {
      const claim = f['claims/all.yaml']['rule-claim'];
      f['claims/all.yaml']['rule-claim'] = [
        { ...claim, until: '2026-11-30' },
        { ...claim, from: '2026-12-01', status: 'guessed' },
      ];
    },
    expected: {
      id: 'wrong-value',
      file: expect.stringMatching(/claims\/all\.yaml:\d+$/),
      field: 'rule-claim.1.status',
      value: 'guessed',
    },
  },
  {
    name: 'a claim would end before it begins',
    seed: (f) => Object.assign(f['claims/all.yaml']['rule-claim'], { from: '2026-12-01', until: '2026-11-30' }),
    expected: {
      id: 'from-after-until',
      file: 'content/claims/all.yaml',
      field: 'rule-claim.from',
      value: 'from 2026-12-01 until 2026-11-30',
    },
  },
  {
    name: 'two wordings of a claim hold on one day',
    seed: (f) => {
      const claim = f['claims/all.yaml']['rule-claim'];
      f['claims/all.yaml']['rule-claim'] = [
        { ...claim, until: '2026-12-01' },
        { ...claim, from: '2026-12-01' },
      ];
    },
    expected: {
      id: 'wordings-overlap',
      file: 'content/claims/all.yaml',
      field: 'rule-claim.1',
      value: 'until 2026-12-01, from 2026-12-01',
    },
  },
  {
    name: 'a rule rests on a claim that does not hold yet',
    seed: (f) => Object.assign(f['claims/all.yaml']['rule-claim'], { from: '9999-12-01' }),
    expected: {
      id: 'claim-out-of-force',
      file: 'content/routing/rules.yaml',
      field: 'customer-broken.claims',
      value: 'rule-claim (from 9999-12-01)',
    },
  },
  {
    name: 'a rule would end before it begins',
    seed: (f) => Object.assign(f['routing/rules.yaml'][0], { from: '2026-12-01', until: '2026-11-30' }),
    expected: {
      id: 'from-after-until',
      file: 'content/routing/rules.yaml',
      field: expect.stringMatching(/\.from$/),
      value: 'from 2026-12-01 until 2026-11-30',
    },
  },
  {
    name: 'a file has another ending',
    seed: (f) => {
      f['claims/more.yml'] = {};
    },
    expected: { id: 'file-unexpected', file: 'content/claims/more.yml' },
  },
  {
    name: 'an id stands in two files',
    seed: (f) => {
      f['claims/more.yaml'] = { 'rule-claim': f['claims/all.yaml']['rule-claim'] };
    },
    expected: { id: 'duplicate-id', file: 'content/claims/more.yaml', field: 'rule-claim' },
  },
  {
    name: 'an id stands in two rows',
    seed: (f) => {
      f['routing/rules.yaml'][1].id = 'partner-broken';
    },
    expected: { id: 'duplicate-id', file: 'content/routing/rules.yaml', field: 'partner-broken' },
  },
  {
    name: 'a claim names a source that does not exist',
    seed: (f) => {
      f['claims/all.yaml']['rule-claim'].sources = ['page-z'];
    },
    expected: { id: 'unknown-source', file: 'content/claims/all.yaml', field: 'rule-claim.sources', value: 'page-z' },
  },
  {
    name: 'a stated claim without a source',
    seed: (f) => {
      f['claims/all.yaml']['rule-claim'].sources = [];
    },
    expected: { id: 'claim-sources', file: 'content/claims/all.yaml', field: 'rule-claim.sources' },
  },
  {
    name: 'a rule names a claim that does not exist',
    seed: (f) => f['routing/rules.yaml'][0].claims.push('rumour'),
    expected: {
      id: 'unknown-claim',
      file: 'content/routing/rules.yaml',
      field: 'partner-broken.claims',
      value: 'rumour',
    },
  },
  ...(
    [
      ['responsibilities.yaml', 'billing', 'cells.customer.claims', (entry: AnyFile) => entry.cells.customer],
      ['desks.yaml', 'partner-desk', 'claims', (entry: AnyFile) => entry],
      ['paths.yaml', 'desk-path', 'claims', (entry: AnyFile) => entry],
      ['destinations.yaml', 'isv-silent', 'claims', (entry: AnyFile) => entry],
    ] as const
  ).map(([file, id, field, holder]) => ({
    name: `an unknown claim in ${file}`,
    seed: (f: Record<string, AnyFile>) => {
      holder(f[`routing/${file}`][id]).claims = ['rumour'];
    },
    expected: { id: 'unknown-claim', file: `content/routing/${file}`, field: `${id}.${field}`, value: 'rumour' },
  })),
  {
    name: 'a rule uses a value that is no fact',
    seed: (f) => {
      f['routing/rules.yaml'][0].when.symptom = ['smoke'];
    },
    expected: {
      id: 'unknown-value',
      file: 'content/routing/rules.yaml',
      field: 'partner-broken.when.symptom',
      value: 'smoke',
    },
  },
  {
    name: 'a rule uses an unknown fact',
    seed: (f) => {
      f['routing/rules.yaml'][0].when.mood = ['bad'];
    },
    expected: { id: 'unknown-fact', file: 'content/routing/rules.yaml', field: 'partner-broken.when', value: 'mood' },
  },
  {
    name: 'a rule leads nowhere',
    seed: (f) => {
      f['routing/rules.yaml'][0].destination = 'nirvana';
    },
    expected: { id: 'unknown-destination', file: 'content/routing/rules.yaml', field: 'partner-broken.destination' },
  },
  {
    name: 'a symptom belongs to two topics',
    seed: (f) => f['routing/facts.yaml'].topics.money.push('broken'),
    expected: { id: 'symptom-topic', file: 'content/routing/facts.yaml', field: 'broken' },
  },
  ...(
    [
      ['whose claim says no duration', {}, {}, 'claim', 'rule-claim'],
      ['that is counted in months', { window: 'P1M' }, {}, 'claim', 'rule-claim'],
      ['that begins with no option', { window: 'PT72H' }, { within: 'nobody' }, 'within', 'nobody'],
      ['that knows no afterwards', { window: 'PT72H' }, { after: 'customer' }, 'after', 'customer'],
    ] as const
  ).map(([name, durations, options, field, value]) => ({
    name: `a window ${name}`,
    seed: (f: Record<string, AnyFile>) => {
      f['claims/all.yaml']['rule-claim'].durations = durations;
      const window = { claim: 'rule-claim', within: 'customer', after: 'partner', ...options };
      f['routing/tree.yaml'].questions.role.window = window;
    },
    expected: { id: 'window', file: 'content/routing/tree.yaml', field: `role.window.${field}`, value },
  })),
  {
    name: 'an option leads to a question that does not exist',
    seed: (f) => {
      f['routing/tree.yaml'].questions.role.options[0].next = 'nowhere';
    },
    expected: { id: 'target-dangling', file: 'content/routing/tree.yaml', field: 'customer.next', value: 'nowhere' },
  },
  {
    name: 'a retired option leads nowhere',
    seed: (f) => {
      f['routing/retired.yaml'] = { old: 'gone' };
    },
    expected: { id: 'unknown-option', file: 'content/routing/retired.yaml', field: 'old', value: 'gone' },
  },
  {
    name: 'an option is retired and in use',
    seed: (f) => {
      f['routing/retired.yaml'] = { partner: 'customer' };
    },
    expected: { id: 'retired-in-use', file: 'content/routing/retired.yaml', field: 'partner' },
  },
  {
    name: 'a former destination is in use',
    seed: (f) => {
      (f['routing/destinations.yaml'] as AnyFile)['isv-silent'].formerly = ['isv-refund'];
    },
    expected: {
      id: 'retired-in-use',
      file: 'content/routing/destinations.yaml',
      field: 'isv-silent.formerly',
      value: 'isv-refund',
    },
  },
];

describe('loading', () => {
  it('reads what was written', () => {
    const expected = fixture();
    expect(load(files(fixture()))).toEqual(expected);
  });

  it('takes one value for a list of one', () => {
    const contents: Record<string, AnyFile> = files(fixture());
    contents['routing/tree.yaml'].questions.role.options[0].set = { role: 'customer' };
    expect(load(contents).data).toEqual(fixture().data);
  });

  it('takes a bare year for a date', () => {
    const contents: Record<string, AnyFile> = files(fixture());
    contents['sources/all.yaml']['page-a'].dated = 2023;
    expect(load(contents).sources['page-a']?.dated).toBe('2023');
  });

  it.each(SEEDS)('tells when $name', ({ seed, expected }) => {
    expect(faultsOf(seed)).toContainEqual(expect.objectContaining(expected));
  });

  it('tells the faults of all files together', () => {
    const faults = faultsOf((contents) => {
      delete contents['routing/desks.yaml'];
      contents['routing/cases.yaml'][0].mood = 'bad';
    });
    expect(faults.map((fault) => fault.id)).toEqual(['file-missing', 'unknown-key']);
  });
});
