/** Every key that the site stores on the device. The privacy page lists them, and its button deletes them all. */
export const storageKeys = {
  theme: 'wegweiser:theme',
  locale: 'wegweiser:locale',
  role: 'wegweiser:role',
  agreement: 'wegweiser:agreement',
  slashKey: 'wegweiser:slash-key',
  preview: 'wegweiser:preview',
} as const;
export type StorageName = keyof typeof storageKeys;
