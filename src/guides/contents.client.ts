// Marks the section that is read in the contents of a guide, and closes the contents once a section was chosen.
const contents = document.querySelector<HTMLElement>('#contents');
const links = [...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])];
const sections = links.flatMap((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? []);
/** How far down the window a heading counts as reached, as a part of its height. */
const REACHED = 0.3;

function markSection(): void {
  const reached = sections.findLastIndex((heading) => heading.getBoundingClientRect().top < innerHeight * REACHED);
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
