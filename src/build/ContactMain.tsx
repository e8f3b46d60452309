import { ContactExtras } from '../advice/ContactExtras.tsx';
import { ContactPage } from '../advice/ContactPage.tsx';
import type { ContactView } from './contact-view.ts';

/** The main content of a contact page. */
export function ContactMain({ view }: { view: ContactView }) {
  return (
    <ContactPage {...view.page}>
      <ContactExtras {...view.extras} />
    </ContactPage>
  );
}
