/** /schema/listing.json: an independent validator, which does not know zod, agrees with what the build accepts. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { listingJsonSchema } from '../../../src/offers/load.ts';
import { offerDocumentSchema } from '../../../src/offers/schema.ts';
import { record } from './fixture.ts';

const folder = 'content/offers';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const schema = listingJsonSchema();
const validate = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } }).compile(schema);
const faults = (value: unknown): string[] => {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

/** A sound document as people write it. */
const sound = (members: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...structuredClone(record().document),
  ...members,
});

describe('the JSON Schema of a listing document', () => {
  it('says which draft it is and what it describes', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Listing document',
      description: expect.stringContaining('marketplace offer'),
    });
  });

  it.each(files)('%s names it and is valid', (name) => {
    const document = read(name);
    expect(document.$schema).toBe('/schema/listing.json');
    expect(faults(document)).toEqual([]);
  });

  it('asks for no member that has a default', () => {
    const { support, released, fictional, ...rest } = sound();
    expect(faults(rest)).toEqual([]);
  });

  const listing = { title: 'Rocket' };
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown member', { colour: 'red' }, /must NOT have additional properties/],
    ['an unknown kind', { kind: 'spaceship' }, /\/kind must be equal to one of/],
    ['no listing', { listings: [] }, /\/listings must NOT have fewer than 1 items/],
    ['a listing without language', { listings: [listing] }, /\/listings\/0 must match exactly one schema in oneOf/],
    [
      'a listing with both spellings',
      { listings: [{ ...listing, languageId: 'en-us', languageID: 'en-us' }] },
      /\/listings\/0 must match exactly one schema in oneOf/,
    ],
    ['a released field that is none', { released: ['title'] }, /\/released\/0 must be equal to one of/],
    ['a day that is none', { confirmed: 'yesterday' }, /\/confirmed must match/],
    [
      'a waiver without reason',
      { waivers: [{ rule: 'links-missing', until: '2027-01-01' }] },
      /\/waivers\/0 must have required property 'reason'/,
    ],
    [
      'a waiver for an unknown rule',
      { waivers: [{ rule: 'no-such-rule', reason: 'x', until: '2027-01-01' }] },
      /\/waivers\/0\/rule must be equal to one of/,
    ],
  ])('refuses %s, as the build does', (_, members, told) => {
    const document = sound(members);
    expect(faults(document).join('\n')).toMatch(told);
    expect(offerDocumentSchema.safeParse(document).success).toBe(false);
  });

  it('takes a waiver, as the build does', () => {
    const document = sound({ waivers: [{ rule: 'links-missing', reason: 'No manual yet.', until: '2027-01-01' }] });
    expect(faults(document)).toEqual([]);
    expect(offerDocumentSchema.safeParse(document).success).toBe(true);
  });
});
