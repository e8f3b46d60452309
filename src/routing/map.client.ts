/**
 * Marks the reader's state on the map. The fragment `#here=<option ids>` names it. The style sheet marks it with and
 * without script; the script also tells assistive technology, and shortens an address that no longer fits.
 */
const PREFIX = 'here=';

function mark(): void {
  const note = document.querySelector<HTMLElement>('#map-here');
  for (const link of document.querySelectorAll('.tree-map [aria-current]')) link.removeAttribute('aria-current');
  const found = target(location.hash.slice(1));
  if (note !== null) note.hidden = found === undefined;
  if (found === undefined) return;
  found.setAttribute('aria-current', 'step');
  const way = note?.querySelector('a');
  if (way) {
    way.href = found.href;
    const choice = found.querySelector('.label') ?? found.closest('details')?.querySelector('summary');
    way.textContent = choice?.textContent ?? found.textContent;
  }
  // Not every browser opens the closed `details` element around the target of a fragment.
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  found.scrollIntoView({ block: 'center', inline: 'nearest' });
}

/** The state that the fragment names, or the last one on the way to it that exists on the map. */
function target(fragment: string): HTMLAnchorElement | undefined {
  const name = decoded(fragment);
  if (!name.startsWith(PREFIX)) return undefined;
  const ids = name.slice(PREFIX.length).split('/').filter(Boolean);
  for (; ids.length > 0; ids.pop()) {
    const element = document.getElementById(PREFIX + ids.join('/'));
    if (element instanceof HTMLAnchorElement) return element;
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
