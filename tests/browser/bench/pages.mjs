// How fast the built site is in a real Chromium: every page opened several times, in turn, each in a fresh profile.
//
//   node bench/pages.mjs [ROUNDS]
//
// Printed per page, as the median of the rounds: milliseconds from navigation to the answer that stands in the page and to
// `ready`, kilobytes transferred (brotli, code and data), JavaScript heap and the WebAssembly memory at `ready`, the longest task on the main thread until then,
// and for the rankings the milliseconds from an input to the next painted frame, at the 95th percentile. Per file of
// some pages: what reading it took. An empty page of the same host stands beside them: what the machine itself costs.
// `nation/` is the same site with the synthetic figures of as many communes as Vietnam had, `decade/` with ten years of
// three such indices (`cargo xtask synthetic`, in the folders CHISO_NATION and CHISO_DECADE). `(phone)` is a processor four times slower behind 9 Mbit/s and 170 ms,
// `(again)` a second visit of it with what the browser kept. Compare figures of one run only.

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { chromium } from "playwright-core";

const DIST = process.env.CHISO_DIST;
const ROUNDS = Number(process.argv[2] ?? 5);
/** The files of a data folder by their places in a site. */
async function packageIn(folder) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => extname(name));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [`data/${name}`, await readFile(join(folder, name))])));
}
/** Packages in place of the shipped one, by the folder they are served in. */
const PACKAGES = { "nation/": await packageIn(process.env.CHISO_NATION), "decade/": await packageIn(process.env.CHISO_DECADE) };
const PAGES = ["rankings/", "nation/rankings/", "decade/rankings/", "decade/trends/", "rankings/?index=pci&period=2016", "domains/", "trends/", "unit/?unit=108", "indicators/", "targets/?unit=108", "rankings/ (phone)", "trends/ (phone)", "rankings/ (again)", "trends/ (again)"];
/** The pages whose files are listed one by one. */
const READ = ["rankings/", "trends/", "decade/rankings/"];
const KINDS = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm", ".csv": "text/csv", ".json": "application/json", ".svg": "image/svg+xml", ".txt": "text/plain" };

const sent = { code: 0, data: 0 };
const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
  if (path === "/empty") return response.end("<!doctype html><title>-</title><script>requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('ready')))</script>");
  const folder = Object.keys(PACKAGES).find((folder) => path.startsWith(`/${folder}`)) ?? "";
  const synthetic = PACKAGES[folder]?.[path.slice(folder.length + 1)];
  if (synthetic) {
    sent.data += synthetic.length;
    return response.writeHead(200, { "Content-Type": KINDS[extname(path)] }).end(synthetic);
  }
  const inside = path.slice(folder.length);
  // Nothing of the shipped data stands in for another package's, nor vouches for what the pages show of them.
  if (folder && inside.startsWith("/data/")) return response.writeHead(404).end();
  const file = join(DIST, inside.endsWith("/") ? `${inside}index.html` : inside);
  if (!existsSync(file)) return response.writeHead(404).end();
  const packed = existsSync(`${file}.br`);
  const body = await readFile(packed ? `${file}.br` : file);
  sent[inside.startsWith("/data/") ? "data" : "code"] += body.length;
  response.writeHead(200, { "Content-Type": KINDS[extname(file)] ?? "application/octet-stream", ...(packed && { "Content-Encoding": "br" }) });
  response.end(body);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}/`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-background-networking", "--enable-precise-memory-info"] });

/** A phone's line and processor. */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", { offline: false, latency: 170, downloadThroughput: 9e6 / 8, uploadThroughput: 3e6 / 8 });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

async function visit(name) {
  const [path, how = ""] = name.split(" ");
  const isAgain = how === "(again)";
  const viewport = how ? { width: 360, height: 740 } : { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, serviceWorkers: isAgain ? "allow" : "block" });
  if (isAgain) {
    const first = await context.newPage();
    await first.goto(origin + path);
    await first.waitForFunction(() => "kept" in document.documentElement.dataset, null, { timeout: 60_000 });
    await first.close();
  }
  sent.code = sent.data = 0;
  const page = await context.newPage();
  if (how) await slowDown(page);
  await page.addInitScript(() => {
    window.tasks = [];
    new PerformanceObserver((list) => window.tasks.push(...list.getEntries().map((task) => task.duration))).observe({ type: "longtask", buffered: true });
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await start.apply(WebAssembly, given);
      window.memory ??= Object.values(made.instance.exports).find((found) => found instanceof WebAssembly.Memory);
      return made;
    };
    // From a piece of a file to the question for the next: what reading it took, with the turns the browser got meanwhile.
    window.files = [];
    const asked = new WeakMap();
    const ask = window.fetch;
    window.fetch = async (...given) => {
      const response = await ask(...given);
      if (response.body && response.url.includes("/data/")) asked.set(response.body, response.url);
      return response;
    };
    const getReader = ReadableStream.prototype.getReader;
    ReadableStream.prototype.getReader = function (...given) {
      const reader = getReader.apply(this, given);
      if (!asked.has(this)) return reader;
      const file = { name: asked.get(this).split("/data/")[1], bytes: 0, ms: 0 };
      window.files.push(file);
      const read = reader.read.bind(reader);
      let came;
      reader.read = async () => {
        if (came !== undefined) file.ms += performance.now() - came;
        const piece = await read();
        came = performance.now();
        file.bytes += piece.value?.length ?? 0;
        return piece;
      };
      return reader;
    };
  });
  await page.goto(origin + path);
  await page.waitForFunction(() => performance.getEntriesByName("ready").length > 0, null, { timeout: 60_000 });
  const figures = await page.evaluate(() => ({
    answer: performance.getEntriesByName("answer")[0]?.startTime,
    ready: performance.getEntriesByName("ready")[0].startTime,
    heap: (performance.memory?.usedJSHeapSize ?? 0) / 1e6,
    wasm: (window.memory?.buffer.byteLength ?? 0) / 1e6,
    task: Math.max(0, ...window.tasks),
    files: window.files,
  }));
  Object.assign(figures, { code: sent.code / 1e3, data: sent.data / 1e3 });
  if (path.endsWith("rankings/") && !how) Object.assign(figures, await interactions(page));
  await context.close();
  return figures;
}

/** Milliseconds from an input to the next painted frame at the 95th percentile, for typing, sorting and another year. */
async function interactions(page) {
  const input = await page.evaluate(async () => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const rest = () => new Promise((resolve) => setTimeout(resolve, 300));
    const took = [];
    window.tasks.length = 0;
    const time = async (act) => {
      await rest();
      const begun = performance.now();
      act();
      await painted();
      took.push(performance.now() - begun);
    };
    const search = document.querySelector("input[type=search]");
    for (const text of ["t", "ta", "tay", "tay n", "x", "xa gia", "63.12", ""]) {
      await time(() => { search.value = text; search.dispatchEvent(new InputEvent("input", { bubbles: true })); });
    }
    for (let press = 0; press < 2; press++) {
      for (const place of document.querySelectorAll("th .sort").keys()) {
        await time(() => document.querySelectorAll("th .sort")[place].click());
      }
    }
    const period = [...document.querySelectorAll("select")].find((select) => /^\d{4}$/.test(select.value));
    for (const year of [...period.options].map((option) => option.value).slice(-2)) {
      await time(() => { period.value = year; period.dispatchEvent(new Event("change", { bubbles: true })); });
    }
    await rest();
    return took.sort((a, b) => a - b);
  });
  return { input: input[Math.ceil(input.length * 0.95) - 1], after: await page.evaluate(() => Math.max(0, ...window.tasks)) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const found = new Map(["empty", ...PAGES].map((path) => [path, []]));
for (let round = 0; round <= ROUNDS; round++) {
  for (const [path, visits] of found) {
    const figures = await visit(path);
    // The first round warms the machine's caches and is not counted.
    if (round > 0) visits.push(figures);
  }
}
const columns = [["answer ms", "answer", 0], ["ready ms", "ready", 0], ["code KB", "code", 1], ["data KB", "data", 1], ["heap MB", "heap", 1], ["wasm MB", "wasm", 1], ["longest task ms", "task", 0], ["input p95 ms", "input", 0], ["its task ms", "after", 0]];
console.log(["page".padEnd(36), ...columns.map(([name]) => name.padStart(16))].join(""));
for (const [path, visits] of found) {
  const cells = columns.map(([, key, digits]) => {
    const values = visits.map((figures) => figures[key]).filter((value) => value !== undefined);
    return (values.length ? median(values).toFixed(digits) : "").padStart(16);
  });
  console.log([`/${path}`.padEnd(36), ...cells].join(""));
}
console.log(`\n${"file, read in the browser".padEnd(36)}${["bytes", "ms", "MB/s"].map((name) => name.padStart(16)).join("")}`);
for (const path of READ) {
  for (const { name, bytes } of found.get(path)[0].files) {
    const ms = median(found.get(path).map((visit) => visit.files.find((file) => file.name === name)?.ms ?? 0));
    const cells = [bytes, ms.toFixed(1), ms > 0 ? (bytes / 1e3 / ms).toFixed(1) : ""];
    console.log(`${path.replace(/[^/]*\/$/, "")}${name}`.padEnd(36) + cells.map((cell) => String(cell).padStart(16)).join(""));
  }
}
await browser.close();
server.closeAllConnections();
server.close();
