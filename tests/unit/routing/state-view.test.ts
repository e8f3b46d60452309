/** Pack and presenter: what pages and island show. */
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/i18n/locale.ts';
import { outcomePageView } from '../../../src/routing/outcome-page.ts';
import { makePack } from '../../../src/routing/pack.ts';
import { eyebrow } from '../../../src/routing/parties.ts';
import { stateView } from '../../../src/routing/state-view.ts';
import { treeNodes } from '../../../src/routing/states.ts';
import { NO_SYMPTOM, type Rule } from '../../../src/routing/types.ts';
import { fixture } from './fixture.ts';

const { data, claims, sources } = fixture();
const pack = makePack(data, claims, sources, 'de-de');

describe('pack', () => {
  it('survives JSON: the island presents what the page presents', () => {
    const travelled = JSON.parse(JSON.stringify(pack));
    for (const { ids } of treeNodes(data.tree)) expect(stateView(travelled, ids)).toEqual(stateView(pack, ids));
  });

  it('holds the claims that outcomes show, and no others', () => {
    expect(Object.keys(pack.evidence?.claims ?? {})).toEqual(['rule-claim', 'gap-claim', 'silent-claim', 'desk-claim']);
    expect(Object.keys(pack.evidence?.sources ?? {})).toEqual(['page-a', 'page-b']);
  });

  it('holds all click paths, for guides show them too', () => {
    expect(Object.keys(pack.paths)).toEqual(['desk-path', 'billing-path', 'invoice-path']);
  });

  it('holds one locale, but what is sent in both', () => {
    const { outgoing, ...core } = pack;
    expect(outgoing?.messages['en-us']['isv-broken']?.subject).toBe('{offer} en-us');
    expect(outgoing?.messages['de-de']['isv-broken']?.subject).toBe('{offer} de-de');
    expect(JSON.stringify(core)).not.toContain('en-us');
  });

  it('does without letters and evidence: only they are missing then', () => {
    const { outgoing: _, evidence: __, ...core } = pack;
    for (const { ids } of treeNodes(data.tree)) {
      const view = stateView(pack, ids);
      if (view.kind === 'outcome') {
        delete view.message;
        delete view.customerReply;
        delete view.refused;
        view.claims = [];
        view.gaps = [];
        if (view.triage) view.triage = { ...view.triage, claims: [] };
      }
      expect(stateView(core, ids)).toEqual(view);
    }
  });
});

describe('stateView', () => {
  it('shows every state in both locales, with addresses of states only', () => {
    for (const locale of locales) {
      const local = makePack(data, claims, sources, locale);
      const addresses = new Set(treeNodes(data.tree).map(({ ids }) => stateView(local, ids).href));
      for (const { ids } of treeNodes(data.tree)) {
        const view = stateView(local, ids);
        expect(view.href).toBe(`/${[locale, 'route', ...ids].join('/')}/`);
        const linked = view.kind === 'outcome' ? [] : view.options.map((option) => option.href);
        const links = [
          ...linked,
          view.startHref,
          view.backHref ?? view.startHref,
          ...view.answers.map((a) => a.changeHref),
        ];
        for (const href of links) expect(addresses).toContain(href);
      }
    }
  });

  it('shows a question', () => {
    expect(stateView(pack, ['customer', 'c-bill'])).toEqual({
      kind: 'question',
      // The question is asked on several journeys; its title names the answers.
      title: 'customer-biller? de-de (customer de-de · c-bill de-de)',
      heading: 'customer-biller? de-de',
      question: 'customer-biller',
      href: '/de-de/route/customer/c-bill/',
      startHref: '/de-de/route/',
      backHref: '/de-de/route/customer/',
      dropped: [],
      answers: [
        {
          question: 'role',
          questionTitle: 'role? de-de',
          option: 'customer',
          label: 'customer de-de',
          changeHref: '/de-de/route/',
        },
        {
          question: 'customer-topic',
          questionTitle: 'customer-topic? de-de',
          option: 'c-bill',
          label: 'c-bill de-de',
          changeHref: '/de-de/route/customer/',
        },
      ],
      open: false,
      options: [
        ['c-by-partner', 'outcome'],
        ['c-by-microsoft', 'outcome'],
        ['c-unknown', 'detour'],
      ].map(([id, kind]) => ({
        id,
        label: `${id} de-de`,
        href: `/de-de/route/customer/c-bill/${id}/`,
        kind,
        current: false,
      })),
    });
  });

  it('says that an answer is for an emergency if its journey passed a question for one', () => {
    const urgent = fixture();
    const asked = urgent.data.tree.questions['customer-biller'];
    if (asked === undefined) throw new Error('The fixture has this question.');
    asked.emergency = true;
    for (const locale of locales) {
      const local = makePack(urgent.data, urgent.claims, urgent.sources, locale);
      const line = (ids: string[]) => {
        const view = stateView(local, ids);
        return view.kind === 'outcome' ? eyebrow(locale, view) : undefined;
      };
      const word = { 'de-de': 'Notfall · Ansprechpartner: ', 'en-us': 'Emergency · Contact: ' }[locale];
      expect(line(['customer', 'c-bill', 'c-by-partner'])).toMatch(new RegExp(`^${word}`));
      expect(line(['customer', 'c-other'])).not.toContain('·');
    }
  });

  it('names the publisher with the word for customers where only customers are led', () => {
    const lines = (ids: string[]) => {
      const view = stateView(pack, ids);
      return view.kind === 'outcome' ? [view.forCustomer, eyebrow('de-de', view)] : [];
    };
    const outcomes = treeNodes(data.tree).filter(({ kind }) => kind === 'outcome');
    const toPublisher = outcomes.map(({ ids }) => lines(ids)).filter(([, line]) => `${line}`.includes('Her'));
    expect(toPublisher).toContainEqual([true, 'Ansprechpartner: der Hersteller']);
    expect(toPublisher).toContainEqual([false, 'Ansprechpartner: der Herausgeber (ISV)']);
    expect(outcomePageView(pack, 'partner-billing').forCustomer).toBe(true);
    expect(outcomePageView(pack, 'isv-broken').forCustomer).toBe(false);
  });

  it('marks the option that says that none of the others fits', () => {
    const other = fixture();
    const options = other.data.tree.questions['customer-topic']?.options ?? [];
    for (const option of options) if (option.id === 'c-other') option.set = { symptom: [NO_SYMPTOM] };
    other.data.rules.push({ ...other.data.rules.at(-1), id: 'no-symptom', when: { symptom: [NO_SYMPTOM] } } as Rule);
    const view = stateView(makePack(other.data, other.claims, other.sources, 'en-us'), ['customer']);
    if (view.kind !== 'question') throw new Error(view.kind);
    expect(view.options.filter(({ none }) => none).map(({ id }) => id)).toEqual(['c-other']);
  });

  it('shows a detour: how to find out, then the other options without the detour in their address', () => {
    const view = stateView(pack, ['customer', 'c-bill', 'c-unknown']);
    expect(view).toMatchObject({ kind: 'detour', questionTitle: 'customer-biller? de-de', body: ['Look.'] });
    if (view.kind !== 'detour') return;
    expect(view.path?.title).toBe('invoice-path (de)');
    expect(view.options.map((option) => option.href)).toEqual([
      '/de-de/route/customer/c-bill/c-by-partner/',
      '/de-de/route/customer/c-bill/c-by-microsoft/',
    ]);
  });

  it('keeps later answers when one is changed, and marks the former one', () => {
    const view = stateView(pack, ['customer'], ['customer', 'c-broken', 'c-by-microsoft']);
    if (view.kind !== 'question') throw new Error(view.kind);
    expect(view.options.map(({ href, current }) => [href, current])).toEqual([
      ['/de-de/route/customer/c-broken/c-by-microsoft/', true],
      ['/de-de/route/customer/c-bill/c-by-microsoft/', false],
      ['/de-de/route/customer/c-other/', false],
    ]);
  });

  it('tells what an exchange would do before it is made', () => {
    const effects = (ids: string[], previous: string[]) => {
      const view = stateView(pack, ids, previous);
      if (view.kind === 'outcome') throw new Error(view.kind);
      return Object.fromEntries(view.options.map(({ id, effect }) => [id, effect]));
    };
    const given = ['customer', 'c-broken', 'c-by-microsoft'];
    expect(effects(['customer'], given)).toEqual({
      'c-broken': { kept: ['c-by-microsoft de-de'], dropped: [], leadsTo: 'Do isv-customer de-de' },
      'c-bill': { kept: ['c-by-microsoft de-de'], dropped: [], leadsTo: 'Do microsoft-billing de-de' },
      'c-other': { kept: [], dropped: ['c-by-microsoft de-de'], leadsTo: 'Do none-of-these de-de' },
    });
    expect(effects([], given).partner).toEqual({
      kept: [],
      dropped: ['c-broken de-de', 'c-by-microsoft de-de'],
      leadsTo: 'topic? de-de',
    });
    // A detour changes no answer, so no effect is shown.
    expect(effects(['customer', 'c-broken'], given)['c-unknown']).toBeUndefined();
    expect(Object.values(effects(['customer'], []))).toEqual([undefined, undefined, undefined]);
  });

  it('keeps to what it told of an exchange, for every state and every option', () => {
    for (const { ids, kind, answers } of treeNodes(data.tree)) {
      if (kind === 'detour') continue;
      for (const [index] of answers.entries()) {
        const view = stateView(pack, ids.slice(0, index), ids);
        if (view.kind === 'outcome') throw new Error(view.kind);
        for (const { effect, href } of view.options.filter((option) => option.effect !== undefined)) {
          const reached = stateView(pack, href.split('/').slice(3, -1));
          expect(effect?.leadsTo).toBe(reached.heading);
          expect(reached.answers.slice(index + 1).map(({ label }) => label)).toEqual(effect?.kept);
          expect((effect?.kept.length ?? 0) + (effect?.dropped.length ?? 0)).toBe(answers.length - index - 1);
        }
      }
    }
  });

  it('does not take former answers of another journey', () => {
    const view = stateView(pack, ['customer'], ['partner', 'broken']);
    expect(view).toEqual(stateView(pack, ['customer']));
  });

  it('shows an outcome', () => {
    const view = stateView(pack, ['partner', 'broken']);
    if (view.kind !== 'outcome') throw new Error(view.kind);
    expect(view).toMatchObject({
      destination: 'isv-broken',
      recipient: 'isv-publisher',
      ladder: 'technical',
      message: { 'de-de': { subject: '{offer} de-de' }, 'en-us': { subject: '{offer} en-us' } },
      customerReply: { 'de-de': 'Wait.', 'en-us': 'Wait.' },
      role: 'direct-bill-partner',
      not: [{ party: 'microsoft', why: 'No.' }],
      refused: {
        text: 'Go on.',
        heading: 'Do isv-silent de-de',
        href: '/de-de/route/outcomes/isv-silent/?role=direct-bill-partner',
      },
      gaps: [],
      rules: ['partner-broken'],
      outcomeHref: '/de-de/route/outcomes/isv-broken/',
    });
    expect(view.claims).toHaveLength(1);
    expect(view.claims[0]).toMatchObject({ id: 'rule-claim', statement: 'Statement of rule-claim (de)' });
    expect(view.claims[0]?.sources.map((source) => source.id)).toEqual(['page-b', 'page-a']);
    expect(view.claims[0]?.earlier[0]).toMatchObject({ generation: '2021', statement: 'Before (de)' });
  });

  it('gives partners what to check first, with the claims of the checklist', () => {
    const view = stateView(pack, ['partner', 'broken']);
    expect(view).toMatchObject({
      triage: { claims: [{ id: 'rule-claim', statement: 'Statement of rule-claim (de)' }] },
    });
    expect(view.kind === 'outcome' && view.triage?.checks[0]).toBe('check 1 de-de');
    expect(stateView(pack, ['customer', 'c-broken', 'c-by-partner'])).not.toHaveProperty('triage');
  });

  it('shows the desk with its path, and the path of one’s own steps', () => {
    expect(stateView(pack, ['customer', 'c-bill', 'c-by-microsoft'])).toMatchObject({
      desk: { name: 'Customer desk (de)', hours: 'always (de)', path: { title: 'desk-path (de)' } },
    });
    expect(stateView(pack, ['partner', 'money', 'bill', 'by-partner'])).toMatchObject({
      recipient: 'self',
      steps: ['First.'],
      path: { title: 'billing-path (de)' },
    });
  });

  it('says what to do after a refusal: in the words of the outcome, or in those for its recipient', () => {
    expect(stateView(pack, ['partner', 'broken'])).toMatchObject({ refused: { text: 'Go on.' } });
    expect(stateView(pack, ['customer', 'c-bill', 'c-by-microsoft'])).toMatchObject({
      refused: { text: 'Ask why de-de.' },
    });
    expect(stateView(pack, ['customer', 'c-other'])).not.toHaveProperty('refused');
  });

  it('names the gap apart from the claims', () => {
    const view = stateView(pack, ['partner', 'money', 'refund']);
    expect(view).toMatchObject({ gaps: [{ id: 'gap-claim', status: 'not-specified' }] });
  });

  it('marks the options that stand apart from the list', () => {
    const apart = fixture();
    const option = apart.data.tree.questions.topic?.options.find(({ id }) => id === 'money');
    if (option !== undefined) option.door = 'rights';
    const doors = makePack(apart.data, apart.claims, apart.sources, 'de-de');
    const view = stateView(doors, ['partner']);
    expect(view.kind === 'question' && view.options.filter(({ door }) => door).map(({ id }) => id)).toEqual(['money']);
    expect(stateView(doors, ['partner', 'money']).answers.map(({ door }) => door)).toEqual([undefined, true]);
  });

  it('puts a gap before everything else, in the words of the claim, and says what kind of answer it gives', () => {
    expect(stateView(pack, ['partner', 'money', 'refund'])).toMatchObject({
      answer: ['ask'],
      silence: 'Statement of gap-claim (de)',
    });
    expect(stateView(pack, ['partner', 'broken'])).not.toHaveProperty('silence');
    expect(outcomePageView(pack, 'none-of-these')).toMatchObject({ answer: ['do'] });
    expect(outcomePageView(pack, 'isv-silent')).toMatchObject({ answer: ['ask'] });
  });
});

describe('outcomePageView', () => {
  it('has a page for every destination', () => {
    for (const id of Object.keys(data.destinations)) {
      const view = outcomePageView(pack, id);
      expect(view.href).toBe(view.outcomeHref);
      expect(view.claims).not.toEqual([]);
      expect(view.journeys.length + view.refusedFrom.length).toBeGreaterThan(0);
    }
  });

  it('says how people get there', () => {
    expect(outcomePageView(pack, 'none-of-these').journeys).toEqual([
      { href: '/de-de/route/customer/c-other/', label: 'customer de-de → c-other de-de' },
      { href: '/de-de/route/partner/other/', label: 'partner de-de → other de-de' },
    ]);
    expect(outcomePageView(pack, 'isv-silent').refusedFrom).toEqual([
      { label: 'Do isv-broken de-de', href: '/de-de/route/outcomes/isv-broken/' },
    ]);
  });
});
