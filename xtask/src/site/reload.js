// Only in `cargo xtask start`: opens the page anew when the site has been built again.

const address = new URL("../build.txt", import.meta.url);
let opened;
// A published site that was looked at on this address may be kept here.
navigator.serviceWorker?.getRegistrations().then((kept) => kept.forEach((one) => one.unregister()));
setInterval(async () => {
  const answer = await fetch(address, { cache: "no-store" }).catch(() => undefined);
  if (!answer?.ok) return;
  const built = await answer.text();
  opened ??= built;
  if (built !== opened) location.reload();
}, 1000);
