import type { Locale } from '../i18n/locale.ts';
import { Button } from '../ui/Button.tsx';
import type { PreviewPack } from './pack.ts';
import { resultDictionary } from './result-dictionary.ts';
import type { Assessment, Draft, FieldLocation } from './types.ts';

/** The data and callbacks that every part of the result gets. */
export interface ResultContext {
  locale: Locale;
  draft: Draft;
  assessment: Assessment;
  /** The data of the page’s locale. */
  pack: PreviewPack;
  /** Called with the edited draft; a deletion can be undone. */
  onDraft: (draft: Draft, isDeletion?: boolean) => void;
  /** Moves the focus to a field of the form. */
  onEdit: (location: FieldLocation) => void;
}

/** A button that leads to the field of an entry. */
export function EditButton({
  locale,
  onEdit,
  location,
  label,
}: Pick<ResultContext, 'locale' | 'onEdit'> & { location: FieldLocation; label: string }) {
  const text = resultDictionary(locale)('edit');
  return (
    <Button label={`${text}: ${label}`} onClick={() => onEdit(location)}>
      {text}
    </Button>
  );
}
