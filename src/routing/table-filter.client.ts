import { FILTERS, type Filters, passes, readFilters, writeFilters } from './table-filter.ts';

const filter = document.querySelector<HTMLElement>('.table-filter');
const status = filter?.querySelector<HTMLElement>('[role=status]');

/** The field of a filter. */
function field(name: string): HTMLSelectElement | null {
  return document.querySelector(`#filter-${name}`);
}

function chosen(): Filters {
  return Object.fromEntries(FILTERS.map((name) => [name, field(name)?.value ?? '']));
}

/** Shows the rows that the fields leave, and says how many. A topic without rows is hidden as a whole. */
function show(): void {
  const filters = chosen();
  let count = 0;
  for (const section of document.querySelectorAll<HTMLElement>('[data-topic]')) {
    let left = 0;
    for (const row of section.querySelectorAll<HTMLElement>('tr[data-role]')) {
      const { role = '', recipient = '' } = row.dataset;
      row.hidden = !passes({ role, recipient, topic: section.dataset.topic ?? '' }, filters);
      if (!row.hidden) left += 1;
    }
    section.hidden = left === 0;
    count += left;
  }
  const text = status?.dataset.text?.replace('#', String(count));
  if (status && text !== undefined && status.textContent !== text) status.textContent = text;
}

function read(): void {
  const values = (name: string) => [...(field(name)?.options ?? [])].map(({ value }) => value);
  const filters = readFilters(location.search, {
    role: values('role'),
    topic: values('topic'),
    recipient: values('recipient'),
  });
  for (const name of FILTERS) {
    const select = field(name);
    if (select !== null) select.value = filters[name] ?? '';
  }
  show();
}

function write(): void {
  // Choosing is no step of its own: the way back leads to the page before.
  history.replaceState(null, '', location.pathname + writeFilters(chosen(), location.search) + location.hash);
  show();
}

if (filter !== null) {
  filter.hidden = false;
  filter.addEventListener('change', write);
  filter.querySelector('button')?.addEventListener('click', () => {
    for (const name of FILTERS) {
      const select = field(name);
      if (select !== null) select.value = '';
    }
    write();
  });
  addEventListener('popstate', read);
  read();
}
