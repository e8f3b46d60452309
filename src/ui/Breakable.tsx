import { Fragment } from 'preact';

/** An address that breaks between its parts, after `/`, `.` or `@`, and within a name only if there is no room for it. */
export function Breakable({ address }: { address: string }) {
  return address.split(/(?<=[/.@])(?![/.@]|$)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}
