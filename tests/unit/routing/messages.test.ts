/** Known messages: pasted texts find them, other texts do not, and each leads into the tree. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../src/ask/unwrap.ts';
import { loadClaims } from '../../../src/claims/load.ts';
import { ContentError, type ContentFault } from '../../../src/content/fault.ts';
import { resolve } from '../../../src/routing/engine.ts';
import { loadRouting } from '../../../src/routing/load.ts';
import { bestMatches, matchMessage, roleOptions, stateFor, tokensOf } from '../../../src/routing/messages.ts';
import { runProof } from '../../../src/routing/proof/run.ts';
import { type KnownMessage, ROLE } from '../../../src/routing/types.ts';
import { costOf } from '../cost.ts';
import { files, fixture, writeContent } from './fixture.ts';

const root = join(import.meta.dirname, '../../../content');
const claims = loadClaims(root);
const data = loadRouting(root, claims);
const messages = data.knownMessages;
const first = (text: string): string | undefined => bestMatches(messages, unwrap(text))[0]?.id;

/** Texts that people paste, with everything around the message -> the message in them. */
const PASTED: [text: string, id: string][] = [
  ['This offer is not available for subscriptions from Microsoft Azure Cloud Solution Providers.', 'csp-not-available'],
  [
    'Subscription * \nContoso Prod\n⚠ THIS OFFER IS NOT AVAILABLE FOR SUBSCRIPTIONS\nFROM MICROSOFT AZURE CLOUD SOLUTION PROVIDERS',
    'csp-not-available',
  ],
  [
    'Kunde schreibt: „This offer is not available to Microsoft Azure cloud solution provider subscribers·“ – was nun?',
    'csp-not-available',
  ],
  [
    "Error: This offer 'contoso.backup' is not available for purchasing by subscriptions belonging to Microsoft Azure Cloud Solution Providers. (Code 400)",
    'csp-not-available',
  ],
  [
    'Dieses Angebot ist nicht verfügbar für Abonnements von Microsoft Azure Cloud Solution Providern.',
    'csp-not-available',
  ],
  [
    'Das Angebot steht für Azure Cloud Solution Provider Abonnements leider nicht zur Wahl, nicht verfügbar',
    'csp-not-available',
  ],
  [
    '{"code":"MarketplacePurchaseEligibilityFailed","message":"Marketplace purchase eligibilty check returned errors. See inner errors for details. "}\nInner Errors: {"code":"BadRequest","message":"Offer with PublisherId: \'contoso\', OfferId: \'backup\' cannot be purchased due to validation errors. Correlation Id: \'26debf7a-6ff4-4d87-acee-067e2da5b6b8\' The Offer: \'backup\' cannot be purchased by subscription: \'0a1b2c3d-0000-4d87-acee-067e2da5b6b8\' as it is not to be sold in market: \'DE\'."}',
    'market-not-served',
  ],
  [
    'The Publisher: contoso does not make available Offer: backup, Plan: byol in your Subscription/Azure account’s region: CH.',
    'market-not-served',
  ],
  ["800070 – Offer isn't available in the specified country/region", 'market-not-served'],
  [
    "Offer with PublisherId: 'bitnami', OfferId: 'guacamole' and PlanId: default was removed from the marketplace for new purchase.",
    'offer-no-longer-sold',
  ],
  [
    'can not be purchased by subscriptionId: f32cbc6a-b0e6-40f0-950d-13f9fa0df76b. The publisher has decided not to make this offer available for purchase.',
    'offer-no-longer-sold',
  ],
  [
    "BadRequest : The offer with Offer ID 'foo' was not found. Try one of these: 1- Make sure the offer name is written correctly.",
    'offer-not-found',
  ],
  [
    'Fehler beim Kauf der backup nach Herausgeber contoso. Dieses Angebot ist derzeit\nnicht zum Kauf verfügbar.',
    'not-available-now',
  ],
  [
    "ResourcePurchaseValidationFailed: User failed validation to purchase resources. The 'unknown' payment instrument(s) is not supported for offer with OfferId: 'sendgrid_azure', PlanId 'bronze'.",
    'no-payment-method',
  ],
  [
    'Purchase has failed because we couldn’t find a valid payment method associated with your Azure subscription.',
    'no-payment-method',
  ],
  [
    'Der Kauf ist fehlgeschlagen, weil wir weder eine gültige Kreditkarte noch eine Zahlungsmethode finden konnten, die Ihrem Azure-Abonnement zugeordnet ist.',
    'no-payment-method',
  ],
  [
    "Cannot complete purchase as your enrollment for this subscription doesn't allow purchase of marketplace products.",
    'purchases-disabled',
  ],
  [
    'Plan „Pro“ steht Ihnen aufgrund privater Marketplace-Einstellungen, die vom IT-Administrator Ihres Mandanten vorgenommen wurden, nicht zum Kauf zur Verfügung.',
    'purchases-disabled',
  ],
  ['There was a problem completing the eligibility check.', 'private-offer-check-failed'],
  [
    'HTTP 400, 900128: An Azure plan is required to purchase a SaaS subscription with a metered billing plan',
    'azure-plan-missing',
  ],
  ['{ code: 800020, description: "The catalog item isn\'t eligible for purchase." }', 'not-eligible'],
  [
    'You aren’t eligible for this transaction because your Credit Line isn’t reaching minimum threshold for this purchase.',
    'credit-line',
  ],
  ['Contoso Backup Pro   25 Lizenzen   Aktion erforderlich', 'action-needed'],
  ['Status\tAction   NEEDED', 'action-needed'],
  ['Status: PendingFulfillmentStart seit gestern', 'pending-fulfillment'],
  ['Ihr SaaS-Abonnement wird ausgeführt …', 'pending-fulfillment'],
  ['Hallo, in der Mail steht [Configure account now] – dürfen wir?', 'configure-account'],
  ['Klicken Sie auf „Konto jetzt konfigurieren“.', 'configure-account'],
  [
    "Your purchase will be complete once you set up your account on the publisher's website.\nCheck your email for instructions on setting up your SaaS account.",
    'configure-account',
  ],
  ['→ Go to publisher’s site', 'publisher-site-link'],
  ['Zur Website des Herausgebers wechseln (öffnet in neuem Tab)', 'publisher-site-link'],
  [
    "We couldn't identify this purchase. Reopen this SaaS subscription in the Azure portal or in Microsoft 365 Admin Center",
    'purchase-not-identified',
  ],
  [
    'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.',
    'customer-agreement-missing',
  ],
  [
    '{"code":20002,"description":"No relationship between caller and account.","data":[],"source":"PartnerFD"}',
    'no-relationship',
  ],
  [
    'You cannot purchase reservation because required AAD tenant information is missing. Please ask your tenant admin',
    'organization-data-missing',
  ],
  [
    '{\\r\\n \\"error\\": {\\r\\n \\"code\\": \\"ResourcePurchaseValidationFailed\\",\\r\\n \\"message\\": \\"User failed validation to purchase resources. Error message: \'You have not accepted the legal terms on this subscription: \'af47a13f-fd84-4989-b969-e268d0e5d2c3\' for this plan.',
    'terms-not-accepted',
  ],
  [
    'Legal terms have not been accepted for this item on this subscription. To accept legal terms using PowerShell, please use …',
    'terms-not-accepted',
  ],
  [
    'Code="VMMarketplaceInvalidInput" Message="Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image requires Plan information in the request. VM: …"',
    'plan-information-missing',
  ],
  [
    "The requested size for resource '/subscriptions/x/vm1' is currently not available in location 'westeurope' zones '' for subscription '…'.",
    'size-not-available',
  ],
  [
    '{"code":"InvalidTemplateDeployment","details":[{"code":"QuotaExceeded","message":"Operation could not be completed as it results in exceeding approved Total Regional Cores quota."}]}',
    'quota-exceeded',
  ],
  [
    'Code=OperationNotAllowed\nMessage=Operation results in exceeding quota limits of Core.\nMaximum allowed: 4, Current in use: 4',
    'quota-exceeded',
  ],
  ["Resource 'nic1207' was disallowed by policy. Policy identifiers: …", 'blocked-by-policy'],
  [
    "The client 'a@b.de' with object id '…' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/write'",
    'no-authorization',
  ],
  [
    'Code: MissingSubscriptionRegistration Message: The subscription is not registered to use namespace Microsoft.Contoso',
    'provider-not-registered',
  ],
  ['AllocationFailed – try again later', 'no-capacity'],
  [
    '"code": "InternalBillingError", "message": "There was a problem communicating with the billing service."',
    'billing-service-failed',
  ],
  [
    'Error: Code=MarketplacePurchaseEligibilityFailed; Message=Marketplace purchase eligibilty check returned errors. See inner errors for details.',
    'purchase-check-failed',
  ],
  [
    '{"code":"DeploymentFailed","message":"At least one resource deployment operation failed. Please list deployment operations for details."}',
    'deployment-failed',
  ],
  ['Ihre Bereitstellung ist fehlgeschlagen', 'deployment-failed'],
  ['PartnerId;CustomerName;ProductName;PublisherName;Subtotal', 'publisher-name-column'],
  ['Reiter „Wiederkehrende und einmalige Käufe“', 'recurring-purchases-tab'],
  ['Contoso Backup Trial, Total: $0.00', 'zero-lines'],
  ['Contoso Datensicherung     1 Stück     Betrag 0,00 €', 'zero-lines'],
  ['einige Gebühren mit Kosten von 0 US-Dollar', 'zero-lines'],
  [
    'The requested number of 30 seat/s exceeded the remaining limit of 20 seats allowed per subscription for the CatalogID - X',
    'seat-limit',
  ],
  [
    'You have passed your 72-hour cancellation window. We are unable to cancel your purchase',
    'cancellation-window-passed',
  ],
  ['Your company hasn’t accepted the Microsoft Partner Agreement (MPA).', 'partner-agreement-missing'],
  [
    'You are not authorized for this action. You must have a program-associated account.',
    'not-authorized-in-partner-center',
  ],
  ['Fehlermeldung: "Sie sind für diese Aktion nicht autorisiert"', 'not-authorized-in-partner-center'],
  ['900192 Something went wrong. Try again after some time.', 'partner-center-error'],
  [
    '"errorCode": "Resell-20007", "severity": "Error", "message": "ResellerConfiguration module is missing.."',
    'reseller-module-missing',
  ],
  ['900146: third-party marketplace products don’t transfer with subscriptions. Remove them.', 'no-transfer'],
  ['Unable to process order due to insufficient credit limit, please contact us', 'credit-line'],
  ['800069 Order failed Risk Management check', 'risk-check'],
  ['Your customer account is currently under review. Check back in few days.', 'customer-under-review'],
  ["Your Customer account wasn't approved. Transactions for this customer aren't allowed.", 'customer-under-review'],
  ["Reseller program status isn't active", 'program-status'],
  ['PartnerID isn’t a valid Indirect Reseller', 'reseller-not-valid'],
  [
    'The desired number of subscriptions exceeded the maximum number of subscriptions allowed per customer',
    'purchase-limit',
  ],
  ['The requested number of 1 asset/s exceeded the remaining limit of 0 assets allowed per customer', 'purchase-limit'],
  ['You have passed your 168-hour window for reducing seats for this subscription.', 'seats-not-reducible'],
  ['You have passed your 7-day window for reducing seats for this subscription.', 'seats-not-reducible'],
  ["Subscription quantity can't be decreased", 'seats-not-reducible'],
  ["Can't update a subscription with suspended status", 'subscription-suspended'],
  [
    "Subscription quantity can't be increased or decreased while subscription is being suspended",
    'subscription-suspended',
  ],
  ["Can't update a subscription before activating it", 'update-before-activation'],
  ['There is a pending operation on this subscription. Please try again after 24 hours.', 'operation-pending'],
  ['Subscription is not ready to be updated. Try again after sometime', 'operation-pending'],
  ["Order can't be canceled", 'order-not-cancelable'],
  [
    "Cancelling of seat-based SaaS isn't supported via patch order. Use patch subscription instead.",
    'order-not-cancelable',
  ],
  ["400072 This item isn't available. Learn more", 'item-not-available'],
  ['Partner isn’t onboarded to sell in country/region', 'not-onboarded-in-country'],
  ['CatalogItemId: CFQ7TTC0 requires attestation acceptance.', 'attestation-missing'],
  ['Partner Attestation is missing', 'attestation-missing'],
  ['Insufficient privileges to complete the operation.', 'role-lacks-rights'],
  ["The supplied role doesn't have the rights to perform the requested operation", 'role-lacks-rights'],
  [
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    'conditional-access',
  ],
  ['This subscription has been updated too many times. Please contact partner support.', 'updated-too-often'],
  ['HTTP 401, error code 900421', 'mfa-missing'],
  ["Organization registration ID value isn't supported", 'registration-number'],
  ['Provisioning, fulfillment pending', 'pending-fulfillment'],
  ['Button “Manage SaaS experience”', 'manage-saas-experience'],
  [
    '(ExtensionOperationFailed) The extension operation failed with the following error: Failed to resolve the extension version from the given values.',
    'extension-version',
  ],
  ['Helm: Failed to install chart from path /tmp/chart', 'extension-version'],
  ['Allocation failed due to marketplace purchase eligibility check', 'terms-not-accepted'],
  ['CSP subscription not supported', 'csp-models-excluded'],
  ['Could not create the marketplace item\nThis marketplace item is not available.', 'wrong-account'],
  [
    '{"code":"DisallowedProvider","message":"The operation is not permitted for namespace \'Microsoft.AppConfiguration\'. List of permitted provider namespaces is …"}',
    'service-not-in-csp',
  ],
  [
    'SaaS Purchase Payment Check Failed: "This subscription is internal or sandbox. Only $0.00 products or test products can be purchased."',
    'sandbox-subscription',
  ],
  [
    'App ID: 7a45 Message: { The app (or one of its dependencies) is not available for your release (check the country and version availability in the extension marketplace). }',
    'app-not-for-release',
  ],
  [
    'The extension is not available for your release. Check the country and version availability',
    'app-not-for-release',
  ],
  [
    '{"code":"InvalidTemplateDeployment","message":"The client \'a@contoso.com\' does not have permission to perform action \'Microsoft.Resources/deployments/write\' at scope"}',
    'no-authorization',
  ],
  [
    "We can't grant consent to the permissions you requested. Try again. If you continue to have problems, contact Microsoft customer support.",
    'consent-impossible',
  ],
];

/** Texts that look alike, or that are simply about something else. */
const UNKNOWN = [
  '',
  '   \n\t ',
  '***',
  'Hallo',
  'Der Kunde ist verärgert und will heute noch eine Antwort.',
  'This offer is available for subscriptions from Microsoft Azure Cloud Solution Providers',
  'The offer is great and we would like to buy it',
  'No action is needed from your side',
  'Aktion: 20 % Rabatt bis Freitag',
  'Bitte überweisen Sie 1.200,00 € bis zum 15.',
  'Total: $10.00',
  'Betrag 0,50 €',
  'Subtotal $0.05',
  'quota',
  'Resell-20008',
  'Publisher: Contoso GmbH',
  'The publisher does not answer our e-mails',
  'Your order was received. Thank you!',
  'Login failed: wrong password',
  'AADSTS50020: User account from identity provider does not exist in tenant',
  'terms of use and legal notice',
  'Something went wrong with our coffee machine',
  'The deployment succeeded',
  '503 Service Unavailable',
];

describe('pasted texts', () => {
  it('are enough, for at least 25 messages', () => {
    expect(messages.length).toBeGreaterThanOrEqual(25);
    expect(PASTED.length).toBeGreaterThanOrEqual(40);
    expect(UNKNOWN.length).toBeGreaterThanOrEqual(20);
    expect(messages.map(({ id }) => id).filter((id) => !PASTED.some(([, expected]) => expected === id))).toEqual([]);
  });

  it.each(PASTED)('%s', (text, id) => expect(first(text)).toBe(id));

  it.each(UNKNOWN)('is not known: %s', (text) => expect(bestMatches(messages, unwrap(text))).toEqual([]));

  it('find every message by each of its patterns', () => {
    for (const message of messages) {
      for (const pattern of message.patterns) {
        const found = matchMessage(messages, [`… ${pattern.replaceAll('*', 'x y z')} …`]).map(
          (match) => match.message.id,
        );
        expect(found, pattern).toContain(message.id);
      }
    }
  });

  it('find the longest pattern first, and what only wraps another message last', () => {
    const known = [
      { id: 'wrap', patterns: ['a very long text around the message'], envelope: true },
      { id: 'short', patterns: ['the order', 'order failed'] },
      { id: 'long', patterns: ['the order failed today'] },
    ];
    const found = matchMessage(known, ['A very long text around the message: THE ORDER FAILED today!']);
    expect(found.map(({ message, pattern }) => [message.id, pattern])).toEqual([
      ['long', 'the order failed today'],
      ['short', 'order failed'],
      ['wrap', 'a very long text around the message'],
    ]);
    expect(bestMatches(known, ['a very long text around the message']).map(({ id }) => id)).toEqual(['wrap']);
    expect(bestMatches(known, ['a very long text around the message the order']).map(({ id }) => id)).toEqual([
      'short',
    ]);
  });

  it('find the reason first, whatever it is wrapped in and on whichever side', () => {
    const spelled = ({ patterns }: KnownMessage) => patterns.map((pattern) => pattern.replaceAll('*', 'x y z'));
    const wrappings = messages.filter(({ envelope }) => envelope === true);
    const reasons = messages.filter(({ envelope }) => envelope !== true);
    expect(wrappings.length).toBeGreaterThan(0);
    for (const wrapping of wrappings.flatMap(spelled)) {
      for (const reason of reasons) {
        for (const text of spelled(reason)) {
          for (const whole of [`${wrapping}: ${text}`, `${text} (${wrapping})`]) {
            const found = bestMatches(messages, [whole]);
            expect(
              found.map(({ id }) => id),
              whole,
            ).toContain(reason.id);
            expect(
              found.some(({ envelope }) => envelope === true),
              whole,
            ).toBe(false);
          }
        }
      }
    }
  });

  it('let a wildcard stand for forty words and no more', () => {
    const known = [{ patterns: ['begins here * ends there'] }];
    const text = (count: number) => `begins here ${'word '.repeat(count)}ends there`;
    expect([0, 40, 41].map((count) => matchMessage(known, [text(count)]).length)).toEqual([1, 1, 0]);
    // A first part that leads nowhere must not hide a later one.
    expect(matchMessage(known, [`begins here ${text(41)} ${text(3)}`])).toHaveLength(1);
  });
});

describe('words of a text', () => {
  it.each([
    ['$0.00', '0,00 €'],
    ['1.200,50 EUR', '€ 1,200.50'],
    ['isn’t', 'IS NOT'],
    ["can't", 'cannot'],
    ['publisher’s “site”', "publisher's site"],
    ['Straße', 'STRASSE'],
    ['id 26debf7a-6ff4-4d87-acee-067e2da5b6b8 end', 'id end'],
    ['Abon\u00adnement', 'abonnement'],
  ])('%s is %s', (a, b) => expect(tokensOf(a)).toEqual(tokensOf(b)));

  it('keep apart what differs', () => {
    expect(tokensOf('$0.50')).not.toEqual(tokensOf('$0'));
    expect(tokensOf('$10')).not.toEqual(tokensOf('$100'));
    expect(tokensOf('line 1\n$0 items, 5 USD, 3 items')).toEqual(['line', '1', '¤0', 'items', '¤5', '3', 'items']);
    expect(tokensOf('Resell-20007')).toEqual(['resell', '20007']);
  });

  it('cost little, whatever is pasted', () => {
    const sentence = 'The offer 4711 cannot be bought in this market. ';
    const ordinary = costOf(() => matchMessage(messages, unwrap(sentence.repeat(150_000 / sentence.length))));
    for (const unit of ['0', '1,000', '$1', '\\n', "n't ", 'offer ', '* ', 'ab-']) {
      expect(
        costOf(() => matchMessage(messages, unwrap(unit.repeat(30_000)))),
        unit,
      ).toBeLessThan(50 * ordinary);
    }
  });
});

describe('any text', () => {
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
  );

  it('is borne', () => {
    fc.assert(fc.property(noise, (text) => Array.isArray(matchMessage(messages, unwrap(text)))));
  });

  it('matches alike in other case and with other white space', () => {
    const samples = PASTED.map(([text]) => text).filter((text) => !text.includes('\\'));
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.constantFrom(' ', '\n', '\t', '\r\n', '  ', '\u00a0'),
        fc.constantFrom(
          (text: string) => text.toUpperCase(),
          (text: string) => text.toLowerCase(),
          (text: string) => `\n>> ${text} <<\n`,
        ),
        (text, space, change) => {
          const ids = (each: string) => matchMessage(messages, unwrap(each)).map(({ message }) => message.id);
          expect(ids(change(text).replaceAll(/\s+/g, space))).toEqual(ids(text));
        },
      ),
    );
  });
});

describe('where a message leads', () => {
  const setOf = (id: string) => messages.find((message) => message.id === id)?.set ?? {};

  it.each([
    ['csp-not-available', 'customer', ['customer', 'c-set-up', 'c-deployment', 'c-deployment-not-csp']],
    ['csp-not-available', 'indirect-provider', ['indirect-provider', 'set-up', 'deployment', 'deployment-not-csp']],
    ['csp-not-available', 'isv-publisher', ['isv-publisher', 'asked', 'asked-azure', 'azure-not-csp']],
    ['action-needed', 'direct-bill-partner', ['direct-bill-partner', 'set-up', 'not-active', 'shows-action-needed']],
    [
      'azure-plan-missing',
      'direct-bill-partner',
      ['direct-bill-partner', 'buying', 'order-error', 'order-other', 'buy-from-partner'],
    ],
    [
      'cancellation-window-passed',
      'direct-bill-partner',
      ['direct-bill-partner', 'subscription', 'refund', 'refund-by-partner', 'back-later'],
    ],
    [
      'cancellation-window-passed',
      'indirect-reseller',
      ['indirect-reseller', 'r-subscription', 'r-refund', 'r-refund-by-partner'],
    ],
    ['zero-lines', 'indirect-reseller', ['indirect-reseller', 'r-invoice', 'r-charge-question']],
    ['zero-lines', 'customer', ['customer', 'c-invoice', 'c-charge-question']],
    ['quota-exceeded', 'isv-publisher', ['isv-publisher', 'asked', 'asked-azure', 'azure-fault']],
  ])('%s leads %s to %j', (id, role, ids) => expect(stateFor(data.tree, role, setOf(id))).toEqual(ids));

  it('is nowhere for a role that cannot be in the situation', () => {
    expect(stateFor(data.tree, 'customer', setOf('publisher-name-column'))).toBeUndefined();
    expect(stateFor(data.tree, 'nobody', setOf('csp-not-available'))).toBeUndefined();
    expect(stateFor(data.tree, 'customer', setOf('reseller-module-missing'))).toBeUndefined();
  });

  it('is a state of the tree for everybody', () => {
    for (const { id, set } of messages) {
      const roles = roleOptions(data.tree).flatMap((option) => option.set[ROLE] ?? []);
      const ways = roles.flatMap((role) => [stateFor(data.tree, role, set) ?? []]).filter((ids) => ids.length > 0);
      expect(ways.length, id).toBeGreaterThan(0);
      for (const ids of ways) expect(resolve(data, ids)).toMatchObject({ ids, dropped: [] });
    }
  });
});

describe('mistakes in messages.yaml', () => {
  const only = (change: (message: KnownMessage, all: KnownMessage[]) => void): [string, string, unknown][] => {
    const made = fixture();
    change(made.data.knownMessages[0] as KnownMessage, made.data.knownMessages);
    const folder = writeContent(files(made));
    try {
      loadRouting(folder, loadClaims(folder));
      return [];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      for (const { file, remedy } of error.faults)
        expect([file, remedy]).toEqual([expect.stringContaining('messages.yaml'), expect.stringMatching(/\S/)]);
      return error.faults.map(({ id, field, value }: ContentFault) => [id, field, value]);
    }
  };

  it('there are none in the fixture', () => expect(only(() => undefined)).toEqual([]));

  it.each<[string, (message: KnownMessage, all: KnownMessage[]) => void, [string, string, unknown]]>([
    ['an unknown claim', (m) => m.claims.push('no-claim'), ['unknown-claim', 'bill-line.claims', 'no-claim']],
    [
      'an unknown fact',
      (m) => Object.assign(m.set, { weather: ['fine'] }),
      ['unknown-fact', 'bill-line.set', 'weather'],
    ],
    [
      'an unknown value',
      (m) => Object.assign(m.set, { symptom: ['sad'] }),
      ['unknown-value', 'bill-line.set.symptom', 'sad'],
    ],
    [
      'an id given twice',
      (m, all) => all.push({ ...m, patterns: ['Another line'] }),
      ['duplicate-id', 'bill-line', 'bill-line'],
    ],
    [
      'a pattern in two messages',
      (m, all) => all.push({ ...m, id: 'again', patterns: ['“LINE of the bill”'] }),
      ['pattern-twice', 'again.patterns.0', '“LINE of the bill”'],
    ],
    ['a pattern that fits too much', (m) => m.patterns.push('bill'), ['pattern-vague', 'bill-line.patterns.2', 'bill']],
    [
      'a wildcard at the end',
      (m) => m.patterns.push('a fine line *'),
      ['pattern-vague', 'bill-line.patterns.2', 'a fine line *'],
    ],
    [
      'a text without a locale',
      (m) => Reflect.deleteProperty(m.note, 'de-de'),
      ['locale-missing', '0.note.de-de', undefined],
    ],
  ])('%s is told', (_, change, expected) => expect(only(change)).toEqual([expected]));
});

describe('messages that lead nowhere', () => {
  const faultsOf = (change: (message: KnownMessage, made: ReturnType<typeof fixture>) => void): unknown[] => {
    const made = fixture();
    change(made.data.knownMessages[0] as KnownMessage, made);
    return runProof(made.data, made.claims)
      .faults.filter(({ id }) => id === 'message-unreachable')
      .map(({ field, value }) => [field, value]);
  };

  it('are not in the fixture', () => expect(faultsOf(() => undefined)).toEqual([]));

  it.each<[string, (message: KnownMessage, made: ReturnType<typeof fixture>) => void, unknown]>([
    [
      'no symptom',
      (m) => {
        m.set = { biller: ['microsoft'] };
      },
      ['bill-line.set', 'biller: microsoft'],
    ],
    [
      'nobody can meet it',
      (m) => {
        m.set = { role: ['customer'], symptom: ['refund'] };
      },
      ['bill-line.set', 'role: customer, symptom: refund'],
    ],
    [
      'a role has no option for it',
      (_, { data: { tree } }) => {
        for (const question of Object.values(tree.questions))
          question.options = question.options.filter(({ id }) => id !== 'c-bill');
      },
      ['bill-line.set', 'customer: symptom: bill'],
    ],
  ])('%s is told', (_, change, expected) => expect(faultsOf(change)).toEqual([expected]));
});
