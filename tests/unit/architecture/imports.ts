/** The import graph of a folder of sources, read with the TypeScript compiler; works on texts, so that tests can seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import ts from 'typescript';

/** Path below src/ -> text. */
export type Sources = Readonly<Record<string, string>>;

/** One import or re-export of one file. */
export interface Import {
  /** Path below src/ of the file that imports. */
  file: string;
  /** As it stands in the file. */
  specifier: string;
  /** Path below src/ for a file of our own, else the name of the package or built-in module. */
  target: string;
  own: boolean;
  /** `import type` leaves nothing in the output; `import { type X }` does, the module is still loaded. */
  typeOnly: boolean;
  /** Names taken; `*` for all, none for a bare import. */
  names: string[];
}

/**
 * Reads all .ts, .tsx and .astro files below a folder.
 * @param root the folder src/
 */
export function readSources(root: string): Sources {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(tsx?|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  );
}

/**
 * Gives the code of a file as TypeScript: for .astro the front matter and the scripts that are bundled.
 * @param file the path, for its ending
 * @param text the text of the file
 */
export function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const matter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  return [matter, ...scriptsOf(text)].join('\n');
}

function scriptsOf(text: string): string[] {
  return [...text.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !attributes.includes('is:inline'))
    .map(([, , code = '']) => code);
}

/** Code parsed before: a seed changes one file, all others stay. */
const parsed = new Map<string, ts.SourceFile>();

/**
 * Parses the code of a file.
 * @param file the path, for its ending
 * @param text the text of the file
 */
function parse(file: string, text: string): ts.SourceFile {
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const known = parsed.get(file + text);
  if (known !== undefined) return known;
  const source = ts.createSourceFile(file, codeOf(file, text), ts.ScriptTarget.Latest, true, kind);
  parsed.set(file + text, source);
  return source;
}

/**
 * Lists the imports of all files: import, export … from, and import() of a literal.
 * @param sources the files
 */
export function importsOf(sources: Sources): Import[] {
  return Object.entries(sources).flatMap(([file, text]) => importsOfFile(file, parse(file, text)));
}

/** Imports listed before, for the same reason. */
const listed = new WeakMap<ts.SourceFile, Import[]>();

function importsOfFile(file: string, source: ts.SourceFile): Import[] {
  const known = listed.get(source);
  if (known !== undefined) return known;
  const found: Import[] = [];
  listed.set(source, found);
  const add = (node: ts.Expression | undefined, typeOnly: boolean, names: string[]): void => {
    if (node === undefined || !ts.isStringLiteralLike(node)) return;
    const own = node.text.startsWith('.');
    const target = own ? posix.normalize(posix.join(posix.dirname(file), node.text)) : node.text;
    found.push({ file, specifier: node.text, target, own, typeOnly, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      add(node.moduleSpecifier, clause?.phaseModifier === ts.SyntaxKind.TypeKeyword, namesOf(clause));
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly, ['*']);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal as ts.StringLiteral, true, ['*']);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function namesOf(clause: ts.ImportClause | undefined): string[] {
  if (clause === undefined) return [];
  const { name, namedBindings } = clause;
  const named =
    namedBindings === undefined
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? ['*']
        : namedBindings.elements.map((element) => (element.propertyName ?? element.name).text);
  return name === undefined ? named : ['default', ...named];
}

/**
 * Lists the files that browsers load first: components with a client directive, *.client.ts, *.worker.ts, and what
 * scripts import.
 * @param sources the files
 */
export function clientEntries(sources: Sources): string[] {
  const entries = new Set(Object.keys(sources).filter((file) => /\.(?:client|worker)\.ts$/.test(file)));
  for (const [file, text] of Object.entries(sources)) {
    if (!file.endsWith('.astro')) continue;
    for (const [, component = ''] of text.matchAll(/<([A-Z]\w*)\b[^>]*?\sclient:/g)) {
      const statement = new RegExp(
        `import\\s+(?:${component}\\b|\\{[^}]*\\b${component}\\b[^}]*\\})\\s+from\\s+'([^']+)'`,
      );
      const specifier = statement.exec(text)?.[1];
      if (specifier === undefined) throw new Error(`${file}: where does <${component} client:…> come from?`);
      entries.add(posix.normalize(posix.join(posix.dirname(file), specifier)));
    }
    for (const script of scriptsOf(text)) {
      for (const { target } of importsOfFile(file, parse(`${file}.ts`, script))) entries.add(target);
    }
  }
  return [...entries].sort();
}

/**
 * Follows the imports that stay in the output.
 * @param imports the imports of all files
 * @param entries where to start
 * @returns each file reached -> the way to it
 */
export function reachable(imports: readonly Import[], entries: readonly string[]): Map<string, string[]> {
  const ways = new Map(entries.map((entry) => [entry, [entry]]));
  for (const [file, way] of ways) {
    for (const { own, target } of imports.filter((each) => each.file === file && !each.typeOnly)) {
      if (own && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}

/** Globals of the browser, and what a page is made of. */
const BROWSER = new Set(['document', 'window', 'localStorage', 'sessionStorage', 'navigator', 'history', 'location']);

/**
 * Lists the globals of the browser that a file uses. A name that the file declares itself is no global.
 * @param file the path, for its ending
 * @param text the text of the file
 */
export function browserGlobals(file: string, text: string): string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && BROWSER.has(node.text)) {
      const { parent } = node;
      const isName = 'name' in parent && parent.name === node;
      if (isName && (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent))) {
        declared.add(node.text);
      } else if (!isName || ts.isShorthandPropertyAssignment(parent)) used.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return [...used].filter((name) => !declared.has(name)).sort();
}
