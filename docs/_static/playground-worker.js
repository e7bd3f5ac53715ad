// Runs claimkit beside the page, so that typing never waits for it.

const FOLDER = new URL("../playground/", import.meta.url);
const MISSING = "These pages were built without the playground: make playground adds it.";

async function load() {
  const [{ loadPyodide }, archive, script] = await Promise.all([
    import(new URL("pyodide.mjs", FOLDER)),
    fetched("claimkit.zip").then((answer) => answer.arrayBuffer()),
    fetched("playground.py").then((answer) => answer.text()),
  ]);
  const python = await loadPyodide({ indexURL: FOLDER.href });
  python.unpackArchive(archive, "zip", { extractDir: "/claimkit" });
  python.runPython(script);
  return python.globals;
}

async function fetched(name) {
  const answer = await fetch(new URL(name, FOLDER));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer;
}

const loaded = load();
loaded.then(
  (names) => postMessage({ languages: JSON.parse(names.get("languages")()) }),
  (error) => postMessage({ problem: `${MISSING} (${error.message.trim().split("\n").at(-1)})` }),
);

// Only the newest pair matters: what came in between while one was checked is passed over.
let newest;
addEventListener("message", async ({ data }) => {
  const names = await loaded;
  newest = data.number;
  await new Promise((resolve) => setTimeout(resolve));
  if (data.number !== newest) return;
  const began = performance.now();
  const found = JSON.parse(names.get("found")(data.original, data.from, data.translation, data.to));
  postMessage({ number: data.number, milliseconds: performance.now() - began, ...found });
});
