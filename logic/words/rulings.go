package words

import "strings"

type disposition struct {
	test, name string
	clause     string // "the stay is denied"
	may        string // in a list of what can still come out
	compelled  string // the ruling, where a rule leaves no choice; empty where that cannot be
}

var dispositions = []disposition{
	{"stay", "denied", "the stay is denied", "denied", "On your findings the stay must be denied."},
	{"stay", "granted", "the stay is granted", "granted", ""},
	{"speech", "invalid", "the rule is invalid", "be invalid", "On your findings the rule fails this test and is invalid."},
	{"speech", "strict_track", "a stricter test decides", "face a stricter test",
		"On your findings the rule passes the intermediate test, but a stricter one, which this tool does not run, decides."},
	{"speech", "valid", "the rule is valid", "be valid", "On your findings the rule passes this test and is valid."},
	{"speech", "no_heightened_scrutiny", "no heightened scrutiny applies", "escape heightened scrutiny",
		"On your findings the rule is not shown to burden speech, so no heightened scrutiny applies."},
	{"injunction", "denied", "the injunction is denied", "denied", "On your findings the injunction must be denied."},
	{"injunction", "granted", "the injunction is granted", "granted", ""},
	{"bond", "none", "the court sets no security", "no security", ""},
	{"bond", "nominal", "the court sets nominal security", "a nominal amount", ""},
	{"bond", "within_evidence", "the court sets an amount tied to provable loss", "an amount tied to provable loss", ""},
	{"bond", "not_required", "no security may be required", "exemption", "The United States asks for the injunction, so no security may be required."},
}

func outcome(test, name string) *disposition {
	for i := range dispositions {
		if d := &dispositions[i]; d.test == test && d.name == name {
			return d
		}
	}
	return nil
}

// Disposition gives an outcome as a clause: "the stay is denied". Empty for
// what is no disposition of the doctrine.
func Disposition(doctrine, name string) string {
	if d := outcome(doctrine, name); d != nil {
		return d.clause
	}
	return ""
}

var firmnesses = []entry{
	{"open", Option{"Not decided yet", "At least one open finding can still change the ruling."}},
	{"compelled", Option{"Compelled", "On these findings, under this model, a rule leaves no choice, whatever weights a court uses."}},
	{"supported", Option{"Supported", "Every permissible weighing supports it; the court may still refuse, with reasons."}},
	{"discretionary", Option{"Within the court’s discretion", "Permissible weighings split, and the ruling says what divides them."}},
	{"contested", Option{"Contested", "Judges who apply this test may differ, for the law or its application is fairly disputed."}},
}

// Firmness names how firmly a ruling follows and says what that means.
func Firmness(name string) Option {
	o, _ := option(firmnesses, name)
	return o
}

const sentences = `
stay open: The stay is still open.
stay supported: On your findings every permissible weighing supports the stay; the court may still refuse it, with reasons.
stay discretionary: The stay is within the court’s discretion: on your findings permissible weighings come out both ways.
stay contested: The law is unsettled here: on your findings {clauses}.
speech open: The speech test is still open: the rule may {may}.
speech contested: Judges may differ on your findings: the rule may {may}, depending on how directly it must advance the interest.
injunction open: The injunction is still open.
injunction supported: On your findings every permissible weighing supports the injunction; the court may still refuse it, with reasons.
injunction discretionary: The injunction is within the court’s discretion: Winter asks that it serve the public interest, and whether it is enough not to offend it is this model’s open question.
injunction contested: The law is unsettled here: on your findings {clauses}.
bond open: Security is still open: {may} can come out.
bond supported: On your findings every permissible weighing supports {may}; the court may still refuse it, with reasons.
bond discretionary: Security is within the court’s discretion: on your findings, {may}.
bond contested: The law is unsettled here: on your findings {clauses}.
`

// Ruling is the ruling in one sentence: what the findings leave reachable, and
// how firmly. Dispositions come lowest first. It is empty for what cannot
// occur, such as a stay that must be granted.
func Ruling(doctrine string, reachable []string, firmness string) string {
	if firmness == "compelled" && len(reachable) == 1 {
		if d := outcome(doctrine, reachable[0]); d != nil {
			return d.compelled
		}
		return ""
	}
	return filled(sentences, doctrine, reachable, firmness)
}

// filled is the sentence of a table for a ruling: {may} stands for what can come
// out, in a list, and {clauses} for the same as clauses. What leaves one thing
// reachable is never divided, and what leaves several is never of one kind.
func filled(table, doctrine string, reachable []string, firmness string) string {
	clauses, may := outcomes(doctrine, reachable)
	backed := firmness == "supported"
	if len(may) == 0 || backed && may[0] == "denied" || firmness != "open" && (len(may) == 1) != (backed || firmness == "compelled") {
		return ""
	}
	s, _ := text(table, doctrine+" "+firmness)
	return strings.ReplaceAll(strings.ReplaceAll(s, "{may}", or(may)), "{clauses}", or(clauses))
}

// outcomes gives the clauses of dispositions and what they are in a list; none
// if one of them does not exist.
func outcomes(doctrine string, reachable []string) (clauses, may []string) {
	for _, name := range reachable {
		d := outcome(doctrine, name)
		if d == nil {
			return nil, nil
		}
		clauses, may = append(clauses, d.clause), append(may, d.may)
	}
	return clauses, may
}

// OneReading follows what a gate says where the law is read in two ways and the
// gate holds on one of them, or where something else is awaited.
const OneReading = " That alone does not end it here, for the law is read in more than one way or something before it is still open."

// or joins the members of a list: "a, b or c".
func or(list []string) string {
	n := len(list) - 1
	if n <= 0 {
		return strings.Join(list, "")
	}
	return strings.Join(list[:n], ", ") + " or " + list[n]
}

// Settled says, after the element's topic, what an open finding that cannot
// change the ruling would still not do. gateFailed is whether a gate is shut.
func Settled(doctrine, firmness string, gateFailed bool) string {
	switch {
	case firmness == "contested":
		return "would not by itself change this ruling"
	case doctrine == "speech" && gateFailed:
		return "cannot change this ruling"
	case doctrine == "speech":
		return "would not by itself change this ruling"
	case !gateFailed:
		return "would not by itself take the question out of the court’s discretion"
	case doctrine == "bond":
		return "cannot make security required"
	}
	return "cannot save the " + doctrine
}

// What divides a stay that is within the court's discretion, in one sentence:
// with likely success, and with serious questions only.
const (
	DividesLikely  = "It turns on how much harm to others and the public interest weigh against the first two factors."
	DividesSerious = "It turns on whether the hardships make up for merits that are less than likely."
)

const rays = `
ray-merits: a court that lets the merits control
ray-harm: a court that lets irreparable harm control
ray-others: a court that counts harm to others as much as each of the first two factors
ray-public: a court that counts the public interest as much as each of the first two factors
ray-all: a court that counts all four factors alike
`

// Ray describes one of the extreme permissible weighings of the stay factors by
// the court that would use it, under its code in package stay: "ray-merits".
func Ray(code string) (string, bool) { return text(rays, code) }
