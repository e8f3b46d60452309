interface Props<T extends string> {
  values: readonly T[];
  /** What readers see of a value. */
  name: (value: T) => string;
}

/** The choices of a `select`. */
export function Options<T extends string>({ values, name }: Props<T>) {
  return values.map((each) => (
    <option key={each} value={each}>
      {name(each)}
    </option>
  ));
}
