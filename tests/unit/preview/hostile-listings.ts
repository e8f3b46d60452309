/** Listings of malicious strangers: texts to paste, for Node and for a real browser. */
import { hostile } from '../html/hostile.ts';

const base = {
  languageId: 'en-us',
  title: 'Rocket',
  searchResultSummary: 'Flies',
  description: '<p>Flies.</p>',
  privacyPolicyLink: 'https://acme.example/privacy',
  globalSupportWebsite: 'https://acme.example/support',
  generalLinks: [{ displayText: 'Manual', link: 'https://acme.example/manual' }],
  supportContact: { name: 'Support Desk', email: 'support@acme.example', phone: '+1 425 555 0100' },
};

/** Members that take any text; each gets every hostile text in turn. */
const MEMBERS = [
  'title',
  'searchResultSummary',
  'shortDescription',
  'gettingStartedInstructions',
  'supportContact.name',
  'supportContact.phone',
  'generalLinks.displayText',
  'generalLinks.link',
  'globalSupportWebsite',
] as const;

function listing(member: (typeof MEMBERS)[number] | 'description', text: string): object {
  switch (member) {
    case 'supportContact.name':
      return { ...base, supportContact: { ...base.supportContact, name: text } };
    case 'supportContact.phone':
      return { ...base, supportContact: { ...base.supportContact, phone: text } };
    case 'generalLinks.displayText':
      return { ...base, generalLinks: [{ displayText: text, link: 'https://acme.example/' }] };
    case 'generalLinks.link':
      return { ...base, generalLinks: [{ displayText: 'x', link: `https://acme.example/${text}` }] };
    default:
      return { ...base, [member]: text };
  }
}

/** 300 texts to paste: every hostile text as a description, then as other members in turn. */
export const hostileListings: readonly string[] = [
  ...hostile.map((text) => listing('description', text)),
  ...hostile.map((text, index) => listing(MEMBERS[index % MEMBERS.length] ?? 'title', text)),
]
  .slice(0, 300)
  .map((each) => JSON.stringify(each));
