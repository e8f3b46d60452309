import type { ComponentChildren } from 'preact';
import { ClaimList } from '../claims/ClaimList.tsx';
import { ClaimNews } from '../claims/ClaimNews.tsx';
import { formatDate } from '../i18n/format.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { sentencesOf } from '../i18n/sentences.ts';
import { Sign } from '../ui/Sign.tsx';
import { TextList } from '../ui/TextList.tsx';
import { ClickPathSteps } from './ClickPath.tsx';
import { routingDictionary } from './dictionary.ts';
import { Folded } from './Folded.tsx';
import { type Addressee, CustomerReply, type KnownValues, type MessageInput, MessageText } from './MessageText.tsx';
import { eyebrow, partyLabel } from './parties.ts';
import { Triage } from './Triage.tsx';
import type { OutcomeView, ShiftView } from './view.ts';

/** If there are more rules, only the first is open, because together they would be longer than the answer. */
const MOST_RULES = 2;
/** A first paragraph of more words is set in two parts, the first of which has at most so many. */
const SHORT_OPENING = 30;
const ANSWER_WORDS = 22;

interface Props {
  locale: Locale;
  view: OutcomeView;
  /** The contact of the chosen offer, or a way to choose one. It is passed in, because routing knows no offers. */
  contact?: ComponentChildren;
  /** The desk of the operator, if the operator is the recipient. It is passed in, because routing knows no operator. */
  desk?: ComponentChildren;
  /** What the reader's own agreement says about this answer. It is passed in, because routing knows no agreements. */
  agreed?: ComponentChildren;
  /** Known values of the placeholders of the message. */
  known?: KnownValues | undefined;
  messageInput?: MessageInput | undefined;
  /** To whom the message goes, once an offer is chosen. */
  addressee?: Addressee | undefined;
  /** When the window of this case closes, or when it closed. */
  deadline?: Localized | undefined;
  /** The button that copies the whole case, shown below the texts to send. */
  note?: ComponentChildren;
  /** If false, only what the first screen shows: whom to contact, how, and what to have ready. */
  whole?: boolean;
}

/**
 * An answer in the order in which somebody on the phone needs it: whom to contact, how, what to have ready, and then
 * why.
 */
export function Outcome(props: Props) {
  const { locale, view, contact, desk, agreed, deadline, whole = true } = props;
  const t = routingDictionary(locale);
  const isToPublisher = view.recipient === 'isv-publisher';
  const [answer, rest] = openingOf(view.silence ?? view.lead);
  // What limits an answer may wait until the contact is told. The sentence of a gap is told whole.
  const isRestLater = isToPublisher && view.silence === undefined;
  return (
    <>
      <Sign eyebrow={eyebrow(locale, view)} heading={view.heading} />
      <p class="lead">
        {answer}
        {rest !== '' && !isRestLater && <span class="rest"> {rest}</span>}
      </p>
      {deadline !== undefined && <p class="notice deadline">{deadline[locale]}</p>}
      <Jumps locale={locale} view={view} />
      <Shifts locale={locale} shifts={view.shifts.filter(({ kind }) => kind !== 'said')} />
      {whole && view.triage !== undefined && <Triage locale={locale} triage={view.triage} />}
      {isToPublisher && (
        <section class="flow" aria-labelledby="recipient">
          <h2 id="recipient">{t('recipientHeading')}</h2>
          {contact ?? <ChooseInList locale={locale} />}
        </section>
      )}
      {desk}
      {desk === undefined && view.recipient === 'csp-partner' && (
        <p class="prose">{t(view.forCustomer ? 'askPartner-customer' : 'askPartner')}</p>
      )}
      {view.desk !== undefined && (
        <section class="flow" aria-labelledby="desk">
          <h2 id="desk">{view.desk.name}</h2>
          {view.desk.hours !== undefined && (
            <p>
              {t('deskHours')}: {view.desk.hours}
            </p>
          )}
        </section>
      )}
      {view.desk?.path !== undefined && <ClickPathSteps locale={locale} path={view.desk.path} folded />}
      {view.silence !== undefined && <p class="prose">{view.lead}</p>}
      {agreed}
      {view.steps.length > 0 && (
        <section class="flow prose" aria-labelledby="steps">
          <h2 id="steps">{t('stepsHeading')}</h2>
          <TextList texts={view.steps} numbered />
        </section>
      )}
      {view.path !== undefined && <ClickPathSteps locale={locale} path={view.path} folded />}
      {view.ready.length > 0 && (
        <section class="flow prose" aria-labelledby="ready">
          <h2 id="ready">{t('ready')}</h2>
          <TextList texts={view.ready} />
        </section>
      )}
      {whole && <Further {...props} limits={isRestLater ? rest : ''} />}
    </>
  );
}

/** Takes the first sentences of a first paragraph, which answer, apart from the rest, which says when it is otherwise. */
function openingOf(text: string): [answer: string, rest: string] {
  const sentences = sentencesOf(text);
  const most = wordsIn(sentences) > SHORT_OPENING ? ANSWER_WORDS : SHORT_OPENING;
  const last = sentences.findLastIndex((_, index) => wordsIn(sentences.slice(0, index + 1)) <= most);
  // A first sentence that is longer answers alone.
  const count = Math.max(last, 0) + 1;
  return [sentences.slice(0, count).join(' '), sentences.slice(count).join(' ')];
}

function wordsIn(sentences: readonly string[]): number {
  return sentences.join(' ').split(' ').length;
}

/**
 * Where the page led on other days, or what it said. It is short, because a whole paragraph would take the room of the
 * recipient.
 */
function Shifts({ locale, shifts }: { locale: Locale; shifts: ShiftView[] }) {
  const t = routingDictionary(locale);
  return shifts.map((shift) => (
    <p class="notice" key={`${shift.kind} ${shift.day} ${shift.text}`}>
      {t(`shift-${shift.kind}`, { date: formatDate(locale, shift.day) })}{' '}
      {shift.href === undefined ? <q>{shift.text}</q> : <a href={shift.href}>{shift.text}</a>}{' '}
      {shift.why !== undefined && <a href={shift.why}>{t('shiftWhy')}</a>}
    </p>
  ));
}

/** Chooses the text that was replaced last. A text from before that day has been replaced twice since. */
function lastText(shifts: ShiftView[]): ShiftView | undefined {
  return shifts.filter(({ kind }) => kind === 'said').toSorted((one, other) => other.day.localeCompare(one.day))[0];
}

/** Everything below the first screen: what to send, whom not to contact, what limits the answer, and why. */
function Further(props: Props & { limits: string }) {
  const { locale, view, known, messageInput, addressee, deadline, note, limits } = props;
  const t = routingDictionary(locale);
  const shown = view.claims.length > MOST_RULES ? 1 : MOST_RULES;
  const [first, more] = [view.claims.slice(0, shown), view.claims.slice(shown)];
  const former = lastText(view.shifts);
  return (
    <>
      {view.message !== undefined && (
        <MessageText
          locale={locale}
          message={view.message}
          known={known}
          messageInput={messageInput}
          addressee={addressee}
          byCustomer={view.forCustomer}
        />
      )}
      {view.customerReply !== undefined && (
        <CustomerReply
          locale={locale}
          reply={view.customerReply}
          addition={deadline}
          afterMessage={view.message !== undefined && view.recipient === 'customer'}
        />
      )}
      {view.not.length > 0 && (
        <section class="flow prose" aria-labelledby="not">
          <h2 id="not">{t('not')}</h2>
          <ul>
            {view.not.map(({ party, why }) => (
              <li key={party}>
                <strong>{partyLabel(locale, party, 'table', view.forCustomer)}:</strong> {why}
              </li>
            ))}
          </ul>
        </section>
      )}
      {limits !== '' && (
        <section class="flow prose" aria-labelledby="limits">
          <h2 id="limits">{t('limitsHeading')}</h2>
          <p>{limits}</p>
        </section>
      )}
      {view.refused !== undefined && (
        <Folded id="refused" heading={t('refused')}>
          <p>{view.refused.text}</p>
          {view.refused.href !== undefined && (
            <p>
              {t('refusedNext')} <a href={view.refused.href}>{view.refused.heading}</a>
            </p>
          )}
        </Folded>
      )}
      {note}
      <ClaimNews locale={locale} claims={[...view.gaps, ...view.claims]} />
      <section class="flow" aria-labelledby="why">
        <h2 id="why">{t('why')}</h2>
        {view.gaps.length > 0 && (
          <>
            <h3>{t('gapHeading')}</h3>
            <ClaimList locale={locale} claims={view.gaps} said={view.silence} />
          </>
        )}
        <ClaimList locale={locale} claims={first} />
        {more.length > 0 && (
          <details class="flow print-if-open">
            <summary>{t('whyMore', { count: more.length })}</summary>
            <ClaimList locale={locale} claims={more} />
          </details>
        )}
        {former !== undefined && (
          <details class="flow print-if-open">
            <summary>{t('shiftFormer')}</summary>
            <Shifts locale={locale} shifts={[former]} />
          </details>
        )}
      </section>
    </>
  );
}

/** Links to what lies below the first screen: the texts to send, and on a narrow screen the answers given. */
function Jumps({ locale, view }: Pick<Props, 'locale' | 'view'>) {
  const t = routingDictionary(locale);
  const { message, customerReply, answers } = view;
  if (message === undefined && customerReply === undefined && answers.length === 0) return null;
  return (
    <p class="jumps links no-print">
      {message !== undefined && <a href="#message">{t('toMessage')}</a>}{' '}
      {customerReply !== undefined && <a href="#customer">{t('customer')}</a>}{' '}
      {answers.length > 0 && (
        <a class="to-answers" href="#answers">
          {t('yourAnswers')}
        </a>
      )}
    </p>
  );
}

/** A link to the list of all offers, for choosing one without script. */
export function ChooseInList({ locale }: { locale: Locale }) {
  const t = routingDictionary(locale);
  return (
    <p>
      {t('offerNoScript')} <a href={localizedPath(locale, 'offers')}>{t('offerList')}</a>
    </p>
  );
}
