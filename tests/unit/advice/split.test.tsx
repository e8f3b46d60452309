/** The split of duties that a provider brings to its copy: what each side reads, and whose words they are. */
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { DeskView } from '../../../src/advice/desk.ts';
import { type OwnSplit, splitSection } from '../../../src/advice/own.ts';
import { SplitNote } from '../../../src/advice/SplitNote.tsx';
import { operatorDesks } from '../../../src/build/operator-desks.ts';
import { ownSplit, presetAgreement, splitByActivity, splitNotice } from '../../../src/build/operator-split.ts';
import { loadSiteData, type SiteData } from '../../../src/build/site-data.ts';
import { ResponsibilityTable } from '../../../src/routing/ResponsibilityTable.tsx';
import type { Site } from '../../../src/site/load.ts';

const sample = loadSiteData(process.cwd(), 'partner', []);
const site: Site = {
  schema: 1,
  name: 'Lotse',
  operator: {
    name: 'Nordstern',
    address: ['Beispielweg 1', '12345 Musterstadt'],
    email: 'post@nordstern.example',
    hosting: { 'de-de': 'Da.', 'en-us': 'There.' },
  },
  party: 'indirect-provider',
  desks: { general: { email: 'hilfe@nordstern.example', languages: ['de'] } },
  split: {
    date: '2026-10-01',
    duties: { 'billing-questions': 'reseller', ordering: 'reseller', 'isv-contact': 'both-provider' },
  },
};
const data: SiteData = { ...sample, site };
const split = ownSplit('en-us', data) as OwnSplit;
const desk = operatorDesks('en-us', data)?.desks.general as DeskView;
const duty = (title: string) => split.duties.find((each) => each.title === title) as OwnSplit['duties'][number];
const billing = duty('Questions about the invoice');

const shown = (role: string | undefined, title: string, recipient = 'isv-publisher') =>
  render(
    <SplitNote split={split} rules={duty(title).rules.slice(0, 1)} role={role} recipient={recipient} desk={desk} />,
  );

describe('the split', () => {
  it('is the operator’s, with its date, and says that it is not Microsoft’s', () => {
    expect(split.heading).toContain('Nordstern');
    expect(split.lead).toMatch(/Nordstern.*October 1, 2026.*not Microsoft’s/);
    expect(shown('indirect-reseller', billing.title)).toContain(split.lead);
    expect(ownSplit('de-de', data)?.lead).toContain('nicht von Microsoft');
  });

  it('holds the duties that were agreed and no others', () => {
    expect(split.duties.map(({ title }) => title)).toEqual([
      'Ordering',
      'Contact with the ISV',
      'Questions about the invoice',
    ]);
  });

  it('tells each side who acts, and nobody else', () => {
    expect(shown('indirect-reseller', billing.title)).toContain('You take this.');
    expect(shown('indirect-provider', billing.title)).toContain('your indirect reseller');
    expect(shown(undefined, billing.title)).toContain('In charge: reseller.');
    expect(shown('customer', billing.title)).toBe('');
    expect(shown('direct-bill-partner', billing.title)).toBe('');
  });

  it('names the desk where a reseller turns to the operator, and only there', () => {
    expect(shown('indirect-reseller', 'Contact with the ISV')).toContain('hilfe@nordstern.example');
    expect(shown('indirect-reseller', billing.title)).not.toContain('hilfe@nordstern.example');
    expect(shown('indirect-provider', 'Contact with the ISV')).not.toContain('hilfe@nordstern.example');
  });

  it('says what only the provider can do, with its source', () => {
    const html = shown('indirect-reseller', 'Ordering');
    expect(html).toContain('names you, but Nordstern has to act');
    expect(html).toContain('href="/en-us/agreement/#claim-selling-and-managing-limited-to-direct-bill-and-provider"');
  });

  it('takes back that the provider is asked only where Microsoft’s rule names it', () => {
    expect(shown('indirect-reseller', billing.title, 'indirect-provider')).toContain(billing.instead);
    expect(shown('indirect-reseller', billing.title)).not.toContain(billing.instead);
  });

  it('is nothing for an answer that no duty touches, and on a copy without one', () => {
    expect(ownSplit('en-us', data, ['no-such-rule'])).toBeUndefined();
    expect(ownSplit('en-us', data, billing.rules)?.duties.map(({ title }) => title)).toContain(billing.title);
    expect(ownSplit('en-us', { ...data, site: { ...site, split: undefined } })).toBeUndefined();
    expect(ownSplit('en-us', sample)).toBeUndefined();
  });
});

describe('the note for a ticket', () => {
  const section = (role: string | undefined, title: string, recipient = 'isv-publisher') =>
    splitSection(
      split,
      { rules: duty(title).rules.slice(0, 1), role, recipient },
      'https://lotse.example/en-us/route/',
    );

  it('says what the page says: who acts, whose rule it is, and the source of what holds anyway', () => {
    const found = section('indirect-reseller', 'Ordering');
    expect(found?.heading).toBe(split.heading);
    expect(found?.lines).toContainEqual({ kind: 'text', text: split.lead });
    expect(found?.lines[0]).toMatchObject({
      kind: 'fact',
      label: 'Ordering',
      text: expect.stringContaining('has to act'),
    });
    expect(found?.lines).toContainEqual({
      kind: 'address',
      text: 'https://lotse.example/en-us/agreement/#claim-selling-and-managing-limited-to-direct-bill-and-provider',
    });
  });

  it('has nothing for a role that the split does not concern', () => {
    expect(section('customer', billing.title)).toBeUndefined();
  });
});

describe('the table of responsibilities', () => {
  const own = splitByActivity('en-us', data);

  it('shows the split beside the activities that its duties name', () => {
    expect(own?.lead).toBe(split.lead);
    expect(own?.agreed.ordering).toEqual(['Ordering. In charge: reseller.']);
    const named = new Set(
      sample.duties.filter(({ id }) => id in (site.split?.duties ?? {})).flatMap((each) => each.activities),
    );
    expect(Object.keys(own?.agreed ?? {}).sort()).toEqual([...named].sort());
  });

  it('marks it as the operator’s, beside what Microsoft says', () => {
    const { responsibilities, facts } = sample.routing;
    const activities = Object.values(responsibilities).filter(({ id }) => id === 'ordering');
    const table = (given: typeof own) =>
      render(<ResponsibilityTable locale="en-us" activities={activities} parties={facts.parties} own={given} />);
    expect(table(own)).toContain(`<strong>${split.heading}:</strong><ul><li>Ordering. In charge: reseller.</li></ul>`);
    expect(table(undefined)).not.toContain('agreed');
  });

  it('is as always without a split', () => {
    expect(splitByActivity('en-us', sample)).toBeUndefined();
  });
});

describe('the worksheet', () => {
  it('begins with name, date and duties of the provider that runs the copy', () => {
    expect(presetAgreement(site)).toMatchObject({
      provider: 'Nordstern',
      reseller: '',
      date: '2026-10-01',
      rows: { ordering: { who: 'reseller' }, 'isv-contact': { who: 'both-provider' } },
    });
    expect(presetAgreement({ ...site, split: undefined })).toMatchObject({ provider: 'Nordstern', date: '', rows: {} });
    expect(presetAgreement({ ...site, party: 'isv-publisher' })).toBeUndefined();
    expect(presetAgreement(sample.site)).toBeUndefined();
  });

  it('says whose rule that is', () => {
    expect(splitNotice('de-de', site)).toMatch(/Nordstern.*1\. Oktober 2026.*nicht von Microsoft/);
    expect(splitNotice('de-de', sample.site)).toBeUndefined();
  });
});
