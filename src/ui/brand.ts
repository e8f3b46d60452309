/** What a copy of the site is known by; `site/brand.ts` makes it of the operator’s folder. */

/** A node of a drawing that passed the allow-list. */
export interface SvgNode {
  tag: string;
  attributes: Record<string, string>;
  children: SvgNode[];
}

export interface Brand {
  name: string;
  /** The operator’s drawing in place of the mark. */
  logo?: SvgNode;
  /** Address of the operator’s icon in place of the mark. */
  icon?: string;
  /** Address of a script that runs before the first paint. */
  script?: string;
  /** Rules of its own: accent colour, size of the logo. Missing where nothing is set. */
  style?: string;
}
