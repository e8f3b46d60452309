import type { OwnNotes } from './own.ts';

/** What the operator adds to an answer, marked as its own. */
export function OwnNote({ notes, destination }: { notes: OwnNotes; destination: string }) {
  const text = notes.texts[destination];
  if (text === undefined) return null;
  return (
    <aside class="notice prose" aria-labelledby="own-note">
      <strong id="own-note">{notes.heading}</strong> {text}
    </aside>
  );
}
