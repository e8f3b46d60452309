import { useState } from 'preact/hooks';
import { formatLanguage } from '../i18n/format.ts';
import type { Locale } from '../i18n/locale.ts';
import { localizedPath } from '../i18n/path.ts';
import { Button } from '../ui/Button.tsx';
import { copy, download } from '../ui/export.client.ts';
import { checklistText, draftDocumentText, gapListText, listingResources } from './export.ts';
import { DRAFT_LINK_LENGTH, DRAFT_LINK_START, draftToFragment } from './link.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Draft } from './types.ts';
import type { ResultContext } from './view.tsx';

/** A text to copy or download. */
interface Paper {
  id: string;
  name: string;
  hint?: string;
  file: string;
  text: () => string;
}

/** The exports: documents, lists, a link. */
export function OutPanel({ locale, draft, assessment, pack }: ResultContext) {
  const t = resultDictionary(locale);
  const [status, setStatus] = useState('');
  const base = `${draft.publisher}-${draft.offer}`;
  const papers: Paper[] = [
    {
      id: 'document',
      name: t('outDocument'),
      hint: t('outDocumentHint'),
      file: `${draft.offer}.json`,
      text: () => draftDocumentText(draft),
    },
    ...listingResources(draft).map(({ language, text }, index) => ({
      id: `listing-${index}`,
      name: t('outListing', { language: formatLanguage(locale, language) }),
      ...(index === 0 && { hint: t('outListingHint') }),
      file: `${base}.listing.${language}.json`,
      text: () => text,
    })),
    {
      id: 'checklist',
      name: t('outChecklist'),
      hint: t('outChecklistHint'),
      file: `${base}.checklist.txt`,
      text: () => checklistText(draft, assessment, locale),
    },
    {
      id: 'gaps',
      name: t('outGaps'),
      hint: t('outGapsHint'),
      file: `${base}.gaps.txt`,
      text: () => gapListText(draft, assessment, locale, pack.rules),
    },
  ];
  return (
    <div class="flow prose">
      <p role="status" class="status">
        {status}
      </p>
      {papers.map((paper) => (
        <PaperItem key={paper.id} locale={locale} paper={paper} onStatus={setStatus} />
      ))}
      <DraftLink locale={locale} draft={draft} />
    </div>
  );
}

function PaperItem({ locale, paper, onStatus }: { locale: Locale; paper: Paper; onStatus: (text: string) => void }) {
  const t = resultDictionary(locale);
  const [isOpen, setOpen] = useState(false);
  const { id, name, hint, file, text } = paper;
  const type = file.endsWith('.json') ? 'application/json' : 'text/plain';
  return (
    <section class="flow preview-paper" aria-labelledby={`pv-out-${id}`}>
      <h4 id={`pv-out-${id}`}>{name}</h4>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <p class="tools">
        <Button label={`${t('download')}: ${name}`} onClick={() => download(file, type, text())}>
          {t('download')}
        </Button>
        <Button
          label={`${t('copy')}: ${name}`}
          onClick={async () => onStatus((await copy(text())) ? t('copied', { what: name }) : t('copyFailed'))}
        >
          {t('copy')}
        </Button>
      </p>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {t('showText')}
          <span class="visually-hidden">: {name}</span>
        </summary>
        {isOpen && <textarea class="field code" readOnly rows={12} dir="auto" aria-label={name} value={text()} />}
      </details>
    </section>
  );
}

/** A link that holds the draft, with its length. */
function DraftLink({ locale, draft }: { locale: Locale; draft: Draft }) {
  const t = resultDictionary(locale);
  const [made, setMade] = useState<{ draft: Draft; link: string; status: string }>();
  const make = async () => {
    try {
      const link = `${location.origin}${localizedPath(locale, 'preview')}${DRAFT_LINK_START}${await draftToFragment(draft)}`;
      const count = link.length;
      if (count > DRAFT_LINK_LENGTH) {
        setMade({ draft, link: '', status: t('linkTooLong', { count }) });
        return;
      }
      setMade({ draft, link, status: (await copy(link)) ? t('linkCopied', { count }) : t('linkReady', { count }) });
    } catch {
      setMade({ draft, link: '', status: t('linkFailed') });
    }
  };
  // A link made before the last change would not hold it, so it is no longer shown.
  const current = made?.draft === draft ? made : undefined;
  return (
    <section class="flow" aria-labelledby="pv-link-heading">
      <h4 id="pv-link-heading">{t('linkHeading')}</h4>
      <p>{t('linkHint')}</p>
      <p>
        <Button onClick={make}>{t('makeLink')}</Button>
      </p>
      <p role="status">{current?.status}</p>
      {current !== undefined && current.link !== '' && (
        <p class="stack">
          <label for="pv-link">{t('linkLabel')}</label>
          <input class="field" id="pv-link" type="text" readOnly value={current.link} />
        </p>
      )}
    </section>
  );
}
