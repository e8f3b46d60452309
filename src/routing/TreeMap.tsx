import { translator } from '../i18n/dictionary.ts';
import type { Locale } from '../i18n/locale.ts';
import { depthOf, draw, type MapNode, MEASURES, type NodeBox, withoutGrandchildren } from './map.ts';
import { viewsDictionary } from './views-dictionary.ts';

interface Props {
  locale: Locale;
  /** The first question with all that follow, from `mapTree`. */
  root: MapNode;
}

/**
 * The whole tree: a drawing for the first question and one for each role, each followed by the same states as a list,
 * which stands alone on a phone.
 * Roles are in closed disclosures, because nobody reads them all; a fragment that leads inside opens one. Each state is
 * in one drawing and in one list. Its id in the drawing is the fragment that marks the position of the reader.
 */
export function TreeMap({ locale, root }: Props) {
  const t = translator(viewsDictionary, locale);
  const roles = root.children.filter(({ children }) => children.length > 0);
  return (
    <div class="tree-map flow">
      <section class="flow" aria-labelledby="map-start">
        <h2 id="map-start">{t('mapStart')}</h2>
        <Part locale={locale} id="map-start" title={t('mapStart')} roots={[withoutGrandchildren(root)]} />
      </section>
      {roles.map((role) => (
        <details key={role.href}>
          <summary>
            <h2 id={partId(role)}>{role.label}</h2>
          </summary>
          <div class="flow">
            <Part locale={locale} id={partId(role)} title={role.label} roots={role.children} />
          </div>
        </details>
      ))}
    </div>
  );
}

function partId(role: MapNode): string {
  return `map-${role.ids.join('-')}`;
}

/** A part of the map: separate drawings one below the other, between which paper can break, and then the list. */
function Part({ locale, id, title, roots }: { locale: Locale; id: string; title: string; roots: MapNode[] }) {
  const t = translator(viewsDictionary, locale);
  return (
    <>
      <p class="map-drawing hint no-print">
        <a href={`#${id}-list`}>{t('mapToList')}</a>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section class="scroll drawings" aria-label={t('mapDrawing', { part: title })} tabIndex={0}>
        {roots.map((root) => (
          <Tree heading={id} root={root} columns={depthOf(root)} key={root.href} />
        ))}
      </section>
      <h3 class="map-drawing" id={`${id}-list`}>
        {t('mapList', { part: title })}
      </h3>
      <List nodes={roots} naming />
    </>
  );
}

function Tree({ heading, root, columns }: { heading: string; root: MapNode; columns: number }) {
  const { width, height, boxes, lines } = draw(root, columns);
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML has no other name for a group of links within SVG
    <svg
      width={`${width / 16}rem`}
      height={`${height / 16}rem`}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-labelledby={`${heading} ${nameId(root)}`}
    >
      <path class="line" d={lines.join('')} />
      {boxes.map((box) => (
        <Node box={box} key={box.node.href} />
      ))}
    </svg>
  );
}

function nameId(node: MapNode): string {
  return ['map-name', ...node.ids].join('-');
}

function Node({ box }: { box: NodeBox }) {
  const { node, x, y, width, height, label, title, sign } = box;
  return (
    <a id={`here=${node.ids.join('/')}`} class={`node ${node.kind}`} href={node.href}>
      <rect class="box" x={x} y={y} width={width} height={height} rx="4" />
      <text class="label">
        <Lines lines={label} x={x} y={y} />
      </text>
      {title.length > 0 && (
        <text class="title">
          <Lines lines={title} x={x} y={y + label.length * MEASURES.line} />
        </text>
      )}
      {sign !== undefined && (
        <>
          <path class="board" d={board(sign)} />
          <text class="heading">
            <Lines lines={sign.lines} x={sign.x} y={sign.y} />
          </text>
        </>
      )}
    </a>
  );
}

/** Lines of a text. Each ends with a space, so that screen readers read one text. */
function Lines({ lines, x, y }: { lines: string[]; x: number; y: number }) {
  return (
    <>
      {lines.map((line, index) => (
        <tspan
          key={line}
          x={x + MEASURES.padding}
          y={y + MEASURES.anchor + index * MEASURES.line + MEASURES.font * 0.36}
        >
          {`${line} `}
        </tspan>
      ))}
    </>
  );
}

/** The outline of a sign that points to the right. */
function board({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  const neck = x + width - MEASURES.point;
  return `M${x} ${y}H${neck}L${x + width} ${y + height / 2}L${neck} ${y + height}H${x}Z`;
}

/** The same states as a list. Entries of the first level name the drawings. */
function List({ nodes, naming = false }: { nodes: MapNode[]; naming?: boolean }) {
  return (
    <ul class="tree-list">
      {nodes.map((node) => (
        <li key={node.href} class={node.kind}>
          <a id={naming ? nameId(node) : undefined} href={node.href}>
            {node.label}
          </a>{' '}
          {node.ids.length > 0 && <span class="hint">{node.title}</span>}
          {node.children.length > 0 && <List nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}
