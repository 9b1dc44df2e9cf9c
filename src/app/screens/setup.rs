//! A new round, and changing one before answers come in.

use crate::{
    browser,
    parts::OrganisationFields,
    route::{RoundRef, Route, Step},
    state::{Setup, current, session, words},
    ui::{Field, More},
};
use domain::{
    organisation::{Organisation, PaasFit},
    round::{Form, TEAM_SIZES},
};
use exchange::text::NameError;
use leptos::prelude::*;

/// What is typed, before it is checked.
#[derive(Clone, PartialEq)]
struct Typed {
    team: String,
    size: String,
    date: String,
    form: Form,
    /// Untouched fields about the organisation follow the team size.
    organisation: Option<Organisation>,
}

/// What is wrong with what is typed, by field.
#[derive(Clone, Default, PartialEq)]
struct Wrong {
    team: Option<String>,
    size: Option<String>,
    date: Option<String>,
}

const fn plain(engineers: u16) -> Organisation {
    Organisation {
        engineers,
        teams: 1,
        needs_24x7: false,
        paas_fit: PaasFit {
            stateless_web: false,
            managed_database: false,
            ordinary_hardware: false,
            region_and_compliance: false,
            cost_at_scale: false,
        },
    }
}

impl Typed {
    fn size(&self) -> Option<u16> {
        self.size.trim().parse().ok().filter(|n| TEAM_SIZES.contains(n))
    }

    fn organisation(&self) -> Organisation {
        self.organisation.unwrap_or_else(|| plain(self.size().unwrap_or(1)))
    }

    fn check(&self, answered: usize) -> Result<Setup, Wrong> {
        let w = words();
        let team = exchange::text::team_name(&self.team).map_err(|error| match error {
            NameError::Empty => w.wrong_team_empty().to_owned(),
            NameError::TooLong { graphemes } => w.wrong_team_long(graphemes),
            NameError::Forbidden => w.wrong_team_signs().to_owned(),
        });
        let size = self
            .size()
            .ok_or_else(|| w.wrong_size(usize::from(*TEAM_SIZES.start()), usize::from(*TEAM_SIZES.end())))
            .and_then(|n| if usize::from(n) < answered { Err(w.wrong_size_answered(answered)) } else { Ok(n) });
        let date = exchange::date::parse(self.date.trim()).ok_or_else(|| w.wrong_date().to_owned());
        match (team, size, date) {
            (Ok(team), Ok(team_size), Ok(date)) => {
                Ok(Setup { team, team_size, date, form: self.form, organisation: self.organisation() })
            }
            (team, size, date) => Err(Wrong { team: team.err(), size: size.err(), date: date.err() }),
        }
    }
}

/// A new round.
#[component]
pub(crate) fn New() -> impl IntoView {
    let typed = Typed {
        team: String::new(),
        size: String::new(),
        date: exchange::date::write(browser::today()),
        form: Form::Full,
        organisation: None,
    };
    view! { <Create typed=typed /> }
}

/// The next round of a team: as the last one was, today.
#[component]
pub(crate) fn Next() -> impl IntoView {
    let round = current().round.get_untracked();
    let typed = Typed {
        team: round.team,
        size: round.team_size.to_string(),
        date: exchange::date::write(browser::today()),
        form: round.form,
        organisation: Some(round.plan.organisation),
    };
    view! { <Create typed=typed /> }
}

#[component]
fn Create(typed: Typed) -> impl IntoView {
    let w = words();
    let session = session();
    view! {
        <main id="main" class="page form-page">
            <h1 tabindex="-1">{w.new_title()}</h1>
            <p class="lede">{w.new_lede()}</p>
            <SetupForm typed=typed answered=0 button=w.new_button()
                on_done=Callback::new(move |setup| {
                    let id = session.create(setup);
                    session.keeper.ask_to_persist();
                    // A team that was here before begins with what became of its steps.
                    let step = if session.has_commitments_before(id) { Step::Last } else { Step::Collect };
                    Route::Round(RoundRef::of(id), step).go();
                }) />
        </main>
    }
}

/// Changing a round.
#[component]
pub(crate) fn Prepare() -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let round = current.round.get_untracked();
    let answered = round.respondents();
    let typed = Typed {
        team: round.team.clone(),
        size: round.team_size.to_string(),
        date: exchange::date::write(round.date),
        form: round.form,
        organisation: Some(round.plan.organisation),
    };
    view! {
        <main id="main" class="page form-page">
            <h1 tabindex="-1">{w.prepare_title()}</h1>
            <p class="lede">{if round.sample { w.prepare_sample() } else { w.prepare_lede() }}</p>
            <SetupForm typed=typed answered=answered button=w.prepare_button()
                on_done=Callback::new(move |setup| {
                    session.set_up(current.id, setup);
                    current.route(Step::Collect).go();
                }) />
        </main>
    }
}

/// The fields of a round; nothing typed is lost when something is wrong.
#[component]
fn SetupForm(typed: Typed, answered: usize, button: &'static str, on_done: Callback<Setup>) -> impl IntoView {
    let w = words();
    let typed = RwSignal::new(typed);
    let wrong = RwSignal::new(Wrong::default());
    let edit = move |change: fn(&mut Typed, String)| Callback::new(move |text| typed.update(|t| change(t, text)));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match typed.with_untracked(|t| t.check(answered)) {
            Ok(setup) => {
                wrong.set(Wrong::default());
                on_done.run(setup);
            }
            Err(errors) => {
                wrong.set(errors);
                browser::after_drawing(|| browser::focus("[aria-invalid]"));
            }
        }
    };
    let form_choice = move |form: Form, value: &'static str, text: &'static str, sub: &'static str| {
        view! {
            <crate::ui::Choice name="form" value=value text=text sub=sub
                checked=Signal::derive(move || typed.with(|t| t.form == form))
                on_pick=Callback::new(move |()| typed.update(|t| t.form = form)) />
        }
    };
    view! {
        <form class="setup" novalidate on:submit=submit>
            <Field id="team" label=w.new_team() hint=w.new_team_hint() value=Signal::derive(move || typed.with(|t| t.team.clone()))
                error=Signal::derive(move || wrong.with(|e| e.team.clone())) on_input=edit(|t, v| t.team = v) />
            <div class="setup-pair">
                <Field id="size" label=w.new_size() hint=w.new_size_hint() kind="number" value=Signal::derive(move || typed.with(|t| t.size.clone()))
                    error=Signal::derive(move || wrong.with(|e| e.size.clone())) on_input=edit(|t, v| t.size = v) />
                <Field id="date" label=w.new_date() hint=w.new_date_hint() kind="date" value=Signal::derive(move || typed.with(|t| t.date.clone()))
                    error=Signal::derive(move || wrong.with(|e| e.date.clone())) on_input=edit(|t, v| t.date = v) />
            </div>
            <fieldset class="setup-form">
                <legend class="field-label">{w.new_form()}</legend>
                {form_choice(Form::Full, "full", w.form_full(), w.form_full_sub())}
                {form_choice(Form::Core, "core", w.form_core(), w.form_core_sub())}
            </fieldset>
            <More summary=w.new_context().to_owned()>
                <div class="setup-context">
                    <p class="fine">{w.new_context_hint()}</p>
                    <OrganisationFields value=Signal::derive(move || typed.with(Typed::organisation))
                        on_change=Callback::new(move |o| typed.update(|t| t.organisation = Some(o))) />
                </div>
            </More>
            <div class="button-row">
                <button class="button" type="submit">{button}</button>
                <a class="button button-quiet" href="#/">{w.cancel()}</a>
            </div>
        </form>
    }
}
