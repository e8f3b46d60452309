import type { ComponentChildren } from 'preact';

interface Props {
  href: string;
  /** The line above the title: what kind of page it is, or where it belongs. */
  eyebrow: string;
  title: ComponentChildren;
  summary?: ComponentChildren;
}

/** A page found, as lists of them show it. */
export function EntryItem({ href, eyebrow, title, summary }: Props) {
  return (
    <li>
      <p class="eyebrow">{eyebrow}</p>
      <a class="title" href={href}>
        {title}
      </a>
      {summary !== undefined && <div class="hint">{summary}</div>}
    </li>
  );
}
