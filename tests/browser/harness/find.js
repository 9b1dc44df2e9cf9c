// Finds what a person would point at: arguments are a role, an accessible name (whole, or its start followed by
// "…"), and how many matches to pass over. Gives the element to click, or null.
const [role, name, skip] = arguments;
const candidates = {
  button: "button, summary, [role=button], input[type=submit], input[type=button]",
  link: "a[href]",
  radio: "input[type=radio], [role=radio]",
  checkbox: "input[type=checkbox], [role=checkbox]",
  field: "textarea, select, input:not([type=radio]):not([type=checkbox]):not([type=submit]):not([type=button])",
  heading: "h1, h2, h3, h4, [role=heading]",
  any: "a[href], button, summary, input, textarea, select",
};
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const named = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" ");
function nameOf(element) {
  if (element.hasAttribute("aria-labelledby")) return plain(named(element.getAttribute("aria-labelledby")));
  if (element.hasAttribute("aria-label")) return plain(element.getAttribute("aria-label"));
  if (element.labels?.length) return plain([...element.labels].map((label) => label.textContent).join(" "));
  return plain(element.textContent || element.value || element.title);
}
const wanted = plain(name);
const fits = (text) => (wanted.endsWith("…") ? text.startsWith(wanted.slice(0, -1)) : text === wanted);
const shown = (element) => element.checkVisibility?.() ?? element.getClientRects().length > 0;
const found = [...document.querySelectorAll(candidates[role] ?? role)].filter((element) => {
  const seen = shown(element) || [...(element.labels ?? [])].some(shown);
  return seen && !element.closest("[inert]") && fits(nameOf(element));
})[skip ?? 0];
if (!found) return null;
const hidden = ["radio", "checkbox"].includes(found.type) && found.labels?.length;
const target = hidden ? found.labels[0] : found;
target.scrollIntoView({ block: "center", behavior: "instant" });
return target;
