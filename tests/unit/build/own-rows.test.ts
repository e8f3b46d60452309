import { describe, expect, it } from 'vitest';
import { loadOwnRows, type OwnRows, ownRowFaults } from '../../../src/build/own-rows.ts';
import { loadSiteData } from '../../../src/build/site-data.ts';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { guidanceRecords } from '../../../src/search/guidance-records.ts';
import { writeContent } from '../routing/fixture.ts';

const data = loadSiteData(process.cwd(), 'partner', []);
const operator = {
  name: 'Nordstern',
  address: ['Beispielweg 1', '12345 Musterstadt'],
  email: 'post@nordstern.example',
  hosting: { 'de-de': 'Da.', 'en-us': 'There.' },
};
const both = (german: string, english: string) => ({ 'de-de': german, 'en-us': english });
const message = {
  id: 'order-held',
  patterns: ['Your order waits for Nordstern'],
  set: { symptom: 'order-fails', biller: 'csp-partner' },
  note: both('Wir geben sie frei.', 'We release it.'),
};
const term = { term: both('Nummer', 'number'), definition: both('Unsere.', 'Ours.') };
const guide = {
  title: both('Ein Ticket öffnen', 'Open a ticket'),
  description: both('Wie Reseller ein Ticket öffnen. '.repeat(3), 'How resellers open a ticket with us. '.repeat(2)),
};
const texts = { 'guides/ticket.de-de.html': '<p>So.</p>', 'guides/ticket.en-us.html': '<p>Like <em>this</em>.</p>' };

const load = (files: Record<string, unknown>, by: typeof operator | null = operator): OwnRows => {
  const written = Object.entries(files).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return loadOwnRows(writeContent({ 'site.yaml': 'schema: 1', ...Object.fromEntries(written) }), { operator: by });
};
const faultsOf = (...given: Parameters<typeof load>): readonly ContentFault[] => {
  try {
    return ownRowFaults('content', load(...given), data);
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
};

describe('what an operator adds', () => {
  it('is nothing where it adds nothing', () => {
    expect(load({})).toEqual({ messages: [], terms: [], guides: [] });
  });

  it('carries its name in both languages, and cites nothing', () => {
    const { messages, terms, guides } = load({
      'messages.yaml': [message],
      'terms.yaml': { number: term },
      'guides.yaml': { ticket: guide },
      ...texts,
    });
    expect(messages).toMatchObject([
      { claims: [], note: both('Nordstern: Wir geben sie frei.', 'Nordstern: We release it.') },
    ]);
    expect(terms[0]?.definition).toEqual(both('Unsere. (Begriff von Nordstern)', 'Ours. (term of Nordstern)'));
    expect(guides[0]?.by).toEqual(both('Anleitung von Nordstern', 'Guide by Nordstern'));
    expect(ownRowFaults('content', { messages, terms, guides }, data)).toEqual([]);
  });

  it('is found by the search as its own', () => {
    const { guides: ownGuides } = load({ 'guides.yaml': { ticket: guide }, ...texts });
    const records = guidanceRecords({ ...data, guides: [], ownGuides }, 'en-us', []);
    expect(records.find(({ url }) => url === '/en-us/operator-guides/ticket/')).toMatchObject({
      kind: 'guide',
      title: 'Open a ticket',
      context: 'Guide by Nordstern',
      text: expect.stringContaining('Like this.'),
    });
  });

  it.each<[string, Record<string, unknown>, Partial<ContentFault>]>([
    [
      'a message about a symptom that nobody has',
      { 'messages.yaml': [{ ...message, set: { symptom: 'rain' } }] },
      { id: 'unknown-value', file: 'content/messages.yaml', field: 'order-held.set.symptom' },
    ],
    [
      'a message that leads nowhere',
      { 'messages.yaml': [{ ...message, set: { biller: 'csp-partner' } }] },
      { id: 'message-unreachable', file: 'content/messages.yaml' },
    ],
    [
      'a message of a word that stands everywhere',
      { 'messages.yaml': [{ ...message, patterns: ['no'] }] },
      { id: 'pattern-vague', file: 'content/messages.yaml' },
    ],
    [
      'a message that is known already',
      { 'messages.yaml': [{ ...message, patterns: ['not to be sold in market'] }] },
      { id: 'pattern-twice', file: 'content/messages.yaml' },
    ],
    [
      'a message that cites a claim',
      { 'messages.yaml': [{ ...message, claims: ['support-boundary'] }] },
      { id: 'unknown-key', field: '0.claims' },
    ],
    [
      'a term in one language',
      { 'terms.yaml': { number: { ...term, definition: { 'de-de': 'Unsere.' } } } },
      { id: 'locale-missing' },
    ],
    [
      'a term that is there already',
      { 'terms.yaml': { offer: term } },
      { id: 'duplicate-id', file: 'content/terms.yaml', field: 'offer' },
    ],
    [
      'a term that forbids our words',
      { 'terms.yaml': { number: { ...term, forbidden: both('x', 'y') } } },
      { id: 'unknown-key' },
    ],
    [
      'a guide without a text',
      { 'guides.yaml': { ticket: guide }, 'guides/ticket.de-de.html': '<p>So.</p>' },
      { id: 'locale-missing', file: 'content/guides/ticket.en-us.html' },
    ],
    [
      'a guide with a script',
      { 'guides.yaml': { ticket: guide }, ...texts, 'guides/ticket.de-de.html': '<script>x</script>' },
      { id: 'text-invalid', field: 'script' },
    ],
    [
      'a guide that says too little of itself',
      { 'guides.yaml': { ticket: { ...guide, description: both('Kurz.', 'Short.') } }, ...texts },
      { field: 'ticket.description.de-de' },
    ],
    ['a text that no guide names', { ...texts }, { id: 'file-unexpected', file: 'content/guides/ticket.de-de.html' }],
  ])('is refused with %s', (_, files, expected) => {
    const [fault] = faultsOf(files);
    expect(fault).toMatchObject(expected);
    expect(fault?.remedy).toMatch(/\S/);
  });

  it('needs a name that it can carry', () => {
    expect(faultsOf({ 'terms.yaml': { number: term } }, null)).toMatchObject([
      { id: 'party-incomplete', field: 'operator' },
    ]);
  });
});
