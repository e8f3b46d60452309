import { fetchJson } from '../catalogue/fetch-json.ts';
import type { RoutingPack } from '../routing/pack.ts';

/** Addresses of the files of the routing pack of a locale. */
export interface PackHrefs {
  packHref: string;
  evidenceHref: string;
  /** Texts to send, to recipients and customers. */
  outgoingHref: string;
}

/**
 * Fetches the files of a pack.
 * @returns `core` is enough for questions and the first screen of an answer; `whole` rejects when any file cannot be loaded
 */
export function loadPack(hrefs: PackHrefs): { core: Promise<RoutingPack>; whole: Promise<RoutingPack> } {
  const files = [hrefs.packHref, hrefs.evidenceHref, hrefs.outgoingHref].map(fetchJson);
  const core = files[0] as Promise<RoutingPack>;
  const whole = Promise.all(files).then(([pack, evidence, outgoing]) => {
    return { ...(pack as RoutingPack), evidence, outgoing } as RoutingPack;
  });
  return { core, whole };
}
