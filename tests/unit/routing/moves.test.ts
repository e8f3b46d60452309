/**
 * Addresses that lead elsewhere and first paragraphs that have changed are found, explained, and mentioned for a while.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../../src/cli/moves.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import {
  acceptedNow,
  changedLeads,
  explainLeads,
  explainMoves,
  movedSince,
  moveFaults,
} from '../../../src/routing/moves.ts';
import { outcomePageView } from '../../../src/routing/outcome-page.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { stateView } from '../../../src/routing/state-view.ts';
import type { Move, Rule } from '../../../src/routing/types.ts';
import { runMain } from '../cli/run-main.ts';
import { type Fixture, files, fixture, writeContent } from './fixture.ts';

const CHANGE = { id: 'the-change', date: '2026-11-28' };

function redirect({ data }: Fixture, id: string, change: Partial<Rule>): void {
  data.rules = data.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
}

describe('what has moved', () => {
  const accepted = acceptedNow(fixture().data, '2026-11-01');

  it('is nothing while nothing changes', () => {
    expect(moveFaults(fixture().data, accepted)).toEqual([]);
  });

  it('is an address that leads to another destination, with a fault that names both', () => {
    const each = fixture();
    redirect(each, 'partner-refund', { destination: 'isv-silent' });
    expect(movedSince(each.data, accepted)).toEqual([
      { at: 'partner/money/refund', was: 'isv-refund', now: 'isv-silent' },
    ]);
    expect(moveFaults(each.data, accepted)).toEqual([
      {
        id: 'destination-moved',
        file: 'content/routing/accepted.yaml',
        field: 'partner/money/refund',
        value: 'isv-refund → isv-silent',
        remedy: expect.stringContaining('npm run check:moves -- --change ID'),
      },
    ]);
  });

  it('is an address whose option is gone, and not one whose option has a successor', () => {
    const each = fixture();
    const options = each.data.tree.questions.money?.options ?? [];
    for (const option of options) if (option.id === 'refund') option.id = 'money-back';
    expect(movedSince(each.data, accepted)).toEqual([
      { at: 'partner/money/refund', was: 'isv-refund', now: undefined },
    ]);
    expect(moveFaults(each.data, accepted)[0]?.remedy).toContain('content/routing/retired.yaml');
    each.data.retired.refund = 'money-back';
    expect(movedSince(each.data, accepted)).toEqual([]);
    // The old address stays in the record.
    expect(acceptedNow(each.data, '2026-11-28', accepted).addresses['isv-refund']).toEqual([
      'partner/money/money-back',
      'partner/money/refund',
    ]);
  });

  it('is a destination that is gone, unless another one names it as its former id', () => {
    const before = { ...accepted, answers: { ...accepted.answers, 'isv-gone': accepted.answers['isv-refund'] } };
    const each = fixture();
    const found = moveFaults(each.data, before as typeof accepted);
    expect(found).toMatchObject([{ id: 'destination-gone', field: 'answers.isv-gone', value: 'isv-gone' }]);
    each.data.destinations['isv-refund']?.formerly.push('isv-gone');
    expect(moveFaults(each.data, before as typeof accepted)).toEqual([]);
  });

  it('is not a row that begins or ends by its day: its pages tell that by themselves', () => {
    const each = fixture();
    const [old] = each.data.rules.filter(({ id }) => id === 'partner-refund');
    each.data.otherRules = [{ ...(old as Rule), until: '2026-11-30' }];
    redirect(each, 'partner-refund', { destination: 'isv-silent', from: '2026-12-01' });
    expect(movedSince(each.data, accepted)).toEqual([]);
    expect(movedSince(each.data, { ...accepted, date: '2026-12-01' })).toHaveLength(1);
  });

  it('is a first paragraph in either language', () => {
    const each = fixture();
    const words = each.data.wording['de-de'].outcomes['isv-refund'];
    if (words !== undefined) words.lead = 'Weil es so ist.';
    expect(changedLeads(each.data, accepted)).toEqual(['isv-refund']);
    expect(moveFaults(each.data, accepted)).toMatchObject([
      { id: 'lead-changed', field: 'answers.isv-refund.lead', value: 'Because.' },
    ]);
  });
});

describe('what is explained', () => {
  it('is told on the page of the address, and accepted', () => {
    const each = fixture();
    const accepted = acceptedNow(each.data, '2026-11-01');
    redirect(each, 'partner-refund', { destination: 'isv-silent' });
    const explained = explainMoves(each.data, accepted, CHANGE);
    expect(movedSince(each.data, explained.accepted)).toEqual([]);
    each.data.moved = explained.entries;
    const pack = makePack(each.data, each.claims, each.sources, 'en-us');
    expect(stateView(pack, ['partner', 'money', 'refund'])).toMatchObject({
      shifts: [{ kind: 'named', day: '2026-11-27', text: 'Do isv-refund en-us', why: '/en-us/changes/#the-change' }],
    });
    expect(stateView(pack, ['partner', 'broken'])).toMatchObject({ shifts: [] });
    expect(outcomePageView(pack, 'isv-silent').shifts).toEqual([]);
  });

  it('is told at the successor of a retired address', () => {
    const each = fixture();
    const addresses = { 'isv-refund': ['older-partner/money/refund'] };
    redirect(each, 'partner-refund', { destination: 'isv-silent' });
    each.data.moved = explainMoves(each.data, { ...acceptedNow(each.data, '2026-11-01'), addresses }, CHANGE).entries;
    const pack = makePack(each.data, each.claims, each.sources, 'en-us');
    expect(stateView(pack, ['partner', 'money', 'refund'])).toMatchObject({ shifts: [{ kind: 'named' }] });
  });

  it('is told wherever the outcome is shown whose first paragraph said something else', () => {
    const each = fixture();
    const accepted = acceptedNow(each.data, '2026-11-01');
    const words = each.data.wording['en-us'].outcomes['isv-refund'];
    if (words !== undefined) words.lead = 'Because it is so.';
    const explained = explainLeads(each.data, accepted, CHANGE, ['isv-refund']);
    expect(changedLeads(each.data, explained.accepted)).toEqual([]);
    each.data.moved = explained.entries;
    const pack = makePack(each.data, each.claims, each.sources, 'en-us');
    const told = [{ kind: 'said', day: '2026-11-27', text: 'Because.' }];
    expect(stateView(pack, ['partner', 'money', 'refund'])).toMatchObject({ shifts: told });
    expect(outcomePageView(pack, 'isv-refund')).toMatchObject({ shifts: told });
    expect(outcomePageView(pack, 'isv-silent').shifts).toEqual([]);
    if (words !== undefined) words.lead = 'Because it is so, again.';
    expect(explainLeads(each.data, explained.accepted, CHANGE, ['isv-refund']).entries).toEqual([]);
  });
});

describe('a row with its days', () => {
  it('tells what it will name, and what it named', () => {
    const each = fixture();
    const row = each.data.rules.find(({ id }) => id === 'partner-refund') as Rule;
    each.data.shiftingRules = [
      { ...row, destination: 'isv-silent', from: '2026-12-01' },
      { ...row, destination: 'self-billing', until: '2026-10-31' },
    ];
    const pack = makePack(each.data, each.claims, each.sources, 'en-us');
    expect(stateView(pack, ['partner', 'money', 'refund'])).toMatchObject({
      shifts: [
        {
          kind: 'will-name',
          day: '2026-12-01',
          text: 'Do isv-silent en-us',
          href: '/en-us/route/outcomes/isv-silent/',
        },
        { kind: 'named', day: '2026-10-31', text: 'Do self-billing en-us' },
      ],
    });
    expect(stateView(pack, ['partner', 'broken'])).toMatchObject({ shifts: [] });
  });
});

describe('npm run check:moves', () => {
  const changes = [
    {
      id: 'the-change',
      date: '2026-11-28',
      subject: 'rule',
      address: 'route/',
      title: { 'de-de': 'Neu', 'en-us': 'New' },
      text: { 'de-de': 'Neu.', 'en-us': 'New.' },
    },
  ];

  /** Content in which an address has moved and a first paragraph has changed since it was accepted. */
  function moved(): { content: string; written: (name: string) => unknown } {
    const each = fixture();
    const accepted = acceptedNow(each.data, '2026-11-01');
    redirect(each, 'partner-refund', { destination: 'isv-silent' });
    const words = each.data.wording['en-us'].outcomes['isv-broken'];
    if (words !== undefined) words.lead = 'Because it is so.';
    const content = writeContent({ ...files(each), 'changes.yaml': changes, 'routing/accepted.yaml': accepted });
    const path = (name: string) => join(content, 'routing', name);
    return {
      content,
      written: (name) => (existsSync(path(name)) ? parse(readFileSync(path(name), 'utf8')) : undefined),
    };
  }
  const run = (content: string, ...argv: string[]) =>
    runMain((given) => main(given, content), argv, { BUILD_DATE: '2026-11-28' });

  it('fails until both are explained, and then tells them for 90 days', async () => {
    const { content, written } = moved();
    const before = written('accepted.yaml');
    const failed = await run(content);
    expect(failed.code).toBe(1);
    expect(failed.err).toMatch(/\[destination-moved\][\s\S]*\[lead-changed\]/);
    // Another destination cannot be accepted by accident.
    expect((await run(content, '--accept')).code).toBe(1);
    expect(written('accepted.yaml')).toEqual(before);
    expect((await run(content, '--change', 'the-change')).code).toBe(0);
    expect((await run(content, '--change', 'the-change', '--said', 'isv-broken')).code).toBe(0);
    expect(await run(content)).toMatchObject({ code: 0, err: '' });
    expect((written('moved.yaml') as Move[]).map(({ at, outcome, date }) => [at?.join(), outcome, date])).toEqual([
      ['partner/money/refund', undefined, '2026-11-28'],
      [undefined, 'isv-broken', '2026-11-28'],
    ]);
    const told = (day: string) => loadRouting(content, fixture().claims, day).moved.length;
    expect([told('2026-11-27'), told('2026-11-28'), told('2027-02-25'), told('2027-02-26')]).toEqual([0, 2, 2, 0]);
  });

  it('accepts words that are new', async () => {
    const { content, written } = moved();
    await run(content, '--change', 'the-change');
    expect((await run(content, '--accept')).code).toBe(0);
    expect(await run(content)).toMatchObject({ code: 0 });
    expect(written('moved.yaml')).toHaveLength(1);
  });

  it.each([
    [['--change', 'no-change'], 'content/changes.yaml has no such entry'],
    [['--change', 'the-change', '--said', 'isv-refund'], 'isv-refund: this first paragraph is as it was accepted'],
    [['--said', 'isv-broken'], 'name the change that explains it'],
  ])('says what is wrong with %j, and writes nothing', async (argv, message) => {
    const { content, written } = moved();
    const before = written('accepted.yaml');
    const { code, err } = await run(content, ...argv);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(message) });
    expect([written('accepted.yaml'), written('moved.yaml')]).toEqual([before, undefined]);
  });
});
