/**
 * On narrow screens the sections of a guide fold below their headings; where there is room they stand open. The style
 * sheet (`AllSections.css`) folds them from the first paint, so that nothing moves when this script comes.
 */
const wide = matchMedia('(min-width: 64rem)');
const all = document.querySelector('.all-sections button');
const foldable = [...document.querySelectorAll<HTMLElement>('h2 + .section')].map((text, index) => {
  const heading = text.previousElementSibling as HTMLHeadingElement;
  const button = document.createElement('button');
  button.type = 'button';
  text.id ||= `section-${index + 1}`;
  button.setAttribute('aria-controls', text.id);
  return { heading, button, text };
});
type Section = (typeof foldable)[number];

const isOpen = ({ text }: Section) => !text.hasAttribute('hidden');

function show(section: Section, open: boolean): void {
  section.button.setAttribute('aria-expanded', String(open));
  if (open) section.text.removeAttribute('hidden');
  // The browser's own search looks into it and opens it; a browser that cannot do so takes it for hidden.
  else section.text.setAttribute('hidden', 'until-found');
  const [more, less] = all?.children ?? [];
  const areOpen = foldable.every(isOpen);
  more?.toggleAttribute('hidden', areOpen);
  less?.toggleAttribute('hidden', !areOpen);
}

/** Puts the buttons into the headings, or only their words. Whatever a translation has made of them stays. */
function adapt(): void {
  for (const section of foldable) {
    const { heading, button } = section;
    if (wide.matches) {
      show(section, true);
      if (button.isConnected) heading.replaceChildren(...button.childNodes);
    } else {
      button.append(...heading.childNodes);
      heading.append(button);
    }
  }
}

/** Opens the section of an element if it is folded, and tells whether it was. */
function reveal(element: Element | null): boolean {
  const section = foldable.find(({ heading, text }) => heading === element || text.contains(element));
  if (section === undefined || isOpen(section)) return false;
  show(section, true);
  return true;
}

/**
 * Where the address leads to may have been folded when the browser scrolled there. `:target` may not be known yet; ids
 * in guides are plain letters.
 */
function revealTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (reveal(target)) target?.scrollIntoView();
}

adapt();
if (!wide.matches) for (const [index, section] of foldable.entries()) show(section, index === 0);
revealTarget();
wide.addEventListener('change', adapt);
addEventListener('hashchange', revealTarget);
// Before the browser scrolls, also if the address stays the same.
addEventListener('click', ({ target }) => {
  const link = (target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
  if (link) reveal(document.getElementById(link.hash.slice(1)));
});
for (const section of foldable) {
  section.button.addEventListener('click', () => show(section, !isOpen(section)));
  section.text.addEventListener('beforematch', () => show(section, true));
}
all?.addEventListener('click', () => {
  const open = !foldable.every(isOpen);
  for (const section of foldable) show(section, open);
});
