/**
 * The Cloud Partner Portal, used by offers from before Partner Center: flat keys below `definition.offer`, whose prefix
 * is the marketplace or the type of offer (`microsoft-azure-corevm.title`). It does not name the language.
 */

import type { ObjectNode } from '../offers/json.ts';
import type { OfferKind } from '../offers/types.ts';
import { contactOf, objectNode, type ReadContext, readLinks, textNode } from './reading.ts';
import type { FoundMember, ReadProduct } from './types.ts';

const MARKETPLACE = 'microsoft-azure-marketplace.';
const KINDS: Readonly<Record<string, OfferKind>> = {
  'microsoft-azure-virtualmachines': 'virtual-machine',
  'microsoft-azure-corevm': 'virtual-machine',
};
const NAMES: Readonly<Record<string, string>> = {
  title: 'title',
  searchResultSummary: 'summary',
  shortDescription: 'longSummary',
  description: 'description',
  privacyPolicyLink: 'privacyURL',
  globalSupportWebsite: 'publicAzureSupportUrl',
  governmentSupportWebsite: 'fairfaxSupportUrl',
};
/** Offers that were not in English said so in their description; for these the user gives the language as an option. */
const USUAL_LANGUAGE = 'en-us';

export function readPartnerPortal(
  reading: ReadContext,
  offers: readonly ObjectNode[],
  language = USUAL_LANGUAGE,
): ReadProduct[] {
  return offers.flatMap((offer): ReadProduct[] => {
    const type = reading.text(offer, 'offerTypeId');
    const [publisher, id] = [reading.take(offer, 'publisherId'), reading.take(offer, 'id')];
    const definition = reading.object(offer, 'definition');
    const keys = definition && reading.object(definition, 'offer');
    if (keys === undefined) return [];
    const prefix = prefixOf(keys);
    const unknownKind = { at: offer.members.get('offerTypeId')?.value.at ?? offer.at, value: type ?? '' };
    const optIn = keys.members.get(`${prefix}cspOfferOptIn`)?.value;
    reading.use(optIn);
    if (optIn !== undefined && optIn.kind !== 'boolean' && optIn.kind !== 'null') {
      reading.tell('error', 'wrong-type', optIn.at, { expected: 'boolean' });
    }
    return [
      {
        at: offer.at,
        publisher,
        offer: id,
        ...(type && (Object.hasOwn(KINDS, type) ? { kind: KINDS[type] } : { unknownKind })),
        ...(optIn?.kind === 'boolean' && { csp: optIn.value ? 'all' : 'none' }),
        listings: [
          {
            at: keys.at,
            members: [
              ['languageId', keys.at, textNode(keys.at, language)],
              ...Object.entries(NAMES).flatMap(([name, key]) => reading.as(name, keys, prefix + key)),
              ...readLinks(reading, reading.objects(keys, `${prefix}usefulLinks`), ['linkTitle', 'linkUrl']),
              ...['supportContact', 'engineeringContact'].flatMap((contact): FoundMember[] => {
                const own = (part: string) => `${prefix}${contact}${part}`;
                const parts = contactOf(reading, keys, { name: own('Name'), email: own('Email'), phone: own('Phone') });
                return parts.length === 0 ? [] : [[contact, keys.at, objectNode(keys.at, parts)]];
              }),
            ],
          },
        ],
      },
    ];
  });
}

/** The prefix of the texts: that of the marketplace, else of the first title that does not belong to a test drive. */
function prefixOf({ members }: ObjectNode): string {
  const names = [...members.keys()];
  if (names.some((name) => name.startsWith(MARKETPLACE))) return MARKETPLACE;
  const title = names.find((name) => name.endsWith('.title') && !name.includes('testdrive'));
  return title === undefined ? MARKETPLACE : title.slice(0, -'title'.length);
}
