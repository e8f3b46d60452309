import { MARK } from './identity.ts';

/** The mark of the site: a post with one board. Decorative; the name of the site stands beside it. */
export default function Mark() {
  return (
    <svg viewBox={`0 0 ${MARK.size} ${MARK.size}`} aria-hidden="true" focusable="false">
      <path d={MARK.post} fill="currentColor" opacity="0.6" />
      <path d={MARK.board} fill="#ffcf33" stroke="#1a1814" stroke-width="2" stroke-linejoin="round" />
    </svg>
  );
}
