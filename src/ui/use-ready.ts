import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Whether the island around has been hydrated. It is read when a component appears, so a change renders nothing anew. */
export const Hydrated = createContext<{ readonly current: boolean }>({ current: false });

/**
 * Tells whether script runs: false in the render that must equal the static page, true afterwards. What appears in an
 * island that is hydrated is ready at once, so that it is not rendered twice.
 */
export function useReady(): boolean {
  const [ready, setReady] = useState(useContext(Hydrated).current);
  useEffect(() => setReady(true), []);
  return ready;
}
