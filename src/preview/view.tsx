import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Draft, FieldLocation } from './types.ts';

/** What every part of the result shows, and what it can do. */
export interface ResultContext {
  locale: Locale;
  draft: Draft;
  assessment: Assessment;
  /** The data of the page’s locale. */
  pack: PreviewPack;
  /** Takes what was edited; a deletion can be undone. */
  onDraft: (draft: Draft, isDeletion?: boolean) => void;
  /** Leads to a field of the form. */
  onEdit: (location: FieldLocation) => void;
}

/** Leads from what is told of a field to the field. */
export function EditButton({
  locale,
  onEdit,
  location,
  label,
}: Pick<ResultContext, 'locale' | 'onEdit'> & { location: FieldLocation; label: string }) {
  const text = translator(resultDictionary, locale)('fillIn');
  return (
    <Button label={`${text}: ${label}`} onClick={() => onEdit(location)}>
      {text}
    </Button>
  );
}
