// Starts the page, and covers it when it fails. Written by hand and reviewed as security code: it holds the only
// Trusted Types policy, checks the bytes of the program, and must work when nothing else does.
//
// It is a plain script right behind the style sheet: no engine reads on before both are there, so nothing ever shows
// without its style or in the palette that the reader did not choose.
"use strict";
{
const root = document.documentElement;
const own = document.currentScript.dataset;
const here = new URL(".", document.baseURI);
const mark = "unsolo-boot"; // in sessionStorage: starts that have not yet succeeded
const prefix = `unsolo:${here.pathname}:`; // the keys of this path in localStorage
const element = (id) => document.getElementById(id);
const quietly = (work) => { try { return work(); } catch { return undefined; } }; // storage may be blocked

// The palette that the reader chose; the program would set it too late.
const [, theme] = /"theme":"(light|dark)"/.exec(quietly(() => localStorage.getItem(`${prefix}settings`))) ?? [];
if (theme) root.dataset.theme = theme;

// Leptos fills <template> elements with markup known when it was compiled. Nothing that could run passes.
const unsafe = /<\/?(script|iframe|frame|object|embed|base|link|meta|style)\b|[\s/"'](on\w+|style|src|srcset|srcdoc|action|formaction)\s*=|href\s*=\s*(?!"(#|https:))/i;
globalThis.trustedTypes?.createPolicy("default", {
  createHTML(markup) {
    if (unsafe.test(markup)) throw new TypeError("markup refused");
    return markup;
  },
  // A worker inherits the policy of this page only through a blob, so every worker is started through one.
  createScriptURL(address) {
    const url = new URL(address, here);
    if (url.origin !== here.origin || !url.pathname.startsWith(here.pathname)) throw new TypeError("address refused");
    return URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)};`], { type: "text/javascript" }));
  },
});

function stored() {
  return quietly(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix)))) ?? {};
}

// Copies every value under a new name, checks the copy, and only then gives up the old name.
function setAside() {
  const taken = Object.keys(stored());
  let number = 1;
  while (taken.some((key) => key.startsWith(`${prefix}quarantine:${number}:`))) number += 1;
  for (const [key, value] of Object.entries(stored())) {
    const rest = key.slice(prefix.length);
    if (rest.startsWith("quarantine:")) continue;
    const copy = `${prefix}quarantine:${number}:${rest}`;
    localStorage.setItem(copy, value);
    if (localStorage.getItem(copy) === value) localStorage.removeItem(key);
  }
}

// Does something as soon as the whole page has been read.
const whenRead = (work) =>
  document.readyState === "loading" ? addEventListener("DOMContentLoaded", work, { once: true }) : work();

// The last screen. `why` names one of the prepared texts; the first failure is the one that is told.
function stop(why, detail) {
  if (globalThis.__unsoloDead) return;
  globalThis.__unsoloDead = true; // nothing is written to storage from here on
  root.dataset.dead = why;
  whenRead(() => cover(why, detail));
}

function cover(why, detail) {
  for (const id of ["opening", "app", "welcome"]) Object.assign(element(id), { inert: true, hidden: true });
  for (const text of document.querySelectorAll("[data-when]")) text.hidden = text.dataset.when !== why;
  element("rescue-detail").textContent = String(detail ?? "").slice(0, 2000);
  element("rescue-reload").onclick = () => location.reload();
  element("rescue-download").onclick = () => {
    const file = new Blob([JSON.stringify(stored(), null, 1)], { type: "application/json" });
    Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: "unsolo-stored.json" }).click();
  };
  element("rescue-aside").onclick = () => {
    try { setAside(); location.reload(); } catch (error) { element("rescue-detail").textContent = String(error); }
  };
  element("rescue").hidden = false;
  element("rescue-title").focus();
}

globalThis.unsoloPanic = (message) => stop("stopped", message);
addEventListener("error", ({ message, filename }) => {
  // A late resize notice is no failure, and an extension's failure is not ours.
  if (!/^ResizeObserver loop/.test(message) && !/-extension:/.test(filename)) globalThis.unsoloPanic(message);
});
addEventListener("unhandledrejection", ({ reason }) => globalThis.unsoloPanic(reason));

// The start has succeeded, or the reader has left before it could fail.
const settle = () => globalThis.__unsoloDead || quietly(() => sessionStorage.removeItem(mark));
addEventListener("pagehide", settle);

// Whoever comes back, or follows an address, is not to see the first visit's page flash by.
const expected = /^#\/./.test(location.hash) || Object.keys(stored()).some((key) => /^(round|own):/.test(key.slice(prefix.length)));
// The part of the program that draws their screen is sent for together with the first, and checked when it runs. A wrong
// guess costs a download, never a screen: the program asks for what it needs itself.
if (expected) {
  const { hash } = location;
  const name = /^#?\/?$/.test(hash) ? "listing" : /\/(hour|notes|last|check|what-if|history)|^#\/dots/.test(hash) ? "meeting" : /\/(facts|knowledge|choice)/.test(hash) ? "stating" : /\/(reveal|results|plan|report)|^#\/sample/.test(hash) ? "finding"
    : /^#\/(import|method|privacy)/.test(hash) ? "reading" : "answering";
  const files = own.parts?.split(";").find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? "";
  for (const file of files.split(" ").filter(Boolean)) {
    const link = Object.assign(document.createElement("link"), { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
    link.href = new URL(file, here);
    document.head.append(link);
  }
}

// The program. The browser refuses its bytes when they are not those of this build.
async function program() {
  const response = await fetch(own.wasm, own.integrity ? { integrity: own.integrity } : {});
  if (!response.ok) throw new Error(`${response.status} ${own.wasm}`);
  return response;
}

async function start() {
  const framed = window.top !== window.self;
  const coming = framed || typeof WebAssembly !== "object" ? undefined : Promise.all([program(), import(new URL(own.js, here))]);
  coming?.catch(() => {}); // told below, when there is a page to tell it on
  await new Promise(whenRead);
  if (framed) {
    for (const id of ["app", "welcome"]) element(id).remove();
    element("framed").hidden = false;
    return;
  }
  if (!coming) return stop("wasm");
  const starts = Number(quietly(() => sessionStorage.getItem(mark)) ?? 0);
  quietly(() => sessionStorage.removeItem(mark));
  if (starts >= 2) return stop("twice", "two starts failed");
  element("welcome").hidden = expected;
  element("opening").hidden = !expected;
  const [response, { default: init }] = await coming;
  quietly(() => sessionStorage.setItem(mark, String(starts + 1)));
  await init({ module_or_path: response });
  element("opening").hidden = true;
  setTimeout(settle);
}

start().catch((error) => stop("start", error));
}
