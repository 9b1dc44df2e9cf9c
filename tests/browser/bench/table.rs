//! What was measured, beside its budget and its aim.

/// Rows of the table.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<[String; 4]>,
}

impl Table {
    /// Adds a row: a value in a unit, its budget and its aim; over the budget is said.
    pub(crate) fn add(&mut self, what: &str, value: f64, unit: &str, budget: f64, aim: f64) {
        let over = if value > budget { " **over**" } else { "" };
        let digits = |x: f64| if x.abs() < 10.0 && x.fract() != 0.0 { format!("{x:.2}") } else { format!("{x:.0}") };
        self.rows.push([
            what.into(),
            format!("{}{}{unit}{over}", digits(value), if unit.is_empty() { "" } else { " " }),
            digits(budget),
            digits(aim),
        ]);
    }

    /// Adds a row without a budget.
    pub(crate) fn note(&mut self, what: &str, value: &str) {
        self.rows.push([what.into(), value.into(), String::new(), String::new()]);
    }

    /// Prints it in Markdown.
    pub(crate) fn print(&self) {
        println!("| what | measured | budget | aim |\n|---|---|---|---|");
        for [what, value, budget, aim] in &self.rows {
            println!("| {what} | {value} | {budget} | {aim} |");
        }
    }
}
