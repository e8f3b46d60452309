import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { formatList, languageName } from '../i18n/format.ts';
import { type Locale, type Localized, languageTag, locales, otherLocales } from '../i18n/locale.ts';
import { copy as copyText } from '../ui/export.client.ts';
import { MailLink } from '../ui/MailLink.tsx';
import { useReady } from '../ui/use-ready.ts';
import { verbatim } from '../ui/verbatim.ts';
import { routingDictionary } from './dictionary.ts';
import { Folded } from './Folded.tsx';
import { filled, placeholderFields, type Typed } from './placeholders.ts';
import type { MessageTemplate } from './types.ts';

/** Known values of placeholders, the same for all languages or one set for each. The reader fills in the rest. */
export type KnownValues = Typed | Localized<Typed>;

/** The addressee of a message, as far as the offer tells. */
export interface Addressee {
  /** E-mail address. */
  email?: string;
  /** The language to write in if the addressee does not read that of the page. */
  language?: Locale;
  /** Why that language. */
  why?: string;
}

interface Props {
  locale: Locale;
  message: Localized<MessageTemplate>;
  known?: KnownValues | undefined;
  messageInput?: MessageInput | undefined;
  addressee?: Addressee | undefined;
  /** The customer writes. The placeholder for the customer then means the customer's own company. */
  byCustomer?: boolean;
  /** Shown open, because nothing else stands beside it. */
  isOpen?: boolean;
}

/** What the reader has typed. It is kept in memory only, by the component that outlives the message. */
export interface MessageInput {
  typed: Typed;
  onType: (typed: Typed) => void;
}

/** Keeps what the reader types as long as the calling component is shown. */
export function useMessageInput(): MessageInput {
  const [typed, onType] = useState<Typed>({});
  return { typed, onType };
}

/**
 * The message to send. What is typed into its placeholders stays on the page. The message is in the language of its
 * recipient; without script it is shown in all languages, to be selected.
 */
export function MessageText(props: Props) {
  const { locale, message, known = {}, messageInput, addressee = {}, byCustomer = false, isOpen = false } = props;
  const t = routingDictionary(locale);
  const own = useMessageInput();
  const { typed, onType } = messageInput ?? own;
  const knownIn = (each: Locale): Typed => (locale in known ? (known as Localized<Typed>)[each] : (known as Typed));
  const ready = useReady();
  const [chosen, setChosen] = useState<Locale>();
  const language = ready ? (chosen ?? addressee.language ?? locale) : locale;
  const values = { ...typed, ...knownIn(language) };
  const fields = placeholderFields([message[locale].subject, message[locale].body], knownIn(language));
  return (
    <Folded id="message" heading={t('message')} isOpen={isOpen}>
      <div class="outgoing-parts flow">
        {ready && fields.length > 0 && (
          <fieldset class="message-fields fields no-print">
            <legend>{t('fillIn')}</legend>
            <p class="hint">{t('fillInHint')}</p>
            {fields.map(({ name, line, long }) => (
              <PlaceholderField
                key={name}
                label={line ?? (byCustomer && name === 'customer' ? t('fieldCompany') : t(`field-${name}`))}
                long={long}
                value={typed[name] ?? ''}
                onValue={(value) => onType({ ...typed, [name]: value })}
              />
            ))}
          </fieldset>
        )}
        <div class="flow">
          {ready && (
            <LanguageChoice
              locale={locale}
              label={t('messageLanguage')}
              hint={addressee.why}
              value={language}
              onChoose={setChosen}
            />
          )}
          <OneMessage
            locale={locale}
            language={language}
            message={message[language]}
            values={values}
            to={addressee.email}
          />
          {!ready &&
            otherLocales(locale).map((other) => (
              <details class="other-language" key={other}>
                <summary>{t('messageIn', { language: languageName(locale, other) })}</summary>
                <OneMessage
                  locale={locale}
                  language={other}
                  message={message[other]}
                  values={knownIn(other)}
                  to={undefined}
                />
              </details>
            ))}
        </div>
      </div>
    </Folded>
  );
}

interface ReplyProps {
  locale: Locale;
  reply: Localized;
  /** A sentence about this case that follows the reply. */
  addition?: Localized | undefined;
  /** The message above goes to the customer as well. */
  afterMessage?: boolean;
}

/** A short reply to the customer, in the customer's language. */
export function CustomerReply({ locale, reply, addition, afterMessage = false }: ReplyProps) {
  const t = routingDictionary(locale);
  const ready = useReady();
  const [chosen, setChosen] = useState<Locale>(locale);
  const closed = (language: Locale) =>
    [reply[language].trim(), addition?.[language], routingDictionary(language)('replyClosing')]
      .filter((part) => part !== undefined)
      .join('\n\n');
  const text = (language: Locale) => (
    <blockquote class="message" {...verbatim} lang={languageTag(language)}>
      <p class="body">{closed(language)}</p>
    </blockquote>
  );
  return (
    <Folded id="customer" heading={t(afterMessage ? 'customerFirst' : 'customer')}>
      {ready && <LanguageChoice locale={locale} label={t('customerLanguage')} value={chosen} onChoose={setChosen} />}
      {text(chosen)}
      <Tools locale={locale} label={t('copyReply')} text={closed(chosen)}>
        <MailLink locale={locale} label={t('mail')} body={closed(chosen)} />
      </Tools>
      {!ready &&
        otherLocales(locale).map((other) => (
          <details class="other-language" key={other}>
            <summary>{t('replyIn', { language: languageName(locale, other) })}</summary>
            {text(other)}
          </details>
        ))}
    </Folded>
  );
}

interface FieldProps {
  label: string;
  long: boolean;
  value: string;
  onValue: (value: string) => void;
}

function PlaceholderField({ label, long, value, onValue }: FieldProps) {
  const id = useId();
  const shared = { id, class: 'field', autocomplete: 'off', value };
  return (
    <p class={long ? 'long' : undefined}>
      <label for={id}>{label}</label>
      {long ? (
        <textarea {...shared} rows={2} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={(event) => onValue(event.currentTarget.value)} />
      )}
    </p>
  );
}

interface ChoiceProps {
  locale: Locale;
  label: string;
  hint?: string | undefined;
  value: Locale;
  onChoose: (locale: Locale) => void;
}

function LanguageChoice({ locale, label, hint, value, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <p class="language-choice tools close no-print">
      <label for={id}>{label}</label>{' '}
      <select
        id={id}
        class="field small"
        value={value}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChoose(event.currentTarget.value as Locale)}
      >
        {locales.map((each) => (
          <option key={each} value={each}>
            {languageName(locale, each)}
          </option>
        ))}
      </select>{' '}
      {hint !== undefined && (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
}

interface OneMessageProps {
  locale: Locale;
  language: Locale;
  message: MessageTemplate;
  values: Typed;
  to: string | undefined;
}

function OneMessage({ locale, language, message, values, to }: OneMessageProps) {
  const t = routingDictionary(locale);
  const plain = (text: string) =>
    filled(language, text, values)
      .map(({ text: each }) => each)
      .join('');
  const subject = plain(message.subject);
  const body = plain(message.body.trim());
  // Names of open placeholders in the language of the page, like the labels of the fields.
  const open = [message.subject, message.body]
    .flatMap((text) => filled(locale, text, values))
    .flatMap((piece) => (piece.open ? (/^\[(.+)\]$/.exec(piece.text)?.[1] ?? []) : []));
  return (
    <>
      <div class="message" {...verbatim} lang={languageTag(language)}>
        <p class="subject">
          {routingDictionary(language)('subject')}:{' '}
          <Filled language={language} text={message.subject} values={values} />
        </p>
        <p class="body">
          <Filled language={language} text={message.body.trim()} values={values} />
        </p>
      </div>
      <Tools locale={locale} label={t('copy')} text={`${subject}\n\n${body}`} open={[...new Set(open)]}>
        <MailLink locale={locale} label={t('mail')} to={to} subject={subject} body={body} />
      </Tools>
    </>
  );
}

interface ToolsProps {
  locale: Locale;
  label: string;
  text: string;
  /** Names of what has to be filled in before the text can be sent. */
  open?: readonly string[];
  /** Called if copying failed and the text has to be selected by hand. Absent if the text is visible anyway. */
  onFailed?: () => void;
  children: ComponentChildren;
}

/**
 * Buttons for a text. Copying needs script, so the button appears with it. The status is a live region, because the
 * focus stays on the button.
 */
export function Tools({ locale, label, text, open = [], onFailed, children }: ToolsProps) {
  const t = routingDictionary(locale);
  const ready = useReady();
  const [status, setStatus] = useState('');
  // The text has changed since it was copied.
  useEffect(() => setStatus(''), [text]);
  const copy = async () => {
    if (await copyText(text)) {
      setStatus(open.length === 0 ? t('copied') : t('copiedOpen', { names: formatList(locale, open) }));
    } else {
      setStatus(t('copyFailed'));
      onFailed?.();
    }
  };
  return (
    <p class="tools no-print">
      {ready && (
        <button class="button small" type="button" onClick={copy}>
          {label}
        </button>
      )}{' '}
      {children} <span role="status">{status}</span>
    </p>
  );
}

function Filled({ language, text, values }: { language: Locale; text: string; values: Typed }) {
  return (
    <>
      {filled(language, text, values).map(({ text: each, open }, index) =>
        open ? (
          <span class="placeholder" key={`${index} ${each}`}>
            {each}
          </span>
        ) : (
          each
        ),
      )}
    </>
  );
}
