/** Moves the focus to a heading. The heading is focusable only while it has the focus. */
export function focusOnce(heading: HTMLElement | null | undefined): void {
  if (!heading) return;
  heading.tabIndex = -1;
  // Removed later, because the browser would compute the layout at once, while the next answer is being rendered. By
  // then the same heading may have the focus again.
  const release = () => heading !== heading.ownerDocument.activeElement && heading.removeAttribute('tabindex');
  heading.addEventListener('blur', () => setTimeout(release), { once: true });
  heading.focus({ preventScroll: true });
}
