/** Every component of the page of components renders in every state and locale, as valid HTML and in both languages. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it, test } from 'vitest';
import { AskBox } from '../../../src/ask/AskBox.tsx';
import { Examples } from '../../../src/examples/Examples.tsx';
import { groups } from '../../../src/examples/groups.tsx';
import { type Locale, locales } from '../../../src/i18n/locale.ts';
import { Hydrated } from '../../../src/ui/use-ready.ts';

/** The box as it is with script. */
const ask = (locale: Locale) => (
  <Hydrated.Provider value={{ current: true }}>
    <AskBox locale={locale} packHref="/data/ask.json" />
  </Hydrated.Provider>
);
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // Parts of a page: headings and references are judged where they stand together.
    rules: { 'heading-level': 'off', 'no-missing-references': 'off', 'void-style': 'off' },
  }),
);
const faultsOf = (html: string): string[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
const all = groups(ask('en-us')).flatMap(({ examples }) => examples);

describe.each(locales)('examples in %s', (locale) => {
  it.each(all.map((example) => [example.id, example] as const))('%s', (_, { name, use, render, states = [] }) => {
    expect(name[locale]).not.toBe('');
    expect(use[locale].endsWith('.')).toBe(true);
    expect(states.filter((state) => state.name[locale] === '')).toEqual([]);
    const shown = [...(render === undefined ? [] : [render]), ...states.map((state) => state.render)];
    expect(shown.length).toBeGreaterThan(0);
    for (const show of shown) {
      const html = renderToString(<div>{show(locale)}</div>);
      expect(faultsOf(html)).toEqual([]);
    }
  });

  it('stand on one page together', () => {
    const html = renderToString(
      <Examples locale={locale} contents="All">
        {ask(locale)}
      </Examples>,
    );
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    for (const { id, name } of all) expect(html).toContain(`id="example-${id}">${name[locale]}`);
  });
});

test('names and ids are unique', () => {
  for (const key of ['de-de', 'en-us'] as const)
    expect(new Set(all.map(({ name }) => name[key])).size).toBe(all.length);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(faultsOf('<p><div>x</div></p>')).not.toEqual([]);
});
