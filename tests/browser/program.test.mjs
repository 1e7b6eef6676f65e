// A file of the program that does not arrive is said, with a way to try again; a host's odd ways are borne.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { absent, html } from "./server.mjs";
import { axe, counted, openSite, ready } from "./site.mjs";

/** Messages of the browser about files that are absent on purpose. */
const ABSENT = [/Failed to load resource/, /MIME type/, /uncaught/, /wasm/i];

const BLANK = { kind: "text/html; charset=utf-8", body: '<!doctype html><title>-</title><link rel="icon" href="data:,">' };

describe("the program", () => {
  let site;
  let folder;
  before(async () => {
    site = await openSite();
    const page = await site.openPage();
    folder = page.requests.find((url) => url.endsWith("/start.js")).match(/app-\w+/)[0];
    await page.close();
  });
  after(() => site.close());

  /** Says nothing when the reader sees all of it without scrolling. */
  const onScreen = async (element) => {
    const { y, height } = await element.boundingBox();
    const { height: screen } = element.page().viewportSize();
    assert.ok(y >= 0 && y + height <= screen, `from ${y} to ${y + height} on a screen of ${screen}`);
  };

  /** The address at which a page begins that lacks files of the program. */
  const lacking = (names, { answer = absent(), ...options } = {}) =>
    site.openPage({
      path: "rankings/",
      expected: ABSENT,
      overrides: Object.fromEntries(names.map((name) => [`${folder}/${name}`, answer])),
      ...options,
    });

  const FILES = ["start.js", "app.js", "parts.js", "app_bg.wasm"];
  for (const [names, how, answer] of [
    ...FILES.map((name) => [[name], "is absent", absent()]),
    ...FILES.map((name) => [[name], "is a page of the host", html()]),
    [[...FILES, "style.css"], "are all absent, as after a new edition of the site", absent()],
  ]) {
    test(`${names.join(", ")} that ${how} is said, and another try offered`, async () => {
      const page = await lacking(names, { answer });
      const alert = page.getByRole("alert");
      await alert.waitFor();
      assert.match(await alert.innerText(), /Không mở được ứng dụng[^]*could not be opened/);
      await onScreen(alert);
      await counted(page.locator("#loading"), 0, "nothing is being opened any more");
      page.overrides.clear();
      await page.getByRole("button", { name: /Tải lại.*Reload/ }).click();
      await ready(page);
      await counted(page.getByRole("alert"), 0);
      await page.close();
    });
  }

  test("says it accessibly", async () => {
    const page = await lacking(["app.js"]);
    await page.getByRole("alert").waitFor();
    // The page of the failure has no more than the message.
    await axe(page, { rules: { region: { enabled: false }, "page-has-heading-one": { enabled: false } } });
    await page.close();
  });

  test("a page whose own part is absent says so, and the program goes on", async () => {
    const page = await lacking(["split_compare.wasm", "compare.parts.wasm"], { path: "compare/" });
    const alert = page.getByRole("alert").filter({ hasText: "Chưa mở được trang này" });
    await alert.waitFor();
    page.overrides.clear();
    await alert.getByRole("button", { name: "Tải lại" }).click();
    await page.getByRole("heading", { level: 1, name: /So sánh/ }).waitFor();
    await page.close();
  });

  for (const [name, what] of [["compare.parts.wasm", "its parts"], ["data/built.json", "the tables"]]) {
    test(`a page without the file that holds ${what} asks for them one by one`, async () => {
      const path = name.startsWith("data/") ? name : `${folder}/${name}`;
      const page = await site.openPage({ path: "compare/?unit=72~22", overrides: { [path]: absent() }, expected: ABSENT });
      await ready(page);
      await page.getByRole("heading", { level: 1, name: /Tây Ninh/ }).waitFor();
      const one = name.startsWith("data/") ? "/data/indices.csv" : "/split_compare.wasm";
      assert.ok(page.requests.some((url) => url.endsWith(one)), one);
      await page.close();
    });
  }

  /** Lets the files of a name come only once the answer is called. */
  async function holding(page, name) {
    let go;
    const gate = new Promise((resolve) => (go = resolve));
    await page.route(name, async (route) => {
      await gate;
      await route.continue();
    });
    return go;
  }

  test("a part that comes when its page has been left harms nothing, and is there when the reader comes back", async () => {
    const page = await site.openPage({ path: "blank.html", overrides: { "blank.html": BLANK } });
    const go = await holding(page, /map\.parts\.wasm/);
    const asked = page.waitForRequest(/map\.parts\.wasm/);
    await page.goto(page.home);
    await asked;
    await page.getByRole("navigation").getByRole("link", { name: "Xếp hạng" }).click();
    await page.locator("table.ranking tbody tr").first().waitFor();
    const came = page.waitForResponse(/map\.parts\.wasm/);
    go();
    await (await came).finished();
    await page.goBack();
    await page.locator("section").filter({ has: page.getByRole("heading", { name: /^Bản đồ/ }) }).getByRole("slider").waitFor();
    await page.close();
  });

  test("a page left before its own part came does not come after the one the reader went to", async () => {
    const page = await site.open("rankings/");
    const go = await holding(page, /trends\.parts\.wasm/);
    const asked = page.waitForRequest(/trends\.parts\.wasm/);
    await page.getByRole("navigation").getByRole("link", { name: "Xu hướng" }).click();
    await asked;
    await page.getByRole("navigation").getByRole("link", { name: "Xếp hạng" }).click();
    await page.waitForURL(/\/rankings\//);
    await page.getByRole("heading", { level: 1, name: /^Xếp hạng/ }).waitFor();
    const came = page.waitForResponse(/trends\.parts\.wasm/);
    go();
    await (await came).finished();
    await page.getByRole("heading", { level: 1, name: /^Xếp hạng/ }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Xu hướng" }).click();
    await page.waitForURL(/\/trends\//);
    await page.getByRole("figure").first().waitFor();
    await page.close();
  });

  for (const path of ["rankings/", "rankings/?index=pci&period=2016"]) {
    test(`/${path} reports no fault of its pictures while they are first drawn`, async () => {
      const page = await site.openPage({ path: "no-page/", expected: [/404/] });
      await page.addInitScript(() => {
        globalThis.faults = [];
        addEventListener("error", ({ message }) => globalThis.faults.push(message));
      });
      await page.goto(page.home + path);
      await ready(page);
      await page.locator("figure svg").first().waitFor();
      assert.deepEqual(await page.evaluate(() => globalThis.faults), []);
      await page.close();
    });
  }

  test("what arrives together is asked for once, and not one by one", async () => {
    const page = await site.openPage({ path: "trends/" });
    await ready(page);
    const asked = page.requests.map((url) => new URL(url).pathname.slice(site.base.length));
    for (const name of ["data/built.json", `${folder}/trends.parts.wasm`]) {
      assert.equal(asked.filter((path) => path === name).length, 1, name);
    }
    assert.equal(asked.filter((path) => /split_trends|data\/(indices|scores\/papi\/20)/.test(path)).length, 0, asked.join(" "));
    await page.close();
  });

  test("the parts a reader comes to later arrive in one file each", async () => {
    const page = await site.open("open/");
    await page.getByLabel("Chọn tệp").setInputFiles([{ name: "2024.csv", mimeType: "", buffer: Buffer.from("Country,Score\nIceland,8.1\nNorway,7.9\n") }]);
    await page.getByRole("row", { name: /Iceland/ }).waitFor();
    await page.getByRole("navigation").getByRole("link", { name: "Xu hướng" }).click();
    await page.waitForURL(/\/trends\//);
    await page.getByRole("heading", { level: 1, name: /Xu hướng/ }).waitFor();
    const asked = page.requests.map((url) => new URL(url).pathname.slice(site.base.length));
    for (const name of ["reader", "trends"]) {
      assert.equal(asked.filter((path) => path === `${folder}/${name}.parts.wasm`).length, 1, name);
    }
    const alone = asked.filter((path) => /\/(chunk_|split_)/.test(path));
    assert.ok(alone.length < 8, alone.join(" "));
    await page.close();
  });

  test("a host that knows no WebAssembly still serves it, parts and all", async () => {
    const untyped = (usual) => ({ ...usual, kind: "application/octet-stream" });
    const page = await site.openPage({
      path: "compare/?unit=72~22",
      overrides: { [`${folder}/app_bg.wasm`]: untyped, [`${folder}/compare.parts.wasm`]: untyped },
    });
    await ready(page);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.close();
  });

  test("a missing picture, table or sheet of styles does not stop the program", async () => {
    const page = await site.openPage({
      path: "rankings/",
      overrides: { [`${folder}/style.css`]: absent(), "icon.svg": absent(), "data/breaks.csv": absent() },
      expected: ABSENT,
    });
    await page.locator("table.ranking tbody tr").first().waitFor();
    assert.equal(await page.locator("#failed").isVisible(), false);
    await page.close();
  });

  test("the words for whoever waits long appear after half a minute, not before", async () => {
    const page = await site.openPage({ path: "rankings/", overrides: { [`${folder}/app_bg.wasm`]: () => new Promise(() => {}) } });
    const slow = page.locator("#slow");
    const [animation] = await slow.evaluate((element) => element.getAnimations().map(({ effect }) => effect.getTiming().delay));
    assert.equal(animation, 30_000);
    assert.equal(await slow.isVisible(), false);
    await slow.evaluate((element) => element.getAnimations().forEach((waiting) => waiting.finish()));
    assert.equal(await slow.isVisible(), true);
    await page.context().close();
  });

  for (const depth of [1, 4, 9, 20]) {
    test(`an unknown address ${depth} folders deep opens the page that says so`, async () => {
      const path = Array.from({ length: depth }, (_, at) => `folder-${at}/`).join("");
      const page = await site.openPage({ path: `${path}?lang=en`, expected: [/404/] });
      await page.getByRole("heading", { level: 1 }).waitFor();
      await counted(page.locator("#loading"), 0);
      assert.ok(await page.evaluate(() => document.styleSheets.length > 0), "the style sheet is here");
      await page.getByRole("navigation").getByRole("link", { name: "Rankings", exact: true }).click();
      await ready(page);
      assert.equal(new URL(page.url()).pathname, `${site.base}rankings/`);
      await page.close();
    });
  }

  test("an unknown address without its program says so", async () => {
    const page = await lacking(["start.js"], { path: "no/such/page/" });
    await page.getByRole("alert").waitFor();
    await page.close();
  });
});
