export interface LinkTo {
  href: string;
  label: string;
}

/** Links below each other, or as the class says. */
export function LinkList({ links, class: name }: { links: readonly LinkTo[]; class?: string }) {
  return (
    <ul class={name}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
