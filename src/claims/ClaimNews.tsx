import { translator } from '../i18n/dictionary.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { claimsDictionary } from './dictionary.ts';
import type { ClaimView } from './view.ts';

/** Claims of a page that have begun to hold recently or will soon; renders nothing if there are none. */
export function ClaimNews({ locale, claims }: { locale: Locale; claims: readonly ClaimView[] }) {
  const t = translator(claimsDictionary, locale);
  const lines = claims.flatMap(({ id, from, recent, statement, earlier }) => [
    ...(recent && from !== undefined
      ? [{ id: `${id} ${from}`, when: t('newsSince', { date: formatDate(locale, from) }), text: statement }]
      : []),
    ...earlier.flatMap((other) =>
      other.from === undefined
        ? []
        : [
            {
              id: `${id} ${other.from}`,
              when: t('willHold', { date: formatDate(locale, other.from) }),
              text: other.statement,
            },
          ],
    ),
  ]);
  if (lines.length === 0) return null;
  return (
    <section class="notice flow" aria-labelledby="news">
      <h2 id="news">{t('newsHeading')}</h2>
      <ul>
        {lines.map(({ id, when, text }) => (
          <li key={id}>
            <strong>{when}</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
