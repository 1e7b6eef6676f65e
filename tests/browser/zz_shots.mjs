import { openSite } from "./site.mjs";
const site = await openSite();
const shot = async (name, path, text, options, press = []) => {
  const page = await site.open(path, options);
  if (options.width < 700) await page.getByRole("banner").getByRole("button", { name: /^(Tìm|Search)$/ }).click();
  else await page.keyboard.press("/");
  if (text) await page.keyboard.type(text);
  await page.waitForTimeout(2500);
  for (const key of press) await page.keyboard.press(key);
  await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/shots/${name}.png` });
  return page;
};
const desk = { width: 1280, height: 800 }, phone = { width: 360, height: 740 };
await (await shot("desk-empty", "", "", desk));
await (await shot("desk-hatay", "", "ha tay", desk, ["ArrowDown"]));
await (await shot("desk-tanlap", "trends/", "tan lap", desk));
await (await shot("desk-dark", "unit/?unit=108", "sin ho", { ...desk, colorScheme: "dark" }, ["ArrowDown", "ArrowDown"]));
await (await shot("desk-en", "?lang=en", "lai chau", desk));
await (await shot("phone", "", "phong tho", phone));
await (await shot("phone-hn", "unit/?unit=01", "hn", phone));
const none = await site.open("", phone); await none.screenshot({ path: "/tmp/shots/phone-closed.png" });
const p = await site.open("rankings/", desk); await p.getByRole("searchbox").fill("phong tho"); await p.waitForTimeout(2500); await p.screenshot({ path: "/tmp/shots/rankings-none.png" });
const u = await site.open("unit/?unit=00004", desk); await u.waitForTimeout(3000); await u.screenshot({ path: "/tmp/shots/unit-register.png" });
const s = await site.open("unit/", desk); await s.getByRole("searchbox").fill("tan lap"); await s.waitForTimeout(2500); await s.screenshot({ path: "/tmp/shots/unit-search.png" });
// Time a key.
const t = await site.open("", desk); await t.keyboard.press("/"); await t.keyboard.type("h"); await t.waitForTimeout(4000);
const times = await t.evaluate(async () => {
  const field = document.getElementById("finder"); const out = {};
  for (const text of ["h","ha","ha ","ha n","ha no","ha noi","thi tran","thi tran phong tho","phogn tho","daklka","xyzzy quux","tt hue","tp hcm","tan lap thai nguyen"]) {
    await new Promise((r) => setTimeout(r, 60));
    field.value = text;
    const from = performance.now();
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await new Promise((r) => queueMicrotask(r)); await Promise.resolve();
    await new Promise((r) => { const c = new MessageChannel(); c.port1.onmessage = r; c.port2.postMessage(0); });
    out[text] = Math.round((performance.now() - from) * 10) / 10;
  }
  return out;
});
console.log(times);
await site.close();
