import { useId, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { Tools } from '../routing/MessageText.tsx';
import { verbatim } from '../ui/verbatim.ts';
import { TICKET_FORMATS, type TicketFormat, type TicketInput, ticketNote } from './ticket.ts';
import { ticketDictionary } from './ticket-dictionary.ts';

export interface NoteProps extends Omit<TicketInput, 'address' | 'agreed'> {
  locale: Locale;
  /** Gives what the operator of a copy has agreed, for the whole address of the answer. */
  agreed?: ((address: string) => TicketInput['agreed']) | undefined;
  /** The address of the answer, with what it carries. */
  href: string;
}

/** Copies the whole case for a ticket system, as plain text or as Markdown. */
export function TicketNote({ locale, href, agreed, ...given }: NoteProps) {
  const t = ticketDictionary(locale);
  const [format, setFormat] = useState<TicketFormat>('plain');
  const [isShown, setShown] = useState(false);
  const id = useId();
  const address = new URL(href, location.origin).href;
  const note = ticketNote(locale, { ...given, agreed: agreed?.(address), address }, format);
  return (
    <>
      <h2>{t('heading')}</h2>
      <Tools locale={locale} label={t('copy')} text={note} onFailed={() => setShown(true)}>
        <select
          class="field small"
          aria-label={t('format')}
          aria-describedby={id}
          value={format}
          onChange={(event) => setFormat(event.currentTarget.value as TicketFormat)}
        >
          {TICKET_FORMATS.map((each) => (
            <option key={each} value={each}>
              {t(each)}
            </option>
          ))}
        </select>
      </Tools>
      <p class="hint" id={id}>
        {t('hint')}
      </p>
      {isShown && (
        <div class="message" {...verbatim}>
          <p class="body">{note}</p>
        </div>
      )}
    </>
  );
}
