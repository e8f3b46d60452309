import type { ComponentChildren } from 'preact';

interface Props {
  id: string;
  heading: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

/** A section of an answer that is needed later. Its heading is always visible, the rest when it is opened, and in print. */
export function Folded({ id, heading, isOpen = false, children }: Props) {
  return (
    <section class="prose" aria-labelledby={id}>
      <details class="folded flow" open={isOpen}>
        <summary>
          <h2 id={id}>{heading}</h2>
        </summary>
        {children}
      </details>
    </section>
  );
}
