// Marks the section that is read in the contents of a guide, and closes the contents once a section was chosen.
const contents = document.querySelector<HTMLElement>('#contents');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const sections = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
/** Pixels below the top of the window within which a heading counts as reached: a link leaves at most 72 px above it. */
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
// Where there is room the contents stand open and are no popover that could be closed.
for (const link of links)
  link.addEventListener('click', () => contents?.matches(':popover-open') && contents.hidePopover());
