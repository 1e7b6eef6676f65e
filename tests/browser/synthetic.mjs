// Packages that nobody published: made for journeys only, and every name in them says so.

/**
 * A package of provinces, districts and communes with indices of `domains` domains each: a file of scores a year, or
 * `whole`, one for all years of an index.
 */
export function nation({ provinces = 4, districts = 3, communes = 5, domains = 3, years = [2023, 2024], indices = 1, whole = false } = {}) {
  const units = ["unit,name,level,parent"];
  const rows = [];
  const number = (value, digits) => String(value).padStart(digits, "0");
  let commune = 0;
  for (let p = 1; p <= provinces; p++) {
    units.push(`${number(p, 2)},Tỉnh Giả Định ${p},province,`);
    for (let d = 1; d <= districts; d++) {
      const district = number(p * 100 + d, 4);
      units.push(`${district},Huyện Giả Định ${p}.${d},district,${number(p, 2)}`);
      for (let c = 1; c <= communes; c++) {
        const code = number(++commune, 6);
        units.push(`${code},Xã Giả Định ${p}.${d}.${c},commune,${district}`);
        rows.push(code);
      }
    }
  }
  // A fixed sequence, so that every run shows the same figures.
  let state = 42;
  const next = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31;
  const ids = Array.from({ length: domains }, (_, place) => `D${place + 1}`);
  const names = Array.from({ length: indices }, (_, place) => (place === 0 ? "gia-dinh" : `gia-dinh-${place + 1}`));
  const files = {
    "data/units.csv": `${units.join("\n")}\n`,
    "data/indices.csv": `index,name,max,best,total\n${names.map((name, place) => `${name},Chỉ số Giả Định${place ? ` ${place + 1}` : ""},${domains * 10},highest,sum\n`).join("")}`,
    "data/domains.csv": `index,domain,name,max\n${names.flatMap((name) => ids.map((id) => `${name},${id},Lĩnh vực Giả Định ${id},10\n`)).join("")}`,
  };
  const resources = ["units", "indices", "domains"].map((name) => ({ name, path: `${name}.csv` }));
  for (const name of names) {
    const folder = name === "gia-dinh" ? "scores" : `scores/${name}`;
    const header = `period,unit,${ids.join(",")}\n`;
    const tables = years.map((year) => rows.map((code) => `${year},${code},${ids.map(() => (next() * 10).toFixed(2)).join(",")}\n`).join(""));
    const paths = whole ? [`${folder}/all.csv`] : years.map((year) => `${folder}/${year}.csv`);
    const bodies = whole ? [tables.join("")] : tables;
    paths.forEach((path, place) => (files[`data/${path}`] = header + bodies[place]));
    resources.push({ name: `scores-${name}`, table: "scores", index: name, path: paths });
  }
  files["data/datapackage.json"] = JSON.stringify({ resources });
  return files;
}

const KINDS = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

/** The files as a host's answers. */
export const overrides = (files) =>
  Object.fromEntries(Object.entries(files).map(([path, body]) => [path, { kind: KINDS[path.split(".").pop()], body: Buffer.from(body) }]));
