//! The shape of the organisation: engineers, teams, the promise, and whether a managed platform fits.

use crate::{
    state::words,
    ui::{Check, NumberField},
};
use domain::organisation::{Organisation, PaasFit};
use leptos::prelude::*;

/// Fields for everything the organisational choice depends on.
#[component]
pub(crate) fn OrganisationFields(
    #[prop(into)] value: Signal<Organisation>,
    on_change: Callback<Organisation>,
) -> impl IntoView {
    let w = words();
    let change = move |edit: fn(&mut Organisation, u16), n: u16| {
        let mut organisation = value.get_untracked();
        edit(&mut organisation, n);
        on_change.run(organisation);
    };
    let fit = move |label: &'static str, get: fn(&PaasFit) -> bool, set: fn(&mut PaasFit, bool)| {
        view! {
            <Check
                label=label
                checked=Signal::derive(move || get(&value.get().paas_fit))
                on_change=Callback::new(move |on| {
                    let mut organisation = value.get_untracked();
                    set(&mut organisation.paas_fit, on);
                    on_change.run(organisation);
                })
            />
        }
    };
    view! {
        <div class="number-row">
            <NumberField id="engineers" label=w.org_engineers() value=Signal::derive(move || value.get().engineers) min=1 max=9999
                on_change=Callback::new(move |n| change(|o, n| o.engineers = n, n)) />
            <NumberField id="teams" label=w.org_teams() value=Signal::derive(move || value.get().teams) min=1 max=999
                on_change=Callback::new(move |n| change(|o, n| o.teams = n, n)) />
        </div>
        <Check
            label=w.org_24x7()
            checked=Signal::derive(move || value.get().needs_24x7)
            on_change=Callback::new(move |on| {
                let mut organisation = value.get_untracked();
                organisation.needs_24x7 = on;
                on_change.run(organisation);
            })
        />
        <fieldset class="checks">
            <legend class="field-label">{w.org_fit()}</legend>
            {fit(w.org_fit_stateless(), |f| f.stateless_web, |f, on| f.stateless_web = on)}
            {fit(w.org_fit_database(), |f| f.managed_database, |f, on| f.managed_database = on)}
            {fit(w.org_fit_hardware(), |f| f.ordinary_hardware, |f, on| f.ordinary_hardware = on)}
            {fit(w.org_fit_region(), |f| f.region_and_compliance, |f, on| f.region_and_compliance = on)}
            {fit(w.org_fit_cost(), |f| f.cost_at_scale, |f, on| f.cost_at_scale = on)}
        </fieldset>
    }
}
