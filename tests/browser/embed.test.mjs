// A figure inside another page: alone, with its source, as high as it needs to be.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openSite } from "./site.mjs";

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
      await page.waitForFunction(() => Number(document.querySelector("iframe").height) > 400);
      const scrolls = await frame.locator("html").evaluate((root) => root.scrollHeight - root.clientHeight);
      assert.ok(scrolls <= 1, `${scrolls} px hidden`);
      assert.equal(await frame.getByRole("navigation").count(), 0);
      assert.equal(await frame.locator("figure:visible").count(), 1);
      assert.equal(await frame.getByRole("table").count(), 0);
      await frame.locator("figure .source").filter({ hasText: "CECODES" }).waitFor();
      const back = frame.getByRole("link", { name: "Mở trên Chỉ Số" });
      assert.match(await back.getAttribute("href"), /\/rankings\/\?period=2016$/);
      assert.equal(await back.getAttribute("target"), "_blank");
      await page.close();
    });
  }

  test("is written into the page by the code the reader copies", async () => {
    const page = await site.openPage({ path: "domains/?lang=en" });
    await page.locator("figure").first().waitFor();
    const place = page.locator("figure").first().locator("details.take");
    await place.getByText("Download, cite, embed").click();
    const codes = await place.locator("code").allInnerTexts();
    const start = String.raw`^<iframe src="http://127\.0\.0\.1:\d+/any/sub/path/domains/\?`;
    // Next year's edition does not change what a newspaper printed beside the figure, unless it asked for that.
    assert.match(codes[0], new RegExp(`${start}index=papi&amp;period=2024&amp;embed=1&amp;lang=en" title="[^"<]+"`));
    assert.match(codes[1], new RegExp(`${start}embed=1&amp;lang=en" title="[^"<]+"`));
    assert.ok(Number(codes[0].match(/height="(\d+)"/)[1]) > 300, codes[0]);
    await page.close();
  });
});
