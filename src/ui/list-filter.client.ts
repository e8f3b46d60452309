import { type Choices, hasValue, hasWords, readChoices, TEXT_FIELD, writeChoices } from './list-filter.ts';
import { kept } from './storage.client.ts';

/**
 * Runs the filter of a page. Every element that carries `data-<facet>` is hidden unless it lists the value chosen: entries,
 * columns of a table, whole sections. A text is looked for in entries alone, and a section without entries left is hidden.
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
  const chosen = (): Choices => Object.fromEntries(fields.map(({ name, value }) => [name, value.trim()]));

  function show(): void {
    const choices = chosen();
    for (const element of new Set([...entries, ...sections, ...marked.flatMap(([, elements]) => elements)])) {
      element.hidden = facets.some(({ name }) => !hasValue(element.dataset[name], choices[name]));
    }
    const text = choices[TEXT_FIELD] ?? '';
    if (text !== '') for (const entry of entries) entry.hidden ||= !hasWords(entry.textContent ?? '', text);
    const left = entries.filter((entry) => entry.closest('[hidden]') === null);
    const full = new Set(left.map((entry) => sections.find((section) => section.contains(entry))));
    for (const section of sections) section.hidden ||= !full.has(section);
    const said = status?.dataset.text?.replace('#', String(left.length)).replace('#', String(entries.length));
    if (status && said !== undefined && status.textContent !== said) status.textContent = said;
  }

  function choose(choices: Choices): void {
    for (const field of fields) field.value = choices[field.name] ?? '';
    show();
  }

  function write(): void {
    // Choosing is no step of its own: the way back leads to the page before.
    history.replaceState(null, '', location.pathname + writeChoices(chosen(), names, location.search) + location.hash);
    show();
  }

  function read(): void {
    const offered = facets.map(({ name, options }) => [name, [...options].map(({ value }) => value)] as const);
    const asked = readChoices(location.search, Object.fromEntries(offered));
    // Who followed a link to one entry must see it, whatever is usual here.
    const start = Object.keys(asked).length > 0 || location.hash !== '' ? asked : usual(facets);
    choose(start);
  }

  filter.addEventListener('input', write);
  filter.querySelector('button')?.addEventListener('click', () => {
    choose({});
    write();
  });
  addEventListener('popstate', read);
  read();
}

/** On a phone a long table begins with one role, the one remembered if there is one, or with one topic. */
function usual(facets: readonly HTMLSelectElement[]): Choices {
  const field = facets.find(({ dataset }) => dataset.narrow !== undefined);
  if (field === undefined || !matchMedia('(max-width: 40rem)').matches) return {};
  const role = kept('role');
  const values = [...field.options].map(({ value }) => value).filter((value) => value !== '');
  return { [field.name]: values.find((value) => value === role) ?? values[0] ?? '' };
}

for (const filter of document.querySelectorAll<HTMLElement>('.list-filter')) run(filter);
