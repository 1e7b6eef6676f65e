// What an address asks for in vain is said on every page, and that no more units have room.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { counted, openSite, ready } from "./site.mjs";
import { nation, overrides } from "./synthetic.mjs";

describe("an address that asks for what is not there", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  for (const path of ["unit/?unit=72&", "unit/?", "targets/?unit=108&", "indicators/?unit=108&", "audit/?"]) {
    test(`is answered with what was asked and what is shown on /${path}`, async () => {
      const page = await site.openPage({ path: `${path}index=papj&lang=en` });
      await ready(page);
      const said = await page.getByRole("alert").first().innerText();
      assert.match(said, /^This address asks for what is not here: the index “papj” is not here\. Shown: .+\.$/);
      await counted(page.getByRole("alert"), 1);
      await page.close();
    });
  }

  test("names every other thing nothing in the package has", async () => {
    const page = await site.openPage({ path: "audit/?period=2031&domain=C99&source=nirgends&unit=ZZ&lang=en" });
    await ready(page);
    const said = await page.getByRole("alert").first().innerText();
    assert.match(said, /the year “2031” is not published; this index has no domain “C99”; the document “nirgends” is not here; the unit “ZZ” is not here/);
    await page.close();
  });

  test("for a unit that is not there is told once on the unit's page", async () => {
    const page = await site.openPage({ path: "unit/?unit=ZZ&lang=en" });
    await ready(page);
    // The register of all communes is asked first.
    await page.getByRole("alert").waitFor();
    await counted(page.getByRole("alert"), 1);
    assert.match(await page.getByRole("alert").innerText(), /ZZ/);
    await page.close();
  });
});

describe("a unit past the most", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  test("is not added, and that is said until there is room", async () => {
    const files = nation({ provinces: 1, districts: 5, communes: 5, domains: 1, years: [2023, 2024] });
    const codes = Array.from({ length: 20 }, (_, place) => String(place + 1).padStart(6, "0"));
    const page = await site.openPage({ path: `trends/?unit=${codes.join("~")}&lang=en`, overrides: overrides(files) });
    await ready(page);
    await page.getByRole("searchbox").fill("1.5.1");
    await page.getByRole("button", { name: /Giả Định 1\.5\.1/ }).first().click();
    const said = page.getByRole("alert").filter({ hasText: "is not added: at most 20 units at once; remove one first." });
    await said.waitFor();
    assert.doesNotMatch(page.url(), /000021/);
    await page.locator("ul.chosen button").first().click();
    await said.waitFor({ state: "detached" });
    await page.close();
  });
});
