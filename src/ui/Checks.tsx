interface Props<T extends string> {
  values: readonly T[];
  checked: readonly T[];
  /** What readers see of a value. */
  name: (value: T) => string;
  onChange: (checked: T[]) => void;
}

/** Values of which several may be chosen. */
export function Checks<T extends string>({ values, checked, name, onChange }: Props<T>) {
  return (
    <div class="links checks">
      {values.map((each) => (
        <label key={each}>
          <input
            type="checkbox"
            checked={checked.includes(each)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...checked, each] : checked.filter((other) => other !== each))
            }
          />
          {name(each)}
        </label>
      ))}
    </div>
  );
}
