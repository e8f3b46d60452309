import { type MutableRef, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, type Localized, languageTag } from '../i18n/locale.ts';
import type { RoutingPack } from '../routing/pack.ts';
import { sharedValue, withoutShared } from '../ui/shared-link.ts';
import { keep, readKept } from './device.client.ts';
import { previewDictionary } from './dictionary.ts';
import { type Engine, startEngine } from './engine.client.ts';
import { fromFragment, LINK_NAME } from './link.ts';
import type { PreviewPack } from './pack.ts';
import { readSummary, titleOf } from './ReadReport.tsx';
import type { ResultView, Section } from './ResultView.tsx';
import type { Assessment, Draft, LinkFault, ReadOptions, ReadResult } from './types.ts';
import { type PackAddresses, usePacks } from './use-packs.ts';

const LINK_FAULTS = {
  foreign: 'linkForeign',
  'newer-version': 'linkNewer',
  lost: 'linkLost',
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

/** What shows a draft, once all of it is there. */
interface Shown extends Loaded {
  View: typeof ResultView;
  assessment: Assessment;
  packs: Partial<Localized<PreviewPack>>;
}

interface Preview {
  /** Whether scripts run. */
  running: boolean;
  status: { text: string; isFault: boolean };
  /** The text in the box; of one too long to be shown there, its length. */
  text: string;
  longText: number | undefined;
  /** What came of reading the text. */
  result: ReadResult | undefined;
  loaded: Loaded | undefined;
  shown: Shown | undefined;
  section: Section;
  setSection: (section: Section) => void;
  setReader: (reader: Locale) => void;
  /** Stands above the draft: the focus comes here when another is shown. */
  heading: MutableRef<HTMLHeadingElement | null>;
  routing: (locale: Locale) => Promise<RoutingPack>;
  onText: (text: string) => void;
  onPasted: () => void;
  onLongText: (text: string) => void;
  onFile: (file: File) => void;
  /** Shows a draft that is not from a text. */
  start: (draft: Draft, from?: From) => void;
  /** Shows one of several drafts of a text. */
  choose: (draft: Draft) => void;
  /** Takes what was edited. */
  change: (draft: Draft) => void;
  /** Shows the draft before; undefined where there is none. */
  goBack: (() => void) | undefined;
  remove: () => void;
}

/**
 * The state of the preview: a draft from one of many places, read and assessed in a worker, kept on the device.
 * @param locale the locale of the page
 * @param today the date of the build
 */
export function usePreview(locale: Locale, today: string, addresses: PackAddresses): Preview {
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
  const [status, setStatus] = useState({ text: '', isFault: false });
  const [View, setView] = useState<typeof ResultView>();
  const engine = useRef<Engine>();
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
  const { packs, routing } = usePacks(addresses, [locale, reader], fail);

  /** Begins something: what was to be read before is not any more. */
  const begin = (value = '', length?: number): number => {
    clearTimeout(timer.current);
    turn.current += 1;
    setText(value);
    setLongText(length);
    return turn.current;
  };

  /** Shows another draft; the one before can be had back. */
  const load = (draft: Draft, from: From | undefined, isOwn: boolean, hasFocus: boolean) => {
    setBefore(current.current);
    setLoaded({ draft, from, isOwn });
    focusHeading.current = hasFocus;
    if (hasFocus) setSection(draft.origin.type === 'blank' ? 'edit' : 'see');
  };
  /** Shows a draft that is not from the text in the box, which goes. */
  const start = (draft: Draft, from?: From, isOwn = draft.origin.type === 'blank') => {
    begin();
    setResult(undefined);
    tell(t('loaded', { offer: titleOf(draft, locale) ?? t('draftNoTitle') }));
    load(draft, from, isOwn, true);
  };

  const receive = (read: ReadResult | undefined, hasFocus: boolean, asked: number) => {
    if (read === undefined || asked !== turn.current) return;
    setResult(read);
    const draft = read.state === 'read' ? read.drafts[0] : undefined;
    if (read.state === 'failed' || draft === undefined) {
      const first = read.state === 'failed' ? read.messages.find(({ severity }) => severity === 'error') : undefined;
      const place = first === undefined ? '' : ` ${t('place', { line: first.line, column: first.column })}.`;
      tell(`${t('failedHeading')}.${place}`, true);
      return;
    }
    tell(readSummary(locale, read, draft));
    // While a text is typed one draft follows the other; the one to go back to is what was there before the text.
    if (current.current?.draft.origin.type === 'text' && !hasFocus) setLoaded({ draft, from: undefined, isOwn: true });
    else load(draft, undefined, true, hasFocus);
  };
  const read = (input: string | Uint8Array, hasFocus: boolean, asked: number) => {
    tell(t('reading'));
    const options: ReadOptions = { today: dayHere(), language: languageTag('en-us') };
    engine.current?.read(input, options).then((answer) => receive(answer, hasFocus, asked), fail);
  };
  const onText = (value: string) => {
    const asked = begin(value);
    if (value.trim() === '') {
      setResult(undefined);
      tell('');
      return;
    }
    // Pasting is done at once and then looked at; typing goes on.
    const hasFocus = isPasted.current;
    isPasted.current = false;
    timer.current = setTimeout(() => read(value, hasFocus, asked), hasFocus ? 0 : READ_PAUSE);
  };
  const onFile = async (file: File) => {
    const asked = begin();
    tell(t('reading'));
    try {
      read(new Uint8Array(await file.arrayBuffer()), true, asked);
    } catch {
      tell(t('unreadable'), true);
    }
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
      const value = sharedValue(location.href, LINK_NAME);
      if (value === undefined) return;
      // The address need not keep what is now in the preview: reloading would read the link again.
      history.replaceState(null, '', withoutShared(location.href));
      fromFragment(value).then((reading) => {
        if ('fault' in reading) tell(t(LINK_FAULTS[reading.fault]), true);
        else start(reading.draft, 'originLink', true);
      });
    };
    readAddress();
    addEventListener('hashchange', readAddress);
    return () => removeEventListener('hashchange', readAddress);
  }, []);

  const draft = loaded?.draft;
  const pack = packs[reader];
  // Before the browser paints what was typed: the worker need not wait for that.
  useLayoutEffect(() => {
    if (draft === undefined || pack === undefined) return;
    const { destinations } = pack;
    // An answer to a draft that has changed meanwhile is still nearer to it than the one before.
    engine.current?.assess(draft, { locale: reader, today, destinations }).then((next) => {
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

  const isShown = loaded && assessment && View && packs[locale] && pack;
  const shown = isShown ? { ...loaded, View, assessment, packs } : undefined;
  useEffect(() => {
    if (!isShown || !focusHeading.current) return;
    focusHeading.current = false;
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [isShown !== undefined, loaded]);

  const goBack = () => {
    begin();
    setResult(undefined);
    setLoaded(before);
    setBefore(undefined);
    focusHeading.current = true;
    tell(t('wentBack'));
  };
  const remove = () => {
    begin();
    keep(undefined);
    setResult(undefined);
    setLoaded(undefined);
    setBefore(undefined);
    setAssessment(undefined);
    tell(t('removed'));
  };
  return {
    running,
    status,
    text,
    longText,
    result,
    loaded,
    shown,
    section,
    setSection,
    setReader,
    heading,
    routing,
    onText,
    onPasted: () => {
      isPasted.current = true;
    },
    onLongText: (value) => read(value, true, begin('', value.length)),
    onFile,
    start,
    choose: (choice) => load(choice, undefined, true, false),
    change: (edited) => setLoaded({ draft: edited, from: undefined, isOwn: true }),
    goBack: before && goBack,
    remove,
  };
}

/** The day on the reader’s device, `YYYY-MM-DD`. */
export function dayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
