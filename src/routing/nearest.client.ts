/**
 * On the page for missing addresses: an address in the tree that no longer fits leads to the last question that does.
 * The data pack is fetched only when the address is one of the tree.
 */
import { withoutBase } from '../i18n/path.ts';
import { parseAddress, stateHref } from './codec.ts';
import type { RoutingPack } from './pack.ts';
import { stateTitle } from './titles.ts';

const note = document.querySelector<HTMLElement>('#nearest-note');
const link = note?.querySelector('a');
const pack = note?.dataset.pack;

if (note && link && pack !== undefined && /^\/[^/]+\/route\/[^/]/.test(withoutBase(location.pathname))) {
  fetch(pack)
    .then((response) => response.json())
    .then((data: RoutingPack) => {
      const parsed = parseAddress(data, location.pathname);
      // The first question is what the page offers anyway.
      if (parsed === undefined || parsed.locale !== data.locale || parsed.state.ids.length === 0) return;
      link.href = stateHref(data.locale, parsed.state.ids);
      link.textContent = stateTitle(data.wording, parsed.state);
      note.hidden = false;
    })
    // Without the pack the ways on that the page has from the start remain.
    .catch(() => undefined);
}
