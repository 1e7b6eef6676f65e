// Starts the application.

import start from "./app.js";

// A host may send WebAssembly under another type: then it is compiled when all of it is here. And a page that says "not
// found" is told apart from a program that does not compile.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (source, imports) => {
  const answer = await source;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
};

/** The files that another one held, as they were asked for. */
export const handed = [];

/** What a file that holds others says each of them is. */
const opened = async (answer) => {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  if (!answer.url.endsWith(".wasm")) {
    const texts = await answer.json();
    return (name) => texts[name];
  }
  const module = await WebAssembly.compile(await answer.arrayBuffer());
  return (name) => WebAssembly.Module.customSections(module, name)[0];
};

// What the page needs at once arrives in few files; who asks for one of those they hold is given it from there. Once:
// who asks again wants what the host has now.
{
  const told = JSON.parse(document.getElementById("told").textContent);
  const ask = globalThis.fetch.bind(globalThis);
  const held = new Map();
  for (const [href, names] of Object.entries(told.together ?? {})) {
    const whole = new URL(href, document.baseURI).href;
    let arriving;
    const take = async (name) => {
      arriving ??= ask(whole).then(opened);
      const body = (await arriving)(name);
      if (body === undefined) throw new Error(`${whole} lacks ${name}`);
      const kind = name.endsWith(".wasm") ? "application/wasm" : "text/plain";
      return new Response(body, { headers: { "Content-Type": kind } });
    };
    for (const name of names) held.set(new URL(name, whole).href, () => take(name));
  }
  globalThis.fetch = (question, how) => {
    const url = new URL(question.url ?? question, document.baseURI).href;
    const take = held.get(url);
    if (!take) return ask(question, how);
    held.delete(url);
    handed.push(url);
    return take().catch(() => ask(question, how));
  };
}

const started = start();

// The order of names is sorted by the browser's own rules, which take it a moment to get out: meanwhile the program arrives.
new Intl.Collator(document.documentElement.lang);

await started;

// Only a published site is kept, and only once everything the reader came for is there.
if (document.querySelector("meta[name=chiso-offline]")) {
  new PerformanceObserver((list, observer) => {
    if (!list.getEntriesByName("ready").length) return;
    observer.disconnect();
    setTimeout(() => import("./offline.js").catch(() => {}), 1000);
  }).observe({ type: "mark", buffered: true });
}
