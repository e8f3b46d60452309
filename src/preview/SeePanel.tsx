import { useEffect, useState } from 'preact/hooks';
import { ContactAnswer } from '../advice/ContactAnswer.tsx';
import type { LadderKind } from '../advice/ladder.ts';
import { CONTACT_PATHS } from '../advice/paths.ts';
import { addresseeOf, knownIn } from '../advice/writing.ts';
import { translator } from '../i18n/dictionary.ts';
import { type Locale, languageTag, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { audienceDictionary } from '../offers/audience-dictionary.ts';
import { AUDIENCES } from '../offers/audiences.ts';
import { kindLabel } from '../offers/kinds.ts';
import { listingFor } from '../offers/listing-for.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { MessageText, useDrafting } from '../routing/MessageText.tsx';
import { Outcome } from '../routing/OutcomeView.tsx';
import type { RoutingPack } from '../routing/pack.ts';
import { presentOutcome } from '../routing/present.ts';
import { EntryItem } from '../ui/EntryItem.tsx';
import { ContactPreview, type SiteFacts } from './ContactPreview.tsx';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Audience } from './types.ts';

const SURFACES = {
  contact: 'surfaceContact',
  search: 'surfaceSearch',
  answer: 'surfaceAnswer',
  message: 'surfaceMessage',
} as const;
type Surface = keyof typeof SURFACES;

const LOOKS = { device: 'lookDevice', light: 'lookLight', dark: 'lookDark' } as const;
const WIDTHS = { full: 'widthFull', narrow: 'widthNarrow' } as const;
const READERS = { 'de-de': 'german', 'en-us': 'english' } as const satisfies Record<Locale, string>;

interface Props {
  locale: Locale;
  /** The locale in which the page is shown. */
  reader: Locale;
  onReader: (reader: Locale) => void;
  audience: Audience;
  onAudience: (audience: Audience) => void;
  assessment: Assessment;
  /** The data of the reader’s locale. */
  pack: PreviewPack;
  site: SiteFacts;
  /** Gives the routing data of a locale, fetched on first use. */
  routing: (locale: Locale) => Promise<RoutingPack>;
}

/** The draft as readers come across it, by the components of the real pages. */
export function SeePanel(props: Props) {
  const { locale, reader, audience, assessment, pack, site } = props;
  const t = translator(resultDictionary, locale);
  const who = translator(audienceDictionary, locale);
  const [surface, setSurface] = useState<Surface>('contact');
  const [look, setLook] = useState<keyof typeof LOOKS>('device');
  const [width, setWidth] = useState<keyof typeof WIDTHS>('full');
  const offer = assessment.offers[audience];
  return (
    <div class="flow">
      <h3 class="no-print">{t('seeHeading')}</h3>
      <div class="preview-controls no-print">
        <Select label={t('seeWhat')} value={surface} options={named(SURFACES, t)} onChange={setSurface} />
        <Select
          label={t('asWhom')}
          value={audience}
          options={AUDIENCES.map((each) => [each, who(`audience-${each}`)])}
          onChange={props.onAudience}
        />
        <Select
          label={t('reader')}
          value={reader}
          options={locales.map((each) => [each, t(READERS[each])])}
          onChange={props.onReader}
        />
        <Select label={t('look')} value={look} options={named(LOOKS, t)} onChange={setLook} />
        <Select label={t('width')} value={width} options={named(WIDTHS, t)} onChange={setWidth} />
      </div>
      {surface === 'contact' && (
        <p class="no-print">
          <button class="button small" type="button" onClick={() => globalThis.print()}>
            {t('printNow')}
          </button>
        </p>
      )}
      {surface === 'search' && <p class="hint no-print">{t('searchHint')}</p>}
      <article
        class={`preview-frame flow ${look} ${width}`}
        lang={languageTag(reader)}
        aria-label={t('frameLabel', { surface: t(SURFACES[surface]) })}
        data-surface={surface}
      >
        {surface === 'contact' && <ContactPreview locale={reader} offer={offer} pack={pack} site={site} />}
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
    </div>
  );
}

/** What the search shows of an offer. */
export function searchHit(offer: ProjectedOffer, locale: Locale): { title: string; summary: string } {
  const title = listingFor(offer, locale).title ?? offer.offer;
  return { title, summary: `${offer.publisher.name} · ${kindLabel(locale, offer.kind)}` };
}

/** The answers that end at this publisher, one at a time: the page of the answer, or its message alone. */
function AnswerSurface({
  locale,
  reader,
  audience,
  assessment,
  pack,
  routing,
  offer,
  part,
}: Props & { offer: ProjectedOffer; part: 'answer' | 'message' }) {
  const t = translator(resultDictionary, locale);
  const [data, setData] = useState<RoutingPack | 'failed'>();
  const [wanted, setWanted] = useState('');
  const drafting = useDrafting();
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
  const known = { 'de-de': knownIn('de-de', asks, offer), 'en-us': knownIn('en-us', asks, offer) };
  const addressee = addresseeOf(reader, chosen.ladder, offer);
  const isThere = data !== undefined && data !== 'failed' && data.locale === reader;
  const view = isThere ? presentOutcome(data, chosen.destination) : undefined;
  return (
    <>
      <div class="preview-controls no-print" lang={languageTag(locale)}>
        <Select
          label={t('problem')}
          value={chosen.destination}
          options={possible.map(({ destination }) => [
            destination,
            pack.destinations[destination]?.heading ?? destination,
          ])}
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
          drafting={drafting}
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
            drafting={drafting}
            addressee={addressee}
            isOpen
          />
        ))}
    </>
  );
}

/** The contact as an answer shows it once its offer is chosen. */
function Chosen({
  locale,
  offer,
  ladder,
  pack,
}: {
  locale: Locale;
  offer: ProjectedOffer;
  ladder: LadderKind;
  pack: PreviewPack;
}) {
  const t = translator(routingDictionary, locale);
  return (
    <div class="flow">
      <h3>{t('offerChosen', { offer: listingFor(offer, locale).title ?? offer.offer })}</h3>
      <ContactAnswer locale={locale} offer={offer} ladder={ladder} path={pack.paths[CONTACT_PATHS[ladder]]} />
    </div>
  );
}

function named<K extends string, L extends string>(
  names: Record<K, L>,
  t: (key: L) => string,
): readonly (readonly [K, string])[] {
  return (Object.entries(names) as [K, L][]).map(([value, key]) => [value, t(key)]);
}

interface SelectProps<T extends string> {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
}

function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select class="field small" value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
