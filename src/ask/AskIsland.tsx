import '../ui/translated.client.ts';
import type { Locale } from '../i18n/locale.ts';
import { AskBox } from './AskBox.tsx';

/** The box as an island of its own, for pages outside the tree. */
export default function AskIsland({ locale, packHref }: { locale: Locale; packHref: string }) {
  return <AskBox locale={locale} packHref={packHref} />;
}
