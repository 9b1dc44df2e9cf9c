# Words of the report. A variable named n, of or total is a count; every other one is text.

report-title = Unsolo report: { $team }, { $date }
report-running = Unsolo report: { $team }
report-page-of = Page { $n } of { $of }
report-on-page = { $what } (page { $n })
report-foot = The score orders a conversation. It is not a measurement like a thermometer.
report-sample = { $team } (a made-up team)
report-file-says = The answers and decisions of this round. Drop this report, or the file, on Unsolo to take them in again.

## Cover

report-round = Round
report-round-on = On { $date }
report-round-sample = On { $date }, a made-up team
report-answered = Answered
report-answered-of = { $n } of { $of } people, confidence { $confidence }
report-version = Version
report-version-team = For the team: answers as counts, notes without names
report-version-few = For the team: the five risks, because fewer than five answered
report-version-leadership = For leads: no single answers, no quotes
report-cover-lede = { $finding } { $plan }
report-cover-plan =
    { $n ->
        [0] No step fits into the next four weeks.
        [one] One step by { $date } makes a start.
       *[other] { $count } steps by { $date } make a start.
    }

## What the team asks for

report-summary = { $finding } { $asks }
report-risks-none = There are not enough answers for a score yet.
report-risks-critical =
    { $n ->
        [one] One risk is critical.
       *[other] { $count } risks are critical.
    }
report-risks-high =
    { $n ->
        [one] One risk is high.
       *[other] { $count } risks are high.
    }
report-risks-elevated =
    { $n ->
        [one] One risk is elevated.
       *[other] { $count } risks are elevated.
    }
report-risks-fine = No risk is urgent.
report-asks-for =
    { $n ->
        [0] The team asks for nothing new.
        [one] The team asks for one decision.
       *[other] The team asks for { $count } decisions.
    }
report-asks = What the team asks for
report-ask-time = { $percent } % of the team’s time until { $month } for { $plan }.
report-ask-plan = the plan
report-ask-rotation = More names in the night rotation, or an end to the promise of nights, by { $month }.
report-ask-choice = A decision on the way out that the figures point to: { $choice }.
report-ask-yes = A yes to “{ $step }”: { $first }
report-no-asks = Nothing that the team cannot do on its own.
report-confirmed =
    { $n ->
        [0] No confirmed alarm
        [one] One confirmed alarm
       *[other] { $count } confirmed alarms
    }
report-alarms-more = What each rests on, and what lifts it
report-no-alarm = None of the five facts that no average can hide was found.
report-visibility = On what a team must know, { $n } of { $of } answers were “I don’t know”.
report-doubts =
    { $n ->
        [one] One doubt is open: { $doubts }.
       *[other] { $count } doubts are open: { $doubts }.
    }
report-profile-sub = Score from 0 to 100; higher is worse. Disc: score. Bar: range of repeated answers. Rings: the two sub-risks.
report-profile-sub-few = Score from 0 to 100; higher is worse. Disc: score. Bar: range of repeated answers.
report-few = Fewer than five people answered, so only the five risks are shown. Questions on nights and strain are left out of every score.

## Commitments

report-commitments = What the team commits to
report-commitments-title =
    { $n ->
        [0] No step has an owner yet
        [one] One step has an owner
       *[other] { $count } steps have an owner
    }
report-commitments-none = No step has an owner yet. It counts as a commitment when somebody’s name and a date stand beside it.
report-commitments-open =
    { $n ->
        [one] One more step of Now waits for an owner: { $steps }.
       *[other] { $count } more steps of Now wait for an owner: { $steps }.
    }

## What was said, for the team alone

report-talk = What you talked about
report-talk-hands = Hands after the talk, from 0, healthy, to 4, critical: { $levels }.
report-talk-dont-know = “I don’t know”: { $n }.
report-talk-does-not-apply = “Does not apply”: { $n }.
report-talk-parked = Parked for another time

## Columns of steps

report-step = Step
report-owner = Owner
report-due = Done by
report-first-step = On { $day }
report-done-when = Done when
report-effort = Person-weeks
report-because = Why
report-window-named = { $name }, { $dates }: { $capacity }
report-no-owner = Nobody yet
report-no-date = Not set

## A risk

report-risk-eyebrow = Risk { $number }: { $risk }
report-risks-title = Where the five risks stand
report-about = What goes wrong
report-band-asks = What that asks for
report-range = Range { $low } to { $high }.
report-made-of = Made of { $first } { $score } and { $second } { $other }.
report-part = { $name }: { $score }, { $band }
report-part-open = { $name }: not enough answers
report-why = Why it matters: { $why }
report-question = Question
report-answers = What the answers say
report-evidence = What was looked up
report-value = Value
report-band = Band
report-source = Speaks about
report-looked-up = { $name }: looked up { $when }.
report-differ = Where answers differ most
report-notes = Notes for the talk
report-notes-lede = In people’s own words, without names, in the order of the alphabet. In a small team somebody may still recognise how a colleague writes.

## Alarms, blind spots, facts

report-unknown = What nobody knows, and what the facts say
report-alarms = Alarms that no average can hide
report-alarms-lede = A confirmed alarm holds a score up until a new round clears it. One to check changes no score until somebody has looked.
report-alarms-none = No alarm is confirmed, and none is to be checked.
report-alarms-few = Below five answers, alarms that rest on answers are not shown: they would say how somebody answered.
report-to-check = To check: { $alarm }
report-alarm-confirmed = Confirmed: { $alarm }
report-lifted-by = Lifted by “{ $action }”.
report-two-minutes = Two minutes settle it: { $check }
report-rejected = Checked, and it is not so: { $alarms }.
report-worlds-lede = Each disc is one answer. Where people describe their own days, a wide spread means that the load is uneven, not that somebody is wrong.
report-blind-sub = Full disc: answered. Ring: “I don’t know”.
report-knowledge-sub = People per system, most knowledge first. Full: can change its design. Half: can work alone. Outline: can help.
report-duties-sub = Hours a week. Solid: the most loaded person. Outline: everybody else.
report-duties = Who carries operations
report-knowing = Who knows what runs
report-duties-developers = { $sub } Product developers carry { $share } % of the hours.
report-solo-sub = Solo-ops index { $index } of 100, { $band }. Each bar is as long as its weight. Few hours, shared evenly, score near 0.

## Plan

report-plan-sub = Length of a bar: person-weeks at { $rate } a week ({ $percent } % of { $people }).
report-window = Window
report-left-out = Not in the plan
report-missing-weeks = { $step }: needs { $pw } more person-weeks
report-no-place = { $step }: enough of its kind are in the plan already
report-have = The team has already: { $steps }.
report-dropped = Left out by the team
report-if-all-sub = A planning assumption, not a forecast. Only a new round lifts an alarm.
report-if-all-foot = Disc: today. Stroke: after the Now steps. Ring: if all steps are done.
report-empty-plan = No sub-risk with enough answers stands at 40 or above, or the team has no time for the plan. Keep doing what you do and look again next quarter.

## Numbers

report-numbers = The numbers
report-scores = Scores
report-risk = Risk
report-score = Score
report-low = From
report-high = To
report-not-enough = not enough answers
report-answers-table = Answers by question
report-answers-lede = How many people chose each of the five answers, from 0, healthy, to 4, critical. Questions on nights and strain show as words and not as counts.
report-level-n = { $n }
report-dont-know = Don’t know
report-does-not-apply = Does not apply
report-team-answer = Together
report-plan-table = Plan

## Method

report-method = How to read this
report-left-out-of-leadership = This version leaves out all single answers and how many gave them, notes, sub-risks, duties and most looked-up numbers. The team has them.

## What operations cost

report-load-what = What
report-load-figure = About
report-load-says = In words
report-load-against = Held against
