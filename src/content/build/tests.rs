//! The checks, on the real files with one small thing made wrong.
#![allow(clippy::unwrap_used, clippy::panic, clippy::string_slice)]

use super::{Files, compile, compile_for, files::File};
use std::path::Path;

fn real() -> Files {
    Files::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn problems(files: &Files) -> Vec<String> {
    compile(files).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

/// Replaces the first `from` from the line of `mark` on; gives the number of the line in which `from` stood.
fn edit(files: &mut Files, path: &str, mark: &str, from: &str, to: &str) -> usize {
    let file = files.0.iter_mut().find(|f| &*f.path == path).unwrap_or_else(|| panic!("no {path}"));
    let marked = file.text.find(mark).unwrap_or_else(|| panic!("{path} has no {mark}"));
    let start = file.text[..marked].rfind('\n').map_or(0, |end| end + 1);
    let at = start + file.text[start..].find(from).unwrap_or_else(|| panic!("{path} has no {from} after {mark}"));
    let mut text = file.text.clone();
    text.replace_range(at..at + from.len(), to);
    *file = File::new(path, text);
    file.text[..at].matches('\n').count() + 1
}

#[test]
fn the_real_files_add_up() {
    let output = compile(&real()).unwrap_or_else(|problems| panic!("{problems:#?}"));
    assert_eq!(output.len(), 6);
    assert_eq!(problems(&real()), Vec::<String>::new());
}

#[test]
fn what_is_wrong_is_said_with_its_line() {
    let check = |path: &str, mark: &str, from: &str, to: &str, message: &str| {
        let mut files = real();
        let line = edit(&mut files, path, mark, from, to);
        let expected = format!("src/content/{path}:{line}: {message}");
        let found = problems(&files);
        assert!(found.contains(&expected), "{expected}\nnot in {found:#?}");
    };
    let focus = "questions/context-switching.toml";
    check(focus, "1.1b", "id = \"1.1b\"", "id = \"1.1a\"", "1.1a exists twice");
    check(focus, "1.1b", "\"1.1b\"", "\"6.1b\"", "6.1b is not a well-formed id for `id`");
    check(focus, "1.1a", "kind", "kynd", "`kynd` is not known here");
    check(focus, "id = \"1.1a\"", "id = \"1.1a\"\nkind = \"experience\"", "id = \"1.1a\"", "`kind` is missing");
    check(focus, "1.1a", "\"experience\"", "\"feeling\"", "`kind` is one of fact, experience, not feeling");
    check(focus, "1.1a", "\"experience\"", "7", "`kind` is not a text in quotes");
    check(focus, "1.1a", "[\n    \"Over 3 hours\",", "[", "`anchors` has 4 texts and needs 5");
    check("actions/fix.toml", "\"A08\"", "id = \"A08\"", "id = \"A02\"", "A02 exists twice");
    check("planning.toml", "", "slots", "slotz", "`slotz` is not known here");
}

#[test]
fn rules_of_questions() {
    let check = |mark: &str, from: &str, to: &str, message: &str| {
        has_problem("questions/context-switching.toml", mark, from, to, message);
    };
    check("\"1.1b\"", "Think of", &"very ".repeat(25), "words; fewer than 25 fit");
    check("\"1.1a\"", "Over 3 hours", &"very ".repeat(14), "words; fewer than 14 fit");
    check("\"1.1a\"", "core = true\n", "", "1.1 has 0 questions with `core = true` and needs exactly one");
    check("\"1.1b\"", "kind", "core = true\nkind", "1.1 has 2 questions with `core = true` and needs exactly one");
    check("\"1.1a\"", "\"S09\"", "\"S99\"", "1.1a names S99, which does not exist");
    check("\"1.1a\"", "kind", "visibility = true\nkind", "1.1a needs `unknown` exactly if it has `visibility = true`");
    check("\"1.1a\"", "short = \"How long is the longest quiet stretch?\"", "short = \"\"", "`short` is empty");
    check("[risk]", "id = 1", "id = 6", "a risk's id is 1 to 5");
    check("\"1.2\"", "id = \"1.2\"", "id = \"1.1\"", "sub-risk 1.2 is missing");
}

#[test]
fn rules_of_prompts_and_cases() {
    // Whatever is missing is said where its block begins, everything else where it stands.
    let check = |path: &str, mark: &str, from: &str, to: &str, line_of: &str, message: &str| {
        let mut files = real();
        let line = edit(&mut files, path, mark, line_of, line_of);
        edit(&mut files, path, mark, from, to);
        let expected = format!("src/content/{path}:{line}: {message}");
        let found = problems(&files);
        assert!(found.iter().any(|p| p.starts_with(&expected)), "{expected}\nnot in {found:#?}");
    };
    let focus = |mark: &str, from: &str, to: &str, line_of: &str, message: &str| {
        check("questions/context-switching.toml", mark, from, to, line_of, message);
    };
    let (first, prompt) = ("id = \"1.1a\"", "\n    \"What broke the short stretches? Name the last two things.\",");
    focus(first, "prompts", "promptz", first, "`prompts` has 0 texts and needs 3");
    focus(first, "prompts", "promptz", "prompts", "`promptz` is not known here");
    focus(first, prompt, "", "prompts", "`prompts` has 2 texts and needs 3");
    focus(first, prompt, "\n    \"\",", "prompts", "`prompts` is empty");
    focus(first, "What broke", &"What ".repeat(14), "prompts", "1.1a: “What What");
    focus(
        first,
        "stretches?",
        "stretches.",
        "prompts",
        "1.1a: “What broke the short stretches. Name the last two things.” asks nothing",
    );
    let risk = "id = 1\n";
    focus("[risk]", "[risk.case]", "[risk.cast]", risk, "`case` is missing");
    focus("[risk]", "[risk.case]", "[risk.cast]", "[risk.case]", "`cast` is not known here");
    focus("[risk.case]", "title", "titel", "[risk.case]", "`title` is missing");
    focus("[risk.case]", "A developer", &"A ".repeat(50), "story", "`title` and `story` have");
    focus("[risk.case]", "The payment", &"The ".repeat(10), "title", "`title` has");
    focus("[risk.case]", "The payment code that was only wrapped", "", "title", "`title` is empty");
}

#[test]
fn rules_of_actions() {
    let check =
        |path: &str, mark: &str, from: &str, to: &str, message: &str| has_problem(path, mark, from, to, message);
    check("actions/org.toml", "A05", "\"A07\"", "\"A99\"", "A05 needs A99, which does not exist");
    check(
        "actions/fix.toml",
        "\"A07\"",
        "lowers",
        "needs = [\"A05\"]\nlowers",
        "A07 needs A05, which needs A07 in the end",
    );
    check("actions/rule.toml", "\"A01\"", "{ \"1.1\" = 3, \"1.2\" = 1, \"5.1\" = 2 }", "{ }", "A01 lowers nothing");
    check("actions/rule.toml", "\"A01\"", "\"1.2\" = 1", "\"1.2\" = 4", "the effect on 1.2 is 1, 2 or 3");
    check("actions/rule.toml", "\"A01\"", "\"1.2\" = 1", "\"9.2\" = 1", "there is no sub-risk 9.2");
    check("actions/rule.toml", "\"A04\"", "2.1b <= 0", "2.1b < 0", "`looks_done` does not understand “2.1b < 0”");
    check("actions/rule.toml", "\"A04\"", "2.1b <= 0", "2.1z <= 0", "A04 names question 2.1z, which does not exist");
    check("actions/rule.toml", "\"A04\"", "2.1b <= 0", "E99 <= 0", "A04 names E99, which does not exist");
    check(
        "actions/rule.toml",
        "\"A01\"",
        "\"1.1a\"",
        "\"4.1a\"",
        "4.1a does not speak for A01, which does not lower 4.1",
    );
    check("actions/rule.toml", "\"A01\"", "[\"1.1a\", \"E05\", \"E30\"]", "[]", "A01 has no `grounds`");
    check("actions/rule.toml", "\"A01\"", "effort = 0.5", "effort = 0", "`effort` is a number of person-weeks above 0");
    check("actions/rule.toml", "\"A01\"", "effort = 0.5", "effort = \"S\"", "`effort` is not a number");
    check("actions/rule.toml", "\"A01\"", "\"now\"", "\"soon\"", "`horizon` is one of now, next, later, not soon");
    check("actions/rule.toml", "\"A04\"", "id = \"A04\"", "id = \"A01\"", "A01 exists twice");
    check("actions/rule.toml", "\"A01\"", "id = \"A01\"", "id = \"A1\"", "A1 is not a well-formed id for `id`");
    check("actions/org.toml", "\"A31\"", "\"sre\"", "\"devops\"", "devops is not a well-formed id for `only_for`");
    check("actions/rule.toml", "\"A01\"", "\"S01\"", "\"S99\"", "A01 names S99, which does not exist");
}

#[test]
fn rules_of_gates_metrics_and_the_rest() {
    let check =
        |path: &str, mark: &str, from: &str, to: &str, message: &str| has_problem(path, mark, from, to, message);
    let gates = "gates/gates.toml";
    check(gates, "shared_admin", "\"4.1a\"", "\"4.1z\"", "shared_admin names question 4.1z, which does not exist");
    check(gates, "shared_admin", "\"E22\"", "\"E92\"", "shared_admin names E92, which does not exist");
    check(gates, "shared_admin", "\"A06\"", "\"A96\"", "shared_admin names A96, which does not exist");
    check(gates, "untraceable", "repair = \"A13\"\n", "", "`repair` is missing");
    check(gates, "untraceable", "{ \"4.2\" = 80 }", "{ }", "untraceable sets no floor");
    check(gates, "untraceable", "\"4.2\" = 80", "\"4.2\" = 180", "the floor of 4.2 is not a score from 0 to 100");
    check(gates, "untraceable", "question = \"4.2a\"\n", "", "nothing can raise untraceable");
    check(gates, "untraceable", "\"untraceable\"", "\"shared_admin\"", "gate untraceable is missing");
    check(
        gates,
        "lone_pager",
        "promised_24x7",
        "always",
        "`when` is one of promised_24x7, no_restore_procedure, not always",
    );

    let facts = "evidence/fatigue-and-uptime.toml";
    check(facts, "\"E02\"", "raises 2.1a", "raises 2.1z", "E02 names question 2.1z, which does not exist");
    check(facts, "\"E02\"", "raises 2.1a", "raises 1.1a", "1.1a is not a question of 2.1");
    check(facts, "\"E02\"", "raises 2.1a", "lifts 2.1a", "`role` is “blends”");
    check(facts, "\"E02\"", "raises 2.1a", "blends", "E02 needs `worse` exactly if it replaces or raises a question");
    check(facts, "\"E02\"", "[0, 2, 6, 18]", "[0, 2, 6]", "`bounds` is not a list of 4 numbers");
    check(facts, "\"E02\"", "[0, 2, 6, 18]", "[18, 6, 2, 0]", "`bounds` run from healthy to critical");

    check(facts, "\"E02\"", "rate 28", "rate", "`working` is one of plain, count, share,");
    check(facts, "\"E02\"", "rate 28", "rate 0", "or “rate 28”, not “rate 0”");
    check(facts, "\"E02\"", "working = \"rate 28\"\n", "", "E02 needs `working` exactly if a team looks it up");
    check(facts, "\"E02\"", "\"rate 28\"", "\"plain\"", "`raw` of E02 has 2 texts and needs 1");
    check(
        facts,
        "\"E02\"",
        "\"Days looked at\"",
        "\"All the days that somebody looked at\"",
        "is longer than 32 signs",
    );
    check(
        "evidence/bus-factor.toml",
        "\"E28\"",
        "formula",
        "working = \"plain\"\nraw = [\"Share\"]\nformula",
        "E28 needs `working` exactly if a team looks it up",
    );

    check("duties/duties.toml", "D02", "\"D02\"", "\"D01\"", "D01 exists twice");
    check("duties/duties.toml", "D02", "weight = 3", "weight = 4", "`weight` is 1, 2 or 3");
    check("planning.toml", "", "\"A29\"", "\"A99\"", "the backbone names A99, which does not exist");
    check("planning.toml", "", "[0.10, 0.20, 0.35]", "[10, 20, 35]", "are shares of 1");
    check("sources.toml", "S02", "\"S02\"", "\"S01\"", "S01 exists twice");

    let sample = "samples/larkspur.toml";
    check(
        sample,
        "",
        "\"1.1a\" = \"4 1 2 1 0\"",
        "\"1.1z\" = \"4 1 2 1 0\"",
        "larkspur names question 1.1z, which does not exist",
    );
    check(
        sample,
        "",
        "\"1.1a\" = \"4 1 2 1 0\"",
        "\"1.1a\" = \"4 1 2 1\"",
        "not every question has an answer per person",
    );
    check(sample, "", "\"1.1a\" = \"4 1 2 1 0\"", "\"1.1a\" = \"4 1 2 1 5\"", "an answer to 1.1a is 0 to 4, ? or -");
    check(sample, "", "E03 = 1", "E28 = 1", "E28 is never entered; it follows from knowledge and duties");
    check(sample, "", "2026-11-20", "2026-13-20", "2026-13-20 is not a date such as 2026-11-20");
    check(sample, "[[duties.line]]", "\"D01\"", "\"D99\"", "larkspur names D99, which does not exist");
    check(sample, "[[duties.line]]", "who = \"P1\"", "who = \"P9\"", "P9 is not one of `people`");
    check(sample, "", "already_done = []", "already_done = [\"A99\"]", "larkspur names A99, which does not exist");
}

/// With this edit some problem contains `message`.
fn has_problem(path: &str, mark: &str, from: &str, to: &str, message: &str) {
    let mut files = real();
    edit(&mut files, path, mark, from, to);
    let found = problems(&files);
    assert!(found.iter().any(|p| p.contains(message)), "{message}\nnot in {found:#?}");
}

#[test]
fn rules_of_words() {
    let check = |text: &str, message: &str| {
        let mut files = real();
        files.0.push(File::new("lang/en/zz.ftl", text.to_owned()));
        let found = problems(&files);
        let expected = format!("src/content/lang/en/zz.ftl:{message}");
        assert!(found.iter().any(|p| p.contains(&expected)), "{expected}\nnot in {found:#?}");
    };
    check("# x\nband-high = Again", "2: band-high exists twice; it is at src/content/lang/en/common.ftl:");
    check("zz = { zy }", "1: there is no message zy");
    check("zz = { -zy }", "1: there is no message -zy");
    check("zz = { zy }\nzy = { zz }", "1: references go round in a circle");
    check("zz = { $name ->\n   *[other] x\n }", "1: only $n, $of and $total can be selected on");
    check("zz = { $n ->\n    [some] x\n   *[other] y\n }", "1: [some] is not a plural category");
    check(
        "zz = { $n ->\n   *[other] { $of ->\n   *[other] x\n }\n }",
        "1: a selection inside a selection is not supported",
    );
    check("zz = { $n ->\n    [100] x\n   *[other] y\n }", "1: [100] is not a count from 0 to 25");
    check("zz = { NUMBER($n) }", "1: functions, attributes and arguments of terms are not supported");
    check("zz = { $n ->\n    [one] x\n }", "3: The select expression must have a default variant");
    check("zz = x\n    .title = y", "1: zz has attributes, which are not supported");
    check("Zz = x", "1: Zz cannot be a method's name");
    check("match = x", "1: match cannot be a method's name");
}

#[test]
fn words_become_methods() {
    let check = |text: &str, expected: &str| {
        let mut files = real();
        files.0.retain(|f| !f.path.ends_with(".ftl"));
        files.0.push(File::new("lang/en/a.ftl", text.to_owned()));
        let output = compile(&files).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let methods = &output.iter().find(|(name, _)| *name == "words.rs").unwrap().1;
        let found: String = methods.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(found.contains(expected), "{expected}\nnot in {found}");
    };
    check(
        "-brand = Unsolo\nhello = Hello,\n    { -brand }",
        "pub fn hello(self) -> &'static str { match self.0 { Language::English => \"Hello, Unsolo\"",
    );
    check("on-day = { $day } of { $n }", "pub fn on_day(self, day: &str, n: usize) -> String");
    check("a = { $type }{ \" \" }x", "pub fn a(self, r#type: &str) -> String");
    check(
        "a = { $n ->\n    [0] none\n    [one] one { $b }\n   *[other] { $n }\n }",
        "fill(Language::English, \"\\u{2}a\\u{3}anone\\u{3}Bone \\u{1}b\\u{3}*\\u{1}a\\u{4}\", \
         &[Argument::Count(n), Argument::Text(b)])",
    );
}

/// A second language made of nothing but what `fill` puts in.
fn in_two_languages(fill: impl Fn(&mut Vec<File>)) -> Vec<String> {
    let mut files = real();
    files.0.retain(|f| !f.path.ends_with(".ftl"));
    files.0.push(File::new("lang/en/a.ftl", "hello = Hello { $name }\nbye = Bye".to_owned()));
    fill(&mut files.0);
    let languages = [("en", "English".to_owned()), ("xx", "Other".to_owned())];
    compile_for(&files, &languages).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn another_language_has_the_same_words() {
    let file = |path: &str, text: &str| File::new(path, text.to_owned());
    let none = in_two_languages(|_| {});
    assert!(none.contains(&"src/content/lang/en/a.ftl:2: Other lacks bye".to_owned()), "{none:#?}");

    let words = in_two_languages(|files| {
        files.push(file("lang/xx/a.ftl", "hello = Hallo { $who }\nbye = Tschüs\nmore = Mehr"));
        files.push(file(
            "lang/xx/texts.toml",
            "[duty.D01]\nname = \"Bereitstellen\"\n[duty.D77]\nname = \"Nichts\"\n[band.x]\n",
        ));
    });
    let check = |expected: &str| assert!(words.iter().any(|p| p == expected), "{expected}\nnot in {words:#?}");
    check("src/content/lang/xx/a.ftl:1: hello has no variable $who");
    check("src/content/lang/xx/a.ftl:3: no other language has more");
    check("src/content/lang/xx/a.ftl:1: language xx lacks duty D02");
    check("src/content/lang/xx/a.ftl:1: language xx lacks question 1.1a");
    check("src/content/lang/xx/a.ftl:1: language xx lacks prompts 1.1a");
    check("src/content/lang/xx/a.ftl:1: language xx lacks case 1");
    check("src/content/lang/xx/texts.toml:3: there is no duty D77");
    check("src/content/lang/xx/texts.toml:5: `band` is not known here");
    assert!(!words.iter().any(|p| p.contains("lacks duty D01")), "{words:#?}");
}

#[test]
fn a_folder_of_words_belongs_to_a_language() {
    let mut files = real();
    files.0.push(File::new("lang/xx/a.ftl", "hello = x".to_owned()));
    let found = problems(&files);
    let expected = "src/content/lang/xx/a.ftl:1: no variant of Language in src/content/language.rs has the code xx";
    assert_eq!(found, [expected]);
}

#[test]
fn the_voice_is_plain() {
    for file in real().0.iter().filter(|f| !f.path.starts_with("sources")) {
        for (i, line) in file.text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
            for phrase in ["!", "'", "Oops", "lease ", "uccessful"] {
                let spoken =
                    line.replace("-detailed-exitcode", "").replace("release ", "").replace("successful restore", "");
                assert!(!spoken.contains(phrase), "{}:{}: {phrase} in {line}", file.path, i + 1);
            }
        }
    }
}
