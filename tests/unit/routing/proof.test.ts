/** The proof of the proof: every check catches the mistakes that it is for, and no other check reports them. */
import { describe, expect, it } from 'vitest';
import { makeContext } from '../../../src/routing/proof/context.ts';
import { CHECKS, runProof, WARNINGS } from '../../../src/routing/proof/run.ts';
import { proofText } from '../../../src/routing/proof/text.ts';
import type { Option, OutcomeWording, Rule } from '../../../src/routing/types.ts';
import { type Fixture, fixture } from './fixture.ts';

interface Seed<Name extends string = keyof typeof CHECKS> {
  check: Name;
  /** What the seed does, for the name of the test. */
  name: string;
  seed: (fixture: Fixture) => void;
  /** Fault id and a part of its field. */
  expected: [id: string, field: string];
  journey?: string;
}

const ruleOf = ({ data }: Fixture, id: string): Rule => found(data.rules.find((rule) => rule.id === id));
const optionOf = ({ data }: Fixture, id: string): Option =>
  found(
    Object.values(data.tree.questions)
      .flatMap((question) => question.options)
      .find((option) => option.id === id),
  );
const destinationOf = ({ data }: Fixture, id: string) => found(data.destinations[id]);
const cellsOf = ({ data }: Fixture, id: string) => found(data.responsibilities[id]).cells;
const outcomeOf = ({ data }: Fixture, id: string): OutcomeWording => found(data.wording['de-de'].outcomes[id]);
const questionOf = ({ data }: Fixture, id: string) => found(data.tree.questions[id]);

/** A seed that changes nothing must not count as caught. */
function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('seed: the fixture has no such entry');
  return value;
}

const SEEDS: Seed[] = [
  {
    check: 'tableGap',
    name: 'a row is taken away',
    seed: ({ data }) => {
      data.rules = data.rules.filter((rule) => rule.id !== 'partner-refund');
    },
    expected: ['table-gap', 'role: direct-bill-partner, symptom: refund'],
    journey: '/route/partner/money/refund/',
  },
  {
    check: 'tableOverlap',
    name: 'a row forgets the biller',
    seed: (f) => delete ruleOf(f, 'customer-bill').when.biller,
    expected: ['table-overlap', 'customer-bill and customer-bill-direct'],
    journey: '/route/customer/c-bill/c-by-microsoft/',
  },
  {
    check: 'ruleUnused',
    name: 'a row for what is impossible only',
    seed: ({ data }) => {
      data.rules.push({ ...found(data.rules[0]), id: 'never', when: { role: ['customer'], symptom: ['refund'] } });
    },
    expected: ['rule-unused', 'never'],
  },
  {
    check: 'impossibleOverlap',
    name: 'a situation with a rule is declared impossible',
    seed: ({ data }) => {
      found(data.impossible[0]).when = { role: ['customer'], symptom: ['refund', 'broken'] };
    },
    expected: ['impossible-overlap', 'customer-refund and customer-broken'],
    journey: '/route/customer/c-broken/c-by-partner/',
  },
  {
    check: 'impossibleOverlap',
    name: 'a situation is declared impossible twice',
    seed: ({ data }) => {
      data.impossible.push({ ...found(data.impossible[0]), id: 'again' });
    },
    expected: ['impossible-overlap', 'customer-refund and again'],
  },
  {
    check: 'targetDangling',
    name: 'an option leads to a question that does not exist',
    seed: (f) => {
      optionOf(f, 'money').next = 'nowhere';
    },
    expected: ['target-dangling', 'money.next'],
  },
  {
    check: 'questionUnreachable',
    name: 'nothing leads to a question',
    seed: ({ data }) => {
      data.tree.questions.island = { id: 'island', options: [] };
    },
    expected: ['question-unreachable', 'questions.island'],
  },
  {
    check: 'cycle',
    name: 'an option leads back',
    seed: (f) => {
      optionOf(f, 'bill').next = 'topic';
    },
    expected: ['cycle', 'bill.next'],
    journey: '/route/partner/money/bill/',
  },
  {
    check: 'cycle',
    name: 'an option leads to its own question',
    seed: (f) => {
      optionOf(f, 'bill').next = 'money';
    },
    expected: ['cycle', 'bill.next'],
  },
  {
    check: 'optionIds',
    name: 'an id is given twice',
    seed: (f) => {
      optionOf(f, 'c-bill').id = 'bill';
    },
    expected: ['option-id-duplicate', 'bill'],
  },
  {
    check: 'optionIds',
    name: 'an id is the address of another page',
    seed: (f) => {
      optionOf(f, 'partner').id = 'table';
    },
    expected: ['option-id-reserved', 'table'],
  },
  {
    check: 'optionCount',
    name: 'a question has one answer and a detour',
    seed: (f) => {
      const question = questionOf(f, 'customer-biller');
      question.options = question.options.slice(1);
    },
    expected: ['option-count', 'questions.customer-biller'],
  },
  {
    check: 'optionCount',
    name: 'a question has nine answers',
    seed: (f) => {
      const question = questionOf(f, 'customer-biller');
      const [first] = question.options;
      question.options = Array.from({ length: 9 }, (_, index) => ({ id: `answer-${index}`, set: first?.set ?? {} }));
    },
    expected: ['option-count', 'questions.customer-biller'],
  },
  {
    check: 'optionDuplicate',
    name: 'two options mean the same',
    seed: (f) => questionOf(f, 'topic').options.push({ id: 'other-again', set: { symptom: ['other'] } }),
    expected: ['option-duplicate', 'other-again'],
  },
  {
    check: 'depth',
    name: 'six choices',
    seed: ({ data }) => {
      data.tree.questions.before = {
        id: 'before',
        options: [
          { id: 'yes', set: {}, next: 'role' },
          { id: 'no', set: {}, next: 'topic' },
        ],
      };
      data.tree.questions.first = {
        id: 'first',
        options: [
          { id: 'on', set: {}, next: 'before' },
          { id: 'past', set: {}, next: 'role' },
        ],
      };
      data.tree.start = 'first';
    },
    expected: ['depth', 'by-partner'],
    journey: '/route/on/yes/partner/money/bill/by-partner/',
  },
  {
    check: 'stateCount',
    name: 'more states than pages are allowed',
    seed: (f) => {
      const question = questionOf(f, 'biller');
      for (let index = 0; index < 2500; index++) question.options.push({ id: `o-${index}`, set: {} });
    },
    expected: ['state-count', 'questions'],
  },
  {
    check: 'treeTable',
    name: 'the biller is not asked although it matters',
    seed: (f) => delete optionOf(f, 'bill').next,
    expected: ['tree-table', 'bill'],
    journey: '/route/partner/money/bill/',
  },
  {
    check: 'situationUnreached',
    name: 'an answer is missing',
    seed: (f) => {
      const question = questionOf(f, 'money');
      question.options = question.options.slice(0, 1);
    },
    expected: ['situation-unreached', 'role: direct-bill-partner, symptom: refund'],
  },
  {
    check: 'optionImpossible',
    name: 'an option leads to an impossible situation',
    seed: (f) => questionOf(f, 'customer-topic').options.push({ id: 'c-refund', set: { symptom: ['refund'] } }),
    expected: ['option-impossible', 'c-refund'],
    journey: '/route/customer/c-refund/',
  },
  {
    check: 'questionNeedless',
    name: 'the biller is asked although it does not matter',
    seed: (f) => {
      optionOf(f, 'refund').next = 'biller';
    },
    expected: ['question-needless', 'questions.biller'],
    journey: '/route/partner/money/refund/',
  },
  {
    check: 'questionNeedless',
    name: 'a question that sets nothing leads to one outcome only',
    seed: (f) => {
      optionOf(f, 'other').next = 'more';
      f.data.tree.questions.more = {
        id: 'more',
        options: [
          { id: 'so', set: {} },
          { id: 'or-so', set: {} },
        ],
      };
    },
    expected: ['question-needless', 'questions.more'],
  },
  {
    check: 'responsibilityCells',
    name: 'a party is missing',
    seed: (f) => delete cellsOf(f, 'billing').microsoft,
    expected: ['responsibility-cell', 'billing.cells.microsoft'],
  },
  {
    check: 'responsibilityCells',
    name: 'acts through nobody',
    seed: (f) => delete cellsOf(f, 'billing').customer?.through,
    expected: ['responsibility-cell', 'billing.cells.customer'],
  },
  {
    check: 'rulesResponsibilities',
    name: 'self without owning the activity',
    seed: (f) => {
      found(cellsOf(f, 'billing')['direct-bill-partner']).involvement = 'supports';
    },
    expected: ['rules-responsibilities', 'partner-bill.destination'],
    journey: '/route/partner/money/bill/by-partner/',
  },
  {
    check: 'rulesResponsibilities',
    name: 'past the party that the asker acts through',
    seed: (f) => {
      found(cellsOf(f, 'billing').customer).through = 'isv-publisher';
      found(cellsOf(f, 'billing')['direct-bill-partner']).involvement = 'escalation';
    },
    expected: ['rules-responsibilities', 'customer-bill.destination'],
  },
  {
    check: 'rulesResponsibilities',
    name: 'a recipient that is excluded',
    seed: (f) => {
      ruleOf(f, 'partner-broken').activity = 'billing';
    },
    expected: ['rules-responsibilities', 'partner-broken.destination'],
    journey: '/route/partner/broken/',
  },
  {
    check: 'rulesResponsibilities',
    name: 'nobody for an activity that has an owner',
    seed: (f) => {
      ruleOf(f, 'any-other').activity = 'billing';
    },
    expected: ['rules-responsibilities', 'any-other.destination'],
  },
  {
    check: 'gapUnnamed',
    name: 'silence without a gap',
    seed: (f) => delete ruleOf(f, 'partner-refund').gap,
    expected: ['gap-unnamed', 'partner-refund.gap'],
  },
  {
    check: 'gapUnnamed',
    name: 'a gap that is stated',
    seed: (f) => {
      ruleOf(f, 'partner-refund').gap = 'rule-claim';
    },
    expected: ['gap-unnamed', 'partner-refund.gap'],
  },
  {
    check: 'caseFacts',
    name: 'a case lacks a fact',
    seed: ({ data }) => delete found(data.cases[0]).facts.biller,
    expected: ['case-facts', 'case-partner-broken.facts'],
  },
  {
    check: 'caseFacts',
    name: 'a case cannot occur',
    seed: ({ data }) => {
      found(data.cases[0]).facts = { role: 'customer', symptom: 'refund', biller: 'microsoft' };
    },
    expected: ['case-facts', 'case-partner-broken.facts'],
  },
  {
    check: 'caseMissed',
    name: 'a rule sends a case elsewhere',
    seed: (f) => {
      ruleOf(f, 'partner-bill-direct').destination = 'self-billing';
    },
    expected: ['case-missed', 'case-partner-bill-direct.destination'],
    journey: '/route/partner/money/bill/by-microsoft/',
  },
  {
    check: 'destinationUnused',
    name: 'nothing leads to a destination',
    seed: (f) => delete destinationOf(f, 'isv-broken').refused,
    expected: ['destination-unused', 'isv-silent'],
  },
  {
    check: 'destinationShape',
    name: 'a publisher without a ladder',
    seed: (f) => delete destinationOf(f, 'isv-broken').ladder,
    expected: ['destination-shape', 'isv-broken.ladder'],
  },
  {
    check: 'destinationShape',
    name: 'a desk where Microsoft is not the recipient',
    seed: (f) => {
      destinationOf(f, 'self-billing').desk = 'partner-desk';
    },
    expected: ['destination-shape', 'self-billing.desk'],
  },
  {
    check: 'outcomeWithoutClaim',
    name: 'a rule without a claim',
    seed: (f) => {
      ruleOf(f, 'partner-broken').claims = [];
    },
    expected: ['outcome-without-claim', 'partner-broken.claims'],
  },
  {
    check: 'outcomeWithoutClaim',
    name: 'a refusal leads to a destination without a claim',
    seed: (f) => {
      destinationOf(f, 'isv-silent').claims = [];
    },
    expected: ['outcome-without-claim', 'isv-silent.claims'],
  },
  {
    check: 'askerAsRecipient',
    name: 'a customer is sent to the customer',
    seed: (f) => {
      ruleOf(f, 'customer-bill-direct').destination = 'customer-asks';
    },
    expected: ['asker-as-recipient', 'customer-asks.recipient'],
    journey: '/route/customer/c-bill/c-by-microsoft/',
  },
  {
    check: 'askerAsRecipient',
    name: 'a partner is sent to a group of which it is part',
    seed: (f) => {
      destinationOf(f, 'isv-broken').recipient = 'csp-partner';
    },
    expected: ['asker-as-recipient', 'isv-broken.recipient'],
  },
  {
    check: 'askerAsRecipient',
    name: 'a refusal leads back to the asker',
    seed: (f) => {
      destinationOf(f, 'isv-silent').recipient = 'direct-bill-partner';
    },
    expected: ['asker-as-recipient', 'isv-silent.recipient'],
  },
  {
    check: 'askerAsRecipient',
    name: 'the asker is told not to contact the asker',
    seed: (f) => destinationOf(f, 'partner-billing').not.push('customer'),
    expected: ['asker-as-recipient', 'partner-billing.not'],
  },
  {
    check: 'refusedCycle',
    name: 'two destinations send to each other',
    seed: (f) => {
      destinationOf(f, 'isv-silent').refused = 'isv-broken';
    },
    expected: ['refused-cycle', 'isv-broken.refused'],
  },
  {
    check: 'refusedCycle',
    name: 'the way out is somebody not to be contacted',
    seed: (f) => {
      destinationOf(f, 'isv-broken').refused = 'microsoft-invoice';
    },
    expected: ['refused-excluded', 'isv-broken.refused'],
    journey: '/route/partner/broken/',
  },
  {
    check: 'answerKind',
    name: 'a gap that would stand before a no',
    seed: (f) => Object.assign(ruleOf(f, 'partner-refund'), { answer: 'no', gap: 'gap-claim' }),
    expected: ['answer-kind', 'partner-refund.answer'],
  },
  {
    check: 'recipientExcluded',
    name: 'the recipient is not to be contacted',
    seed: (f) => destinationOf(f, 'partner-billing').not.push('direct-bill-partner'),
    expected: ['recipient-excluded', 'partner-billing.not'],
  },
  {
    check: 'pathTwice',
    name: 'a destination repeats the path of its desk',
    seed: (f) => {
      destinationOf(f, 'microsoft-invoice').path = 'invoice-path';
      found(f.data.desks['partner-desk']).path = 'invoice-path';
    },
    expected: ['path-twice', 'microsoft-invoice.path'],
  },
  {
    check: 'partUnfit',
    name: 'a customer reads of “your customer”',
    seed: (f) => {
      outcomeOf(f, 'partner-billing').lead = 'Ihr Kunde zahlt an Sie.';
    },
    expected: ['part-unfit', 'partner-billing.lead'],
  },
  {
    check: 'partUnfit',
    name: 'a partner is sent to “your partner” after a refusal',
    seed: (f) => {
      outcomeOf(f, 'isv-broken').refused = 'Fragen Sie Ihren CSP-Partner.';
    },
    expected: ['part-unfit', 'isv-broken.refused'],
  },
  {
    check: 'partUnfit',
    name: 'a letter of a customer speaks of “our customer”',
    seed: (f) => {
      found(outcomeOf(f, 'isv-customer').message).body = 'Unser Kunde kann nicht arbeiten.';
    },
    expected: ['part-unfit', 'isv-customer.message'],
  },
  {
    check: 'messageUnfit',
    name: 'two symptoms lead to a letter that names neither',
    seed: (f) => {
      ruleOf(f, 'partner-refund').destination = 'isv-broken';
    },
    expected: ['message-unfit', 'isv-broken.message'],
  },
  {
    check: 'messageUnfit',
    name: 'two roles send a letter that does not say who writes',
    seed: (f) => {
      ruleOf(f, 'customer-broken').destination = 'isv-broken';
    },
    expected: ['message-unfit', 'isv-broken.message'],
  },
  {
    check: 'refusalWording',
    name: 'words for a refusal in one locale only',
    seed: ({ data }) => {
      delete data.wording['de-de'].refusals.microsoft;
    },
    expected: ['wording-missing', 'microsoft'],
  },
  {
    check: 'refusalWording',
    name: 'words for a refusal that no outcome needs',
    seed: ({ data }) => {
      data.wording['de-de'].refusals['indirect-provider'] = 'Warten Sie.';
      data.wording['en-us'].refusals['indirect-provider'] = 'Wait.';
    },
    expected: ['wording-unused', 'indirect-provider'],
  },
  {
    check: 'outcomeWording',
    name: 'nothing is said for the case that the recipient declines',
    seed: ({ data }) => {
      for (const { refusals } of Object.values(data.wording)) delete refusals.microsoft;
    },
    expected: ['wording-missing', 'microsoft-invoice.refused'],
  },
  {
    check: 'ladderAudience',
    name: 'a customer is shown contacts that are for partners',
    seed: (f) => {
      destinationOf(f, 'isv-customer').ladder = 'technical';
    },
    expected: ['ladder-audience', 'isv-customer.ladder'],
    journey: '/route/customer/c-broken/c-by-microsoft/',
  },
  {
    check: 'messageUnreachable',
    name: 'a known message that nobody can meet',
    seed: ({ data }) => {
      found(data.knownMessages[0]).set = { role: ['customer'], symptom: ['refund'] };
    },
    expected: ['message-unreachable', 'bill-line.set'],
  },
  {
    check: 'treeWording',
    name: 'an option has no label',
    seed: ({ data }) => delete data.wording['en-us'].options['c-unknown'],
    expected: ['wording-missing', 'options.c-unknown'],
  },
  {
    check: 'treeWording',
    name: 'wording of a detour that does not exist',
    seed: ({ data }) => {
      data.wording['de-de'].detours.gone = { title: 'Weg', body: ['Weg.'] };
    },
    expected: ['wording-unused', 'detours.gone'],
  },
  {
    check: 'outcomeWording',
    name: 'a destination has no wording',
    seed: ({ data }) => delete data.wording['de-de'].outcomes['isv-refund'],
    expected: ['wording-missing', 'isv-refund'],
  },
  {
    check: 'outcomeWording',
    name: 'a recipient without a message',
    seed: (f) => delete outcomeOf(f, 'isv-broken').message,
    expected: ['wording-missing', 'isv-broken.message'],
  },
  {
    check: 'outcomeWording',
    name: 'steps where somebody else acts',
    seed: (f) => {
      outcomeOf(f, 'isv-broken').steps = ['Act.'];
    },
    expected: ['wording-unused', 'isv-broken.steps'],
  },
  {
    check: 'outcomeWording',
    name: 'a reply to the customer where the customer asks',
    seed: (f) => {
      outcomeOf(f, 'partner-billing').customer = 'Wait.';
    },
    expected: ['wording-unused', 'partner-billing.customer'],
  },
  {
    check: 'outcomeWording',
    name: 'no word on what to do if refused',
    seed: (f) => delete outcomeOf(f, 'self-billing').refused,
    expected: ['wording-missing', 'self-billing.refused'],
  },
  {
    check: 'outcomeWording',
    name: 'no reason not to contact somebody',
    seed: (f) => {
      outcomeOf(f, 'isv-broken').not = {};
    },
    expected: ['wording-missing', 'isv-broken.not.microsoft'],
  },
  {
    check: 'headingDuplicate',
    name: 'two outcomes with one heading',
    seed: (f) => {
      outcomeOf(f, 'isv-refund').heading = outcomeOf(f, 'isv-broken').heading;
    },
    expected: ['heading-duplicate', 'isv-refund.heading'],
  },
  {
    check: 'placeholders',
    name: 'a placeholder that nobody fills',
    seed: (f) => {
      found(outcomeOf(f, 'isv-broken').message).body += '{phone}';
    },
    expected: ['placeholder-unknown', 'isv-broken.message'],
  },
  {
    check: 'placeholders',
    name: 'a placeholder in one locale only',
    seed: (f) => {
      found(outcomeOf(f, 'isv-broken').message).body += '{plan}';
    },
    expected: ['placeholder-mismatch', 'isv-broken.message'],
  },
  {
    check: 'ruleCatchesAll',
    name: 'a row that does not look at the symptom',
    seed: (f) => delete ruleOf(f, 'any-other').when.symptom,
    expected: ['row-matches-every-topic', 'any-other.when.symptom'],
  },
  {
    check: 'ruleCatchesAll',
    name: 'a row with a symptom of every topic',
    seed: (f) => {
      ruleOf(f, 'any-other').when.symptom = ['broken', 'refund', 'other'];
    },
    expected: ['row-matches-every-topic', 'any-other.when.symptom'],
  },
  {
    check: 'outcomeWording',
    name: 'an outcome that does not say what to have ready',
    seed: (f) => delete outcomeOf(f, 'isv-broken').ready,
    expected: ['wording-missing', 'isv-broken.ready'],
  },
  {
    check: 'answerKind',
    name: 'a row that tells the asker to act although somebody else is to be contacted',
    seed: (f) => {
      ruleOf(f, 'partner-broken').answer = 'do';
    },
    expected: ['answer-kind', 'partner-broken.answer'],
    journey: '/route/partner/broken/',
  },
  {
    check: 'answerKind',
    name: 'a row that tells the asker to contact somebody although the asker acts',
    seed: (f) => {
      ruleOf(f, 'partner-bill').answer = 'ask';
    },
    expected: ['answer-kind', 'partner-bill.answer'],
  },
  {
    check: 'answerKind',
    name: 'a row that says that the documents are silent, without the claim that says so',
    seed: (f) => {
      ruleOf(f, 'partner-bill').answer = 'not-specified';
    },
    expected: ['answer-kind', 'partner-bill.answer'],
  },
  {
    check: 'answerUnsaid',
    name: 'a yes that the first paragraph does not say',
    seed: (f) => {
      ruleOf(f, 'partner-bill').answer = 'yes';
    },
    expected: ['answer-unsaid', 'self-billing.lead'],
  },
  {
    check: 'answerUnsaid',
    name: 'a no in the first paragraph that no row gives',
    seed: (f) => {
      outcomeOf(f, 'self-billing').lead = 'Nein. Das ist Ihre Sache.';
    },
    expected: ['answer-unsaid', 'self-billing.lead'],
  },
  {
    check: 'gapUnsaid',
    name: 'one answer of the tree for a row with a gap and a row without',
    seed: (f) => {
      optionOf(f, 'refund').set = { symptom: ['refund', 'bill'] };
    },
    expected: ['gap-unsaid', 'refund'],
    journey: '/route/partner/money/refund/',
  },
  {
    check: 'openingLong',
    name: 'a first paragraph of 46 words',
    seed: (f) => {
      outcomeOf(f, 'self-billing').lead = 'Wort '.repeat(46);
    },
    expected: ['opening-long', 'self-billing.lead'],
  },
  {
    check: 'openingLong',
    name: 'a gap of 46 words',
    seed: ({ claims }) => {
      found(claims['gap-claim']).statement['de-de'] = 'Wort '.repeat(46);
    },
    expected: ['opening-long', 'partner-refund.gap'],
  },
  {
    check: 'messageAlike',
    name: 'two messages with a few other words',
    seed: (f) => {
      const words = 'We need your help with {offer}. The customer has told us what went wrong and is waiting for you.';
      found(outcomeOf(f, 'isv-broken').message).body =
        `${words} Please repair it by tomorrow, and tell us when it is done.`;
      found(outcomeOf(f, 'isv-refund').message).body =
        `${words} Please refund IT by today and tell us when it is done!`;
    },
    expected: ['message-alike', 'isv-refund.message and isv-broken.message'],
  },
  {
    check: 'messageAlike',
    name: 'two messages that differ in placeholders only',
    seed: (f) => {
      found(outcomeOf(f, 'isv-refund').message).body = 'Hello {customer}\nisv-broken\n{role}';
    },
    expected: ['message-alike', 'isv-refund.message and isv-broken.message'],
  },
  {
    check: 'triageWording',
    name: 'a checklist in one locale only',
    seed: ({ data }) => delete data.wording['en-us'].triage['isv-broken'],
    expected: ['wording-missing', 'isv-broken'],
  },
  {
    check: 'triageWording',
    name: 'a checklist of no destination',
    seed: ({ data }) => {
      for (const { triage } of Object.values(data.wording)) triage.gone = found(triage['isv-broken']);
    },
    expected: ['wording-unused', 'gone'],
  },
  {
    check: 'triageWording',
    name: 'a checklist that rests on other claims than in the other locale',
    seed: ({ data }) => {
      found(data.wording['de-de'].triage['isv-broken']).claims = ['silent-claim'];
    },
    expected: ['triage-claims', 'isv-broken.claims'],
  },
  {
    check: 'triageWording',
    name: 'a checklist for customers',
    seed: ({ data }) => {
      for (const { triage } of Object.values(data.wording)) triage['isv-customer'] = found(triage['isv-broken']);
    },
    expected: ['triage-audience', 'isv-customer'],
  },
];

const WARNING_SEEDS: Seed<keyof typeof WARNINGS>[] = [
  {
    check: 'destinationWithoutCase',
    name: 'no case expects a destination',
    seed: ({ data }) => {
      data.cases = data.cases.filter((entry) => entry.destination !== 'isv-refund');
    },
    expected: ['destination-without-case', 'isv-refund'],
  },
  {
    check: 'rowsMergeable',
    name: 'a row is written as two',
    seed: (f) => {
      const row = ruleOf(f, 'partner-broken');
      f.data.rules.push({ ...row, id: 'partner-broken-direct', when: { ...row.when, biller: ['microsoft'] } });
      row.when = { ...row.when, biller: ['csp-partner'] };
    },
    expected: ['rows-mergeable', 'partner-broken and partner-broken-direct'],
  },
];

describe('proof', () => {
  it('finds nothing in a routing without faults', () => {
    const { data, claims } = fixture();
    const proof = runProof(data, claims);
    expect(proof.faults).toEqual([]);
    expect(proof.warnings).toEqual([]);
  });

  it.each(SEEDS)('$check catches: $name', ({ check, seed, expected: [id, field], journey }) => {
    const seeded = fixture();
    seed(seeded);
    const faults = CHECKS[check](makeContext(seeded.data, seeded.claims));
    const caught = faults.filter((fault) => fault.id === id && fault.field === field);
    expect(caught, JSON.stringify(faults)).not.toEqual([]);
    expect(caught[0]?.remedy).not.toBe('');
    expect(caught[0]?.file).toMatch(/^content\/routing\/.+\.yaml$/);
    if (journey !== undefined) expect(caught[0]?.journey).toBe(journey);
    const proof = runProof(seeded.data, seeded.claims);
    expect(proof.faults).toContainEqual(caught[0]);
  });

  it('has a seed for every check', () => {
    expect(new Set(SEEDS.map((seed) => seed.check))).toEqual(new Set(Object.keys(CHECKS)));
    expect(new Set(WARNING_SEEDS.map((seed) => seed.check))).toEqual(new Set(Object.keys(WARNINGS)));
  });

  it.each(WARNING_SEEDS)('$check warns: $name', ({ seed, expected }) => {
    const seeded = fixture();
    seed(seeded);
    const { warnings, faults } = runProof(seeded.data, seeded.claims);
    expect(warnings.map(({ id, field }) => [id, field])).toEqual([expected]);
    expect(faults).toEqual([]);
  });

  it('takes rows for one only where nothing else sets them apart', () => {
    const { data, claims } = fixture();
    const row = found(data.rules.find(({ id }) => id === 'partner-broken'));
    const twin = { ...row, id: 'twin', when: { ...row.when, biller: ['microsoft'] } };
    row.when = { ...row.when, biller: ['csp-partner'] };
    const apart: Rule[] = [
      { ...twin, destination: 'isv-refund' },
      { ...twin, activity: 'billing' },
      { ...twin, claims: ['silent-claim'] },
      { ...twin, gap: 'gap-claim' },
      { ...twin, when: { ...twin.when, symptom: ['refund'] } },
    ];
    for (const other of apart) {
      expect(WARNINGS.rowsMergeable(makeContext({ ...data, rules: [row, other] }, claims))).toEqual([]);
    }
  });

  it.each(['rules', 'cases'] as const)('fails instead of passing when there are no %s', (part) => {
    const { data, claims } = fixture();
    data[part] = [];
    expect(() => runProof(data, claims)).toThrow(`cannot run without ${part}`);
  });

  it('counts', () => {
    const { data, claims } = fixture();
    found(claims['rule-claim']).status = 'stated';
    const { counts, perDestination } = runProof(data, claims);
    expect(counts).toMatchObject({
      situations: 16,
      possible: 14,
      impossible: [{ id: 'customer-refund', situations: 2 }],
      rules: 9,
      questions: 6,
      // role; 2 roles; partner: 3 topics, 2 of money, 2 billers; customer: 3 topics, 2 × 3 billers
      states: 1 + 2 + 3 + 2 + 2 + 3 + 6,
      outcomeStates: 10,
      notSpecified: 2,
      notResearched: 0,
      noneOfThese: 4,
      gapRules: 1,
      longestJourney: 4,
    });
    expect(perDestination['isv-silent']).toEqual({
      situations: 0,
      rules: [],
      states: 0,
      cases: 0,
      roles: ['direct-bill-partner'],
    });
    expect(perDestination['none-of-these']).toMatchObject({ situations: 4, states: 2, cases: 1 });
  });

  it('is told as text, with the verdict last', () => {
    const { data, claims } = fixture();
    expect(proofText(runProof(data, claims)).split('\n').at(-1)).toMatch(/^proven: \d+ checks, 0 faults/);
    data.rules = data.rules.slice(1);
    const text = proofText(runProof(data, claims));
    expect(text).toContain('[table-gap] content/routing/rules.yaml: role: direct-bill-partner, symptom: broken');
    expect(text).toContain('shown by: /route/partner/broken/');
    expect(text.split('\n').at(-1)).toMatch(/^NOT proven/);
  });
});
