// Addresses that have been published. Each must go on showing what it showed: add to the list, never take away.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { counted, openSite, ready } from "./site.mjs";

const PUBLISHED = [
  ["", /PAPI 2024/],
  ["rankings/", /PAPI 2024/],
  ["rankings/?period=2016", /PAPI 2016/],
  ["rankings/?index=pci&period=2016", /PCI 2016/],
  ["rankings/?index=pci&period=2016&sort=-change", /PCI 2016/],
  ["rankings/?index=dti-34", /DTI/],
  ["rankings/?q=tay+ninh", /PAPI 2024/],
  ["rankings/?show=domains", /PAPI 2024/],
  ["rankings/?lang=en", /PAPI 2024/],
  ["rankings/?utm_source=zalo&fbclid=abc", /PAPI 2024/],
  ["domains/", /PAPI 2024/],
  ["domains/?domain=C05", /PAPI 2024/],
  ["domains/?index=pci&period=2014", /PCI 2014/],
  ["trends/", /PAPI/],
  ["trends/?unit=22~72", /PAPI/],
  ["trends/?unit=22~72&from=2011&to=2017", /PAPI/],
  ["trends/?show=rank&lang=en", /PAPI/],
  ["rankings/?embed=1", /PAPI 2024/],
  ["compare/?unit=72~22~01", /PAPI 2024/],
  ["unit/?unit=108", /Sìn Hồ/],
  ["unit/?unit=72&lang=en", /Tay Ninh|Tây Ninh/],
  ["explain/?unit=12", /Lai Châu/],
  ["explain/?unit=12&period=2024&rank=10&scores=C01:6&weights=C08:3", /PAPI 2024/],
  ["indicators/?form=tho-xuan-form", /Thọ Xuân/],
  ["targets/?unit=108", /Sìn Hồ/],
  ["domains/?index=par-phong-tho&period=2023", /Phong Thổ 2023/],
  ["audit/?grade=impossible&source=phong-tho-2023", /Nghi vấn/],
];

describe("an address once published", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  for (const [path, heading] of PUBLISHED) {
    test(`keeps working: /${path}`, async () => {
      const page = await site.openPage({ path });
      await ready(page);
      assert.match(await page.getByRole("heading", { level: 1 }).innerText(), heading);
      await counted(page.getByRole("alert"), 0);
      await page.close();
    });
  }
});
