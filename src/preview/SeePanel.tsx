import { useEffect, useState } from 'preact/hooks';
import { ContactAnswer } from '../advice/ContactAnswer.tsx';
import { LADDERS, type LadderKind } from '../advice/ladder.ts';
import { addresseeOf, knownIn } from '../advice/writing.ts';
import { languageName } from '../i18n/format.ts';
import { type Locale, languageTag, locales, perLocale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { audienceDictionary } from '../offers/audience-dictionary.ts';
import { AUDIENCES, type Audience } from '../offers/audiences.ts';
import { kindLabel } from '../offers/kinds.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { MessageText, useMessageInput } from '../routing/MessageText.tsx';
import { Outcome } from '../routing/OutcomeView.tsx';
import { outcomePageView } from '../routing/outcome-page.ts';
import type { RoutingPack } from '../routing/pack.ts';
import { Button } from '../ui/Button.tsx';
import { EntryItem } from '../ui/EntryItem.tsx';
import { Options } from '../ui/Options.tsx';
import { ContactPreview, type SiteFacts } from './ContactPreview.tsx';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { ResultContext } from './view.tsx';

const SURFACES = ['contact', 'search', 'answer', 'message'] as const;
type Surface = (typeof SURFACES)[number];

interface Props extends ResultContext {
  /** The locale in which the page is shown, and its data. */
  reader: Locale;
  readerPack: PreviewPack;
  onReader: (reader: Locale) => void;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  site: SiteFacts;
  /** Gives the routing data of a locale, fetched on first use. */
  routing: (locale: Locale) => Promise<RoutingPack>;
}

/** The draft as readers see it, rendered by the components of the real pages. */
export function SeePanel(props: Props) {
  const { locale, reader, audience, assessment, readerPack, site } = props;
  const t = resultDictionary(locale);
  const who = audienceDictionary(locale);
  const [surface, setSurface] = useState<Surface>('contact');
  const offer = assessment.offers[audience];
  return (
    <>
      <div class="preview-controls tools panel no-print">
        <Select
          label={t('seeWhat')}
          value={surface}
          values={SURFACES}
          name={(each) => t(`surface-${each}`)}
          onChange={setSurface}
        />
        <Select
          label={t('asWhom')}
          value={audience}
          values={AUDIENCES}
          name={(each) => who(`audience-${each}`)}
          onChange={props.onAudience}
        />
        <Select
          label={t('reader')}
          value={reader}
          values={locales}
          name={(each) => languageName(locale, each)}
          onChange={props.onReader}
        />
        {surface === 'contact' && (
          <Button label={t('printWhat')} onClick={() => globalThis.print()}>
            {t('printNow')}
          </Button>
        )}
      </div>
      {surface === 'search' && <p class="hint no-print">{t('searchHint')}</p>}
      {(surface === 'contact' || surface === 'answer') && <p class="hint no-print">{t('absentHint')}</p>}
      <article
        class="preview-frame flow"
        lang={languageTag(reader)}
        aria-label={t('frameLabel', { surface: t(`surface-${surface}`) })}
        data-surface={surface}
      >
        {surface === 'contact' && <ContactPreview locale={reader} offer={offer} pack={readerPack} site={site} />}
        {surface === 'search' && (
          <ul class="entries">
            <EntryItem
              href={localizedPath(reader, 'offers', offer.publisher.id, offer.offer)}
              {...searchHit(offer, reader)}
            />
          </ul>
        )}
        {(surface === 'answer' || surface === 'message') && <AnswerSurface {...props} offer={offer} part={surface} />}
      </article>
    </>
  );
}

/** What the search shows of an offer, without an excerpt. */
export function searchHit(offer: ProjectedOffer, locale: Locale): { title: string; eyebrow: string } {
  const title = listingFor(offer, locale).title ?? offer.offer;
  return { title, eyebrow: `${offer.publisher.name} · ${kindLabel(locale, offer.kind)}` };
}

/** The answers that lead to this publisher, one at a time: the page of the answer, or its message alone. */
function AnswerSurface({ part, offer, ...props }: Props & { offer: ProjectedOffer; part: 'answer' | 'message' }) {
  const { locale, reader, audience, assessment, readerPack: pack, routing } = props;
  const t = resultDictionary(locale);
  const [data, setData] = useState<RoutingPack | 'failed'>();
  const [wanted, setWanted] = useState('');
  const messageInput = useMessageInput();
  useEffect(() => {
    let current = true;
    routing(reader).then(
      (next) => current && setData(next),
      () => current && setData('failed'),
    );
    return () => {
      current = false;
    };
  }, [reader]);
  const asks = audience === 'public' ? 'customer' : audience;
  const possible = assessment.consequences.filter(({ roles }) => roles.includes(asks));
  const chosen = possible.find(({ destination }) => destination === wanted) ?? possible[0];
  if (chosen === undefined) return <p>{t('noAnswer')}</p>;
  const known = perLocale((each) => knownIn(each, asks, offer));
  const addressee = addresseeOf(reader, chosen.ladder, offer);
  const isThere = data !== undefined && data !== 'failed' && data.locale === reader;
  const view = isThere ? outcomePageView(data, chosen.destination) : undefined;
  return (
    <>
      <div class="preview-controls tools panel no-print" lang={languageTag(locale)}>
        <Select
          label={t('problem')}
          value={chosen.destination}
          values={possible.map(({ destination }) => destination)}
          name={(each) => pack.destinations[each]?.heading ?? each}
          onChange={setWanted}
        />
      </div>
      {data === 'failed' && (
        <p class="notice" lang={languageTag(locale)}>
          {t('answerFailed')}
        </p>
      )}
      {data !== 'failed' && view === undefined && <p lang={languageTag(locale)}>{t('preparing')}</p>}
      {view !== undefined && part === 'answer' && (
        <Outcome
          key={chosen.destination}
          locale={reader}
          view={view}
          known={known}
          messageInput={messageInput}
          addressee={addressee}
          contact={<Chosen locale={reader} offer={offer} ladder={chosen.ladder} pack={pack} />}
        />
      )}
      {view !== undefined &&
        part === 'message' &&
        (view.message === undefined ? (
          <p lang={languageTag(locale)}>{t('noMessage')}</p>
        ) : (
          <MessageText
            key={chosen.destination}
            locale={reader}
            message={view.message}
            known={known}
            messageInput={messageInput}
            addressee={addressee}
            isOpen
          />
        ))}
    </>
  );
}

type ChosenProps = Pick<Props, 'locale' | 'pack'> & { offer: ProjectedOffer; ladder: LadderKind };

/** The contact as an answer shows it after its offer was chosen. */
function Chosen({ locale, offer, ladder, pack }: ChosenProps) {
  const t = routingDictionary(locale);
  return (
    <div class="flow">
      <h3>{t('offerChosen', { offer: listingFor(offer, locale).title ?? offer.offer })}</h3>
      <ContactAnswer locale={locale} offer={offer} ladder={ladder} path={pack.paths[LADDERS[ladder].path]} />
    </div>
  );
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  values: readonly T[];
  name: (value: T) => string;
  onChange: (value: T) => void;
}

function Select<T extends string>({ label, value, values, name, onChange }: SelectProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select class="field small" value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        <Options values={values} name={name} />
      </select>
    </label>
  );
}
