import type { Consequence } from './types.ts';

/** A tick, an arrow that turns aside, a cross: told apart by shape. */
const SHAPES: Readonly<Record<Consequence['outcome'], string>> = {
  first: 'M3 10.5l5 5L17 5',
  fallback: 'M4 3v9h12M11.5 7l5 5l-5 5',
  nobody: 'M4 4l12 12M16 4L4 16',
};

/** How questions reach the publisher, as a drawing; the words stand beside it. */
export function OutcomeMark({ outcome }: Pick<Consequence, 'outcome'>) {
  return (
    <svg
      class={`preview-mark ${outcome}`}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      stroke-width="3"
      aria-hidden="true"
    >
      <path d={SHAPES[outcome]} />
    </svg>
  );
}
