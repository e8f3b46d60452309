import type { ComponentChildren } from 'preact';
import type { Locale } from '../i18n/locale.ts';
import { verbatim } from '../ui/verbatim.ts';
import type { Example } from './example.tsx';
import { groups } from './groups.tsx';

interface Props {
  locale: Locale;
  /** The box for own words. It is passed in as an island, because it does nothing without script. */
  children?: ComponentChildren;
}

export function Examples({ locale, children }: Props) {
  return (
    <div class="flow">
      {groups(children).map(({ id, name, examples }) => (
        <section class="flow" key={id} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>{name[locale]}</h2>
          {examples.map((example) => (
            <OneExample locale={locale} example={example} key={example.id} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OneExample({ locale, example }: { locale: Locale; example: Example }) {
  const { id, code, name, use, render, states = [] } = example;
  return (
    <section class="flow example" aria-labelledby={`example-${id}`}>
      <h3 id={`example-${id}`}>{name[locale]}</h3>
      <p class="prose">{use[locale]}</p>
      <p class="hint">
        <code {...verbatim}>{code}</code>
      </p>
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
