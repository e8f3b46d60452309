/** Styles stand beside the component they are named after, and a page loads those of the components that it shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, reachable, readSources, type Sources } from './imports.ts';

const SRC = join(import.meta.dirname, '../../../src');
/** What no component owns: the styles of ui/ for all subjects, and those of a page itself. */
const SHARED = /^(?:ui\/styles\/|pages\/(?:.*\/)?_)/;
const LAYERS = 'ui/styles/layers.css';
const SITE = 'ui/styles/site.css';

/** Style sheets that a style sheet or the `<style>` of a page imports, as paths below src/. */
function sheetsIn(file: string, text: string): string[] {
  return [...text.matchAll(/@import\s+['"]([^'"]+)['"]/g)].map(([, specifier = '']) =>
    posix.normalize(posix.join(posix.dirname(file), specifier)),
  );
}

/** These style sheets and all that they import in turn. */
function closureOf(own: readonly string[], sheets: Sources): string[] {
  const found = new Set(own);
  for (const sheet of found) for (const next of sheetsIn(sheet, sheets[sheet] ?? '')) found.add(next);
  return [...found];
}

/** The component that a style sheet belongs to; `.print.css` is that of the same component on paper. */
const componentOf = (sheet: string): string => sheet.replace(/(?:\.print)?\.css$/, '.tsx');

const isPage = (file: string): boolean => /^pages\/(?:.*\/)?[^_][^/]*\.astro$/.test(file);

/** Style sheets that stand beside no component of their name, or that nothing loads. */
function sheetFaults(sources: Sources, sheets: Sources): string[] {
  const homeless = Object.keys(sheets)
    .filter((sheet) => !SHARED.test(sheet) && sources[componentOf(sheet)] === undefined)
    .map((sheet) => `${sheet} stands beside no ${posix.basename(componentOf(sheet))}`);
  const loaded = new Set([
    SITE,
    ...Object.entries({ ...sources, ...sheets }).flatMap(([file, text]) => sheetsIn(file, text)),
  ]);
  const unused = Object.keys(sheets).filter((sheet) => !loaded.has(sheet));
  const missing = [...loaded].filter((sheet) => sheets[sheet] === undefined);
  return [
    ...homeless,
    ...unused.map((sheet) => `nothing loads ${sheet}`),
    ...missing.map((sheet) => `there is no ${sheet}`),
  ];
}

/** Pages that load styles without a component, or components without their styles, or do not begin with the layers. */
function pageFaults(sources: Sources, sheets: Sources): string[] {
  const imports = importsOf(sources);
  return Object.entries(sources)
    .filter(([file]) => isPage(file))
    .flatMap(([file, text]) => {
      const own = sheetsIn(file, text);
      const shown = new Set(reachable(imports, [file]).keys());
      const needed = Object.keys(sheets).filter((sheet) => !SHARED.test(sheet) && shown.has(componentOf(sheet)));
      const loaded = closureOf(own, sheets);
      const foreign = loaded.filter((sheet) => !SHARED.test(sheet) && !needed.includes(sheet));
      return [
        ...needed.filter((sheet) => !loaded.includes(sheet)).map((sheet) => `${file} lacks ${sheet}`),
        ...foreign.map((sheet) => `${file} has no use for ${sheet}`),
        ...(own.length > 0 && own[0] !== LAYERS ? [`${file} does not begin with ${LAYERS}`] : []),
      ];
    });
}

const sources = readSources(SRC);
const sheets: Sources = Object.fromEntries(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => [file.split(sep).join('/'), readFileSync(join(SRC, file), 'utf8')]),
);
const GUIDES = 'pages/[locale]/guides/index.astro';
const guides = sources[GUIDES] ?? '';

describe('styles', () => {
  it('stand beside a component of their name, and something loads them', () => {
    expect(Object.keys(sheets).length).toBeGreaterThan(20);
    expect(sheetFaults(sources, sheets)).toEqual([]);
  });

  it('are loaded by the pages that show their component, and by no other', () => {
    expect(pageFaults(sources, sheets)).toEqual([]);
  });

  it.each<{ seed: Sources; told: string }>([
    { seed: { 'guides/Elsewhere.css': '' }, told: 'guides/Elsewhere.css stands beside no Elsewhere.tsx' },
    { seed: { 'ui/styles/old.css': '' }, told: 'nothing loads ui/styles/old.css' },
    { seed: { [SITE]: '@import "./gone.css" layer(base);' }, told: 'there is no ui/styles/gone.css' },
  ])('fault: $told', ({ seed, told }) => {
    expect(sheetFaults(sources, { ...sheets, ...seed })).toContain(told);
  });

  it.each([
    {
      page: guides.replace(/^.*guides\/GuideFilter\.css.*$/m, ''),
      told: `${GUIDES} lacks guides/GuideFilter.css`,
    },
    {
      page: guides.replace('GuideFilter.css', 'TranslationTable.css'),
      told: `${GUIDES} has no use for guides/TranslationTable.css`,
    },
    {
      page: guides.replace(/^.*layers\.css.*$/m, ''),
      told: `${GUIDES} does not begin with ${LAYERS}`,
    },
  ])('fault: $told', ({ page, told }) => {
    expect(pageFaults({ ...sources, [GUIDES]: page }, sheets)).toContain(told);
  });
});
