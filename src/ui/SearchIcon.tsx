/** A magnifying glass, decorative: whatever holds it has a name of its own. */
export default function SearchIcon() {
  return (
    <svg class="search-icon" viewBox="0 0 20 20" aria-hidden="true">
      <path
        d="M8.5 2.5a6 6 0 1 1 0 12a6 6 0 0 1 0-12M13 13l5 5"
        fill="none"
        stroke="currentColor"
        stroke-width="2.25"
      />
    </svg>
  );
}
