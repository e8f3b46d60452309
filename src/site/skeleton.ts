import { SITE_SCHEMA } from './load.ts';

/** A file of the folder of an operator. */
interface SkeletonFile {
  /** Below the folder. */
  path: string;
  text: string;
}

/**
 * Makes the folder of an operator. It can be built as it is, and contains every setting as a comment: lines that begin
 * with `#` and no space are settings, and removing the `#` enables them.
 */
export function siteSkeleton(): SkeletonFile[] {
  return [
    { path: 'site.yaml', text: SITE },
    { path: 'README.md', text: README },
    // Git does not keep empty folders.
    { path: 'offers/.gitkeep', text: '' },
    { path: 'publishers/.gitkeep', text: '' },
  ];
}

const SITE = `# What this copy says of itself. A line that begins with “#” and no space after it is a setting that is switched off:
# take the “#” away, and write your own value. The build names every mistake with file, line and remedy.

# The version of this folder. docs/operate.md of the project says what to change when it rises.
schema: ${SITE_SCHEMA}

# The name of the site, in the header and in titles of pages.
name: Wegweiser

# Who runs the copy. A public edition with real offers is not built without it.
operator: null
# Replace the line above by:
#operator:
#  name: Example Distribution GmbH
#  address: [Beispielweg 1, 12345 Musterstadt, Deutschland]
#  email: wegweiser@distribution.example
#  phone: +49 30 23125 000
#  represented: Kim Beispiel
#  privacyContact: privacy@distribution.example
#  issues: https://issues.distribution.example/
#  hosting:
#    de-de: Gehostet von Beispiel-Hosting. Der Server protokolliert Zeitpunkt und Adresse jedes Abrufs sieben Tage lang.
#    en-us: Hosted by Example Hosting. The server logs time and address of each request for seven days.

# The color of links, for the light and the dark theme. One that cannot be read is refused, with the nearest that can.
#accent: { light: '#0a4a86', dark: '#8fc5ff' }

# The first words of the start page.
#start:
#  heading:
#    de-de: Ein ISV-Produkt macht Ärger. Wer ist zuständig?
#    en-us: Trouble with an ISV product? Find out whose job it is.
#  lead:
#    de-de: Für unsere Reseller.
#    en-us: For our resellers.

# Sites that may show this one in a frame, such as your own portal. Without it nobody may.
#embed: { parents: ['https://portal.distribution.example'] }

# What Strict-Transport-Security asks beyond this host. It binds for years: first see that all subdomains have HTTPS.
#transport: { includeSubDomains: true, preload: false }

# Whom the copy asks, where it is not for everybody: customer, indirect-reseller, indirect-provider, direct-bill-partner,
# isv-publisher. With one role the question for it goes. Other roles stay one link away.
#roles: [indirect-reseller]

# What you add to answers, marked as yours. The names are the last parts of the addresses below /route/outcomes/.
#notes:
#  provider-billing:
#    de-de: Rechnungen sehen Sie in unserem Portal unter „Belege“.
#    en-us: You find invoices in our portal under “Documents”.

# Which party you are: indirect-provider, direct-bill-partner, isv-publisher or none. Answers that lead to this party then
# name your desk. It needs operator and desks.
#party: indirect-provider

# What an indirect provider has agreed with its resellers, and since when: duty -> provider, reseller, both-provider or
# both-reseller (the one named leads). Answers show it as your rule; /agreement/ begins with it and lists the duties.
#split:
#  date: 2026-10-01
#  duties:
#    first-level: reseller
#    isv-contact: both-provider

# Where your people are reached. “general” is needed; “technical” (a product does not work, set-up), “billing” (invoice,
# subscription) and “emergency” stand in for it where they differ. A desk needs a channel and languages; hours need a zone.
#desks:
#  general:
#    email: help@distribution.example
#    phone: +49 30 23125 100
#    website: https://distribution.example/help
#    hours:
#      timeZone: Europe/Berlin
#      week:
#        - { days: [mon, tue, wed, thu, fri], opens: '08:00', closes: '18:00' }
#    languages: [de, en]
#    ready:
#      de-de: [Ihre Kundennummer bei uns]
#      en-us: [your customer number with us]
#  emergency:
#    phone: +49 30 23125 112
#    languages: [de, en]
`;

const README = `# A copy of Wegweiser

This folder is yours: an update of the project never touches it. Keep it under version control, and build with
\`SITE_DIR\` set to it. docs/operate.md of the project explains everything.

| File | Holds |
| --- | --- |
| \`site.yaml\` | name, operator, color, words of the start page; \`site.json\` is read as well |
| \`logo.svg\` | optional; a drawing without script, style, text and references, at most 8,000 bytes |
| \`icon.svg\` | optional; the icon of browser tabs, where the logo is not square |
| \`legal.de-de.html\`, \`legal.en-us.html\` | optional; your legal notice in place of the one made of \`operator\` |
| \`privacy.de-de.html\`, \`privacy.en-us.html\` | optional; what you add to the privacy page |
| \`messages.yaml\`, \`terms.yaml\`, \`guides.yaml\`, \`guides/\` | optional; what you add to the box, the glossary and the guides |
| \`offers/<publisher>/<offer>.json\`, \`publishers/<publisher>.yaml\` | listing documents; \`npm run import\` writes them here |

Texts are HTML with p, br, ul, ol, li, strong, em, h2 to h6 and a.
`;
