import type { Locale } from '../i18n/locale.ts';
import type { MapNode } from './map.ts';
import { viewsDictionary } from './views-dictionary.ts';

interface Props {
  locale: Locale;
  /** The first question with all that follow, from `mapTree`. */
  root: MapNode;
}

/**
 * The whole tree as one nested list, which the style sheet draws. Each question unfolds in place. Each state is one link,
 * whose fragment marks the position of the reader; the topics of a folded role are links to their places on the page.
 */
export function TreeMap({ locale, root }: Props) {
  const t = viewsDictionary(locale);
  const doors = root.children.filter(({ door }) => door);
  return (
    <div class="tree-map flow">
      <p>
        {t('mapStart')}: <Question node={root} />
      </p>
      {doors.length > 0 && (
        <>
          <Choices locale={locale} nodes={doors} level={1} />
          <p class="map-roles">{t('mapRoles')}</p>
        </>
      )}
      <Choices locale={locale} nodes={root.children.filter(({ door }) => !door)} level={1} />
    </div>
  );
}

type Heading = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

interface LevelProps {
  locale: Locale;
  /** Counted from 1, the roles. */
  level: number;
}

/** The choices of a question. Those that stand apart come first, as above the question itself. */
function Choices({ locale, nodes, level }: LevelProps & { nodes: readonly MapNode[] }) {
  return (
    <ul class={level > 1 ? 'tree-branch' : undefined}>
      {nodes
        .toSorted((a, b) => Number(b.door) - Number(a.door))
        .map((node) => (
          <Choice locale={locale} node={node} level={level} key={node.href} />
        ))}
    </ul>
  );
}

function Choice({ locale, node, level }: LevelProps & { node: MapNode }) {
  const t = viewsDictionary(locale);
  const { kind, children } = node;
  if (children.length === 0) {
    return (
      <li class={kind}>
        <a class="row" id={fragment(node)} href={node.href}>
          <span class="label">{node.label}</span>
          <span class="visually-hidden">: </span>
          <span class="found">{node.title}</span>
        </a>
      </li>
    );
  }
  const Heading = `h${Math.min(level + 1, 6)}` as Heading;
  return (
    <li class={kind}>
      <details>
        <summary>
          <Heading>{node.label}</Heading>
        </summary>
        <p class="hint">
          {t('mapNext')}: <Question node={node} />
        </p>
        <Choices locale={locale} nodes={children} level={level + 1} />
      </details>
      {level === 1 && !node.door && <Topics nodes={children.filter(({ door }) => !door)} />}
    </li>
  );
}

/** What a role can ask about: each link opens its branch. */
function Topics({ nodes }: { nodes: readonly MapNode[] }) {
  return (
    <ul class="map-topics">
      {nodes.map((node) => (
        <li key={node.href}>
          <a href={`#${fragment(node)}`}>{node.label}</a>
        </li>
      ))}
    </ul>
  );
}

/** A state whose choice stands above it: shown is what is asked there. */
function Question({ node }: { node: MapNode }) {
  return (
    <a id={fragment(node)} href={node.href}>
      {node.ids.length > 0 && <span class="visually-hidden">{`${node.label}: `}</span>}
      {node.title}
    </a>
  );
}

function fragment({ ids }: MapNode): string {
  return `here=${ids.join('/')}`;
}
