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
      <ul>
        {entries.map((entry) => (
          <li key={entry.id}>
            <a href={`#${entry.id}`}>{entry.label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
