/** Rules for single values: those of the listing document (`../schema.ts`), here without zod so that browsers can ask. */
import { canonicalLanguage } from '../values.ts';
import type { Rule } from './reading.ts';

const pattern = (expression: RegExp, remedy: string): Rule => ({ test: (value) => expression.test(value), remedy });

export const webAddress = pattern(
  /^https?:\/\/\S+$/,
  'Write a whole web address without spaces, beginning with https:// or http://.',
);
export const email = pattern(
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  'Write one e-mail address, such as name@host.example.',
);
export const language: Rule = {
  test: (value) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(value) && canonicalLanguage(value) !== undefined,
  remedy: 'Write a language tag, such as en-us.',
};
export const durableId = pattern(
  /^[a-z](?:-?[a-z0-9])*\/[a-z0-9-](?:\/?[a-z0-9-])*$/,
  'Write a durable id, such as product/ and the id that Partner Center gave.',
);
export const externalId = pattern(
  /^[a-z0-9][a-z0-9-_]{2,49}$/,
  'Write the offer id with 3 to 50 small letters, digits, hyphens and underscores.',
);
export const resourceName = pattern(/^[a-zA-Z0-9-_]{1,50}$/, 'Use 1 to 50 letters, digits, hyphens and underscores.');
export const apiKind = pattern(/^[A-Za-z0-9]+$/, 'Write a kind of the Product Ingestion API, such as azureSaaS.');
export const listingSchema = pattern(
  /^https:\/\/(?:product-ingestion\.azureedge\.net|schema\.mp\.microsoft\.com)\/schema\/listing\/[\d-]{10}(?:-preview\d+)?$/,
  'Write the address of the schema, such as https://schema.mp.microsoft.com/schema/listing/2022-03-01-preview5.',
);
