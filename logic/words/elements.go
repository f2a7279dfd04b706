package words

// Levels that two scales share, worded once.
var (
	weak     = level{"weak", "Only a weak chance", "No better than a mere possibility of success.", "weak"}
	serious  = level{"serious_questions", "It raises serious questions", "A substantial case, though success need not be more likely than not.", "serious questions"}
	likely   = level{"likely", "It is likely to succeed", "Success is more likely than not.", "likely"}
	possible = level{"possible", "Possibly", "It could happen, but is not shown to be more likely than not.", "possible"}
)

var elements = []element{
	{"stay.merits", "Success on appeal", "How likely is the appeal of the party that asks for the stay to succeed?",
		"Judge the appeal, even from your own order: law afresh, facts for clear error, the injunction for abuse of discretion.",
		"Not shown that the appeal raises serious questions.", "stay_movant", []level{
			{"none", "Not at all", "No ground could carry the appeal.", "none"},
			weak, serious, likely,
			{"strong", "It is strongly likely to succeed", "The case for the appeal is clear.", "strong"},
		}},
	{"stay.irreparable_harm", "Irreparable harm", "Will the party that asks for the stay itself suffer irreparable harm before the appeal ends?",
		"Count this party’s own harm, in that time, and only what could not be undone. Its own timetable is evidence.",
		"Not shown that irreparable harm is probable.", "stay_movant", []level{
			{"none", "No", "There is none, or it can be cured, or it comes only after the appeal.", "none"},
			possible,
			{"probable", "Probably", "It is more likely than not, to this party, in time.", "probable"},
			{"shown_strong", "Yes, grave and near certain", "It is grave and near certain, and evidence shows it.", "strongly shown"},
		}},
	{"stay.harm_to_others", "Harm to others", "How much would a stay injure other parties with an interest in the case?",
		"Others are all but the party that asks. If the injunction protects speakers, their loss counts here.",
		"Not shown that others would be spared.", "stay_movant", []level{
			{"substantial", "Substantially", "The injury would be grave or widespread.", "substantial"},
			{"some", "Somewhat", "The injury would be real but limited.", "some"},
			{"none", "Not at all", "A stay would injure no one else.", "none"},
		}},
	{"stay.public_interest", "Public interest", "Where does the public interest lie, for or against a stay?",
		"The prompt execution of orders and the prevention of wrongful action are both public interests.",
		"Not shown that the public interest allows a stay.", "stay_movant", []level{
			{"favors_opponent", "Against a stay", "On the whole the public is better served without a stay.", "against a stay"},
			{"neutral", "Neither way", "Nothing is decisive, or there is much on both sides.", "neutral"},
			{"favors_movant", "For a stay", "On the whole the public is better served by a stay.", "for a stay"},
		}},

	{"speech.speech_burdened", "Burden on speech", "Does the rule burden speech, by its design or by its effect?",
		"A general rule aimed at conduct that is not expressive may escape. One that singles out those who speak does not.",
		"Not shown that the rule burdens speech.", "challenger", []level{
			{"yes", "Yes", "It stops or hampers what people can say, hear or read.", "burdened"},
			{"no", "No", "It is aimed at other conduct and touches speech only incidentally.", "not burdened"},
		}},
	{"speech.content_neutral", "Content neutrality", "Is the rule neutral as to what speech says, in its lines, its purpose and its reasons?",
		"Ask this of each asserted interest. Some may be about what is said, others not.",
		"Not shown that the rule turns on content.", "challenger", []level{
			{"no", "No, content plays a part", "A line, a purpose or a reason turns on what is said.", "content based"},
			{"yes", "Yes, it is neutral", "No line, purpose or reason turns on what is said.", "content neutral"},
		}},
	{"speech.prior_restraint", "Prior restraint", "Is the rule a prior restraint, which stops speech before it takes place?",
		"Such a rule faces a heavy presumption against it and a stricter track.",
		"Not shown that the rule is a prior restraint.", "challenger", []level{
			{"yes", "Yes", "It stops speech in advance, as a censor would.", "prior restraint"},
			{"no", "No", "It bears on speech in some other way.", "no prior restraint"},
		}},
	{"speech.interest", "The Government’s interest", "How weighty is the interest that the Government asserts?",
		"A grave interest passes this step alone. It says nothing about fit.",
		"Not shown that the interest is significant.", "government", []level{
			{"insufficient", "Not enough", "It cannot carry a burden on speech.", "insufficient"},
			{"legitimate", "Legitimate, no more", "It is a proper aim but falls short of significant.", "legitimate"},
			{"significant", "Significant", "It is important or substantial, as security, safety or privacy can be.", "significant"},
			{"compelling", "Compelling", "It is of the highest order.", "compelling"},
		}},
	{"speech.evidence_of_harm", "Proof of real harm", "Is the harm that the rule should prevent shown to be real?",
		"Predictions that rest on substantial evidence may earn deference. The record need not be like a court’s.",
		"Not shown that the harm is real.", "government", []level{
			{"conjectural", "No, it is conjecture", "It is asserted or feared, without evidence that it is real.", "conjectural"},
			{"real", "Yes, it is real", "Evidence takes it beyond conjecture.", "real"},
		}},
	{"speech.advances_interest", "Advancing the interest", "Does the rule advance the Government’s interest in a direct and material way?",
		"Take each provision first, then judge what they do together.",
		"Not shown that the rule reduces the harm.", "government", []level{
			{"not", "No", "It does not reduce the harm, or makes it worse.", "not advanced"},
			{"partially", "Only in part", "It helps, but not directly or not to a material degree.", "in part"},
			{"directly", "Yes, directly", "It reduces the harm in a direct and material way.", "directly"},
		}},
	{"speech.burdens_substantially_more", "Fit", "Does the rule burden substantially more speech than the Government’s interest requires?",
		"The question is not whether a gentler way exists. It is whether a substantial part of the burden fails to serve the goal.",
		"Not shown that the rule fits its goal.", "government", []level{
			{"yes", "Yes, substantially more", "A substantial part of the burden does not serve the goal.", "burdens too much"},
			{"no", "No, the fit is reasonable", "The burden mostly serves the goal, even if not in the gentlest way.", "reasonable fit"},
		}},
	{"speech.less_restrictive_considered", "Gentler measures", "How did the Government deal with measures that would burden much less speech?",
		"This is evidence on fit and decides nothing by itself. To consider and reject is not to try.",
		"Not shown that gentler measures were weighed.", "government", []level{
			{"ignored", "It passed them over", "Obvious measures were at hand and it did not look at them.", "ignored"},
			{"rejected_without_trial", "It rejected them untried", "It set them aside without trying or studying them.", "rejected untried"},
			{"considered", "It considered them", "It studied them and gave reasons against them.", "considered"},
			{"seriously_tried", "It seriously tried them", "It put them to use, or showed by evidence that they would fail.", "seriously tried"},
		}},
	{"speech.ample_alternatives", "Other channels", "Does the rule leave these speakers ample other channels?",
		"Judge for these speakers, this audience, this language and cost. That other channels exist is not enough.",
		"Not shown that ample channels remain.", "government", []level{
			{"no", "No", "No adequate channel reaches this audience at like cost.", "no ample channels"},
			{"yes", "Yes", "Other channels reach this audience adequately.", "ample channels"},
		}},

	{"injunction.merits", "Success on the merits", "How likely is the party that asks for the injunction to succeed on the merits?",
		"If speech is shown to be burdened, the Government must justify the rule at this stage too.",
		"Not shown that the claim raises serious questions.", "plaintiff", []level{
			{"none", "Not at all", "No ground could carry the claim.", "none"},
			weak, serious, likely,
			{"strong", "It is strongly likely to succeed", "The case for the claim is clear.", "strong"},
		}},
	{"injunction.irreparable_harm", "Irreparable harm", "Will the party that asks for the injunction suffer irreparable harm without it?",
		"Loss of speech is irreparable for the speaker, but only as the merits are shown.",
		"Not shown that irreparable harm is probable.", "plaintiff", []level{
			{"none", "No", "There is none, or it can be cured later.", "none"},
			possible,
			{"probable", "Probably", "Without the injunction it is more likely than not.", "probable"},
		}},
	{"injunction.balance_of_hardships", "Balance of hardships", "Which way do the hardships tip?",
		"Compare what each side would suffer from the injunction and without it.",
		"Not shown that the hardships tip toward an injunction.", "plaintiff", []level{
			{"tips_against", "Against the injunction", "The enjoined party would suffer more.", "against"},
			{"even", "Neither way", "Neither side would clearly suffer more.", "even"},
			{"tips", "Toward the injunction", "The party that asks would suffer more.", "in favor"},
			{"tips_sharply", "Sharply toward the injunction", "The party that asks would suffer far more.", "sharply in favor"},
		}},
	{"injunction.public_interest", "Public interest", "Where does the public interest lie, for or against an injunction?",
		"The public has an interest in constitutional rights and in the working of its laws.",
		"Not shown that the public interest allows an injunction.", "plaintiff", []level{
			{"favors_opponent", "Against an injunction", "On the whole the public is better served without an injunction.", "against an injunction"},
			{"neutral", "Neither way", "Nothing is decisive, or there is much on both sides.", "neutral"},
			{"favors_movant", "For an injunction", "On the whole the public is better served by an injunction.", "for an injunction"},
		}},

	{"bond.requested", "Request for security", "Did the enjoined party ask for security?",
		"That a request came late weighs, but gives nothing up.",
		"The docket shows no request.", "nobody", []level{
			{"no", "No", "It did not ask.", "not asked"},
			{"late", "Yes, but late", "It asked only after it had opposed the injunction without asking.", "asked late"},
			{"yes", "Yes, in time", "It asked when it opposed the injunction.", "asked in time"},
		}},
	{"bond.evidence_of_loss", "Evidence of loss", "How strong is the evidence of costs or damages from obeying the injunction?",
		"Count provable loss until final judgment, not harm to policy.",
		"Not shown that the injunction costs anything.", "enjoined_party", []level{
			{"none", "There is none", "Nothing shows a cost or damage.", "none"},
			{"some", "There is some", "It is partial, or the loss is hard to measure.", "some"},
			{"strong", "It is strong", "Solid evidence shows provable loss.", "strong"},
		}},
	{"bond.realistic_likelihood_of_harm", "Likelihood of harm", "Is there a realistic likelihood that the injunction harms the enjoined party?",
		"Where there is none, the Ninth Circuit lets a court dispense with security.",
		"Not shown that harm is realistically likely.", "enjoined_party", []level{
			{"no", "No", "Real cost or damage is not to be expected.", "not likely"},
			{"yes", "Yes", "Real cost or damage is to be expected.", "likely"},
		}},
	{"bond.public_interest_or_constitutional", "Kind of suit", "Does the suit serve the public interest or a constitutional right?",
		"This can speak for little or no security. It excuses no one by itself.",
		"Not shown that the suit is of this kind.", "plaintiff", []level{
			{"yes", "Yes", "It serves the public or a constitutional right.", "public or constitutional"},
			{"no", "No", "It mainly serves private interests.", "private"},
		}},
	{"bond.ability_to_pay", "Ability to pay", "Could the party that asks for the injunction give security?",
		"Means alone decide nothing. Ask whether security would close the court to this party.",
		"Not shown that security would be a hardship.", "plaintiff", []level{
			{"unable", "No", "Security would shut it out of court.", "unable"},
			{"limited", "In part", "It could give a modest amount.", "limited"},
			{"able", "Yes", "Security would not hinder it.", "able"},
		}},
}
