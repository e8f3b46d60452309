import type { ComponentChildren } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { ContentsBar, SideContents } from '../ui/SideContents.tsx';
import { verbatim } from '../ui/verbatim.ts';
import type { Example } from './example.tsx';
import { groups } from './groups.tsx';

interface Props {
  locale: Locale;
  /** What the list of all components is called. */
  contents: string;
  /** The box for own words. It is passed in as an island, because it does nothing without script. */
  children?: ComponentChildren;
}

export function Examples({ locale, contents, children }: Props) {
  const parts = groups(children);
  const entries = parts.map(({ id, name, examples }) => ({
    slug: `group-${id}`,
    text: name[locale],
    below: examples.map((example) => ({ slug: `example-${example.id}`, text: example.name[locale] })),
  }));
  return (
    <div class="with-aside broad">
      <ContentsBar label={contents} />
      <div class="flow">
        {parts.map(({ id, name, examples }) => (
          <section class="flow" key={id} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`}>{name[locale]}</h2>
            {examples.map((example) => (
              <OneExample locale={locale} example={example} key={example.id} />
            ))}
          </section>
        ))}
      </div>
      <aside>
        <SideContents label={contents} entries={entries} />
      </aside>
    </div>
  );
}

function OneExample({ locale, example }: { locale: Locale; example: Example }) {
  const { id, code, name, use, render, states = [] } = example;
  return (
    <section class="flow example" aria-labelledby={`example-${id}`}>
      <hgroup>
        <h3 id={`example-${id}`}>{name[locale]}</h3>
        <p class="hint">
          <code {...verbatim}>{code}</code>
        </p>
      </hgroup>
      <p class="prose">{use[locale]}</p>
      <div class="flow example-states">
        {render !== undefined && <div class="flow">{render(locale)}</div>}
        {states.map((state) => (
          <div class="flow" key={state.name[locale]}>
            <p class="eyebrow">{state.name[locale]}</p>
            {state.render(locale)}
          </div>
        ))}
      </div>
    </section>
  );
}
