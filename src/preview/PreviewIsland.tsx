import { useEffect, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, type Localized, languageTag } from '../i18n/locale.ts';
import { fetchJson } from '../offers/fetch-json.ts';
import type { RoutingPack } from '../routing/pack.ts';
import type { SiteFacts } from './ContactPreview.tsx';
import { keep, readKept } from './device.client.ts';
import { previewDictionary } from './dictionary.ts';
import { blankDraft, draftOfOffer } from './draft.ts';
import { type Engine, startEngine } from './engine.client.ts';
import { InputPanel } from './InputPanel.tsx';
import { FRAGMENT, fromFragment } from './link.ts';
import type { PreviewPack } from './pack.ts';
import { AssumedNote, ReadReport, readSummary, titleOf } from './ReadReport.tsx';
import type { ResultView, Section } from './ResultView.tsx';
import { workedExample, worstCase } from './samples.ts';
import type { Assessment, Draft, LinkFault, ReadResult } from './types.ts';

interface Props {
  locale: Locale;
  /** Whether this is the public edition: its offers come with their public fields only. */
  isPublic: boolean;
  site: SiteFacts;
  offersHref: string;
  /** Data of the preview, and of the answers, by locale. */
  packHrefs: Localized<string>;
  routeHrefs: Localized<string>;
  lettersHref: string;
}

const LINK_FAULTS = {
  foreign: 'linkForeign',
  'newer-version': 'linkNewer',
  damaged: 'linkDamaged',
  'too-long': 'linkLong',
} as const satisfies Record<LinkFault, string>;

/** Milliseconds without a keystroke before a text is read, and before a draft is kept. */
const READ_PAUSE = 150;
const KEEP_PAUSE = 400;

/** What is told of where the draft comes from. */
type From = 'originExample' | 'originWorst' | 'originKept' | 'originLink' | 'originOffer';

interface Loaded {
  draft: Draft;
  from: From | undefined;
  /** Whether it is the reader’s own: then it is kept on the device. */
  isOwn: boolean;
}

/** The preview: takes a listing in, shows what comes of it. Nothing is sent anywhere. */
export default function PreviewIsland(props: Props) {
  const { locale, isPublic, site, offersHref } = props;
  const t = translator(previewDictionary, locale);
  const [running, setRunning] = useState(false);
  const [text, setText] = useState('');
  const [longText, setLongText] = useState<number>();
  const [result, setResult] = useState<ReadResult>();
  const [loaded, setLoaded] = useState<Loaded>();
  const [before, setBefore] = useState<Loaded>();
  const [assessment, setAssessment] = useState<Assessment>();
  const [section, setSection] = useState<Section>('see');
  const [reader, setReader] = useState<Locale>(locale);
  const [packs, setPacks] = useState<Partial<Localized<PreviewPack>>>({});
  const [status, setStatus] = useState<{ text: string; isFault: boolean }>({ text: '', isFault: false });
  const [View, setView] = useState<typeof ResultView>();
  const engine = useRef<Engine>();
  const routes = useRef<Partial<Localized<Promise<RoutingPack>>>>({});
  const current = useRef<Loaded>();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useRef(false);
  const isPasted = useRef(false);
  // Grows with all that the reader does: what was read for something earlier comes too late.
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  current.current = loaded;

  const tell = (message: string, isFault = false) => setStatus({ text: message, isFault });
  const fail = () => tell(t('workerFailed'), true);

  /** Begins something: what was to be read before is not any more. */
  const begin = (): number => {
    clearTimeout(timer.current);
    turn.current += 1;
    return turn.current;
  };

  /** Shows another draft; the one before can be had back. */
  const load = (draft: Draft, from: From | undefined, isOwn: boolean, hasFocus: boolean) => {
    const shown = current.current;
    setBefore(shown);
    setLoaded({ draft, from, isOwn });
    focusHeading.current = hasFocus;
    if (hasFocus) setSection(draft.origin.type === 'blank' ? 'edit' : 'see');
  };
  const start = (draft: Draft, from?: From) => {
    begin();
    setText('');
    setLongText(undefined);
    setResult(undefined);
    tell(t('loaded', { offer: titleOf(draft, locale) ?? t('draftNoTitle') }));
    load(draft, from, draft.origin.type === 'blank', true);
  };
  const change = (draft: Draft) => setLoaded({ draft, from: undefined, isOwn: true });

  const receive = (read: ReadResult | undefined, hasFocus: boolean, asked: number) => {
    if (read === undefined || asked !== turn.current) return;
    setResult(read);
    const draft = read.state === 'read' ? read.drafts[0] : undefined;
    if (read.state === 'failed' || draft === undefined) {
      const [first] = read.state === 'failed' ? read.errors : [];
      const place = first === undefined ? '' : ` ${t('place', { line: first.line, column: first.column })}.`;
      tell(`${t('failedHeading')}.${place}`, true);
      return;
    }
    tell(readSummary(locale, read, draft));
    // While a text is typed one draft follows the other; the one to go back to is what was there before the text.
    if (current.current?.draft.origin.type === 'text' && !hasFocus) setLoaded({ draft, from: undefined, isOwn: true });
    else load(draft, undefined, true, hasFocus);
  };
  const options = () => ({ today: today(), language: languageTag('en-us') });
  const readText = (value: string, hasFocus = false) => {
    const asked = begin();
    tell(t('reading'));
    engine.current?.read(value, options()).then((read) => receive(read, hasFocus, asked), fail);
  };
  const onText = (value: string) => {
    begin();
    setText(value);
    setLongText(undefined);
    if (value.trim() === '') {
      setResult(undefined);
      tell('');
      return;
    }
    // Pasting is done at once and then looked at; typing goes on.
    const hasFocus = isPasted.current;
    isPasted.current = false;
    timer.current = setTimeout(() => readText(value, hasFocus), hasFocus ? 0 : READ_PAUSE);
  };
  const onLongText = (value: string) => {
    setText('');
    setLongText(value.length);
    readText(value, true);
  };
  const onFile = async (file: File) => {
    const asked = begin();
    setText('');
    setLongText(undefined);
    tell(t('reading'));
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      engine.current?.read(bytes, options()).then((read) => receive(read, true, asked), fail);
    } catch {
      tell(t('unreadable'), true);
    }
  };
  const onPlace = (line: number, column: number) => {
    const box = document.querySelector<HTMLTextAreaElement>('#pv-text');
    if (box === null) return;
    const lines = text.split('\n');
    const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    box.focus();
    box.setSelectionRange(at, at + 1);
    box.scrollTop = ((line - 2) / lines.length) * box.scrollHeight;
  };

  // Runs once: what it calls reads the present state from refs.
  useEffect(() => {
    engine.current = startEngine();
    const kept = readKept();
    if (kept !== undefined) setLoaded({ draft: kept, from: 'originKept', isOwn: true });
    setRunning(true);
    // Not needed until there is something to show.
    import('./ResultView.tsx').then((module) => setView(() => module.ResultView), fail);
    const readAddress = () => {
      if (!location.hash.startsWith(FRAGMENT)) return;
      const value = location.hash.slice(FRAGMENT.length);
      // The address need not keep what is now in the preview: reloading would read the link again.
      history.replaceState(null, '', location.pathname + location.search);
      fromFragment(value).then((reading) => {
        if ('fault' in reading) tell(t(LINK_FAULTS[reading.fault]), true);
        else {
          setResult(undefined);
          tell(t('loaded', { offer: titleOf(reading.draft, locale) ?? t('draftNoTitle') }));
          load(reading.draft, 'originLink', true, true);
        }
      });
    };
    readAddress();
    addEventListener('hashchange', readAddress);
    return () => removeEventListener('hashchange', readAddress);
  }, []);

  // The data of the page’s locale, and of the reader’s.
  useEffect(() => {
    for (const each of new Set([locale, reader])) {
      if (packs[each] !== undefined) continue;
      fetchJson(props.packHrefs[each]).then(
        (pack) => setPacks((known) => ({ ...known, [each]: pack as PreviewPack })),
        fail,
      );
    }
  }, [locale, reader]);

  const draft = loaded?.draft;
  const pack = packs[reader];
  useEffect(() => {
    if (draft === undefined || pack === undefined) return;
    const { destinations } = pack;
    // An answer to a draft that has changed meanwhile is still nearer to it than the one before.
    engine.current?.assess(draft, { locale: reader, today: site.today, destinations }).then((next) => {
      if (next !== undefined && current.current !== undefined) setAssessment(next);
    }, fail);
  }, [draft, pack, reader]);

  useEffect(() => {
    if (loaded === undefined || !loaded.isOwn) return;
    const wait = setTimeout(() => {
      if (!keep(loaded.draft)) tell(t('notKept'), true);
    }, KEEP_PAUSE);
    // Whoever leaves at once loses nothing.
    const now = () => keep(loaded.draft);
    addEventListener('pagehide', now);
    return () => {
      clearTimeout(wait);
      removeEventListener('pagehide', now);
    };
  }, [loaded]);

  const isShown =
    loaded !== undefined &&
    assessment !== undefined &&
    View !== undefined &&
    packs[locale] !== undefined &&
    pack !== undefined;
  useEffect(() => {
    if (!isShown || !focusHeading.current) return;
    focusHeading.current = false;
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [isShown, loaded]);

  const routing = (wanted: Locale): Promise<RoutingPack> => {
    const load = async () => {
      const [core, letters] = await Promise.all([props.routeHrefs[wanted], props.lettersHref].map(fetchJson));
      return { ...(core as RoutingPack), letters } as RoutingPack;
    };
    const loading = routes.current[wanted] ?? load();
    routes.current[wanted] = loading;
    // After a failure the next attempt loads again.
    loading.catch(() => delete routes.current[wanted]);
    return loading;
  };
  const goBack = () => {
    if (before === undefined) return;
    begin();
    setText('');
    setLongText(undefined);
    setResult(undefined);
    setLoaded(before);
    setBefore(undefined);
    focusHeading.current = true;
    tell(t('wentBack'));
  };
  const remove = () => {
    begin();
    keep(undefined);
    setText('');
    setLongText(undefined);
    setResult(undefined);
    setLoaded(undefined);
    setBefore(undefined);
    setAssessment(undefined);
    tell(t('removed'));
  };

  // Nothing of it works without script; the page says what does.
  if (!running) return <div class="preview" />;
  return (
    <div class="preview flow">
      <h2 class="no-print" id="pv-input">
        {t('inputHeading')}
      </h2>
      <InputPanel
        locale={locale}
        isPublic={isPublic}
        offersHref={offersHref}
        text={text}
        longText={longText}
        onText={onText}
        onPasted={() => {
          isPasted.current = true;
        }}
        onLongText={onLongText}
        onFile={onFile}
        onBlank={() => start(blankDraft(today()))}
        onExample={() => start(workedExample(today()), 'originExample')}
        onWorst={(id) => start(worstCase(id, today()), 'originWorst')}
        onOffer={(offer) => start(draftOfOffer(offer), 'originOffer')}
      >
        <p role="status" class={status.isFault ? 'notice no-print' : 'status no-print'}>
          {status.text}
        </p>
        {result !== undefined && (
          <ReadReport
            locale={locale}
            result={result}
            isKept={loaded !== undefined}
            draft={draft}
            onChoose={(choice) => load(choice, undefined, true, false)}
            onPlace={text === '' ? undefined : onPlace}
          />
        )}
      </InputPanel>
      {isShown && (
        <>
          <h2 class="no-print" id="pv-result" ref={heading} tabIndex={-1}>
            {t('draftHeading', { offer: titleOf(loaded.draft, locale) ?? t('draftNoTitle') })}
          </h2>
          <div class="flow no-print">
            {loaded.from !== undefined && (
              <p>
                {t(loaded.from)}{' '}
                {loaded.from === 'originOffer' && `${isPublic ? `${t('offerPublic')} ` : ''}${t('offerTexts')}`}
              </p>
            )}
            <AssumedNote locale={locale} draft={loaded.draft} />
            {before !== undefined && (
              <p>
                <button class="button small" type="button" onClick={goBack}>
                  {t('goBack')}
                </button>
              </p>
            )}
          </div>
          <View
            locale={locale}
            draft={loaded.draft}
            assessment={assessment}
            section={section}
            onSection={setSection}
            reader={assessment.locale}
            onReader={setReader}
            packs={packs}
            site={site}
            onDraft={change}
            routing={routing}
          />
          <section class="flow prose no-print" aria-labelledby="pv-remove">
            <h2 id="pv-remove">{t('removeHeading')}</h2>
            <p>{t('removeHint')}</p>
            <p>
              <button class="button" type="button" onClick={remove}>
                {t('removeNow')}
              </button>
            </p>
          </section>
        </>
      )}
    </div>
  );
}

/** The day on the reader’s device. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
