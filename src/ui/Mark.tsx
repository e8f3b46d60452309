/** The mark of the site: a post with one board. Decorative; the name of the site stands beside it. */
export default function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M6 2h4v28H6z" fill="currentColor" opacity="0.6" />
      <path d="M2 6h21l7 6-7 6H2z" fill="#ffcf33" stroke="#1a1814" stroke-width="2" stroke-linejoin="round" />
    </svg>
  );
}
