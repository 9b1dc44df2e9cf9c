//! Tasks as a table that a tracker imports as issues: RFC 4180, UTF-8.
//!
//! Without a byte order mark: `github-csv-tools` takes one for a part of the first column's name and finds no title, and
//! none of the others needs one. Text that a spreadsheet would compute begins with a tab ([`crate::text::csv`]), which
//! importers trim off titles; what stands below a title begins with a heading and needs none.
//!
//! Owners are names as people typed them. A column of accounts would refuse them, so they stand in the text.

use super::{Parts, Task, Words, line, markdown, wiki};
use crate::{
    date,
    text::{
        csv::{cell, push_line},
        file_stem,
        markdown::quiet,
    },
};
use domain::Date;

/// Where issues are kept. Each takes other columns, so that no file serves two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tracker {
    /// Imports no table itself. The columns are those of `github-csv-tools` and of loops around `gh issue create`: labels
    /// between commas, no column for a day.
    GitHub,
    /// "Importing issues from CSV" in its documentation: `title`, `description`, and `due_date` as YYYY-MM-DD. Other
    /// columns are not read, so labels do not arrive.
    GitLab,
    /// "Prepare a CSV file for import" in Atlassian's documentation: a column `Labels` for each label, none with a space in
    /// it. The importer asks for the form of days: `yyyy-MM-dd`.
    Jira,
    /// The columns of Linear's exports that its importer on the command line (`@linear/import`) needs: labels between a
    /// comma and a space. It passes over `Due Date`, so the day stands in the text as well.
    Linear,
}

impl Tracker {
    /// All four.
    pub const ALL: [Self; 4] = [Self::GitHub, Self::GitLab, Self::Jira, Self::Linear];

    /// Its name in the names of files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::GitHub => "github",
            Self::GitLab => "gitlab",
            Self::Jira => "jira",
            Self::Linear => "linear",
        }
    }

    /// The table, a line per task after the names of its columns.
    #[must_use]
    pub fn write(self, tasks: &[Task], words: &Words<'_>) -> String {
        let labels = tasks.iter().map(|task| labels(task, self).len()).max().unwrap_or_default();
        let mut out = String::new();
        push_line(&mut out, self.columns(labels).into_iter().map(str::to_owned));
        for task in tasks {
            push_line(&mut out, self.cells(task, words, labels).iter().map(|text| cell(text)));
        }
        out
    }

    /// The name of a saved table.
    #[must_use]
    pub fn file_name(self, team: &str, day: Date) -> String {
        format!("{}-tasks-{}.csv", file_stem(team, day), self.name())
    }

    /// The names of the columns, with so many for labels where each has its own.
    fn columns(self, labels: usize) -> Vec<&'static str> {
        match self {
            Self::GitHub => vec!["title", "body", "labels"],
            Self::GitLab => vec!["title", "description", "due_date"],
            Self::Jira => ["Summary", "Description", "Due date"].into_iter().chain(vec!["Labels"; labels]).collect(),
            Self::Linear => vec!["Title", "Description", "Labels", "Due Date"],
        }
    }

    fn cells(self, task: &Task, words: &Words<'_>, columns: usize) -> Vec<String> {
        let title = || quiet(&task.title);
        let due = || task.due.map(date::write).unwrap_or_default();
        let labels = labels(task, self);
        match self {
            Self::GitHub => vec![title(), markdown::body(task, words, Parts::All), labels.join(",")],
            Self::GitLab => vec![title(), markdown::body(task, words, Parts::AllButDue), due()],
            Self::Jira => {
                let first = [line(&task.title), wiki::body(task, words, Parts::AllButDue), due()];
                let rest = columns - labels.len().min(columns);
                first.into_iter().chain(labels).chain(vec![String::new(); rest]).collect()
            }
            Self::Linear => vec![title(), markdown::body(task, words, Parts::All), labels.join(", "), due()],
        }
    }
}

/// The labels of a task, without what divides them in a tracker's table.
fn labels(task: &Task, tracker: Tracker) -> Vec<String> {
    let (divides, joint): (fn(char) -> bool, &str) = match tracker {
        Tracker::Jira => (char::is_whitespace, "-"),
        _ => (|c| c == ',' || c.is_whitespace(), " "),
    };
    let label = |typed: &String| line(typed).split(divides).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(joint);
    task.labels.iter().map(label).filter(|label| !label.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    const BODY: &str = "**Why:** Two of six are woken\n\n\
                        **First step:** Put next week's name in the calendar\n\n\
                        **Done when:** Four weeks in a row, with a name\n\n\
                        **Owner:** Ana @ ops\n\n";

    #[test]
    fn each_has_its_columns() {
        let (task, words) = sample();
        let check = |tracker: Tracker, expected: String| {
            assert_eq!(tracker.write(std::slice::from_ref(&task), &words), expected, "{tracker:?}");
        };
        let (due, effort) = ("**Due:** 2026-12-18\n\n", "**Effort:** 0.5 person-weeks");
        let title = "\"Name who is on call\"";
        check(
            Tracker::GitHub,
            format!("title,body,labels\r\n{title},\"{BODY}{due}{effort}\",\"unsolo,on call nights\"\r\n"),
        );
        check(Tracker::GitLab, format!("title,description,due_date\r\n{title},\"{BODY}{effort}\",\"2026-12-18\"\r\n"));
        let wiki = format!("{BODY}{effort}").replace("**", "*");
        check(
            Tracker::Jira,
            format!(
                "Summary,Description,Due date,Labels,Labels\r\n\
                 {title},\"{wiki}\",\"2026-12-18\",\"unsolo\",\"on-call,-nights\"\r\n"
            ),
        );
        check(
            Tracker::Linear,
            format!(
                "Title,Description,Labels,Due Date\r\n\
                 {title},\"{BODY}{due}{effort}\",\"unsolo, on call nights\",\"2026-12-18\"\r\n"
            ),
        );
    }

    #[test]
    fn what_is_missing_stays_empty() {
        let (labelled, words) = sample();
        let bare = Task { title: "=1+2 @ana".to_owned(), ..Task::default() };
        let last = |tracker: Tracker, tasks: &[Task]| {
            tracker.write(tasks, &words).lines().last().unwrap_or_default().replace('\u{2060}', "·")
        };
        let check = |tracker, expected: &str| assert_eq!(last(tracker, std::slice::from_ref(&bare)), expected);
        check(Tracker::GitHub, "\"\t=1+2 @·ana\",\"\",\"\"");
        check(Tracker::GitLab, "\"\t=1+2 @·ana\",\"\",\"\"");
        check(Tracker::Jira, "\"\t=1+2 @ana\",\"\",\"\"");
        check(Tracker::Linear, "\"\t=1+2 @·ana\",\"\",\"\",\"\"");
        assert_eq!(last(Tracker::Jira, &[labelled, bare.clone()]), "\"\t=1+2 @ana\",\"\",\"\",\"\",\"\"");
    }

    #[test]
    fn names() {
        let check = |tracker: Tracker, expected: &str| {
            let name = date::parse("2026-11-20").map(|day| tracker.file_name("Larkspur Shop", day));
            assert_eq!(name.as_deref(), Some(expected));
        };
        check(Tracker::GitHub, "unsolo-larkspur-shop-2026-11-20-tasks-github.csv");
        check(Tracker::GitLab, "unsolo-larkspur-shop-2026-11-20-tasks-gitlab.csv");
        check(Tracker::Jira, "unsolo-larkspur-shop-2026-11-20-tasks-jira.csv");
        check(Tracker::Linear, "unsolo-larkspur-shop-2026-11-20-tasks-linear.csv");
    }
}
