import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { dayHere } from '../config/day-here.ts';
import { type Locale, languageTag } from '../i18n/locale.ts';
import { sharedValue, withoutShared } from '../ui/shared-link.ts';
import { keepDrafts, readDrafts } from './device.client.ts';
import { previewDictionary } from './dictionary.ts';
import { type Engine, startEngine } from './engine.client.ts';
import { assumedText } from './labels.ts';
import { DRAFT_LINK_NAME, draftFromFragment } from './link.ts';
import type { PreviewPack } from './pack.ts';
import { readSummary, titleOf } from './ReadReport.tsx';
import type { ResultView } from './ResultView.tsx';
import { type From, initialState, type Loaded, ownDrafts, reduce } from './state.ts';
import type { Assessment, Draft, DraftReadOptions, DraftReadResult } from './types.ts';
import { type PackAddresses, usePacks } from './use-packs.ts';

/** Milliseconds without a keystroke before a text is read. */
const READ_PAUSE = 150;

/** Nobody types so many characters at once. */
export const INSERTED_LENGTH = 100;

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
  const t = previewDictionary(locale);
  const [state, dispatch] = useReducer(reduce, locale, initialState);
  const [running, setRunning] = useState(false);
  const [View, setView] = useState<typeof ResultView>();
  const engine = useRef<Engine>();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusHeading = useRef(false);
  // The text in the box, whether it came as a whole, and whether the next one will.
  const latest = useRef('');
  const cameWhole = useRef(false);
  const comesWhole = useRef(false);
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
    latest.current = text;
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

  const receive = (read: DraftReadResult | undefined, isWhole: boolean, asked: number) => {
    if (read === undefined || asked !== turn.current) return;
    dispatch({ type: 'read', result: read });
    const draft = read.state === 'read' ? read.drafts[0] : undefined;
    if (read.state === 'failed' || draft === undefined) {
      const first = read.state === 'failed' ? read.messages.find(({ severity }) => severity === 'error') : undefined;
      const where = first === undefined ? '' : ` ${t('place', { line: first.line, column: first.column })}.`;
      // What is wrong stands beside the box; this is its announcement.
      tell(`${t('failedHeading')}.${where}`);
      return;
    }
    tell(readSummary(locale, read, draft));
    focusHeading.current = isWhole;
    dispatch({ type: 'show', draft, isOwn: true, isTyped: !isWhole });
  };
  const read = (input: string | Uint8Array, isWhole: boolean, asked: number) => {
    tell(t('reading'));
    const options: DraftReadOptions = { today: dayHere(), language: languageTag('en-us') };
    engine.current?.read(input, options).then((answer) => receive(answer, isWhole, asked), fail);
  };
  /** Takes the text in the box. A pasted text is complete, and the reader then looks at the result; typing goes on. */
  const onText = (value: string) => {
    const isWhole = comesWhole.current || (latest.current === '' && value.length >= INSERTED_LENGTH);
    comesWhole.current = false;
    // Browsers may tell of each line of a text that was inserted at once; all events have the whole text.
    if (!isWhole && value === latest.current) return;
    cameWhole.current = isWhole;
    const asked = begin(value);
    if (value.trim() === '') {
      dispatch({ type: 'read', result: undefined });
      tell('');
      return;
    }
    timer.current = setTimeout(() => read(value, isWhole, asked), isWhole ? 0 : READ_PAUSE);
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
    if (shown === undefined || !focusHeading.current) return;
    focusHeading.current = false;
    heading.current?.focus();
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
    /** Whether the text in the box was pasted as a whole. */
    cameWhole,
    /** Tells that the next input replaces everything. */
    onReplace: () => {
      comesWhole.current = true;
    },
    onLongText: (value: string) => read(value, true, begin('', value.length)),
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
