import type { Locale } from '../i18n/locale.ts';
import { depthOf, draw, type MapNode, MEASURES, type NodeBox } from './map.ts';
import { viewsDictionary } from './views-dictionary.ts';

interface Props {
  locale: Locale;
  /** The first question with all that follow, from `mapTree`. */
  root: MapNode;
}

/**
 * The whole tree, unfolded in place: roles, below each its topics, below each what the caller sees, below that a drawing of
 * all that follows, and the same states as a list, which takes the place of the drawing on a phone. A fragment that leads
 * inside opens what is closed. Each state is named once in the drawings or beside the folds, with the fragment that marks
 * the position of the reader, and once in the lists or beside the folds.
 */
export function TreeMap({ locale, root }: Props) {
  const t = viewsDictionary(locale);
  const [roles, rest] = partition(root);
  const doors = roles.filter(({ door }) => door);
  return (
    <div class="tree-map flow">
      <p>
        {t('mapStart')}: <Own node={root} />
      </p>
      <Roles locale={locale} roles={roles.filter(({ door }) => !door)} />
      <Rest nodes={rest} />
      {doors.length > 0 && (
        <>
          <p class="map-doors">{t('mapDoors')}</p>
          <Roles locale={locale} roles={doors} />
        </>
      )}
    </div>
  );
}

function Roles({ locale, roles }: { locale: Locale; roles: MapNode[] }) {
  return (
    <div>
      {roles.map((role) => (
        <details key={role.href}>
          <summary>
            <h2 id={nameId(role)}>{role.label}</h2>
          </summary>
          <Topics locale={locale} way={[role]} />
        </details>
      ))}
    </div>
  );
}

/** How many levels of folds a role has: topics, and what the caller sees. Beyond them a drawing shows all. */
const FOLDS = 2;

interface Way {
  locale: Locale;
  /** A role, one of its topics and so on: what was unfolded to come here. */
  way: MapNode[];
}

/** What can be chosen at the end of a way: folds for what questions follow, and links to the rest. */
function Topics({ locale, way }: Way) {
  const t = viewsDictionary(locale);
  const node = way.at(-1) as MapNode;
  const [topics, rest] = partition(node);
  const [Name, Below] = way.length < FOLDS ? (['h3', Topics] as const) : (['h4', Drawings] as const);
  return (
    <div class="topics">
      <p>
        {t('mapNext')}: <Own node={node} />
      </p>
      {topics.map((topic) => (
        <details key={topic.href}>
          <summary>
            <Name id={nameId(topic)}>{topic.label}</Name>
          </summary>
          <Below locale={locale} way={[...way, topic]} />
        </details>
      ))}
      <Rest nodes={rest} />
    </div>
  );
}

/** Children that questions follow, and the others. */
function partition({ children }: MapNode): [MapNode[], MapNode[]] {
  const follows = ({ children }: MapNode) => children.length > 0;
  return [children.filter(follows), children.filter((child) => !follows(child))];
}

/** A state whose choice stands above it: shown is what is asked there. */
function Own({ node }: { node: MapNode }) {
  return (
    <a class="place" id={fragment(node)} href={node.href}>
      {node.ids.length > 0 && <span class="visually-hidden">{`${node.label}: `}</span>}
      {node.title}
    </a>
  );
}

/** States that nothing follows, beside those that unfold. */
function Rest({ nodes }: { nodes: MapNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <ul class="tree-list">
      {nodes.map((node) => (
        <Entry node={node} id={fragment(node)} place key={node.href} />
      ))}
    </ul>
  );
}

/**
 * Separate drawings one below the other, between which paper can break, and the same as a list. Whoever sees the drawings
 * unfolds the list; on a phone the list is there and the drawings are not.
 */
function Drawings({ locale, way }: Way) {
  const t = viewsDictionary(locale);
  const node = way.at(-1) as MapNode;
  const part = way.map(({ label }) => label).join(', ');
  const columns = depthOf(node) - 1;
  return (
    <>
      <p>
        {t('mapNext')}: <Own node={node} />
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be focusable (WCAG 2.1.1) */}
      <section class="scroll drawings" aria-label={t('mapDrawing', { part })} tabIndex={0}>
        {node.children.map((root) => (
          <Tree heading={nameId(node)} root={root} columns={columns} key={root.href} />
        ))}
      </section>
      <details class="as-list">
        <summary>{t('mapToList')}</summary>
        <ul class="tree-list">
          {node.children.map((child) => (
            <Entry node={child} id={nameId(child)} key={child.href} />
          ))}
        </ul>
      </details>
    </>
  );
}

function fragment({ ids }: MapNode): string {
  return `here=${ids.join('/')}`;
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
    <a id={fragment(node)} class={`node ${node.kind}`} href={node.href}>
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

/** A state in a list, with all that follow it. */
function Entry({ node, id, place = false }: { node: MapNode; id?: string; place?: boolean }) {
  return (
    <li class={node.kind}>
      <a class={place ? 'place' : undefined} id={id} href={node.href}>
        {node.label}
      </a>{' '}
      <span class="hint">{node.title}</span>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Entry node={child} key={child.href} />
          ))}
        </ul>
      )}
    </li>
  );
}
