// Stands first in every head. Trusted Types block what would turn text into script; two uses are known and harmless:
// Pagefind and the preview start their workers from this site, and Preact empties an element with the empty string.
// Where an extension has made the policy before, there can be no second one: then that of the extension holds.
if (window.trustedTypes && window.trustedTypes.defaultPolicy === null) {
  // This file lies at the base path of the site.
  const workers = ['assets/preview.worker-', 'pagefind/'].map((path) => new URL(path, document.currentScript.src).href);
  window.trustedTypes.createPolicy('default', {
    createScriptURL(value) {
      const { href } = new URL(value, location.href);
      return workers.some((worker) => href.startsWith(worker)) ? value : null;
    },
    createHTML: (value) => (value === '' ? value : null),
  });
}
