// Starts the application.
//
// The build puts POINTS before this: where parts of the program begin that are needed later. `POINT.parts.wasm` holds all
// files that are loaded with `split_POINT.wasm`.

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

/** A file that one of these holds, as an answer to who asked for it. */
const given = async (wholes, name) => {
  for (const whole of wholes) {
    const body = (await whole)(name);
    const kind = name.endsWith(".wasm") ? "application/wasm" : "text/plain";
    if (body !== undefined) return new Response(body, { headers: { "Content-Type": kind } });
  }
  throw new Error(`nothing holds ${name}`);
};

// Fewer files of a part are asked for one by one.
const MANY = 4;

// What the page needs at once arrives in few files; who asks for one of those they hold is given it from there. Once:
// who asks again wants what the host has now. A part that is needed later arrives in one file, too: all its files are asked
// for in one turn.
{
  const told = JSON.parse(document.getElementById("told").textContent);
  const ask = globalThis.fetch.bind(globalThis);
  const held = new Map();
  const folder = new URL("./", import.meta.url).href;
  let waiting = [];
  for (const [href, names] of Object.entries(told.together ?? {})) {
    const whole = new URL(href, document.baseURI).href;
    let arriving;
    const take = async (name) => {
      arriving ??= ask(whole).then(opened);
      return given([arriving], name);
    };
    for (const name of names) held.set(new URL(name, whole).href, () => take(name));
  }
  const arrives = (point) => ask(`${folder}${point}.parts.wasm`).then(opened).catch(() => () => undefined);
  const together = () => {
    const asked = waiting;
    waiting = [];
    const points = POINTS.filter((point) => asked.some(({ name }) => name === `split_${point}.wasm`));
    const wholes = asked.length < MANY ? [] : points.map(arrives);
    for (const { name, question, how, give } of asked) {
      give(wholes.length ? given(wholes, name).catch(() => ask(question, how)) : ask(question, how));
    }
  };
  globalThis.fetch = (question, how) => {
    const url = new URL(question.url ?? question, document.baseURI).href;
    const take = held.get(url);
    const name = url.startsWith(folder) ? url.slice(folder.length) : "";
    if (!take && /^(chunk|split)_.*\.wasm$/.test(name)) {
      return new Promise((give) => {
        if (!waiting.length) queueMicrotask(together);
        waiting.push({ name, question, how, give });
      });
    }
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
