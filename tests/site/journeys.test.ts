/** The tree as built, without script: every state is reached by links and leads on, until there is an answer. */
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { locales } from '../../src/i18n/locale.ts';
import { localizedPath } from '../../src/i18n/path.ts';
import { Site } from './framework.ts';

interface State {
  /** Addresses of the options; none where the journey ends. */
  options: string[];
  /** Whether there is an answer. */
  answer: boolean;
  title: string;
  headings: string[];
}

const STATE = /^[^/]+\/route\/(?!(?:map|table|proof|outcomes)\/)(?:[^/]+\/)*index\.html$/;

/** The states among the pages of a locale, by address. Read by patterns: there are many, and they are our own. */
function statesOf(site: Site, locale: string): Map<string, State> {
  const states = new Map<string, State>();
  for (const file of site.files) {
    if (!file.startsWith(`${locale}/`) || !STATE.test(file)) continue;
    const html = site.text(file);
    if (html.includes('http-equiv="refresh"')) continue;
    // Doors for who is in a hurry or asks for a right stand in a list of their own.
    const lists = [...html.matchAll(/<ul class="options[^"]*"[\s\S]*?<\/ul>/g)].join('');
    states.set(`/${file}`.replace(/index\.html$/, ''), {
      options: [...lists.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href),
      answer: html.includes('class="sign"'),
      title: /<title>([^<]*)/.exec(html)?.[1] ?? '',
      headings: [...html.matchAll(/<h1\b[^>]*>(.*?)<\/h1>/gs)].map(([, text = '']) => text),
    });
  }
  return states;
}

/** Follows all links from the first question and tells what is wrong on the way. */
function faultsOf(states: ReadonlyMap<string, State>, start: string): string[] {
  const faults: string[] = [];
  const reached = new Set([start]);
  const titles = new Map<string, string>();
  for (const address of reached) {
    const state = states.get(address);
    if (state === undefined) {
      faults.push(`${address} is linked and not there`);
      continue;
    }
    if (state.headings.length !== 1) faults.push(`${address} has ${state.headings.length} h1`);
    if (state.answer === state.options.length > 0) faults.push(`${address} is neither a question nor an answer`);
    if (state.options.length === 1) faults.push(`${address} leaves no choice`);
    // An answer is the same at the end of all journeys to it; a question is told apart by the answers before it.
    const twin = state.answer ? undefined : titles.get(state.title);
    if (twin !== undefined) faults.push(`${address} has the title of ${twin}`);
    titles.set(state.title, address);
    for (const option of state.options) reached.add(option);
  }
  for (const address of states.keys()) if (!reached.has(address)) faults.push(`${address} is not reached`);
  return faults;
}

it.each(locales)('every state in %s is reached and leads to an answer', (locale) => {
  const site = Site.open(join(process.cwd(), 'dist/public'), 'npm run build');
  const states = statesOf(site, locale);
  expect(states.size).toBeGreaterThan(500);
  expect(faultsOf(states, localizedPath(locale, 'route'))).toEqual([]);
});

describe('what is wrong with a journey', () => {
  const question = (title: string, ...options: string[]): State => ({
    options,
    answer: false,
    title,
    headings: [title],
  });
  const answer: State = { options: [], answer: true, title: 'Do it', headings: ['Do it'] };
  const healthy = {
    '/': question('Who?', '/a/', '/b/'),
    '/a/': question('What?', '/a/x/', '/b/'),
    '/a/x/': answer,
    '/b/': answer,
  };
  const seeded: [name: string, changed: Record<string, State>, told: string][] = [
    ['a missing page', { '/': question('Who?', '/a/', '/c/', '/b/') }, '/c/ is linked and not there'],
    ['a page that nothing leads to', { '/z/': answer }, '/z/ is not reached'],
    ['an end without an answer', { '/b/': question('Lost') }, '/b/ is neither a question nor an answer'],
    ['one option', { '/a/': question('What?', '/a/x/') }, '/a/ leaves no choice'],
    ['two headings', { '/b/': { ...answer, headings: ['Do', 'it'] } }, '/b/ has 2 h1'],
    ['two questions with one title', { '/a/': question('Who?', '/a/x/', '/b/') }, '/a/ has the title of /'],
  ];
  test.each(seeded)('is told: %s', (_, changed, told) => {
    expect(faultsOf(new Map(Object.entries(healthy)), '/')).toEqual([]);
    expect(faultsOf(new Map(Object.entries({ ...healthy, ...changed })), '/')).toEqual([told]);
  });
});
