import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Makes the place of a component that comes, with its words, after the page was rendered, so that nothing waits for it. Its
 * room is kept; without script there is nothing.
 * @param load imports the component
 * @param name class of the place
 */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>, name: string): FunctionComponent<P> {
  // Once it was loaded, the next place shows it at once.
  let loaded: FunctionComponent<P> | undefined;
  return function Later(props: P) {
    const [, setLoaded] = useState(false);
    // The first render of a page equals the static one, because nothing was loaded before it.
    useEffect(() => {
      if (loaded !== undefined) return;
      load().then(
        (component) => {
          loaded = component;
          setLoaded(true);
        },
        // Without it the page is complete; only what it adds is missing.
        () => undefined,
      );
    }, []);
    const Loaded = loaded;
    return <div class={`${name} with-script no-print`}>{Loaded !== undefined && <Loaded {...props} />}</div>;
  };
}
