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

## The load of operations: names, values with their unit, a sentence each, and what to hold it against. $source is "S01".

load-name-share = Working time for operations
load-name-heaviest = Operations hours of the person with the most
load-name-night-pages = Pages at night for a person in a month
load-name-rotation = People in the rotation
load-name-after-pages = Work after pages in an on-call week
load-to = { $low } to { $high }
load-up-to = up to { $high }
load-percent = { $value } %
load-hours =
    { $n ->
        [one] { $value } hour
       *[other] { $value } hours
    }
load-pages =
    { $n ->
        [one] { $value } page
       *[other] { $value } pages
    }
load-people =
    { $n ->
        [one] { $value } person
       *[other] { $value } people
    }
load-people-of = { $value } of { $of }
load-says-share = Operations take { $value } of your working time, by { $from }.
load-from-duties = the duty map
load-from-hours = the hours per developer
load-from-both = the duty map and the hours per developer
load-says-heaviest = The person with the most operations work spends { $value } a week on it.
load-says-no-nights = Nobody is woken by a page.
load-says-most-woken = The most-woken person gets { $value } at night in a month.
load-says-one-woken = One person takes every night: { $value } in a month.
load-says-woken = In a month a person in the rotation gets { $value } at night: the larger figure is the most-woken person’s, the smaller one spreads it over all who take turns.
load-says-rotation-enough = Enough people take turns for a service that is promised around the clock.
load-says-rotation-short =
    { $n ->
        [one] { $count } person is missing for turns around the clock with room to rest. More people are one way; the other is to decide which pages may wait until the morning.
       *[other] { $count } people are missing for turns around the clock with room to rest. More people are one way; the other is to decide which pages may wait until the morning.
    }
load-says-office-enough = Enough people take turns for cover in office hours.
load-says-office-short =
    { $n ->
        [one] { $count } person is missing for cover in office hours that survives holidays and illness.
       *[other] { $count } people are missing for cover in office hours that survives holidays and illness.
    }
load-at-least = at least { $count }
load-says-no-pages = No page has brought work in an on-call week.
load-says-after-pages = An on-call week brings { $value } of work after pages, if an incident takes six hours at most.
load-against-share = Google lets specialists spend at most half of their time on operations ({ $source }); no published cap exists for product developers.
load-against-heaviest = 20 hours are half of a 40-hour week, the most that Google lets full-time specialists spend ({ $source }); no published cap exists for product developers.
load-against-night-pages = PagerDuty counts two interruptions outside office hours in a month as good and seven as bad; nineteen is where its burnt-out top tenth stands ({ $source }: a vendor’s data, and not only nights).
load-against-rotation = For turns around the clock Google asks for eight full-time specialists at one site, or six at each of two ({ $source }).
load-against-office = Six is our own reading: one level below the eight full-time specialists that Google asks for around the clock ({ $source }).
load-against-after-pages = Google plans six hours for an incident, from repair to write-up, and half of a 40-hour week, 20 hours, for operations; both are for full-time specialists ({ $source }).

## Skills: a name, what doing it alone means, a clause after "can", and a noun after "holds"

skill-name-containers = Containers
skill-means-containers = Writes the image of a new service and finds out why one does not start.
skill-can-containers = build a container image
skill-noun-containers = the containers
skill-name-orchestration = Orchestration
skill-means-orchestration = Rolls a service out on the cluster, rolls it back, and moves it off a failing machine.
skill-can-orchestration = orchestrate containers
skill-noun-orchestration = the cluster
skill-name-pipelines = Pipelines
skill-means-pipelines = Builds the road from a merge to production and repairs it when it is stuck.
skill-can-pipelines = run a pipeline
skill-noun-pipelines = the pipelines
skill-name-cloud = Cloud
skill-means-cloud = Sets up network, storage and rights at your provider, and can say what the bill is made of.
skill-can-cloud = set up what the service needs in the cloud
skill-noun-cloud = the cloud account
skill-name-infrastructure-code = Infrastructure as code
skill-means-infrastructure-code = Changes machines and databases through files, and brings what was made by hand under them.
skill-can-infrastructure-code = change infrastructure through code
skill-noun-infrastructure-code = the infrastructure code
skill-name-monitoring = Monitoring
skill-means-monitoring = Chooses what to measure, writes the alert for it, and removes alerts that nobody acts on.
skill-can-monitoring = set up monitoring
skill-noun-monitoring = the monitoring
skill-name-incident-response = Incident response
skill-means-incident-response = Leads from the first page to the all-clear: finds the cause, decides, and keeps customers informed.
skill-can-incident-response = lead an incident
skill-noun-incident-response = the incidents

command-not-used = We do not use it
command-outside = We need help from outside
command-one = One of us can, alone
command-several = Two or more of us can, alone

skills-or = { $before } or { $item }
skills-nobody = nobody on the team can { $things } alone
skills-one = one person alone holds { $things }
skills-both = { $nobody }; { $one }
skills-covered = Two or more of you command each skill that you said you use.
skills-outside =
    { $n ->
        [one] { $count } of { $all } skills needs help from outside
       *[other] { $count } of { $all } skills need help from outside
    }
skills-thin =
    { $n ->
        [one] { $count } of { $all } skills hangs on one person
       *[other] { $count } of { $all } skills hang on one person
    }
skills-outside-and-thin =
    { $n ->
        [one] { $outside }, and { $count } hangs on one person
       *[other] { $outside }, and { $count } hang on one person
    }

## Entering facts

facts-pages = Facts
facts-page-evidence = Look up
facts-page-knowledge = Who can run what
facts-page-duties = Who carries what
facts-page-skills = Skills
undo-removed-system = { $name } is no longer on the list of systems.
undo-removed-person = One person is no longer on the list of people.

## Who can run what: levels, and one person's own row

knows-0 = I know nothing of it
knows-1 = I can follow a runbook with help
knows-2 = I can work alone: release, undo, find faults, restore
knows-3 = I can change its design and teach it
systems-title = What you can run
systems-lede = Think of a day on which nobody else is there. What could you do on each of these systems?
systems-private = Your row goes along with your answers. From five rows on, after the reveal, the team sees how many people can run a system, and never whose row it is.
systems-open =
    { $n ->
        [one] Your row on systems stays here: one system is open. Rate it, and your row goes along.
       *[other] Your row on systems stays here: { $n } systems are open. Rate them, and your row goes along.
    }
systems-open-link = Rate the rest
own-systems =
    { $n ->
        [one] A last page asks what you can run on one system.
       *[other] A last page asks what you can run on { $n } systems.
    }
systems-some =
    { $n ->
        [one] One system is open. Your row goes along when all are rated; your answers go along in any case.
       *[other] { $n } systems are open. Your row goes along when all are rated; your answers go along in any case.
    }

## One figure

look-follows = Nobody types this figure. It follows from:
look-where = Where to look:
look-formula = Count: { $formula }.
look-way = How you know it
look-way-raw = We counted
look-way-number = We counted
look-way-figure = The figure stands somewhere
look-way-about = We can say roughly
look-way-unknown = Nobody can say
look-list-hint = One after the other, with spaces between them
look-figure = The figure, in { $unit }
look-about = Roughly
look-about-none = Choose a range
look-unknown = Noted: you looked, and nobody can say. It changes no score.
look-last = When it last happened
look-never = Never
look-level = Level { $level }, on a scale from 0 (healthy) to 4
look-replaces = Counts in place of the answers to “{ $question }”.
look-raises = Can raise the answers to “{ $question }”, and never lowers them.
look-blends = Counts as one more part of “{ $part }”.
look-compares = Stands beside the score and does not count.
look-more = Date, source, remove
look-on = Looked up on
look-note = Link or note
look-forget = Remove this figure
look-forget-label = Remove this figure: { $name }
look-forgot = The figure “{ $name }” is removed.
look-missing = A number is still missing. Until it is there, nothing changes.
look-above-hundred = More than 100 % cannot be. Check whether the two numbers were swapped; nothing was changed.
look-future = This day has not come yet. Nothing was changed; type the day on which it last happened.
look-not-said = Nobody said
look-yes = Yes
look-no = No
look-release-written = Are the steps of a release written down?
look-restore-written = Is there a written procedure for restoring data?
number-negative = This is below zero, and nothing here can be. Nothing was changed.
number-not = This is not a number. Type digits, such as 12 or 4.5; nothing was changed.
number-ambiguous = This can be read in two ways. Type { $grouped } or { $decimal }; nothing was changed.
number-large = This number is too large to be right. Nothing was changed.
number-many = These are more than { $n } numbers. Type the last five or ten; nothing was changed.
number-at = “{ $written }”: { $why }

## The page of figures

evidence-title =
    { $n ->
        [0] Put numbers beside your answers
        [one] One of { $of } figures stands beside your answers
       *[other] { $n } of { $of } figures stand beside your answers
    }
evidence-lede = A figure from a log settles what people only suspect. All of them are optional, each takes a minute or two, and you can look them up before the meeting. A number of yours stays on this device like everything else.
look-first-title = Look these up first
look-first-text = They could confirm an alarm, or settle where you are likely to differ most.
look-asked-title = This figure settles it
evidence-all = All figures
evidence-search = Search, by name, tool or risk
evidence-none = No figure has these words. Try one of them alone, such as “deploy” or “access”.
evidence-entry = { $name }: { $value }
evidence-unknown = nobody can say
pages-title = From your paging tool
pages-text = Save the list of pages of the last weeks as CSV: a column with the time, one with the person who was paged. Up to three figures come of it. Names are compared while it is read and then dropped; nothing but counts is kept.

## Who can run what: the page of the person who types

matrix-title-none = Start with what you run
matrix-title-systems =
    { $n ->
        [one] One system is on the list
       *[other] { $count } systems are on the list
    }
matrix-title =
    { $n ->
        [one] One system, and what { $people } can do on it
       *[other] { $count } systems, and what { $people } can do on each
    }
matrix-title-people =
    { $n ->
        [one] one person
       *[other] { $count } people
    }
matrix-lede = How many people can run each system alone? That is the bus factor of your operations, which no version control knows.
matrix-systems = Systems
matrix-systems-text = Ten are plenty: what customers use, what it stands on, and what you need to repair it.
matrix-suggested = Most teams have some of these
matrix-system-name = Name of the system
matrix-weight = How much hangs on it
matrix-weight-of = How much hangs on it: { $name }
matrix-add-system = Add system
matrix-system-twice = “{ $name }” is on the list already. Nothing was changed.
matrix-system-wrong = A system needs a name of 1 to 80 signs. Nothing was changed.
matrix-systems-full = Sixty systems are the most. Remove one, or put small ones together.
matrix-remove = Remove
matrix-remove-system = Remove the system { $name }
matrix-remove-person = Remove the person { $name }
matrix-people = People
matrix-people-text = Either each of you rates their own row on their own device, along with the questions: then leave this list empty. Or one of you types it here: initials or numbers will do. Names stay on this page and in the file you save; no result, chart or report shows them.
matrix-people-names = Initials or numbers, separated by commas
matrix-add-people = Add people
matrix-people-wrong = A person needs 1 to 80 signs, such as initials. Nothing was added.
matrix-people-full = { $n } people are the most that one of you types. Those beyond are not added; let each rate their own row.
matrix-system-taken = Another system has this name. The old one stays.
matrix-numbered = P1 to P{ $n }
matrix-from-duties = The people of the duty map
matrix-rows =
    { $n ->
        [one] One person sent their own row
       *[other] { $count } people sent their own row
    }
matrix-rows-text = Each counts as a person of its own. Type only those here who sent none.
matrix-rows-few = Rows count from five rows on, once the results were shown: otherwise one that comes in could be read off what it changes.
matrix-rows-open = Not everybody was asked about { $systems }, which came to the list later. It does not count until everybody has sent again.
matrix-levels = Levels
matrix-head-system = System
matrix-cell = { $who } on { $system }
matrix-open =
    { $n ->
        [one] One level is open
       *[other] { $n } levels are open
    }
matrix-open-text = Nothing of this table counts until every level is set.
matrix-finish = Set the open ones to 0
matrix-counts = Every level is set. The table counts.
matrix-to-knowing = See what follows
matrix-to-duties = Who carries what
matrix-whose = Whose absence it is, for the person who types
matrix-whose-text = Not for the projector. Talk to these people first.
level-0 = knows nothing of it
level-1 = can follow a runbook with help
level-2 = can work alone: release, undo, find faults, restore
level-3 = can change its design and teach it
weight-3 = customers stop without it
weight-2 = hurts within a day
weight-1 = can wait
system-front = Web front end
system-api = API or back end
system-payment = Payment
system-database = Main database
system-cloud = Cloud account and network
system-access = Sign-in and access
system-deploy = Deployment pipeline
system-monitoring = Monitoring and alerts
system-backup = Backups
system-dns = Domains and certificates
system-jobs = Queues and jobs
system-reports = Reports and e-mail
whose-set = Without { $people } more than half of the weight has nobody.
whose-sets-more =
    { $n ->
        [one] One more such group.
       *[other] { $n } more such groups.
    }
whose-sole = { $who } alone holds systems of weight { $weight } together.
whose-row = somebody who sent their own row
whose-none = No set of six people or fewer does it.

## A paging tool's export

pages-file = Choose the CSV file
pages-paste = or paste its lines
pages-wrong = Nothing was taken in
pages-found =
    { $n ->
        [one] One page
       *[other] { $n } pages
    }
pages-span = From { $first } to { $last }{ $people }.
pages-people =
    { $n ->
        [0] , without a column that says to whom
        [one] , all to one person
       *[other] , to { $n } people
    }
pages-nights =
    { $n ->
        [0] None came between 22:00 and 07:00.
        [one] One came between 22:00 and 07:00; the most-woken person got { $of }.
       *[other] { $n } came between 22:00 and 07:00; the most-woken person got { $of }.
    }
pages-nights-all =
    { $n ->
        [0] None came between 22:00 and 07:00.
        [one] One came between 22:00 and 07:00. Without the people nobody can say who was woken most.
       *[other] { $n } came between 22:00 and 07:00. Without the people nobody can say who was woken most.
    }
pages-wrong-column = That column gives nothing; the one before counts
pages-joined =
    { $n ->
        [one] One page came within a minute of another to the same person and counts with it.
       *[other] { $n } pages came within a minute of another to the same person and count with it.
    }
pages-needed = { $n } of { $of } needed action.
pages-skipped =
    { $n ->
        [one] One line has no time and is left out: line { $lines }.
       *[other] { $n } lines have no time and are left out, such as { $lines }.
    }
pages-future =
    { $n ->
        [one] One page lies after today and is left out.
       *[other] { $n } pages lie after today and are left out.
    }
pages-time = Time of the page
pages-person = Who was paged
pages-action = Did it need action
pages-column = Column { $n }
pages-no-column = no such column
pages-order = Dates such as 03/04 are
pages-order-day = day, then month
pages-order-month = month, then day
pages-days = Days it covers
pages-days-wrong = A whole number, and { $n } or more: so many days lie between the first page and the last.
pages-acted = How many needed action, if you know
pages-acted-wrong = A whole number, { $n } at most.
pages-short = A few days say little. Four weeks or more are better.
pages-use =
    { $n ->
        [one] Use this figure
       *[other] Use these { $n } figures
    }
pages-leave = Leave it
pages-used =
    { $n ->
        [one] One figure is entered. Nothing else of the file is kept.
       *[other] { $count } figures are entered. Nothing else of the file is kept.
    }
pages-note = From a paging export, { $first } to { $last }
pages-empty = There is nothing in it. Choose the file your paging tool saved.
pages-too-large = It is larger than { $n } MB. Save fewer weeks and try again; nothing was changed.
pages-too-many = It has more than { $most } lines. Save fewer weeks and try again; nothing was changed.
pages-not-text = It is not a CSV file. Save it as CSV, not as a spreadsheet, and try again; nothing was changed.
pages-unreadable = The file could not be read. Try once more; nothing was changed.
pages-no-times = No column in it holds times such as 2026-11-20 03:14. Nothing was changed; save it again with the time of each page.
pages-only-future =
    { $n ->
        [one] Its only page lies after today. Check the order of day and month; nothing was changed.
       *[other] All of its { $n } pages lie after today. Check the order of day and month; nothing was changed.
    }
