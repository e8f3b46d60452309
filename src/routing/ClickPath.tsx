import { formatDate, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { TextList } from '../ui/TextList.tsx';
import { routingDictionary } from './dictionary.ts';
import type { PackPath } from './pack.ts';

interface Props {
  locale: Locale;
  path: PackPath;
  /** Only the title is visible until the reader opens the path. */
  folded?: boolean;
}

/** A click path with the date of the documentation that describes it, and the roles it needs. */
export function ClickPathSteps({ locale, path, folded = false }: Props) {
  const t = routingDictionary(locale);
  const roles = path.partnerCenterRoles.map((role) => t(`role-${role}`));
  const steps = (
    <>
      <TextList texts={path.steps} numbered />
      {roles.length > 0 && (
        <p class="hint">{t('clickPathRoles', { roles: formatList(locale, roles, 'disjunction') })}</p>
      )}
      <p class="hint">{t('clickPathDated', { date: formatDate(locale, path.dated) })}</p>
    </>
  );
  if (folded) {
    return (
      <details class="folded prose">
        <summary>{path.title}</summary>
        <div class="path">{steps}</div>
      </details>
    );
  }
  return (
    <div class="path">
      <p>
        <strong>{path.title}</strong>
      </p>
      {steps}
    </div>
  );
}
