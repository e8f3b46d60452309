import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatLanguage } from '../i18n/format.ts';
import { type Locale, languageTag, locales } from '../i18n/locale.ts';
import type { Audience } from '../offers/audiences.ts';
import type { RoutingPack } from '../routing/pack.ts';
import { AudiencePanel } from './AudiencePanel.tsx';
import { ConsequencesPanel } from './ConsequencesPanel.tsx';
import { ContactPreview, type SiteFacts } from './ContactPreview.tsx';
import { shownListing } from './draft.ts';
import { EditPanel } from './EditPanel.tsx';
import { controlId } from './FieldEditor.tsx';
import { MissingPanel } from './MissingPanel.tsx';
import { OutPanel } from './OutPanel.tsx';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import { SeePanel } from './SeePanel.tsx';
import type { Action } from './state.ts';
import { openTasks } from './tasks.ts';
import type { Draft, FieldLocation } from './types.ts';
import { Verdict } from './Verdict.tsx';
import type { ResultContext } from './view.tsx';

const SECTIONS = ['see', 'missing', 'audiences', 'consequences', 'edit', 'out'] as const;
export type PreviewSection = (typeof SECTIONS)[number];

interface Props extends Omit<ResultContext, 'onDraft' | 'onEdit'> {
  section: PreviewSection;
  dispatch: (action: Action) => void;
  /** The data of the reader’s locale. */
  readerPack: PreviewPack;
  site: SiteFacts;
  routing: (locale: Locale) => Promise<RoutingPack>;
}

/** The result of the preview in tabs, so that one part is visible at a time. */
export function ResultView(props: Props) {
  const { locale, draft, assessment, pack, section, dispatch, readerPack, site } = props;
  const t = resultDictionary(locale);
  const [audience, setAudience] = useState<Audience>('direct-bill-partner');
  const [wanted, setWanted] = useState<number>();
  const [current, setCurrent] = useState<string>();
  const tabs = useRef<HTMLDivElement>(null);
  const target = useRef<string>();
  const { locale: reader, shownListing: beside } = assessment;
  const listing = wanted !== undefined && wanted < draft.listings.length ? wanted : beside;

  const onSection = (to: PreviewSection) => dispatch({ type: 'set', to: { section: to } });
  const onReader = (to: Locale) => dispatch({ type: 'set', to: { reader: to } });
  const onDraft: ResultContext['onDraft'] = (next, isDeletion) => dispatch({ type: 'change', draft: next, isDeletion });
  /**
   * Edits another language. The page beside the form follows if there is a locale whose readers are shown that
   * language.
   */
  const setListing = (index: number) => {
    setWanted(index);
    const other = locales.find((each) => shownListing(draft, each) === index);
    if (other !== undefined && shownListing(draft, reader) !== index) onReader(other);
  };

  // Another draft has other languages.
  useEffect(() => setWanted(undefined), [draft.origin]);

  // The field exists only after the form was rendered.
  const goThere = () => {
    const id = target.current;
    if (id === undefined) return;
    // An entry about a whole contact leads to its first field.
    const control = document.getElementById(id) ?? document.getElementById(`${id}-name`);
    if (control === null) return;
    target.current = undefined;
    control.scrollIntoView({ block: 'center' });
    control.focus();
  };
  useEffect(() => {
    if (section === 'edit') goThere();
  });

  const edit = ({ field, path, listing: index }: FieldLocation) => {
    target.current = controlId(field, index);
    setCurrent(path);
    if (index !== undefined) setListing(index);
    onSection('edit');
    // If the state does not change, no effect runs, so the focus is moved here.
    if (section === 'edit' && (index === undefined || index === listing)) goThere();
  };
  const showTab = (next: PreviewSection) => {
    onSection(next);
    tabs.current?.querySelector<HTMLElement>(`#pv-tab-${next}`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const at = SECTIONS.indexOf(section);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: SECTIONS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    showTab(SECTIONS[(to + SECTIONS.length) % SECTIONS.length] ?? 'see');
  };
  const offer = assessment.offers[audience];
  const view: ResultContext = { locale, draft, assessment, pack, onDraft, onEdit: edit };
  const change = (next: Draft, isDeletion = false) => {
    // The form keeps its language, also while the language tag is being typed.
    setWanted(listing);
    onDraft(next, isDeletion);
  };
  const { findings, tasks } = assessment;
  const count = openTasks(tasks).length;
  // Preact skips an element that is identical to the last one. A keystroke renders the form and its assessment the
  // page; the form is rendered again only if the findings changed.
  const form = useMemo(
    () =>
      section === 'edit' && (
        <EditPanel {...view} onDraft={change} current={current} listing={listing} onListing={setListing} />
      ),
    [section, locale, draft, JSON.stringify([findings, tasks]), pack, listing, reader, current],
  );
  const contactPage = useMemo(
    () => section === 'edit' && <ContactPreview locale={reader} offer={offer} pack={readerPack} site={site} />,
    [section, reader, offer, readerPack, site],
  );
  return (
    <>
      <Verdict {...view} />
      <div class="preview-tabs no-print" role="tablist" aria-label={t('sections')} ref={tabs} onKeyDown={onKey}>
        {SECTIONS.map((each) => (
          <button
            key={each}
            id={`pv-tab-${each}`}
            type="button"
            role="tab"
            aria-selected={each === section}
            aria-controls="pv-panel"
            tabIndex={each === section ? 0 : -1}
            onClick={() => onSection(each)}
          >
            {t(each)}
            {each === 'missing' && count > 0 && <span class="preview-badge"> ({count})</span>}
          </button>
        ))}
      </div>
      <div
        class={section === 'see' ? 'preview-panel flow' : 'preview-panel flow no-print'}
        id="pv-panel"
        role="tabpanel"
        aria-labelledby={`pv-tab-${section}`}
      >
        <h3 id="pv-section" class="visually-hidden">
          {t(section)}
        </h3>
        {section === 'see' && (
          <SeePanel
            {...view}
            reader={reader}
            readerPack={readerPack}
            onReader={onReader}
            audience={audience}
            onAudience={setAudience}
            site={site}
            routing={props.routing}
          />
        )}
        {section === 'missing' && <MissingPanel {...view} />}
        {section === 'audiences' && <AudiencePanel {...view} />}
        {section === 'consequences' && <ConsequencesPanel {...view} />}
        {section === 'edit' && (
          <div class="preview-split">
            {form}
            <section class="flow" aria-labelledby="pv-beside">
              <h3 id="pv-beside" tabIndex={-1}>
                {t('beside')}
              </h3>
              {listing !== beside && (
                <p class="hint">
                  {t('besideOther', {
                    language: formatLanguage(locale, offer.listings[beside]?.language ?? ''),
                  })}
                </p>
              )}
              <article class="preview-frame flow narrow" lang={languageTag(reader)} aria-labelledby="pv-beside">
                {contactPage}
              </article>
            </section>
          </div>
        )}
        {section === 'out' && <OutPanel {...view} />}
      </div>
    </>
  );
}
