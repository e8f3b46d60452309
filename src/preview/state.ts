/** The state of the preview and its reducer. Pure; what is kept on the device is derived from the state. */
import type { Locale } from '../i18n/locale.ts';
import type { PreviewSection } from './ResultView.tsx';
import type { Assessment, Draft, DraftReadResult } from './types.ts';

/** The key of the text that says where a draft comes from. */
export type From = 'originExample' | 'originKept' | 'originLink' | 'originOffer';

export interface Loaded {
  draft: Draft;
  from?: From | undefined;
  /** Whether the draft is the reader's own and is therefore kept on the device. */
  isOwn: boolean;
}

export interface PreviewState {
  /** The text in the input box. If it is too long to be shown, `longText` is its length. */
  text: string;
  longText?: number | undefined;
  isInputOpen: boolean;
  /** The result of reading the text. */
  result?: DraftReadResult | undefined;
  status: { text: string; isFault: boolean };
  loaded?: Loaded | undefined;
  /** The reader's own draft before this one, which is still kept and can be restored. */
  before?: Loaded | undefined;
  /** The drafts before a deletion, for undoing it until the next change. */
  deleted?: Pick<PreviewState, 'loaded' | 'before'> | undefined;
  assessment?: Assessment | undefined;
  section: PreviewSection;
  reader: Locale;
}

export type Action =
  /** Sets what nothing else depends on. */
  | { type: 'set'; to: Partial<Pick<PreviewState, 'status' | 'section' | 'reader' | 'isInputOpen'>> }
  /** The text in the box has changed. */
  | { type: 'input'; text: string; length?: number | undefined }
  /** A text was read. If it holds no draft, the last one stays. */
  | { type: 'read'; result: DraftReadResult | undefined }
  /**
   * Another draft. `isTyped`: it is read from a text that is being typed, and replaces the draft of the previous
   * letter.
   */
  | { type: 'show'; draft: Draft; from?: From | undefined; isOwn: boolean; isTyped?: boolean }
  /** The draft was edited. `isDeletion`: a part of it was deleted, which can be undone. */
  | { type: 'change'; draft: Draft; isDeletion?: boolean | undefined }
  | { type: 'kept'; loaded?: Loaded | undefined; before?: Loaded | undefined }
  | { type: 'keep' | 'back' | 'delete' | 'undo' }
  | { type: 'assess'; assessment: Assessment };

export function initialState(locale: Locale): PreviewState {
  return { text: '', isInputOpen: true, status: { text: '', isFault: false }, section: 'see', reader: locale };
}

export function reduce(state: PreviewState, action: Action): PreviewState {
  switch (action.type) {
    case 'set':
      return { ...state, ...action.to };
    case 'input':
      return { ...state, text: action.text, longText: action.length, deleted: undefined };
    case 'read':
      return { ...state, result: action.result, isInputOpen: state.isInputOpen || action.result?.state === 'failed' };
    case 'show':
      return show(state, action);
    case 'change': {
      const { loaded, before } = state;
      const deleted = action.isDeletion ? { loaded, before } : undefined;
      return { ...state, loaded: { draft: action.draft, isOwn: true }, deleted };
    }
    case 'kept':
      return { ...state, loaded: action.loaded, before: action.before, isInputOpen: action.loaded === undefined };
    case 'keep':
      return { ...state, loaded: state.loaded && { ...state.loaded, isOwn: true } };
    case 'back': {
      const { loaded, before } = state;
      return { ...state, result: undefined, loaded: before, before: loaded?.isOwn ? loaded : undefined };
    }
    case 'delete': {
      const { loaded, before } = state;
      const gone = { result: undefined, loaded: undefined, before: undefined, assessment: undefined };
      return { ...state, ...gone, deleted: { loaded, before }, isInputOpen: true };
    }
    case 'undo':
      return { ...state, ...state.deleted, deleted: undefined };
    case 'assess':
      // The draft may have been deleted before its assessment arrives.
      return state.loaded === undefined ? state : { ...state, assessment: action.assessment };
  }
}

function show(
  state: PreviewState,
  { draft, from, isOwn, isTyped = false }: Extract<Action, { type: 'show' }>,
): PreviewState {
  const { loaded } = state;
  // While a text is typed, drafts replace each other. The one to go back to is the draft before the text.
  const isSame = isTyped && loaded?.draft.origin.type === 'text';
  return {
    ...state,
    loaded: { draft, from, isOwn },
    before: loaded?.isOwn && !isSame ? loaded : state.before,
    deleted: undefined,
    ...(!isTyped && { section: draft.origin.type === 'blank' ? 'edit' : 'see', isInputOpen: false }),
  };
}

/**
 * The drafts to keep on the device: the reader's own, the latest first. A foreign draft becomes the reader's own when
 * it is changed.
 */
export function ownDrafts({ loaded, before }: Pick<PreviewState, 'loaded' | 'before'>): Draft[] {
  return [loaded, before].flatMap((each) => (each?.isOwn ? [each.draft] : []));
}
