// A ranking as a map: by keyboard, with its legend, its tiles on a phone, its borders fetched only when it is shown.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { DIST, accessible, counted, openSite, texts, walk } from "./site.mjs";
import { overrides } from "./synthetic.mjs";

describe("a reader of a map", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  const open = async (path, options) => {
    const page = await site.open(path, options);
    if (/show=(map|borders|tiles)/.test(path)) await figure(page).locator(".ink svg").waitFor();
    return page;
  };
  const figure = (page) => page.locator("figure").first();
  const chart = (page) => figure(page).getByRole("slider");
  const spoken = (page) => chart(page).getAttribute("aria-valuetext");
  const legend = (page) => texts(figure(page).getByRole("list", { name: "Chú giải" }).getByRole("listitem"));
  const counts = (entries) => entries.map((entry) => Number(entry.match(/\((\d+) đơn vị\)$/)[1]));
  const sentence = (page) => figure(page).locator("figcaption").innerText();
  const borders = (page) => page.requests.filter((url) => url.endsWith(".geojson"));

  test("fetches borders only when a map is chosen, which the address keeps", async () => {
    const page = await open("rankings/");
    assert.deepEqual(borders(page), []);
    await page.getByLabel("Vẽ theo").selectOption({ label: "Bản đồ" });
    await figure(page).getByRole("list", { name: "Chú giải" }).waitFor();
    assert.equal(borders(page).length, 1);
    assert.match(page.url(), /show=map/);
    await page.getByLabel("Vẽ theo").selectOption({ label: "Thang điểm" });
    await page.waitForFunction(() => !location.search.includes("show"));
    await page.close();
  });

  // PAPI 2024 has the totals of 61 of 63 provinces.
  test("counts every unit once in the legend, and is told who is hatched", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map");
    const entries = await legend(page);
    assert.equal(counts(entries).reduce((sum, count) => sum + count), 63);
    assert.match(entries.at(-1), /^Chưa công bố \(2 đơn vị\)$/);
    assert.match(await sentence(page), /61 đơn vị xếp thành 5 nhóm theo hạng/);
    assert.match(await sentence(page), /Gạch chéo: chưa công bố \(Vĩnh Phúc và Tiền Giang\)/);
    await page.close();
  });

  test("says the share of the maximum by colour where that is chosen", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map");
    await page.getByLabel("Màu nói").selectOption({ label: "Tỷ lệ so với điểm tối đa" });
    await page.waitForURL(/colour=share/);
    await figure(page).getByText(/tỷ lệ so với điểm tối đa 80/).waitFor();
    const entries = await legend(page);
    assert.match(entries[0], /^\d+–\d+\s% điểm tối đa \(\d+ đơn vị\)$/);
    assert.equal(counts(entries).reduce((sum, count) => sum + count), 63);
    await page.close();
  });

  test("walks the units by keyboard, sees each in the table, and opens its page with Enter", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map");
    await walk(chart(page), "Home");
    assert.match(await spoken(page), /hạng 1\/61; nhóm hạng 1–\d+$/);
    const name = (await spoken(page)).split(":")[0];
    const marked = page.locator("table.ranking tr.pointed");
    assert.match(await marked.innerText(), new RegExp(name));
    await counted(marked, 1);
    await walk(chart(page), "ArrowRight");
    assert.match(await spoken(page), /hạng 2\/61/);
    await walk(chart(page), "End");
    assert.match(await spoken(page), /^(Tiền Giang|Vĩnh Phúc): chưa công bố|thiếu/);
    await walk(chart(page), "Home");
    await chart(page).press("Enter");
    await page.waitForURL(/unit\/\?.*unit=/);
    await page.getByRole("heading", { level: 1, name: new RegExp(name) }).waitFor();
    await page.close();
  });

  test("sees on the map the row that is stood on, and the unit chosen", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map&unit=12");
    await page.getByRole("rowheader", { name: "Lai Châu" }).getByRole("link").focus();
    await figure(page).locator(".ring-outline").waitFor();
    assert.match(await spoken(page), /^Lai Châu: /);
    await page.getByRole("link", { name: "Mở trang Lai Châu" }).waitFor();
    await page.close();
  });

  // Bắc Giang ended on 30 June 2025.
  test("finds a province that has ended on the map of a year it lived in", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map&unit=24");
    await page.getByRole("rowheader", { name: "Bắc Giang" }).getByRole("link").focus();
    await figure(page).locator(".ring-outline").waitFor();
    assert.match(await spoken(page), /^Bắc Giang: .*\/61/);
    await page.close();
  });

  test("sees the 34 provinces of 2025 joined from the borders of the former", async () => {
    const page = await open("rankings/?index=dti-34&period=2024&show=map");
    assert.equal(counts(await legend(page)).reduce((sum, count) => sum + count), 34);
    assert.match(await sentence(page), /Ghép từ ranh giới các tỉnh cũ: \d+ đơn vị/);
    await page.close();
  });

  // Hà Tây went to Hà Nội in 2008; the borders are of later.
  test("is told who has no border", async () => {
    const page = await open("rankings/?index=pci&period=2006&show=map");
    assert.match(await sentence(page), /Không có ranh giới để vẽ: 1 đơn vị \(Hà Tây\)\. Hình của Hà Nội gồm cả Hà Tây/);
    await page.close();
  });

  test("sees Hoàng Sa and Trường Sa, each with the province it belongs to", async () => {
    for (const [show, width] of [["map", 1280], ["tiles", 1280], ["map", 360]]) {
      const page = await open(`rankings/?index=papi&period=2024&show=${show}`, { width });
      const text = (await figure(page).locator(".ink svg").textContent()).replaceAll(/\s+/g, " ");
      assert.match(text, /Hoàng ?Sa.*Trường ?Sa/, show);
      await page.close();
    }
  });

  test("has tiles on a phone, one a unit, and borders where they are chosen", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map", { width: 360 });
    const tiles = await figure(page).locator(".ink rect").count();
    assert.ok(tiles >= 65, `${tiles} tiles`);
    await page.getByLabel("Dạng bản đồ").selectOption({ label: "Ranh giới" });
    await page.waitForURL(/show=borders/);
    await figure(page).locator(".ink path").first().waitFor({ state: "attached" });
    await page.close();
  });

  test("has a small map of each year on demand", async () => {
    const page = await open("rankings/?index=papi&period=2024&show=map");
    await page.getByRole("heading", { level: 2, name: "Qua các năm" }).click();
    await page.locator(".maps figure svg").first().waitFor();
    await counted(page.locator(".maps figure"), 14);
    await page.close();
  });

  test("has no choice of a map where the package has no borders", async () => {
    const described = JSON.parse(await readFile(join(DIST, "data/datapackage.json"), "utf8"));
    described.resources = described.resources.filter((resource) => resource.name !== "boundaries");
    const without = { "data/datapackage.json": () => ({ body: JSON.stringify(described), kind: "application/json" }) };
    const page = await site.open("rankings/?show=map", { overrides: without });
    await counted(page.getByLabel("Vẽ theo"), 0);
    await page.getByRole("table").first().waitFor();
    assert.deepEqual(borders(page), []);
    await page.close();
  });

  test("is told what is wrong with borders, and keeps the table", async () => {
    const broken = { "data/boundaries/provinces.geojson": () => ({ body: '{"type":"Topology"}', kind: "application/geo+json" }) };
    const page = await site.open("rankings/?show=map", { overrides: broken });
    await page.getByText("không đọc được ranh giới nào").waitFor();
    // The ranking is still drawn, on its scale.
    await page.getByRole("slider").first().waitFor();
    await page.getByText(/provinces\.geojson.*thấy “Topology”, cần “FeatureCollection”/).first().waitFor({ state: "attached" });
    assert.ok((await page.locator("table.ranking tbody tr").count()) > 10);
    await page.close();
  });

  // A local authority a square, in rows of twenty, under the codes of the package: no file of Vietnam has a part in it.
  test("sees a foreign country by the borders its publisher adds, in English", async () => {
    const root = fileURLToPath(new URL("../packages/england/", import.meta.url));
    const file = async (name) => readFile(join(root, name), "utf8");
    const found = await readdir(root, { recursive: true, withFileTypes: true });
    const names = found.filter((one) => one.isFile()).map((one) => join(one.parentPath ?? one.path, one.name).slice(root.length));
    const files = Object.fromEntries(await Promise.all(names.map(async (name) => [`data/${name}`, await file(name)])));
    const codes = files["data/units.csv"].trim().split("\n").slice(1).map((row) => row.split(",")[0]);
    const square = (code, place) => {
      const [west, south] = [-6 + 0.4 * (place % 20), 55 - 0.3 * Math.floor(place / 20)];
      const ring = [[0, 0], [0.4, 0], [0.4, 0.3], [0, 0.3], [0, 0]].map(([x, y]) => [west + x, south + y]);
      return { type: "Feature", properties: { unit: code }, geometry: { type: "Polygon", coordinates: [ring] } };
    };
    files["data/lad.geojson"] = JSON.stringify({ type: "FeatureCollection", features: codes.map(square) });
    const described = JSON.parse(files["data/datapackage.json"]);
    described.resources.push({ name: "boundaries", path: "lad.geojson" });
    files["data/datapackage.json"] = JSON.stringify(described);
    const page = await site.open("rankings/?lang=en&show=map", { overrides: overrides(files) });
    await figure(page).locator(".ink svg").waitFor();
    const entries = await texts(figure(page).getByRole("list", { name: "Legend" }).getByRole("listitem"));
    const units = entries.map((entry) => Number(entry.match(/\((\d+) units?\)$/)[1])).reduce((sum, count) => sum + count);
    assert.ok(units > 290, `${units}`);
    assert.match(await sentence(page), /the stronger the colour, the higher the score/);
    assert.doesNotMatch(await page.locator("main").innerText(), /provinces?|tỉnh|better/i);
    await counted(page.getByLabel("The colour says"), 0, "there is no maximum");
    await walk(chart(page), "Home");
    assert.match(await spoken(page), /class of ranks? 1/);
    await page.close();
  });

  accessible(open, [
    "rankings/?index=papi&period=2024&show=map",
    "rankings/?index=papi&period=2024&show=map&colour=share&unit=12",
    "rankings/?index=dti-34&period=2024&show=borders",
    "rankings/?index=papi&period=2024&show=tiles&lang=en",
  ]);
});
