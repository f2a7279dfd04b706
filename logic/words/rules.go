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
	{"S0", RuleText{"The question asked",
		"An administrative stay, or one asked of the Supreme Court, is judged by another test, so there is no ruling here.",
		"This is a motion for a stay pending appeal, so the four factors apply.",
		"It waits for the kind of stay that is asked for."}},
	{"S1", RuleText{"Gate: success on appeal",
		"The merits are not shown to reach serious questions. Nothing else can save the stay.",
		"The merits reach at least serious questions, so this gate is passed.",
		"It waits for success on appeal."}},
	{"S2", RuleText{"Gate: irreparable harm",
		"Irreparable harm to the party that asks is not shown to be probable. Nothing else can save the stay.",
		"Irreparable harm is at least probable, so this gate is passed.",
		"It waits for irreparable harm."}},
	{"S3", RuleText{"Gate: hardships on serious questions",
		"With serious questions only, the hardships must tip sharply to the party that asks. Whether they do is inferred, and your findings do not let one say so.",
		"This gate is passed or not in question. It asks, of serious questions only, for a sharp tip, which is inferred from your findings.",
		"It waits for the findings from which a sharp tip is inferred: harm, harm to others and the public interest."}},
	{"S4a", RuleText{"Discretion on serious questions",
		"Serious questions and hardships that arguably tip sharply leave the stay to the court’s discretion. The shortfall on the merits must be made up.",
		"This is not that case: serious questions beside hardships that arguably tip sharply.",
		"It waits for the merits and for what shows a sharp tip."}},
	{"S4b", RuleText{"Discretion on likely success",
		"Success is likely, but it is not shown both that others are spared substantial harm and that the public interest allows a stay. If the harm gate is passed, either can outweigh the rest, and the court has discretion.",
		"This is not that case: likely success, with substantial harm to others or the public interest still in the way.",
		"It waits for the merits, harm to others and the public interest."}},
	{"S5", RuleText{"A grant is supported",
		"Success is likely, harm is probable, and nothing weighs heavily against a stay. It is still not of right; the court may refuse it, with reasons.",
		"At least one permissible weighing, or a gate, goes against a stay.",
		allFour}},

	{"T0", RuleText{"Is speech burdened?",
		"The rule is not shown to burden speech, so no heightened scrutiny applies.",
		"Speech is burdened, so the rule must be justified.",
		"It waits for the burden on speech."}},
	{"T1", RuleText{"The stricter track",
		"A rule that turns on content, or a prior restraint, faces a stricter test, which this tool does not run. The intermediate test is reported still.",
		"The rule is not shown to turn on content or to be a prior restraint, so the intermediate test decides.",
		"It waits for content neutrality and prior restraint."}},
	{"T2", RuleText{"A significant interest",
		"The interest is not shown to be significant, so the rule fails.",
		"The interest is at least significant, so this step is passed. That says nothing about fit.",
		"It waits for the Government’s interest."}},
	{"T3", RuleText{"Real harm, really reduced",
		"The harm is not shown to be real, or the rule is not shown to reduce it, so the rule fails.",
		"The harm is real and the rule does something against it, so this step is passed.",
		"It waits for proof of real harm and for how far the rule reduces it."}},
	{"T4", RuleText{"Not substantially more speech than needed",
		"The Government has not shown a reasonable fit, so the rule fails. It need not have chosen the gentlest means.",
		"The burden mostly serves the goal, so this step is passed.",
		"It waits for the finding on fit."}},
	{"T5", RuleText{"Ample other channels",
		"This form of the test requires ample other channels, and they are not shown, so the rule fails.",
		"Ample channels remain, or this form of the test does not ask for them.",
		"It waits for other channels."}},
	{"T6", RuleText{"Advance only in part",
		"The rule advances the interest in part. Ward asks whether it promotes the interest, Turner for direct and material relief; if nothing else fails, judges may differ.",
		"The rule advances the interest directly or is not shown to advance it at all, so this dispute does not arise.",
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
		"All else is shown, but the public interest is only neutral. Courts may ask that an injunction serve it, or only that it not offend it.",
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
		"This is not that case: the least is more than nominal, or nothing.",
		allFive}},
	{"B3c", RuleText{"The least: nothing",
		"The court is free to set no security at all. Rule 65(c) reads as mandatory; that discretion is the circuit’s gloss.",
		"The findings call for at least a nominal amount.",
		allFive}},
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
