//! The browsers of the tests. On Debian and its relatives they are installed; elsewhere it is said what is missing.

use crate::{
    run::{exists, read, show},
    tools::cargo_tool,
};

const GECKODRIVER: &str = "0.36.0";

/// Installs what can be installed. What is missing afterwards is skipped by the tests, in plain words.
pub(crate) fn install() {
    if !exists("chromedriver") {
        apt(&["chromium", "chromium-driver"], "Chromium and its driver");
    }
    if !exists("chromedriver") {
        println!("Chromium: not found. Install Chrome or Chromium and the chromedriver of the same version, on PATH.");
    }
    if !exists("firefox-esr") && !exists("firefox") {
        apt(&["firefox-esr"], "Firefox");
    }
    if exists("firefox-esr") || exists("firefox") {
        if !exists("geckodriver") && cargo_tool("geckodriver", "geckodriver", GECKODRIVER, &["--locked"]).is_err() {
            println!("Firefox: geckodriver could not be installed.");
        }
    } else {
        println!("Firefox: not found. Install Firefox and geckodriver to run the tests in it too.");
    }
    if !exists("WebKitWebDriver") {
        apt(&["webkit2gtk-driver", "xvfb", "xauth"], "WebKit's test browser and a screen for it");
    }
    if !exists("WebKitWebDriver") {
        println!("WebKit: no driver (Debian's package is webkit2gtk-driver).");
    }
}

/// Installs the programs with which the tests look at PDFs.
pub(crate) fn pdf_readers() {
    // poppler's programs know `-v` only.
    let missing = || !exists("qpdf") || read("pdftotext", &["-v"]).is_none();
    if missing() {
        apt(&["qpdf", "poppler-utils"], "qpdf and poppler, which look at the PDFs");
    }
    if missing() {
        println!("qpdf and poppler's programs: not found. The tests of the report need them.");
    }
}

/// Installs Debian packages where this is Debian and we may.
pub(crate) fn apt(packages: &[&str], what: &str) {
    if !exists("apt-get") {
        return;
    }
    let root = read("id", &["-u"]).as_deref() == Some("0");
    if !root && read("sudo", &["-n", "true"]).is_none() {
        println!("{what}: missing. Run `sudo apt-get install {}`.", packages.join(" "));
        return;
    }
    println!("Installing {what}.");
    let (program, first): (&str, &[&str]) = if root { ("apt-get", &[]) } else { ("sudo", &["apt-get"]) };
    let _ = show(program, &[first, &["update", "--quiet"]].concat());
    let quiet = ["install", "--yes", "--quiet", "--no-install-recommends", "--option=Dpkg::Use-Pty=0"];
    if show(program, &[first, &quiet, packages].concat()).is_err() {
        println!("{what}: could not be installed.");
    }
}
