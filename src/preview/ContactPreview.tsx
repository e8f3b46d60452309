import { ContactExtras } from '../advice/ContactExtras.tsx';
import { ContactPage } from '../advice/ContactPage.tsx';
import { offerQuery } from '../advice/carry.ts';
import { LADDERS } from '../advice/ladder.ts';
import { NOT_FOR_PUBLISHER, topicsFor } from '../advice/topics.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { BOX_SOURCES } from '../offers/fields.ts';
import type { ProjectedOffer } from '../offers/types.ts';
import { outcomeHref } from '../routing/codec.ts';
import { assumedText } from './labels.ts';
import type { PreviewPack } from './pack.ts';

/** Data of the site that a contact page needs. */
export interface SiteFacts {
  /** The address of the site, such as `https://wegweiser.example`. */
  address: string;
  /** Name of the operator, to whom a wrong contact is reported; absent if the site has none. */
  operator?: string;
  /** The date of the build. */
  today: string;
}

interface Props {
  locale: Locale;
  offer: ProjectedOffer;
  pack: Pick<PreviewPack, 'destinations' | 'paths' | 'sources'>;
  site: SiteFacts;
}

/** The contact page of a draft: the components of the real page with the data that the build gives them. */
export function ContactPreview({ locale, offer, pack, site }: Props) {
  const link = (id: string) => ({
    label: pack.destinations[id]?.heading ?? id,
    href: outcomeHref(locale, id) + offerQuery(offer.id),
  });
  const source = BOX_SOURCES[offer.kind] ?? '';
  const document = pack.sources[source];
  return (
    <ContactPage
      locale={locale}
      offer={offer}
      topics={topicsFor(offer, pack.destinations).map(({ ladder, destinations }) => ({
        ladder,
        links: destinations.map(link),
      }))}
      elsewhere={NOT_FOR_PUBLISHER.map(link)}
      path={pack.paths[LADDERS.technical.path]}
      today={site.today}
      isUnnamed={offer.publisher.name === assumedText(locale, 'publisherName')}
    >
      <ContactExtras
        locale={locale}
        offer={offer}
        address={new URL(localizedPath(locale, 'offers', offer.publisher.id, offer.offer), site.address).href}
        operator={site.operator}
        source={document && { id: source, ...document }}
      />
    </ContactPage>
  );
}
