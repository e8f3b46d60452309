/** A copy of the project with one more language, made as docs/tasks/add-a-language.md says: one list, and texts. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';
import { isMap, isPair, isScalar, isSeq, type Node, type Pair, parseDocument, visit } from 'yaml';
import { pseudoText, pseudoWords } from './text.ts';

export const PSEUDO = 'qps-ploc';
const ENGLISH = 'en-us';

/** The most letters that the schema of guides allows; a translator keeps to it as well. */
const MOST = { title: 60, description: 155 };
/** Values that are ids, wherever they stand in texts. */
const IDS = /^(?:claims?|id|path|anchor|startAt|reviewed|partnerTypes|partnerCenterRoles|of|on)$/;
/** Words that are compared, not read: no brackets stand in what people type. */
const WORDS = /(?:glossary\/|search\/|everyday\.yaml|cases\.yaml)/;

/**
 * Makes the copy.
 * @param folder an empty folder
 */
export function makePseudoProject(folder: string): void {
  const root = process.cwd();
  const kept = /^(?:src|content|public)\/|^(?:package\.json|astro\.config\.mjs|tsconfig\.json)$/;
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  for (const path of listed.split('\n').filter((each) => kept.test(each) && existsSync(join(root, each)))) {
    const text = () => readFileSync(join(root, path), 'utf8');
    if (/\.tsx?$/.test(path)) write(folder, path, withTexts(path, text()));
    // The record of translations is written by its command.
    else if (path === 'content/translation.yaml') write(folder, path, '{}\n');
    else if (/^content\/(?!offers\/|publishers\/).*\.ya?ml$/.test(path)) writeContent(folder, path, text());
    else if (path.startsWith(`content/guides/${ENGLISH}/`)) {
      write(folder, path, text());
      write(folder, path.replace(ENGLISH, PSEUDO), pseudoGuide(text()));
    } else {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      cpSync(join(root, path), join(folder, path));
    }
  }
  // Links to each package: what a build keeps in node_modules stays that of the copy.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name === '.bin' || !name.startsWith('.')) {
      symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
  }
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** The list of locales, and the texts of dictionaries; what is known of English alone is not known of the new language. */
function withTexts(path: string, text: string): string {
  if (path === 'src/i18n/locale.ts')
    return text.replace(`'${ENGLISH}'] as const`, `'${ENGLISH}', '${PSEUDO}'] as const`);
  if (!text.includes(`'${ENGLISH}': `)) return text;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const added: { at: number; text: string }[] = [];
  const visitNode = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.type?.getText().startsWith('Knowledge<')) return;
    if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && node.name.text === ENGLISH) {
      added.push({ at: node.getEnd(), text: `, '${PSEUDO}': ${pseudoCode(node.initializer)}` });
    } else ts.forEachChild(node, visitNode);
  };
  visitNode(file);
  return added.reduceRight((code, { at, text: more }) => code.slice(0, at) + more + code.slice(at), text);
}

/** The code of a value whose strings are texts. */
function pseudoCode(value: ts.Node): string {
  const start = value.getStart();
  const changed: { from: number; to: number; text: string }[] = [];
  const visitNode = (node: ts.Node): void => {
    const isKey = node.parent !== undefined && ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    // Only the data of examples hold ids; in dictionaries every value is a text.
    if (ts.isPropertyAssignment(node) && /^(?:id|partnerCenterRoles|claims)$/.test(node.name.getText())) return;
    if (ts.isStringLiteralLike(node) && !isKey) {
      changed.push({ from: node.getStart(), to: node.getEnd(), text: JSON.stringify(pseudoText(node.text)) });
    } else ts.forEachChild(node, visitNode);
  };
  visitNode(value);
  return changed.reduceRight(
    (code, { from, to, text }) => code.slice(0, from - start) + text + code.slice(to - start),
    value.getText(),
  );
}

function writeContent(folder: string, path: string, text: string): void {
  if (path.includes(`/${ENGLISH}/`) || basename(path) === `${ENGLISH}.yaml`) {
    const document = parseDocument(text);
    pseudoNode(document.contents as Node, pseudoText);
    write(folder, path.replace(ENGLISH, PSEUDO), document.toString({ lineWidth: 0 }));
    write(folder, path, text);
    return;
  }
  const document = parseDocument(text);
  visit(document, {
    Map(_, map) {
      const english = map.items.find((pair) => isPair(pair) && isScalar(pair.key) && pair.key.value === ENGLISH);
      if (english === undefined || map.has(PSEUDO)) return undefined;
      const copy = (english as Pair<Node, Node>).value?.clone() as Node;
      map.add({
        key: document.createNode(PSEUDO),
        value: pseudoNode(copy, WORDS.test(path) ? pseudoWords : pseudoText),
      });
      return visit.SKIP;
    },
  });
  write(folder, path, document.toString({ lineWidth: 0 }));
}

/** Writes the strings below a node as the pseudo-locale does. */
function pseudoNode(node: Node, written: (text: string) => string): Node {
  if (isScalar(node) && typeof node.value === 'string') node.value = written(node.value);
  else if (isSeq(node)) for (const item of node.items) pseudoNode(item as Node, written);
  else if (isMap(node)) {
    for (const { key, value } of node.items) {
      if (!IDS.test(String(isScalar(key) ? key.value : key)) && value !== null) pseudoNode(value as Node, written);
    }
  }
  return node;
}

/** A guide: texts of its front matter and its body, whose links lead to pages of the new language. */
function pseudoGuide(text: string): string {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const document = parseDocument(front);
  pseudoNode(document.contents as Node, pseudoText);
  for (const [name, most] of Object.entries(MOST)) {
    const value = String(document.get(name));
    if (value.length > most) document.set(name, `${value.slice(0, most - 1)}⟧`);
  }
  return `---\n${document.toString({ lineWidth: 0 })}---\n${pseudoWords(body).replaceAll(`(/${ENGLISH}/`, `(/${PSEUDO}/`)}`;
}
