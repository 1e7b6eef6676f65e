
// Only in `cargo xtask start`: opens the page anew when the site has been rebuilt.
{
  const address = new URL("build.txt", import.meta.url);
  setInterval(async () => {
    const answer = await fetch(address, { cache: "no-store" }).catch(() => undefined);
    if (answer?.ok && (await answer.text()) !== "{{stamp}}") location.reload();
  }, 1000);
}
