// Runs before the first paint so that the chosen theme does not flash. The key is that of src/config/storage.ts.
try {
  const theme = localStorage.getItem('wegweiser:theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden: the theme of the system stays.
}
