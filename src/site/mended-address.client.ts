/**
 * Runs on the pages for missing addresses: if a mail program wrote `%23` for `#`, it redirects to the intended address.
 */
import { withHash } from '../ui/shared-link.ts';

const meant = withHash(location.href);
if (meant !== undefined) location.replace(meant);
