import { type StorageName, storageKeys } from '../config/storage.ts';
import { keep } from '../ui/storage.client.ts';

// One button deletes every key that the site keeps; the page lists them from the same source.
const button = document.querySelector<HTMLButtonElement>('#delete-stored');
const status = document.querySelector<HTMLElement>('#deleted-status');
if (button !== null && status !== null) {
  button.hidden = false;
  button.addEventListener('click', () => {
    for (const name of Object.keys(storageKeys) as StorageName[]) keep(name, undefined);
    const theme = document.querySelector<HTMLSelectElement>('#theme');
    if (theme !== null) theme.value = '';
    theme?.dispatchEvent(new Event('change'));
    status.textContent = status.dataset.text ?? '';
  });
}
