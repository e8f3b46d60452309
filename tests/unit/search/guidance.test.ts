import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familiesOf } from '../../../src/routing/families.ts';
import { markTerms, passageOf, viewOf } from '../../../src/search/excerpt.ts';
import { type GuidanceRecord, indexGuidance, openGuidance } from '../../../src/search/guidance.ts';
import { piecesOf } from '../../../src/search/SearchResults.tsx';

const records: GuidanceRecord[] = [
  {
    url: '/cancel',
    kind: 'answer',
    title: 'Abonnement kündigen',
    text: 'Sie kündigen im Partner Center.',
    names: ['Vertrag loswerden'],
  },
  {
    url: '/refund',
    kind: 'answer',
    title: 'Rückerstattung beantragen',
    text: 'Der Herausgeber entscheidet über das Geld.',
  },
  {
    url: '/file',
    kind: 'term',
    title: 'Abstimmungsdatei',
    text: 'Eine Datei zum Rechnungsabgleich.',
    names: ['Reconciliation File'],
  },
  ...Array.from({ length: 20 }, (_, index): GuidanceRecord => {
    return {
      url: `/other${index}`,
      kind: 'guide',
      title: `Partner Nummer ${index}`,
      text: 'Der Partner fragt den Kunden. Rechnung und Abgleich.',
    };
  }),
];
const made = {
  offers: 0,
  roles: {},
  alike: [],
  ...indexGuidance(records, ['Rückerstattet wird nie, nur Kündiger'], 'de-de'),
};
const search = openGuidance(JSON.parse(JSON.stringify(made)), 'de-de');
const first = (query: string) => search(query, () => false).hits[0]?.url;
const sought = (query: string, asTyped = false) => search(query, () => asTyped).sought;

describe('guidance', () => {
  it.each([
    ['gekündigt', '/cancel'],
    ['Kuendigung', '/cancel'],
    ['wie kann der Partner das Abonnement kündigen', '/cancel'],
    ['loswerden', '/cancel'],
    ['reconciliation', '/file'],
    ['Kündigugn', '/cancel'],
    ['Rückerstatung', '/refund'],
    ['Abstimmungsd', '/file'],
    ['Guten Tag, bitte helfen Sie uns mit der Rückerstattung, vielen Dank und viele Grüße', '/refund'],
  ])('%s leads to %s', (query, url) => expect(first(query)).toBe(url));

  it('takes compounds apart on both sides', () => {
    expect(first('Rechnungsabgleich')).toBe('/file');
    expect(sought('Abonnementkündigung')[0]?.terms.size).toBe(2);
  });

  it('names what it does not know, and corrects only where it is allowed to', () => {
    expect(sought('Blubberfisch kündigen').map(({ terms }) => terms.size)).toEqual([0, 1]);
    expect(sought('Abstimmungsdtaei')[0]?.corrected).toBe('Abstimmungsdatei');
    expect(sought('Kündigugn', true)[0]?.terms.size).toBe(0);
    // The beginning of a word is kept.
    expect(sought('Xbstimmungsdatei')[0]?.terms.size).toBe(0);
  });

  it('leaves out what holds a word by the way, but not where one word is all that is asked for', () => {
    const urls = (query: string) => search(query, () => true).hits.map(({ url }) => url);
    expect(urls('Abonnement des Partners kündigen')).toEqual(['/cancel']);
    expect(urls('Partner')).toHaveLength(21);
  });

  it('takes any query', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (query) => Array.isArray(search(query, () => false).hits)));
  });
});

describe('complaints', () => {
  const open = (own: GuidanceRecord[], alike: string[][] = []) => {
    const fill = Array.from({ length: 20 }, (_, index): GuidanceRecord => {
      return { url: `/other${index}`, kind: 'guide', title: `Seite ${index}`, text: 'Der Hersteller hilft.' };
    });
    const file = { offers: 0, roles: {}, alike, ...indexGuidance([...own, ...fill], [], 'de-de') };
    const guidance = openGuidance(JSON.parse(JSON.stringify(file)), 'de-de');
    return (query: string) => guidance(query, () => false).hits.map(({ url }) => url);
  };
  const answer = (url: string, title: string, more = {}): GuidanceRecord => {
    return { url, kind: 'answer', title, text: '', ...more };
  };
  const term = (url: string, title: string, names: string[]): GuidanceRecord => {
    return { url, kind: 'term', title, text: '', names };
  };

  it('are found by what callers say of a symptom, in short queries, and by the parts of its compounds', () => {
    const find = open([answer('/silent', 'Nachfragen', { heard: ['hebt nicht ab', 'Telefonleitung tot'] })]);
    expect(find('hebt nicht ab')[0]).toBe('/silent');
    expect(find('Telefonleitungen')[0]).toBe('/silent');
    expect(find('Hersteller hebt Deckel, Kiste, Sack und Pack')).not.toContain('/silent');
  });

  it('are looked for by words that mean the same, also where a word is unknown', () => {
    const own = [answer('/end', 'Abonnement stornieren'), answer('/keep', 'Abonnement behalten')];
    const alike = [['kündigen', 'stornieren', 'rauskommen']];
    expect(open(own, alike)('rauskommen')).toEqual(['/end']);
    expect(open(own)('rauskommen')).toEqual([]);
    const known = [answer('/keep', 'Abonnement und Vertrag'), answer('/end', 'Abonnement stornieren')];
    const told = [...known, answer('/told', 'Wer kündigen will')];
    expect(open(told)('Abonnement kündigen').indexOf('/keep')).toBeLessThan(
      open(told)('Abonnement kündigen').indexOf('/end'),
    );
    expect(open(told, alike)('Abonnement kündigen').indexOf('/end')).toBeLessThan(
      open(told, alike)('Abonnement kündigen').indexOf('/keep'),
    );
  });

  it('do not lead to a term by words that only mean the same', () => {
    const own = [term('/term', 'Storno', ['Rückabwicklung']), answer('/end', 'Vertrag loswerden')];
    expect(open(own, [['loswerden', 'Storno', 'Rückabwicklung']])('loswerden')).toEqual(['/end']);
  });

  it('lead to a term where its names hold all words, whatever their order', () => {
    const own = [
      answer('/a', 'Software', { names: ['Software reservieren'] }),
      term('/term', 'Softwarereservierung', ['Reservierung von Software']),
    ];
    expect(open(own)('Software Reservierung')[0]).toBe('/term');
    const alike = [
      term('/wider', 'Partnerrechnung', ['Rechnung', 'Rechnung des Partners']),
      term('/named', 'Rechnung', []),
    ];
    expect(open(alike)('Rechnung')[0]).toBe('/named');
  });
});

it('the file of an index holds steps between documents, which opening turns into the same index', () => {
  const find = openGuidance(JSON.parse(JSON.stringify(made)), 'de-de');
  const partner = made.index.index.find(([name]) => name === 'partn');
  expect(partner?.[1][0]?.[1].slice(1)).toEqual(Array.from({ length: 19 }, () => 1));
  expect(find('Partner', () => true).hits).toHaveLength(21);
});

describe('families', () => {
  const rule = (destination: string, role: string[], symptom: string[]) => {
    return { id: destination, destination, when: { role, symptom }, activity: 'a', claims: [], answer: 'do' as const };
  };
  it('hold answers about much the same symptoms, one for each role', () => {
    const rules = [
      rule('a', ['partner'], ['x', 'y']),
      rule('b', ['customer'], ['x', 'y']),
      rule('c', ['partner'], ['x']),
      rule('d', ['isv'], ['z']),
    ];
    const families = familiesOf(['a', 'b', 'c', 'd'], rules);
    expect(families.get('a')).toBe(families.get('b'));
    expect(families.has('c')).toBe(false);
    expect(families.has('d')).toBe(false);
  });
});

describe('excerpts', () => {
  const long = `${'Ein Satz ohne Belang. '.repeat(30)}Hier geht es um die Kündigung. ${'Noch einer. '.repeat(30)}`;
  const terms = new Set(['kundig']);

  it('are the passage that matched, with whole words marked', () => {
    const passage = passageOf(long, terms, 'de-de');
    expect(passage).toContain('Kündigung');
    expect(passage.length).toBeLessThanOrEqual(180);
    expect(
      markTerms(passage, terms, 'de-de')
        .filter(({ marked }) => marked)
        .map(({ text }) => text),
    ).toEqual(['Kündigung']);
    expect(passage).toMatch(/^Hier geht es um die Kündigung\. .*\.$/);
    expect(markTerms('Marketplace', new Set(['market']), 'en-us')).toEqual([{ text: 'Marketplace', marked: false }]);
  });

  it('are the line that matched, such as the row of a table, and what a colon announces', () => {
    const lines = ['Erst das.', 'Frist: 72 Stunden.', 'Kündigung: jederzeit.', 'Zur Kündigung und Frist:', 'beides.'];
    expect(passageOf(lines.join('\n'), terms, 'de-de')).toBe('Kündigung: jederzeit.');
    expect(passageOf(lines.join('\n'), new Set(['kundig', 'frist']), 'de-de')).toBe('Zur Kündigung und Frist: beides.');
    expect(passageOf(lines.join('\n'), new Set(['nichts']), 'de-de')).toBe('Erst das.');
    expect(passageOf('Zur Kündigung:', terms, 'de-de')).toBe('Zur Kündigung:');
  });

  it('break a long sentence at whole words, with dots', () => {
    const endless = `Erst ${'viele Wörter '.repeat(20)}zur Kündigung ${'und noch mehr '.repeat(30)}, z. B. Azure`;
    const passage = passageOf(endless, terms, 'de-de');
    expect(passage).toMatch(/^… (?:viele|Wörter) .*Kündigung.* (?:und|noch|mehr) …$/);
    expect(passageOf(`Die Kündigung z. B. Azure ${'und mehr '.repeat(30)}`, terms, 'de-de')).toMatch(/mehr …|und …/);
  });

  it('leave no letter of a text out, and add none', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          markTerms(text, terms, 'de-de')
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  it('name the phrase that led there where nothing else tells', () => {
    const hit = { url: '/', kind: 'answer', title: 'Kündigen', text: '', others: [], isHeard: false } as const;
    const names = ['Abo beenden', 'Vertrag loswerden'];
    expect(viewOf({ ...hit, terms: ['loswerd'], roles: [], others: [], names }, 'de-de').reason).toEqual([
      { text: 'Vertrag ', marked: false },
      { text: 'loswerden', marked: true },
    ]);
    const told = { ...hit, terms: ['loswerd'], roles: [], others: [], names, text: 'Vertrag loswerden' };
    expect(viewOf(told, 'de-de').reason).toBeUndefined();
  });

  it('say where the words stand that the hit does not show', () => {
    const unseenOf = (record: Partial<GuidanceRecord>) => {
      const own: GuidanceRecord = { url: '/silent', kind: 'answer', title: 'Nachfragen', text: '', ...record };
      const file = { offers: 0, roles: {}, alike: [], ...indexGuidance([...records, own], [], 'de-de') };
      const [hit] = openGuidance(file, 'de-de')('hebt', () => false).hits;
      return hit && viewOf(hit, 'de-de').unseen;
    };
    expect(unseenOf({ heard: ['hebt nicht ab'] })).toBe('heard');
    expect(unseenOf({ said: ['Wenn nach einer Stunde niemand abhebt: hebt'] })).toBe('elsewhere');
    expect(unseenOf({ title: 'Niemand hebt ab' })).toBeUndefined();
  });

  it('of offers become texts and marks, nothing else', () => {
    expect(piecesOf('A <mark>b</mark> &lt;script&gt;.')).toEqual([
      { text: 'A ', marked: false },
      { text: 'b', marked: true },
      { text: ' <script>.', marked: false },
    ]);
  });

  it.each([
    ['Two sentences. <mark>Whole.</mark>', 'Two sentences. Whole.'],
    ['in the middle of <mark>one</mark>', '… in the middle of one …'],
    ['<mark>words</mark> of a sentence.', '… words of a sentence.'],
  ])('says where an excerpt of an offer was cut: %s', (excerpt, shown) => {
    expect(
      piecesOf(excerpt)
        .map(({ text }) => text)
        .join(''),
    ).toBe(shown);
  });
});
