// Stands first in every head. Trusted Types block what would turn text into script; two uses are known and harmless:
// Pagefind and the preview start their workers from this origin, and Preact empties an element with the empty string.
if (window.trustedTypes) {
  window.trustedTypes.createPolicy('default', {
    createScriptURL(value) {
      const url = new URL(value, location.href);
      return url.origin === location.origin && /^\/(?:pagefind\/|assets\/preview\.worker-)/.test(url.pathname) ? value : null;
    },
    createHTML: (value) => (value === '' ? value : null),
  });
}
