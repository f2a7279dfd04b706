package words

// RuleText is a rule in words: what follows when its condition is met, when it
// is not, and what it waits for while that is open.
type RuleText struct{ Title, Held, NotHeld, Undecided string }

const (
	allFour = "It waits for the four factors."
	allFive = "It waits for the request, the loss, its likelihood, the kind of suit and the means."
)

// What is held or not held must be true of no record too, so texts speak of
// what is shown.
var rules = []struct {
	code string
	RuleText
}{
	{"S1", RuleText{"Gate: success on appeal",
		"The merits are not shown to reach serious questions. Nothing else can save the stay.",
		"The merits reach at least serious questions, so this gate is passed.",
		"It waits for success on appeal."}},
	{"S1-likely", RuleText{"Gate: likely success on appeal",
		"Success on appeal is not shown to be likely, and this standard asks for no less. Nothing else can save the stay.",
		"Success on appeal is likely, so this gate is passed.",
		"It waits for success on appeal."}},
	{"S2", RuleText{"Gate: irreparable harm",
		"Irreparable harm to the party that asks is not shown to be probable. No other factor can save the stay.",
		"Irreparable harm is at least probable, so this gate is passed.",
		"It waits for irreparable harm."}},
	{"S3", RuleText{"Gate: hardships on serious questions",
		"With serious questions only, the hardships must tip sharply to the party that asks. Whether they do is inferred, and your findings do not let one say so.",
		"This gate is passed or not in question. It asks, of serious questions only, for a sharp tip, which is inferred from your findings.",
		"It waits for what a sharp tip is inferred from: harm, harm to others and the public interest."}},
	{"S3-plainly", RuleText{"Gate: hardships that plainly favor a stay",
		"With serious questions only, the hardships must plainly favor the party that asks; that is this model’s measure of a sliding scale. Whether they do is inferred, and your findings do not let one say so.",
		"This gate is passed or not in question. It asks, of serious questions only, whether the hardships plainly favor a stay, which is inferred from your findings.",
		"It waits for what hardships that plainly favor a stay are inferred from: harm, harm to others and the public interest."}},
	{"S4a", RuleText{"Discretion on serious questions",
		"Serious questions and hardships that arguably tip sharply leave the stay to the court’s discretion. The shortfall on the merits must be made up.",
		"This is not that case: serious questions beside hardships that arguably tip sharply.",
		"It waits for the merits and for what shows a sharp tip."}},
	{"S4a-plainly", RuleText{"Discretion where hardships plainly favor a stay",
		"Serious questions, with hardships that arguably favor the party that asks plainly enough, leave the stay to the court’s discretion. The shortfall on the merits must be made up.",
		"This is not that case: serious questions beside hardships that arguably favor the party that asks plainly enough.",
		"It waits for the merits and for what shows whether the hardships plainly favor a stay."}},
	{"S4b", RuleText{"Discretion on likely success",
		"Success is likely, but it is not shown both that others are spared substantial harm and that the public interest allows a stay. If the harm gate is passed, either can outweigh the rest, and the court has discretion.",
		"This is not that case: likely success, with substantial harm to others or the public interest still in the way.",
		"It waits for the merits, harm to others and the public interest."}},
	{"S5", RuleText{"A grant is supported",
		"Success is likely, harm is probable, and nothing weighs heavily against a stay. It is still not of right; the court may refuse it, with reasons.",
		"At least one permissible weighing, or a gate, goes against a stay.",
		allFour}},
	{"SC", RuleText{"Threshold: whether the Supreme Court would take the case",
		"It is not reasonably probable that the Supreme Court would take the case (certiorari). So the stay must be denied, whatever else is found.",
		"It is reasonably probable that the Supreme Court would take the case, so this threshold is passed.",
		"It waits for whether the Supreme Court would take the case, which no other finding makes up for."}},
	{"U-harm", RuleText{"Unsettled: whether being enjoined is irreparable harm",
		"Is it irreparable harm in itself when a Government may not carry out its law or policy? In the Ninth Circuit, Washington v. Trump says no of institutional injury; Trump v. CASA, as commentary reads it, and Maryland v. King, in chambers, point to yes. The two readings come out differently here, so the ruling is contested.",
		"Whether being enjoined is irreparable harm in itself changes nothing here: the readings agree, or the point does not arise.",
		"It waits for the findings on which the two readings may part: the four factors."}},
	{"U-winter", RuleText{"Unsettled: whether the sliding scale survived Winter",
		"The D.C. Circuit left open whether its sliding scale survived Winter (Newby), so both readings are run. They come out differently here, and the ruling is contested.",
		"Whether the sliding scale survived Winter is left open (Newby), but both readings come out alike here.",
		"It waits for the findings on which the two readings may part: success on appeal and what is weighed beside it."}},

	{"T0", RuleText{"No burden on speech",
		"The rule is not shown to burden speech, so no heightened scrutiny applies.",
		"Speech is burdened, so the rule must be justified.",
		"It waits for the burden on speech."}},
	{"T1", RuleText{"The stricter track",
		"A rule that turns on content, or a prior restraint, faces a stricter test, which this tool does not run. The intermediate test is reported still.",
		"The rule is not shown to turn on content or to be a prior restraint, so the intermediate test decides.",
		"It waits for content neutrality and prior restraint."}},
	{"T2", RuleText{"No significant interest",
		"The interest is not shown to be significant, so the rule fails.",
		"The interest is at least significant, so this step is passed. That says nothing about fit.",
		"It waits for the Government’s interest."}},
	{"T3", RuleText{"No real harm reduced",
		"The harm is not shown to be real, or the rule is not shown to reduce it, so the rule fails.",
		"The harm is real and the rule does something against it, so this step is passed.",
		"It waits for proof of real harm and for how far the rule reduces it."}},
	{"T4", RuleText{"More speech burdened than needed",
		"The Government has not shown a reasonable fit, so the rule fails. It need not have chosen the gentlest means.",
		"The burden mostly serves the goal, so this step is passed.",
		"It waits for the finding on fit."}},
	{"T5", RuleText{"No ample other channels",
		"This form of the test requires ample other channels, and they are not shown, so the rule fails.",
		"Ample channels remain, or this form of the test does not ask for them.",
		"It waits for other channels."}},
	{"T6", RuleText{"Advance only in part",
		"The rule advances the interest in part. Ward asks whether it promotes the interest, Turner for direct and material relief; if nothing else fails, judges may differ.",
		"The rule advances the interest directly, or is not shown to reduce the harm and so fails. Whether it may help only in part is not in question.",
		"It waits for how far the rule advances the interest."}},

	{"P3a", RuleText{"Gates: merits, harm, public interest",
		"One of three is not shown: serious questions, probable irreparable harm, a public interest not against it. Nothing offsets a missing element, so the injunction must be denied.",
		"Merits, irreparable harm and public interest each reach the minimum, so these gates are passed.",
		"It waits for the merits, irreparable harm and the public interest."}},
	{"P3b", RuleText{"Gate: hardships for these merits",
		"The hardships are not shown to tip far enough for these merits. Likely success needs a tip; serious questions need a sharp one.",
		"The hardships tip far enough, or the merits fall short without them.",
		"It waits for the merits and the balance of hardships."}},
	{"P12", RuleText{"A grant is supported",
		"Every element is shown and the public interest favors an injunction. It is still never of right; the court may refuse it, with reasons.",
		"An element is not shown, or the public interest is not shown to favor an injunction.",
		"It waits for the four elements."}},
	{"P12n", RuleText{"A neutral public interest",
		"All else is shown, but the public interest is only neutral. Whether it will do that an injunction does not offend it is this model’s open question; Winter asks that it be in the public interest.",
		"This is not that case: all else shown beside a neutral public interest.",
		"It waits for the public interest and the other elements."}},

	{"B0", RuleText{"The United States asks",
		"The United States asks for the injunction, and Rule 65(c) exempts it. No security may be required.",
		"The United States does not ask for the injunction, so security is in question.",
		"It waits for who asks for the injunction."}},
	{"B2", RuleText{"The most: nominal",
		"Harm to the enjoined party is not shown to be realistically likely, so at most a nominal amount fits.",
		"Harm is realistically likely, so an amount tied to provable loss is within reach.",
		"It waits for the likelihood of harm."}},
	{"B3a", RuleText{"The least: tied to the loss",
		"Security was asked for in time, strong evidence shows a likely loss, and no excuse from it is shown. Less than an amount tied to the loss does not fit.",
		"Not all that calls for an amount tied to the loss is shown.",
		allFive}},
	{"B3b", RuleText{"The least: nominal",
		"Security was asked for, a loss is likely and at least partly shown, and no ground to excuse it altogether is shown. At least a nominal amount fits.",
		"Not all that calls for at least a nominal amount is shown, or more is.",
		allFive}},
	{"B3c", RuleText{"The least: nothing",
		"The court is free to set no security at all. Rule 65(c) reads as mandatory; that discretion is a gloss of the courts.",
		"The findings call for at least a nominal amount.",
		allFive}},
	{"B4", RuleText{"Set it or expressly waive it",
		"The court must set security or expressly waive it (Hoechst), and a loss is likely. This model reads that as at least a nominal amount.",
		"A loss is not shown to be likely, so this rule does not raise the least. A waiver must still be express.",
		"It waits for the likelihood of harm."}},
	{"B4-temple", RuleText{"Security almost mandatory",
		"Security is almost mandatory here, and a loss is likely. The Temple exception is not shown: a suit for the public interest or a constitutional right, by a party of limited means. At least a nominal amount fits.",
		"A loss is not shown to be likely, or the Temple exception is shown: a suit for the public interest or a constitutional right, by a party of limited means.",
		"It waits for the likelihood of harm, the kind of suit and the means."}},
	{"B5", RuleText{"The kind of suit excuses no one",
		"The suit serves the public interest or a constitutional right. In this circuit that by itself lowers nothing, as this model reads Habitat.",
		"The suit is not shown to serve the public interest or a constitutional right, so there is nothing of that kind to weigh.",
		"It waits for the kind of suit."}},
}

// Rule gives the text of a rule under its code: "S1".
func Rule(code string) (RuleText, bool) {
	for i := range rules {
		if rules[i].code == code {
			return rules[i].RuleText, true
		}
	}
	return RuleText{}, false
}
