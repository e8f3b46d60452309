import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { limitsOf, sourceDetails } from './details.ts';
import { claimsDictionary } from './dictionary.ts';
import { SourceTitle } from './SourceTitle.tsx';
import type { ClaimView, EarlierView, SourceView } from './view.ts';

interface Props {
  locale: Locale;
  claims: ClaimView[];
  /** Shows the numbers of the claims and gives them ids, for citations on the same page. */
  numbered?: boolean;
  /** How to settle a gap, by the id of its claim. */
  settle?: Record<string, string>;
  /** The statement that the page has already said in its first paragraph: it is not said again. */
  said?: string | undefined;
  /** Gives the claims ids, for links from other pages. */
  linked?: boolean;
  /** Gives the ids of all marks of the page that cite a claim, to which the claim links back. */
  marks?: (id: string) => readonly string[];
}

/** Claims with their sources, the day they were checked, and what older documents said. */
export function ClaimList({ locale, claims, numbered = false, settle = {}, said, linked = false, marks }: Props) {
  const t = claimsDictionary(locale);
  return (
    <ol class={numbered ? 'claims numbered' : 'claims'}>
      {claims.map((claim) => (
        <li
          key={claim.id}
          id={numbered || linked ? `claim-${claim.id}` : undefined}
          class={claim.status === 'stated' ? undefined : 'gap'}
        >
          {claim.statement !== said && <p>{claim.statement}</p>}
          {settle[claim.id] !== undefined && (
            <p>
              <strong>{t('gapsSettle')}</strong> {settle[claim.id]}
            </p>
          )}
          {limitsOf(locale, claim).map((limit) => (
            <p class="hint" key={limit}>
              {limit}
            </p>
          ))}
          <SourceLines locale={locale} sources={claim.sources} isCurrent />
          {claim.earlier.map((earlier) => (
            <div class={earlier.from === undefined ? 'earlier' : undefined} key={earlier.statement}>
              <p class="hint">
                {earlierLabel(locale, earlier)} {earlier.statement}
              </p>
              <SourceLines locale={locale} sources={earlier.sources} />
            </div>
          ))}
          {marks !== undefined && <BackLinks locale={locale} marks={marks(claim.id)} />}
        </li>
      ))}
    </ol>
  );
}

/** Links back to the marks that cite the claim. */
function BackLinks({ locale, marks }: { locale: Locale; marks: readonly string[] }) {
  const t = claimsDictionary(locale);
  if (marks.length === 0) return null;
  return (
    <p class="hint no-print">
      {t('backToText')}
      {marks.map((mark, index) => (
        <>
          {' '}
          <a class="to-text" href={`#${mark}`} key={mark}>
            {`↑\u202f${index + 1}`}
          </a>
        </>
      ))}
    </p>
  );
}

/** Says when another wording held, or in which older documents it stands. */
function earlierLabel(locale: Locale, { from, until, generation }: EarlierView): string {
  const t = claimsDictionary(locale);
  if (from !== undefined) return t('willHold', { date: formatDate(locale, from) });
  if (until !== undefined) return t('held', { date: formatDate(locale, until) });
  return t('earlier', { generation: t(`generation-${generation}`) });
}

interface SourcesProps {
  locale: Locale;
  sources: SourceView[];
  /** Whether they are those of the statement that holds; only of these it is told that no newer one was found. */
  isCurrent?: boolean;
}

/** The newest document, and the others in a disclosure. */
function SourceLines({ locale, sources, isCurrent = false }: SourcesProps) {
  const t = claimsDictionary(locale);
  const [first, ...others] = sources;
  if (first === undefined) return null;
  return (
    <>
      <p class="source-line">
        <SourceLine locale={locale} source={first} documents={isCurrent ? sources : []} />
      </p>
      {others.length > 0 && (
        <details class="more-sources">
          <summary>{t('moreSources', { count: others.length })}</summary>
          <ul class="source-lines">
            {others.map((source) => (
              <li class="source-line" key={source.id}>
                <SourceLine locale={locale} source={source} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function SourceLine({ locale, source, documents }: { locale: Locale; source: SourceView; documents?: SourceView[] }) {
  return (
    <>
      <SourceTitle source={source} locale={locale} /> ({sourceDetails(locale, source, documents)})
    </>
  );
}
