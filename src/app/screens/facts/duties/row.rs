//! One duty: who carries it, for how many hours, and who else could.

use super::{Shared, Slot};
use crate::ui::dynamic::{all, either, part, says, show, text, yes};
use crate::{
    browser,
    parts::not_a_number,
    state::{current, session, words},
    ui::Check,
};
use content::say;
use domain::{
    duties::{Carrier, DutyLine, Role},
    evidence::Thousandths,
};
use exchange::{
    limits::LINES,
    number::{NumberError, read_amount},
};
use leptos::prelude::*;

/// Roles in the order in which they are offered, with the values of their options.
const ROLES: [(Role, &str); 4] = [
    (Role::Developer, "developer"),
    (Role::Operations, "operations"),
    (Role::Platform, "platform"),
    (Role::Vendor, "vendor"),
];

/// Hours of a week.
const WEEK: Thousandths = Thousandths(168_000);

/// A duty with its name at one side, and what is said of it at the other.
#[component]
pub(super) fn Row(duty: Slot, shared: Shared) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let Slot { key, weight, own, .. } = duty;
    let name = say::duty_name(w, &duty.id);
    let id = StoredValue::new(duty.id);
    let line = Memo::new(move |_| {
        current.round.with(|r| id.with_value(|id| r.duties.lines.iter().find(|line| line.id == *id).cloned()))
    });
    let said = Memo::new(move |_| line.with(Option::is_some));
    let summary = move || {
        line.with(|line| line.as_ref().map_or_else(|| w.dutymap_not_said().to_owned(), |l| say::duty_line(w, l)))
    };
    // A duty that is said already shows what is said; its fields come on request, and stay. One of the team's own is there before
    // anything is said of it.
    let empty = line.with_untracked(|line| line.as_ref().is_none_or(|l| l.carriers.is_empty()));
    let fields = RwSignal::new(!said.get_untracked() || (own && empty));
    Effect::new(move |_| {
        if !said.get() {
            fields.set(true);
        }
    });
    let to_hours = move || browser::after_drawing(move || browser::focus(&format!("#hours-{key}")));
    let to_name = move || browser::after_drawing(move || browser::focus(&format!("#duty-{key}")));
    let called = StoredValue::new(name.clone());
    let take_back = move |_| {
        let name = called.get_value();
        if own {
            session.forget_duty(current.id, &id.get_value(), w.dutymap_own_removed(&name));
            browser::after_drawing(|| browser::focus("#duty-own-name"));
        } else {
            session.forget_duty(current.id, &id.get_value(), w.dutymap_taken_back(&name));
            to_hours();
        }
    };
    let nobody = move |_| {
        session.change_duty(current.id, &id.get_value(), weight, |_| ());
        to_name();
    };
    let carriers = Memo::new(move |_| line.with(|line| line.as_ref().map(|l| l.carriers.clone()).unwrap_or_default()));
    let carrier_lines = move || {
        carriers.with(|carriers| {
            all(carriers.iter().enumerate().map(|(at, carrier)| {
                let label = called.with_value(|duty| w.dutymap_carrier_remove_label(&carrier.who, duty));
                let done = called.with_value(|duty| w.dutymap_carrier_removed(duty));
                let remove = move |_| {
                    fields.set(true);
                    session.remove_carrier(current.id, &id.get_value(), at, own, done.clone());
                    to_hours();
                };
                view! {
                    <li class="duty-carrier">
                        <bdi class="duty-name">{carrier.who.clone()}</bdi>
                        <span>{say::carrier_line(w, carrier)}</span>
                        <button class="button-link" type="button" aria-label=label on:click=remove>{w.dutymap_carrier_remove()}</button>
                    </li>
                }
                .into_any()
            }))
        })
    };
    let able = move || {
        shared.team.with(|team| {
            all(team.iter().map(|who| {
                let (asked, changed) = (who.clone(), who.clone());
                let checked = yes(move || line.with(|l| l.as_ref().is_some_and(|l| l.able.contains(&asked))));
                let change = move |on: bool| {
                    session.change_duty(current.id, &id.get_value(), weight, |line| {
                        line.able.retain(|who| *who != changed);
                        if on {
                            line.able.push(changed.clone());
                        }
                    });
                };
                view! { <Check label=who.clone() checked=checked on_change=Callback::new(change) /> }.into_any()
            }))
        })
    };
    let next = Memo::new(move |_| {
        shared.open.with(|open| open.iter().find(|it| **it > key).or(open.first()).copied().filter(|it| *it != key))
    });
    let goes_on = move || fields.get() && next.get().is_some();
    let go_on = move |_| {
        if let Some(next) = next.get_untracked() {
            browser::focus(&format!("#hours-{next}"));
        }
    };
    let heading = format!("duty-{key}");
    let labelled = heading.clone();
    let (take_back_text, take_back_label) = if own {
        (w.dutymap_own_remove(), w.dutymap_own_remove_label(&name))
    } else {
        (w.dutymap_take_back(), w.dutymap_take_back_label(&name))
    };
    let take_back_label = StoredValue::new(take_back_label);
    let more_label = StoredValue::new(w.dutymap_more_label(&name));
    let nobody_label = w.dutymap_nobody_label(&name);
    let carriers_label = w.dutymap_carriers(&name);
    view! {
        <section class="duty" aria-labelledby=labelled>
            <div class="duty-head">
                <h3 id=heading tabindex="-1"><bdi>{name}</bdi></h3>
                <p class="fine">{say::capitalised(say::weight(w, weight))}</p>
                <p class="duty-says" class:is-open=yes(move || !said.get()) role="status">{text(summary)}</p>
                {show(move || said.get(), move || view! {
                    <button class="button-link" type="button" aria-label=take_back_label.get_value() on:click=take_back>{take_back_text}</button>
                }.into_any())}
            </div>
            <div class="duty-body">
                <ul class="duty-carriers" aria-label=carriers_label hidden=yes(move || carriers.with(Vec::is_empty))>{part(carrier_lines)}</ul>
                {either(move || fields.get(), move || view! {
                    <Adding key=key id=id weight=weight called=called line=line shared=shared />
                }.into_any(), move || view! {
                    <p class="no-print"><button class="button button-second button-small" type="button" aria-label=more_label.get_value() on:click=move |_| {
                        fields.set(true);
                        to_hours();
                    }>{w.dutymap_more()}</button></p>
                }.into_any())}
                <p class="button-row no-print" hidden=yes(move || said.get() && !goes_on())>
                    <span hidden=yes(move || said.get())>
                        <button class="button button-second" type="button" aria-label=nobody_label on:click=nobody>{w.dutymap_nobody_button()}</button>
                    </span>
                    <span hidden=yes(move || !goes_on())>
                        <button class="button button-quiet" type="button" on:click=go_on>{w.dutymap_next()}</button>
                    </span>
                </p>
                {show(move || said.get() && shared.team.with(|team| !team.is_empty()), move || view! {
                    <fieldset class="duty-able"><legend class="field-label">{w.dutymap_able()}</legend><div class="duty-ables">{part(able)}</div></fieldset>
                }.into_any())}
            </div>
        </section>
    }
}

/// The row of fields that adds a carrier. It follows the last choice of person and role until somebody chooses here.
#[component]
fn Adding(
    key: u64,
    id: StoredValue<String>,
    weight: u8,
    called: StoredValue<String>,
    line: Memo<Option<DutyLine>>,
    shared: Shared,
) -> impl IntoView {
    let w = words();
    let session = session();
    let current = current();
    let (role_here, who_here) = (RwSignal::new(None::<Role>), RwSignal::new(None::<String>));
    let (company, hours) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let wrong = RwSignal::new(None::<String>);
    let role = Memo::new(move |_| role_here.get().unwrap_or_else(|| shared.role.get()));
    let who = Memo::new(move |_| {
        let chosen = who_here.get().or_else(|| shared.who.get());
        shared.team.with(|team| chosen.filter(|who| team.contains(who)).or_else(|| team.first().cloned()))
    });
    let vendor = Memo::new(move |_| role.get() == Role::Vendor);
    let fail = move |why: String, field: &'static str| {
        wrong.set(Some(why));
        browser::after_drawing(move || browser::focus(&format!("#{field}-{key}")));
    };
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = match vendor.get_untracked() {
            true => match company.with_untracked(|typed| exchange::text::label(typed)) {
                nothing if nothing.is_empty() => return fail(w.dutymap_wrong_company().to_owned(), "company"),
                company => company,
            },
            false => match who.get_untracked() {
                None => return fail(w.dutymap_wrong_nobody().to_owned(), "hours"),
                Some(who) => who,
            },
        };
        let typed = hours.get_untracked();
        let amount = match read_amount(&typed) {
            Err(NumberError::Empty) => return fail(w.dutymap_hours_empty().to_owned(), "hours"),
            Err(error) => return fail(not_a_number(&error), "hours"),
            Ok(amount) if amount > WEEK => return fail(w.dutymap_hours_huge().to_owned(), "hours"),
            Ok(amount) => amount,
        };
        let role = role.get_untracked();
        let full = line.with_untracked(|line| {
            line.as_ref().is_some_and(|l| l.carriers.len() >= LINES && !l.carriers.iter().any(|c| is(c, &name, role)))
        });
        if full {
            return fail(w.dutymap_wrong_many(LINES), "hours");
        }
        session.change_duty(current.id, &id.get_value(), weight, |line| {
            if let Some(carrier) = line.carriers.iter_mut().find(|c| is(c, &name, role)) {
                carrier.hours = amount;
                return;
            }
            line.carriers.push(Carrier { who: name.clone(), role, hours: amount });
            // Whoever does it can, unless somebody says otherwise.
            if role != Role::Vendor && !line.able.contains(&name) {
                line.able.push(name.clone());
            }
        });
        // A company is rarely the next one's carrier too.
        if role != Role::Vendor {
            shared.role.set(role);
            shared.who.set(Some(name));
        }
        role_here.set(None);
        who_here.set(None);
        company.set(String::new());
        hours.set(String::new());
        wrong.set(None);
        browser::after_drawing(move || browser::focus(&format!("#hours-{key}")));
    };
    let role_option = move |(it, value): (Role, &'static str)| {
        view! { <option value=value prop:selected=yes(move || role.get() == it)>{say::role_name(w, it)}</option> }
    };
    let people = move || {
        shared.team.with(|team| match team.is_empty() {
            true => view! { <option value="">{w.dutymap_nobody_listed()}</option> }.into_any(),
            false => all(team.iter().map(|name| {
                let asked = name.clone();
                let selected = yes(move || who.with(|who| who.as_ref() == Some(&asked)));
                view! { <option value=name.clone() prop:selected=selected>{name.clone()}</option> }.into_any()
            })),
        })
    };
    let whom = move || {
        either(
            move || vendor.get(),
            move || {
                view! {
                <label class="field">
                    <span class="field-label">{w.dutymap_company()}</span>
                    <input class="field-input" id=format!("company-{key}") autocomplete="off" maxlength="80"
                        prop:value=says(move || company.get()) on:input=move |event| company.set(event_target_value(&event)) />
                </label>
            }.into_any()
            },
            move || {
                view! {
                <label class="field">
                    <span class="field-label">{w.dutymap_who()}</span>
                    <select class="field-input" on:change=move |event| who_here.set(Some(event_target_value(&event)))>{part(people)}</select>
                </label>
            }.into_any()
            },
        )
    };
    let label = called.with_value(|duty| w.dutymap_add_label(duty));
    view! {
        <form class="duty-add no-print" class:is-error=yes(move || wrong.with(Option::is_some)) novalidate on:submit=add>
            <p class="field-error" id=format!("wrong-{key}") role="alert">{text(move || wrong.get().unwrap_or_default())}</p>
            <label class="field">
                <span class="field-label">{w.dutymap_role()}</span>
                <select class="field-input" on:change=move |event| {
                    let value = event_target_value(&event);
                    role_here.set(ROLES.iter().find(|(_, it)| *it == value).map(|(role, _)| *role));
                }>{ROLES.into_iter().map(role_option).collect_view()}</select>
            </label>
            {whom()}
            <label class="field duty-hours">
                <span class="field-label">{w.dutymap_hours()}</span>
                <input class="field-input" id=format!("hours-{key}") autocomplete="off" inputmode="decimal"
                    aria-describedby=format!("duty-{key} wrong-{key}") aria-invalid=move || wrong.with(|it| it.as_ref().map(|_| "true"))
                    prop:value=says(move || hours.get()) on:input=move |event| hours.set(event_target_value(&event)) />
            </label>
            <button class="button button-second" type="submit" aria-label=label>{w.dutymap_add()}</button>
        </form>
    }
}

/// Whether a carrier is this person or company in this role.
fn is(carrier: &Carrier, who: &str, role: Role) -> bool {
    carrier.who == who && carrier.role == role
}
