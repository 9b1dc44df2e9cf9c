# Words of the page. A variable named n, of or total is a count; every other one is text.

product = Unsolo
title = { $name }. Unsolo
title-home = Unsolo: what stops when one person is away?
title-round = { $name }: { $team }. Unsolo
cancel = Cancel
back = Back
next = Next
next-question = { " " }question
print-page = Print or save as PDF
figure-table = Read this chart as a table

part-coming = This page is on its way.
part-lost-title = This page did not arrive
part-lost = The network may be down, or the place that serves Unsolo is being updated. Everything that was saved is still in this browser. Try again in a moment; if that does not help, reload.
part-again = Try again

## Masthead and footer

masthead-round = { $team }, { $date }{ $sample }
masthead-sample = { " " }(sample)
masthead-steps = This round
step-prepare = Prepare
step-collect = Collect
step-facts = Facts
step-results = Results
step-plan = Plan
step-knowing = Knowledge and duties
step-choice = Way out
saved-short = Saved
saved-at = Saved { $time }
saved-not = Not saved
footer-thermometer = The score orders your conversation. It is not a measurement like a thermometer.
footer-method = How the score is made
footer-privacy = Where your data is
footer-theme = Colours
theme-auto = as the system
theme-light = light
theme-dark = dark

## Notices about storage

trouble-blocked-title = This browser keeps nothing for this page
trouble-blocked = Its storage is blocked, so everything here is gone when you close the tab. Everything works until then. Save a file before you leave, or allow site data for this address and reload.
trouble-full-title = The browser’s storage is full
trouble-full = The last change is not saved. Everything before { $since } is safe. Save a file now, then delete an old round.
trouble-newer-title = Another tab or a newer version of Unsolo wrote here
trouble-newer = This page no longer writes, so nothing of the newer data is lost. Save what you see here as a file, then reload.
trouble-aside-title = Some stored data could not be read
trouble-aside =
    { $n ->
        [one] One stored value was damaged. It is set aside untouched, and nothing was overwritten. Save a file with it before you clear this site’s data.
       *[other] { $n } stored values were damaged. They are set aside untouched, and nothing was overwritten. Save a file with them before you clear this site’s data.
    }
trouble-aside-download = Save a file with everything
trouble-download = Save a file now
trouble-understood = Understood
undo = Undo
undo-keep = Leave it so
undo-deleted = { $team } is deleted from this device.
undo-discarded = The unfinished answers are thrown away.
undo-dropped = { $title } is left out of the plan.

## First visit: the same words stand as static markup in index.html

welcome-title = What stops when one person is away?
welcome-lede = Unsolo is a one-hour retro for teams whose developers also run operations. Everyone answers 30 questions alone. Together you see where five risks stand, talk about where you differ, and leave with a plan that has names and dates on it.
welcome-sample = See the sample team
welcome-private = Your answers stay in this browser until you pass them on.
welcome-private-text = There is no account and no server that stores them. Clearing this site’s data deletes them, so Unsolo gives you a file to keep after each round.
welcome-figure = Sample: what one team of six found out
welcome-figure-sub = Larkspur Shop, five of six answered. Score from 0 to 100; higher is worse.
welcome-hour = What happens in the hour
welcome-five = Five risks, one cause: operations resting on one pair of shoulders
welcome-risk-1 = Interruptions decide what gets built, and reviews get thin.
welcome-risk-2 = Tired people run risky commands and recovery takes longer.
welcome-risk-3 = Servers are set up by hand and nobody knows what differs.
welcome-risk-4 = Too many people can change production, and no record says who did.
welcome-risk-5 = One person knows how it works. That person is exhausted, or leaves.

## Teams on this device

start-round = Start a round
import-file = Import a file
open-sample = Open the sample team
rounds-title = Your teams on this device
rounds-sub =
    { $n ->
        [one] One round, stored in this browser only.
       *[other] { $n } rounds, stored in this browser only.
    }
rounds-team = Team
rounds-date = Round
rounds-stands = Where it stands
rounds-next = Next
rounds-kept = Last kept as a file
rounds-actions = Actions
rounds-empty = No answers yet
rounds-collecting = Collecting: { $n } of { $of } responses
rounds-complete = All { $n } responses are in
rounds-revealed = Results are shown
rounds-committed =
    { $n ->
        [one] One step has an owner
       *[other] { $n } steps have an owner
    }
rounds-next-answer = Answer, alone or together
rounds-next-reveal = Reveal the results
rounds-next-plan = Choose steps and owners
rounds-wait =
    { $n ->
        [one] Wait for one more, then reveal
       *[other] Wait for { $n } more, then reveal
    }
rounds-go-on = Go on
rounds-open = Open
rounds-open-label = { $button }: { $team }
rounds-delete = Delete
rounds-delete-label = Delete { $team } from this device
rounds-kept-never = Not yet
rounds-kept-on =
    { $n ->
        [0] { $date }, nothing changed
        [one] { $date }, one change since
       *[other] { $date }, { $n } changes since
    }
keep-title = { $team } exists only in this browser
keep-text = Some browsers delete a site’s data after seven days without a visit. Keep a file to be safe.
keep-save = Save everything as a file
keep-later = Remind me later
where-title = Where your data is.
where-text = Everything above lives in this browser on this device. Unsolo sends nothing anywhere. Whoever can open this browser profile can read it.
where-delete = Delete everything on this device

## A new round

new-title = Start a round
new-lede = Four facts about your team, then everyone answers alone. You can change them later.
new-team = Team name
new-team-hint = Shown on the results and in the name of saved files.
new-size = People on the team
new-size-hint = Everyone who could answer, not only who is here today.
new-date = Day of the round
new-date-hint = The plan starts on the Monday after it.
new-form = Questions
form-full = All 30 questions
form-full-sub = About ten minutes each; may be answered before the meeting
form-core = The 10 core questions
form-core-sub = About three minutes each, one per sub-risk
new-context = For the plan (can wait)
new-context-hint = These decide which way out the plan suggests: a managed platform, a shared duty, an owner, a platform team or an SRE role.
new-button = Start collecting answers
prepare-title = This round
prepare-lede = Change what the round is about. Answers that are in stay as they are.
prepare-sample = This is a made-up team. Changes here last until you reload the page.
prepare-button = Save and go on
wrong-team-empty = The team needs a name. Nothing is lost; type one and go on.
wrong-team-long = This name has { $n } characters; at most 80 fit. Shorten it and go on.
wrong-team-signs = This name contains signs that cannot be shown safely, such as ones that turn the reading direction. Type it again without them.
wrong-size = The size must be a whole number from { $n } to { $of }. Correct it and go on.
wrong-size-answered =
    { $n ->
        [one] One person has answered already, so the team has at least one.
       *[other] { $n } people have answered already, so the team has at least { $n }.
    }
wrong-date = This is not a date. Choose one, such as 2026-11-20.
org-engineers = Engineers this would serve
org-teams = Product teams
org-24x7 = The service is promised around the clock
org-fit = Would a managed platform fit? Tick what holds.
org-fit-stateless = Stateless web or API workload
org-fit-database = A managed database is enough
org-fit-hardware = No special hardware or network
org-fit-region = Region, contracts and compliance allow it
org-fit-cost = The bill at ten times today’s traffic is acceptable

## Collecting

collect-count = { $n } of { $of } responses
collect-none = Answer alone or together. Nothing of the answers shows before you reveal them.
collect-few = Results stay hidden until you reveal them. Below { $n } answers only the five risks are shown; the questions on nights and strain count from { $n } answers.
collect-enough = Results stay hidden until you reveal them. There are enough answers to show single questions and to count those on nights and strain.
collect-small-team = With fewer than four people, agree on one answer per question together. Talk about nights and strain; do not write them down.
collect-more-title = More answers than people
collect-more = { $n } people answered, and the team has { $of }. Check the size under Prepare, or whether somebody answered twice.
collect-turn-title = In turn, on this device
collect-turn-text = One after the other, each alone. The screen covers itself in between, so nobody sees an earlier answer.
collect-turn-first = Start with the first person
collect-turn-next = Go on with person { $n }
collect-turn-resume = Go on with the unfinished answers
collect-hands-title = Together, by show of hands
collect-hands-text = Read each question out, count the hands for each answer. Quick and open; for questions on nights and strain nobody raises a hand.
collect-hands-so-far =
    { $n ->
        [0] No hands counted yet.
        [one] One pair of hands counted.
       *[other] Hands of { $n } people counted.
    }
collect-hands-first = Count hands
collect-hands-go-on = Go on counting
reveal-text = All five risks appear together, once. What comes later waits, so that nobody can read one person’s answers off a change.
reveal-button = Reveal with { $n } of { $of }
reveal-button-none = Reveal
reveal-needs = Needs one response; none is in.
reveal-waits =
    { $n ->
        [one] One response came in and is not added yet. Add it first, or leave it out.
       *[other] { $n } responses came in and are not added yet. Add them first, or leave them out.
    }
reveal-see = See the results
reveal-cover = Cover them again

## Answering

turn-question = Question { $n } of { $of }
turn-to-check = To the end
cover-thanks = Thank you. Those answers are put away. Pass the device on.
cover-person = Person { $n } of { $of }
cover-everybody = All { $n } have answered
cover-text = { $n } questions, one at a time. Choose what you know or have lived through; “I don’t know” is a useful answer.
cover-private = Your answers carry no name. Nobody who uses this device after you sees them one by one. They stay in this browser, and whoever can open this browser profile could read them.
cover-begin = I am alone with the screen: start
cover-back = Back to the round
cover-one-more = One more person answers
cover-unfinished = Somebody stopped in the middle
cover-unfinished-text = The unfinished answers stop at question { $n } of { $of }. Only the person who gave them goes on.
cover-mine = They are mine: go on
cover-discard = Throw them away
answer-why = Why we ask
answer-for = Answer for
answer-for-team = Your team as a whole. If you were not there, choose what you know of it.
answer-for-self = Yourself. Others may have other days; that is what we want to see.
answer-dk = I don’t know
answer-dk-sub = Useful to learn, too
answer-na = Does not apply
answer-missing-title = No answer chosen yet
answer-missing =
    { $n ->
        [0] Choose one, or “I don’t know”.
        [one] Choose one, or “I don’t know”. Your earlier answer is saved.
       *[other] Choose one, or “I don’t know”. Your { $n } other answers are saved.
    }
keys-title = Keys
keys-to = to
keys-choose = choose an answer,
keys-dk = is “I don’t know”,
keys-enter = goes on.
keys-off = Turn letter keys off
keys-on = Turn letter keys on
note-add = Add a note for the talk (optional)
note-label = Note for the talk
note-hint = Shown without your name. In a small team, people may still recognise how you write.
note-secret = This looks like a password or a key. Notes are shared; do not write it down here.
note-too-long = A note holds at most 4,000 characters. What was there before is kept.
check-title = { $n } of { $of } answered
check-text = Hand your answers in to put them among the others. After that nobody can open them one by one, not even you.
check-open-title = Without an answer
check-open = Question { $n }
check-hand-in = Hand in
check-nothing = There is no answer to hand in yet.
hands-finish = To the round
hands-less = One fewer: { $answer }
hands-more = One more: { $answer }
hands-total = { $n } of { $of } hands
hands-too-many = { $n } hands, and the team has { $of }. Count again, or change the size under Prepare.
hands-sensitive-title = This one is not for raised hands
hands-sensitive = A raised hand would show who lives through what. Talk about it if you like, or let everybody answer in turn; it counts from five answers on.

## Results

covered-title = The results are covered
covered-text =
    { $n ->
        [0] Nobody has answered yet. Collect answers first; then reveal them to everybody at once.
        [one] One person has answered. Reveal the results when all answers are in.
       *[other] { $n } people have answered. Reveal the results when all answers are in.
    }
covered-button = To the answers
sample-title = This is a made-up team
sample-text = Every answer and figure is invented. What you change here lasts until you reload.
sample-start = Start a round of your own
sample-other = See the other sample team
fact-answered = { $n } of { $of }
fact-answered-label = people answered
fact-visibility = { $n } of { $of }
fact-visibility-label = must-know answers were “I don’t know”
profile-sub = Risk score from 0 to 100; higher is worse. Disc: the score. Bar: where it would land if the same people answered again next week. Rings: the two sub-risks.
profile-sub-few = Risk score from 0 to 100; higher is worse. Disc: the score. Bar: where it would land if the same people answered again next week.
few-title = Fewer than five answers
few-text = Only the five risks are shown, without single questions: in a small group a detail can be one person. The questions on nights and strain are left out of every score.
because-open = What { $risk } is made of
because-not-enough = Not enough answers for a score.
because-held = { $score } from the answers; held up by the alarm “{ $alarm }” until a new round clears it.
because-measured = measured: { $value }
alarms-title =
    { $n ->
        [one] One alarm that no average can hide
       *[other] { $number } alarms that no average can hide
    }
alarms-open-title =
    { $n ->
        [one] One alarm to check
       *[other] { $number } alarms to check
    }
alarms-none-title = Alarms
alarms-text = A confirmed alarm holds its sub-risk up until a new round clears it. One to check changes no score until somebody has looked.
alarm-confirmed = Confirmed
alarm-to-check = To check
alarm-lifted-by = Lifted by: { $action }
alarm-two-minutes = Two minutes: { $check }
alarm-who = Who looked
alarm-who-nobody = not said
alarm-figure = Or enter the figure: { $name }
alarm-yes = It is so
alarm-no = It is not so
alarm-yes-label = It is so: { $alarm }
alarm-no-label = It is not so: { $alarm }
alarm-rejected = Checked, and it is not so: { $alarm }.
alarm-reopen = Look again
alarm-unconfirm = Take the confirmation back
worlds-title = Where you see different worlds
worlds-text = Each dot is one answer. Where people describe their own days, a wide spread means that the load is uneven, not that somebody is wrong.
worlds-none = On no question do your answers lie far apart.
worlds-fact = This is a fact, so look it up instead of debating it.
worlds-strain =
    { $n ->
        [one] One question on strain splits you just as widely.
       *[other] { $number } questions on strain split you just as widely.
    }
worlds-strain-text = They are not shown as dots: in a small group, one dot is one person. Talk about the conditions instead. What would have to change for everyone’s free time to be free?
blind-sub = Full dot: answered. Ring: “I don’t know”.
perception-sub = Ring: your answers. Disc: what the log shows.
perception-foot = People under-report tiredness, so evidence about nights can raise an answer and never lower it.
collect-facts = They are optional, and can be entered before the meeting or while you wait.
results-to-facts = Put facts beside the answers
results-to-plan = See the plan

## Plan

plan-covered-title = There is no plan yet
plan-capacity = Share of the team’s time
plan-capacity-suffix = %
plan-impact = How much would each risk hurt?
plan-impact-hint = Used for the order of the plan, never for the score.
impact-1 = Some
impact-2 = Much
impact-3 = Most
plan-organisation = The team and its service
plan-empty-title = Nothing to plan
plan-empty = No sub-risk with enough answers stands at 40 or above, or the team has no time for the plan. Keep doing what you do and look again next quarter.
plan-more-steps =
    { $n ->
        [one] One more step fits into Now
       *[other] { $n } more steps fit into Now
    }
plan-to-results = Back to the results
step-effort = { $pw } person-weeks
step-effort-one = 1 person-week
step-after = After { $names }.
step-lifts = Lifts the alarm “{ $alarm }”
step-monday = On Monday
step-done-when = Done when
step-owner = Owner
step-due = Done by
step-no-owner = No owner yet, so this is not part of what you commit to.
step-more = More about { $title }
step-tools = Tools
step-note = Note
step-effort-label = Effort in person-weeks
step-have = We have this
step-drop-reason = Why leave it out?
step-drop = Leave it out
choice-caveat = A rule of thumb, not a finding: headcounts like these are opinions. Use it to start the talk.
choice-rotation = Around the clock with fewer than six people in the rotation wears people out, whatever the choice. Widen the rotation or promise less.
aside-title = Not in the plan
aside-have = You have this
aside-have-hint = Untick what is not so, and the plan takes it up again.
aside-looks = { $title }: the answers look as if you have it. Do you?
aside-yes = Yes
aside-no = No, plan it
aside-left =
    { $n ->
        [one] One step did not fit
       *[other] { $n } steps did not fit
    }
aside-missing = { $title }: needs { $pw } more person-weeks
aside-no-place = { $title }: enough of its kind are in the plan already
aside-dropped = Left out
aside-dropped-because = { $title }, because: { $reason }
aside-restore = Take it up again
timeline-sub = Length of a bar: person-weeks at your capacity, one after the other inside its window.
if-all-sub = A planning assumption, not a forecast. Only a new round lifts an alarm.
if-all-foot = Disc: today. Stroke: after the Now steps. Ring: if all steps are done.

## Files

import-title = Import a file
import-lede = Take in a file that Unsolo saved. You see what is inside before anything changes, and it is merged with what is here.
import-choose = Choose a file
import-drop = or drop it on this page
import-reading = Reading { $name }
import-inside = What is inside
import-round = { $team }, { $date }
import-responses =
    { $n ->
        [0] no responses
        [one] one response
       *[other] { $n } responses
    }
import-new = New on this device
import-merge = Merged with the round that is here
import-same = Already here; nothing changes
import-aside =
    { $n ->
        [one] One answer belongs to a question this version does not know. It is kept and not counted.
       *[other] { $n } answers belong to questions this version does not know. They are kept and not counted.
    }
import-withheld = Answers on nights and strain were left out when this file was written, because fewer than five people had given them.
import-removed =
    { $n ->
        [one] One response in it was removed on this device before. It stays removed.
       *[other] { $n } responses in it were removed on this device before. They stay removed.
    }
import-button = Merge into this device
import-replace = Replace what is here instead
import-replace-title = Replace everything on this device?
import-replace-text = The present state is saved to your downloads first. Then the rounds of the file take its place.
import-replace-button = Save a file and replace
import-empty = This file holds no round, so it cannot replace anything.
import-done-title = Done
import-done =
    { $n ->
        [one] One round was taken in.
       *[other] { $n } rounds were taken in.
    }
import-see = See the teams on this device
import-failed = { $name } was not taken in

## Missing pages

missing-title = There is nothing at this address
missing-text = The link may be cut off or belong to another version. Your rounds are safe on this device.
missing-home = To the first page
missing-round-title = This round is not on this device
missing-round-text = Rounds stay in the browser in which they were made. Open the link there, or import the file that was saved.

## Privacy page

privacy-wipe-title = Delete everything on this device
privacy-wipe-text = Removes every round, answer and setting of this page from this browser. Saved files stay where they are. This cannot be undone.
privacy-wipe = Delete everything
privacy-wipe-sure = Delete { $n } rounds for good?
privacy-wipe-yes = Yes, delete everything
privacy-wipe-file = Save a file first
privacy-wiped = Everything of Unsolo is deleted from this browser.
privacy-persist-yes = This browser said that it will keep the data until you delete it.
privacy-persist-no = This browser did not promise to keep the data; it may delete it when space runs short or after some days without a visit. Keep files.
privacy-size = Stored now: about { $n } kB of { $of } kB.
privacy-export = Save everything as a file

## Report

step-report = Report
hand-title = Hand over what you found
hand-lede = The report is made in this browser, from the round as it stands now. Nothing is sent anywhere.
hand-covered = There is no report yet
hand-audience = Who reads it
hand-team = The team
hand-team-sub = Answers as counts, notes without names
hand-leadership = Those who decide
hand-leadership-sub = What you ask for, bands and commitments; no answers, no quotes
hand-paper = Paper
hand-a4 = A4
hand-letter = US Letter
hand-inside = Inside
hand-left-out = Left out
hand-in-summary = One page with the five risks, the alarms, and what the team asks for
hand-in-details = A section for each risk: scores, answers in words, facts, where answers differ
hand-in-risks = The five risks with score and band
hand-in-alarms = Alarms that no average can hide, and what lifts them
hand-in-tables = Scores and plan as tables
hand-in-duties = Who carries which duty, as hours without names
hand-in-commitments = What the team commits to, with owners and dates
hand-in-blind = What nobody knows, and what the facts say
hand-in-knowing = How many know what runs, without names
hand-in-plan = The plan with its timeline
hand-in-notes = Notes, without names and apart from scores
hand-in-numbers = Scores and plan as tables, and how many chose which answer, question by question
hand-in-method = How to read it, and where it is weak
hand-out-single = Who answered what; answers on nights and strain as counts
hand-out-names = Names of people on the maps of knowledge and duties
hand-out-few = Everything about single questions, and all notes: fewer than five people answered
hand-out-answers = All answers, also as counts, and how many did not know, question by question
hand-out-notes = All notes, and reasons in your own words
hand-out-parts = The sub-risks, strain among them
hand-out-facts = Who carries which duty, and most numbers that were looked up
hand-attach = Put the round into the file
hand-attach-hint = Then this PDF can be dropped on Unsolo to take everything in again. Whoever has it also has every answer, and can see which ones belong to the same person.
hand-save = Save the PDF
hand-save-attached = Save the PDF with all answers in it
hand-making = Working on the report. You can go on reading.
hand-setting = Part { $n } of { $of } is laid out. You can go on reading.
hand-writing = The file is being written. You can go on reading.
hand-cancel = Stop
hand-stopped = Stopped. No file was made, and nothing was changed.
hand-saved = { $name } is in your downloads.
hand-preview =
    { $n ->
        [0] Preview
        [one] Preview: one page
       *[other] Preview: { $n } pages
    }
hand-page = Page { $n } of { $of }: { $title }
hand-pages =
    { $n ->
        [one] One page of the report
       *[other] The { $n } pages of the report
    }
hand-preview-wait = The pages show here as soon as they are made.
hand-missing-title = Some characters cannot be shown in a PDF
hand-missing = A question mark stands in their place: { $signs }. Markdown, CSV and JSON keep them as they are.
hand-failed-title = The report was not made
hand-failed = Something went wrong while it was made. Your round is safe, and nothing was changed. Try again. If that does not help, print the results and the plan from their own pages, or save them as Markdown.
hand-late = It took longer than half a minute, so it was stopped. Your round is safe, and nothing was changed. Try again with fewer other tabs open, or print the results and the plan from their own pages.
hand-again = Try again
hand-print-results = Results, ready to print
hand-print-plan = Plan, ready to print
hand-others = Other ways out
hand-others-lede = All but the round itself hold what the chosen readers may see, and no more.
hand-print = Print
hand-print-text = The pages shown above
hand-markdown = Markdown
hand-markdown-text = For a wiki or a pull request
hand-copy = Copy
hand-copied = Copied.
hand-nothing = There is nothing of that in this report yet, so no file was made.
hand-copy-failed = This browser did not allow copying. Select the text and copy it yourself.
hand-copy-box = The report as Markdown
hand-save-file = Save
hand-save-markdown = Save as Markdown
hand-copy-markdown = Copy as Markdown
hand-save-json = Save the contents as JSON
hand-save-round = Save the round as a file
hand-csv = Tables as CSV
hand-csv-text = For a spreadsheet
hand-csv-scores = Scores
hand-csv-answers = Answers
hand-csv-plan = Plan
hand-csv-save = Save { $what } as CSV
hand-json = Contents as JSON
hand-json-text = For programs; the schema is in the project’s repository
hand-round = The round as a file
hand-round-text = Everything, to be taken in on another device; only for those who may read all answers
hand-pictures = Charts as pictures
hand-pictures-text = SVG to edit, PNG for slides
hand-picture-label = { $title }, as { $kind }
hand-to-report = Make the report
