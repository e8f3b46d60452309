/**
 * The Catalog API: what Microsoft shows of a product in public. Of the contacts it contains the support website only.
 * The id of an offer is its `offerId`; records without one are identified by the id of the product.
 */

import type { ObjectNode } from '../offers/json.ts';
import type { CspState, OfferKind } from '../offers/types.ts';
import { type ReadContext, readLinks } from './reading.ts';
import type { ReadProduct } from './types.ts';

const KINDS: Readonly<Record<string, OfferKind>> = {
  SaaS: 'saas',
  VirtualMachine: 'virtual-machine',
  CoreVirtualMachine: 'virtual-machine',
  Container: 'container',
  ContainerApps: 'container',
  AzureApplication: 'azure-application',
  ManagedApplication: 'azure-application',
  SolutionTemplate: 'azure-application',
  IotEdgeModules: 'iot-edge-module',
  ManagedServices: 'managed-service',
  ConsultingServices: 'consulting-service',
  DynamicsBC: 'dynamics-365-business-central',
  DynamicsCE: 'dynamics-365-customer-engagement',
  DynamicsOps: 'dynamics-365-operations',
  PowerBI: 'power-bi-app',
  PowerBIVisuals: 'power-bi-visual',
};
const STATES: Readonly<Record<string, CspState>> = {
  OptIn: 'all',
  SelectiveOptIn: 'some',
  Terminated: 'terminated',
  OptOut: 'none',
};
/** If plans differ, the offer has the state that reaches most partners. */
const WIDEST: readonly CspState[] = ['all', 'some', 'terminated', 'none'];

const NAMES: Readonly<Record<string, string>> = {
  languageId: 'language',
  title: 'displayName',
  searchResultSummary: 'summary',
  shortDescription: 'longSummary',
  description: 'description',
  privacyPolicyLink: 'privacyPolicyUri',
  globalSupportWebsite: 'supportUri',
};

/** Reads records; Microsoft’s own products are skipped. */
export function readCatalog(reading: ReadContext, records: readonly ObjectNode[]): ReadProduct[] {
  return records.flatMap((record): ReadProduct[] => {
    const publisherType = record.members.get('publisherType')?.value;
    reading.use(publisherType);
    if (publisherType?.kind === 'string' && publisherType.value === 'Microsoft') {
      const name = record.members.get('displayName')?.value;
      const found = name?.kind === 'string' ? name.value.slice(0, 80) : 'Microsoft';
      reading.use(record);
      reading.tell('info', 'microsoft-product', record.at, { found });
      return [];
    }
    const type = ['productType', 'offerType'].find((name) => record.members.get(name)?.value.kind === 'string');
    const kind = type && reading.text(record, type);
    const ids = ['offerId', 'uniqueProductId', 'productId'].map((name) => reading.take(record, name));
    const links = readLinks(reading, reading.objects(record, 'links'), ['displayName', 'uri']);
    const members = Object.entries(NAMES).flatMap(([name, member]) => reading.as(name, record, member));
    const states = [record, ...reading.objects(record, 'plans')].map((each) => reading.oneOf(each, 'cspState', STATES));
    return [
      {
        at: record.at,
        publisher: reading.take(record, 'publisherId'),
        publisherName: reading.text(record, 'publisherDisplayName'),
        offer: ids.find((id) => id !== undefined),
        ...(kind &&
          (Object.hasOwn(KINDS, kind) ? { kind: KINDS[kind] } : { unknownKind: unknown(record, type, kind) })),
        csp: WIDEST.find((state) => states.includes(state)),
        listings: [
          { at: record.at, members: [...members, ...reading.list('searchKeywords', record, 'keywords'), ...links] },
        ],
      },
    ];
  });
}

const unknown = (record: ObjectNode, member: string, value: string) => ({
  at: record.members.get(member)?.value.at ?? record.at,
  value,
});
