/** The table of responsibilities: what its cells, its rows and its legend say. */
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Claims, Sources } from '../../../src/claims/types.ts';
import { ACTIVITIES, PARTIES } from '../../../src/examples/invented.ts';
import { InvolvementLegend, ResponsibilityTable } from '../../../src/routing/ResponsibilityTable.tsx';

const [questions, pace] = ACTIVITIES;
if (questions === undefined || pace === undefined) throw new Error('There are no invented activities.');
const owner = { involvement: 'owner' as const, claims: ['help', 'again'] };
const activity = { ...pace, cells: { ...pace.cells, microsoft: owner } };
const evidence = {
  claims: { help: { sources: ['paper', 'page'] }, again: { sources: ['paper'] } } as unknown as Claims,
  sources: {
    paper: { id: 'paper', title: 'Le papier', language: 'fr' },
    page: { id: 'page', title: 'The page', language: 'en-US' },
  } as unknown as Sources,
};
const table = (more = {}) =>
  renderToString(<ResponsibilityTable locale="en-us" activities={[activity]} parties={PARTIES} {...more} />);

describe('the table of responsibilities', () => {
  it('marks the cells that have a note, for eyes and for ears, unless the notes are left out', () => {
    const [noted = ''] = /<td[^>]*>(?:(?!<\/td>).)*note below the row.*?<\/td>/.exec(table()) ?? [];
    expect(noted).toContain('data-party="direct-bill-partner"');
    expect(noted).toContain('>*<');
    expect(table().split('note below the row')).toHaveLength(2);
    expect(table({ brief: true })).not.toContain('note below the row');
  });

  it('names each document of its cells once, in its language', () => {
    const html = table({ evidence });
    expect(html.match(/href="\/en-us\/sources\/#[^"]+"/g)).toEqual([
      'href="/en-us/sources/#paper"',
      'href="/en-us/sources/#page"',
    ]);
    expect(html).toContain('<cite lang="fr">Le papier</cite>');
    expect(html).toContain('<cite>The page</cite>');
    expect(html).toContain('<li data-party="microsoft">');
  });

  it('names who is responsible beside the title, for a filter that hides their cells; a table within a text has no filter', () => {
    const [whose = ''] = /<td class="involvement whose.*?<\/td>/.exec(table({ evidence })) ?? [];
    expect(whose).toContain('data-label="Responsible"');
    expect(whose).toContain('Microsoft');
    expect(whose).not.toContain('data-party');
    expect(table()).not.toContain('whose');
  });

  it('explains the words that occur, and no others', () => {
    const legend = renderToString(<InvolvementLegend locale="en-us" activities={[questions]} />);
    expect(legend).toContain('answers for it');
    expect(legend).not.toContain('say nothing about it');
    expect(legend).not.toContain('note on this cell');
    expect(renderToString(<InvolvementLegend locale="en-us" activities={[pace]} />)).toContain('note on this cell');
  });
});
