// Put into the page before anything else: remembers what the browser reports, and when the program was ready.
const seen = (globalThis.bench = { ready: 0, shift: 0, tasks: [], paints: [], memory: null });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) seen.tasks.push([entry.startTime, entry.duration]);
}).observe({ type: "longtask", buffered: true });
new MutationObserver(() => {
  if (document.documentElement?.dataset.ready) seen.ready ||= performance.now();
}).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-ready"] });

// The program's memory, which nothing else shows.
const start = WebAssembly.instantiateStreaming;
WebAssembly.instantiateStreaming = async (...all) => {
  const result = await start.apply(WebAssembly, all);
  seen.memory = result.instance.exports.memory;
  return result;
};

// From a click to the paint after it.
const afterwards = (then) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = then;
  channel.port2.postMessage(0);
};
addEventListener("click", (event) => {
  if (!event.isTrusted || event.target.tagName === "INPUT") return;
  requestAnimationFrame(() => afterwards(() => seen.paints.push(performance.now() - event.timeStamp)));
}, true);
