interface Props {
  id: string;
  /** What files are offered, as the attribute has it. */
  accept: string;
  label: string;
  onFile: (file: File) => void;
}

/** Chooses a file. The browser’s own button speaks the language of the browser, so it lies unseen over a label. */
export function FileButton({ id, accept, label, onFile }: Props) {
  return (
    <span class="file-button">
      <input
        id={id}
        type="file"
        accept={accept}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Cleared, so that choosing the same file again is a change.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <label class="button" for={id}>
        {label}
      </label>
    </span>
  );
}
