// The harness refuses what it must refuse; otherwise every other journey proves nothing.

import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { absent, bytes, cut, html, slow } from "./server.mjs";
import { axe, openSite, ready } from "./site.mjs";

const POLICY = "default-src 'none'; script-src 'self'; connect-src *; img-src data:";
const page = (body) =>
  `<!doctype html><html lang="en"><head><title>A page</title>
  <meta http-equiv="Content-Security-Policy" content="${POLICY}">
  <link rel="icon" href="data:,"></head><body><main><h1>A page</h1>${body}</main></body></html>`;
const script = (body) => ({ overrides: { "page.js": bytes(body) }, path: "script.html" });

let folder;
let site;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), "chiso-harness-"));
  await writeFile(join(folder, "index.html"), page(""));
  await writeFile(join(folder, "script.html"), page(`<script src="page.js"></script>`));
  await writeFile(join(folder, "page.js"), "performance.mark('ready')");
  await writeFile(join(folder, "units.csv"), "unit,score\n".repeat(1000));
  site = await openSite({ folder });
});
after(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

test("a page without faults is clean, and axe can look at it under its policy", async () => {
  const opened = await site.openPage({ path: "script.html" });
  await ready(opened);
  await axe(opened);
  await opened.close();
});

for (const [fault, options, message] of [
  [
    "a request to another origin",
    script("fetch('http://elsewhere.invalid/').catch(() => {})"),
    /another origin/,
  ],
  ["an error on the console", script("console.error('panicked at src/lib.rs')"), /panicked at/],
  [
    "an uncaught error",
    script("setTimeout(() => { throw new Error('oh') })"),
    /uncaught: Error: oh/,
  ],
  [
    "a broken policy",
    script("document.body.innerHTML = '<p style=\"color:red\">'"),
    /policy: style-src-attr/,
  ],
  ["an absent file", { ...script(""), overrides: { "page.js": absent() } }, /404/],
]) {
  test(`${fault} fails the journey`, async () => {
    const opened = await site.openPage(options);
    await opened.waitForTimeout(200);
    await assert.rejects(opened.close(), message);
  });
}

test("an expected message is forgiven", async () => {
  const opened = await site.openPage({
    ...script("console.error('no such table')"),
    expected: [/no such table/],
  });
  await opened.close();
});

test("axe names what is wrong and where", async () => {
  const opened = await site.openPage({
    overrides: { "": bytes(page(`<img src="data:,">`)), "index.html": absent() },
  });
  await assert.rejects(axe(opened), /image-alt \(critical\)[^]*img/);
  await opened.context().close();
});

test("the host misbehaves as it is told", async () => {
  const opened = await site.openPage();
  const answer = async (override) => {
    opened.overrides.set("units.csv", override);
    return opened.evaluate(async () => {
      const begun = performance.now();
      const response = await fetch("units.csv");
      const text = await response.text().catch(() => "broken off");
      return { status: response.status, text, tookMs: performance.now() - begun };
    });
  };
  assert.equal((await answer(html())).text.slice(0, 9), "<!doctype");
  assert.equal((await answer(bytes("a,b\n1,2\n"))).text, "a,b\n1,2\n");
  assert.equal((await answer(bytes((usual) => usual.subarray(0, 4)))).text, "unit");
  assert.equal((await answer(cut(0.5))).text, "broken off");
  const late = await answer(slow(1100, 30));
  assert.equal(late.text.length, 11_000);
  assert.ok(late.tookMs > 250, `${late.tookMs} ms`);
  assert.equal((await answer(undefined)).status, 200);
  await opened.context().close();
});
