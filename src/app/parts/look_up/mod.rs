//! One figure that a team looks up: where to look, the raw numbers or a guess, what comes of it, and where it comes from.

mod fields;
mod typed;

pub(crate) use typed::not_a_number;

use super::Band;
use crate::ui::dynamic::{all, part, says, show, yes};
use crate::{
    browser,
    route::{Facts, Step},
    state::{Session, current, findings, session, words},
    ui::More,
};
use content::{CATALOGUE, say, text as texts};
use domain::{
    evidence::{LookedUp, Metric, MetricId, Role, Thousandths},
    risk::Band as Level,
    round::{Round, RoundId},
    working::{NEVER, Working},
};
use fields::{Amount, Since, circumstance};
use leptos::prelude::*;
use typed::{Typed, Way, Wrong, begin, read};

/// What is stored of a figure now.
fn known_now(session: Session, round: RoundId, metric: MetricId) -> (Option<Thousandths>, Option<LookedUp>) {
    let known =
        |round: &Round| (round.evidence.values.get(&metric).copied(), round.evidence.looked_up.get(&metric).cloned());
    session.read(round, known).unwrap_or_default()
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
    let (page, from) = if metric == MetricId::SOLO_OPS {
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
    let value = w.say_measured(&figure.to_string(), say::unit(w, metric, figure));
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
