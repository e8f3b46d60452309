interface Props {
  /** Who is pointed to, in few words. */
  eyebrow: string;
  /** The action, as an imperative. */
  heading: string;
  /** `h1` on the page of an answer; a paragraph where the page has another heading. */
  as?: 'h1' | 'p';
}

/** The answer as a sign that points. */
export function Sign({ eyebrow, heading, as: Heading = 'h1' }: Props) {
  return (
    <div class="sign">
      <p class="eyebrow">
        {/* What follows a colon stays together as long as it fits into a line. */}
        {eyebrow.split(/(?<=: )/).map((part, index) => (index === 0 ? part : <span key={part}>{part}</span>))}
      </p>
      <Heading class={Heading === 'p' ? 'heading' : undefined}>{heading}</Heading>
    </div>
  );
}
