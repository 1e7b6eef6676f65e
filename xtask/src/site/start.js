// Starts the application.

import start from "./app.js";

// A host may send WebAssembly under another type: then it is compiled when all of it is here. And a page that says "not
// found" is told apart from a program that does not compile.
const { instantiateStreaming } = WebAssembly;
WebAssembly.instantiateStreaming = async (source, imports) => {
  const answer = await source;
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  return answer.headers.get("Content-Type")?.startsWith("application/wasm")
    ? instantiateStreaming(answer, imports)
    : WebAssembly.instantiate(await answer.arrayBuffer(), imports);
};

await start();
