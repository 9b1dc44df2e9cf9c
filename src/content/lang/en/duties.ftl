# The duty map, the operations skills, and the way out rule by rule. A variable named n, of or total is a count; every other one is
# text.

## The duty map in sentences

dutymap-role-developer = product developer
dutymap-role-operations = operations
dutymap-role-platform = platform team
dutymap-role-vendor = outside company
dutymap-hours-a-week =
    { $n ->
        [one] { $value } hour a week
       *[other] { $value } hours a week
    }
dutymap-carrier = { $role }, { $hours }
dutymap-none-said = no duty is said yet; the map counts when all { $all } are
dutymap-some-said =
    { $n ->
        [one] { $count } of { $total } duties is said; the map counts when all are
       *[other] { $count } of { $total } duties are said; the map counts when all are
    }
dutymap-nobody-any = nobody does any of { $all } duties
dutymap-one-all = one person carries all { $hours } hours a week
dutymap-one-most = one person carries { $hours } of { $all } hours a week
dutymap-most-loaded = the person with the most carries { $hours } of { $all } hours a week
dutymap-covered = each duty has a second person or a company
dutymap-thin = { $count } of { $all } duties have no second person who could do them
dutymap-nobody-does = nobody does { $count } of { $all } duties
dutymap-by =
    { $n ->
        [one] { $hours } by one person
       *[other] { $hours } by { $count } people
    }
dutymap-by-companies =
    { $n ->
        [one] a company does it
       *[other] { $count } companies do it
    }
dutymap-and-companies =
    { $n ->
        [one] a company
       *[other] { $count } companies
    }
dutymap-nobody = nobody does this
dutymap-nobody-could = nobody could
dutymap-could =
    { $n ->
        [one] one person could
       *[other] { $count } people could
    }
dutymap-nobody-else = nobody else could
dutymap-others =
    { $n ->
        [one] one other person could
       *[other] { $count } others could
    }
dutymap-not-alone = whoever carries it could not do it alone
dutymap-part-load = The person with the most carries { $hours } hours a week. 20 hours are half of a 40-hour week, the most that Google lets full-time specialists spend on operations (S01).
dutymap-part-no-hours = Nobody carries hours.
dutymap-part-share = One person carries { $share } % of the hours; shared evenly by { $count } people it would be { $even } %.
dutymap-part-alone = There is only one person to share the hours.
dutymap-part-covered = Each duty has two people who could do it alone, or a company that does.
dutymap-part-uncovered = { $count } of { $all } duties have at most one person who could do them alone, and no company.

## The duty map: entering it

dutymap-lede = Say for each duty who carries it and for how many hours in a usual week. One person can type this in ten minutes; the others correct it.
dutymap-private = Names and initials stay on this page and in the round’s file. Findings and reports speak of “one person”, never of whom.
dutymap-people = Who is on the team
dutymap-people-typed = People to add
dutymap-people-hint = Everybody, also those who carry nothing: initials or numbers, separated by commas or on lines of their own.
dutymap-people-add = Add to the list
dutymap-people-grid = Use the people of the knowledge grid
dutymap-people-numbers = Use P1 to P{ $of }
dutymap-people-known = Everybody in this field is on the list already. Nothing was changed.
dutymap-people-full =
    { $n ->
        [one] One name found no room: a list holds { $of }. The others are on it.
       *[other] { $n } names found no room: a list holds { $of }. The others are on it.
    }
dutymap-people-empty = Nobody is on the list yet.
dutymap-people-size = This list has { $n }; the round says that you are { $of }. How evenly the work is spread depends on everybody being on it.
dutymap-person-carries =
    { $n ->
        [one] carries one duty
       *[other] carries { $count } duties
    }
dutymap-person-off =
    { $n ->
        [one] taken off the list, and counted as one of you as long as one duty is theirs
       *[other] taken off the list, and counted as one of you as long as { $count } duties are theirs
    }
dutymap-person-able = named as able, and not on the list
dutymap-person-remove = Remove
dutymap-person-remove-label = Remove { $who } from the team
dutymap-person-back = Put back
dutymap-person-back-label = Put back on the list: { $who }
dutymap-person-removed = One person is no longer on the list of the duty map.
dutymap-open =
    { $n ->
        [one] One duty to go
       *[other] { $n } duties to go
    }
dutymap-open-hint = A duty that nobody does is said with “Nobody does this”. It is not the same as one that nobody spoke of.
dutymap-standard = The duties
dutymap-standard-hint = To change somebody’s hours, add the same person again with the new number.
dutymap-not-said = Not said yet.
dutymap-role = As
dutymap-who = Who
dutymap-nobody-listed = Nobody on the list yet
dutymap-company = Company
dutymap-hours = Hours a week
dutymap-add = Add
dutymap-add-label = Add to { $duty }
dutymap-more = Add or change
dutymap-more-label = Add or change: { $duty }
dutymap-nobody-button = Nobody does this
dutymap-nobody-label = Nobody does this: { $duty }
dutymap-next = Next open duty
dutymap-carriers = Who carries { $duty }
dutymap-carrier-remove = Remove
dutymap-carrier-remove-label = Remove { $who } from { $duty }
dutymap-carrier-removed = One carrier less for { $duty }.
dutymap-able = Who could do it alone today?
dutymap-take-back = Not said after all
dutymap-take-back-label = Not said after all: { $duty }
dutymap-taken-back = { $duty } is not said any more.
dutymap-wrong-nobody = Nobody is on the list of people yet. The hours stay here; add people at the top and come back.
dutymap-wrong-company = The company has no name. Nothing was added; type one and add again.
dutymap-wrong-many = A duty holds at most { $n } carriers. Nothing was added.
dutymap-hours-empty = No hours were typed. Nothing was added; type a number, 0 if it takes no time.
dutymap-hours-huge = A week has 168 hours. Nothing was added; type a smaller number.
dutymap-own = Duties of your own
dutymap-own-hint = What else has to be done for the service to run, such as a certificate that a customer asks for.
dutymap-own-name = Name of the duty
dutymap-own-weight = Without it
dutymap-own-add = Add this duty
dutymap-own-remove = Remove this duty
dutymap-own-remove-label = Remove this duty: { $duty }
dutymap-own-removed = { $duty } is no longer on the map.
dutymap-own-empty = The duty has no name. Nothing was added; type one and add again.
dutymap-own-long = This name has { $n } characters; at most 80 fit. Nothing was added; shorten it and add again.
dutymap-own-signs = This name contains signs that cannot be shown safely. Nothing was added; type it again without them.
dutymap-own-twice = “{ $duty }” is on the map already. Nothing was added.
dutymap-own-full = The map holds { $n } duties and is full. Nothing was added.
dutymap-result = What the map says
dutymap-index = Solo-ops load index
dutymap-index-waits = The index and its band show with the results, after the reveal.
dutymap-developers = Product developers carry { $share } % of the operations hours. That is no fault in itself, and does not count.
dutymap-to-findings = Knowledge and duties

## Skills: entering them

skillset-title = What can you do alone, without help from outside?
skillset-lede = Seven skills that running a service asks for. Agree on one answer for each.
skillset-said =
    { $n ->
        [one] { $n } of { $total } skills is said.
       *[other] { $n } of { $total } skills are said.
    }
skillset-team = This rates the team as a whole and never a person. No name is asked for, and “one of us” stays unnamed.
skillset-clear = Take the answer back
skillset-clear-label = Take the answer back: { $skill }
skillset-step = What is missing here becomes the reason for one step of the plan:
skillset-no-score = It changes no score.

## The way out, rule by rule

wayout-how = How this was decided
wayout-waits = Which way out fits waits for the results
wayout-waits-lede = The rules that decide for you compare two of your risks. Until you reveal the results, the page shows what can be said without them.
wayout-decided = Rule { $rule } decides. { $title }.
wayout-rules = Six rules, and the first that applies decides
wayout-rule = Rule { $rule }: { $choice }
wayout-decides = This rule decides
wayout-runner-up = Runner-up
wayout-applies-too = Applies as well
wayout-may-decide = Applies; whether it decides waits for the results
wayout-does-not = Does not apply
wayout-rule-waits = Waits for the results
wayout-met = Met.
wayout-not-met = Not met.
wayout-condition-waits = Waits for the results.
wayout-last = No condition: it applies when no rule before it does.
wayout-fits =
    { $n ->
        [0] At least four of five checks fit a managed platform: none fits.
        [one] At least four of five checks fit a managed platform: one fits.
       *[other] At least four of five checks fit a managed platform: { $count } fit.
    }
wayout-under-30 =
    { $n ->
        [one] Fewer than 30 engineers: there is one.
       *[other] Fewer than 30 engineers: you are { $count }.
    }
wayout-under-10 =
    { $n ->
        [one] Fewer than ten engineers: there is one.
       *[other] Fewer than ten engineers: you are { $count }.
    }
wayout-teams = Three product teams or more: you have { $count }.
wayout-as-much = Infrastructure (risk 3) hurts at least as much as incidents (risk 2).
wayout-as-much-known = Infrastructure hurts at least as much as incidents: risk 3 stands at { $infrastructure }, risk 2 at { $incidents }.
wayout-more = Incidents (risk 2) hurt more than infrastructure (risk 3).
wayout-more-known = Incidents hurt more than infrastructure: risk 2 stands at { $incidents }, risk 3 at { $infrastructure }.
wayout-promised = The service is promised around the clock: it is.
wayout-not-promised = The service is promised around the clock: it is not.
wayout-jobs = Operations take at least 1.5 full-time jobs: they take { $fte } by your duty map.
wayout-jobs-unknown = Operations take at least 1.5 full-time jobs: your duty map is not complete, so this counts as none.
wayout-reason-1 = You pay for the abstraction instead of building it, and nobody has to be woken for a patched kernel.
wayout-reason-2 = Too few people for a specialist role without making a new single point.
wayout-reason-3 = The same work is done several times by hand; a small team that treats its platform as a product pays back across teams.
wayout-reason-4 = The pain is incidents, and there is more than one job of it, spread over people who were hired for something else.
wayout-reason-5 = Several teams can share one road to production.
wayout-reason-6 = One named part-time owner and a deputy keep one documented road. Look again at three product teams.
wayout-change = Change what it looks at
wayout-change-hint = The decision follows at once. Risks come from your answers, hours from the duty map.
wayout-duties = To the duty map
wayout-always = Whatever you choose
wayout-always-1 = Developers stay in the rotation to some degree. Google gave them 5 % of operations work on purpose (S03).
wayout-always-2 = Never fewer than two specialists: one alone is a new single point.
wayout-always-3 = A promise around the clock needs at least six people in the rotation, or it is too large a promise.
wayout-weak = How strong is this?
wayout-weak-1 = Weak. For a platform team people on the web name 30 to 40 engineers, 50 to 150, or no ratio at all; for SRE 30 to 40, and two or three at once (S45).
wayout-weak-2 = Better supported: each level of platform must pay for itself (S43); start with targets and practices, even with no SRE at all (S28); start with the thinnest platform, which may be a wiki page (S44).
wayout-back = Back to the plan
