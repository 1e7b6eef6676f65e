// A reader says otherwise than a table was read: of one table of several, of its rows, of its total; and keeps it.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { axe, openSite } from "./site.mjs";

describe("a reading that is corrected", () => {
  let site;
  before(async () => (site = await openSite()));
  after(() => site.close());

  /** Opens files made up for a test and unfolds how they were read. */
  const read = async (files, size = {}) => {
    const page = await site.openPage({ path: "open/?lang=en", ...size });
    const made = Object.entries(files).map(([name, content]) => ({ name, mimeType: "", buffer: Buffer.from(content) }));
    await page.getByLabel("Choose files").setInputFiles(made);
    await page.getByText("How the table was read").click();
    return page;
  };
  test("two files have a period each, and what is said of the columns of one is not said of the other", async () => {
    const page = await read({
      "made-up-a.csv": "Name,Score\nFake A,15\nFake B,12\nFake C,11\n",
      "made-up-b.csv": "Count,Name,Score\n70,Fake A,13\n90,Fake B,14\n40,Fake C,12\n",
    });
    const period = (name) => page.getByRole("textbox", { name: `${name}: Period` });
    await period("made-up-a.csv").fill("2022");
    await period("made-up-a.csv").press("Enter");
    await period("made-up-b.csv").fill("last year");
    await period("made-up-b.csv").press("Enter");
    // What is no period is said, and stays to be mended.
    const message = await period("made-up-b.csv").evaluate((field) => field.validationMessage);
    assert.match(message, /2024-Q1/);
    await period("made-up-b.csv").fill("2023");
    await period("made-up-b.csv").press("Enter");
    await page.getByRole("heading", { level: 1, name: /2023.*Fake B comes first with 14/ }).waitFor();
    await page.getByRole("combobox", { name: "Table" }).selectOption("made-up-b.csv");
    await page.getByRole("combobox", { name: "Column 1", exact: true }).selectOption("Not used");
    await page.getByRole("heading", { level: 1, name: /2023.*Fake B comes first with 14/ }).waitFor();
    await page.getByRole("combobox", { name: "Table" }).selectOption("made-up-a.csv");
    assert.equal(
      await page.getByRole("combobox", { name: "Column 1", exact: true }).locator("option:checked").innerText(),
      "Names of units",
    );
    // It is kept, each with its own.
    await page.reload();
    await page.getByRole("heading", { level: 1, name: /2023.*Fake B comes first with 14/ }).waitFor();
    await page.getByRole("combobox", { name: /^(Year|Period)$/ }).first().selectOption("2022");
    await page.getByRole("heading", { level: 1, name: /2022.*Fake A comes first with 15/ }).waitFor();
    await page.close();
  });

  test("rows are unticked and ticked, and another total is taken", async () => {
    const page = await read({
      "made-up-2023.csv": "Name,Fees,Care,Overall\nFake A,5,10,15\nFake B,6,6,12\nFake C,1,4,5\nResponse rate,80,90,85\nBest,4,7,11\n",
    });
    await page.getByRole("heading", { level: 1, name: /Response rate comes first with 85/ }).waitFor();
    await page.getByText("Which rows are units").click();
    await page.getByRole("checkbox", { name: "Response rate" }).click();
    await page.getByRole("heading", { level: 1, name: /Fake A comes first with 15.*of 3 units/ }).waitFor();
    const best = page.getByRole("checkbox", { name: /^Best/ });
    assert.equal(await best.isChecked(), false);
    await best.click();
    await page.getByRole("heading", { level: 1, name: /Fake A comes first with 15.*of 4 units/ }).waitFor();
    await axe(page);
    const total = page.getByRole("combobox", { name: "Column of the total" }).first();
    await total.selectOption({ label: "column 2 “Fees”" });
    await page.getByRole("heading", { level: 1, name: /Fake B comes first with 6/ }).waitFor();
    await page.close();
  });

  test("a file of something else is left out", async () => {
    const page = await read(
      {
        "made-up-2023.csv": "Name,Score\nFake A,15\nFake B,12\nFake C,11\n",
        "made-up-staff-2023.csv": "Name,Head count\nFake A,40\nFake B,30\nFake C,20\n",
      },
      { width: 360, height: 740 },
    );
    const table = page.getByRole("combobox", { name: "Table" });
    await table.selectOption("made-up-staff-2023.csv");
    const isRead = page.getByRole("checkbox", { name: "Read this table" });
    await isRead.click();
    await page.getByRole("listitem").filter({ hasText: "made-up-staff-2023.csv" }).filter({ hasText: "you set it aside" }).waitFor();
    await page.getByRole("heading", { level: 1, name: /Fake A comes first with 15.*of 3 units/ }).waitFor();
    assert.equal(await isRead.isChecked(), false);
    await axe(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `the page is ${over} px too wide`);
    // It is read again where the reader thinks better of it.
    await isRead.click();
    await page.getByRole("combobox", { name: "made-up-staff-2023.csv: Column of the total" }).or(table).first().waitFor();
    await page.close();
  });
});
