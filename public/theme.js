// Before the first paint. The key: src/config/storage.ts.
try {
  const theme = localStorage.getItem('wegweiser:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden.
}
