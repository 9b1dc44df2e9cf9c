//! One figure that a team looks up: where to look, the raw numbers or a guess, what comes of it, and where it comes from.

use super::Band;
use crate::ui::dynamic::{all, part, says, show, yes};
use crate::{
    browser,
    route::{Facts, Step},
    state::{Session, current, findings, session, words},
    ui::{Check, More},
};
use content::{CATALOGUE, say, text as texts};
use domain::{
    Date,
    evidence::{Evidence, LookedUp, Metric, MetricId, Role, Thousandths},
    level_band,
    risk::Band as Level,
    round::RoundId,
    working::{self, NEVER, Working},
};
use exchange::number::{AmountsError, NumberError, read_amount, read_amounts, write_amount};
use leptos::prelude::*;

/// How a figure is known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Worked out from raw numbers.
    Raw,
    /// As it stands somewhere.
    Figure,
    /// One of its levels, roughly.
    About,
    /// Somebody looked, and it cannot be known.
    Unknown,
}

impl Way {
    const ALL: [Self; 4] = [Self::Raw, Self::Figure, Self::About, Self::Unknown];

    const fn value(self) -> &'static str {
        match self {
            Self::Raw => "raw",
            Self::Figure => "figure",
            Self::About => "about",
            Self::Unknown => "unknown",
        }
    }
}

/// What is typed, before it is checked.
#[derive(Clone, Default, PartialEq)]
struct Typed {
    raw: Vec<String>,
    figure: String,
    about: Option<u8>,
    /// The day on which something last happened.
    last: String,
    never: bool,
}

impl Typed {
    /// Some of the raw numbers are there, and some are not.
    fn is_begun(&self) -> bool {
        let empty = self.raw.iter().filter(|text| text.trim().is_empty()).count();
        empty > 0 && empty < self.raw.len()
    }
}

/// What typed numbers come to: the figure, the ends of an "about", the raw numbers.
#[derive(Default)]
struct Read {
    figure: Option<Thousandths>,
    range: Option<(Thousandths, Thousandths)>,
    raw: Vec<Thousandths>,
}

/// What is wrong, and with which field of a way.
type Wrong = Vec<(usize, String)>;

/// The solo-ops load index, which follows from the duty map.
const SOLO_OPS: MetricId = MetricId(30);
/// Hours of operations a week per developer, of which a week has no more than this.
const OPERATIONS_HOURS: MetricId = MetricId(5);
const WEEK: Thousandths = Thousandths(168_000);

/// What is stored of a figure now.
fn known_now(session: Session, round: RoundId, metric: MetricId) -> (Option<Thousandths>, Option<LookedUp>) {
    let evidence = session.stored_or_sample(round).map(|round| round.evidence).unwrap_or_default();
    (evidence.values.get(&metric).copied(), evidence.looked_up.get(&metric).cloned())
}

/// The form of one figure. Where one figure may have two forms on a page, `place` tells their fields apart.
#[component]
pub(crate) fn LookUp(metric: MetricId, #[prop(optional)] place: &'static str) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let (Some(it), Some(working)) =
        (CATALOGUE.metric(metric), CATALOGUE.metric(metric).and_then(|metric| metric.working))
    else {
        return ().into_any();
    };
    let words_of = texts::metric(w.0, metric);
    let (way, typed) = current.round.with_untracked(|round| begin(it, working, &round.evidence));
    let (way, typed) = (RwSignal::new(way), RwSignal::new(typed));
    let wrong = RwSignal::new(Wrong::new());
    let base = StoredValue::new(format!("{place}{metric}"));
    let known = Memo::new(move |_| {
        current.round.with(|r| (r.evidence.values.get(&metric).copied(), r.evidence.looked_up.get(&metric).cloned()))
    });
    // What this form has seen or stored itself. Anything else came from elsewhere, an export or a removal taken back, and goes
    // into the fields: what is typed next must not be stored over it unseen.
    let seen = StoredValue::new(known.get_untracked());
    Effect::new(move |_| {
        let now = known.get();
        if seen.with_value(|seen| *seen != now) {
            seen.set_value(now);
            let (begun, fields) = current.round.with_untracked(|round| begin(it, working, &round.evidence));
            way.set(begun);
            typed.set(fields);
            wrong.set(Wrong::new());
        }
    });
    // What was stored before the fields were last left.
    let before = StoredValue::new(None::<(Option<Thousandths>, Option<LookedUp>)>);
    // Stored with every letter: nothing waits for a field to be left, which may be the page being left. What is wrong is said when it
    // is left; a browser may tell of that when the page is gone already, so nothing here relies on anything of the page.
    let save = move |aloud: bool| {
        let Some(picked) = way.try_get_untracked() else { return };
        let read = typed.with_untracked(|typed| read(it, working, picked, typed));
        let stored = known_now(session, current.id, metric);
        let start = before.with_value(Clone::clone).unwrap_or_else(|| stored.clone());
        before.set_value(if aloud { None } else { Some(start.clone()) });
        let back = move || {
            seen.set_value(start.clone());
            session.look_up(current.id, metric, start.0, start.1.unwrap_or_default());
        };
        match read {
            // A field that is emptied may be on its way to another number; what is left empty is taken away.
            Ok(read) if read.figure.is_none() && picked != Way::Unknown && !aloud => back(),
            Ok(read) => {
                wrong.set(Wrong::new());
                let unknown = picked == Way::Unknown;
                let known = read.figure.is_some() || unknown;
                // The day of a first figure is today, until somebody says otherwise.
                let on = stored.1.as_ref().and_then(|source| source.on).or_else(|| known.then(browser::today));
                let note = stored.1.map(|source| source.note).unwrap_or_default();
                let source = if known {
                    LookedUp { range: read.range, raw: read.raw, on, note, unknown }
                } else {
                    LookedUp::default()
                };
                seen.set_value((read.figure, Some(source.clone()).filter(|it| *it != LookedUp::default())));
                session.look_up(current.id, metric, read.figure, source);
            }
            // What was valid on the way to it must not stay: "1" of "1e5".
            Err(errors) => {
                back();
                if aloud {
                    wrong.set(errors);
                }
            }
        }
    };
    let change = move |edit: Box<dyn FnOnce(&mut Typed)>, aloud: bool| {
        if typed.try_update(edit).is_some() {
            save(aloud);
        }
    };
    // Where it comes from, without a look at the fields of the figure.
    let tell = move |edit: &dyn Fn(&mut LookedUp)| {
        let (figure, source) = known_now(session, current.id, metric);
        let mut source = source.unwrap_or_default();
        edit(&mut source);
        let _ = seen.try_set_value((figure, Some(source.clone()).filter(|it| *it != LookedUp::default())));
        session.look_up(current.id, metric, figure, source);
    };
    let pick_way = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        if let Some(picked) = Way::ALL.into_iter().find(|way| way.value() == value) {
            // Only what is stored stands in the fields; and nothing that counts changes before there is another number.
            typed.set(current.round.with_untracked(|round| begin(it, working, &round.evidence).1));
            way.set(picked);
            wrong.set(Wrong::new());
            if picked == Way::Unknown {
                save(false);
            }
        }
    };
    let way_id = base.with_value(|base| format!("{base}-way"));
    let option = move |it: Way, says: &'static str| {
        view! { <option value=it.value() prop:selected=yes(move || way.get() == it)>{says}</option> }
    };
    let has_figure = working.fields() > 1 || matches!(working, Working::Median | Working::DaysSince);
    let entered = Memo::new(move |_| {
        current.round.with(|r| r.evidence.values.contains_key(&metric) || r.evidence.looked_up.contains_key(&metric))
    });
    let forget = move |_| {
        seen.set_value((None, None));
        session.forget_figure(current.id, metric, w.look_forgot(words_of.name));
        typed.set(Typed { raw: vec![String::new(); working.fields()], ..Typed::default() });
        way.set(Way::Raw);
        wrong.set(Wrong::new());
        base.with_value(|base| browser::focus(&format!("#{base}-way")));
    };
    view! {
        <div class="look">
            <p class="fine"><b>{w.look_where()}</b> " " {words_of.look} ". " {w.look_formula(words_of.formula)}</p>
            {(!words_of.note.is_empty()).then(|| view! { <p class="fine">{words_of.note}</p> })}
            <div class="look-fields">
                <div class="look-field">
                    <label class="field-label" for=way_id.clone()>{w.look_way()}</label>
                    <select class="field-input" id=way_id on:change=pick_way>
                        {option(Way::Raw, if has_figure { w.look_way_raw() } else { w.look_way_number() })}
                        {has_figure.then(|| option(Way::Figure, w.look_way_figure()))}
                        {option(Way::About, w.look_way_about())} {option(Way::Unknown, w.look_way_unknown())}
                    </select>
                </div>
                {part(move || match way.get() {
                    Way::Raw if working == Working::DaysSince => view! { <Since base=base.get_value() typed=typed wrong=wrong change=change /> }.into_any(),
                    Way::Raw => all(words_of.raw.iter().enumerate().map(|(n, label)| {
                        let value = says(move || typed.with(|t| t.raw.get(n).cloned().unwrap_or_default()));
                        let hint = if working == Working::Median { w.look_list_hint() } else { "" };
                        let on_change = Callback::new(move |(text, aloud): (String, bool)| change(Box::new(move |t: &mut Typed| {
                            if let Some(place) = t.raw.get_mut(n) { *place = text; }
                        }), aloud));
                        view! { <Amount base=base.get_value() place=n label=label.to_string() hint=hint value=value wrong=wrong on_change=on_change /> }.into_any()
                    })),
                    Way::Figure => {
                        let value = says(move || typed.with(|t| t.figure.clone()));
                        let label = w.look_figure(words_of.unit);
                        let on_change = Callback::new(move |(text, aloud): (String, bool)| change(Box::new(move |t: &mut Typed| t.figure = text), aloud));
                        view! { <Amount base=base.get_value() place=0 label=label hint="" value=value wrong=wrong on_change=on_change /> }.into_any()
                    }
                    Way::About => {
                        let id = base.with_value(|base| format!("{base}-about"));
                        let pick = move |event: leptos::ev::Event| {
                            let level = event_target_value(&event).bytes().next().filter(u8::is_ascii_digit).map(|b| b - b'0');
                            change(Box::new(move |t: &mut Typed| t.about = level), true);
                        };
                        let bands = (0..=4).map(|level| (level, say::band_range(w, metric, level))).filter(|(_, says)| !says.is_empty());
                        view! {
                            <div class="look-field">
                                <label class="field-label" for=id.clone()>{w.look_about()}</label>
                                <select class="field-input" id=id on:change=pick>
                                    <option value="" prop:selected=yes(move || typed.with(|t| t.about.is_none()))>{w.look_about_none()}</option>
                                    {bands.map(|(level, says)| view! {
                                        <option value=level.to_string() prop:selected=yes(move || typed.with(|t| t.about == Some(level)))>{says}</option>
                                    }).collect_view()}
                                </select>
                            </div>
                        }.into_any()
                    }
                    Way::Unknown => view! { <p class="fine look-unknown">{w.look_unknown()}</p> }.into_any(),
                })}
            </div>
            {circumstance(metric, &base.get_value())}
            <div role="status" class="look-result">
                {part(move || result(it))}
                {show(move || way.get() == Way::Raw && typed.with(Typed::is_begun), move || view! { <p class="fine">{w.look_missing()}</p> }.into_any())}
            </div>
            {show(move || entered.get(), move || {
                let (day_id, note_id) = base.with_value(|base| (format!("{base}-on"), format!("{base}-note")));
                let source = move || known.get().1.unwrap_or_default();
                let on = says(move || source().on.map(exchange::date::write).unwrap_or_default());
                let note = says(move || source().note);
                view! {
                    <More summary=w.look_more().to_owned()>
                        <div class="look-fields">
                            <div class="look-field">
                                <label class="field-label" for=day_id.clone()>{w.look_on()}</label>
                                <input class="field-input" type="date" id=day_id.clone() prop:value=on
                                    on:input=move |event| {
                                        // A day that has not come, or none, changes nothing.
                                        let day = exchange::date::parse(event_target_value(&event).trim()).filter(|day| *day <= browser::today());
                                        if day.is_some() { tell(&|source| source.on = day); }
                                    } />
                            </div>
                            <div class="look-field look-note">
                                <label class="field-label" for=note_id.clone()>{w.look_note()}</label>
                                <input class="field-input" type="text" maxlength="400" autocomplete="off" id=note_id.clone() prop:value=note
                                    on:input=move |event| {
                                        let text = exchange::text::note(&event_target_value(&event)).unwrap_or_default();
                                        tell(&|source| source.note.clone_from(&text));
                                    } />
                            </div>
                        </div>
                        <p class="button-row gap-top-s"><button class="button button-quiet button-small" type="button" aria-label=w.look_forget_label(words_of.name) on:click=forget>{w.look_forget()}</button></p>
                    </More>
                }.into_any()
            })}
        </div>
    }
    .into_any()
}

/// A figure that nobody types: where it follows from.
#[component]
pub(crate) fn Follows(metric: MetricId) -> impl IntoView {
    let w = words();
    let current = current();
    let Some(it) = CATALOGUE.metric(metric) else { return ().into_any() };
    let words_of = texts::metric(w.0, metric);
    let (page, from) = if metric == SOLO_OPS {
        (Facts::Duties, w.facts_page_duties())
    } else {
        (Facts::Knowledge, w.facts_page_knowledge())
    };
    view! {
        <div class="look">
            <p>{w.look_follows()} " " <a href=current.route(Step::Facts(page)).href()>{from}</a></p>
            <p class="fine">{w.look_formula(words_of.formula)}</p>
            <p class="fine">{effect(it)} " " {say::cut_points(w, metric)}</p>
        </div>
    }
    .into_any()
}

/// A typed amount, checked when the reader leaves it.
#[component]
fn Amount(
    base: String,
    place: usize,
    label: String,
    hint: &'static str,
    value: Signal<String>,
    wrong: RwSignal<Wrong>,
    on_change: Callback<(String, bool)>,
) -> impl IntoView {
    let id = format!("{base}-{place}");
    let (error_id, hint_id) = (format!("{id}-error"), format!("{id}-hint"));
    let error = move || wrong.with(|all| all.iter().find(|(at, _)| *at == place).map(|(_, says)| says.clone()));
    let described = {
        let (error_id, hint_id) = (error_id.clone(), hint_id.clone());
        move || match (error().is_some(), hint.is_empty()) {
            (true, true) => Some(error_id.clone()),
            (true, false) => Some(format!("{hint_id} {error_id}")),
            (false, false) => Some(hint_id.clone()),
            (false, true) => None,
        }
    };
    view! {
        <div class="look-field" class:is-error=yes(move || error().is_some())>
            <label class="field-label" for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="field-hint" id=hint_id>{hint}</p> })}
            <input class="field-input" id=id type="text" inputmode="decimal" autocomplete="off" prop:value=value
                aria-describedby=described aria-invalid=move || error().map(|_| "true")
                on:input=move |event| { let _ = on_change.try_run((event_target_value(&event), false)); }
                on:change=move |event| { let _ = on_change.try_run((event_target_value(&event), true)); } />
            {part(move || match error() {
                Some(says) => view! { <p class="field-error" id=error_id.clone()>{says}</p> }.into_any(),
                None => ().into_any(),
            })}
        </div>
    }
}

/// The day on which something last happened, or never.
#[component]
fn Since(
    base: String,
    typed: RwSignal<Typed>,
    wrong: RwSignal<Wrong>,
    change: impl Fn(Box<dyn FnOnce(&mut Typed)>, bool) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let w = words();
    let id = format!("{base}-0");
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    let error = move || wrong.with(|all| all.first().map(|(_, says)| says.clone()));
    view! {
        <div class="look-field" class:is-error=yes(move || error().is_some())>
            <label class="field-label" for=id.clone()>{w.look_last()}</label>
            <input class="field-input" id=id type="date" prop:value=says(move || typed.with(|t| t.last.clone()))
                disabled=yes(move || typed.with(|t| t.never)) aria-describedby=move || error().map(|_| described.clone()) aria-invalid=move || error().map(|_| "true")
                on:change=move |event| { let text = event_target_value(&event); change(Box::new(move |t: &mut Typed| t.last = text), true); } />
            {part(move || match error() {
                Some(says) => view! { <p class="field-error" id=error_id.clone()>{says}</p> }.into_any(),
                None => ().into_any(),
            })}
            <Check label=w.look_never() checked=yes(move || typed.with(|t| t.never))
                on_change=Callback::new(move |never| change(Box::new(move |t: &mut Typed| t.never = never), true)) />
        </div>
    }
}

/// A circumstance that this figure needs, if it needs one.
fn circumstance(metric: MetricId, base: &str) -> AnyView {
    let w = words();
    let (session, current) = (session(), current());
    let said = move |get: fn(&Evidence) -> Option<bool>, set: fn(&mut Evidence, Option<bool>), label: &'static str| {
        let id = format!("{base}-written");
        let is = move |which: Option<bool>| yes(move || current.round.with(|r| get(&r.evidence)) == which);
        view! {
            <div class="look-field">
                <label class="field-label" for=id.clone()>{label}</label>
                <select class="field-input" id=id on:change=move |event| {
                    let said = match event_target_value(&event).as_str() { "yes" => Some(true), "no" => Some(false), _ => None };
                    session.set_circumstance(current.id, |evidence| set(evidence, said));
                }>
                    <option value="" prop:selected=is(None)>{w.look_not_said()}</option>
                    <option value="yes" prop:selected=is(Some(true))>{w.look_yes()}</option>
                    <option value="no" prop:selected=is(Some(false))>{w.look_no()}</option>
                </select>
            </div>
        }
        .into_any()
    };
    match metric.0 {
        3 => view! {
            <Check label=w.org_24x7() checked=yes(move || current.round.with(|r| r.evidence.promised_24x7))
                on_change=Callback::new(move |on| {
                    let mut organisation = current.round.with_untracked(|r| r.plan.organisation);
                    organisation.needs_24x7 = on;
                    session.set_organisation(current.id, organisation);
                }) />
        }
        .into_any(),
        26 => said(|e| e.release_steps_written, |e, said| e.release_steps_written = said, w.look_release_written()),
        27 => said(
            |e| e.restore_procedure_written,
            |e, said| e.restore_procedure_written = said,
            w.look_restore_written(),
        ),
        _ => ().into_any(),
    }
}

/// What the figure is, at which level it stands, and what it does.
fn result(metric: &'static Metric) -> AnyView {
    let w = words();
    let (current, found) = (current(), findings());
    let measured = found.assessment.with(|a| a.metrics.get(&metric.id).cloned());
    let (Some(measured), Some(figure)) = (measured, current.round.with(|r| r.evidence.values.get(&metric.id).copied()))
    else {
        return view! { <p class="fine">{say::cut_points(w, metric.id)}</p> }.into_any();
    };
    let range = current.round.with(|r| r.evidence.looked_up.get(&metric.id).and_then(|it| it.range));
    let value = figure_text(metric.id, figure, range.is_some());
    // Bands never show before the results; a level is what the number is called until then.
    let revealed = current.round.with(|r| r.revealed);
    let level = if revealed {
        let band = Level::of(measured.level * 25.0);
        view! { <Band band=band /> }.into_any()
    } else {
        view! { <span>{w.look_level(&say::amount(measured.level))}</span> }.into_any()
    };
    view! {
        <p class="look-says"><span class="look-value">{value}</span> {level}</p>
        <p class="fine">{effect(metric)} " " {say::cut_points(w, metric.id)}</p>
    }
    .into_any()
}

/// "7 pages in 28 days", "about 12 pages in 28 days", "never".
pub(crate) fn figure_text(metric: MetricId, figure: Thousandths, about: bool) -> String {
    let w = words();
    if figure >= NEVER && !texts::metric(w.0, metric).finding_never.is_empty() {
        return w.look_never().to_owned();
    }
    let value = w.say_measured(&say::exact(figure), say::unit(w, metric, figure));
    if about { w.say_about(&value) } else { value }
}

/// What a figure does to the score, in words.
fn effect(metric: &Metric) -> String {
    let w = words();
    match metric.role {
        Role::Replace(question) => w.look_replaces(texts::question(w.0, question).short),
        Role::RaiseOnly(question) => w.look_raises(texts::question(w.0, question).short),
        Role::Blend => w.look_blends(texts::subrisk(w.0, metric.subrisk).name),
        Role::Compare => w.look_compares().to_owned(),
    }
}

/// What stands in the fields at first.
fn begin(metric: &Metric, working: Working, evidence: &Evidence) -> (Way, Typed) {
    let figure = evidence.values.get(&metric.id).copied();
    let source = evidence.looked_up.get(&metric.id).cloned().unwrap_or_default();
    let mut typed = Typed {
        raw: vec![String::new(); working.fields()],
        figure: figure.map(write_amount).unwrap_or_default(),
        ..Typed::default()
    };
    let of_level = |level: &u8| {
        let about = level_band::about(metric, *level);
        about.is_some_and(|about| Some((about.low, about.high)) == source.range)
    };
    let way = match figure {
        None if source.unknown => Way::Unknown,
        None => Way::Raw,
        Some(figure) => {
            typed.about = (0..=4).find(of_level);
            if typed.about.is_some() {
                Way::About
            } else if working == Working::DaysSince {
                typed.never = figure >= NEVER;
                // The day itself is stored; where a file gives the days alone, they are counted back from when somebody looked.
                let days = |n: Thousandths| i32::try_from(n.0 / 1000).unwrap_or_default();
                let base = source.on.unwrap_or_else(browser::today).to_julian_day();
                let last = source.raw.first().map_or_else(|| base.saturating_sub(days(figure)), |day| days(*day));
                let last = Date::from_julian_day(last).ok().filter(|_| !typed.never);
                typed.last = last.map(exchange::date::write).unwrap_or_default();
                Way::Raw
            } else if working == Working::Median && !source.raw.is_empty() {
                let all: Vec<String> = source.raw.iter().copied().map(write_amount).collect();
                typed.raw = vec![all.join(" ")];
                Way::Raw
            } else if source.raw.len() == working.fields() {
                typed.raw = source.raw.iter().copied().map(write_amount).collect();
                Way::Raw
            } else if working.fields() == 1 && working != Working::Median {
                typed.raw = vec![write_amount(figure)];
                Way::Raw
            } else {
                Way::Figure
            }
        }
    };
    (way, typed)
}

/// What typed fields come to; nothing when all of them are empty.
fn read(metric: &Metric, working: Working, way: Way, typed: &Typed) -> Result<Read, Wrong> {
    let w = words();
    match way {
        Way::Unknown => Ok(Read::default()),
        Way::About => {
            let about = typed.about.and_then(|level| level_band::about(metric, level));
            Ok(about.map_or_else(Read::default, |about| Read {
                figure: Some(about.figure),
                range: Some((about.low, about.high)),
                raw: Vec::new(),
            }))
        }
        Way::Figure if typed.figure.trim().is_empty() => Ok(Read::default()),
        Way::Figure => {
            let figure = read_amount(&typed.figure).map_err(|wrong| vec![(0, not_a_number(&wrong))])?;
            let most = if working == Working::Share { 100_000 } else { i64::MAX };
            if figure.0 > most {
                return Err(vec![(0, w.look_above_hundred().to_owned())]);
            }
            Ok(Read { figure: Some(figure), ..Read::default() })
        }
        Way::Raw if working == Working::DaysSince => since(typed),
        Way::Raw if typed.raw.iter().all(|text| text.trim().is_empty()) => Ok(Read::default()),
        Way::Raw => {
            let raw = raw(working, &typed.raw)?;
            match working::figure(working, &raw) {
                Ok(figure) if metric.id == OPERATIONS_HOURS && figure > WEEK => {
                    Err(vec![(0, w.dutymap_hours_huge().to_owned())])
                }
                Ok(figure) => Ok(Read { figure: Some(figure), range: None, raw }),
                Err(error) => Err(vec![(place_of(&error), say::unworkable(w, metric.id, error))]),
            }
        }
    }
}

fn raw(working: Working, typed: &[String]) -> Result<Vec<Thousandths>, Wrong> {
    if working == Working::Median {
        let list = typed.first().map_or("", String::as_str);
        return read_amounts(list).map_err(|error| vec![(0, not_a_list(&error))]);
    }
    let (mut raw, mut wrong) = (Vec::new(), Wrong::new());
    for (n, text) in typed.iter().enumerate() {
        match read_amount(text) {
            Ok(amount) => raw.push(amount),
            // The other one may still come; nothing is worked out until then.
            Err(NumberError::Empty) => {}
            Err(error) => wrong.push((n, not_a_number(&error))),
        }
    }
    if raw.len() == typed.len() { Ok(raw) } else { Err(wrong) }
}

fn since(typed: &Typed) -> Result<Read, Wrong> {
    let w = words();
    if typed.never {
        return Ok(Read { figure: Some(NEVER), range: None, raw: Vec::new() });
    }
    if typed.last.trim().is_empty() {
        return Ok(Read::default());
    }
    let Some(last) = exchange::date::parse(typed.last.trim()) else {
        return Err(vec![(0, w.wrong_date().to_owned())]);
    };
    match working::days_between(last, browser::today()) {
        Some(days) => {
            let day = Thousandths(i64::from(last.to_julian_day()) * 1000);
            Ok(Read { figure: Some(days), range: None, raw: vec![day] })
        }
        None => Err(vec![(0, w.look_future().to_owned())]),
    }
}

const fn place_of(error: &working::Unworkable) -> usize {
    match error {
        working::Unworkable::Negative { place }
        | working::Unworkable::NotWhole { place }
        | working::Unworkable::DivisionByZero { place } => *place,
        _ => 0,
    }
}

/// Why a text is no amount: what happened, what is safe, what next.
pub(crate) fn not_a_number(error: &NumberError) -> String {
    let w = words();
    match error {
        NumberError::Empty => w.look_missing().to_owned(),
        NumberError::Negative => w.number_negative().to_owned(),
        NumberError::NotANumber => w.number_not().to_owned(),
        NumberError::Ambiguous { grouped, decimal } => w.number_ambiguous(grouped, decimal),
        NumberError::TooLarge { .. } => w.number_large().to_owned(),
    }
}

fn not_a_list(error: &AmountsError) -> String {
    let w = words();
    match error {
        AmountsError::Empty => w.look_missing().to_owned(),
        AmountsError::TooMany { most } => w.number_many(*most),
        AmountsError::At { written, wrong, .. } => w.number_at(written, &not_a_number(wrong)),
    }
}
