export interface ContentsEntry {
  slug: string;
  text: string;
  below?: readonly ContentsEntry[];
}

interface Props {
  label: string;
  entries: readonly ContentsEntry[];
}

/**
 * The contents of a page, in the `aside` of `.with-aside`: open beside the text on wide screens; on narrow ones a popover,
 * which `ContentsBar` above the text opens. `contents.client.ts` marks the section that is read.
 */
export function SideContents({ label, entries }: Props) {
  return (
    <nav class="toc contents bar" id="contents" popover aria-label={label}>
      <p class="eyebrow" aria-hidden="true">
        {label}
      </p>
      <Entries entries={entries} />
    </nav>
  );
}

function Entries({ entries }: Pick<Props, 'entries'>) {
  return (
    <ol>
      {entries.map(({ slug, text, below }) => (
        <li key={slug}>
          <a href={`#${slug}`}>{text}</a>
          {below !== undefined && <Entries entries={below} />}
        </li>
      ))}
    </ol>
  );
}

/** The button that opens the contents on narrow screens: a bar that stays in view. */
export function ContentsBar({ label }: { label: string }) {
  return (
    <p class="contents-bar no-print">
      <button class="button small" type="button" popovertarget="contents">
        {label}
      </button>
    </p>
  );
}
