import { describe, expect, it } from 'vitest';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { loadSite } from '../../../src/site/load.ts';
import { writeContent } from '../routing/fixture.ts';

const operator = {
  name: 'Example GmbH',
  address: ['Beispielweg 1', '12345 Musterstadt'],
  email: 'mail@example.org',
  hosting: { 'de-de': 'Beim Hoster.', 'en-us': 'At the host.' },
};
const load = (value: unknown) =>
  loadSite(writeContent({ 'site.json': typeof value === 'string' ? value : JSON.stringify(value) }));

function faultsOf(step: () => unknown): readonly ContentFault[] {
  try {
    step();
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}

describe('site.json', () => {
  it('may name no operator', () => {
    expect(load({ name: 'Wegweiser', operator: null })).toEqual({ name: 'Wegweiser', operator: null });
  });

  it('is read with its operator', () => {
    const full = { ...operator, phone: '+49 30 1234', represented: 'A. Beispiel', privacyContact: 'dpo@example.org' };
    expect(load({ name: 'X', operator: full })).toEqual({ name: 'X', operator: full });
  });

  it.each<[string, unknown, Partial<ContentFault>]>([
    ['no JSON', '{ "name": ', { id: 'json-syntax', field: '-' }],
    ['no name', { operator: null }, { id: 'site-invalid', field: 'name', value: undefined }],
    ['no word about the operator', { name: 'X' }, { id: 'site-invalid', field: 'operator', value: undefined }],
    [
      'a wrong e-mail',
      { name: 'X', operator: { ...operator, email: 'mail' } },
      { field: 'operator.email', value: 'mail' },
    ],
    [
      'an address of one line',
      { name: 'X', operator: { ...operator, address: ['Here'] } },
      { field: 'operator.address', value: ['Here'] },
    ],
    [
      'hosting in one language',
      { name: 'X', operator: { ...operator, hosting: { 'de-de': 'Da.' } } },
      { field: 'operator.hosting.en-us', value: undefined },
    ],
  ])('is refused with %s', (_, value, expected) => {
    const [fault, ...others] = faultsOf(() => load(value));
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ file: 'content/site.json', ...expected });
    expect(fault?.remedy).toMatch(/\S/);
  });

  it('is refused with a member that nobody knows, by name', () => {
    const [fault] = faultsOf(() => load({ name: 'X', operator: null, owner: 'Y' }));
    expect(fault).toMatchObject({ id: 'site-invalid', remedy: expect.stringContaining('owner') });
  });

  it('is missed with its file', () => {
    const [fault] = faultsOf(() => loadSite(writeContent({ 'other.json': '{}' })));
    expect(fault).toMatchObject({ file: 'content/site.json', remedy: expect.stringContaining('operator') });
  });
});
