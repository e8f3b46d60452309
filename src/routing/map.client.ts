/**
 * Marks the reader's state on the map. The fragment `#here=<option ids>` names it. The style sheet marks it with and
 * without script; the script also tells assistive technology, and shortens an address that no longer fits.
 */
const PREFIX = 'here=';

function mark(): void {
  const map = document.querySelector('.tree-map');
  const note = document.querySelector<HTMLElement>('#map-here');
  for (const link of map?.querySelectorAll('[aria-current]') ?? []) link.removeAttribute('aria-current');
  const found = target(location.hash.slice(1));
  if (note !== null) note.hidden = found === undefined;
  const href = found?.getAttribute('href');
  if (map === null || !href) return;
  for (const link of map.querySelectorAll(`a[href="${CSS.escape(href)}"]`)) link.setAttribute('aria-current', 'step');
  const entry = map.querySelector<HTMLAnchorElement>('a:is(.place, .tree-list *)[aria-current]');
  const way = note?.querySelector('a');
  if (way) {
    way.href = href;
    way.textContent = entry?.textContent ?? href;
  }
  // Not every browser opens the closed `details` element around the target of a fragment.
  for (let fold = found?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  // A phone shows the list without the drawing.
  const shown = found?.checkVisibility() === true ? found : entry;
  shown?.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** The state that the fragment names, or the last one on the way to it that exists in the drawing. */
function target(fragment: string): Element | undefined {
  const name = decoded(fragment);
  if (!name.startsWith(PREFIX)) return undefined;
  const ids = name.slice(PREFIX.length).split('/').filter(Boolean);
  for (; ids.length > 0; ids.pop()) {
    const element = document.getElementById(PREFIX + ids.join('/'));
    if (element !== null) return element;
  }
  return undefined;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

mark();
addEventListener('hashchange', mark);
