import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { kept } from '../ui/storage.client.ts';
import type { AppliedProps } from './AppliedAgreement.tsx';

/**
 * What the reader’s own agreement says about an answer, beside Microsoft's answer. Appears after the first render, and
 * only if an agreement is kept on the device: everybody else loads nothing of it and sees the children.
 */
export function AgreementNote(props: AppliedProps) {
  const [Applied, setApplied] = useState<FunctionComponent<AppliedProps>>();
  useEffect(() => {
    if (kept('agreement') === undefined) return;
    import('./AppliedAgreement.tsx').then(
      ({ AppliedAgreement }) => setApplied(() => AppliedAgreement),
      // If it cannot be loaded, only Microsoft’s answer is shown.
      () => undefined,
    );
  }, []);
  return Applied === undefined ? props.children : <Applied {...props} />;
}
