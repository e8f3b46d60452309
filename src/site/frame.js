// Runs in the head of every page of a copy that others may embed, before the first paint. Within a frame of an allowed
// parent the page stands without header and footer, tells its height, and takes the theme that the parent chooses.
// PARENTS is filled in by src/site/frame.ts; the policy keeps everybody else from framing the page at all.
(() => {
  if (self === top) return;
  const root = document.documentElement;
  root.dataset.framed = '';
  const setTheme = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  };
  setTheme(new URLSearchParams(location.search).get('theme'));
  addEventListener('message', ({ origin, source, data }) => {
    if (source === parent && PARENTS.includes(origin) && data?.type === 'wegweiser:theme') setTheme(data.theme);
  });
  // A message is delivered to the origin that it names, and to nobody else. Where the browser tells the parent, only it is named.
  const known = location.ancestorOrigins?.[0];
  const origins = PARENTS.filter((origin) => known === undefined || origin === known);
  const tellHeight = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    for (const origin of origins) parent.postMessage({ type: 'wegweiser:height', height }, origin);
  };
  addEventListener('DOMContentLoaded', () => new ResizeObserver(tellHeight).observe(document.body));
  // Other sites do not let themselves be framed: their links open beside the portal.
  addEventListener(
    'click',
    ({ target }) => {
      const link = target.closest?.('a[href]');
      if (!link || link.origin === location.origin || !/^https?:$/.test(link.protocol)) return;
      link.target = '_blank';
      link.relList.add('noopener');
    },
    true,
  );
})();
