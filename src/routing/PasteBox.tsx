import { useState } from 'preact/hooks';
import { ClaimList } from '../claims/ClaimList.tsx';
import { storageKeys } from '../config/storage.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { useReady } from '../ui/use-ready.ts';
import { stateHref } from './codec.ts';
import { bestMatches, type Continuation, continuations, roleOptions } from './messages.ts';
import type { PackMessage, PastePack } from './pack.ts';
import { pasteDictionary } from './paste-dictionary.ts';
import { presentClaim } from './present.ts';

interface Props {
  locale: Locale;
  /** Address of the pack of the paste box; it is fetched when the box is first used. */
  packHref: string;
}

type Result =
  | { state: 'idle' | 'loading' | 'failed' | 'empty' }
  | { state: 'done'; pack: PastePack; role: string | undefined; messages: PackMessage[] };

/**
 * Recognizes a pasted message and leads straight to its state in the tree. The text stays in the browser. Without
 * script there is no box, for nothing would answer it.
 */
export function PasteBox({ locale, packHref }: Props) {
  const t = translator(pasteDictionary, locale);
  const ready = useReady();
  const [text, setText] = useState('');
  const [result, setResult] = useState<Result>({ state: 'idle' });
  if (!ready) return null;

  const check = async (event: Event) => {
    event.preventDefault();
    if (text.trim() === '') return setResult({ state: 'empty' });
    if (result.state !== 'done') setResult({ state: 'loading' });
    try {
      const pack = await load(packHref);
      setResult({ state: 'done', pack, role: rememberedRole(), messages: bestMatches(pack.knownMessages, text) });
    } catch {
      setResult({ state: 'failed' });
    }
  };

  return (
    <section class="panel paste flow" aria-labelledby="paste">
      <h2 id="paste">{t('pasteHeading')}</h2>
      <form class="flow" onSubmit={check}>
        <p>
          <label for="paste-text">{t('pasteLabel')}</label>
        </p>
        <p class="search-form large">
          <textarea
            class="field"
            id="paste-text"
            rows={3}
            spellcheck={false}
            aria-describedby="paste-hint"
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </p>
        <p class="hint" id="paste-hint">
          {t('pasteHint')}
        </p>
        <p>
          <button class="button" type="submit">
            {t('pasteCheck')}
          </button>
        </p>
      </form>
      <p role="status">
        <Status locale={locale} result={result} />
      </p>
      {result.state === 'failed' && (
        <p>
          <a href={stateHref(locale, [])}>{t('pasteStart')}</a>
        </p>
      )}
      {result.state === 'done' && <Recognized locale={locale} {...result} />}
    </section>
  );
}

function Status({ locale, result }: { locale: Locale; result: Result }) {
  const t = translator(pasteDictionary, locale);
  switch (result.state) {
    case 'idle':
      return null;
    case 'loading':
      return <>{t('pasteLoading')}</>;
    case 'failed':
      return <>{t('pasteFailed')}</>;
    case 'empty':
      return <>{t('pasteEmpty')}</>;
    case 'done':
      return <>{result.messages.length === 0 ? t('pasteNone') : t('pasteFound', { count: result.messages.length })}</>;
  }
}

/**
 * What was recognized and how it goes on; the topics when nothing was.
 * @param role option id of the role that was remembered
 */
export function Recognized({
  locale,
  pack,
  role,
  messages,
}: {
  locale: Locale;
  pack: PastePack;
  role: string | undefined;
  messages: PackMessage[];
}) {
  const t = translator(pasteDictionary, locale);
  if (messages.length === 0) return <Topics locale={locale} pack={pack} role={role} />;
  return (
    <ol class="flow">
      {messages.map((message) => {
        const ways = continuations(pack.tree, message.set);
        const own = ways.filter(({ option }) => option === role);
        const others = ways.filter(({ option }) => option !== role);
        return (
          <li key={message.id} class="flow">
            <p>
              <strong>{message.note}</strong>
            </p>
            <Ways locale={locale} pack={pack} ways={own.length > 0 ? own : others} />
            {own.length > 0 && others.length > 0 && (
              <details>
                <summary>{t('pasteOtherRoles')}</summary>
                <Ways locale={locale} pack={pack} ways={others} />
              </details>
            )}
            <details>
              <summary>{t('pasteWhy')}</summary>
              <ClaimList locale={locale} claims={message.claims.map((claim) => presentClaim(pack, claim))} />
            </details>
          </li>
        );
      })}
    </ol>
  );
}

function Ways({ locale, pack, ways }: { locale: Locale; pack: PastePack; ways: Continuation[] }) {
  const t = translator(pasteDictionary, locale);
  return (
    <ul class="options">
      {ways.map(({ option, ids }) => (
        <li key={option}>
          <a class="option" href={stateHref(locale, ids)}>
            <span class="label">{t('pasteContinue', { role: pack.options[option] ?? option })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The topics of the remembered role; while it is unknown, the roles, whose topics come next. */
function Topics({ locale, pack, role }: { locale: Locale; pack: PastePack; role: string | undefined }) {
  const t = translator(pasteDictionary, locale);
  const roles = roleOptions(pack.tree);
  const next = roles.find(({ id }) => id === role)?.next;
  const before = next === undefined || role === undefined ? [] : [role];
  const options = next === undefined ? roles : (pack.tree.questions[next]?.options ?? []);
  return (
    <nav aria-label={t('pasteTopics')}>
      <ul class="options">
        {options.map(({ id }) => (
          <li key={id}>
            <a class="option" href={stateHref(locale, [...before, id])}>
              <span class="label">{pack.options[id] ?? id}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

let loading: { href: string; pack: Promise<PastePack> } | undefined;

/** Fetches the pack once; after a failure the next attempt fetches again. */
function load(href: string): Promise<PastePack> {
  if (loading?.href !== href) {
    const pack = fetch(href).then((response) => {
      if (!response.ok) throw new Error(`paste box: ${response.status} for ${href}`);
      return response.json() as Promise<PastePack>;
    });
    loading = { href, pack };
    pack.catch(() => {
      loading = undefined;
    });
  }
  return loading.pack;
}

function rememberedRole(): string | undefined {
  try {
    return localStorage.getItem(storageKeys.role) ?? undefined;
  } catch {
    // Storage may be forbidden: then the roles are offered.
    return undefined;
  }
}
