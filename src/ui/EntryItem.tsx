import type { ComponentChildren } from 'preact';

interface Props {
  href: string;
  title: ComponentChildren;
  /** What follows the title on its line. */
  tag?: ComponentChildren;
  summary: ComponentChildren;
}

/** A page found, as lists of them show it. */
export function EntryItem({ href, title, tag, summary }: Props) {
  return (
    <li>
      <a class="title" href={href}>
        {title}
      </a>{' '}
      {tag}
      <div class="hint">{summary}</div>
    </li>
  );
}
