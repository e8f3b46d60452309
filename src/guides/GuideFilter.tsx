import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { partyLabel } from '../routing/parties.ts';
import { Chips } from '../ui/Chips.tsx';
import { guidesDictionary } from './dictionary.ts';
import type { GuideFrontMatter } from './schema.ts';

interface Props {
  locale: Locale;
  guides: ({ slug: string } & Pick<GuideFrontMatter, 'title' | 'description' | 'partnerTypes'>)[];
}

const READERS = ['direct-bill-partner', 'indirect-provider', 'indirect-reseller', 'isv-publisher', 'customer'] as const;

/**
 * All guides, with a choice of audiences. The style sheet hides the other guides, so that this works without script.
 */
export function GuideFilter({ locale, guides }: Props) {
  const t = guidesDictionary(locale);
  const choices = [
    { value: '', label: t('filterAll'), count: guides.length },
    ...READERS.map((value) => ({
      value,
      label: partyLabel(locale, value, 'table'),
      count: guides.filter(({ partnerTypes }) => partnerTypes.includes(value)).length,
    })),
  ];
  return (
    <div class="guide-list flow">
      <div class="guide-filter">
        <Chips name="for" legend={t('filter')} chips={choices} value="" />
      </div>
      <ul class="entries">
        {guides.map(({ slug, title, description, partnerTypes }) => (
          <li key={slug} data-for={partnerTypes.join(' ')}>
            <a class="title" href={localizedPath(locale, 'guides', slug)}>
              {title}
            </a>
            <div class="hint">{description}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
