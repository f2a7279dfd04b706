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

	// For the memo.
	Title    string    // "Stay pending appeal"
	Issue    string    // the question presented; % is the movant, or the form of the test where it has several
	Asks     string    // what the test asks as a whole
	Asking   [2]string // what each side asks of the court, first the movant of the stay
	Fallback string    // what the movant asks in the alternative; empty for nothing
	Forms    []TestForm
}

// GateText names a gate of the figure.
type GateText struct {
	Label string // below it: "merits"
	Name  string // "Gate on the merits"
}

// TestForm is what differs by the form of a test.
type TestForm struct {
	form string
	Name string // "*Ward*"
	Asks string // what this form asks besides
}

// Form gives what is said of one form; zero where the test has one alone.
func (t *TestText) Form(form string) TestForm {
	for _, f := range t.Forms {
		if f.form == form {
			return f
		}
	}
	return TestForm{}
}

var testTexts = []struct {
	test string
	TestText
}{
	{"stay", TestText{Heading: "Stay", Underlying: "the stay", Question: "Should the injunction be stayed while the appeal is decided?",
		Caption: ", motion to stay", Decide: "Decide the stay yourself", Unposed: AdministrativeStay, Sides: [2]string{"For the stay: ", "Against the stay: "},
		Mapped: "The stay", StillOpen: "The stay is still open", NoMap: "There is no map, because the four factors are not asked of an administrative stay.",
		Gates:    [2]GateText{{"merits", "Gate on the merits"}, {"harm", "Gate on irreparable harm"}},
		Untipped: "cannot be said to tip sharply to the stay", Toward: "toward the stay", Against: "against the stay",
		Title: "Stay pending appeal", Issue: "Should the injunction be stayed pending the appeal of %?",
		Asks:   "A stay pending appeal is not of right. The party that asks must carry four factors: its success on appeal, its own irreparable harm without a stay, the harm of a stay to others, and the public interest. The first two come first and are the most critical; below the minimum on either, the others cannot save the stay.",
		Asking: [2]string{"grant the stay", "deny the stay"}, Fallback: NarrowerStay}},
	{"speech", TestText{Heading: "Narrow tailoring", Underlying: "narrow tailoring", Question: "Does the rule pass the test for neutral rules that burden speech?", Decide: "Decide it yourself",
		Title: "Narrow tailoring", Issue: "Does the rule pass the test for neutral rules that burden speech, in the form of %?",
		Asks:   "A neutral rule that burdens speech must serve an interest that is at least significant, meet a harm that is real, relieve it in a direct and material way, and not burden substantially more speech than is necessary. It need not be the least restrictive means. The Government carries all of this.",
		Asking: [2]string{"hold the rule valid", "hold the rule invalid"},
		Forms:  []TestForm{{"ward", "*Ward*", "In this form the rule must also leave open ample other channels."}, {"obrien", "*O’Brien* and *Turner*", "In this form other channels are not asked for."}}}},
	{"injunction", TestText{Heading: "Injunction", Underlying: "the injunction", Question: "Is a preliminary injunction warranted?", Decide: "Decide it yourself",
		Sides: [2]string{"Against the injunction: ", "For the injunction: "},
		Title: "Preliminary injunction", Issue: "Is a preliminary injunction against the rule warranted?",
		Asks:   "The party that asks must show likely success, likely irreparable harm, a balance of hardships in its favor, and a public interest in the injunction. In the Ninth Circuit serious questions on the merits can do, if the hardships tip sharply and the other two elements are met in full.",
		Asking: [2]string{"deny the injunction", "grant the injunction"}}},
	{"bond", TestText{Heading: "Security", Underlying: "security", Question: "What security goes with the injunction?", Decide: "Decide it yourself", Bounded: "The bond",
		Sides: [2]string{"For security: ", "Against security: "},
		Title: "Security", Issue: "What security, if any, goes with the injunction under Rule 65(c)?",
		Asks:   "By its text, Rule 65(c) lets an injunction issue only if the party that asks for it gives security, in an amount that the court considers proper. The United States is exempt.",
		Asking: [2]string{"set security tied to provable loss", "set no security"}}},
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

// OnTest gives what a standard asks on one test, under the test's name; empty
// where it asks nothing of its own.
func (s StandardText) OnTest(test string) string {
	switch test {
	case "stay":
		return s.Stay
	case "bond":
		return s.Bond
	}
	return ""
}

// Inferred says, of a rule that holds, that its condition is inferred, where what
// it says when it holds does not; empty where it does.
func Inferred(code string) string {
	switch code {
	case "S4a", "S4a-plainly":
		return "That they do is inferred from the findings on harm, harm to others and the public interest."
	}
	return ""
}
