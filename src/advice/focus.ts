/** Puts the focus on a heading, if there is one; it can be focused only as long as it has it. */
export function focusOnce(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = -1;
  // Later, for the browser would lay the page out at once, in the midst of the next answer; by then the same heading may
  // have been given the focus again.
  const release = () => heading !== heading.ownerDocument.activeElement && heading.removeAttribute('tabindex');
  heading.addEventListener('blur', () => setTimeout(release), { once: true });
  heading.focus({ preventScroll: true });
}
