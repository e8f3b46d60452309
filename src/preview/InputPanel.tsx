import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { OfferOptions } from '../catalogue/OfferOptions.tsx';
import { useOfferSearch } from '../catalogue/use-offer-search.ts';
import { dayHere } from '../config/day-here.ts';
import type { Locale } from '../i18n/locale.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { previewDictionary } from './dictionary.ts';
import { blankDraft, draftOfOffer } from './draft.ts';
import { workedExample } from './samples.ts';
import { INSERTED_LENGTH, type usePreview } from './use-preview.ts';

/** Longer texts are not put into the text box, because browsers take seconds to lay them out. */
const SHOWN_LENGTH = 300_000;
const MOST_OFFERS = 6;

interface Props {
  locale: Locale;
  /** Whether offers of this site have their public fields only. */
  isPublic: boolean;
  offersHref: string;
  preview: ReturnType<typeof usePreview>;
  /** The result of reading, shown below the text. */
  children: ComponentChildren;
}

/** All ways into the preview: a text, a file, an offer of this site, a blank form, an example. */
export function InputPanel(props: Props) {
  const { locale, preview } = props;
  const { text, longText, result } = preview.state;
  const t = previewDictionary(locale);
  const [isOver, setOver] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  // A text that was pasted as a whole is seen from its beginning.
  useLayoutEffect(() => {
    if (!preview.cameWhole.current) return;
    box.current?.setSelectionRange(0, 0);
    box.current?.scrollTo({ top: 0 });
  }, [result]);
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
    if (replacesAll(event.currentTarget as HTMLTextAreaElement) && pasted.trim() !== '') preview.onReplace();
  };
  // A keyboard that offers the clipboard inserts its text without a paste.
  const onBeforeInput = ({ currentTarget, data }: InputEvent) => {
    if ((data?.length ?? 0) < INSERTED_LENGTH || !replacesAll(currentTarget as HTMLTextAreaElement)) return;
    preview.onReplace();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way beside the file button
    <div
      class={isOver ? 'preview-input over' : 'preview-input'}
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
        <p class="hint" id="pv-text-hint">
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
          rows={8}
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
        {props.children}
        <p class="tools">
          <FileButton
            id="pv-file"
            accept=".json,.txt,application/json,text/plain"
            label={t('file')}
            onFile={preview.onFile}
          />
          {preview.shown !== undefined && result?.state === 'read' && <a href="#pv-result">{t('toResult')}</a>}
          {isOver && <strong>{t('dropHere')}</strong>}
        </p>
      </div>
      <section class="flow" aria-labelledby="pv-starts">
        <h3 id="pv-starts">{t('otherStarts')}</h3>
        <Starts {...props} />
      </section>
    </div>
  );
}

function replacesAll(box: HTMLTextAreaElement): boolean {
  return box.selectionEnd - box.selectionStart === box.value.length;
}

/** Ways to begin without a text of one's own. */
function Starts(props: Props) {
  const t = previewDictionary(props.locale);
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
    </div>
  );
}

/** Chooses an offer of this site by name. */
function OfferChoice({ locale, isPublic, offersHref, preview }: Props) {
  const t = previewDictionary(locale);
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
