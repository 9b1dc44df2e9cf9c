// Every worker's own script: listens first, then fetches the worker's program, and gives it one job after the other. Started by
// the page through a blob, so that the page's content policy binds it, too.
"use strict";
let program; // fetched once
const fonts = new Map();

async function start({ glue, wasm, integrity }) {
  const response = await fetch(wasm, integrity ? { integrity } : {});
  if (!response.ok) throw new Error(`${response.status} ${wasm}`);
  const { default: init } = await import(glue);
  await init({ module_or_path: response });
}

// The bytes of a font, or nothing: then its letters are told to be missing.
async function font(name, folder) {
  try {
    const response = await fetch(new URL(name, folder));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  }
}

onmessage = async ({ data }) => {
  const { id, job, file, folder } = data;
  const load = async (name) => {
    if (!fonts.has(name)) fonts.set(name, font(name, folder));
    const bytes = await fonts.get(name);
    if (!bytes) fonts.delete(name); // asked for again with the next job
    return bytes;
  };
  try {
    await (program ??= start(data));
    const answer = await globalThis.unsoloWork(job, file, load, (stage, n, of) => postMessage({ id, stage, n, of }));
    postMessage({ id, ...answer }, (answer.files ?? []).map(({ bytes }) => bytes.buffer));
  } catch (error) {
    postMessage({ id, wrong: "failed", detail: String(error) });
  }
};
