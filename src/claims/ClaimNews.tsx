import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { claimsDictionary } from './dictionary.ts';
import type { ClaimView } from './view.ts';

/** Claims of a page that have begun to hold recently or will soon; renders nothing if there are none. */
export function ClaimNews({ locale, claims }: { locale: Locale; claims: readonly ClaimView[] }) {
  const t = claimsDictionary(locale);
  const news = claims.flatMap(({ id, from, recent, statement, earlier }) => [
    { id, label: 'newsSince' as const, from: recent ? from : undefined, statement },
    ...earlier.map((other) => ({ id, label: 'willHold' as const, ...other })),
  ]);
  const lines = news.flatMap(({ id, label, from, statement }) =>
    from === undefined ? [] : [{ id: `${id} ${from}`, when: t(label, { date: formatDate(locale, from) }), statement }],
  );
  if (lines.length === 0) return null;
  return (
    <section class="notice flow" aria-labelledby="news">
      <h2 id="news">{t('newsHeading')}</h2>
      <ul>
        {lines.map(({ id, when, statement }) => (
          <li key={id}>
            <strong>{when}</strong> {statement}
          </li>
        ))}
      </ul>
    </section>
  );
}
