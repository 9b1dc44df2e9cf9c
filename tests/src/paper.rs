//! Rounds that are hard to set on paper, and what comes of them there.

use content::{CATALOGUE, Language, Words, samples};
use domain::{
    duties::DutyMap,
    evidence::Evidence,
    knowledge::{Knowledge, System},
    question::{Answer, Level},
    response::{Response, ResponseId},
    round::{Decision, Round, RoundId},
};
use exchange::job::{Audience, Job, Paper, Want};
use report::{
    Document, Done,
    paper::{FontFile, Fonts, more, needed},
};
use std::{collections::BTreeMap, fs, path::Path, sync::LazyLock};

/// The language of all reports here.
pub const WORDS: Words = Words(Language::English);

/// A round on its way to paper.
pub struct Case {
    /// What is hard about it.
    pub name: &'static str,
    /// The round.
    pub round: Round,
    /// Characters in it that no font has.
    pub missing: &'static str,
    /// Set as it is, without the cleaning that every file goes through.
    pub raw: bool,
}

/// All of them.
#[must_use]
pub fn cases() -> Vec<Case> {
    let case = |name, round| Case { name, round, missing: "", raw: false };
    vec![
        case("larkspur", samples::larkspur()),
        case("quayside", samples::quayside()),
        case("two", two()),
        case("one response", team("One alone", |round| keep(round, 1))),
        case("nothing looked up", team("No evidence", nothing_looked_up)),
        case("200 responses", many()),
        case(
            "longest names",
            long_names(
                &"Wörterkombinationsname ".repeat(9),
                "Ægir-Łukasz Żółć-Świętosławski von und zu Hohenstein, the second of that name",
            ),
        ),
        case("longest words", long_names(&"W".repeat(80), &"M".repeat(80))),
        case("longest in Chinese", long_names(&"渡".repeat(80), &"边".repeat(80))),
        case(
            "owners",
            team("Owners", |round| {
                own(
                    round,
                    &[
                        "Donaudampfschifffahrtsgesellschaftskapitän",
                        "Łukasz Żółć-Świętosławski von und zu Hohenstein",
                        "Wolfeschlegelsteinhausenbergerdorff",
                    ],
                );
            }),
        ),
        case("scripts", scripts()),
        Case { name: "strange", round: strange(STRANGE), missing: STRANGE_MISSING, raw: true },
        Case { name: "strange, cleaned", round: strange(STRANGE), missing: STRANGE_MISSING, raw: false },
    ]
}

/// Lao, Khmer, Ethiopic, private use, two that are no characters, controls, a direction mark alone, an old script.
const STRANGE: &[&str] = &[
    "\u{e81}\u{eb8}\u{ec8}\u{ea1}",
    "\u{1797}\u{17b6}\u{179f}\u{17b6}",
    "\u{12a0}\u{121b}",
    "\u{e000}\u{f8ff}",
    "\u{fffe}\u{ffff}",
    "a\u{0}b\u{1}\u{7f}\u{9b}",
    "\u{10380}",
    "\u{feff}x",
    "\r\n\t|",
    "\u{fffd}",
    "ﷺ",
];

/// Those of them that no font has.
const STRANGE_MISSING: &str = "\u{e81}\u{eb8}\u{ec8}\u{ea1}\u{1797}\u{17b6}\u{179f}\u{12a0}\u{121b}\u{e000}\u{f8ff}\u{feff}\u{fffd}\u{fffe}\u{ffff}\u{10380}";

fn keep(round: &mut Round, n: usize) {
    round.responses = std::mem::take(&mut round.responses).into_iter().take(n).collect();
}

fn nothing_looked_up(round: &mut Round) {
    round.evidence = Evidence::default();
    round.knowledge = Knowledge::default();
    round.duties = DutyMap::default();
}

/// The first sample as a round of a real team, changed.
pub fn team(name: &str, change: impl FnOnce(&mut Round)) -> Round {
    let mut round = samples::larkspur();
    (round.id, round.sample, round.team) = (RoundId(0x7ea), false, name.to_owned());
    change(&mut round);
    round
}

fn two() -> Round {
    team("Zwei Leute", |round| {
        keep(round, 2);
        round.team_size = 2;
        nothing_looked_up(round);
    })
}

/// 200 responses; 40 of them with a note of 300 characters.
fn many() -> Round {
    team("A large organisation with quite a long name that goes on, Team 17", |round| {
        round.team_size = 200;
        let mut seed = 4_u64;
        let mut dice = move |sides: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % sides
        };
        let asked: Vec<_> = CATALOGUE.asked(round.form).map(|question| question.id).collect();
        round.responses = (0..200_u128)
            .map(|i| {
                let mut response = Response::new(ResponseId(i * 0x1_0001_0001 + 1));
                for id in &asked {
                    let answer = Level::new(dice(6) as u8).map_or(Answer::DontKnow, Answer::Level);
                    response.answers.insert(*id, answer);
                }
                if i < 40 {
                    let says = "we are called out at night, and nobody writes down what was done. ".repeat(6);
                    let note: String = format!("Note {i}: {says}").chars().take(300).collect();
                    response.notes.insert(asked[dice(asked.len() as u64) as usize], note);
                }
                (response.id, response)
            })
            .collect();
    })
}

/// Every name as long as it may be.
fn long_names(name: &str, other: &str) -> Round {
    let (name, other): (String, String) =
        (name.trim().chars().take(80).collect(), other.trim().chars().take(80).collect());
    team(&name, |round| {
        let numbered = |i: usize| other.chars().skip(2).chain(format!("{i:02}").chars()).collect::<String>();
        rename(round, &|i| numbered(i), &|i| numbered(i));
        own(round, &[&other]);
    })
}

/// Gives all people and systems other names.
fn rename(round: &mut Round, person: &dyn Fn(usize) -> String, system: &dyn Fn(usize) -> String) {
    let people = std::mem::take(&mut round.knowledge.people);
    let place = |who: &String| people.iter().position(|one| one == who).map_or_else(|| who.clone(), person);
    for (i, found) in round.knowledge.systems.iter_mut().enumerate() {
        let levels = std::mem::take(&mut found.levels);
        *found = System {
            name: system(i),
            levels: levels.into_iter().map(|(who, level)| (place(&who), level)).collect(),
            ..found.clone()
        };
    }
    round.knowledge.people = people.iter().map(place).collect();
}

/// Gives every action an owner and a day.
fn own(round: &mut Round, owners: &[&str]) {
    for (action, owner) in CATALOGUE.actions.iter().zip(owners.iter().cycle()) {
        let decision = Decision { owner: (*owner).to_owned(), due: Some(round.date), ..Decision::default() };
        round.plan.decisions.insert(action.id, decision);
    }
}

fn scripts() -> Round {
    team(
        "Команда Ελληνικά 한국어 팀 渡 日本語 チーム شبكة الدفع 🚀👩‍💻",
        |round| {
            let systems = [
                "결제 모듈",
                "قاعدة البيانات الرئيسية للدفع",
                "Основная база данных",
                "クラウドアカウント",
                "部署脚本",
                "Παρακολούθηση",
                "שירות הזמנות",
                "मोबाइल एपीआई",
                "📧 E-mail",
                "ระบบชำระเงิน",
            ];
            rename(round, &|i| format!("Имя {i}"), &|i| systems[i % systems.len()].to_owned());
            own(
                round,
                &[
                    "فاطمة الزهراء",
                    "김민준",
                    "Łukasz Żółć",
                    "Мария",
                    "👩‍🚒 Kim",
                    "สมชาย ใจดี",
                    "דוד כהן",
                    "प्रिया शर्मा",
                    "佐藤 花子",
                    "Παύλος",
                    "Դավիթ",
                    "დავითი",
                    "রহিম",
                    "குமார்",
                ],
            );
            let notes = [
                "من فضلك لا تشارك كلمة المرور (root) في 3 أماكن، هذا خطر كبير على الفريق",
                "비밀번호를 공유하지 마세요",
                "パスワードを共有しないで。\n二行目",
                "Не делитесь паролем: это опасно.",
                "Μην κοινοποιείτε τον κωδικό",
                "אל תשתפו סיסמאות: root, admin ו-deploy",
                "रात में बुलाया जाता है और कोई नहीं लिखता",
                "ห้ามแชร์รหัสผ่าน",
                "不要共享",
                "🚀👩‍💻👨‍👩‍👧‍👦🏳️‍🌈 ← → ≥ ✓ ☎",
            ];
            for (response, notes) in round.responses.values_mut().zip(notes.chunks(2).cycle()) {
                for (question, note) in CATALOGUE.questions.iter().zip(notes) {
                    response.notes.insert(question.id, (*note).to_owned());
                }
            }
        },
    )
}

fn strange(texts: &[&str]) -> Round {
    team(&format!("Team {}", texts.first().unwrap()), |round| {
        rename(round, &|i| format!("{i} {}", texts[i % texts.len()]), &|i| {
            format!("{i} {}", texts[(i + 5) % texts.len()])
        });
        let owners: Vec<String> = texts.iter().map(|text| format!("o{text}")).collect();
        own(round, &owners.iter().map(String::as_str).collect::<Vec<_>>());
        for (i, response) in round.responses.values_mut().enumerate() {
            let note = if i == 0 {
                texts.concat()
            } else {
                texts.iter().skip(i).step_by(3).map(|text| format!("x {text} ")).collect()
            };
            response.notes = [(CATALOGUE.questions[0].id, note)].into();
        }
    })
}

/// A case before it is a file: the round as text, and its document.
pub struct Prepared {
    /// The round as the file has it.
    pub round: Round,
    /// What the report says.
    pub document: Document,
    /// The file.
    pub file: String,
}

/// A round as the report takes it in.
#[must_use]
pub fn prepared(case: &Case, audience: Audience) -> Prepared {
    let file = exchange::write_round(&CATALOGUE, &case.round);
    let (round, document) = report::prepare(WORDS, audience, file.as_bytes()).unwrap();
    if case.raw {
        let round = case.round.clone();
        return Prepared { document: report::compose(WORDS, &round, audience), round, file };
    }
    Prepared { round, document, file }
}

/// The bytes of the fonts, by name.
pub static FONTS: LazyLock<BTreeMap<&'static str, Vec<u8>>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../public/fonts/paper");
    report::paper::FONTS.iter().map(|font| (font.name, fs::read(folder.join(font.name)).unwrap())).collect()
});

/// The fonts that a document needs.
#[must_use]
pub fn fonts(document: &Document) -> Fonts {
    let read = |files: Vec<&'static FontFile>| files.into_iter().map(|font| (font, FONTS[font.name].clone())).collect();
    let fonts = Fonts::new(read(needed(document)));
    let others = more(document, &fonts);
    fonts.and(read(others))
}

/// What comes of a job.
#[must_use]
pub fn work(from: &Prepared, fonts: &Fonts, want: Want, audience: Audience, paper: Paper) -> Done {
    let job = Job { want, audience, paper };
    report::work(WORDS, job, (&from.round, &from.document), from.file.as_bytes(), fonts, &mut |_| {})
        .unwrap_or_else(|wrong| panic!("{}: {job:?}: {wrong:?}", from.round.team))
}

/// The only file of a job that makes one.
#[must_use]
pub fn pdf(from: &Prepared, want: Want, audience: Audience, paper: Paper) -> Vec<u8> {
    work(from, &fonts(&from.document), want, audience, paper).files.remove(0).bytes
}

/// A round of six with a mark in every text that a person typed, in the reasons for what was dropped, and with ids that
/// can be found again.
#[must_use]
pub fn marked() -> Round {
    let mut round = team("Secrecy", |round| keep(round, 6));
    round.team_size = 6;
    let responses = std::mem::take(&mut round.responses).into_iter().enumerate().map(|(i, (_, mut response))| {
        response.id = ResponseId(0xdead_beef_0000_0000_0000_0000_cafe_0000 + i as u128);
        response.notes = CATALOGUE.questions.iter().map(|q| (q.id, format!("ZQNOTE{i}K{}", q.id))).collect();
        (response.id, response)
    });
    round.responses = responses.collect();
    rename(&mut round, &|i| format!("ZQPERSON{i}"), &|i| format!("System {i}"));
    for person in &mut round.duties.people {
        *person = format!("ZQDUTY{person}");
    }
    for line in &mut round.duties.lines {
        line.able.iter_mut().for_each(|who| *who = format!("ZQDUTY{who}"));
        line.carriers.iter_mut().for_each(|carrier| carrier.who = format!("ZQDUTY{}", carrier.who));
    }
    for action in CATALOGUE.actions.iter().step_by(4) {
        let dropped = Some(format!("ZQREASON{}", action.id));
        round.plan.decisions.insert(action.id, Decision { dropped, ..Decision::default() });
    }
    round
}
