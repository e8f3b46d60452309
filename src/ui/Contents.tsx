import { LinkList } from './LinkList.tsx';

interface Props {
  label: string;
  entries: readonly { id: string; label: string }[];
  /** Shown only where no script offers a filter of the same sections. */
  withoutScript?: boolean;
}

/** Links to the sections of a long page. */
export function Contents({ label, entries, withoutScript = false }: Props) {
  return (
    <nav class={withoutScript ? 'toc without-script' : 'toc'} aria-label={label}>
      <LinkList links={entries.map(({ id, label: text }) => ({ href: `#${id}`, label: text }))} />
    </nav>
  );
}
