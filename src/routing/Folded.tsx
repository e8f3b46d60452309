import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  heading: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

/**
 * A section of an answer that is not needed on the first screen. Its heading is always visible, the rest when it is opened, and in print.
 * @param id the fragment of links to it: it stands inside, because a browser opens what a link leads into
 */
export function Folded({ id, heading, isOpen = false, children }: Props) {
  return (
    <section class="prose" aria-labelledby={`${id}-heading`}>
      <details class="folded flow" open={isOpen}>
        <summary>
          <h2 id={`${id}-heading`}>{heading}</h2>
        </summary>
        <div class="flow" id={id}>
          {children}
        </div>
      </details>
    </section>
  );
}
