import { defineDictionary } from '../i18n/dictionary.ts';

/**
 * Names of kinds of offers, and of the CSP states. They are separate because answers show neither, so that the tree
 * does not load them.
 */
export const kindsDictionary = defineDictionary({
  'de-de': {
    saas: 'SaaS',
    'virtual-machine': 'virtueller Computer',
    container: 'Container',
    'azure-application': 'Azure-Anwendung',
    'iot-edge-module': 'IoT-Edge-Modul',
    'managed-service': 'verwalteter Dienst',
    'consulting-service': 'Beratungsleistung',
    'dynamics-365-business-central': 'Dynamics 365 Business Central',
    'dynamics-365-customer-engagement': 'Dynamics 365 Customer Engagement',
    'dynamics-365-operations': 'Dynamics 365 Operations',
    'power-bi-app': 'Power-BI-App',
    'power-bi-visual': 'Power-BI-Visual',
    'csp-all': 'für alle CSP-Partner freigegeben',
    'csp-some': 'nur für ausgewählte CSP-Partner (exklusiv)',
    'csp-none': 'nicht für CSP-Partner freigegeben',
    'csp-notSet': 'Freigabe nicht festgelegt',
    'csp-terminated': 'Freigabe beendet',
    'csp-unknown': 'CSP-Freigabe nicht bekannt',
  },
  'en-us': {
    saas: 'SaaS',
    'virtual-machine': 'Virtual machine',
    container: 'Container',
    'azure-application': 'Azure application',
    'iot-edge-module': 'IoT Edge module',
    'managed-service': 'Managed service',
    'consulting-service': 'Consulting service',
    'dynamics-365-business-central': 'Dynamics 365 Business Central',
    'dynamics-365-customer-engagement': 'Dynamics 365 Customer Engagement',
    'dynamics-365-operations': 'Dynamics 365 Operations',
    'power-bi-app': 'Power BI app',
    'power-bi-visual': 'Power BI visual',
    'csp-all': 'open to all CSP partners',
    'csp-some': 'selected CSP partners only (exclusive)',
    'csp-none': 'not open to CSP partners',
    'csp-notSet': 'CSP availability not set',
    'csp-terminated': 'CSP availability ended',
    'csp-unknown': 'CSP availability not known',
  },
});
