// The filter of the guides works by style sheet. This script keeps the choice in the address, so that it can be linked.
const choices = [...document.querySelectorAll<HTMLInputElement>('.guide-filter input')];

function readAddress(): void {
  const wanted = new URLSearchParams(location.search).get('for') ?? '';
  const choice = choices.find(({ value }) => value === wanted);
  if (choice !== undefined) choice.checked = true;
}

readAddress();
addEventListener('popstate', readAddress);
for (const choice of choices) {
  choice.addEventListener('change', () => {
    const address = new URL(location.href);
    if (choice.value === '') address.searchParams.delete('for');
    else address.searchParams.set('for', choice.value);
    history.replaceState(history.state, '', address);
  });
}
