import { verbatim } from './verbatim.ts';

/**
 * A text in which names on a screen stand in double asterisks: `Öffnen Sie **Pricing**`.
 * @param text the text; an unpaired pair of asterisks stays as it is
 */
export function Marked({ text }: { text: string }) {
  return (
    <>
      {text.split(/\*\*(.+?)\*\*/).map((part, index) =>
        index % 2 === 1 ? (
          <b class="ui-label" {...verbatim} key={`${index} ${part}`}>
            {part}
          </b>
        ) : (
          part
        ),
      )}
    </>
  );
}
