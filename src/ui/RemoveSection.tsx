interface Props {
  /** The id of the heading. */
  id: string;
  heading: string;
  hint: string;
  button: string;
  onRemove: () => void;
}

/** Deletes in one step what is kept on the device. */
export function RemoveSection({ id, heading, hint, button, onRemove }: Props) {
  return (
    <section class="flow prose no-print" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p>{hint}</p>
      <p>
        <button class="button" type="button" onClick={onRemove}>
          {button}
        </button>
      </p>
    </section>
  );
}
