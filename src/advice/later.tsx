import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Makes a component that is loaded, with its texts, after the page was rendered, so that nothing waits for it. Its room
 * is kept; without script it is empty.
 * @param name class of the element that keeps the room
 * @returns the component; `ahead` loads it in advance, for a page that will have to do without the network
 */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  name: string,
): FunctionComponent<P> & { ahead(): Promise<void> } {
  // After it was loaded once, the next use shows it at once.
  let loaded: FunctionComponent<P> | undefined;
  const ahead = (): Promise<void> =>
    load().then(
      (component) => {
        loaded = component;
      },
      // If it cannot be loaded, the page is complete without it.
      () => undefined,
    );
  function Later(props: P) {
    const [, setLoaded] = useState(false);
    // The first render of a page equals the static one, because nothing has been loaded before it.
    const Loaded = loaded;
    useEffect(() => {
      // What was shown decides: the component may have been loaded in advance between this render and its effect.
      if (Loaded === undefined) ahead().then(() => setLoaded(loaded !== undefined));
    }, []);
    return <div class={`${name} with-script no-print`}>{Loaded !== undefined && <Loaded {...props} />}</div>;
  }
  return Object.assign(Later, { ahead });
}
