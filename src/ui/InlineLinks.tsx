import { Fragment } from 'preact';

/** Names in a row, separated by commas; those with an address are links. */
export function InlineLinks({ links }: { links: readonly { label: string; href?: string }[] }) {
  return (
    <>
      {links.map(({ label, href }, index) => (
        <Fragment key={label}>
          {index > 0 && ', '}
          {href === undefined ? label : <a href={href}>{label}</a>}
        </Fragment>
      ))}
    </>
  );
}
