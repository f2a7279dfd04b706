package law

// For says whom a proposition helps.
type For uint8

const (
	// HelpsRule is for the party that defends the rule: it asks for the stay, and
	// against the injunction.
	HelpsRule For = iota
	// HelpsChallenge is for the party that challenges it.
	HelpsChallenge
)

// helps are the authorities that an advocate cites on an element because the point
// they are cited for there is for one side. An authority that only states the test
// helps neither.
var helps = []struct {
	key       string
	authority ID
	whom      For
}{
	{"speech.speech_burdened", Packingham, HelpsChallenge},
	{"speech.content_neutral", Reed, HelpsChallenge},
	{"speech.prior_restraint", Bantam, HelpsChallenge},
	{"speech.prior_restraint", Alexander, HelpsRule},
	{"speech.interest", HLP, HelpsRule},
	{"speech.interest", Turner1, HelpsChallenge},
	{"speech.evidence_of_harm", Turner1, HelpsChallenge},
	{"speech.evidence_of_harm", Turner2, HelpsRule},
	{"speech.advances_interest", Ward, HelpsRule},
	{"speech.advances_interest", Ladue, HelpsChallenge},
	{"speech.less_restrictive_considered", McCullen, HelpsChallenge},
	{"speech.less_restrictive_considered", Berger, HelpsChallenge},
	{"speech.burdens_substantially_more", Ward, HelpsRule},
	{"speech.burdens_substantially_more", Frisby, HelpsChallenge},
	{"speech.ample_alternatives", Ladue, HelpsChallenge},
	{"speech.ample_alternatives", Schneider, HelpsChallenge},
	{"injunction.merits", AshcroftACLU, HelpsChallenge},
	{"injunction.merits", Cottrell, HelpsChallenge},
	{"injunction.irreparable_harm", Elrod, HelpsChallenge},
	{"injunction.irreparable_harm", Winter, HelpsRule},
	{"injunction.public_interest", Klein, HelpsChallenge},
	{"stay.merits", Nken, HelpsChallenge},
	{"stay.merits", EastBayNDCal, HelpsChallenge},
	{"stay.merits", LeivaPerez, HelpsRule},
	{"stay.irreparable_harm", Nken, HelpsChallenge},
	{"stay.harm_to_others", Elrod, HelpsChallenge},
	{"bond.realistic_likelihood_of_harm", Jorgensen, HelpsChallenge},
	{"bond.public_interest_or_constitutional", VanDeKamp, HelpsChallenge},
	{"bond.evidence_of_loss", Diaz, HelpsChallenge},
}

// Helps tells which side an authority helps on an element; false for neither.
func Helps(key string, authority ID) (For, bool) {
	for _, each := range helps {
		if each.key == key && each.authority == authority {
			return each.whom, true
		}
	}
	return 0, false
}
