/** On the pages for missing addresses: an address in which a mail program wrote `%23` for `#` leads where it was meant to. */
import { withHash } from '../ui/shared-link.ts';

const meant = withHash(location.href);
if (meant !== undefined) location.replace(meant);
