import { Fragment } from 'preact';
import type { LinkTo } from './LinkList.tsx';

/** Links in a row, separated by commas. */
export function InlineLinks({ links }: { links: readonly LinkTo[] }) {
  return (
    <>
      {links.map(({ href, label }, index) => (
        <Fragment key={href}>
          {index > 0 && ', '}
          <a href={href}>{label}</a>
        </Fragment>
      ))}
    </>
  );
}
