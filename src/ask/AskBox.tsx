import '../ui/translated.client.ts';
import { useRef, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { stateHref } from '../routing/codec.ts';
import { kept } from '../ui/storage.client.ts';
import { useReady } from '../ui/use-ready.ts';
import type { AskedQuery } from './AskResult.tsx';
import { askDictionary } from './dictionary.ts';
import { type Ask, askFor } from './load.ts';

interface Props {
  locale: Locale;
  /** Address of the data of the box, fetched when the box is first used. */
  packHref: string;
  /** Option ids of the question below which the box stands. The first one sets the role. */
  under?: readonly string[];
}

type State = { kind: 'idle' | 'loading' | 'failed' } | ({ kind: 'done'; Result: Ask['Result'] } & AskedQuery);

/**
 * A box for anything the caller has, as an island or within the tree: a message, an invoice line, or the problem in their own words. It leads to states
 * of the tree. The text stays in the browser. Before script is loaded, an empty field and a button that does nothing yet keep
 * the room; without script the box is not shown.
 */
export function AskBox({ locale, packHref, under = [] }: Props) {
  const t = askDictionary(locale);
  const ready = useReady();
  const [text, setText] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  // Each result is a new element, because a translation by the browser replaces text nodes, which Preact could not
  // update afterwards.
  const count = useRef(0);
  const show = (next: State) => {
    count.current += 1;
    setState(next);
  };

  const ask = async (role: string | undefined) => {
    if (state.kind !== 'done') show({ kind: 'loading' });
    try {
      const { pack, find, Result } = await askFor(packHref);
      show({ kind: 'done', Result, pack, role, found: find(pack, text, role, under) });
    } catch {
      show({ kind: 'failed' });
    }
  };

  const hint = (
    <p class="hint" id="ask-hint">
      {t('hint')}
    </p>
  );
  const tools = (
    <p>
      <button class="button" type="submit" disabled={!ready}>
        {t('show')}
      </button>
    </p>
  );
  return (
    <section class="panel ask flow with-script no-print" aria-labelledby="ask">
      <h2 id="ask">{ready ? <label for="ask-text">{t('label')}</label> : t('label')}</h2>
      {ready ? (
        <form
          class="flow"
          onSubmit={(event) => {
            event.preventDefault();
            ask(under[0] ?? kept('role'));
          }}
        >
          <textarea
            class="field"
            id="ask-text"
            rows={3}
            required
            aria-describedby="ask-hint"
            value={text}
            onFocus={() => askFor(packHref).catch(() => undefined)}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          {hint}
          {tools}
        </form>
      ) : (
        <div class="flow">
          <div class="field" />
          {hint}
          {tools}
        </div>
      )}
      <div role="status">
        <p key={count.current}>
          <Status locale={locale} state={state} />
        </p>
      </div>
      {state.kind === 'failed' && (
        <p key={`start ${count.current}`}>
          <a href={stateHref(locale, [])}>{t('start')}</a>
        </p>
      )}
      {state.kind === 'done' && (
        <state.Result
          key={`result ${count.current}`}
          locale={locale}
          {...state}
          {...(under.length === 0 && { onRole: ask })}
        />
      )}
    </section>
  );
}

function Status({ locale, state }: { locale: Locale; state: State }) {
  const t = askDictionary(locale);
  switch (state.kind) {
    case 'idle':
      return null;
    case 'done':
      if (state.role === undefined) return <>{t('roleFirst')}</>;
      return <>{state.found.doors.length === 0 ? t('none') : t('found', { count: state.found.doors.length })}</>;
    default:
      return <>{t(state.kind)}</>;
  }
}
