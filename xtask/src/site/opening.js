
// Stands in every page, so that it runs when no file of the site can be had: asks for the scores the address names,
// finds the site from a page at an unknown address, and says so when the program cannot be opened.
{
  const told = JSON.parse(document.getElementById("told").textContent);
  const parsed = new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve));

  // The message covers the lower part of the screen: what the reader goes to with the keyboard stays above it.
  const say = (message, button) => {
    document.documentElement.dataset.halted = message;
    document.getElementById(message).hidden = false;
    document.getElementById(button).addEventListener("click", () => location.reload());
  };

  const fail = async () => {
    await parsed;
    const loading = document.getElementById("loading");
    // The program takes this away when it has begun; from then on it speaks for itself.
    if (!loading) return;
    loading.remove();
    say("failed", "reload");
  };
  addEventListener("unhandledrejection", fail);
  // A file that does not arrive is reported to its element only, and seen here on the way there. What is no module is
  // none of the program: a data folder without what vouches for the answer is another's, and opens.
  const failed = ({ target }) => {
    if (target.id === "voucher") document.documentElement.dataset.figures = "none";
    else if (target === window || target.type === "module") fail();
  };
  addEventListener("error", failed, true);

  // A program that has trapped does not go on: it was refused memory, or has a fault. What it has shown stays.
  const stop = async (reason) => {
    const { RuntimeError } = globalThis.WebAssembly ?? {};
    if (!RuntimeError || !(reason instanceof RuntimeError)) return;
    await parsed;
    // What has not begun could not be opened, which is said elsewhere.
    if (document.getElementById("loading")) return;
    say("stopped", "again");
  };
  addEventListener("error", ({ error }) => stop(error));
  addEventListener("unhandledrejection", ({ reason }) => stop(reason));

  const add = (name, attributes) => document.head.append(Object.assign(document.createElement(name), attributes));

  const query = new URLSearchParams(location.search);

  // What the build wrote into the page answers an address that names nothing but a language.
  const isBare = [...query.keys()].every((name) => name === "lang");
  const language = query.get("lang") === "en" ? "en" : "vi";
  document.documentElement.lang = language;
  document.documentElement.dataset.answer = isBare ? language : "none";

  // The scores of a table of the reader's own lie in the browser.
  const published = query.get("own") === "1" ? undefined : told.scores;
  const scores = published?.[query.get("index") ?? ""]?.[query.get("period") ?? ""];
  // What is no list was not told, but belongs to every object: an address may name that too.
  const wanted = [...(told.first ?? []), ...(Array.isArray(scores) ? scores : [])];
  for (const href of wanted) add("link", { rel: "preload", as: "fetch", crossOrigin: "anonymous", href });

  // A host shows one page for every unknown address, however deep: the site is one of the folders above it.
  const find = async () => {
    const above = [new URL(".", location)];
    while (above[0].pathname !== "/") above.unshift(new URL("..", above[0]));
    const root = await Promise.any(
      above.map(async ({ href }) => {
        const answer = await fetch(`${href}${told.program}/${told.start}`);
        if (answer.ok && answer.headers.get("Content-Type")?.includes("javascript")) return href;
        throw new Error(answer.status);
      }),
    );
    await parsed;
    document.querySelector('meta[name="chiso-root"]').content = root;
    add("link", { rel: "stylesheet", href: `${root}${told.program}/${told.style}` });
    add("script", { type: "module", src: `${root}${told.program}/${told.start}` });
  };
  if (told.program) find().catch(fail);
}
