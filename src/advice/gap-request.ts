import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Gap, MissingBox } from '../offers/completeness.ts';
import { extrasDictionary } from './extras-dictionary.ts';

/** What a publisher tells outside of Partner Center, which has no box for it. */
type Besides = 'support-languages' | 'support-hours';

const isBesides = (gap: Gap): gap is Besides => gap === 'support-languages' || gap === 'support-hours';

/**
 * Writes a request to the publisher to fill the empty boxes of Partner Center.
 * @param missing the missing boxes, at least one
 * @param dated the date of the document that names the boxes
 */
export function gapRequest(
  language: Locale,
  offer: string,
  missing: readonly MissingBox[],
  dated: string | undefined,
): { subject: string; body: string } {
  const t = extrasDictionary(language);
  const boxes = missing.flatMap(({ gap, label }) => (isBesides(gap) ? [] : [t(`gap-${gap}`, { label: label ?? '' })]));
  const besides = missing.flatMap(({ gap }) => (isBesides(gap) ? [t(`gap-${gap}`)] : []));
  const items = (lines: readonly string[]) => lines.map((line) => `– ${line}`).join('\n');
  const paragraphs = [
    t('gapGreeting'),
    boxes.length > 0 ? t('gapOpening', { offer }) : t('gapOpeningPlain', { offer }),
    boxes.length > 0 && items(boxes),
    boxes.length > 0 && dated !== undefined && t('gapDated', { date: formatDate(language, dated) }),
    besides.length > 0 && `${t('gapBesides')}\n${items(besides)}`,
    `${t('gapClosing')}\n${t('gapSender')}`,
  ];
  return { subject: t('gapSubject', { offer }), body: paragraphs.filter(Boolean).join('\n\n') };
}

/**
 * Makes the address of a new issue with title and text filled in, as GitHub, GitLab and Gitea read it.
 * @param form the address of the empty form
 */
export function issueAddress(form: string, title: string, body: string): string {
  const address = new URL(form);
  const names = /\/-\/issues\//.test(address.pathname)
    ? { title: 'issue[title]', body: 'issue[description]' }
    : { title: 'title', body: 'body' };
  address.searchParams.set(names.title, title);
  address.searchParams.set(names.body, body);
  return address.href;
}
