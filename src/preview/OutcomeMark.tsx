import type { Consequence } from './types.ts';

/** A tick, an arrow that turns aside, a cross, a question mark: told apart by shape. */
const SHAPES = {
  first: 'M3 10.5l5 5L17 5',
  fallback: 'M4 3v9h12M11.5 7l5 5l-5 5',
  nobody: 'M4 4l12 12M16 4L4 16',
  unknown: 'M6 6.5a4 4 0 1 1 5.5 3.7Q10 11 10 12.5M10 14.5v3',
} as const satisfies Record<Consequence['outcome'] | 'unknown', string>;

/** How questions reach the publisher, as a drawing; the words stand beside it. */
export function OutcomeMark({ outcome }: { outcome: keyof typeof SHAPES }) {
  return (
    <svg class={`preview-mark ${outcome}`} viewBox="0 0 20 20" aria-hidden="true">
      <path d={SHAPES[outcome]} />
    </svg>
  );
}
