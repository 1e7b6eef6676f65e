// A figure inside another page: alone, with its source, as high as it needs to be.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { counted, openSite, ready, texts } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

/** A newspaper's page with the site's code to embed, and the few lines that set the height it is told. */
const host = (address) => `<!doctype html><html lang="vi"><title>Báo</title><link rel="icon" href="data:,"><h1>Báo</h1>
<iframe src="${address}" title="Xếp hạng" width="100%" height="120"></iframe>
<script>addEventListener("message", (event) => {
  const height = event.data?.chiso?.height;
  if (height) document.querySelector("iframe").height = height;
});</script>`;

describe("a figure inside another page", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  async function hosted(address, options = {}) {
    const page = await site.openPage({
      path: "bao.html",
      overrides: { "bao.html": { kind: "text/html; charset=utf-8", body: host(address) } },
      ...options,
    });
    const frame = page.frameLocator("iframe");
    await frame.locator("figure .ink svg").first().waitFor();
    return [page, frame];
  }

  for (const width of [1000, 360]) {
    test(`stands alone with its source and a link back, as high as it needs to be (${width} px)`, async () => {
      const [page, frame] = await hosted("rankings/?period=2016&embed=1", { width });
      await page.waitForFunction(() => Number(document.querySelector("iframe").height) > 200);
      const scrolls = await frame.locator("html").evaluate((root) => root.scrollHeight - root.clientHeight);
      assert.ok(scrolls <= 1, `${scrolls} px hidden`);
      await counted(frame.getByRole("navigation"), 0);
      await counted(frame.locator("figure:visible"), 1);
      await counted(frame.getByRole("table"), 0);
      await frame.locator("figure .source").filter({ hasText: "CECODES" }).waitFor();
      const back = frame.getByRole("link", { name: "Mở trên Chỉ Số" });
      assert.match(await back.getAttribute("href"), /\/rankings\/\?period=2016$/);
      assert.equal(await back.getAttribute("target"), "_blank");
      await page.close();
    });
  }

  test("says title, number of units, source and link of a package with rows that cannot be read", async () => {
    const files = nation({ provinces: 1, districts: 1, communes: 3, domains: 1, years: [2024] });
    files["data/scores/2024.csv"] = "period,unit,D1\n2024,000001,5\n2024,000002,9\n2024,ZZ,7\n2024,YY,?!\nNguồn: Sở Giả Định,,\n";
    files["data/sources.csv"] = "source,title,publisher,url,attribution\nnguon,Báo cáo Giả Định,Sở Giả Định,https://example.org/,Theo Sở Giả Định\n";
    const description = JSON.parse(files["data/datapackage.json"]);
    description.resources.push({ name: "sources", path: "sources.csv" });
    description.resources.find((one) => one.table === "scores").source = "nguon";
    files["data/datapackage.json"] = JSON.stringify(description);
    const page = await site.openPage({ path: "rankings/?embed=1&lang=en", overrides: overrides(files) });
    await ready(page);
    const figure = page.locator("figure:visible");
    assert.match(await figure.locator("figcaption").innerText(), /Chỉ số Giả Định.* 2024/s);
    assert.match(await figure.innerText(), /2 units \(2 of 4 rows placed\), from 5\.00 to 9\.00/);
    assert.match(await figure.locator(".source").innerText(), /Báo cáo Giả Định.*Theo Sở Giả Định/s);
    const back = page.getByRole("link", { name: /Chỉ Số/ });
    assert.match(await back.getAttribute("href"), /\/rankings\/\?/);
    assert.doesNotMatch(await page.locator("body").innerText(), /comes first|NaN|undefined/);
    await page.close();
  });

  test("is written into the page by the code the reader copies", async () => {
    const page = await site.openPage({ path: "domains/?lang=en" });
    await page.locator("figure").first().waitFor();
    const place = page.locator("figure").first().locator("details.take");
    await place.getByText("Download, cite, embed").click();
    await place.locator("code").nth(1).waitFor();
    const codes = await texts(place.locator("code"));
    const start = String.raw`^<iframe src="http://127\.0\.0\.1:\d+/any/sub/path/domains/\?`;
    // Next year's edition does not change what a newspaper printed beside the figure, unless it asked for that.
    assert.match(codes[0], new RegExp(`${start}index=papi&amp;period=2024&amp;embed=1&amp;lang=en" title="[^"<]+"`));
    assert.match(codes[1], new RegExp(`${start}embed=1&amp;lang=en" title="[^"<]+"`));
    assert.ok(Number(codes[0].match(/height="(\d+)"/)[1]) > 300, codes[0]);
    await page.close();
  });
});
