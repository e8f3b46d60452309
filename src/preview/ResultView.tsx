import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { translator } from '../i18n/dictionary.ts';
import { formatLanguage } from '../i18n/format.ts';
import { type Locale, type Localized, languageTag, locales } from '../i18n/locale.ts';
import type { RoutingPack } from '../routing/pack.ts';
import { AudiencePanel } from './AudiencePanel.tsx';
import { ConsequencesPanel } from './ConsequencesPanel.tsx';
import { ContactPreview, type SiteFacts } from './ContactPreview.tsx';
import { claimViews } from './claim-views.ts';
import { previewDictionary } from './dictionary.ts';
import { shownListing } from './draft.ts';
import { EditPanel } from './EditPanel.tsx';
import { controlId } from './FieldEditor.tsx';
import { formDictionary } from './form-dictionary.ts';
import { MissingPanel } from './MissingPanel.tsx';
import { OutPanel } from './OutPanel.tsx';
import type { PreviewPack } from './pack.ts';
import { SeePanel } from './SeePanel.tsx';
import type { Assessment, Audience, Draft } from './types.ts';
import { Verdict } from './Verdict.tsx';

const SECTIONS = ['see', 'missing', 'audiences', 'consequences', 'edit', 'out'] as const;
export type Section = (typeof SECTIONS)[number];

interface Props {
  locale: Locale;
  draft: Draft;
  assessment: Assessment;
  section: Section;
  onSection: (section: Section) => void;
  reader: Locale;
  onReader: (reader: Locale) => void;
  /** The data of both locales as far as it is there; that of the page and of the reader always is. */
  packs: Partial<Localized<PreviewPack>>;
  site: SiteFacts;
  onDraft: (draft: Draft, isDeletion?: boolean) => void;
  routing: (locale: Locale) => Promise<RoutingPack>;
}

/** All that the preview shows of a draft, in parts: tabs, so that one part is there at a time. */
export function ResultView(props: Props) {
  const { locale, draft, assessment, section, onSection, reader, packs, site } = props;
  const t = translator(previewDictionary, locale);
  const formText = translator(formDictionary, locale);
  const [audience, setAudience] = useState<Audience>('direct-bill-partner');
  const [wanted, setWanted] = useState<number>();
  const [current, setCurrent] = useState<string>();
  const tabs = useRef<HTMLDivElement>(null);
  const target = useRef<string>();
  const { shownListing: beside } = assessment;
  const listing = wanted !== undefined && wanted < draft.listings.length ? wanted : beside;

  /** Edits another version; the page beside the form follows, if there are readers who are shown that version. */
  const setListing = (place: number) => {
    setWanted(place);
    const other = locales.find((each) => shownListing(draft, each) === place);
    if (other !== undefined && shownListing(draft, reader) !== place) props.onReader(other);
  };

  // Another draft has other versions.
  useEffect(() => setWanted(undefined), [draft.origin]);

  // The field that somebody was led to is there after the form is.
  useEffect(() => {
    const id = target.current;
    if (id === undefined || section !== 'edit') return;
    // What concerns a contact as a whole leads to the first of its fields.
    const control = document.getElementById(id) ?? document.getElementById(`${id}-name`);
    if (control === null) return;
    target.current = undefined;
    control.scrollIntoView({ block: 'center' });
    control.focus();
  });

  const edit = (field: string, place: number | undefined) => {
    target.current = controlId(field, place);
    setCurrent(place === undefined ? field : `listings[${place}].${field}`);
    if (place !== undefined) setListing(place);
    onSection('edit');
    // Where nothing else changes, the same state again brings the focus there.
    if (section === 'edit' && (place === undefined || place === listing)) {
      const control = document.getElementById(target.current);
      target.current = undefined;
      control?.scrollIntoView({ block: 'center' });
      control?.focus();
    }
  };
  const onKey = (event: KeyboardEvent) => {
    const at = SECTIONS.indexOf(section);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: SECTIONS.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = SECTIONS[(to + SECTIONS.length) % SECTIONS.length] ?? 'see';
    onSection(next);
    tabs.current?.querySelector<HTMLElement>(`#pv-tab-${next}`)?.focus();
  };
  const own = packs[locale];
  const shown = packs[reader];
  const offer = assessment.offers[audience];
  const { findings, tasks } = assessment;
  const change = (next: Draft, isDeletion = false) => {
    // The form stays where it is, also while the language of a version is typed.
    setWanted(listing);
    props.onDraft(next, isDeletion);
  };
  // The same element again is not compared: a keystroke renders the form, its assessment the page, and the form again
  // only where it finds something else.
  const form = useMemo(
    () =>
      section === 'edit' &&
      own && (
        <EditPanel
          locale={locale}
          draft={draft}
          findings={findings}
          tasks={tasks}
          current={current}
          rules={own.rules}
          listing={listing}
          onListing={setListing}
          onDraft={change}
          onEdit={edit}
        />
      ),
    [section, locale, draft, JSON.stringify([findings, tasks]), own, listing, reader, current],
  );
  const contactPage = useMemo(
    () => section === 'edit' && shown && <ContactPreview locale={reader} offer={offer} pack={shown} site={site} />,
    [section, reader, offer, shown, site],
  );
  if (own === undefined || shown === undefined) return null;
  const claims = (ids: readonly string[]) => claimViews(own, ids);
  return (
    <>
      <Verdict locale={locale} draft={draft} assessment={assessment} onDraft={props.onDraft} onEdit={edit} />
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
            {each === 'missing' && tasks.length > 0 && <span class="preview-badge"> ({tasks.length})</span>}
          </button>
        ))}
      </div>
      <div
        class={section === 'see' ? 'preview-panel flow' : 'preview-panel flow no-print'}
        id="pv-panel"
        role="tabpanel"
        aria-labelledby={`pv-tab-${section}`}
      >
        {section === 'see' && (
          <SeePanel
            locale={locale}
            reader={reader}
            onReader={props.onReader}
            audience={audience}
            onAudience={setAudience}
            assessment={assessment}
            pack={shown}
            site={site}
            routing={props.routing}
          />
        )}
        {section === 'missing' && (
          <MissingPanel locale={locale} draft={draft} tasks={tasks} rules={own.rules} claims={claims} onEdit={edit} />
        )}
        {section === 'audiences' && (
          <AudiencePanel locale={locale} draft={draft} assessment={assessment} claims={claims} />
        )}
        {section === 'consequences' && (
          <ConsequencesPanel locale={locale} assessment={assessment} pack={own} onEdit={edit} />
        )}
        {section === 'edit' && (
          <div class="preview-split">
            {form}
            <section class="flow" aria-labelledby="pv-beside">
              <h3 id="pv-beside" tabIndex={-1}>
                {formText('preview')}
              </h3>
              {listing !== beside && (
                <p class="hint">
                  {formText('previewOther', {
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
        {section === 'out' && <OutPanel locale={locale} draft={draft} assessment={assessment} rules={own.rules} />}
      </div>
    </>
  );
}
