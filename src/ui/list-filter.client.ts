import { type Choices, hasValue, hasWords, readChoices, TEXT_FIELD, writeChoices } from './list-filter.ts';
import { kept } from './storage.client.ts';

/**
 * Runs the filter of a page. Every element that carries `data-<facet>` is hidden unless it lists the value chosen: entries,
 * columns of a table, whole sections. A text is looked for in entries alone, and a section or group of rows without entries left
 * is hidden.
 */
function run(filter: HTMLElement): void {
  const fields = [...filter.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const facets = fields.filter((field) => field instanceof HTMLSelectElement);
  const names = fields.map(({ name }) => name);
  const entries = [...document.querySelectorAll<HTMLElement>(filter.dataset.entries ?? '')];
  const sections = [...document.querySelectorAll<HTMLElement>(filter.dataset.sections || ':not(*)')];
  const marked = facets.map(
    ({ name }) => [name, [...document.querySelectorAll<HTMLElement>(`main [data-${name}]`)]] as const,
  );
  const status = filter.querySelector<HTMLElement>('[role=status]');
  const reset = filter.querySelector<HTMLButtonElement>('button');
  /** What a phone began with; undefined once the reader has chosen. */
  let begun: HTMLSelectElement | undefined;
  const chosen = (): Choices => Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));

  function show(): void {
    const choices = chosen();
    for (const element of new Set([...entries, ...sections, ...marked.flatMap(([, elements]) => elements)])) {
      element.hidden = facets.some(({ name }) => !hasValue(element.dataset[name], choices[name]));
    }
    const text = choices[TEXT_FIELD] ?? '';
    if (text !== '') for (const entry of entries) entry.hidden ||= !hasWords(textOf(entry), text);
    const left = entries.filter((entry) => entry.closest('[hidden]') === null);
    for (const section of sections) section.hidden ||= !left.some((entry) => section.contains(entry));
    if (reset) reset.hidden = begun !== undefined || Object.values(choices).every((value) => value === '');
    if (status === null) return;
    const { whole, text: part, begins } = status.dataset;
    const said = begun ? begins : left.length === entries.length ? whole : part;
    const values = [String(left.length), String(entries.length), begun?.selectedOptions[0]?.text.trim() ?? ''];
    const told = values.reduce((text, value) => text.replace('#', value), said ?? '');
    if (status.textContent !== told) status.textContent = told;
  }

  function choose(choices: Choices): void {
    for (const field of fields) field.value = choices[field.name] ?? '';
    show();
  }

  function write(): void {
    begun = undefined;
    filter.dataset.used = '';
    // Choosing is no step of its own: the way back leads to the page before.
    history.replaceState(null, '', location.pathname + writeChoices(chosen(), names, location.search) + location.hash);
    show();
  }

  function read(): void {
    const offered = facets.map(({ name, options }) => [name, [...options].map(({ value }) => value)] as const);
    const asked = readChoices(location.search, Object.fromEntries(offered));
    // Who followed a link to one entry must see it, whatever is usual here.
    const isUsual = Object.keys(asked).length === 0 && location.hash === '';
    begun = isUsual ? narrowed(facets) : undefined;
    choose(begun === undefined ? asked : { [begun.name]: firstOf(begun) });
  }

  /** A link within the list may lead to an entry that the filter hides. */
  function reveal(): void {
    const aim = document.querySelector(':target');
    const entry = aim && entries.find((each) => each.contains(aim));
    if (entry == null || entry.closest('[hidden]') === null) return;
    choose({});
    write();
    aim?.scrollIntoView();
  }

  filter.addEventListener('input', write);
  reset?.addEventListener('click', () => {
    choose({});
    write();
    // The button is gone with the filter: the keyboard goes on at its first field.
    fields[0]?.focus({ preventScroll: true });
  });
  addEventListener('hashchange', reveal);
  addEventListener('popstate', read);
  read();
}

/** The words by which an entry is found: its own and, in a table, those of the heading of its group of rows. */
function textOf(entry: HTMLElement): string {
  const heading = entry.closest('tbody')?.querySelector('[scope=rowgroup]');
  return `${heading?.textContent ?? ''} ${entry.textContent}`;
}

/** The field that narrows a long list down from the start, on a phone. */
function narrowed(facets: readonly HTMLSelectElement[]): HTMLSelectElement | undefined {
  return matchMedia('(max-width: 40rem)').matches
    ? facets.find(({ dataset }) => dataset.narrow !== undefined)
    : undefined;
}

/** What a phone begins with: the role remembered, if the field offers it, or what the page has chosen. */
function firstOf({ options, dataset }: HTMLSelectElement): string {
  const role = kept('role');
  return [...options].find(({ value }) => value !== '' && value === role)?.value ?? dataset.narrow ?? '';
}

for (const filter of document.querySelectorAll<HTMLElement>('.list-filter')) run(filter);
