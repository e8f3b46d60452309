/**
 * Runs on the page for missing addresses. If the address is one of the tree that no longer fits, it offers the last
 * question that does. The data pack is fetched only then.
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
      // The page links the first question anyway.
      if (parsed === undefined || parsed.locale !== data.locale || parsed.state.ids.length === 0) return;
      link.href = stateHref(data.locale, parsed.state.ids);
      link.textContent = stateTitle(data.wording, parsed.state);
      note.hidden = false;
    })
    // If the pack cannot be fetched, the links of the static page remain.
    .catch(() => undefined);
}
