
// From here on written by the project: the page's policy forbids inline scripts, so the module
// starts the application itself.
{
  // A page at an unknown address (404.html) cannot know how deep it lies; the script can.
  document
    .querySelector('meta[name="chiso-root"]')
    ?.setAttribute("content", new URL(".", import.meta.url).href);
  const loading = document.getElementById("loading");
  __wbg_init({ module_or_path: new URL("{{wasm}}", import.meta.url) }).then(
    () => loading?.remove(),
    (error) => {
      loading?.remove();
      document.getElementById("failed")?.removeAttribute("hidden");
      throw error;
    },
  );
}
