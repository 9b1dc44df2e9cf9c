//! Tasks as Markdown, to be pasted into an issue, a merge request or a wiki, on GitHub and on GitLab.
//!
//! Nothing that a person typed acts there ([`crate::text::markdown`]).

use super::{Parts, Task, Words};
use crate::{
    date,
    text::{file_stem, markdown::inline},
};
use domain::Date;

/// A list of boxes to tick: title, owner and day on the line of the box, the rest below it.
#[must_use]
pub fn list(tasks: &[Task], words: &Words<'_>) -> String {
    tasks.iter().map(|task| item(task, words)).collect()
}

/// One task alone: its title and all that there is to say of it, a paragraph each.
#[must_use]
pub fn one(task: &Task, words: &Words<'_>) -> String {
    let paragraphs = [strong(&task.title), body(task, words, Parts::All)];
    let paragraphs: Vec<String> = paragraphs.into_iter().filter(|text| !text.is_empty()).collect();
    paragraphs.join("\n\n") + "\n"
}

/// The name of a saved list.
#[must_use]
pub fn file_name(team: &str, day: Date) -> String {
    format!("{}-tasks.md", file_stem(team, day))
}

/// What stands below a title, a paragraph each. Each begins with a heading in stars, so that no part begins a list, a
/// command such as `/close`, or a formula.
pub(super) fn body(task: &Task, words: &Words<'_>, which: Parts) -> String {
    parts(task, words, which).collect::<Vec<_>>().join("\n\n")
}

fn parts(task: &Task, words: &Words<'_>, which: Parts) -> impl Iterator<Item = String> + use<> {
    let part = |(heading, text): (&str, String)| format!("**{}:** {}", inline(heading), inline(&text));
    task.parts(words, which).into_iter().map(part).collect::<Vec<_>>().into_iter()
}

fn item(task: &Task, words: &Words<'_>) -> String {
    let due = task.due.map(|day| format!("{} {}", inline(words.due_inside), date::write(day)));
    let beside: Vec<String> =
        [Some(inline(&task.owner)), due].into_iter().flatten().filter(|t| !t.is_empty()).collect();
    let beside = if beside.is_empty() { String::new() } else { format!("({})", beside.join(", ")) };
    let line: Vec<String> = [strong(&task.title), beside].into_iter().filter(|text| !text.is_empty()).collect();
    let mut out = format!("- [ ] {}\n", line.join(" "));
    for part in parts(task, words, Parts::Work) {
        out.push_str("  - ");
        out.push_str(&part);
        out.push('\n');
    }
    out
}

fn strong(title: &str) -> String {
    match inline(title) {
        title if title.is_empty() => title,
        title => format!("**{title}**"),
    }
}

#[cfg(test)]
mod tests {
    use super::{super::sample, *};

    #[test]
    fn a_list_has_boxes() {
        let (task, words) = sample();
        let check = |tasks: &[Task], expected: &str| assert_eq!(list(tasks, &words), expected);
        let expected = "- [ ] **Name who is on call** (Ana @ ops, due 2026-12-18)\n  \
                        - **Why:** Two of six are woken\n  \
                        - **First step:** Put next week's name in the calendar\n  \
                        - **Done when:** Four weeks in a row, with a name\n  \
                        - **Effort:** 0.5 person-weeks\n";
        check(&[], "");
        check(std::slice::from_ref(&task), expected);
        check(&[task.clone(), task.clone()], &expected.repeat(2));
        let bare = |owner: &str, due| Task { title: "[x]".to_owned(), owner: owner.to_owned(), due, ..Task::default() };
        check(&[bare("", None)], "- [ ] **\\[x\\]**\n");
        check(&[bare(" ", task.due)], "- [ ] **\\[x\\]** (due 2026-12-18)\n");
        check(&[bare("@ana", None)], "- [ ] **\\[x\\]** (@&#8288;ana)\n");
        check(&[Task { owner: "Ana".to_owned(), ..Task::default() }], "- [ ] (Ana)\n");
    }

    #[test]
    fn one_alone_says_all() {
        let (task, words) = sample();
        let check = |task: &Task, expected: &str| assert_eq!(one(task, &words), expected);
        let expected = "**Name who is on call**\n\n\
                        **Why:** Two of six are woken\n\n\
                        **First step:** Put next week's name in the calendar\n\n\
                        **Done when:** Four weeks in a row, with a name\n\n\
                        **Owner:** Ana @ ops\n\n\
                        **Due:** 2026-12-18\n\n\
                        **Effort:** 0.5 person-weeks\n";
        check(&task, expected);
        let typed = Task { title: "# 1".to_owned(), why: "a\n/close\n#2".to_owned(), ..Task::default() };
        check(&typed, "**\\# 1**\n\n**Why:** a /close \\#&#8288;2\n");
    }

    #[test]
    fn names() {
        let name = date::parse("2026-11-20").map(|day| file_name("Larkspur Shop", day));
        assert_eq!(name.as_deref(), Some("unsolo-larkspur-shop-2026-11-20-tasks.md"));
    }
}
