import { Marked } from './Marked.tsx';

/** Texts as a list, with numbers where their order counts; names on a screen stand in double asterisks. */
export function TextList({ texts, numbered = false }: { texts: readonly string[]; numbered?: boolean }) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List>
      {texts.map((text) => (
        <li key={text}>
          <Marked text={text} />
        </li>
      ))}
    </List>
  );
}
