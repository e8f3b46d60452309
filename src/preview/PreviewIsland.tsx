import '../ui/translated.client.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import { RemoveSection } from '../ui/RemoveSection.tsx';
import type { SiteFacts } from './ContactPreview.tsx';
import { previewDictionary } from './dictionary.ts';
import { InputPanel } from './InputPanel.tsx';
import { DraftChoice, ReadReport, titleOf } from './ReadReport.tsx';
import type { Draft } from './types.ts';
import type { PackAddresses } from './use-packs.ts';
import { usePreview } from './use-preview.ts';

interface Props extends PackAddresses {
  locale: Locale;
  /** Whether this is the public edition, whose offers have their public fields only. */
  isPublic: boolean;
  site: SiteFacts;
  offersHref: string;
}

/** The preview: reads a listing and shows what readers would see. Nothing is sent anywhere. */
export default function PreviewIsland(props: Props) {
  const { locale, isPublic, site, offersHref } = props;
  const t = previewDictionary(locale);
  const preview = usePreview(locale, site.today, props);
  const { state, shown, dispatch } = preview;
  const nameOf = (draft: Draft) => titleOf(draft, locale) ?? t('draftNoTitle');
  const { text, status, result, loaded, before, deleted } = state;
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), [deleted]);
  // Nothing here works without script; the static page says so.
  if (!preview.running) return <div class="preview" />;
  return (
    <div class="preview flow">
      <details
        class="preview-source no-print"
        open={state.isInputOpen}
        onToggle={(event) => dispatch({ type: 'set', to: { isInputOpen: event.currentTarget.open } })}
      >
        <summary>
          <h2 id="pv-input">{t(loaded === undefined || result !== undefined ? 'inputHeading' : 'inputReplace')}</h2>
          {!state.isInputOpen && result !== undefined && <span class="hint"> {t('inputFolded')}</span>}
        </summary>
        <InputPanel locale={locale} isPublic={isPublic} offersHref={offersHref} preview={preview}>
          {result !== undefined && (
            <ReadReport
              locale={locale}
              result={result}
              isKept={loaded !== undefined}
              onPlace={text === '' ? undefined : (line, column) => showPlace(text, line, column)}
            />
          )}
        </InputPanel>
      </details>
      <p role="status" class={`preview-told no-print ${status.isFault ? 'notice' : 'hint'}`}>
        {status.text}
      </p>
      {shown !== undefined && (
        <>
          <h2 class="no-print" id="pv-result" ref={preview.heading} tabIndex={-1}>
            {t('draftHeading', { offer: nameOf(shown.draft) })}
          </h2>
          <div class="preview-origin flow no-print">
            {result?.state === 'read' && result.drafts.length > 1 && (
              <DraftChoice
                locale={locale}
                drafts={result.drafts}
                onChoose={(draft) => dispatch({ type: 'show', draft, isOwn: true, isTyped: true })}
              />
            )}
            {shown.from !== undefined && (
              <p>
                {t(shown.from)}{' '}
                {shown.from === 'originOffer' && `${isPublic ? `${t('offerPublic')} ` : ''}${t('offerTexts')}`}
              </p>
            )}
            {!shown.isOwn && (
              <div class="notice">
                <p>{t('foreign')}</p>
                <p>
                  <Button onClick={preview.keepShown}>{t('keepShown')}</Button>
                </p>
              </div>
            )}
            {before !== undefined && (
              <p>
                {t('goBackHint')}{' '}
                <Button onClick={preview.goBack}>{t('goBack', { offer: nameOf(before.draft) })}</Button>
              </p>
            )}
          </div>
          <shown.View
            {...shown}
            locale={locale}
            section={state.section}
            site={site}
            dispatch={dispatch}
            routing={preview.routing}
          />
          <RemoveSection id="pv-remove" heading={t('remove')} hint={t('removeHint')} onRemove={preview.remove} />
        </>
      )}
      {deleted !== undefined && (
        <p class="preview-undo notice no-print">
          {t(loaded === undefined ? 'removed' : 'deletedPart')}{' '}
          <button class="button small" type="button" ref={undo} onClick={preview.undo}>
            {t('undo')}
          </button>
        </p>
      )}
    </div>
  );
}

/** Selects a position of the text in the box. */
function showPlace(text: string, line: number, column: number): void {
  const box = document.querySelector<HTMLTextAreaElement>('#pv-text');
  if (box === null) return;
  const source = box.closest('details');
  if (source !== null) source.open = true;
  const lines = text.split('\n');
  const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  box.focus();
  box.setSelectionRange(at, at + 1);
  box.scrollTop = ((line - 2) / lines.length) * box.scrollHeight;
}
