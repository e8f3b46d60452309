import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { AudiencePanel } from '../../../src/preview/AudiencePanel.tsx';
import { assess } from '../../../src/preview/assess.ts';
import { blankDraft } from '../../../src/preview/draft.ts';
import { MissingPanel } from '../../../src/preview/MissingPanel.tsx';
import { OutcomeMark } from '../../../src/preview/OutcomeMark.tsx';
import type { Draft, JsonObject } from '../../../src/preview/types.ts';
import { Verdict } from '../../../src/preview/Verdict.tsx';
import type { ResultContext } from '../../../src/preview/view.tsx';
import { packOf, TODAY } from './fixture.ts';

const pack = packOf('en-us');

function viewOf(listing: JsonObject, more: Partial<Draft> = {}): ResultContext {
  const listings = [{ languageId: 'en-us', ...listing }];
  const draft: Draft = { ...blankDraft(TODAY), kind: 'saas', listings, ...more };
  const assessment = assess(draft, { locale: 'en-us', today: TODAY, destinations: pack.destinations });
  return {
    locale: 'en-us',
    draft,
    assessment,
    pack,
    onDraft: () => undefined,
    onEdit: () => undefined,
  };
}

/** The rows of a list of tasks. */
const rows = (shown: VNode) =>
  [...render(shown).matchAll(/<li><div class="flow">.*?<\/button><\/li>/gs)].map(([row]) => row);
const numbers = (all: string[]) => all.flatMap((row) => /<strong>(\d+)\. /.exec(row)?.[1] ?? []).map(Number);

const listing = {
  privacyPolicyLink: 'acme.example/privacy',
  supportContact: { name: 'Desk', email: '\u202Ehelp@@acme.example', phone: '+49 30 23125001' },
};

describe('the entries to correct', () => {
  it('are numbered without gaps, wrong values first', () => {
    const all = rows(<MissingPanel {...viewOf(listing)} />);
    expect(all.slice(0, 4).map((row) => row.includes('<q>'))).toEqual([true, true, false, false]);
    const counted = numbers(all);
    expect(counted.length).toBeGreaterThan(3);
    expect(counted).toEqual(counted.map((_, index) => index + 1));
  });

  it('quote a wrong value once, apart from the text around it, and shorten a long one', () => {
    const [first = ''] = rows(<MissingPanel {...viewOf(listing)} />).filter((row) => row.includes('email'));
    expect(first).toContain('<q><bdi>\u202Ehelp@@acme.example</bdi></q>');
    expect(first.split('help@@acme.example')).toHaveLength(2);
    const refused = rows(<MissingPanel {...viewOf(listing, { confirmed: 'tomorrow' })} />).join();
    expect(refused.split('tomorrow')).toHaveLength(2);
    const long = viewOf({ privacyPolicyLink: `acme.example/${'a'.repeat(500)}` });
    expect(rows(<MissingPanel {...long} />).join()).toMatch(/<bdi>acme\.example\/a{67} …<\/bdi>/);
  });

  it.each(['mailto:desk@acme.example', 'Desk <desk@acme.example>', 'desk@acme.example; sales@acme.example'])(
    'name the address that %s probably means',
    (email) => {
      const view = viewOf({ ...listing, supportContact: { ...listing.supportContact, email } });
      const shown = rows(<MissingPanel {...view} />);
      expect(shown.join()).toContain('Probably meant: <bdi>desk@acme.example</bdi>');
    },
  );

  it('has a button at the end of each row', () => {
    const all = rows(<MissingPanel {...viewOf(listing)} />);
    for (const row of all) expect(row.match(/<button/g), row).toHaveLength(1);
  });
});

describe('who sees what', () => {
  it('says of a value that no page shows that it cannot be used', () => {
    const shown = render(<AudiencePanel {...viewOf({ ...listing, title: 'Fence' })} />);
    const rowOf = (label: string) =>
      [...shown.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row).find((row) => row.includes(`<summary>${label}`)) ?? '';
    for (const label of ['Customer support contact: email', 'Privacy policy'])
      expect(rowOf(label), label).toContain('(cannot be used like this)');
    for (const label of ['Customer support contact: name', 'Name of the offer'])
      expect(rowOf(label), label).toMatch(/<summary>[^(]*<\/summary>/);
  });
});

describe('the verdict', () => {
  it('names what must be corrected and why, in one line each', () => {
    const lines = render(<Verdict {...viewOf(listing)} />).matchAll(/<li><a href="#([^"]+)">(.*?)<\/li>/g);
    const shown = [...lines].map(([, field, line = '']) => `${field} ${line.replace('</a>', '')}`);
    expect(shown).toContain(
      'pv-f-0-supportContact-email Customer support contact: email address: The email address is not one.',
    );
    expect(shown).toContain('pv-f-0-globalSupportWebsite Support website: missing');
  });

  it('names the contact whose lack sends questions elsewhere', () => {
    const contact = { supportContact: { name: 'Desk', email: 'desk@acme.example' } };
    const shown = render(<Verdict {...viewOf(contact, { csp: { state: 'all' }, fictional: true })} />);
    expect(shown).toContain('Only a fallback: ');
    expect(shown).toContain('<div class="hint">CSP program contact: not given</div>');
    expect(shown).toContain('<div class="hint">Support website: not given</div>');
  });

  it('says what partners and customers do instead where no question arrives', () => {
    const shown = render(<Verdict {...viewOf({}, { csp: { state: 'all' }, fictional: true })} />);
    expect(shown.match(/No\. Partners have to look in Partner Center\./g)).toHaveLength(2);
    expect(shown).toContain('No. Customers ask their CSP partner.');
  });

  it('tells a value that nobody can use, of the contact that is reached and where it sends questions elsewhere', () => {
    const flawed = {
      supportContact: { name: 'Desk', email: 'desk@acme', phone: '+49 30 2345678' },
      globalSupportWebsite: 'http//acme.example',
    };
    const shown = render(<Verdict {...viewOf(flawed, { csp: { state: 'all' }, fictional: true })} />);
    const rows = shown.split('<dt>').slice(1);
    expect(rows[0]).toContain('<div class="hint">email address (cannot be used like this)</div>');
    expect(rows[1]).toContain('<div class="hint">CSP program contact: not given</div>');
    expect(rows[2]).toContain('<div class="hint">Support website (cannot be used like this)</div>');
  });

  it.each([
    ['all', 'first', 'open to all CSP partners'],
    ['none', 'nobody', 'not open to CSP partners'],
  ] as const)('says whether CSP partners may sell the offer: %s', (state, mark, words) => {
    const shown = render(<Verdict {...viewOf(listing, { csp: { state } })} />);
    const [, row = ''] = /<dt>((?:(?!<dt>).)*Sale through CSP.*?)<\/dd>/s.exec(shown) ?? [];
    expect(row).toContain(`preview-mark ${mark}`);
    expect(row).toContain(words);
  });
});

it('tells what becomes of questions by three shapes', () => {
  const outcomes = ['first', 'fallback', 'nobody'] as const;
  const shapes = outcomes.map((outcome) => / d="([^"]+)"/.exec(render(<OutcomeMark outcome={outcome} />))?.[1]);
  expect(new Set(shapes).size).toBe(3);
});
