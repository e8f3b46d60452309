/**
 * The Catalog API: what Microsoft shows of a product in public. Of the contacts it carries the support website only.
 * How its product ids relate to the offer id is not documented, so the offer id is asked for.
 */
import type { CspState, OfferKind } from '../types.ts';
import { readLinks } from './listing-members.ts';
import { type Members, pointer, type Reading } from './reading.ts';
import { language, webAddress } from './rules.ts';
import type { JsonNode } from './tolerant-json.ts';
import type { Draft, ImportOptions, RawListing } from './types.ts';

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
/** Of plans that differ, the state that reaches most partners is that of the offer. */
const WIDEST: readonly CspState[] = ['all', 'some', 'terminated', 'none'];

/** Members of a product beside those that are read. */
const KNOWN = new Set(
  `additionalProperties altStackReference appFreeType applicableProducts applicableStoreFronts artifacts azureBenefit
  badges bigCatLastModifiedDate bigId categoryIds cloudIndustryCategories competencies cspLegalTermsUri
  definitionTemplates determinedStorefronts disableSendEmailOnPurchase documentLinks downloadLink downloadSampleLink
  duration excludeFromBootstrap filters fulfillBeforeChargeEligible groupId hasFreePlans hasFreeTrials hasPaygPlans
  hasPrices hasStandardContractAmendments helpLink hideFromSaasBlade hideKeys hydrationNotificationReceivedAt
  iconFileUris images industryIds integratedWithMicrosoftGraphApi isByol isCoreVm isExcludedFromSearch isMacc
  isMicrosoftProduct isPreview isPrivate isQuantifiable isReseller isStopSell isThirdParty isvContactDetails largeIconUri
  lastModifiedDateTime legacyId legalTermsType legalTermsUri licenseManagementType licenseModel linkedAddIns
  m365CertificationInfo marketCode marketPricingDetails marketStates marketingMaterial markets mediumIconUri metadata
  mixProductId multiTenantAadAppId ocpSolutionId offerEnvironment offerId offerType offerVersion omexAssetId
  operatingSystems pbiServicePrincipalIds popularity pricing pricingDetailsUri pricingTypes primaryProduct
  productOwnershipSellingMotion publisherMpnId publisherType publishingStage ratingAverage ratingBuckets ratingCount
  resourceGroupName restrictedAudience screenshotUris screenshots sellerId serviceType smallIconUri solutionAreas
  productId startingPrice stopSellInfo storeFrontPricings supportedProducts ttl uiDefinitionUri uniqueProductId version videos vmArchitectureTypes
  vmImageGenerations vmSecurityTypes wideIconUri`.split(/\s+/),
);

/** Reads the text of this format: one product, an array of them or a page of results. */
export function readCatalog(reading: Reading, root: JsonNode, options: ImportOptions): Draft[] {
  return productsOf(reading, root).flatMap(({ node, path }) => {
    const members = reading.object(node, path);
    return members ? [readProduct(reading, members, options)] : [];
  });
}

function productsOf(reading: Reading, root: JsonNode): { node: JsonNode; path: string }[] {
  if (root.kind === 'array') return root.items.map((node, index) => ({ node, path: `/${index}` }));
  if (root.kind !== 'object' || !root.members.has('items')) return [{ node: root, path: '' }];
  const page = reading.object(root, '') as Members;
  const items = page.items('items') ?? [];
  page.close((name) => ['nextPageLink', 'count', 'facets'].includes(name));
  return items;
}

function readProduct(reading: Reading, members: Members, options: ImportOptions): Draft {
  const publisher = members.text('publisherId');
  const type = members.text('productType');
  const tag = members.text('language', language) ?? options.language;
  if (tag === undefined && !members.has('language')) {
    const remedy = 'Add "language": "en" with the language of the texts, or give --language.';
    reading.fail('language-missing', members.at, 'the product does not name its language', remedy);
  }
  const keywords = members.texts('keywords') ?? [];
  const links = readLinks(members.objects('links'), 'displayName', 'uri', (name) => name === 'id');
  const given: Partial<RawListing> = {
    title: members.text('displayName'),
    searchResultSummary: members.text('summary'),
    shortDescription: members.text('longSummary'),
    description: members.text('description'),
    searchKeywords: keywords.length > 0 ? keywords : undefined,
    privacyPolicyLink: members.text('privacyPolicyUri', webAddress),
    globalSupportWebsite: members.text('supportUri', webAddress),
    generalLinks: links.length > 0 ? links : undefined,
  };
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  const draft: Draft = {
    at: members.at,
    publisher,
    publisherName: members.text('publisherDisplayName'),
    ...(type && Object.hasOwn(KINDS, type) && { kind: KINDS[type] }),
    ...(type && {
      unknownKind: { at: members.place('productType'), path: pointer(members.path, 'productType'), value: type },
    }),
    csp: cspOf(reading, members),
    listings: [
      {
        listing: { languageId: tag ?? 'und', ...(Object.fromEntries(present) as Partial<RawListing>) },
        at: members.place('language'),
      },
    ],
  };
  members.close((name) => KNOWN.has(name));
  return draft;
}

function cspOf(reading: Reading, members: Members): CspState | undefined {
  const states = members.objects('plans').map((plan) => {
    const state = plan.oneOf('cspState', STATES);
    // Names and prices of a plan have no place in a listing document.
    if (state === undefined) reading.dropped.push(plan.path);
    else plan.close(() => true);
    return state;
  });
  return WIDEST.find((state) => states.includes(state));
}
