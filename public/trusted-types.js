// Why: src/config/policy.ts
if (window.trustedTypes && window.trustedTypes.defaultPolicy === null) {
  const workers = ['assets/preview.worker-', 'pagefind/'].map((path) => new URL(path, document.currentScript.src).href);
  window.trustedTypes.createPolicy('default', {
    createScriptURL(value) {
      const { href } = new URL(value, location.href);
      return workers.some((worker) => href.startsWith(worker)) ? value : null;
    },
    createHTML: (value) => (value === '' ? value : null),
  });
}
