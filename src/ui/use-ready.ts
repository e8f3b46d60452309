import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** Whether the island around has been hydrated; an island provides what `useReady` tells it. */
export const Hydrated = createContext(false);

/**
 * Tells whether script runs: false in the render that must equal the static page, true afterwards. What appears in an
 * island that is hydrated is ready at once, so that it is not rendered twice.
 */
export function useReady(): boolean {
  const [ready, setReady] = useState(useContext(Hydrated));
  useEffect(() => setReady(true), []);
  return ready;
}
