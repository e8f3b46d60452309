import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { dayHere } from '../config/day-here.ts';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { sharedValue, withoutShared } from '../ui/shared-link.ts';
import { keepDrafts, readDrafts } from './device.client.ts';
import { previewDictionary } from './dictionary.ts';
import { type Engine, startEngine } from './engine.client.ts';
import { assumedText } from './labels.ts';
import { DRAFT_LINK_NAME, draftFromFragment } from './link.ts';
import type { PreviewPack } from './pack.ts';
import { faultsIn, readSummary, titleOf } from './ReadReport.tsx';
import type { ResultView } from './ResultView.tsx';
import { type From, initialState, type Loaded, ownDrafts, reduce } from './state.ts';
import type { Assessment, Draft, DraftReadOptions, DraftReadResult } from './types.ts';
import { type PackAddresses, usePacks } from './use-packs.ts';

/** Milliseconds without a keystroke before a text is read. */
const READ_PAUSE = 150;

/**
 * How a text comes. `whole`: a file or a paste, which is read at once, and its draft gets the focus; `inserted`: a whole
 * text, but not through the clipboard of the page, such as from a keyboard that offers it: its draft is shown, and the
 * focus stays.
 */
type Arrival = 'typed' | 'whole' | 'inserted';

/** A draft with everything that its view needs. */
interface Shown extends Loaded {
  View: typeof ResultView;
  assessment: Assessment;
  /** The data of the page’s locale, and of the reader’s. */
  pack: PreviewPack;
  readerPack: PreviewPack;
}

/** Runs the preview: reads and assesses in a worker, keeps own drafts on the device, moves the focus. */
export function usePreview(locale: Locale, today: string, addresses: PackAddresses) {
  const t = translator(previewDictionary, locale);
  const [state, dispatch] = useReducer(reduce, locale, initialState);
  const [running, setRunning] = useState(false);
  const [View, setView] = useState<typeof ResultView>();
  const engine = useRef<Engine>();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useRef(false);
  const showHeading = useRef(false);
  const arrival = useRef<Arrival>('typed');
  // Counts the actions of the reader. A result of reading that belongs to an earlier action is discarded.
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const { loaded, before, reader } = state;

  const tell = (text: string, isFault = false) => dispatch({ type: 'set', to: { status: { text, isFault } } });
  const act = (type: 'keep' | 'back' | 'delete' | 'undo', told: 'keptNow' | 'wentBack' | 'removed' | 'undone') => {
    dispatch({ type });
    tell(t(told));
  };
  const fail = () => tell(t('workerFailed'), true);
  const { packs, routing } = usePacks(addresses, [locale, reader], fail);

  /** Begins an action and cancels the reading of an earlier text. */
  const begin = (text = '', length?: number): number => {
    clearTimeout(timer.current);
    turn.current += 1;
    dispatch({ type: 'input', text, length });
    return turn.current;
  };

  /** Shows a draft that does not come from the text in the box, and clears the box. */
  const start = (draft: Draft, from?: From) => {
    begin();
    dispatch({ type: 'read', result: undefined });
    tell(t('loaded', { offer: titleOf(draft, locale) ?? t('draftNoTitle') }));
    focusHeading.current = true;
    dispatch({ type: 'show', draft, from, isOwn: false });
  };

  const receive = (read: DraftReadResult | undefined, how: Arrival, asked: number) => {
    if (read === undefined || asked !== turn.current) return;
    dispatch({ type: 'read', result: read });
    const draft = read.state === 'read' ? read.drafts[0] : undefined;
    if (read.state === 'failed' || draft === undefined) {
      const first = read.state === 'failed' ? read.messages.find(({ severity }) => severity === 'error') : undefined;
      const where = first === undefined ? '' : ` ${t('place', { line: first.line, column: first.column })}.`;
      tell(`${t('failedHeading')}.${where}`, true);
      return;
    }
    tell(readSummary(locale, read, draft), faultsIn(read.messages).length > 0);
    focusHeading.current = how === 'whole';
    showHeading.current = how === 'inserted';
    dispatch({ type: 'show', draft, isOwn: true, isTyped: how !== 'whole' });
  };
  const read = (input: string | Uint8Array, how: Arrival, asked: number) => {
    tell(t('reading'));
    const options: DraftReadOptions = { today: dayHere(), language: languageTag('en-us') };
    engine.current?.read(input, options).then((answer) => receive(answer, how, asked), fail);
  };
  const onText = (value: string) => {
    const asked = begin(value);
    if (value.trim() === '') {
      dispatch({ type: 'read', result: undefined });
      tell('');
      return;
    }
    // A pasted text is complete, and the reader then looks at the result; typing goes on.
    const how = arrival.current;
    arrival.current = 'typed';
    timer.current = setTimeout(() => read(value, how, asked), how === 'whole' ? 0 : READ_PAUSE);
  };
  const onFile = async (file: File) => {
    const asked = begin();
    tell(t('reading'));
    try {
      read(new Uint8Array(await file.arrayBuffer()), 'whole', asked);
    } catch {
      tell(t('unreadable'), true);
    }
  };

  // Runs once. The functions that it calls read state from refs only.
  useEffect(() => {
    engine.current = startEngine();
    const [own, earlier] = readDrafts().map((draft): Loaded => ({ draft, from: 'originKept', isOwn: true }));
    dispatch({ type: 'kept', loaded: own, before: earlier });
    setRunning(true);
    // Loaded now, but not needed before there is a draft.
    import('./ResultView.tsx').then((module) => setView(() => module.ResultView), fail);
    const readAddress = () => {
      const value = sharedValue(location.href, DRAFT_LINK_NAME);
      if (value === undefined) return;
      // The draft is removed from the address, because reloading would read the link again and discard changes.
      history.replaceState(null, '', withoutShared(location.href));
      draftFromFragment(value).then((reading) => {
        if ('fault' in reading) tell(t(`link-${reading.fault}`), true);
        else start(reading.draft, 'originLink');
      });
    };
    readAddress();
    addEventListener('hashchange', readAddress);
    return () => removeEventListener('hashchange', readAddress);
  }, []);

  const draft = loaded?.draft;
  const pack = packs[reader];
  // A layout effect: the worker begins before the browser paints.
  useLayoutEffect(() => {
    if (draft === undefined || pack === undefined) return;
    const { destinations } = pack;
    const options = { locale: reader, today, destinations, unnamed: assumedText(reader, 'publisherName') };
    // Even if the draft has changed meanwhile, this assessment is closer to it than the last one.
    engine.current?.assess(draft, options).then((assessment) => {
      if (assessment !== undefined) dispatch({ type: 'assess', assessment });
    }, fail);
  }, [draft, pack, reader]);

  useEffect(() => {
    if (running && !keepDrafts(ownDrafts({ loaded, before }))) tell(t('notKept'), true);
  }, [loaded, before, running]);

  const { assessment } = state;
  const own = packs[locale];
  const readerPack = assessment && packs[assessment.locale];
  const shown: Shown | undefined = loaded &&
    assessment &&
    View &&
    own &&
    readerPack && { ...loaded, View, assessment, pack: own, readerPack };
  useEffect(() => {
    if (shown === undefined || !(focusHeading.current || showHeading.current)) return;
    if (focusHeading.current) heading.current?.focus();
    focusHeading.current = false;
    showHeading.current = false;
    heading.current?.scrollIntoView();
  }, [shown !== undefined, loaded]);

  return {
    running,
    state,
    dispatch,
    shown,
    /** The heading above the draft, which gets the focus when another draft is shown. */
    heading,
    routing,
    onText,
    /** Tells how the text of the next input comes. A paste is an insertion as well. */
    onArrival: (how: Arrival) => {
      if (arrival.current !== 'whole') arrival.current = how;
    },
    onLongText: (value: string) => read(value, 'whole', begin('', value.length)),
    onFile,
    start,
    /** Makes the draft that is shown the reader's own. */
    keepShown: () => act('keep', 'keptNow'),
    /** Shows the reader's own earlier draft. */
    goBack: () => {
      begin();
      focusHeading.current = true;
      act('back', 'wentBack');
    },
    remove: () => {
      begin();
      act('delete', 'removed');
    },
    undo: () => {
      focusHeading.current = state.loaded === undefined;
      act('undo', 'undone');
    },
  };
}
