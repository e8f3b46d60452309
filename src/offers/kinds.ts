import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { kindsDictionary } from './kinds-dictionary.ts';
import type { CspState, OfferKind } from './types.ts';

type Key = keyof (typeof kindsDictionary)['de-de'];

const KINDS = {
  saas: 'kindSaas',
  'virtual-machine': 'kindVirtualMachine',
  container: 'kindContainer',
  'azure-application': 'kindAzureApplication',
  'iot-edge-module': 'kindIotEdgeModule',
  'managed-service': 'kindManagedService',
  'consulting-service': 'kindConsultingService',
  'dynamics-365-business-central': 'kindBusinessCentral',
  'dynamics-365-customer-engagement': 'kindCustomerEngagement',
  'dynamics-365-operations': 'kindOperations',
  'power-bi-app': 'kindPowerBiApp',
  'power-bi-visual': 'kindPowerBiVisual',
} as const satisfies Record<OfferKind, Key>;

const STATES = {
  all: 'cspAll',
  some: 'cspSome',
  none: 'cspNone',
  notSet: 'cspNotSet',
  terminated: 'cspTerminated',
  unknown: 'cspUnknown',
} as const satisfies Record<CspState, Key>;

/** Names a kind of offer. */
export function kindLabel(locale: Locale, kind: OfferKind): string {
  return translator(kindsDictionary, locale)(KINDS[kind]);
}

/** Says for which CSP partners an offer is available. */
export function cspLabel(locale: Locale, state: CspState): string {
  return translator(kindsDictionary, locale)(STATES[state]);
}
