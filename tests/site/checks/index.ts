/** The registry: every check over the built output, in the order in which findings are told. */
import type { Seeded, SiteCheck } from '../framework.ts';
import * as answerFirst from './answer-first.ts';
import * as budgets from './budgets.ts';
import * as descriptions from './descriptions.ts';
import * as discovery from './discovery.ts';
import * as fictional from './fictional.ts';
import * as fileCount from './file-count.ts';
import * as fileNames from './file-names.ts';
import * as gluedWords from './glued-words.ts';
import * as headingOrder from './heading-order.ts';
import * as hreflang from './hreflang.ts';
import * as htmlValidity from './html-validity.ts';
import * as lang from './lang.ts';
import * as links from './links.ts';
import * as noInline from './no-inline.ts';
import * as oneH1 from './one-h1.ts';
import * as orphans from './orphans.ts';
import * as sameLanguage from './same-language.ts';
import * as straightQuotes from './straight-quotes.ts';
import * as styles from './styles.ts';
import * as untranslated from './untranslated.ts';

export const registry: readonly { check: SiteCheck; seeded: readonly Seeded[] }[] = [
  fileCount,
  fileNames,
  htmlValidity,
  links,
  orphans,
  sameLanguage,
  hreflang,
  oneH1,
  headingOrder,
  lang,
  descriptions,
  gluedWords,
  straightQuotes,
  untranslated,
  noInline,
  answerFirst,
  budgets,
  styles,
  fictional,
  discovery,
];
