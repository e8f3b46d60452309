import '../ui/translated.client.ts';
import type { Locale } from '../i18n/locale.ts';
import { PasteBox } from './PasteBox.tsx';

/** The paste box as an island of its own, for pages outside the tree. */
export default function PasteIsland({ locale, packHref }: { locale: Locale; packHref: string }) {
  return <PasteBox locale={locale} packHref={packHref} />;
}
