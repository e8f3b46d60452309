import { useEffect, useState } from 'preact/hooks';
import { storageKeys } from '../config/storage.ts';
import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import type { StateView } from '../routing/view.ts';
import { focusOnce } from './focus.ts';

/** The role chosen last time, with buttons to choose it again or to forget it. Appears after the first render. */
export function RememberedRole({ locale, view }: { locale: Locale; view: StateView & { kind: 'question' } }) {
  const [role, setRole] = useState<string | null>(null);
  useEffect(() => {
    try {
      setRole(localStorage.getItem(storageKeys.role));
    } catch {
      // Storage may be forbidden.
    }
  }, []);
  const option = view.answers.length === 0 ? view.options.find(({ id }) => id === role) : undefined;
  if (option === undefined) return null;
  const t = translator(routingDictionary, locale);
  return (
    <p class="panel prose">
      {t('rememberedRole')} <a href={option.href}>{option.label}</a>{' '}
      <button
        class="button small"
        type="button"
        onClick={(event) => {
          forget(storageKeys.role);
          // The button disappears, so the focus moves to the question.
          const heading = event.currentTarget.closest('.route')?.querySelector('h1');
          setRole(null);
          focusOnce(heading);
        }}
      >
        {t('rememberedForget')}
      </button>
    </p>
  );
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage may be forbidden: then there is nothing to forget.
  }
}

/** Keeps the role of a journey on the device, for the next one. */
export function rememberRole(view: StateView): void {
  const [first] = view.answers;
  if (first === undefined || first.door) return;
  const role = first.option;
  try {
    localStorage.setItem(storageKeys.role, role);
  } catch {
    // Storage may be forbidden: then the role is asked again.
  }
}
