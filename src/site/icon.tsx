import { render } from 'preact-render-to-string';
import Mark from '../ui/Mark.tsx';
import type { Site } from './load.ts';

/** Gives the operator’s icon, or its logo where it has none, as a file; undefined where it has neither. */
export function iconSvg({ logo, icon = logo }: Pick<Site, 'logo' | 'icon'>): string | undefined {
  if (icon === undefined) return undefined;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...icon.attributes };
  return render(<Mark logo={{ ...icon, attributes }} />);
}
