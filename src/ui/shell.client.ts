import { storageKeys } from '../config/storage.ts';
import { keep, kept } from './storage.client.ts';

/** Colours the frame that the browser draws around the page as the theme chosen; '' is that of the system. */
function colorFrame(chosen: string): void {
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = meta.dataset.theme;
    meta.media = chosen === '' ? `(prefers-color-scheme: ${own})` : own === chosen ? 'all' : 'not all';
  }
}

const theme = document.querySelector<HTMLSelectElement>('#theme');
if (theme !== null) {
  const show = (chosen: string) => {
    if (chosen === '') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    theme.value = chosen;
    colorFrame(chosen);
  };
  show(document.documentElement.dataset.theme ?? '');
  theme.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  theme.addEventListener('change', () => {
    keep('theme', theme.value || undefined);
    show(theme.value);
  });
  // A page that the browser restores from its back/forward cache, or that is open in another tab, still shows the theme that
  // was chosen before. In a frame the embedding page decides.
  const showStored = () => {
    if (self === top) show(kept('theme') ?? '');
  };
  addEventListener('pageshow', ({ persisted }) => persisted && showStored());
  addEventListener('storage', ({ key }) => (key === storageKeys.theme || key === null) && showStored());
}

// When WebKit restores a page from its back/forward cache, it empties the fields that have autocompletion off, although the
// rest of the page still shows what belongs to them. In the cache they allow it.
let fields: HTMLInputElement[] = [];
addEventListener('pagehide', ({ persisted }) => {
  if (!persisted) return;
  fields = [...document.querySelectorAll<HTMLInputElement>('input[autocomplete=off]')];
  for (const field of fields) field.autocomplete = 'on';
});
addEventListener('pageshow', () => {
  for (const field of fields) field.autocomplete = 'off';
  fields = [];
});

// Not every browser unfolds what a link leads into.
function unfold(): void {
  const target = document.querySelector(':target');
  const folded = target?.closest<HTMLDetailsElement>('details:not([open])');
  if (!folded) return;
  folded.open = true;
  target?.scrollIntoView();
}
unfold();
addEventListener('hashchange', unfold);

// The page `/` leads on to the language that was chosen last.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) {
  link.addEventListener('click', () => {
    keep('locale', link.dataset.locale);
    // Query and fragment stay when the language changes; the server-made link cannot know them.
    link.search = location.search;
    link.hash = location.hash;
  });
}

// The search page lets the key `/` be switched off: whoever dictates would trip over it (WCAG 2.1.4).
const slashKey = document.querySelector<HTMLInputElement>('#slash-key');
if (slashKey !== null) {
  slashKey.checked = kept('slashKey') !== 'off';
  slashKey.closest<HTMLElement>('[hidden]')?.removeAttribute('hidden');
  slashKey.addEventListener('change', () => keep('slashKey', slashKey.checked ? undefined : 'off'));
}

// Keys that lead to the search: `/`, unless switched off on the search page, and Ctrl+K (on a Mac Cmd+K).
const search = document.querySelector<HTMLInputElement>('#site-search');
if (search !== null && kept('slashKey') !== 'off') search.placeholder += ' ( / )';
document.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  const typing = target.matches('input, textarea, select, [role=textbox]') || target.isContentEditable;
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  const slash = event.key === '/' && !typing && !modified && kept('slashKey') !== 'off';
  const letter = event.key.toLowerCase() === 'k' && event.ctrlKey !== event.metaKey && !event.altKey && !event.shiftKey;
  if (event.defaultPrevented || event.isComposing || !(slash || letter)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('main #query') ?? search;
  // On narrow screens the header holds a link in place of the field.
  if (field !== null && !field.checkVisibility()) document.querySelector<HTMLAnchorElement>('.search-link')?.click();
  field?.focus();
  field?.select();
});
