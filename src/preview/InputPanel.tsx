import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { OfferOptions } from '../catalogue/OfferOptions.tsx';
import { useOfferSearch } from '../catalogue/use-offer-search.ts';
import { dayHere } from '../config/day-here.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { previewDictionary } from './dictionary.ts';
import { blankDraft, draftOfOffer } from './draft.ts';
import { WORST_CASES, workedExample, worstCase } from './samples.ts';
import type { usePreview } from './use-preview.ts';

/** Longer texts are not put into the text box, because browsers take seconds to lay them out. */
const SHOWN_LENGTH = 300_000;
const MOST_OFFERS = 6;
/** Nobody types so many characters at once. */
const INSERTED_LENGTH = 100;

interface Props {
  locale: Locale;
  /** Whether offers of this site have their public fields only. */
  isPublic: boolean;
  offersHref: string;
  preview: ReturnType<typeof usePreview>;
  /** The result of reading, shown below the text. */
  children: ComponentChildren;
}

/** All ways into the preview: a text, a file, an offer of this site, a blank form, an example, a worst case. */
export function InputPanel(props: Props) {
  const { locale, preview } = props;
  const { text, longText, loaded, result } = preview.state;
  const t = translator(previewDictionary, locale);
  const [isOver, setOver] = useState(false);
  // Where a text was read and a draft is shown, the text makes room for the result.
  const isRead = loaded !== undefined && result !== undefined;
  const box = useRef<HTMLTextAreaElement>(null);
  // The place of the caret stays in sight.
  useLayoutEffect(() => {
    const { current } = box;
    if (current === null || text === '') return;
    current.scrollTop = (current.selectionEnd / text.length) * current.scrollHeight - current.clientHeight / 2;
  }, [isRead]);
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const file = event.dataTransfer?.files[0];
    const dropped = event.dataTransfer?.getData('text/plain') ?? '';
    if (file === undefined && dropped.length <= SHOWN_LENGTH) return;
    event.preventDefault();
    if (file !== undefined) preview.onFile(file);
    else preview.onLongText(dropped);
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (pasted.length > SHOWN_LENGTH) {
      event.preventDefault();
      preview.onLongText(pasted);
      return;
    }
    if (replacesAll(event.currentTarget as HTMLTextAreaElement) && pasted.trim() !== '') preview.onArrival('whole');
  };
  const onBeforeInput = ({ currentTarget, data }: InputEvent) => {
    if ((data?.length ?? 0) < INSERTED_LENGTH || !replacesAll(currentTarget as HTMLTextAreaElement)) return;
    preview.onArrival('inserted');
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the file button
    <div
      class={`preview-input${isOver ? ' over' : ''}${isRead ? ' read' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div class="flow">
        <p>
          <label for="pv-text">{t('pasteLabel')}</label>
        </p>
        <p class="hint" id="pv-text-hint" hidden={isRead}>
          {t('pasteHint')}
        </p>
        {longText !== undefined && (
          <p>
            {t('pasteLarge', { count: longText.toLocaleString(locale) })}{' '}
            <Button onClick={() => preview.onText('')}>{t('pasteClear')}</Button>
          </p>
        )}
        <textarea
          class="field code"
          id="pv-text"
          ref={box}
          rows={isRead ? 3 : 10}
          spellcheck={false}
          autocomplete="off"
          dir="ltr"
          aria-describedby="pv-text-hint"
          hidden={longText !== undefined}
          value={text}
          onInput={(event) => preview.onText(event.currentTarget.value)}
          onPaste={onPaste}
          onBeforeInput={onBeforeInput}
        />
        <p class="tools">
          <FileButton
            id="pv-file"
            accept=".json,.txt,application/json,text/plain"
            label={t('file')}
            onFile={preview.onFile}
          />
          {isOver && <strong>{t('dropHere')}</strong>}
        </p>
        {props.children}
      </div>
      {isRead ? (
        <details>
          <summary>{t('otherStarts')}</summary>
          <Starts {...props} />
        </details>
      ) : (
        <section class="flow" aria-labelledby="pv-starts">
          <h3 id="pv-starts">{t('otherStarts')}</h3>
          <Starts {...props} />
        </section>
      )}
    </div>
  );
}

function replacesAll(box: HTMLTextAreaElement): boolean {
  return box.selectionEnd - box.selectionStart === box.value.length;
}

/** Ways to begin without a text of one's own. */
function Starts(props: Props) {
  const t = translator(previewDictionary, props.locale);
  const { start } = props.preview;
  return (
    <div class="flow">
      <p class="tools">
        <Button large onClick={() => start(workedExample(dayHere()), 'originExample')}>
          {t('example')}
        </Button>
        <Button large onClick={() => start(blankDraft(dayHere()))}>
          {t('blank')}
        </Button>
      </p>
      <OfferChoice {...props} />
      <details>
        <summary>{t('worst')}</summary>
        <div class="flow">
          <p>{t('worstLead')}</p>
          <p class="tools">
            {WORST_CASES.map((id) => (
              <Button key={id} onClick={() => start(worstCase(id, dayHere()), 'originWorst')}>
                {t(`worst-${id}`)}
              </Button>
            ))}
          </p>
        </div>
      </details>
    </div>
  );
}

/** Chooses an offer of this site by name. */
function OfferChoice({ locale, isPublic, offersHref, preview }: Props) {
  const t = translator(previewDictionary, locale);
  const offers = useOfferSearch(offersHref, MOST_OFFERS);
  const choose = (offer: ProjectedOffer) => {
    offers.search('');
    preview.start(draftOfOffer(offer), 'originOffer');
  };
  return (
    <details>
      <summary>{t('offerSearch')}</summary>
      <div class="flow prose">
        <p>
          <label for="pv-offer">{t('offerHint')}</label>
        </p>
        <p class="hint" id="pv-offer-hint">
          {isPublic && `${t('offerPublic')} `}
          {t('offerTexts')}
        </p>
        <input
          class="field"
          id="pv-offer"
          type="search"
          autocomplete="off"
          aria-describedby="pv-offer-hint pv-offer-status"
          value={offers.query}
          onInput={(event) => offers.search(event.currentTarget.value)}
        />
        <p role="status" class="hint" id="pv-offer-status">
          {offers.failed && t('offerFailed')}
          {offers.answer !== undefined && t('offerFound', { count: offers.answer.count })}
        </p>
        <OfferOptions
          locale={locale}
          entries={offers.found?.entries ?? []}
          onChoose={(id) => offers.choose(id, choose)}
        />
      </div>
    </details>
  );
}
