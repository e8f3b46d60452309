interface Props {
  /** The id of the heading. */
  id: string;
  /** What the button does. */
  heading: string;
  hint: string;
  onRemove: () => void;
}

/** Deletes in one step what is kept on the device. */
export function RemoveSection({ id, heading, hint, onRemove }: Props) {
  return (
    <section class="flow prose no-print" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{hint}</p>
      <p>
        <button class="button" type="button" onClick={onRemove}>
          {heading}
        </button>
      </p>
    </section>
  );
}
