import { useId, useRef, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import type { DateWindow } from '../routing/types.ts';
import type { OptionView } from '../routing/view.ts';
import { type Purchase, takeWindow } from './purchase.ts';
import { purchaseDictionary } from './purchase-dictionary.ts';

interface Props {
  locale: Locale;
  window: DateWindow;
  options: OptionView[];
  /** The date typed before. */
  purchase: Purchase | undefined;
  onTake: (purchase: Purchase) => void;
}

/** Chooses the option of a question by the date and time of the purchase. */
export function PurchaseDate({ locale, window, options, purchase, onTake }: Props) {
  const t = purchaseDictionary(locale);
  const [value, setValue] = useState(purchase?.value ?? '');
  const [fault, setFault] = useState<'missing' | 'future'>();
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const take = () => {
    const taken = takeWindow(value, window, new Date());
    if ('fault' in taken) {
      setFault(taken.fault);
      field.current?.focus();
      return;
    }
    const { option, ...texts } = taken;
    const href = options.find((each) => each.id === option)?.href;
    // The address of the option may carry an offer, but the date belongs to the answers only.
    if (href !== undefined) onTake({ ...texts, value, href: href.replace(/\?.*/, '') });
  };
  return (
    <form
      class="panel flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <h2>
        <label for={id}>{t('label')}</label>
      </h2>
      <p class="tools">
        <input
          ref={field}
          id={id}
          class="field"
          type="datetime-local"
          autocomplete="off"
          aria-describedby={`${id}-hint ${id}-fault`}
          aria-invalid={fault !== undefined}
          value={value}
          onInput={(event) => {
            setValue(event.currentTarget.value);
            setFault(undefined);
          }}
        />
        <button class="button" type="submit">
          {t('submit')}
        </button>
      </p>
      <p class="hint" id={`${id}-hint`}>
        {t('hint', { zone: new Intl.DateTimeFormat().resolvedOptions().timeZone })}
      </p>
      <p role="alert" id={`${id}-fault`}>
        {fault !== undefined && t(fault)}
      </p>
    </form>
  );
}
