import { Breakable } from '../ui/Breakable.tsx';
import { TextList } from '../ui/TextList.tsx';
import { verbatim } from '../ui/verbatim.ts';
import type { DeskView } from './desk.ts';

/** The desk of the operator in an answer that leads to it: channels, hours, languages, what to have ready. */
export function DeskContact({ desk }: { desk: DeskView }) {
  return (
    <section class="contact flow" aria-labelledby="operator-desk">
      <h2 id="operator-desk">{desk.heading}</h2>
      <p>{desk.lead}</p>
      <dl class="facts">
        {desk.facts.flatMap(({ term, lines }) => [
          <dt key={term}>{term}</dt>,
          <dd key={`${term}-value`}>
            {lines.map(({ text, href }) =>
              href === undefined ? (
                <div key={text}>{text}</div>
              ) : (
                <a key={text} href={href}>
                  <bdi {...verbatim}>
                    <Breakable address={text} />
                  </bdi>
                </a>
              ),
            )}
          </dd>,
        ])}
      </dl>
      {desk.ready.length > 0 && (
        <>
          <p>{desk.readyHeading}</p>
          <TextList texts={desk.ready} />
        </>
      )}
      <p class="no-print">
        <a href={desk.card.href} download>
          {desk.card.label}
        </a>
      </p>
    </section>
  );
}
