import type { ComponentChildren } from 'preact';
import { ContactAnswer } from '../advice/ContactAnswer.tsx';
import type { LadderKind } from '../advice/ladder.ts';
import type { Locale, Localized } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { Answers } from '../routing/Answers.tsx';
import { ClickPathSteps } from '../routing/ClickPath.tsx';
import { CustomerReply, MessageText } from '../routing/MessageText.tsx';
import { OptionLinks } from '../routing/QuestionView.tsx';
import type { OptionView } from '../routing/view.ts';
import { Sign } from '../ui/Sign.tsx';
import type { Example } from './example.tsx';
import { inventedOffer, inventedPath, LACKING, MESSAGE } from './invented.ts';

const option = (locale: Locale, id: string, label: Localized, more: Partial<OptionView> = {}): OptionView => ({
  id,
  label: label[locale],
  href: localizedPath(locale, 'route'),
  kind: 'question',
  current: false,
  ...more,
});

const BROKEN = { 'de-de': 'Das Produkt startet nicht', 'en-us': 'The product does not start' };
const BILL = { 'de-de': 'Die Rechnung stimmt nicht', 'en-us': 'The invoice is wrong' };
const UNKNOWN = { 'de-de': 'Ich weiß es nicht', 'en-us': 'I do not know' };
const HELP = { 'de-de': 'Wir zeigen Ihnen, wo Sie nachsehen.', 'en-us': 'We show you where to look.' };
const SEEN = { 'de-de': 'Es erscheint eine Fehlermeldung.', 'en-us': 'A message appears.' };
const ASK = { 'de-de': 'Fragen Sie das Musterhaus', 'en-us': 'Ask Musterhaus' };

const contact = (name: Localized, lacking: keyof typeof LACKING | undefined, ladder: LadderKind) => ({
  name,
  render: (locale: Locale) => (
    <ContactAnswer
      locale={locale}
      offer={inventedOffer(locale, lacking === undefined ? {} : LACKING[lacking])}
      ladder={ladder}
      path={inventedPath(locale)}
    />
  ),
});

/**
 * What leads to an answer and what an answer is made of.
 * @param ask the box for what the caller has
 */
export function answerExamples(ask: ComponentChildren): Example[] {
  return [
    {
      id: 'sign',
      code: 'ui/Sign.tsx',
      name: { 'de-de': 'Schild', 'en-us': 'Sign' },
      use: {
        'de-de': 'Nur für das Ergebnis: wer gemeint ist und was zu tun ist. Eines je Seite, nie als Schmuck.',
        'en-us': 'For the answer only: who is meant and what to do. One on a page, never as decoration.',
      },
      render: (locale) => (
        <Sign
          as="p"
          eyebrow={{ 'de-de': 'Kontakt: der Herausgeber', 'en-us': 'Contact: the publisher' }[locale]}
          heading={ASK[locale]}
        />
      ),
    },
    {
      id: 'options',
      code: 'routing/QuestionView.tsx',
      name: { 'de-de': 'Antworten zur Wahl', 'en-us': 'Options' },
      use: {
        'de-de':
          'Für jede Frage: ein Link je Antwort, beschriftet mit dem, was man sieht, nicht mit der Ursache. Gestrichelt: der Weg, auf dem man es herausfindet.',
        'en-us':
          'For each question: one link for each answer, labeled with what can be seen, not with the cause. Dashed: the way to find out.',
      },
      states: [
        {
          name: { 'de-de': 'Frage', 'en-us': 'Question' },
          render: (locale) => (
            <OptionLinks
              locale={locale}
              label="example-options"
              options={[
                option(locale, 'broken', BROKEN, { hint: SEEN[locale] }),
                option(locale, 'bill', BILL),
                option(locale, 'unknown', UNKNOWN, { kind: 'detour', hint: HELP[locale] }),
              ]}
            />
          ),
        },
        {
          name: { 'de-de': 'Eine Antwort wird geändert', 'en-us': 'An answer is being changed' },
          render: (locale) => (
            <OptionLinks
              locale={locale}
              label="example-options"
              options={[
                option(locale, 'broken', BROKEN, {
                  current: true,
                  effect: { kept: [], dropped: [], leadsTo: ASK[locale] },
                }),
                option(locale, 'bill', BILL, {
                  kind: 'outcome',
                  effect: { kept: [], dropped: [BROKEN[locale]], leadsTo: ASK[locale] },
                }),
              ]}
            />
          ),
        },
      ],
    },
    {
      id: 'answers',
      code: 'routing/Answers.tsx',
      name: { 'de-de': 'Gegebene Antworten', 'en-us': 'Answers given' },
      use: {
        'de-de': 'Unter jeder Frage und jedem Ergebnis: was bisher gesagt wurde, jede Antwort zu ändern.',
        'en-us': 'Below each question and answer: what was said so far, each item open to change.',
      },
      render: (locale) => (
        <Answers
          locale={locale}
          startHref={localizedPath(locale, 'route')}
          answers={[
            {
              question: 'symptom',
              questionTitle: { 'de-de': 'Was ist los?', 'en-us': 'What is wrong?' }[locale],
              option: 'customer',
              label: BROKEN[locale],
              changeHref: localizedPath(locale, 'route'),
            },
          ]}
        />
      ),
    },
    {
      id: 'ask',
      code: 'ask/AskBox.tsx',
      name: { 'de-de': 'Feld für das Problem', 'en-us': 'Box for the problem' },
      use: {
        'de-de': 'Wo jemand mit einer Meldung oder mit eigenen Worten ankommt. Ohne JavaScript ist es nicht zu sehen.',
        'en-us': 'Where people arrive with a message or with words of their own. Without JavaScript it is not seen.',
      },
      render: () => ask,
    },
    {
      id: 'contact',
      code: 'advice/ContactAnswer.tsx',
      name: { 'de-de': 'Kontakt', 'en-us': 'Contact' },
      use: {
        'de-de':
          'Für den Kontakt zu einem Angebot, überall gleich. Zuerst die Stufe, dann die Kanäle in fester Reihenfolge, dann Zeiten und Sprachen.',
        'en-us':
          'For the contact of an offer, the same everywhere. The step first, then the channels in fixed order, then hours and languages.',
      },
      states: [
        contact({ 'de-de': 'Mit Kontaktperson', 'en-us': 'With a contact' }, undefined, 'technical'),
        contact({ 'de-de': 'Nur die Supportwebsite', 'en-us': 'Support website only' }, 'website', 'technical'),
        contact({ 'de-de': 'Letzter Ausweg', 'en-us': 'Last resort' }, 'engineering', 'technical'),
        contact({ 'de-de': 'Hier nicht gezeigt', 'en-us': 'Not shown here' }, 'hidden', 'commercial'),
        contact({ 'de-de': 'Für Kunden ohne Angaben', 'en-us': 'Customer, nothing given' }, 'nothing', 'customer'),
      ],
    },
    {
      id: 'path',
      code: 'routing/ClickPath.tsx',
      name: { 'de-de': 'Klickpfad', 'en-us': 'Click path' },
      use: {
        'de-de': 'Für Wege durch fremde Oberflächen: Namen wörtlich, dazu Rolle und Stand der Dokumentation.',
        'en-us': 'For ways through somebody else’s screens: names verbatim, with roles and date of the documentation.',
      },
      render: (locale) => <ClickPathSteps locale={locale} path={inventedPath(locale)} />,
    },
    {
      id: 'message-text',
      code: 'routing/MessageText.tsx',
      name: { 'de-de': 'Nachricht', 'en-us': 'Message' },
      use: {
        'de-de':
          'Für einen Text zum Absenden. Mit JavaScript werden die Platzhalter an Ort und Stelle ausgefüllt. Hier steht, was ohne JavaScript zu sehen ist.',
        'en-us':
          'For a text to send. With JavaScript the placeholders are filled in on the spot. This is what appears without it.',
      },
      render: (locale) => (
        <MessageText
          locale={locale}
          message={MESSAGE}
          known={{ offer: { 'de-de': 'Musterhaus Belege', 'en-us': 'Musterhaus Receipts' }[locale] }}
        />
      ),
    },
    {
      id: 'reply',
      code: 'routing/MessageText.tsx',
      name: { 'de-de': 'Text für den Kunden', 'en-us': 'Text for the customer' },
      use: {
        'de-de': 'Neben einem Ergebnis für Partner: kurz, ohne Zusagen, die andere halten müssten.',
        'en-us': 'Beside an answer for partners: short, without promises that others would have to keep.',
      },
      render: (locale) => (
        <CustomerReply
          locale={locale}
          reply={{
            'de-de': 'Guten Tag, wir haben Ihre Frage an das Musterhaus gegeben und melden uns.',
            'en-us': 'Hello, we have passed your question on to Musterhaus and will come back to you.',
          }}
        />
      ),
    },
  ];
}
