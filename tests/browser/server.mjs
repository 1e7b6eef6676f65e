// A plain file host for the built site, which can be told to misbehave at chosen paths.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const KINDS = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
};

/**
 * Serves `folder` under the path `base` (`/`, or `/any/sub/path/`) on a free port.
 *
 * `overrides` maps a path below the base (`data/units.csv`; no leading slash) to what is answered
 * there instead: one of the answers below, or any function `(usual) => answer`. It may be changed
 * while the server runs. An answer is `{ status, kind, body, cutAfter, stallAfter,
 * never, chunkBytes, pauseMs }`.
 */
export async function serve(folder, base, overrides = new Map()) {
  const server = createServer((request, response) => {
    answer(folder, base, overrides, request)
      .then((found) => send(response, found))
      .catch((error) => response.destroy(error));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The file is not there. */
export const absent = () => ({ status: 404, kind: KINDS[".txt"], body: "Not found" });

/** A page where a table should be, with status 200, as a host with a catch-all rule sends it. */
export const html = () => ({
  kind: KINDS[".html"],
  body: "<!doctype html><title>Home</title><p>Home",
});

/** Other bytes under the usual name: a string, or a Buffer, or a function of the usual bytes. */
export const bytes = (body) => (usual) => ({
  ...usual,
  body: typeof body === "function" ? body(usual.body) : body,
});

/** The connection ends after this part of the file, although its length promised more. */
export const cut =
  (part = 0.5) =>
  (usual) => ({
    ...usual,
    cutAfter: Math.floor(usual.body.length * part),
  });

/** The host takes the question and never answers. */
export const never = () => ({ never: true });

/** The host falls silent after this part of the file, and keeps the connection open. */
export const stalled =
  (part = 0.5) =>
  (usual) => ({ ...usual, stallAfter: Math.floor(usual.body.length * part) });

/** The usual file in small pieces, with a pause after each. */
export const slow =
  (chunkBytes = 1024, pauseMs = 20) =>
  (usual) => ({ ...usual, chunkBytes, pauseMs });

async function answer(folder, base, overrides, request) {
  const { pathname, search } = new URL(request.url, "http://localhost");
  if (`${pathname}/` === base) return { status: 301, location: `${base}${search}` };
  if (!pathname.startsWith(base)) return absent();
  const below = decodeURIComponent(pathname.slice(base.length));
  const usual = await file(folder, below, pathname, search);
  const override = overrides.get(below) ?? (isHeldAnew(below, overrides) ? HOLDS_NOTHING : undefined);
  return typeof override === "function" ? override(usual) : (override ?? usual);
}

/** What holds several files of the data folder in one, without any of them. */
const HOLDS_NOTHING = { kind: KINDS[".json"], body: "{}" };

/** Where files of the data folder are answered otherwise, none is taken from a file that holds it as it was built. */
const isHeldAnew = (below, overrides) =>
  /^data\/built(-\d+)?\.json$/.test(below) && [...overrides.keys()].some((path) => /^data\/(?!built)/.test(path));

/** What a plain host answers: the file, a folder's page, a redirect to it, or the page for 404. */
async function file(folder, below, pathname, search) {
  const path = join(folder, normalize(`/${below}`));
  const name = below === "" || below.endsWith("/") ? join(path, "index.html") : path;
  try {
    return { kind: KINDS[extname(name)] ?? "application/octet-stream", body: await readFile(name) };
  } catch (error) {
    if (error.code === "EISDIR") return { status: 301, location: `${pathname}/${search}` };
    const page = await readFile(join(folder, "404.html")).catch(() => "Not found");
    return { status: 404, kind: KINDS[".html"], body: page };
  }
}

async function send(
  response,
  { status = 200, location, kind, body = "", cutAfter, stallAfter, never = false, chunkBytes, pauseMs = 0 },
) {
  if (never) return;
  if (location) return response.writeHead(status, { Location: location }).end();
  const whole = Buffer.from(body);
  response.writeHead(status, {
    "Cache-Control": "no-store",
    "Content-Length": whole.length,
    "Content-Type": kind ?? KINDS[".txt"],
  });
  const sent = whole.subarray(0, cutAfter ?? stallAfter ?? whole.length);
  const step = chunkBytes ?? Math.max(sent.length, 1);
  for (let at = 0; at < sent.length && !response.destroyed; at += step) {
    response.write(sent.subarray(at, at + step));
    if (pauseMs) await pause(pauseMs);
  }
  if (stallAfter !== undefined) return;
  if (cutAfter === undefined) return response.end();
  // The bytes must leave before the connection does, or the browser sees none of them.
  await pause(50);
  response.destroy();
}
