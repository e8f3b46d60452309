import { formatDate, formatList } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { routingDictionary } from '../routing/dictionary.ts';
import { partyLabel } from '../routing/parties.ts';
import { type ContentsEntry, SideContents } from '../ui/SideContents.tsx';
import { guidesDictionary } from './dictionary.ts';
import type { GuideFrontMatter } from './schema.ts';

interface Props {
  locale: Locale;
  data: Pick<GuideFrontMatter, 'partnerTypes' | 'partnerCenterRoles' | 'reviewed'>;
  /** The headings of the body. */
  contents: readonly ContentsEntry[];
}

/** Beside a guide: its contents, whom it is for, the permissions it needs, and when it was reviewed. */
export function GuideAside({ locale, data, contents }: Props) {
  const t = guidesDictionary(locale);
  const roles = data.partnerCenterRoles.map((role) => routingDictionary(locale)(`role-${role}`));
  return (
    <aside class="flow">
      <SideContents label={t('contents')} entries={contents} />
      <dl class="applies hint">
        <dt>
          <strong>{t('appliesTo')}</strong>
        </dt>
        {data.partnerTypes.map((party) => (
          <dd key={party}>
            <a href={`${localizedPath(locale, 'guides')}?for=${party}`}>{partyLabel(locale, party, 'table')}</a>
          </dd>
        ))}
        <dt>
          <strong>{t('roles')}</strong>
        </dt>
        <dd>{roles.length === 0 ? t('rolesNone') : formatList(locale, roles, 'disjunction')}</dd>
        <dt>
          <strong>{t('reviewedLabel')}</strong>
        </dt>
        <dd>{formatDate(locale, data.reviewed)}</dd>
      </dl>
    </aside>
  );
}
