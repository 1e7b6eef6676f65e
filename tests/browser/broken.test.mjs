// When a file is missing, cut, or something else than promised: one clear message, and the rest still shown.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { absent, bytes, cut, html } from "./server.mjs";
import { axe, counted, openSite } from "./site.mjs";

const DATA = "data/";
const PART = "data/scores/papi/2024.csv";
const BEFORE = "data/scores/papi/2023.csv";

describe("a broken data folder", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  async function alerted(overrides, words, { expected = [], path = "rankings/" } = {}) {
    const page = await site.openPage({ path, overrides, expected: [/Failed to load resource/, /ERR_/, ...expected] });
    const alert = page.getByRole("alert");
    await alert.first().waitFor();
    const text = await alert.first().innerText();
    for (const word of words) assert.ok(text.includes(word), `${word} in: ${text}`);
    return page;
  }
  const ranked = (page) => page.locator("#app table.ranking tbody tr");

  test("a missing part is named; trying again brings it", async () => {
    const page = await alerted({ [PART]: absent() }, [PART.slice(DATA.length), "404"]);
    await counted(ranked(page), 0);
    page.overrides.delete(PART);
    await page.getByRole("button", { name: "Thử lại" }).click();
    await page.locator("table.ranking tbody tr").first().waitFor();
    await counted(ranked(page), 61);
    await counted(page.getByRole("alert"), 0, "what was mended is no longer reported");
    await page.close();
  });

  test("a web page in place of a table is told from a table", async () => {
    const page = await alerted({ [PART]: html() }, ["2024.csv", "trang web"]);
    await page.close();
  });

  test("a connection that breaks off offers another try, and half a table is not ranked", async () => {
    const page = await alerted({ [PART]: cut(0.5) }, ["2024.csv", "kết nối bị ngắt"]);
    await counted(ranked(page), 0);
    await page.getByRole("button", { name: "Thử lại" }).waitFor();
    await page.close();
  });

  test("without the year before, this year's table is shown all the same", async () => {
    const page = await alerted({ [BEFORE]: absent() }, ["2023.csv", "404", "Phần không bị ảnh hưởng"]);
    await page.locator("table.ranking tbody tr").first().waitFor();
    await counted(ranked(page), 61);
    await page.close();
  });

  const table = (text) => ({ [PART]: bytes(Buffer.from(text)) });
  const cases = [
    ["a row cut off at the end", "period,unit,SC11\n2024,01,1.2\n2024,0", ["dòng 3", "bị cắt"], 1],
    ["a row with a cell too many", "period,unit,SC11\n2024,01,1.2\n2024,02,1,2\n", ["dòng 3", "4 ô", "3 ô"], 1],
    ["a text in a number cell", "period,unit,SC11\n2024,01,khá\n2024,02,1\n", ["dòng 2", "SC11", "khá"], 1],
    ["a unit that stands twice", "period,unit,SC11\n2024,01,1\n2024,01,2\n", ["dòng 3", "dòng 2"], 1],
    ["an unknown unit", "period,unit,SC11\n2024,0x,1\n2024,02,2\n", ["dòng 2", "0x", "units"], 1],
    ["an unknown node", "period,unit,XX\n2024,01,1\n", ["XX", "domains"], 0],
    ["an empty file", "", ["2024.csv", "rỗng"], 0],
  ];
  for (const [what, text, words, left] of cases) {
    test(`${what} is named by file, row, found and expected; the other rows are shown`, async () => {
      const page = await alerted(table(text), words, { path: "rankings/?domain=SC11&period=2024" });
      await counted(ranked(page), left);
      await page.close();
    });
  }

  test("is told in the reader's language", async () => {
    const page = await alerted(table("period,unit,SC11\n2024,01,khá\n"), ["2024.csv, line 2, column “SC11”", "khá", "a number"], {
      path: "rankings/?lang=en",
    });
    await axe(page);
    await page.close();
    const broken = { "data/datapackage.json": bytes(Buffer.from('{"resources": [')) };
    await (await alerted(broken, ["datapackage.json, dòng 1", "JSON bị cắt ở đây"])).close();
    await (await alerted(broken, ["datapackage.json, line 1", "the JSON ends here"], { path: "rankings/?lang=en" })).close();
  });

  test("keeps to the rules on a narrow screen too", async () => {
    const overrides = table("period,unit,SC11\n2024,01,khá\n2024,02,1\n");
    const page = await site.openPage({ path: "rankings/?domain=SC11&period=2024", width: 360, height: 740, overrides });
    await page.getByRole("alert").first().waitFor();
    await counted(ranked(page), 1);
    await axe(page);
    await page.close();
  });

  test("a workbook in place of a table is named as such", async () => {
    const page = await alerted({ [PART]: bytes(Buffer.from("PK\x03\x04")) }, ["XLSX", "UTF-8"]);
    await page.close();
  });

  test("a score above its maximum is shown as published, with the doubt beside it, and not ranked", async () => {
    const page = await site.openPage({
      path: "rankings/?index=dti&period=2024",
      overrides: { "data/scores/dti/2024.csv": bytes(Buffer.from("period,unit,total\n2024,01,1.5\n2024,02,0.7\n")) },
    });
    const note = page.getByRole("note").filter({ hasText: "1.5" });
    await note.first().waitFor();
    await page.locator("table.ranking tbody tr").first().waitFor();
    assert.match(await page.locator("table.ranking tbody tr").first().innerText(), /0,7000/);
    assert.match(await page.locator(".unranked").innerText(), /Hà Nội: .*1,5/);
    await page.close();
  });

  test("a broken descriptor leaves a page that says so", async () => {
    const page = await alerted({ "data/datapackage.json": bytes(Buffer.from('{"resources": [')) }, ["datapackage.json", "JSON"]);
    await counted(page.getByRole("heading", { level: 1 }), 1);
    await page.close();
  });

  test("a page whose own code is missing says so; loading the page anew brings it, and the others work all the while", async () => {
    const expected = [/Failed to load resource/, /split_compare\.wasm: 404/, /preload/];
    const page = await site.openPage({ path: "rankings/", expected });
    const [folder] = (await (await page.request.get(`${page.home}compare/`)).text()).match(/app-\w+/);
    const parts = ["split_compare.wasm", "compare.parts.wasm"].map((name) => `${folder}/${name}`);
    for (const part of parts) page.overrides.set(part, absent());
    await page.getByRole("link", { name: "So sánh", exact: true }).click();
    const alert = page.getByRole("alert").filter({ hasText: "Chưa mở được trang này" });
    await alert.waitFor();
    await alert.getByRole("button", { name: "Tải lại" }).click();
    await alert.waitFor();
    await page.getByRole("link", { name: "Xếp hạng", exact: true }).click();
    await page.locator("table.ranking tbody tr").first().waitFor();
    await counted(alert, 0);
    await page.goBack();
    await alert.waitFor();
    for (const part of parts) page.overrides.delete(part);
    await alert.getByRole("button", { name: "Tải lại" }).click();
    await page.getByRole("heading", { level: 1, name: /So sánh/ }).waitFor();
    await counted(alert, 0);
    await page.close();
  });

  test("a folder without its optional tables works", async () => {
    const described = (usual) => {
      const read = JSON.parse(Buffer.from(usual.body).toString());
      const optional = ["domains", "breaks", "sources"];
      const kept = read.resources.filter((r) => !optional.includes(r.name) && !r.name.startsWith("scores-p"));
      return { ...usual, body: Buffer.from(JSON.stringify({ ...read, resources: kept })) };
    };
    const page = await site.openPage({ path: "rankings/", overrides: { "data/datapackage.json": described } });
    await page.getByRole("heading", { level: 1, name: "DTI 2024" }).waitFor();
    await page.locator("table.ranking tbody tr").first().waitFor();
    await counted(ranked(page), 63);
    await page.close();
  });
});
