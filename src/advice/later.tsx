import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * Makes the place of a component that comes, with its words, after the page was rendered, so that nothing waits for it. Its
 * room is kept; without script there is nothing.
 * @param load imports the component
 * @param name class of the place
 * @returns the component; `ahead` loads what it shows before it is shown, for a page that has to do without the network then
 */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  name: string,
): FunctionComponent<P> & { ahead(): Promise<void> } {
  // Once it was loaded, the next place shows it at once.
  let loaded: FunctionComponent<P> | undefined;
  const ahead = (): Promise<void> =>
    load().then(
      (component) => {
        loaded = component;
      },
      // Without it the page is complete; only what it adds is missing.
      () => undefined,
    );
  function Later(props: P) {
    const [, setLoaded] = useState(false);
    // The first render of a page equals the static one, because nothing was loaded before it.
    useEffect(() => {
      if (loaded === undefined) ahead().then(() => setLoaded(loaded !== undefined));
    }, []);
    const Loaded = loaded;
    return <div class={`${name} with-script no-print`}>{Loaded !== undefined && <Loaded {...props} />}</div>;
  }
  return Object.assign(Later, { ahead });
}
