// Every address opens, on a wide and on a narrow screen, from any sub-path, without asking anybody
// but its own host for anything.

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { slow } from "./server.mjs";
import { DIST, counted, openSite } from "./site.mjs";

const ADDRESSES = ["", "rankings/", "domains/", "trends/"];
const WIDTHS_PX = [1280, 360];

for (const base of ["/any/sub/path/", "/"]) {
  describe(`a site at ${base}`, () => {
    let site;
    before(async () => (site = await openSite({ base })));
    after(() => site.close());

    for (const path of ADDRESSES) {
      for (const width of WIDTHS_PX) {
        test(`${base}${path} opens at ${width} px`, async () => {
          const page = await site.openPage({ path, width });
          const heading = page.locator("h1");
          await heading.waitFor();
          await counted(heading, 1, "one heading a page");
          assert.notEqual((await heading.textContent()).trim(), "");
          await counted(page.locator("#loading"), 0, "nothing is loading any more");
          await page.close();
        });
      }
    }
  });
}

describe("a site at any address", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  test("an address without its slash keeps its query", async () => {
    const page = await site.openPage({ path: "rankings?lang=en" });
    await page.locator("h1").waitFor();
    assert.match(page.url(), /\/rankings\/?\?lang=en$/);
    await page.close();
  });

  test("an unknown address opens the application from any depth", async () => {
    // The page looks for its script at every depth above it; all but one of them are absent.
    const page = await site.openPage({ path: "no/such/page", expected: [/404|MIME type/] });
    await page.locator("h1").waitFor();
    await page.close();
  });

  test("without scripts the page leads to the raw tables", async () => {
    const page = await site.openPage({ path: "rankings/", javaScript: false });
    const links = await page.locator('noscript a[href$=".csv"]').all();
    assert.notEqual(links.length, 0);
    for (const link of links) {
      const address = await link.evaluate((anchor) => anchor.href);
      assert.ok(address.startsWith(`${page.home}data/`), address);
      assert.equal((await page.request.get(address)).status(), 200, address);
    }
    assert.equal(await page.locator("#loading").isVisible(), false, "nothing is being opened");
    await page.close();
  });

  test("no file names a folder of the machine it was built on", async () => {
    const files = (await readdir(DIST, { recursive: true })).filter((name) => /\.(wasm|js)$/.test(name));
    assert.notEqual(files.length, 0);
    for (const name of files) {
      const text = (await readFile(join(DIST, name))).toString("latin1");
      const folder = text.match(/[\w./-]*(\/\.cargo\/|\/\.rustup\/|\/home\/|\/Users\/|\/root\/)[\w./-]*/);
      assert.equal(folder?.[0], undefined, name);
    }
  });

  test("shows that it is being opened while the program comes, and the bytes while the figures come", async () => {
    // An address that asks for something else than what stands in the page.
    const page = await site.openPage({ path: "rankings/?period=2023" });
    const program = page.requests.find((url) => url.endsWith(".wasm")).slice(page.home.length);
    page.overrides.set(program, slow(100_000, 300));
    page.overrides.set("data/scores/papi/2023.csv", slow(1024, 200));
    await page.reload({ waitUntil: "commit" });
    await page.getByRole("status").filter({ hasText: "Đang mở Chỉ Số" }).waitFor();
    await page.getByRole("progressbar").first().waitFor();
    await page.getByRole("status").filter({ hasText: /Đang tải.*\d+(,\d)?\s?(KB|kB)/ }).waitFor();
    await page.locator("table.ranking tbody tr").first().waitFor();
    await page.close();
  });

  test("is dark where the reader's system is", async () => {
    const light = async (colorScheme) => {
      const page = await site.open("rankings/", { colorScheme });
      const colours = await page.evaluate(() => {
        const sum = (text) => text.match(/\d+/g).slice(0, 3).reduce((all, part) => all + Number(part), 0);
        const of = (selector) => getComputedStyle(document.querySelector(selector));
        return { page: sum(of("html").backgroundColor), text: sum(of("body").color), labels: sum(of("figure svg text").fill) };
      });
      await page.close();
      return colours;
    };
    const [day, night] = [await light("light"), await light("dark")];
    assert.ok(day.page > 600 && day.text < 300 && day.labels < 400, JSON.stringify(day));
    assert.ok(night.page < 200 && night.text > 500 && night.labels > 400, JSON.stringify(night));
  });

  test("a missing program file is said, not waited for", async () => {
    const page = await site.openPage({ expected: [/404|uncaught|WebAssembly|wasm/i] });
    const wasm = page.requests.find((url) => url.endsWith(".wasm"));
    page.overrides.set(wasm.slice(page.home.length), { status: 404, body: "" });
    await page.reload();
    await page.getByRole("alert").waitFor();
    await counted(page.locator("#loading"), 0);
    await page.close();
  });
});
