// What cannot be read is told once, by its cause; what an address asks for in vain is said; an address that a messenger
// has changed shows the same.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { never } from "./server.mjs";
import { counted, openSite, ready } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("what is told", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  test("one refused row of the table of indices is one line, and nothing is promised below an empty page", async () => {
    const files = nation();
    files["data/indices.csv"] = files["data/indices.csv"].replace("\ngia-dinh,", "\n,");
    const page = await site.openPage({ path: "rankings/", overrides: overrides(files) });
    const alert = page.getByRole("alert").first();
    await alert.waitFor();
    await counted(alert.getByRole("listitem"), 1, await alert.innerText());
    assert.match(await alert.innerText(), /indices\.csv, dòng 2, cột “index”/);
    assert.match(await alert.innerText(), /Không có số liệu nào hiển thị được/);
    await page.close();
  });

  test("a table of units without a row is said, not waited for", async () => {
    const files = { ...nation(), "data/units.csv": "unit,name,level,parent\n" };
    const page = await site.openPage({ path: "rankings/?lang=en", overrides: overrides(files) });
    const alert = page.getByRole("alert").first();
    await alert.waitFor();
    assert.match(await alert.innerText(), /units\.csv: the table has a header and no rows/);
    await counted(page.getByRole("progressbar"), 0);
    await page.close();
  });

  test("a host that failed is not a file that is not there", async () => {
    const failed = () => ({ status: 500, kind: "text/plain", body: Buffer.from("") });
    const expected = [/Failed to load resource/];
    const page = await site.openPage({ path: "rankings/", overrides: { "data/scores/papi/2023.csv": failed }, expected });
    const alert = page.getByRole("alert").first();
    await alert.waitFor();
    assert.match(await alert.innerText(), /máy chủ gặp lỗi.*500/);
    await page.close();
  });

  for (const changed of [
    "rankings/?index=pci&amp;period=2016&amp;lang=en",
    "rankings/index.html?index=pci&period=2016&lang=en",
    "Rankings/?index=pci&period=2016&lang=en",
    "rankings/?index=pci&period=2016&lang=en&fbclid=x).",
    "index.html?index=pci&period=2016&lang=en%22",
  ]) {
    test(`the same is shown for /${changed}`, async () => {
      const page = await site.openPage({ path: changed, expected: [/404/] });
      await page.getByRole("heading", { level: 1, name: "PCI 2016" }).waitFor();
      await ready(page);
      await counted(page.getByRole("alert"), 0);
      await page.getByRole("link", { name: "Trends", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: /Trends/ }).waitFor();
      await page.close();
    });
  }

  test("a host that is silent about the changes of method keeps nobody from the figures, and nothing is compared until they are here", async () => {
    const page = await site.openPage({ path: "rankings/?lang=en", overrides: { "data/breaks.csv": never } });
    await page.locator("table.ranking tbody tr").first().waitFor();
    assert.match(await page.locator("main").innerText(), /the table of changes of method/);
    await page.close();
  });

  test("what is asked for and not there is said with what is shown", async () => {
    const page = await site.open("rankings/?index=papj&period=2031&domain=C99&lang=en");
    const said = await page.getByRole("alert").innerText();
    for (const word of ["“papj”", "“2031”", "“C99”", "Shown: PAPI 2024"]) assert.ok(said.includes(word), said);
    await page.close();
  });
});
