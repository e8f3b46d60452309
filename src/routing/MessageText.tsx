import { useEffect, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import { type Locale, type Localized, languageTag, otherLocale } from '../i18n/locale.ts';
import { routingDictionary } from './dictionary.ts';
import type { Message } from './types.ts';

const PLACEHOLDERS = {
  customer: 'phCustomer',
  offer: 'phOffer',
  publisher: 'phPublisher',
  plan: 'phPlan',
  subscription: 'phSubscription',
  problem: 'phProblem',
  since: 'phSince',
  tried: 'phTried',
  impact: 'phImpact',
  sender: 'phSender',
  role: 'phRole',
} as const satisfies Record<string, string>;

/** What is known of the placeholders: the rest is for the reader to fill in after copying. */
export type Known = Partial<Record<keyof typeof PLACEHOLDERS, string>>;

interface Props {
  locale: Locale;
  message: Localized<Message>;
  known: Known;
}

/** The message to send, in the language of the page, and the same in the other one. */
export function MessageText({ locale, message, known }: Props) {
  const t = translator(routingDictionary, locale);
  const other = otherLocale(locale);
  return (
    <section class="flow prose" aria-labelledby="message">
      <h2 id="message">{t('message')}</h2>
      <OneMessage locale={locale} language={locale} message={message[locale]} known={known} />
      <details class="other-language">
        <summary>{t('messageIn', { language: formatLanguage(locale, other.slice(0, 2)) })}</summary>
        <OneMessage locale={locale} language={other} message={message[other]} known={known} />
      </details>
    </section>
  );
}

function OneMessage({
  locale,
  language,
  message,
  known,
}: {
  locale: Locale;
  language: Locale;
  message: Message;
  known: Known;
}) {
  const t = translator(routingDictionary, locale);
  const [status, setStatus] = useState('');
  // Copying needs script: the button appears with it.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const subject = plain(language, message.subject, known);
  const body = plain(language, message.body, known);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${subject}\n\n${body}`);
      setStatus(t('copied'));
    } catch {
      setStatus(t('copyFailed'));
    }
  };
  return (
    <>
      <div class="message" lang={languageTag(language)}>
        <p class="subject">
          {translator(routingDictionary, language)('subject')}:{' '}
          <Filled language={language} text={message.subject} known={known} />
        </p>
        <p class="body">
          <Filled language={language} text={message.body.trim()} known={known} />
        </p>
      </div>
      <p class="message-tools no-print">
        {ready && (
          <button class="button small" type="button" onClick={copy}>
            {t('copy')}
          </button>
        )}{' '}
        <a href={`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`}>{t('mail')}</a>{' '}
        <span role="status">{status}</span>
      </p>
    </>
  );
}

/** Splits a text at its placeholders: even parts are text, odd ones names. */
function parts(text: string): string[] {
  return text.split(/\{(\w+)\}/);
}

function label(language: Locale, name: string): string {
  return `[${translator(routingDictionary, language)(PLACEHOLDERS[name as keyof typeof PLACEHOLDERS])}]`;
}

function plain(language: Locale, text: string, known: Known): string {
  return parts(text.trim())
    .map((part, index) => (index % 2 === 0 ? part : (known[part as keyof Known] ?? label(language, part))))
    .join('');
}

function Filled({ language, text, known }: { language: Locale; text: string; known: Known }) {
  return (
    <>
      {parts(text).map((part, index) => {
        if (index % 2 === 0) return part;
        const value = known[part as keyof Known];
        return value === undefined ? (
          <span class="placeholder" key={`${index} ${part}`}>
            {label(language, part)}
          </span>
        ) : (
          value
        );
      })}
    </>
  );
}
