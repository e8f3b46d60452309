import '../ui/translated.client.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { RemoveSection } from '../ui/RemoveSection.tsx';
import type { SiteFacts } from './ContactPreview.tsx';
import { previewDictionary } from './dictionary.ts';
import { blankDraft, draftOfOffer } from './draft.ts';
import { InputPanel } from './InputPanel.tsx';
import { AssumedNote, ReadReport, titleOf } from './ReadReport.tsx';
import { workedExample, worstCase } from './samples.ts';
import type { PackAddresses } from './use-packs.ts';
import { dayHere, usePreview } from './use-preview.ts';

interface Props extends PackAddresses {
  locale: Locale;
  /** Whether this is the public edition: its offers come with their public fields only. */
  isPublic: boolean;
  site: SiteFacts;
  offersHref: string;
}

/** The preview: takes a listing in, shows what comes of it. Nothing is sent anywhere. */
export default function PreviewIsland(props: Props) {
  const { locale, isPublic, site, offersHref } = props;
  const t = translator(previewDictionary, locale);
  const preview = usePreview(locale, site.today, props);
  const { status, text, result, loaded, shown, start, goBack } = preview;
  // Nothing of it works without script; the page says what does.
  if (!preview.running) return <div class="preview" />;
  return (
    <div class="preview flow">
      <h2 class="no-print" id="pv-input">
        {t('inputHeading')}
      </h2>
      <InputPanel
        locale={locale}
        isPublic={isPublic}
        offersHref={offersHref}
        text={text}
        longText={preview.longText}
        onText={preview.onText}
        onPasted={preview.onPasted}
        onLongText={preview.onLongText}
        onFile={preview.onFile}
        onBlank={() => start(blankDraft(dayHere()))}
        onExample={() => start(workedExample(dayHere()), 'originExample')}
        onWorst={(id) => start(worstCase(id, dayHere()), 'originWorst')}
        onOffer={(offer) => start(draftOfOffer(offer), 'originOffer')}
      >
        <p role="status" class={status.isFault ? 'notice no-print' : 'status no-print'}>
          {status.text}
        </p>
        {result !== undefined && (
          <ReadReport
            locale={locale}
            result={result}
            isKept={loaded !== undefined}
            onChoose={preview.choose}
            onPlace={text === '' ? undefined : (line, column) => showPlace(text, line, column)}
          />
        )}
      </InputPanel>
      {shown !== undefined && (
        <>
          <h2 class="no-print" id="pv-result" ref={preview.heading} tabIndex={-1}>
            {t('draftHeading', { offer: titleOf(shown.draft, locale) ?? t('draftNoTitle') })}
          </h2>
          <div class="flow no-print">
            {shown.from !== undefined && (
              <p>
                {t(shown.from)}{' '}
                {shown.from === 'originOffer' && `${isPublic ? `${t('offerPublic')} ` : ''}${t('offerTexts')}`}
              </p>
            )}
            <AssumedNote locale={locale} draft={shown.draft} />
            {goBack !== undefined && (
              <p>
                <button class="button small" type="button" onClick={goBack}>
                  {t('goBack')}
                </button>
              </p>
            )}
          </div>
          <shown.View
            locale={locale}
            draft={shown.draft}
            assessment={shown.assessment}
            section={preview.section}
            onSection={preview.setSection}
            reader={shown.assessment.locale}
            onReader={preview.setReader}
            packs={shown.packs}
            site={site}
            onDraft={preview.change}
            routing={preview.routing}
          />
          <RemoveSection
            id="pv-remove"
            heading={t('removeHeading')}
            hint={t('removeHint')}
            button={t('removeNow')}
            onRemove={preview.remove}
          />
        </>
      )}
    </div>
  );
}

/** Leads to a place in the text in the box. */
function showPlace(text: string, line: number, column: number): void {
  const box = document.querySelector<HTMLTextAreaElement>('#pv-text');
  if (box === null) return;
  const lines = text.split('\n');
  const at = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  box.focus();
  box.setSelectionRange(at, at + 1);
  box.scrollTop = ((line - 2) / lines.length) * box.scrollHeight;
}
