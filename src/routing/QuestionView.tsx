import { formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { Marked } from '../ui/Marked.tsx';
import { ClickPathSteps } from './ClickPath.tsx';
import { routingDictionary } from './dictionary.ts';
import type { AnswerView, DetourView, EffectView, OptionView, QuestionView } from './view.ts';

/** A question. Its options are links, each to a page of its own, so that the tree works without script. */
export function QuestionContent({ locale, view }: { locale: Locale; view: QuestionView }) {
  return (
    <>
      <SoFar view={view} />
      <h1 id="question">{view.heading}</h1>
      {view.hint !== undefined && <p class="soft prose">{view.hint}</p>}
      <OptionLinks locale={locale} options={view.options} label="question" />
    </>
  );
}

/** A detour: how to find out what the question asks, then its other options. */
export function Detour({ locale, view }: { locale: Locale; view: DetourView }) {
  const t = routingDictionary(locale);
  return (
    <>
      <SoFar view={view} />
      <h1>{view.heading}</h1>
      <div class="prose flow">
        {view.body.map((paragraph) => (
          <p key={paragraph}>
            <Marked text={paragraph} />
          </p>
        ))}
        {view.path !== undefined && <ClickPathSteps locale={locale} path={view.path} />}
      </div>
      <p class="hint">{t('detourBack')}</p>
      <h2 id="question">{view.questionTitle}</h2>
      <OptionLinks locale={locale} options={view.options} label="question" />
    </>
  );
}

/**
 * What was answered so far, above a question; below it all of it stands, with links to change it. It leaves out what a
 * label adds in brackets, because the first screen of a phone is small. A separator begins no line.
 */
function SoFar({ view: { answers } }: { view: { answers: AnswerView[] } }) {
  if (answers.length === 0) return null;
  const given = answers.map(({ label }) => label.replace(/ \([^()]*\)$/, ''));
  return <p class="eyebrow so-far">{given.join('\u00a0· ')}</p>;
}

/**
 * Options as links.
 * @param label id of the element that names the list
 */
export function OptionLinks({ locale, options, label }: { locale: Locale; options: OptionView[]; label: string }) {
  const doors = options.filter(({ door }) => door);
  return (
    <>
      {doors.length > 0 && <OptionList locale={locale} options={doors} label={label} />}
      <OptionList locale={locale} options={options.filter(({ door }) => !door)} label={label} />
    </>
  );
}

/** Some of the options as one list, for a page that shows the doors in a place of their own. */
export function OptionList({ locale, options, label }: { locale: Locale; options: OptionView[]; label: string }) {
  const t = routingDictionary(locale);
  return (
    <ul class={options.some(({ door }) => door) ? 'options apart' : 'options'} aria-labelledby={label}>
      {options.map(({ id, href, label: text, hint, kind, current, effect, none, door }) => (
        <li key={id} class={none && 'none'}>
          <a class={`option ${door ?? kind}`} href={href}>
            <span class="label">{text}</span> {hint !== undefined && <span class="hint">{hint}</span>}
            {current && <span class="hint">{t('currentAnswer')}</span>}{' '}
            {effect !== undefined && (
              <span class="hint effect">{effectLines(locale, effect, current, kind).join('\n')}</span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What choosing an option would do to the answers given. */
function effectLines(locale: Locale, effect: EffectView, current: boolean, kind: OptionView['kind']): string[] {
  const t = routingDictionary(locale);
  const { kept, dropped, leadsTo } = effect;
  if (current) return [t('effectSame', { leadsTo })];
  return [
    t(kind === 'outcome' ? 'effectAnswer' : 'effectQuestion', { leadsTo }),
    ...(kept.length > 0 ? [t('effectKept', { answers: formatQuoted(locale, kept) })] : []),
    ...(dropped.length > 0 ? [t('effectDropped', { answers: formatQuoted(locale, dropped) })] : []),
  ];
}

/** Lists labels, or words of the reader, in quotation marks. */
export function formatQuoted(locale: Locale, labels: readonly string[]): string {
  const t = routingDictionary(locale);
  return formatList(
    locale,
    labels.map((text) => t('quoted', { text })),
  );
}
