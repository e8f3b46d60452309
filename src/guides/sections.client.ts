/**
 * On narrow screens the sections of a guide fold below their headings; where there is room they stand open. The style
 * sheet (`AllSections.css`) folds them from the first paint, so that nothing moves when this script comes.
 */
const wide = matchMedia('(min-width: 64rem)');
const all = document.querySelector('.all-sections button');
const foldable = [...document.querySelectorAll<HTMLElement>('h2 + .section')].map((text) => {
  const heading = text.previousElementSibling as HTMLElement;
  const button = document.createElement('button');
  button.type = 'button';
  text.id = `${heading.id}-text`;
  button.setAttribute('aria-controls', text.id);
  button.addEventListener('click', () => show(Boolean(text.hidden), section));
  text.addEventListener('beforematch', () => show(true, section));
  const section = { heading, button, text };
  return section;
});
type Section = (typeof foldable)[number];

function show(open: boolean, ...some: Section[]): void {
  for (const { button, text } of some) {
    button.ariaExpanded = String(open);
    // The browser's own search looks into it and opens it; a browser that cannot do so takes it for hidden.
    text.hidden = open ? false : 'until-found';
  }
  const folded = foldable.some(({ text }) => text.hidden);
  for (const [index, label] of [...(all?.children ?? [])].entries())
    (label as HTMLElement).hidden = folded !== (index === 0);
}

/** Puts the buttons into the headings, or only their words. Whatever a translation has made of them stays. */
function adapt(): void {
  if (wide.matches) show(true, ...foldable);
  for (const { heading, button } of foldable) {
    if (!wide.matches) {
      button.append(...heading.childNodes);
      heading.append(button);
    } else if (button.isConnected) heading.replaceChildren(...button.childNodes);
  }
}

/** Opens the section that a fragment leads into; ids in guides are plain letters. Gives its target if it was folded. */
function reveal(fragment: string): Element | undefined {
  const target = document.getElementById(fragment.slice(1));
  const section = foldable.find(({ heading, text }) => heading === target || text.contains(target));
  if (!section?.text.hidden) return undefined;
  show(true, section);
  return target ?? undefined;
}

/** Where the address leads to was folded when the browser scrolled there. */
const revealTarget = () => reveal(location.hash)?.scrollIntoView();

adapt();
if (!wide.matches) {
  show(false, ...foldable);
  show(true, ...foldable.slice(0, 1));
}
revealTarget();
wide.addEventListener('change', adapt);
addEventListener('hashchange', revealTarget);
// Before the browser scrolls, also if the address stays the same.
addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link) reveal(link.hash);
});
all?.addEventListener('click', () =>
  show(
    foldable.some(({ text }) => text.hidden),
    ...foldable,
  ),
);
