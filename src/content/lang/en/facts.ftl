# What a team looks up and what follows from it: the levels of a number, the load of operations, skills. A variable named n,
# of or total is a count; every other one is text.

## The values at one level: $unit is "pages in 28 days", "%" or "people"

facts-is = { $value } { $unit }
facts-up-to = up to { $high } { $unit }
facts-above = above { $low } { $unit }
facts-above-up-to = above { $low }, up to { $high } { $unit }
facts-or-more = { $low } { $unit } or more
facts-or-never = { $low } { $unit } or more, or never
facts-to = { $low } to { $high } { $unit }
facts-to-under = { $low } to under { $high } { $unit }
facts-under = under { $high } { $unit }

## Where the levels of a number begin

facts-cuts = Levels at { $bounds } ({ $ground })
facts-cuts-quarter = Level = the index divided by 25 ({ $ground })
facts-ground = { $sources }; { $strength }
facts-published = published
facts-derived = derived from published numbers
facts-judgement = our judgement

## Why raw numbers give no figure; $field is what the number is called

facts-incomplete = A number is missing.
facts-negative = “{ $field }” cannot be below 0.
facts-not-whole = “{ $field }” is a whole number.
facts-zero = With 0 for “{ $field }” there is nothing to divide by. Leave it open if you cannot count it.
facts-part-above-whole = “{ $part }” cannot be more than “{ $whole }”.
facts-downtime = The downtime is longer than the days you looked at.
facts-target = The target is a percentage above 1 and below 100, such as 99.9. A target of 100 leaves no budget to use.
facts-too-large = This number is too large to be read as what it stands for.
