package law

// Anchor is a decided case whose court put an element where a level puts it, so
// that a reader can see what the level has meant. Only cases decided before
// October 23, 2020, whose finding was read at its source, are anchors, and only
// where the court itself put the element there; a test holds each against the
// file of decided cases.
type Anchor struct {
	Key, Level string // "stay.merits", "weak"
	Authority  ID
	Fact       string // in a few words, what the court had before it
}

var anchors = []Anchor{
	{"stay.merits", "serious_questions", Humane2008, "a slight edge on the merits was seen, not likely success"},
	{"stay.irreparable_harm", "none", WashingtonVTrump, "a claimed injury to the separation of powers, which the case itself can still mend"},
	{"stay.irreparable_harm", "probable", Revel, "the sale would close, and the lease would be lost"},
	{"stay.irreparable_harm", "shown_strong", Humane2008, "sea lions would be killed"},
	{"stay.harm_to_others", "substantial", EastBayNDCal, "people who seek asylum, and those who serve them"},
	{"stay.harm_to_others", "some", Humane2008, "a limited loss of salmon over one season"},
	{"stay.public_interest", "favors_opponent", WashingtonVTrump, "the last two factors tipped to those who opposed the stay"},
	{"stay.public_interest", "neutral", Humane2008, "wildlife stood on both sides"},
	{"injunction.merits", "serious_questions", Cottrell, "whether an emergency for logging was validly declared"},
	{"injunction.irreparable_harm", "probable", Cottrell, "logging would end the use of a forest"},
	{"injunction.balance_of_hardships", "tips_sharply", Cottrell, "a modest loss of revenue against lasting harm to a forest"},
	{"injunction.public_interest", "favors_movant", Cottrell, "nature kept, and a careful agency process"},
	{"speech.speech_burdened", "yes", Packingham, "a class of people barred from social media"},
	{"speech.speech_burdened", "no", Arcara, "a nuisance law that closed premises used for prostitution"},
	{"speech.content_neutral", "no", Reed, "a code that sorted signs by what they said"},
	{"speech.content_neutral", "yes", Frisby, "no exception for labor picketing was read into it"},
	{"speech.interest", "significant", Frisby, "privacy at home"},
	{"speech.evidence_of_harm", "real", Turner2, "eighteen months of added evidence"},
	{"speech.advances_interest", "partially", Ladue, "a ban on signs with many exemptions"},
	{"speech.advances_interest", "directly", Frisby, "aimed at pickets before one home"},
	{"speech.burdens_substantially_more", "yes", Packingham, "the whole of social media closed to a class of people"},
	{"speech.burdens_substantially_more", "no", Frisby, "each activity that was banned was itself the evil"},
	{"speech.less_restrictive_considered", "considered", Ward, "other solutions were weighed and rejected"},
	{"speech.ample_alternatives", "no", Ladue, "handbills and notices did not replace a sign at one’s own home"},
	{"speech.ample_alternatives", "yes", Frisby, "marching, going from door to door, mail and telephone stayed open"},
	{"bond.evidence_of_loss", "some", Habitat, "the likely loss from a year’s delay of logging"},
	{"bond.realistic_likelihood_of_harm", "yes", Habitat, "a loss to the Forest Service was likely"},
	{"bond.public_interest_or_constitutional", "yes", VanDeKamp, "the environment, enforced in the public interest"},
	{"bond.ability_to_pay", "unable", VanDeKamp, "a nonprofit that could not post a substantial bond"},
	{"bond.ability_to_pay", "able", Habitat, "a nonprofit that did post the bond"},
}

// Anchored gives the anchor of a level; false if no decided case carries it.
func Anchored(key, level string) (Anchor, bool) {
	for _, a := range anchors {
		if a.Key == key && a.Level == level {
			return a, true
		}
	}
	return Anchor{}, false
}

// Anchors lists all anchors.
func Anchors() []Anchor { return append([]Anchor(nil), anchors...) }
