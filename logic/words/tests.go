package words

// TestText is what is said of a test as a whole, under its name.
type TestText struct {
	Heading    string    // "Narrow tailoring"
	Underlying string    // as what lies under another ruling: "narrow tailoring"
	Question   string    // what its ruling answers
	Caption    string    // after a matter's title: ", motion to stay"; empty where nothing is said
	Decide     string    // the first heading of a walk to its ruling
	Unposed    string    // why there is no ruling where the posture does not pose it; empty where it always does
	Bounded    string    // heads the ruling where it is told by its ends; empty where it is not
	Sides      [2]string // what the two sides of the matter stand for, first its movant

	// For the map and the figure, where there is one.
	Mapped                    string // "The stay"
	StillOpen                 string
	NoMap                     string
	Gates                     [2]GateText
	Untipped, Toward, Against string // what the balance does
}

// GateText names a gate of the figure.
type GateText struct {
	Label string // below it: "merits"
	Name  string // "Gate on the merits"
}

var testTexts = []struct {
	test string
	TestText
}{
	{"stay", TestText{Heading: "Stay", Underlying: "the stay", Question: "Should the injunction be stayed while the appeal is decided?",
		Caption: ", motion to stay", Decide: "Decide the stay yourself", Unposed: AdministrativeStay, Sides: [2]string{"For the stay: ", "Against the stay: "},
		Mapped: "The stay", StillOpen: "The stay is still open", NoMap: "There is no map, because the four factors are not asked of an administrative stay.",
		Gates:    [2]GateText{{"merits", "Gate on the merits"}, {"harm", "Gate on irreparable harm"}},
		Untipped: "cannot be said to tip sharply to the stay", Toward: "toward the stay", Against: "against the stay"}},
	{"speech", TestText{Heading: "Narrow tailoring", Underlying: "narrow tailoring", Question: "Does the rule pass the test for neutral rules that burden speech?", Decide: "Decide it yourself"}},
	{"injunction", TestText{Heading: "Injunction", Underlying: "the injunction", Question: "Is a preliminary injunction warranted?", Decide: "Decide it yourself",
		Sides: [2]string{"Against the injunction: ", "For the injunction: "}}},
	{"bond", TestText{Heading: "Security", Underlying: "security", Question: "What security goes with the injunction?", Decide: "Decide it yourself", Bounded: "The bond",
		Sides: [2]string{"For security: ", "Against security: "}}},
}

// Test gives what is said of a test as a whole.
func Test(name string) (TestText, bool) {
	for i := range testTexts {
		if testTexts[i].test == name {
			return testTexts[i].TestText, true
		}
	}
	return TestText{}, false
}

// Remark gives what stands with a ruling, under the id that the test or the chain
// names. It is empty for one that is told with names of its own.
func Remark(id string) string {
	switch id {
	case "narrower-stay":
		return NarrowerStay
	case "merger-unsettled":
		return MergerUnsettled
	case "policy-assumed":
		return PolicyAssumed
	case "merger-opponent":
		return Merger("opponent")
	case "merger-movant":
		return Merger("movant")
	case "merger-neither":
		return Merger("neither")
	case "latitude-today":
		return LatitudeToday
	case "injunction-keeps-ninth":
		return InjunctionKeepsNinth
	}
	s, _ := Link(id)
	return s
}

// Divides says what divides a ruling that a rule leaves to the court, under the
// rule's code; empty where nothing is said of it.
func Divides(code string) string {
	switch code {
	case "S4a", "S4a-plainly":
		return DividesSerious
	case "S4b":
		return DividesLikely
	}
	return ""
}
