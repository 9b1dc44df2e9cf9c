//! Reports from the command line.

use crate::run::{Outcome, command};

/// `cargo xtask report FILE --audience team --out x.pdf`, from the folder in which it was called.
pub(crate) fn report() -> Outcome {
    let here = std::env::current_dir().map_err(|e| e.to_string())?;
    let mut cargo = command("cargo");
    cargo.args(["run", "--quiet", "--package", "report", "--bin", "report", "--"]).args(std::env::args().skip(2));
    match cargo.current_dir(here).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err("No report was made.".to_owned()),
        Err(error) => Err(format!("`cargo` could not be started: {error}.")),
    }
}
