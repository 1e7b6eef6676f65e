// Packages that nobody published: made for journeys only, and every name in them says so.

/** A package of provinces, districts and communes with one index of `domains` domains, in one long line of bytes. */
export function nation({ provinces = 4, districts = 3, communes = 5, domains = 3, years = [2023, 2024] } = {}) {
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
  const files = {
    "data/units.csv": `${units.join("\n")}\n`,
    "data/indices.csv": `index,name,max,best,total\ngia-dinh,Chỉ số Giả Định,${domains * 10},highest,sum\n`,
    "data/domains.csv": `index,domain,name,max\n${ids.map((id) => `gia-dinh,${id},Lĩnh vực Giả Định ${id},10`).join("\n")}\n`,
  };
  for (const year of years) {
    const lines = rows.map((code) => [year, code, ...ids.map(() => (next() * 10).toFixed(2))].join(","));
    files[`data/scores/${year}.csv`] = `period,unit,${ids.join(",")}\n${lines.join("\n")}\n`;
  }
  files["data/datapackage.json"] = JSON.stringify({
    resources: [
      { name: "units", path: "units.csv" },
      { name: "indices", path: "indices.csv" },
      { name: "domains", path: "domains.csv" },
      { name: "scores", table: "scores", index: "gia-dinh", path: years.map((year) => `scores/${year}.csv`) },
    ],
  });
  return files;
}

const KINDS = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" };

/** The files as a host's answers. */
export const overrides = (files) =>
  Object.fromEntries(Object.entries(files).map(([path, body]) => [path, { kind: KINDS[path.split(".").pop()], body: Buffer.from(body) }]));
