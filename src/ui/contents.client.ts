// Marks the current section in the contents beside a text, and closes the contents after a section was chosen. The ids are
// plain letters.
const contents = document.querySelector<HTMLElement>('#contents');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const sections = links.flatMap((link) => document.getElementById(link.hash.slice(1)) ?? []);
/**
 * A heading counts as reached within this many pixels below the top of the window; a link leaves at most 72 px above
 * it.
 */
const REACHED = 100;

function markSection(): void {
  const reached = sections.findLastIndex((heading) => heading.getBoundingClientRect().top < REACHED);
  for (const [index, link] of links.entries()) {
    if (index === reached) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

addEventListener('scroll', markSection, { passive: true });
addEventListener('resize', markSection);
markSection();
// On wide screens the contents are always open and no popover, so there is nothing to close.
for (const link of links)
  link.addEventListener('click', () => contents?.matches(':popover-open') && contents.hidePopover());
