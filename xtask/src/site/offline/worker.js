// Keeps one edition of the site in the browser, whole: its pages, its program, and the data a reader has seen. What is
// asked for is answered from there first, so that no page is made of two editions, and without a network.
//
// The build puts SITE before this: { edition, program: [path], pages: [path], data: [path], together: { path: [name] } },
// paths from the root, and the names of the files that one holds as they are seen from it.

const KEPT = `chiso-${SITE.edition}`;
const ROOT = new URL("./", self.location).href;
const at = (path) => new URL(path, ROOT).href;
const PROGRAM = new Set(SITE.program.map(at));
const PAGES = new Set(SITE.pages.map(at));
const DATA = new Set(SITE.data.map(at));
const WHOLES = new Map(Object.entries(SITE.together).map(([path, names]) => [at(path), names]));
const NOT_FOUND = at("404.html");

/** The address without what stands behind its path, as it is kept; the usual one of those that mean the same page. */
const usual = (url) => {
  const { origin, pathname } = new URL(url);
  const path = origin + pathname.replace(/\/index\.html$/, "/");
  return PAGES.has(`${path}/`) ? `${path}/` : path;
};

/** Fetches and keeps what the network has now; whether it could. */
const keep = async (cache, url, mode) => {
  const answer = await fetch(url, { cache: mode });
  // An answer to another address must not stand for this one.
  if (!answer.ok || answer.redirected) throw new Error(`${url}: ${answer.status}`);
  await cache.put(url, answer);
};

/** All of them, a few at a time: a reader's line is shared with what is on the screen. */
const keepAll = async (cache, urls, mode) => {
  const left = [...urls];
  const next = async () => {
    for (let url = left.pop(); url; url = left.pop()) await keep(cache, url, mode);
  };
  await Promise.all([next(), next(), next()]);
};

/** The data that earlier editions kept and this one has too. */
const seenBefore = async () => {
  const seen = new Set();
  for (const name of await caches.keys()) {
    if (!name.startsWith("chiso-") || name === KEPT) continue;
    for (const { url } of await (await caches.open(name)).keys()) if (DATA.has(url)) seen.add(url);
  }
  return seen;
};

self.addEventListener("install", (event) => {
  // Only an edition that is here whole takes over: until then the one before answers.
  const install = async () => {
    const cache = await caches.open(KEPT);
    // The program is named by its content: what the browser has of it is the same.
    await keepAll(cache, PROGRAM, "default");
    await keepAll(cache, [...PAGES, NOT_FOUND, ...(await seenBefore())], "no-cache");
    // Nobody is being read to by an older edition.
    if (!self.registration.active) await self.skipWaiting();
  };
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  const activate = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith("chiso-") && name !== KEPT);
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.clients.claim();
  };
  event.waitUntil(activate());
});

/** Whether two answers are the same file, as far as a host says; else byte by byte. */
const isSame = async (one, other) => {
  const tag = (answer) => answer.headers.get("ETag");
  if (tag(one) && tag(other)) return tag(one) === tag(other);
  const [left, right] = await Promise.all([one.clone().arrayBuffer(), other.clone().arrayBuffer()]);
  const [a, b] = [new Uint8Array(left), new Uint8Array(right)];
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
};

const tell = async (message) => {
  for (const client of await self.clients.matchAll()) client.postMessage(message);
};

const looked = new Set();

// Stands in the store when the figures it holds have been replaced on the host.
const REPLACED = at("replaced");

/** Somebody may have replaced the data alone: from the next page on none of what is kept of them is answered with. */
const lookAgain = async (url) => {
  if (looked.has(url)) return;
  looked.add(url);
  const cache = await caches.open(KEPT);
  const [kept, now] = [await cache.match(url), await fetch(url, { cache: "no-cache" }).catch(() => undefined)];
  if (!kept || !now || (now.ok && (await isSame(kept, now)))) return;
  // With a build there is a newer edition, which brings its own.
  await self.registration.update().catch(() => {});
  if (self.registration.installing || self.registration.waiting) return;
  await cache.put(REPLACED, new Response());
  await tell({ chiso: "changed" });
};

/** A page begins: it is made of what the host has now, where that is known to be other figures than those kept. */
const begin = async () => {
  const cache = await caches.open(KEPT);
  if (!(await cache.delete(REPLACED))) return;
  looked.clear();
  for (const { url } of await cache.keys()) if (DATA.has(url)) await cache.delete(url);
};

/** From what is kept, else from the network, which is then kept. */
const answer = async (event, url) => {
  if (event.request.mode === "navigate") await begin();
  const cache = await caches.open(KEPT);
  const kept = await cache.match(url);
  if (kept) {
    if (DATA.has(url)) event.waitUntil(lookAgain(url));
    return kept;
  }
  const fresh = await fetch(event.request);
  if (fresh.ok && !fresh.redirected && fresh.status === 200) event.waitUntil(cache.put(url, fresh.clone()));
  return fresh;
};

/** A number as WebAssembly writes it: seven bits a byte, the lowest first. */
const leb128 = (number) => (number < 128 ? [number] : [(number & 127) | 128, ...leb128(number >>> 7)]);

/** The beginning of a section of a WebAssembly module that holds so many bytes under a name. */
const section = (name, bytes) => {
  const called = [...leb128(name.length), ...new TextEncoder().encode(name)];
  return Uint8Array.from([0, ...leb128(called.length + bytes), ...called]);
};

/** A file that holds others, made of them: each is kept once. */
const whole = async (event, url) => {
  const waitUntil = (promise) => event.waitUntil(promise);
  const taken = async (name) => {
    const part = new URL(name, url).href;
    const found = await answer({ request: new Request(part), waitUntil }, part);
    if (!found.ok) throw new Error(`${part}: ${found.status}`);
    return found;
  };
  const names = WHOLES.get(url);
  const parts = await Promise.all(names.map(taken));
  if (!url.endsWith(".wasm")) {
    const texts = await Promise.all(parts.map((part) => part.text()));
    return Response.json(Object.fromEntries(names.map((name, place) => [name, texts[place]])));
  }
  const bytes = await Promise.all(parts.map((part) => part.arrayBuffer()));
  const sections = names.flatMap((name, place) => [section(name, bytes[place].byteLength), bytes[place]]);
  const module = new Blob([Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0), ...sections]);
  return new Response(module, { headers: { "Content-Type": "application/wasm" } });
};

/** A page at an address of which nothing is known here: the network's answer, or the page for unknown addresses. */
const elsewhere = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await (await caches.open(KEPT)).match(NOT_FOUND);
    if (kept) return kept;
    throw error;
  }
};

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || request.headers.has("range")) return;
  const url = usual(request.url);
  if (WHOLES.has(url)) event.respondWith(whole(event, url));
  else if (PROGRAM.has(url) || DATA.has(url) || PAGES.has(url)) event.respondWith(answer(event, url));
  else if (request.mode === "navigate" && url.startsWith(ROOT)) event.respondWith(elsewhere(request));
});

self.addEventListener("message", (event) => {
  const { keep: urls, over } = event.data ?? {};
  // The reader has agreed to read on in this edition.
  if (over) event.waitUntil(self.skipWaiting());
  if (!urls) return;
  const keepSeen = async () => {
    const cache = await caches.open(KEPT);
    const kept = new Set((await cache.keys()).map(({ url }) => url));
    const seen = urls.map(usual).filter((url) => DATA.has(url) && !kept.has(url));
    // They were fetched a moment ago: the browser still has them.
    await keepAll(cache, seen, "force-cache");
    event.source.postMessage({ chiso: "kept" });
    // Told before anybody listened, perhaps.
    if (await cache.match(REPLACED)) event.source.postMessage({ chiso: "changed" });
  };
  event.waitUntil(keepSeen());
});
