# The hour: the agenda, its clock, and what each part shows. A variable named n, of or total is a count; every other one is text.

step-hour = Hour
step-notes = Notes
step-history = History
step-last = Last steps
step-check = Check of the steps
step-what-if = What if

## Parts

part-why = Why
part-last = Last actions
part-answer = Join and answer
part-reveal = Collect and reveal
part-facts = Facts
part-topic-1 = Topic 1
part-topic-2 = Topic 2
part-choose = Choose
part-commit = Commit
part-share = Share

## The clock

hour-left = left of { $given }
hour-over = over { $given }
hour-over-said = Time
hour-unplanned = not planned in this hour
hour-stands = The clock stands
hour-not-begun = Not begun
hour-pause = Pause
hour-resume = Go on
hour-back = Back
hour-next = Next: { $part }
hour-end = This is the last part.
hour-more = { $n } more minutes
hour-begin = Begin the hour
hour-begin-at = Begin
hour-length = How long you have
hour-length-45 = 45 minutes, one topic
hour-length-60 = 60 minutes
hour-length-90 = 90 minutes
hour-behind =
    { $n ->
        [one] One minute behind the plan
       *[other] { $n } minutes behind the plan
    }
hour-ahead =
    { $n ->
        [one] One minute ahead of the plan
       *[other] { $n } minutes ahead of the plan
    }
hour-on-time = On time
hour-elsewhere = The clock is at “{ $part }”.
hour-go-there = Go there
hour-here = Bring the clock here
hour-key-pause = pause
hour-key-resume = go on
hour-key-note = note
hour-space = Space
hour-n = N
hour-c = C
hour-key-case = case
hour-note = Notes
hour-controls = Controls
hour-agenda = The agenda
hour-agenda-item =
    { $n ->
        [0] { $part }, left out
        [one] { $part }, one minute
       *[other] { $part }, { $n } minutes
    }

## Views

hour-projector = Projector view
hour-projector-off = Leave the projector view
hour-notes-window = Notes in a second window
hour-whole-agenda = All parts

## Why

why-title = What carries operations here, and what will we change?
why-lede = In { $minutes } minutes you answer alone, look together, and leave with one to three steps that somebody owns.
why-line-alone = Everybody answers alone first. Nobody’s answers carry a name.
why-line-shows = Single answers show as dots from five people on. Questions on strain never do.
why-line-here = Nothing leaves the devices in this room unless you pass it on.
why-line-blame = You look at conditions, not at people. Everybody did what they could with what there was.
why-line-score = The score orders the talk. It is no thermometer.
why-manager = Is your manager in the room? Say now who sees what: leaders get no single answer and no note.

## Last actions, and the check after four weeks

last-none-title = There is no earlier round of this team here
last-none = This part is left out and the topics get its time. If there was one, bring in its file.
last-none-steps = The last round ended without a step that somebody owns.
last-title =
    { $n ->
        [one] What became of the one step
       *[other] What became of the { $count } steps
    }
last-sub = Each step names the answer it should move. This shows what happened together, not what caused what.
last-from = From the round of { $date }
last-step = Step
last-owner = Owner
last-due = Due
last-state = State
last-answer = Answer it should move
last-then = Then
last-now = Now
last-carry = Carry over
last-carry-of = Carry over “{ $title }”
last-carried = Carried over
last-moved = Since then
last-open = Open
last-done = Done
last-given-up = Given up
last-note = How far, or why not
last-note-of = Remark on “{ $title }”
last-state-of = State of “{ $title }”
last-moved-better = Moved
last-moved-perhaps = Perhaps; look again
last-moved-not = Did not move
last-moved-worse = Moved the other way
last-moved-vain = Done, yet the answer did not move
last-moved-later = After the reveal
last-moved-hidden = Not shown
last-moved-none = No answer was named
last-talk-title = Talk about “{ $title }” first
last-talk = It is done, yet the answer did not move. Ask what stood in the way before you add a new step.
last-to-collect = On to the answers
last-to-hour = Begin the hour
steps-check-title = How are the steps?
steps-check-lede = Ten minutes, no questions: for each step, where it stands and what is in its way.
steps-check-none-title = There is no step yet that somebody owns
steps-check-none = Steps are agreed at the end of the hour, or on the plan.
steps-check-to-plan = To the plan

## Join and answer

answer-title = Answer alone, in silence
answer-count =
    { $of ->
        [one] { $n } of one has answered
       *[other] { $n } of { $of } have answered
    }
answer-to-collect = Gather the answers
answer-early = Who is done sends the code to the one who gathers, and waits.

## Collect and reveal

hour-reveal-title = Look together
hour-reveal-waits = Gather what is still missing, then uncover.
hour-reveal-shown = The results are uncovered.
hour-reveal-see = See the results together

## Facts

hour-facts-title = Two facts before the talk
hour-facts-none = No pages, duties or knowledge are entered yet. They take ten minutes before the meeting.
hour-facts-enter = Enter facts
hour-facts-load = What operations takes
hour-facts-covered = Facts wait until the results are uncovered.

## Topics

topic-of = Topic { $n } of { $total }: { $reason }
topic-reason-split = your widest split
topic-reason-agreed = agreed and bad
topic-reason-worst = the worst of what is left
topic-reason-chosen = your choice
topic-covered = Topics wait until the results are uncovered.
topic-few = Fewer than five of you answered, so no question shows by itself. Talk about the risk that counts as the worst, and use its case.
topic-none = There is no second topic: no other question may show.
topic-after = After the talk
topic-after-count =
    { $n ->
        [one] After the talk: one hand
       *[other] After the talk: { $n } hands
    }
topic-after-hint = Ask for hands again. They stand beside the answers and never replace them.
topic-note = Notes, as everybody sees them
topic-park = Park for later
topic-park-add = Park it
topic-parked = Parked
topic-unpark = Take “{ $item }” off the list
topic-unparked = “{ $item }” is off the list.
topic-change = Talk about another question
topic-propose = As proposed
topic-case = A case: { $title }
topic-case-show = Show a case
topic-case-hide = Hide the case

## Choose

choose-title = Which of these first?
choose-lede =
    { $n ->
        [one] Three dots each, in silence. There is one candidate.
       *[other] Three dots each, in silence, on { $count } candidates.
    }
choose-covered = Candidates come from the plan, once the results are uncovered.
choose-none = Nothing to choose yet. Type what you want to do.
choose-own = Something else
choose-open = Open the vote
choose-again = Vote again on a new list
choose-close = Close the vote
choose-reopen = Open it again
choose-count =
    { $n ->
        [0] Nobody has voted yet
        [one] One vote is in
       *[other] { $n } votes are in
    }
choose-hidden = How the dots lie shows when the vote is closed.
choose-scan = Vote on your phone:
choose-link = Link to the vote
choose-copy = Copy the link
choose-share = Share the link
choose-qr = Picture with the link to the vote
choose-codes = Type or paste the codes
choose-codes-add = Take them in
choose-camera = Read codes with the camera
choose-hands = Count raised hands instead
choose-hands-of = Dots for “{ $title }”
choose-result =
    { $n ->
        [one] The vote is closed: one candidate has most dots
       *[other] The vote is closed: { $count } candidates tie for most dots
    }
choose-result-none = The vote is closed, and nobody put a dot
choose-dots =
    { $n ->
        [0] no dot
        [one] one dot
       *[other] { $n } dots
    }
choose-tie = as many as another
choose-take = Choose it
choose-taken = Chosen
choose-unused =
    { $n ->
        [one] One dot was not used.
       *[other] { $n } dots were not used.
    }
choose-taken-in =
    { $n ->
        [one] One vote was taken in.
       *[other] { $n } votes were taken in.
    }
choose-same =
    { $n ->
        [one] One was here already.
       *[other] { $n } were here already.
    }
choose-other-list = A code for another list of candidates was left out. Nothing was changed.
choose-other-round = A code for another round was left out. Nothing was changed.
choose-clash = “{ $code }” was not taken in: another vote has the same number. Ask its sender to put the dots again.
choose-mistyped = “{ $code }” has a wrong letter. Compare it with the phone.
choose-nothing = There is no code in it.
choose-closed = The vote is closed, so nothing was taken in.

## On a phone

dots-title = Your three dots
dots-lede = Put them where you would begin. Several may go on one.
dots-left =
    { $n ->
        [0] All dots lie
        [one] One dot is left
       *[other] { $n } dots are left
    }
dots-more = One dot more for “{ $title }”
dots-less = One dot less for “{ $title }”
dots-done = Show my code
dots-code = Show this to the one who gathers, or read it out
dots-code-label = Picture of your vote
dots-secret = Your vote carries no name. A code sent by chat shows who sent it.
dots-change = Change my dots
missing-vote-title = This is a vote, and not counted yet
missing-vote = It counts on the device that gathers: let its camera read the picture in the open vote, or type the ten letters there. Nothing was changed here.
dots-broken-title = This link to a vote is damaged
dots-broken = Nothing was changed. Scan the picture again, or ask for the link once more.

## Commit

commit-title =
    { $n ->
        [0] Nothing is in Now yet
        [one] One step is in Now
       *[other] { $number } steps are in Now
    }
commit-lede = One to three, each with somebody who makes sure that it happens, a first step within a week, and a day.
commit-pending = Chosen, and not in Now: nobody owns it yet
commit-many-title =
    { $n ->
        [4] A fourth step
       *[other] More than three steps
    }
commit-many = Teams that promise more than three finish fewer. Nothing stops you.
commit-owner = Owner
commit-due = Due
commit-first = First step within a week
commit-moves = Answer it should move
commit-moves-none = None named
commit-up = Move “{ $title }” up
commit-down = Move “{ $title }” down
commit-out = Not now
commit-drop = Leave it out of the plan
commit-out-of = Not now: “{ $title }”
commit-copy = Copy as text
commit-copied = Copied
commit-not-copied = The browser did not let us copy. Select the text and copy it yourself.
commit-broken = “{ $title }” needs “{ $before }” first, and that is not planned by then. You may go on.
commit-over = Now holds { $over } person-weeks more than you have hands for.
commit-add = Add from the plan
commit-add-button = Add
commit-own-title = Add or change an action of your own
commit-own-name = What is to be done
commit-own-after = What must be done before
commit-own-after-nth = What must be done before, { $n }
commit-own-after-none = Nothing
commit-own-after-more = Nothing else
commit-own-lowers = What it should lower, as you judge it
commit-own-lowers-nth = What it should lower, { $n }
commit-own-lowers-none = None of the ten
commit-own-lowers-more = None else
commit-own-strength = How much it lowers “{ $name }”
commit-own-some = a little
commit-own-clear = clearly
commit-own-strong = strongly
commit-own-add = Add it
commit-own-save = Save the change
commit-own-cancel = Leave it as it was
commit-own-change = Change
commit-own-change-of = Change “{ $title }”
commit-own-empty = Say what is to be done first.
commit-own-full = There is room for forty actions of your own.
commit-own-yours = Your own actions
commit-own-remove = Delete “{ $title }”
commit-when-rules = As the plan proposes
commit-when = When

done-chosen = “{ $title }” is chosen.
done-out = “{ $title }” is not in Now any more.
done-moved = “{ $title }” has moved.
done-effort = The effort of “{ $title }” is changed.
done-have = You have “{ $title }”.
done-carried = “{ $title }” is carried over.
done-own-added = “{ $title }” is added.
done-own-removed = “{ $title }” is deleted.
done-window = “{ $title }” is in another window.
done-field = “{ $title }” is changed.

## What goes out

tasks-why = Why
tasks-first = First step
tasks-done-when = Done when
tasks-owner = Owner
tasks-due = Due
tasks-due-inside = due
tasks-effort = Effort
tasks-weeks = { $weeks } person-weeks
tasks-week = one person-week
tasks-label = platform-engineering
tasks-moves = Should move: “{ $question }”
event-check = Check of the steps: { $team }
event-check-text = Ten minutes, no questions: how far is each step, and what is in its way?
event-round = Next round: { $team }
event-round-text = Bring the file of the last round. It opens with what became of the steps.
event-due = Due: { $title }
share-out-title = Out to where work lives
share-out = What goes out carries the steps with owners and days, no answer and no note.
share-markdown = Copy as Markdown
share-markdown-file = Markdown
share-csv = For { $tracker }
share-ics = Days for the calendar
share-ics-hint = The check on { $check }, the next round on { $round }, and the days on which steps are due.

## Share and close

share-title = Who gets to see what
share-leaders = Leaders see bands and what you ask of them: no single answer, no note, no dots.
share-leaders-look = Look at it before it goes out
share-keep-title = Keep the file now
share-keep = Browsers may delete what they store, some after seven days. The file brings everything back next quarter.
share-keep-button = Save the round as a file
share-kept = Saved. Nothing has changed since.
share-worth = Was it worth the hour?
share-worth-hint = Show one to five fingers, and count.
share-worth-of =
    { $n ->
        [one] 1 finger
       *[other] { $n } fingers
    }
share-worth-line = { $n } of { $of } show four or five fingers.
share-ended = The hour took { $minutes } minutes.

## The notes window

notes-title = Notes for whoever leads
notes-lede = This window moves the projector, too. Close either; nothing is lost.
notes-say = What to say
notes-say-why = Say why you meet and who sees what. Ask whether a manager is in the room.
notes-say-last = Read each step aloud. Ask its owner: done, open, given up? No defence, no blame.
notes-say-answer = Everybody answers alone. Stay silent until the last one is done.
notes-say-reveal = Count who is missing. Uncover, then let the room read for a minute before anybody speaks.
notes-say-facts = Two facts, one sentence each. Doubt is welcome; looking up comes later.
notes-say-topic = Ask the first question of the three and wait. Whoever sees it differently speaks first.
notes-say-choose = Read the candidates aloud once. Then silence until all dots lie.
notes-say-commit = No owner, not in Now. Ask for the first step within a week.
notes-say-share = Show what leaders will see before you send anything. Then the fingers.

## History

history-title = { $team }: how it went on
history-one-title = One round so far
history-one = A second round shows what changed beyond the noise of repeated answers.
history-covered = This round shows here once its results are uncovered.
history-foot = Scores order a conversation. A small change is noise until the next round says otherwise.
history-parts = All ten sub-risks
history-part = Sub-risk
history-rounds = Rounds of this team on this device
history-next = Plan the next round

## What if

what-if-title = What could move
what-if-lede = Tick what you assume. The direction and the reason count; the numbers are a planning assumption, not a forecast.
what-if-actions = Steps that are done
what-if-others = What else happens
what-if-one-leaves = One person leaves: the one whose absence leaves most behind
what-if-pages-double = Pages double
what-if-few = Fewer than five of you answered, so no score moves here: from its size a sub-risk could be worked out.
what-if-nothing = Nothing is assumed, so nothing moves.
what-if-result = What moves
what-if-parts-title = Sub-risks
what-if-link = What if

## Ways to the hour and from it

plan-to-commit = Commit to steps
collect-to-hour = Lead the hour step by step
stage-to-hour = On with the hour
rounds-again = Next round
rounds-next-check = Check the steps on { $date }
rounds-check = Check
