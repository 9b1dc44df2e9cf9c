# The reveal: what a room reads together on a projector, in four stages. A variable named n, of or total is a count; every
# other one is text: $count is a count in words that begins no sentence, $number one that does.

## The stages, as buttons and as titles of the page

stage-risks = Your five risks
stage-split = Where you differ
stage-unknown = What nobody knows
stage-agreed = Agreed and bad
stage-hint-split = where you differ
stage-hint-unknown = what nobody knows
stage-hint-agreed = agreed and bad
stage-hint-results = the results
stage-to-collect = Back to the answers
stage-back = Back
stage-moves = Through the reveal

## All risks at once

stage-few = Fewer than five of you answered, so only the five risks show: in a small group a detail can be one person.

## Where answers lie farthest apart

stage-split-title =
    { $n ->
        [one] You differ most on one question
       *[other] You differ most on { $count } questions
    }

## What few or nobody know

stage-unknown-first = The { $count } that fewest of you know, of { $all }. Full dot: answered. Ring: “I don’t know”.

## What all see alike, and it is bad

stage-agreed-title =
    { $n ->
        [one] On one question you agree, and it is bad
       *[other] On { $count } questions you agree, and it is bad
    }
stage-agreed-text = Nothing to debate here, only something to do.
stage-agreed-none = On no question do you agree that it is bad.
stage-agreed-said = { $n } of { $of } say so
stage-agreed-said-knew = { $n } of { $of } who knew say so

## Few answers

few-answers-title = Few answers make shaky results.
few-answers-text =
    { $n ->
        [one] These are one person’s scores.
       *[other] One more could move every score.
    }
few-answers-together = Answer together instead
