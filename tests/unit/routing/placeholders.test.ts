/** Placeholders of messages: fields for what is used, values put in as they are. */
import { describe, expect, it } from 'vitest';
import { filled, placeholderFields } from '../../../src/routing/placeholders.ts';

const textOf = (values: Parameters<typeof filled>[2], text = 'An {customer}: {problem}') =>
  filled('de-de', text, values)
    .map((piece) => piece.text)
    .join('');

describe('fields', () => {
  it('are those that the texts use, once, in a fixed order, without what is known', () => {
    const fields = placeholderFields(['{subscription} {offer}', '{problem} {customer} {offer} {role}'], {
      role: 'Kunde',
    });
    expect(fields.map(({ name }) => name)).toEqual(['customer', 'offer', 'subscription', 'problem']);
    expect(fields.map(({ long }) => long)).toEqual([false, false, false, true]);
  });

  it('are called what the line of the message calls them, where they mean something else in each', () => {
    const body = 'Plan: {plan}\nKaufdatum: {since}\nPlan und Grund: {plan}, {problem}\nBitte sagen Sie uns: {tried}.';
    const fields = placeholderFields(['Betrifft: {offer}', body], {});
    expect(fields.map(({ name, line }) => [name, line])).toEqual([
      ['offer', undefined],
      ['plan', undefined],
      ['problem', undefined],
      ['since', 'Kaufdatum'],
      ['tried', undefined],
    ]);
  });

  it('are none where nothing is to be filled', () => {
    expect(placeholderFields(['Text', 'with {offer}'], { offer: 'X' })).toEqual([]);
  });
});

describe('a text', () => {
  it('keeps the name of what has no value, in its own language', () => {
    expect(textOf({ customer: '  ' })).toBe('An [Kunde]: [Angaben]');
    expect(filled('en-us', '{customer}', {})).toEqual([
      { text: '', open: false },
      { text: '[customer]', open: true },
      { text: '', open: false },
    ]);
  });

  it('can be sent without a deadline that somebody typed', () => {
    expect(textOf({}, 'Bitte antworten Sie uns {deadline}.')).toBe('Bitte antworten Sie uns wenn möglich bis morgen.');
    expect(textOf({ deadline: 'bis Freitag' }, 'Bitte antworten Sie uns {deadline}.')).toBe(
      'Bitte antworten Sie uns bis Freitag.',
    );
  });

  it('takes values as they were typed, whatever they look like', () => {
    expect(textOf({ customer: ' {problem} $& <b> ', problem: 'x\ny' })).toBe('An {problem} $& <b>: x\ny');
  });
});
