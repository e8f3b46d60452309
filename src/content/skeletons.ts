import { locales } from '../i18n/locale.ts';

/** A file to write, or a text to append to one. */
export interface Skeleton {
  /** Below content/. */
  path: string;
  text: string;
  append: boolean;
  /** Not overwritten if it exists. */
  optional: boolean;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const BOTH = `{ ${locales.map((locale) => `${locale}: ''`).join(', ')} }`;

/**
 * Makes the skeleton of an entry of content. Its texts are empty on purpose: the content check names each one.
 * @param kind guide, offer, claim, source, term or rule
 * @param id kebab-case; for an offer `<publisher>/<offer>`
 * @param file name of the YAML file without ending, for claims, sources and terms
 * @param today the date of the build, `YYYY-MM-DD`
 * @returns the files; undefined if the kind is unknown, the id is invalid or the file is missing
 */
export function skeletons(kind: string, id: string, file: string | undefined, today: string): Skeleton[] | undefined {
  const ids = kind === 'offer' ? id.split('/') : [id];
  if (ids.length !== (kind === 'offer' ? 2 : 1) || !ids.every((each) => ID.test(each))) return undefined;
  const whole = (path: string, text: string, optional = false): Skeleton => ({ path, text, append: false, optional });
  const entry = (folder: string, text: string): Skeleton[] | undefined =>
    file !== undefined && ID.test(file)
      ? [{ path: `${folder}/${file}.yaml`, text, append: true, optional: false }]
      : undefined;
  switch (kind) {
    case 'guide':
      return locales.map((locale) => whole(`guides/${locale}/${id}.mdx`, guide(today)));
    case 'offer': {
      const [publisher = '', offer = ''] = ids;
      const record = "name: ''\nwebsite: ''\nfictional: true\n";
      return [
        whole(`offers/${publisher}/${offer}.json`, listing(publisher, offer, today)),
        whole(`publishers/${publisher}.yaml`, record, true),
      ];
    }
    case 'claim':
      return entry(
        'claims',
        `${id}:\n  statement: ${BOTH}\n  status: stated\n  sources: []\n  confidence: A\n  generation: now\n`,
      );
    case 'source':
      return entry(
        'sources',
        `${id}:\n  title: ''\n  publisher: ''\n  address: ''\n  seen: read\n  language: en-US\n  generation: now\n  checked: ${today}\n`,
      );
    case 'term':
      return entry('glossary', `${id}:\n  term: ${BOTH}\n  definition: ${BOTH}\n`);
    case 'rule': {
      const text = `- id: ${id}\n  when: { role: [], symptom: [] }\n  destination: ''\n  activity: ''\n  claims: []\n`;
      return [{ path: 'routing/rules.yaml', text, append: true, optional: false }];
    }
    default:
      return undefined;
  }
}

function guide(today: string): string {
  return `---
title: ''
description: ''
order: 900
reviewed: ${today}
partnerTypes: []
partnerCenterRoles: []
inShort: []
---

## {#first-heading}
`;
}

function listing(publisher: string, offer: string, today: string): string {
  const document = {
    $schema: '/schema/listing.json',
    publisher,
    offer,
    fictional: true,
    kind: '',
    csp: { state: 'notSet' },
    confirmed: today,
    listings: [],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
