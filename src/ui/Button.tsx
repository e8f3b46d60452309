import type { ComponentChildren } from 'preact';

interface Props {
  onClick: () => unknown;
  /** Names the button where its text alone does not say what it is about. */
  label?: string;
  /** A main way on is as large as a link of its kind. */
  large?: boolean;
  children: ComponentChildren;
}

export function Button({ onClick, label, large = false, children }: Props) {
  return (
    <button class={large ? 'button' : 'button small'} type="button" aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
