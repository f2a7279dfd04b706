package law

// Anchor is a decided case whose court put an element where a level puts it, so
// that a reader can see what the level has meant. Only cases decided before
// October 23, 2020, whose finding was read at its source, are anchors, and only
// where the court itself put the element there; a test holds each against the
// file of decided cases. What the court had before it is for package words to say.
type Anchor struct {
	Key, Level string // "stay.merits", "weak"
	Authority  ID
}

var anchors = []Anchor{
	{"stay.merits", "serious_questions", Humane2008},
	{"stay.irreparable_harm", "none", WashingtonVTrump},
	{"stay.irreparable_harm", "probable", Revel},
	{"stay.irreparable_harm", "shown_strong", Humane2008},
	{"stay.harm_to_others", "substantial", EastBayNDCal},
	{"stay.harm_to_others", "some", Humane2008},
	{"stay.public_interest", "favors_opponent", WashingtonVTrump},
	{"stay.public_interest", "neutral", Humane2008},
	{"injunction.merits", "serious_questions", Cottrell},
	{"injunction.irreparable_harm", "probable", Cottrell},
	{"injunction.balance_of_hardships", "tips_sharply", Cottrell},
	{"injunction.public_interest", "favors_movant", Cottrell},
	{"speech.speech_burdened", "yes", Packingham},
	{"speech.speech_burdened", "no", Arcara},
	{"speech.content_neutral", "no", Reed},
	{"speech.content_neutral", "yes", Frisby},
	{"speech.interest", "significant", Frisby},
	{"speech.evidence_of_harm", "real", Turner2},
	{"speech.advances_interest", "partially", Ladue},
	{"speech.advances_interest", "directly", Frisby},
	{"speech.burdens_substantially_more", "yes", Packingham},
	{"speech.burdens_substantially_more", "no", Frisby},
	{"speech.less_restrictive_considered", "considered", Ward},
	{"speech.ample_alternatives", "no", Ladue},
	{"speech.ample_alternatives", "yes", Frisby},
	{"bond.evidence_of_loss", "some", Habitat},
	{"bond.realistic_likelihood_of_harm", "yes", Habitat},
	{"bond.public_interest_or_constitutional", "yes", VanDeKamp},
	{"bond.ability_to_pay", "unable", VanDeKamp},
	{"bond.ability_to_pay", "able", Habitat},
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
