interface Props<T extends string> {
  name: string;
  legend: string;
  /** Each with the number of what it leads to; null where that comes later. */
  chips: readonly { value: T; label: string; count?: number | null | undefined }[];
  /** What is chosen; on a page without script, at first. */
  value: string;
  choose?: (value: T) => void;
}

/** A choice of one of a few. */
export function Chips<T extends string>({ name, legend, chips, value, choose }: Props<T>) {
  return (
    <fieldset class="chips">
      <legend>{legend}</legend>
      {chips.map((chip) => (
        <label key={chip.value}>
          <input
            type="radio"
            name={name}
            value={chip.value}
            checked={chip.value === value}
            disabled={chip.count === 0 && chip.value !== value}
            onChange={() => choose?.(chip.value)}
          />
          {chip.label}
          {chip.count !== undefined && <span class="count">{chip.count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
