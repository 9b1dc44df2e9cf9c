# The Method page: how the score is made, what it rests on, where it is weak. One message is one paragraph; `pages.rs`
# lists them in order. [S01] and so on are sources in sources.toml.

method-for = What the score is for
method-for-1 = The score orders your conversation. It is not a measurement like a thermometer.
method-for-2 = No published instrument measures these five risks together, and nothing here has been validated on real teams. What helps is the talk: where you see different worlds, what nobody knows, and which first step has a name on it.
method-for-3 = Higher is worse everywhere. A score speaks about exposure, about how likely things are to go wrong. How much it would hurt is a separate question, asked for the plan and never part of the score.

method-value = From answers to one value per question
method-value-1 = Every question has five answers that can be seen or counted. They stand for levels from 0, healthy, to 4, critical. Nobody sees these numbers while answering.
method-value-2 = Where there is one truth for the whole team, you are informants, and the team value is the median: one mistaken person does not move it. With an even number it is the mean of the two middle answers.
method-value-3 = Where everybody has their own truth, such as broken nights, a plain average would hide the one person who carries it all. One 4 and five 0 average to 0.7. So the value is the middle between the mean of all and the mean of the worst third: here 1.3. One overloaded person stays visible and cannot drive the value to the top alone.

method-unknown = “I don’t know” and “Does not apply”
method-unknown-1 = On some questions not knowing is itself a finding, for instance how soon a leaver’s access is gone. There, “I don’t know” pulls a good value towards the middle (2) in proportion to how many said it, and never improves a bad one. From a third of you up it is shown as a blind spot. If nobody knows, the value is 3.
method-unknown-2 = On other questions “I don’t know” changes nothing. “Does not apply” is left out; if more than half of you chose it, the whole question is.

method-evidence = What you looked up
method-evidence-1 = A looked-up number becomes a level by its cut points. It does one of four things. It replaces the answers where it measures exactly what was asked. It can only raise them where people under-report, as with nights [S18], or where one proven case is enough. It counts as one more part of the sub-risk where it is related but different. Or it only stands beside the score.
method-evidence-2 = A figure can be worked out from raw numbers, read off, or said roughly: then it counts with the middle of the range you chose. “Nobody can say” changes no score. A map of knowledge counts when every level is set, a map of duties when each of the thirteen is said; until then the scores are as if nobody had begun.
method-evidence-3 = Where a number and the answers lie one and a half levels apart or more, both are shown. Evidence never lowers a score on strain, because counted hours do not explain fatigue and people’s experience does [S23].

method-subrisk = From values to a sub-risk
method-subrisk-1 = A sub-risk’s score is 25 times the mean of its values, so it runs from 0 to 100. All parts weigh the same: nothing published supports other weights, and equal weights, stated openly, are the usual choice then [S48]. At least two values are needed, else there are not enough answers.

method-gates = Alarms: what must not average out
method-gates-1 = Averages forgive. With a shared root password and two perfect answers the mean would be 33. So five facts set a floor when they are confirmed: a shared administrator credential, changes that cannot be traced, one person on call around the clock, one person who can release without written steps, and no known way back from data loss.
method-gates-2 = Answers confirm an alarm when at least two people and at least half of those who answered say so. Evidence or your own look confirms it, too. Until then it changes no score and is a question to you. One person alone can never confirm an alarm by an answer, and only a new round lifts one.

method-risk = From sub-risks to a risk
method-risk-1 = A risk is three quarters of its worse sub-risk and one quarter of the other. A plain mean would let a good half pay for a bad one; the maximum would throw half of the information away [S48].
method-risk-2 = There is no total. Five risks side by side say more than one figure, and a figure invites comparing teams [S49].

method-bands = Bands
method-bands-1 = Below 20 is Healthy: keep doing it. From 20 Watch: fine now, look again next quarter. From 40 Elevated: plan something this quarter. From 60 High: start this month. From 80 Critical: start this week. The cut points are a convention: each of the five answer levels falls inside a band of its own.

method-range = Ranges and confidence
method-range-1 = People repeat themselves imperfectly. We assume that the same person a week later moves by 0.6 levels (standard deviation), about one level in one case of three. From that, and from who did not answer, follows the bar around each score: nine of ten repetitions would land in it. Where the bars of two risks overlap, their order is not certain.
method-range-2 = Confidence starts high and loses a step for each of these: fewer than four people or under 60 % of the team answered; more than a quarter of the answers are “I don’t know”; more than a third of the questions split you; nothing was looked up.

method-agreement = Where you differ
method-agreement-1 = From three answers up we take how far answers lie from their mean, on average. Above five sixths of a level it is worth talking about [S51]. On a fact, it means that somebody lacks information. On an experience, it means that the load is uneven.

method-hands = Answers by show of hands
method-hands-1 = Raised hands say how many chose each answer, not who. Values, alarms and agreement need no more than that and are computed as for single answers. One thing needs a row per person: the part of the range that comes from those who did not answer. There we join worst with worst, hand by hand. This is the widest spread the counts allow, so the range is never too narrow.
method-hands-2 = Questions on nights and strain are not asked by show of hands.

method-few = Fewer than five answers
method-few-1 = Below five people, only the five risks are shown: no sub-risk, no question, no count and no note. Vendors of staff surveys use three to five as the limit [S52]; five suits strain. The four questions on nights and strain then count nowhere, because hiding them would not be enough: from a score and its parts they could be worked out. They are also left out of every file.
method-few-2 = From five people up, sensitive questions are shown in words and never as single answers, smallest or largest values.

method-trend = Change between rounds
method-trend-1 = A change counts as changed when it is at least ten points and beyond 1.96 standard errors of a difference; as no clear change below five points or below 1.28 standard errors; and as possible in between [S53]. With ten sub-risks, expect one false “changed” in every other round.
method-trend-2 = If the questions, the confirmed alarms or a third of the team’s size changed, the rounds are not like with like.

method-knowledge = Knowledge and duties
method-knowledge-1 = The bus factor is the smallest number of people whose absence leaves more than half of what you run, by weight, without anybody who can work on it alone [S38 S39]. Every set of people is tried, so it is exact; for very large teams it is an upper bound and says “at most”. Where people rate their own rows, rows count from five people on, and a system counts when everybody was asked about it. Self-ratings flatter: a restore done is worth more than a level claimed.
method-knowledge-2 = The solo-ops index adds three parts: the hours of the most loaded person against 20 a week (35 %), how unevenly hours fall (35 %), and the duties that at most one person could do (30 %). A team that shares its duties evenly and has little of them scores near 0, even if developers do all of it.

method-plan = The roadmap
method-plan-1 = Each of the 35 actions lowers some sub-risks: an effect of 1, 2 or 3 takes 10, 20 or 35 % off. A second action on the same sub-risk counts half, a third a quarter, and nothing takes more than 60 %. Effects and efforts are our estimates; sources support their direction only.
method-plan-2 = First come repairs of confirmed alarms. Then the step that carries out your way out. Then, again and again, the action with the most points, weighed by how much a risk would hurt, per person-week; half a person-week of coordination is added to each. An action takes its prerequisites with it.
method-plan-3 = Two things are scarce: hands and attention. So each window has a capacity (team size times your share of time) and a limit on how many habits, repairs, builds and reorganisations start at once. What does not fit is listed with what is missing. This is a simple procedure and not the best of all plans; a more exact one would pretend to know more than we do.
method-plan-4 = “If all is done” is a planning assumption, not a forecast.

method-choice = Platform team, SRE role or a managed platform
method-choice-1 = The first rule that applies decides. One: a managed platform fits on four of five checks and you are fewer than 30 engineers: buy it. Two: fewer than ten engineers: share the duty. Three: three product teams or more, and infrastructure hurts at least as much as incidents: a platform team. Four: needed around the clock, incidents hurt more, and operations are a job and a half or more: an SRE role. Five: three product teams or more: a platform team. Six: otherwise a named owner.
method-choice-2 = This is the weakest part. The headcounts are opinions found on the web [S45]. Better supported: start with the thinnest platform, which may be one page [S44]; start with targets and practices even without an SRE [S28]; each level of platform must pay for itself [S43]. Whatever you choose, developers stay in the rotation to some degree [S03], and never fewer than two specialists.

method-ground = What this rests on
method-ground-1 = Well supported: sleep loss and error [S17 S18 S19 S21]; review coverage and defects [S14]; one or two people holding most of the knowledge [S38 S41]; duties on access, logging and restore tests in NIST, CIS, PCI and HIPAA [S31 S32 S33 S34]; the definitions and averages of DORA [S04 S05].
method-ground-2 = Practice, not proof: Google’s numbers on being on call, from one company with full-time specialists [S01 S02]; PagerDuty’s 2, 7 and 19 interruptions [S24]; sizes of changes [S12 S13 S15]; error budgets [S28].
method-ground-3 = Our own judgement: most cut points between answers, the bands, the effects of actions, the rule for the way out.

method-limits = Where it is weak
method-limits-1 = It has not been tested whether two rounds with the same people agree, whether the bands mean what they say, or whether the weights fit. Ten teams asked twice would show that.
method-limits-2 = Evidence on night work comes from laboratories, hospitals and industry, none of it from software teams on call. The direction is solid, the size is not.
method-limits-3 = There is no published limit for hours of operations by product developers; ours leans on Google’s 50 % for specialists. The share of unplanned work hardly separated good from bad teams in 2018 [S07].
method-limits-4 = Numbers from vendors sell something and serve as orientation only. Remarks on duties are orientation, not legal advice; rules on standby and rest differ by country.
method-limits-5 = Not used, because no good source was found: “23 minutes to refocus” [S10], “20 % lost per extra project”, and DORA’s “elite, high, medium, low” as if it were current.

method-sources = Sources
method-source-first = { $id }: { $title }. { $where }.
method-source-second = { $id }: { $title }. { $where }. Known from quotations.
