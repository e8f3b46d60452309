import '../ui/translated.client.ts';
import type { Locale } from '../i18n/locale.ts';
import { AskBox } from './AskBox.tsx';

interface Props {
  locale: Locale;
  packHref: string;
  /** The role, if the copy is for a single one. */
  under?: readonly string[];
}

/** The box as an island of its own, for pages outside the tree. */
export default function AskIsland({ locale, packHref, under = [] }: Props) {
  return <AskBox locale={locale} packHref={packHref} under={under} />;
}
