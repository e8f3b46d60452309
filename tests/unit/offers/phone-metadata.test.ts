import {
  type CountryCode,
  getExampleNumber,
  type MetadataJson,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import metadata from 'libphonenumber-js/metadata.min.json' with { type: 'json' };
import { expect, it } from 'vitest';
import { phonePlansWithoutFormats, withoutFormats } from '../../../src/build/phone-metadata.ts';

const whole = metadata as unknown as MetadataJson;
const plain = withoutFormats(metadata as never) as unknown as MetadataJson;

it('numbers of all countries are read and dialed alike without formats', () => {
  const countries = Object.keys(examples) as CountryCode[];
  expect(countries.length).toBeGreaterThan(200);
  for (const country of countries) {
    const number = getExampleNumber(country, examples, whole)?.number ?? '';
    for (const text of [
      number,
      `${number} ext. 12`,
      number.slice(0, -1),
      `${number}00`,
      number.slice(0, 6),
      `${number}123456`,
    ]) {
      const [one, other] = [whole, plain].map((plans) => {
        const read = parsePhoneNumberFromString(text, { extract: false }, plans);
        return [read?.number, read?.isPossible(), read?.country, read?.getURI()];
      });
      expect(other, text).toEqual(one);
    }
  }
});

it('is half as heavy, and changes no other module', () => {
  expect(JSON.stringify(plain).length).toBeLessThan(JSON.stringify(whole).length * 0.6);
  expect(phonePlansWithoutFormats.transform('export default {}', '/src/a.ts')).toBeUndefined();
});
