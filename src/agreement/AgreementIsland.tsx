import '../ui/translated.client.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Locale, locales } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { copy, download } from '../ui/export.client.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { RemoveSection } from '../ui/RemoveSection.tsx';
import { sharedValue, withoutShared } from '../ui/shared-link.ts';
import { AgreementSheet } from './AgreementSheet.tsx';
import {
  AGREEMENT_LINK_LENGTH,
  AGREEMENT_LINK_NAME,
  AGREEMENT_LINK_START,
  agreementFromFragment,
  agreementToFragment,
  fromFile,
  toFile,
} from './codec.ts';
import { DutyFields } from './DutyFields.tsx';
import { agreementDictionary } from './dictionary.ts';
import { MergeView } from './MergeView.tsx';
import { differences, isUntouched, type MergeChoice, merge } from './merge.ts';
import { emptyAgreement, entryOf, type Head, heads, isEmpty, withEntry, withHead } from './model.ts';
import { type Print, PrintChoice } from './PrintChoice.tsx';
import { readStored, writeStored } from './stored.client.ts';
import { type Agreement, type AgreementReading, NAME_LENGTH } from './types.ts';
import type { DutyView } from './view.ts';

interface Props {
  locale: Locale;
  duties: DutyView[];
  /** Values that a copy presets if a provider runs it: its name, and the split with its resellers. */
  preset?: Agreement;
}

/** Screens on which duties are folded, as in the style sheet. */
const NARROW = '(max-width: 40rem)';

/** The greatest size of a file in bytes. */
const FILE_SIZE = 400_000;

/**
 * The worksheet. Without script it is a form to print. With script it is kept on the device, shared as a link or a
 * file, and compared with versions that others send. Nothing is sent anywhere.
 */
export default function AgreementIsland({ locale, duties, preset = emptyAgreement() }: Props) {
  const t = agreementDictionary(locale);
  const ids = duties.map(({ id }) => id);
  const [running, setRunning] = useState(false);
  const [agreement, setAgreement] = useState<Agreement>(preset);
  const [incoming, setIncoming] = useState<Agreement>();
  const [deleted, setDeleted] = useState<Agreement>();
  const [status, setStatus] = useState<{ text: string; isFault: boolean }>({ text: '', isFault: false });
  const [link, setLink] = useState('');
  const [isKept, setKept] = useState(false);
  const [print, setPrint] = useState<Print>(locale);
  // The duty that was changed or jumped to last: the next open one follows it.
  const [here, setHere] = useState(-1);
  // The current agreement for listeners and promises. Several of them may run before the next render.
  const current = useRef(agreement);
  const isApplied = useRef(true);
  const top = useRef<HTMLDivElement>(null);

  const tell = (text: string, isFault = false) => setStatus({ text, isFault });

  const change = (next: Agreement) => {
    current.current = next;
    setAgreement(next);
    setLink('');
    setDeleted(undefined);
    const kept = writeStored({ agreement: next, isApplied: isApplied.current });
    setKept(kept && !isEmpty(next));
    tell(kept ? '' : t('notKept'), !kept);
  };

  /** Handles an agreement from a link or file: it is taken if there is none yet, otherwise compared. */
  const receive = (reading: AgreementReading) => {
    if ('fault' in reading) {
      tell(t(`fault-${reading.fault}`), true);
      return;
    }
    const came = reading.agreement;
    setIncoming(undefined);
    if (differences(current.current, came, ids).length === 0) tell(t('same'));
    else if (isUntouched(current.current, preset, ids)) {
      change(came);
      tell(t('taken'));
    } else {
      tell('');
      setIncoming(came);
    }
  };

  // Runs once. The functions that it calls read the current state from refs.
  useEffect(() => {
    const stored = readStored(ids);
    if (stored !== undefined) {
      current.current = stored.agreement;
      isApplied.current = stored.isApplied;
      setAgreement(stored.agreement);
      setKept(true);
    }
    setRunning(true);
    const readAddress = () => {
      const value = sharedValue(location.href, AGREEMENT_LINK_NAME);
      if (value === undefined) return;
      // The agreement is removed from the address, because reloading would compare again.
      history.replaceState(null, '', withoutShared(location.href));
      agreementFromFragment(value, ids).then(receive, () => receive({ fault: 'damaged' }));
    };
    readAddress();
    addEventListener('hashchange', readAddress);
    return () => removeEventListener('hashchange', readAddress);
  }, []);

  // On narrow screens the duties are a list of tasks, of which each opens in its place.
  useEffect(() => {
    const narrow = matchMedia(NARROW);
    const fold = () => {
      for (const row of top.current?.querySelectorAll('details') ?? []) {
        row.open = !narrow.matches || row.matches(':target, :has(:target), :focus-within');
      }
    };
    fold();
    narrow.addEventListener('change', fold);
    return () => narrow.removeEventListener('change', fold);
  }, []);

  const finish = (text: string) => {
    setIncoming(undefined);
    tell(text);
    top.current?.focus();
  };

  const makeLink = async (forAll: boolean) => {
    try {
      const fragment = await agreementToFragment(forAll ? { ...agreement, reseller: '' } : agreement);
      const address = `${location.origin}${localizedPath(locale, 'agreement')}${AGREEMENT_LINK_START}${fragment}`;
      const count = address.length;
      if (count > AGREEMENT_LINK_LENGTH) {
        setLink('');
        tell(t('linkTooLong', { count }), true);
        return;
      }
      setLink(address);
      tell(t((await copy(address)) ? 'linkCopied' : 'linkReady', { count }));
    } catch {
      tell(t('linkFailed'), true);
    }
  };

  const open = async (file: File) => {
    const reading: AgreementReading =
      file.size > FILE_SIZE
        ? { fault: 'too-large' }
        : await file.text().then(
            (text) => fromFile(text, ids),
            () => ({ fault: 'damaged' }),
          );
    receive(reading);
  };

  const remove = () => {
    const before = agreement;
    change(emptyAgreement());
    setIncoming(undefined);
    setDeleted(before);
    tell(t('removed'));
  };

  const undo = () => {
    if (deleted === undefined) return;
    change(deleted);
    tell(t('undone'));
    top.current?.focus();
  };

  const isOpen = ({ id }: DutyView) => entryOf(agreement, id).who === 'open';
  const agreed = duties.filter((duty) => !isOpen(duty)).length;
  const next = duties.find((duty, index) => index > here && isOpen(duty)) ?? duties.find(isOpen);

  /** Opens a duty and goes there. The link does not do it: its address changes with the state while it is followed. */
  const goTo = (event: Event, duty: DutyView) => {
    event.preventDefault();
    setHere(duties.indexOf(duty));
    const row = document.getElementById(`duty-${duty.id}`) as HTMLDetailsElement;
    row.open = true;
    row.scrollIntoView();
    row.querySelector('summary')?.focus();
  };
  return (
    <div class="agreement flow" ref={top} tabIndex={running ? -1 : undefined}>
      {!running && (
        <noscript>
          <p class="notice no-print">{t('noScript')}</p>
        </noscript>
      )}
      {incoming !== undefined && (
        <MergeView
          // Another version that arrives meanwhile starts a new comparison.
          key={JSON.stringify(incoming)}
          locale={locale}
          duties={duties}
          differences={differences(agreement, incoming, ids)}
          onTake={(choices: Record<string, MergeChoice>) => {
            change(merge(current.current, incoming, ids, choices));
            finish(t('taken'));
          }}
          onCancel={() => finish(t('cancelled'))}
        />
      )}
      {/* No form element, because nothing is ever submitted. */}
      <div class={running ? 'agreement-form flow no-print' : 'agreement-form flow'} hidden={incoming !== undefined}>
        <div class="count tools close with-script no-print">
          <p>
            {t('agreedCount', { agreed, all: duties.length })}
            {isKept && ` · ${t('keptHere')}`}
          </p>
          {next !== undefined && (
            <a href={`#duty-${next.id}`} onClick={(event) => goTo(event, next)}>
              {t('nextOpen')}
            </a>
          )}{' '}
          {running && <a href="#share">{t('toShare')}</a>}
        </div>
        <h2 id="parties">{t('parties')}</h2>
        <div class="heads fields">
          {heads.map((head: Head) => (
            <p key={head}>
              <label for={`head-${head}`}>{t(head)}</label>
              <input
                class="field"
                id={`head-${head}`}
                type={head === 'date' ? 'date' : 'text'}
                maxLength={head === 'date' ? undefined : NAME_LENGTH}
                autocomplete="off"
                value={agreement[head]}
                onInput={(event) => change(withHead(current.current, head, event.currentTarget.value))}
              />
            </p>
          ))}
        </div>
        <h2 id="duties">{t('duties')}</h2>
        <p class="prose no-print">{t('dutiesHint')}</p>
        {duties.map((duty, index) => (
          <DutyFields
            key={duty.id}
            locale={locale}
            duty={duty}
            number={index + 1}
            entry={entryOf(agreement, duty.id)}
            onChange={(entry) => {
              setHere(index);
              change(withEntry(current.current, duty.id, entry));
            }}
          />
        ))}
        {!running && (
          <div class="signatures">
            {(['provider', 'reseller'] as const).map((side) => (
              <p key={side}>
                {t(side)}: {t('sheetSignature')}
              </p>
            ))}
          </div>
        )}
      </div>
      <p role="status" class={status.isFault ? 'notice no-print' : 'told no-print'}>
        {status.text}
      </p>
      {running && incoming === undefined && (
        <>
          {deleted !== undefined && (
            <p class="no-print">
              <button class="button" type="button" onClick={undo}>
                {t('undo')}
              </button>
            </p>
          )}
          <section class="flow prose no-print" aria-labelledby="share">
            <h2 id="share">{t('share')}</h2>
            <p>{t('shareHint')}</p>
            <p class="tools">
              <button class="button" type="button" onClick={() => makeLink(false)}>
                {t('makeLink')}
              </button>
              <button class="button" type="button" aria-describedby="link-all-hint" onClick={() => makeLink(true)}>
                {t('makeLinkAll')}
              </button>
            </p>
            <p class="hint" id="link-all-hint">
              {t('makeLinkAllHint')}
            </p>
            {link !== '' && (
              <p class="link stack">
                <label for="agreement-link">{t('link')}</label>
                <input class="field" id="agreement-link" type="text" readOnly value={link} />
                <span class="hint">{t('linkLength', { count: link.length })}</span>
              </p>
            )}
            <p class="tools">
              <button
                class="button"
                type="button"
                onClick={() => download('wegweiser-agreement.json', 'application/json', toFile(agreement))}
              >
                {t('download')}
              </button>
              <FileButton id="agreement-file" accept=".json,application/json" label={t('upload')} onFile={open} />
            </p>
          </section>
          <PrintChoice locale={locale} print={print} onChoice={setPrint} />
          <RemoveSection id="remove" heading={t('remove')} hint={t('removeHint')} onRemove={remove} />
        </>
      )}
      {running && (
        <AgreementSheet agreement={agreement} duties={duties} languages={print === 'all' ? locales : [print]} />
      )}
    </div>
  );
}
