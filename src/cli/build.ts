import { parseArgs } from 'node:util';
import { buildSite } from '../build/build.ts';
import { parseEdition } from '../config/edition.ts';
import { fail } from './fail.ts';

try {
  const { values } = parseArgs({ options: { edition: { type: 'string' } } });
  const folder = await buildSite({ root: process.cwd(), edition: parseEdition(values.edition, '--edition') });
  console.log(`Built ${folder}`);
} catch (error) {
  fail(error);
}
