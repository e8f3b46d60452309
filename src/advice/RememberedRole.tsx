import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import type { StateView } from '../routing/view.ts';
import { keep, kept } from '../ui/storage.client.ts';
import { focusOnce } from './focus.ts';

/** The role chosen last time, with buttons to choose it again or to forget it. Appears after the first render. */
export function RememberedRole({ locale, view }: { locale: Locale; view: StateView & { kind: 'question' } }) {
  const [role, setRole] = useState<string>();
  useEffect(() => setRole(kept('role')), []);
  const option = view.answers.length === 0 ? view.options.find(({ id }) => id === role) : undefined;
  if (option === undefined) return null;
  const t = routingDictionary(locale);
  return (
    <p class="panel prose">
      {t('rememberedRole')} <a href={option.href}>{option.label}</a>{' '}
      <button
        class="button small"
        type="button"
        onClick={(event) => {
          keep('role', undefined);
          // The button disappears, so the focus moves to the question.
          const heading = event.currentTarget.closest('.route')?.querySelector('h1');
          setRole(undefined);
          focusOnce(heading);
        }}
      >
        {t('rememberedForget')}
      </button>
    </p>
  );
}

/** Keeps the role of a journey on the device, for the next one. */
export function rememberRole(view: StateView): void {
  const [first] = view.answers;
  if (first !== undefined && !first.door) keep('role', first.option);
}
