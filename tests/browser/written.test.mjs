// Tables as publishers really write them: read as what they plainly are, and said where something is in doubt.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { bytes } from "./server.mjs";
import { counted, openSite, said } from "./site.mjs";

const PART = "data/scores/papi/2024.csv";

describe("a table as it is really written", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** The ranking by one sub-dimension of which the file of scores is this text. */
  async function ranking(text) {
    const overrides = { [PART]: bytes(Buffer.from(text)) };
    const page = await site.openPage({ path: "rankings/?domain=SC11&period=2024&lang=en", overrides });
    await page.locator("table.ranking").waitFor();
    return page;
  }
  const first = (page) => page.locator("table.ranking tbody tr").first().innerText();

  test("decimal commas between semicolons are the same figures, and one line says so", async () => {
    const page = await ranking("\ufeffperiod;unit;SC11\r\n2024;01;1,20\r\n2024;02;0,75\r\n");
    assert.match(await first(page), /1\.20/);
    assert.match(await page.getByRole("note").first().innerText(), /separated by semicolons/);
    await counted(page.getByRole("alert"), 0);
    await page.close();
  });

  test("codes that lost their zeros are told with the units meant, and nobody is called first or last", async () => {
    const page = await ranking("period,unit,SC11\n2024,1,1.2\n2024,2,1.1\n2024,04,0.9\n");
    assert.match(await page.getByRole("alert").innerText(), /1 → 01 Hà Nội, 2 → 02 Hà Giang/);
    const answer = await said(page);
    assert.match(answer, / 1 of 3 rows placed/);
    assert.doesNotMatch(answer, /comes (first|last)/);
    await page.close();
  });

  test("a flag stands beside its figure, and a sign for no figure is its reason", async () => {
    const page = await ranking("period,unit,SC11\n2024,01,1.2 (p)\n2024,02,c\n2024,04,<0.5\n2024,06,0.8\n");
    assert.match(await first(page), /1\.20 \(provisional\)/);
    const unranked = await page.locator(".unranked").innerText();
    assert.match(unranked, /Ha Giang: withheld by the publisher/);
    assert.match(unranked, /Cao Bang: only a bound is published, no exact score \(“<0\.5”\)/);
    await counted(page.getByRole("alert"), 0);
    await page.close();
  });

  test("rows that a stray quote swallowed are ranked, and the lines are named", async () => {
    const page = await ranking(
      'period,unit,SC11,note\n2024,01,1.2,\n2024,02,1.1,"theo QĐ\n2024,04,1.0,\n2024,06,0.9,xem "\n2024,08,0.8,\n',
    );
    assert.match(await said(page), /comes last of 5 units/);
    assert.match(await page.getByRole("note").first().innerText(), /line 3: a stray quote joins the lines up to line 5/);
    await page.close();
  });
});
