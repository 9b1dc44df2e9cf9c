# What changed between a team's rounds; `src/content/say/history.rs` puts the pieces together. A variable named n, of or
# total is a count; every other one is text: $count and $all are counts in words, $change is a number with its sign.

## Headline: how many risks moved. Later sentences lean on the first

history-first = There is no earlier round to compare with.
history-uncomparable = No risk can be compared with the round before.
history-no-change = No risk changed by more than noise.
history-fell =
    { $n ->
        [one] { $count } risk fell by more than noise.
       *[other] { $count } risks fell by more than noise.
    }
history-rose =
    { $n ->
        [one] { $count } risk rose by more than noise.
       *[other] { $count } risks rose by more than noise.
    }
history-fell-and-rose =
    { $n ->
        [one] { $count } risk fell and { $rose } rose by more than noise.
       *[other] { $count } risks fell and { $rose } rose by more than noise.
    }
history-may-have = { $count } may have.
history-may-have-changed = { $count } may have changed.
history-still = { $count } did not move.
history-not-among =
    { $n ->
        [one] { $count } was not compared.
       *[other] { $count } were not compared.
    }

## Lede

history-lede = Round { $number } on { $date }, { $people }, { $questions }.
history-answered =
    { $n ->
        [0] nobody answered
       *[other] { $count } of { $all } answered
    }
history-answered-more = { $count } answered
history-questions = { $count } questions
history-questions-same = same { $count } questions
history-questions-other = other questions than before
history-false = With ten sub-risks, expect one false “changed” in every other round.

## Figure

history-title-first = One round so far
history-title-none = No risk can be compared
history-title-no-change = No risk changed by more than noise
history-title-less = Less risk from { $subjects }
history-title-more = More risk from { $subjects }
history-title-both = Less risk from { $less }, more from { $more }
history-title-may = { $title }; { $subjects } may have
history-title-still = { $title }; { $subject } has not moved
history-figure = Disc: risk score. Grey: the range of each round. A line in bold: the change is larger than the noise of repeated answers and at least 10 points.

## Verdicts

history-changed = Changed
history-possible-change = Possible change
history-no-clear-change = No clear change
history-verdict = { $verdict }, { $change }
history-not-compared-missing = Not compared: not enough answers
history-not-compared-other = Not compared: made of other questions
history-not-compared-one = Not compared: one person’s answers would show

## Not like with like

history-unlike = Not like with like: { $reasons }.
history-unlike-questions = other questions were asked
history-unlike-size = the team’s size changed by a third or more
history-unlike-gates = other alarms are confirmed
history-unlike-strain = in one round fewer than five answered the questions on strain, so “{ $first }” and “{ $second }” are made of other questions
