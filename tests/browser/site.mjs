// What every journey needs: the built site on a host, a browser, and pages that must stay clean.
//
//   const site = await openSite();
//   after(() => site.close());
//   test("…", async () => {
//     const page = await site.openPage({ path: "rankings/?period=2024", width: 360 });
//     await ready(page);
//     …
//     await page.close(); // fails if anything left the origin or any error was reported
//   });

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { serve } from "./server.mjs";

/** The folder of the built site. */
export const DIST = process.env.CHISO_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));
const CHROMIUM =
  process.env.CHROMIUM ??
  ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

const FLAGS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-gpu",
  "--no-first-run",
  // No other name resolves, so that a page which asks for one can neither harm nor succeed.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/** Starts a host and a browser. `base` is the path of the site on the host; `flags` are the browser's, beside the usual. */
export async function openSite({ base = "/any/sub/path/", folder = DIST, flags = [] } = {}) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...flags] });
  const hosts = [];
  return {
    base,
    browser,
    /** Opens a page and waits until it has painted its table and charts. */
    async open(path, options = {}) {
      const page = await this.openPage({ path, ...options });
      await ready(page);
      return page;
    },
    /**
     * Opens a page in a browser window of its own, whose host answers as `overrides` say (see
     * `server.mjs`). `expected` lists patterns of the messages that belong to the journey, such
     * as the report of a file that is absent on purpose.
     */
    async openPage({
      path = "",
      width = 1280,
      height = 800,
      lang = "vi-VN",
      colorScheme = "light",
      overrides = {},
      expected = [],
      javaScript = true,
      serviceWorkers = "block",
    } = {}) {
      const rules = new Map(Object.entries(overrides));
      const host = await serve(folder, base, rules);
      hosts.push(host);
      const context = await browser.newContext({
        viewport: { width, height },
        locale: lang,
        colorScheme,
        javaScriptEnabled: javaScript,
        // Kept for later visits is what a journey of its own looks at.
        serviceWorkers,
      });
      const page = await context.newPage();
      const record = await watch(context, page);
      page.overrides = rules;
      page.home = `${host.origin}${base}`;
      page.requests = record.requests;
      page.messages = record.messages;
      page.assertClean = () => assertClean(record, host.origin, expected);
      page.close = async () => {
        await context.close();
        await host.close();
        page.assertClean();
      };
      await page.goto(page.home + path);
      if (javaScript) await handedOver(page);
      return page;
    },
    /** Ends the browser and every host that a failed journey left open. */
    async close() {
      await browser.close();
      await Promise.all(hosts.map((host) => host.close()));
    },
  };
}

/**
 * Waits until the application has taken over what the build wrote into the page, or has said why it cannot: a journey
 * finds everything once.
 */
async function handedOver(page) {
  const isOver = () => !document.querySelector("#answer:not(.kept)") || !document.querySelector("#failed")?.hidden;
  // A journey of its own looks at a page before that.
  await page.waitForFunction(isOver, undefined, { timeout: 20_000 }).catch(() => {});
}

/** Waits until the page has painted its table and charts. */
export async function ready(page, { timeout = 20_000 } = {}) {
  await page.waitForFunction(() => performance.getEntriesByName("ready").length > 0, undefined, {
    timeout,
  });
}

/** Presses a key on a picture, once it is drawn: before that it has no mark to go to. */
export async function walk(chart, key) {
  const drawn = async () => (await chart.getAttribute("aria-valuemax")) !== "0";
  for (let tries = 0; tries < 200 && !(await drawn()); tries++) await setTimeout(50);
  await chart.press(key);
}

/** The texts of what is there, once something is: an answer from a list not drawn yet would be none. */
export async function texts(locator) {
  await locator.first().waitFor({ state: "attached", timeout: 10_000 }).catch(() => {});
  return locator.allInnerTexts();
}

/** Asserts that there are so many, now or within a moment. */
export async function counted(locator, expected, message) {
  for (let tries = 0; tries < 200 && (await locator.count()) !== expected; tries++) await setTimeout(50);
  assert.equal(await locator.count(), expected, message ?? `so many of ${locator}`);
}

/** What the page says first: its heading, with what it found, and the sentences of its answer. */
export async function said(page) {
  const texts = [page.getByRole("heading", { level: 1 }), page.locator(".answer")].map((part) => part.innerText());
  return (await Promise.all(texts)).join(" ").replaceAll(/\s+/g, " ");
}

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
let axeSource;

/** Asserts that axe finds no violation of WCAG 2.2 AA. `options` go to `axe.run`. */
export async function axe(page, options = {}) {
  axeSource ??= await readFile(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
    "utf8",
  );
  // Sent by the debugger, which no policy of the page forbids; `page.addScriptTag` is forbidden.
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: `${axeSource}; undefined` });
  await session.detach();
  const { violations } = await page.evaluate((settings) => globalThis.axe.run(document, settings), {
    runOnly: { type: "tag", values: TAGS },
    preload: false,
    ...options,
  });
  const lines = violations.flatMap((violation) => [
    `${violation.id} (${violation.impact}): ${violation.help}`,
    ...violation.nodes.map((node) => `    ${node.target.join(" ")}: ${node.failureSummary}`),
  ]);
  assert.equal(violations.length, 0, `axe found on ${page.url()}:\n${lines.join("\n")}`);
}

/** Tests that these pages keep to the rules and fit, wide and narrow, light and dark; `open` opens one. */
export function accessible(open, paths) {
  for (const path of paths) {
    for (const width of [1280, 360]) {
      for (const colorScheme of ["light", "dark"]) {
        test(`${path} is accessible at ${width} px, ${colorScheme}`, async () => {
          const page = await open(path, { width, colorScheme });
          await axe(page);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(over <= 0, `the page is ${over} px too wide`);
          await page.close();
        });
      }
    }
  }
}

/** Records every request and every error of a page from its first byte on. */
async function watch(context, page) {
  const record = { requests: [], messages: [] };
  // On the context, so that the requests of workers and of new windows are seen as well.
  context.on("request", (request) => record.requests.push(request.url()));
  page.on("pageerror", (error) =>
    record.messages.push(`uncaught: ${error.stack ?? error.message}`),
  );
  page.on("crash", () => record.messages.push("the page crashed"));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    const { url } = message.location();
    record.messages.push(url ? `${message.text()} (${url})` : message.text());
  });
  // The browser's own report may come late; this one names the directive and what it refused.
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(
        `policy: ${event.effectiveDirective} refused ${event.blockedURI}`,
        event.sourceFile,
      );
    });
  });
  return record;
}

function assertClean({ requests, messages }, origin, expected) {
  const outside = requests.filter(
    (url) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== origin,
  );
  assert.deepEqual(outside, [], "The page sent requests to another origin.");
  const unexpected = messages.filter(
    (message) => !expected.some((pattern) => pattern.test(message)),
  );
  assert.deepEqual(unexpected, [], "The page reported errors.");
}
