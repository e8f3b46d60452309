import type { Locale } from '../i18n/locale.ts';
import { mailDictionary } from './mail-dictionary.ts';
import { type Mail, mailtoAddress } from './mailto.ts';

interface Props extends Mail {
  locale: Locale;
  label: string;
}

/** A link that opens a message in the reader's mail program; where the text is too long for it, the page says so. */
export function MailLink({ locale, label, ...mail }: Props) {
  const { href, isWhole } = mailtoAddress(mail, locale);
  return (
    <>
      <a href={href}>{label}</a>
      {!isWhole && <span class="hint"> {mailDictionary(locale)('tooLong')}</span>}
    </>
  );
}
