import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { NoteProps } from './TicketNote.tsx';

/** The button once it was loaded: the next answer shows it at once. */
let loaded: FunctionComponent<NoteProps> | undefined;

/**
 * The place of the button that copies the case for a ticket. Note, words and button come after the answer was rendered, so
 * that no question waits for them; until then their room is kept. Without script there is nothing.
 */
export function Ticket(props: NoteProps) {
  const [Note, setNote] = useState<FunctionComponent<NoteProps>>();
  useEffect(() => {
    if (loaded !== undefined) return;
    import('./TicketNote.tsx').then(
      ({ TicketNote }) => {
        loaded = TicketNote;
        setNote(() => TicketNote);
      },
      // Without it the answer is complete; only the copy is missing.
      () => undefined,
    );
  }, []);
  const Shown = Note ?? loaded;
  return <div class="ticket with-script no-print">{Shown !== undefined && <Shown {...props} />}</div>;
}
