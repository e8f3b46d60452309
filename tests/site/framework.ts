/** Checks over a built edition: what a site, a page, a check, a finding and a seeded fault are. */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'parse5';
import { filesBelow } from '../../src/build/files.ts';
import { policyFile } from '../../src/build/output.ts';
import type { HeaderPolicy } from '../../src/config/policy.ts';
import { isLocale, type Locale } from '../../src/i18n/locale.ts';
import { attribute, type Document, type Element, elementsBelow } from './tree.ts';

/** A mistake in the output, with everything that is needed to correct it. */
export interface Finding {
  check: string;
  /** File below the output folder. */
  file: string;
  /** The current text. */
  detail: string;
  remedy: string;
}

/** A check over a whole edition. */
export interface SiteCheck {
  /** Stable, kebab-case; the name of its file. */
  id: string;
  title: string;
  /** Checks every page or file; throws only if it cannot run. */
  run(site: Site): Finding[];
}

/** Files of a site held in memory: path below the folder → text. */
export type Files = Readonly<Record<string, string>>;

/** A fault seeded into the healthy fixture, which proves that the check works. */
export interface Seeded {
  name: string;
  /** Gives the files to write over the healthy ones; undefined removes a file. */
  files(healthy: Files): Record<string, string | undefined>;
  /** What the detail of one finding must hold. */
  expect: string;
}

/**
 * Edits one file of a fixture.
 * @throws Error when the text to replace is not there, so that a seeded fault cannot become none
 */
export function edit(healthy: Files, file: string, from: string, to: string): Record<string, string> {
  const text = healthy[file];
  if (text === undefined || !text.includes(from)) throw new Error(`fixture: ${file} does not hold “${from}”`);
  return { [file]: text.replace(from, () => to) };
}

/** A page of the output; everything is read and parsed once, when first asked for. */
export class Page {
  /** Path below the output folder: `de-de/guides/index.html`. */
  readonly file: string;
  /** Address from `/`: `/de-de/guides/`. */
  readonly address: string;
  /** Locale of the address; the start page and the 404 page at the root have none. */
  readonly locale: Locale | undefined;
  readonly #site: Site;
  #html: string | undefined;
  #tree: Document | undefined;
  #elements: Element[] | undefined;
  #ids: Set<string> | undefined;

  constructor(site: Site, file: string) {
    this.#site = site;
    this.file = file;
    this.address = `/${file}`.replace(/\/index\.html$/, '/');
    const [segment = ''] = file.split('/');
    this.locale = isLocale(segment) ? segment : undefined;
  }

  get html(): string {
    this.#html ??= this.#site.text(this.file);
    return this.#html;
  }

  get tree(): Document {
    // Without scripting: what stands in `noscript` is part of the page.
    this.#tree ??= parse(this.html, { scriptingEnabled: false });
    return this.#tree;
  }

  /** All rendered elements in document order. */
  get elements(): readonly Element[] {
    this.#elements ??= elementsBelow(this.tree);
    return this.#elements;
  }

  /** Ids to which a fragment may lead. */
  get ids(): ReadonlySet<string> {
    this.#ids ??= new Set(this.elements.flatMap((element) => attribute(element, 'id') ?? []));
    return this.#ids;
  }

  /** The elements of one name. */
  all(...names: string[]): Element[] {
    return this.elements.filter(({ tagName }) => names.includes(tagName));
  }

  /** The `content` of the meta elements of one name. */
  meta(name: string): string[] {
    return this.all('meta')
      .filter((element) => attribute(element, 'name') === name)
      .map((element) => attribute(element, 'content') ?? '');
  }

  /** Whether the page only forwards to another address. */
  get forwards(): boolean {
    return this.all('meta').some((element) => attribute(element, 'http-equiv')?.toLowerCase() === 'refresh');
  }

  /** Whether the page is one of those for addresses that do not exist. */
  get isNotFound(): boolean {
    return /(?:^|\/)404(?:\/index)?\.html$/.test(this.file);
  }

  /** Whether search engines may list the page. */
  get indexable(): boolean {
    return !this.forwards && !this.meta('robots').some((content) => /\bnoindex\b|\bnone\b/.test(content));
  }
}

/** The target of an address of the site. */
export interface Target {
  /** The path asked for, decoded, from `/`. */
  path: string;
  /** Decoded; empty when there is none. */
  fragment: string;
  /** The file that is served; undefined when there is none. */
  file: string | undefined;
}

/** A built edition: its files and pages. */
export class Site {
  /** All files, paths below the folder with `/`, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly Page[];
  readonly policy: HeaderPolicy;
  readonly #read: (file: string) => Buffer;
  readonly #known: ReadonlySet<string>;
  readonly #pages: ReadonlyMap<string, Page>;
  #origin: string | undefined;

  private constructor(files: string[], read: (file: string) => Buffer, policy: HeaderPolicy) {
    this.files = files.toSorted();
    this.policy = policy;
    this.#read = read;
    this.#known = new Set(files);
    this.pages = this.files.filter((file) => file.endsWith('.html')).map((file) => new Page(this, file));
    this.#pages = new Map(this.pages.map((page) => [page.file, page]));
  }

  /**
   * Opens a built edition.
   * @param command the command that builds it, for the message
   * @throws Error with the remedy when it is not built
   */
  static open(folder: string, command: string): Site {
    if (!existsSync(folder) || !existsSync(policyFile(folder))) {
      throw new Error(`${folder}: there is no built edition. Run “${command}” first.`);
    }
    const files = filesBelow(folder).map((file) => relative(folder, file).replaceAll('\\', '/'));
    const policy = JSON.parse(readFileSync(policyFile(folder), 'utf8')) as HeaderPolicy;
    return new Site(files, (file) => readFileSync(join(folder, file)), policy);
  }

  /** Makes a site of files in memory; those that are undefined are not there. */
  static of(files: Readonly<Record<string, string | undefined>>, policy: HeaderPolicy): Site {
    const names = Object.keys(files).filter((file) => files[file] !== undefined);
    return new Site(names, (file) => Buffer.from(files[file] ?? ''), policy);
  }

  /** The content of a file; throws when there is none. */
  bytes(file: string): Buffer {
    return this.#read(file);
  }

  /** The text of a file; throws when there is none. */
  text(file: string): string {
    return this.#read(file).toString('utf8');
  }

  has(file: string): boolean {
    return this.#known.has(file);
  }

  page(file: string | undefined): Page | undefined {
    return file === undefined ? undefined : this.#pages.get(file);
  }

  /** The origin that canonical addresses of this edition begin with; empty when the start page names none. */
  get origin(): string {
    if (this.#origin === undefined) {
      const link = this.page('index.html')
        ?.all('link')
        .find((each) => attribute(each, 'rel') === 'canonical');
      const href = (link && attribute(link, 'href')) ?? '';
      this.#origin = URL.canParse(href) ? new URL(href).origin : '';
    }
    return this.#origin;
  }

  /**
   * Resolves an address the way a browser and the server do; the query is left out.
   * @param href what the page says
   * @param from the address of the page
   * @returns undefined when the address is not one of this site (another origin, `mailto:`, `data:`)
   */
  resolve(href: string, from: string): Target | undefined {
    // Stands for whatever host serves the site.
    const here = 'http://here.invalid';
    if (!URL.canParse(href, here + from)) return { path: href, fragment: '', file: undefined };
    const url = new URL(href, here + from);
    if (url.origin !== here && url.origin !== this.origin) return undefined;
    const path = decoded(url.pathname);
    const name = path.slice(1);
    const file = path.endsWith('/') ? `${name}index.html` : name;
    const fragment = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
    return { path, fragment, file: this.has(file) ? file : undefined };
  }
}

/** Writes a finding in one line. */
export function describeFinding({ check, file, detail, remedy }: Finding): string {
  return `[${check}] ${file}: ${detail}\n    remedy: ${remedy}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
