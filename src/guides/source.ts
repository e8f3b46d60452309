import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertNoFaults, type ContentFault, collectFaults } from '../content/fault.ts';
import { contentFile, parseYaml } from '../content/load.ts';
import { blocksIn, childrenOf, type MdastNode, nameOf, parseMdx, textIn, writtenAs } from '../content/mdx.ts';
import { asSentence } from '../i18n/format.ts';
import { isLocale, type Locale, locales } from '../i18n/locale.ts';
import { type GuideFrontMatter, guideSchema } from './schema.ts';

/** A guide as it was written, for checks and search. Astro renders the same files. */
export interface GuideSource {
  file: string;
  slug: string;
  locale: Locale;
  data: GuideFrontMatter;
  /** MDX below the front matter. */
  body: string;
  /** The words of the body, without markup; windows are not filled in (`fillWindows`). */
  text: string;
  /** Ids of the headings, in order. */
  headings: string[];
}

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/**
 * Reads content/guides/.
 * @throws ContentError with every fault: a file in the wrong folder, front matter missing or not fitting, heading without a pinned id
 */
export function readGuides(root: string): GuideSource[] {
  const faults: ContentFault[] = [];
  const guides: GuideSource[] = [];
  const folder = join(root, 'guides');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const segments = path.slice(folder.length + 1).split(/[\\/]/);
    const file = contentFile(root, ['guides', ...segments].join('/'));
    const [locale = '', name = ''] = segments;
    const fault = (id: string, field: string, value: unknown, remedy: string) =>
      faults.push({ id, file, field, value, remedy, ...(isLocale(locale) && { locale }) });
    if (segments.length !== 2 || !isLocale(locale) || !name.endsWith('.mdx')) {
      fault(
        'guide-place',
        'path',
        segments.join('/'),
        `Put guides at content/guides/<locale>/<slug>.mdx; locales: ${locales.join(', ')}.`,
      );
      continue;
    }
    const text = readFileSync(path, 'utf8');
    const matter = FRONT_MATTER.exec(text);
    if (matter === null) {
      fault('guide-front-matter', '-', text.slice(0, 40), 'Begin the file with front matter between two lines “---”.');
      continue;
    }
    // An empty line in place of the mark, so that lines are those of the file.
    const data = collectFaults(faults, () => parseYaml(`\n${matter[1]}`, file, guideSchema));
    if (data === undefined) continue;
    const body = text.slice(matter[0].length);
    let tree: MdastNode;
    try {
      tree = parseMdx(body);
    } catch (error) {
      fault(
        'guide-mdx',
        'body',
        (error as Error).message,
        'Correct the MDX: each tag is closed, { begins an expression.',
      );
      continue;
    }
    const headings: string[] = [];
    for (const heading of childrenOf(tree).filter(isHeading)) {
      const id = idOfHeading(heading);
      if (id !== undefined && /^[a-z0-9-]+$/.test(id)) headings.push(id);
      else {
        const remedy = 'Pin an English id at the end of the heading: {#who-pays}.';
        fault('guide-heading-id', 'heading', writtenAs(body, heading), remedy);
      }
    }
    guides.push({
      file,
      slug: name.slice(0, -'.mdx'.length),
      locale,
      data,
      body,
      text: wordsOf(tree, body),
      headings,
    });
  }
  assertNoFaults(faults);
  return guides.sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

/** A part of a guide below a heading. */
export interface GuideSection {
  id: string;
  title: string;
  /** Its words, without markup, a block a line; windows are not filled in. */
  text: string;
}

/** Splits a guide at its headings. Text before the first one is left out. */
export function sectionsOf({ body }: GuideSource): GuideSection[] {
  const sections: { heading: MdastNode; nodes: MdastNode[] }[] = [];
  for (const node of childrenOf(parseMdx(body))) {
    if (isHeading(node)) sections.push({ heading: node, nodes: [] });
    else sections.at(-1)?.nodes.push(node);
  }
  return sections.map(({ heading, nodes }) => ({
    id: idOfHeading(heading) ?? '',
    title: wordsOf(heading, body),
    text: linesOf(nodes, body).join('\n'),
  }));
}

const isHeading = (node: MdastNode): boolean => node.type === 'heading' && (node.depth === 2 || node.depth === 3);

function idOfHeading({ data }: MdastNode): string | undefined {
  const { id } = (data as { hProperties?: { id?: string } } | undefined)?.hProperties ?? {};
  return id;
}

/** The words of a node, without targets of links, marks and components except windows. */
function wordsOf(node: MdastNode, body: string): string {
  return blocksIn(node)
    .map((block) => wordsOfBlock(block, body))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.](?: |$))/g, '')
    .trim();
}

function wordsOfBlock(block: MdastNode, body: string): string {
  return textIn(block, (each) => (nameOf(each) === 'Window' ? writtenAs(body, each) : undefined));
}

/** The words of nodes, each block of them on a line of its own: a paragraph, an item of a list, a row of a table. */
function linesOf(nodes: readonly MdastNode[], body: string): string[] {
  const lines = nodes.flatMap((node) => {
    if (node.type === 'table') return rowsOf(node, body);
    return blocksIn(node)[0] === node ? [wordsOf(node, body)] : linesOf(childrenOf(node), body);
  });
  return lines.filter((line) => line !== '');
}

/**
 * The rows of a table as words that can be read alone. The first cell names a row; of several others, each follows the heading of
 * its column: `Zero – Cause: A trial. Question: Is it one?`
 */
function rowsOf(table: MdastNode, body: string): string[] {
  const lead = (text: string) => (/[?:]$/.test(text) ? text : `${text}:`);
  const [headings = [], ...rows] = childrenOf(table).map((row) => childrenOf(row).map((cell) => wordsOf(cell, body)));
  return rows.map(([name = '', ...cells]) => {
    const told = cells.flatMap((cell, index) => {
      if (cell === '' || cell === '–') return [];
      return cells.length === 1 ? asSentence(cell) : `${lead(headings[index + 1] ?? '')} ${asSentence(cell)}`;
    });
    if (told.length === 0) return asSentence(name);
    const named = cells.length === 1 || name.endsWith('?') ? lead(name) : `${name} –`;
    return [named, ...told].join(' ');
  });
}
