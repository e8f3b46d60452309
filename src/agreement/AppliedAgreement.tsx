import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { type AgreementPack, type AppliedDuty, apply, sideOf } from './apply.ts';
import { agreementDictionary } from './dictionary.ts';
import { isEmpty } from './model.ts';
import { notesOn, replacesProvider, whoActs } from './said.ts';
import { readStored, type Stored, writeStored } from './stored.client.ts';
import { type Agreement, detailNames, type Side } from './types.ts';

export interface AppliedProps {
  locale: Locale;
  /** Address of the data of the duties, an `AgreementPack`. */
  packHref: string;
  /** Rows of the decision table that led to the answer. */
  rules: readonly string[];
  /** Who asks: the first answer given. */
  role: string | undefined;
  /** Whom Microsoft’s rule names. */
  recipient: string;
  /** Shown if the reader has no agreement. */
  children?: ComponentChildren;
}

/** The duties that an answer concerns, as they were agreed. */
export function AppliedAgreement({ locale, packHref, rules, role, recipient, children }: AppliedProps) {
  const side = sideOf(role);
  const [pack, setPack] = useState<AgreementPack>();
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    if (side === undefined) return;
    fetch(packHref)
      .then((response) => response.json() as Promise<AgreementPack>)
      .then((data) => {
        setStored(readStored(data.duties.map(({ id }) => id)));
        setPack(data);
      })
      // If the data cannot be loaded, only Microsoft’s answer is shown.
      .catch(() => undefined);
  }, [packHref, side]);
  if (side === undefined || pack === undefined || stored === undefined || isEmpty(stored.agreement)) return children;
  const applied = apply(stored.agreement, pack.duties, rules, side);
  if (applied.length === 0) return null;
  const t = agreementDictionary(locale);
  const { agreement, isApplied } = stored;
  const toggle = () => {
    const next = { agreement, isApplied: !isApplied };
    writeStored(next);
    setStored(next);
  };
  return (
    <section class="agreement-note panel flow" aria-labelledby="agreement-note">
      <h2 id="agreement-note">{t('noteHeading')}</h2>
      {isApplied ? (
        <>
          <p class="hint">{withWhom(locale, agreement)}</p>
          {applied.map((each) => (
            <OneDuty key={each.duty.id} {...{ locale, side, agreement, recipient }} applied={each} />
          ))}
          <p class="hint">{t('noteLead')}</p>
        </>
      ) : (
        <p>{t('noteIsOff')}</p>
      )}
      <p class="tools no-print">
        <label>
          <input type="checkbox" checked={!isApplied} onChange={toggle} /> {t('noteOff')}
        </label>
        <a href={localizedPath(locale, 'agreement')}>{t('noteLink')}</a>
      </p>
    </section>
  );
}

function OneDuty({
  locale,
  side,
  agreement,
  recipient,
  applied,
}: {
  locale: Locale;
  side: Side;
  agreement: Agreement;
  recipient: string;
  applied: AppliedDuty;
}) {
  const t = agreementDictionary(locale);
  const { duty, entry } = applied;
  const details = detailNames.filter((name) => entry[name] !== '');
  return (
    <div class="duty-note">
      <h3>{duty.title}</h3>
      <p>{whoActs(locale, side, applied, agreement[side === 'provider' ? 'reseller' : 'provider'])}</p>
      {recipient === 'indirect-provider' && replacesProvider(side, applied) && <p>{t('noteYoursNotProvider')}</p>}
      {notesOn(applied).map(({ text, claim }) => (
        <p key={claim}>
          {text} (<a href={`${localizedPath(locale, 'agreement')}#claim-${claim}`}>{t('noteBasis')}</a>)
        </p>
      ))}
      {details.length > 0 && (
        <dl class="facts">
          {details.flatMap((name) => [<dt key={name}>{t(name)}</dt>, <dd key={`${name}-value`}>{entry[name]}</dd>])}
        </dl>
      )}
    </div>
  );
}

/** Names and date of the agreement, so that nobody mistakes an old one for the current one. */
function withWhom(locale: Locale, { provider, reseller, date }: Agreement): string {
  const t = agreementDictionary(locale);
  const names = { provider: provider || t('noteAProvider'), reseller: reseller || t('noteAReseller') };
  return date === '' ? t('noteWith', names) : t('noteWithDated', { ...names, date: formatDate(locale, date) });
}
