// Remembers what must not happen: violations of the content policy and errors nobody caught.
window.watched = { violations: [], errors: [] };
document.addEventListener("securitypolicyviolation", (event) => {
  window.watched.violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile}:${event.lineNumber})`);
});
addEventListener("error", (event) => window.watched.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => window.watched.errors.push(String(event.reason)));
