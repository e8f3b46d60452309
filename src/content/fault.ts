/** A mistake in content/, with everything that its author needs to correct it. */
export interface ContentFault {
  /** Stable, kebab-case: what kind of mistake. */
  id: string;
  /** Path below the repository, with a line where it is known: `content/routing/rules.yaml:12`. */
  file: string;
  /** Row and field: `p2-refund.destination`. */
  field: string;
  value: unknown;
  locale?: string;
  /** The coming day from which on it is a mistake; absent if it already is one. */
  day?: string;
  /** What to do about it. */
  remedy: string;
  /** The shortest journey that shows the mistake. */
  journey?: string;
}

/** Thrown when content cannot be used; carries every fault that was found. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];

  /**
   * @param faults at least one fault; the message tells all of them
   */
  constructor(faults: readonly ContentFault[]) {
    super(`${faults.length} content fault${faults.length === 1 ? '' : 's'}\n${faults.map(describeFault).join('\n')}`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/**
 * Writes a fault as text.
 * @returns several lines: id and file, value, remedy, and the day and the journey if there are any
 */
export function describeFault(fault: ContentFault): string {
  const locale = fault.locale === undefined ? '' : ` (${fault.locale})`;
  const lines = [
    `[${fault.id}] ${fault.file}: ${fault.field}${locale}`,
    `  value:  ${shorten(fault.value)}`,
    `  remedy: ${fault.remedy}`,
  ];
  if (fault.day !== undefined) lines.push(`  from:   ${fault.day} on`);
  if (fault.journey !== undefined) lines.push(`  shown by: ${fault.journey}`);
  return lines.join('\n');
}

/**
 * Throws if there are faults.
 * @throws ContentError with all of them
 */
export function assertNoFaults(faults: readonly ContentFault[]): void {
  if (faults.length > 0) throw new ContentError(faults);
}

/**
 * Runs a step that may throw a ContentError, and collects its faults, so that later steps still run.
 * @param faults list to which the faults are added
 * @returns the result of the step, or undefined if it failed
 * @throws whatever else the step throws
 */
export function collectFaults<T>(faults: ContentFault[], step: () => T): T | undefined {
  try {
    return step();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    // Two steps that read the same file report the same fault; it is listed once.
    const told = new Set(faults.map(describeFault));
    faults.push(...error.faults.filter((fault) => !told.has(describeFault(fault))));
    return undefined;
  }
}

/** Writes a value on one line of limited length. */
function shorten(value: unknown): string {
  if (value === undefined) return '(missing)';
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
