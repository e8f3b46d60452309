import { ClaimList } from '../claims/ClaimList.tsx';
import { packClaimView } from '../claims/pack.ts';
import type { Locale } from '../i18n/locale.ts';
import { stateHref } from '../routing/codec.ts';
import { roleOptions } from '../routing/messages.ts';
import { formatQuoted } from '../routing/QuestionView.tsx';
import type { AskFindings, Door } from './doors.ts';
import type { AskPack, PackMessage } from './pack.ts';
import { askResultDictionary } from './result-dictionary.ts';

/** A query of the box and its findings. */
export interface AskedQuery {
  pack: AskPack;
  /** The option of the role; unknown while it has not been chosen. */
  role: string | undefined;
  found: AskFindings<PackMessage>;
}

interface Props extends AskedQuery {
  locale: Locale;
  /** Asks again in another role; missing if the page determines the role. */
  onRole?: (role: string | undefined) => void;
}

/** Up to three doors, each with its reason; the roles if the asker's is unknown; the topics if nothing was found. */
export function AskResult({ locale, pack, role, found, onRole }: Props) {
  const t = askResultDictionary(locale);
  const labelOf = (option: string) => pack.options[option] ?? option;
  if (role === undefined) {
    return (
      <div class="flow">
        <Notes messages={found.messages} />
        <ul class="options" aria-label={t('role')}>
          {roleOptions(pack.tree).map(({ id }) => (
            <li key={id}>
              <button class="option" type="button" onClick={() => onRole?.(id)}>
                <span class="label">{labelOf(id)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <div class="flow">
      {onRole !== undefined && (
        <p class="hint">
          {t('asRole', { role: labelOf(role) })}{' '}
          <button class="button small" type="button" onClick={() => onRole(undefined)}>
            {t('otherRole')}
          </button>
        </p>
      )}
      {found.doors.length === 0 ? (
        <Topics locale={locale} pack={pack} role={role} />
      ) : (
        <>
          <ol class="options">
            {found.doors.map(({ ids, option, reason }) => (
              <li key={ids.join('/')} class="flow">
                <a class="option" href={stateHref(locale, ids)}>
                  <span class="label">{labelOf(option)}</span> <span class="hint">{reasonText(locale, reason)}</span>
                </a>
                {typeof reason === 'object' && 'message' in reason && reason.message.claims.length > 0 && (
                  <details>
                    <summary>{t('why')}</summary>
                    <ClaimList
                      locale={locale}
                      claims={reason.message.claims.map((claim) => packClaimView(pack, claim))}
                    />
                  </details>
                )}
              </li>
            ))}
          </ol>
          <p>
            <a href={stateHref(locale, [role])}>{t('noneOfThese')}</a>
          </p>
        </>
      )}
    </div>
  );
}

function reasonText(locale: Locale, reason: Door<PackMessage>['reason']): string {
  const t = askResultDictionary(locale);
  if (reason === 'topic') return t('wholeTopic');
  return 'message' in reason ? reason.message.note : t('because', { words: formatQuoted(locale, reason.words) });
}

/** What the messages in the text mean, which does not depend on the role. */
function Notes({ messages }: { messages: readonly PackMessage[] }) {
  return (
    <>
      {messages.map(({ note }) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

function Topics({ locale, pack, role }: { locale: Locale; pack: AskPack; role: string }) {
  const t = askResultDictionary(locale);
  const next = roleOptions(pack.tree).find(({ id }) => id === role)?.next;
  return (
    <nav aria-label={t('topics')}>
      <ul class="options">
        {(pack.tree.questions[next ?? '']?.options ?? []).map(({ id }) => (
          <li key={id}>
            <a class="option" href={stateHref(locale, [role, id])}>
              <span class="label">{pack.options[id] ?? id}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
