package words

import (
	"strings"
)

const afterwards = `
stay open: the stay is open again: what is not answered yet decides
stay supported: every permissible weighing supports the stay; the court may still refuse it, with reasons
stay discretionary: the stay is within the court’s discretion
stay contested: the law is unsettled: {clauses}
speech open: the speech test is open again: what is not answered yet decides
speech compelled: {clauses}
speech contested: judges may differ: the rule may {may}
injunction open: the injunction is open again: what is not answered yet decides
injunction supported: every permissible weighing supports the injunction; the court may still refuse it, with reasons
injunction discretionary: the injunction is within the court’s discretion
injunction contested: the law is unsettled: {clauses}
bond open: security is open again: what is not answered yet decides
bond compelled: {clauses}
bond supported: every permissible weighing supports {may}; the court may still refuse it, with reasons
bond discretionary: security is within the court’s discretion: {may}
bond contested: the law is unsettled: {clauses}
`

// Then is a ruling as what would follow of a change: "the stay must be denied".
// It is empty for what cannot occur.
func Then(doctrine string, reachable []string, firmness string) string {
	if firmness == "compelled" && len(reachable) == 1 && reachable[0] == "denied" {
		return "the " + doctrine + " must be denied"
	}
	return filled(afterwards, doctrine, reachable, firmness)
}

// Change says how a finding moves: "success on appeal from weak to likely".
// What the record does not say was not shown, which is no finding.
func Change(topic, from, to string) string {
	if from == "no record" {
		from = "not shown"
	}
	return topic + " from " + from + " to " + to
}

// Showing says what kind of showing changes take, from the party with the
// burden, whether they go its way, and what the levels they lead to mean.
func Showing(party string, itsWay bool, hints ...string) string {
	for i := range hints {
		hints[i] = Inside(strings.TrimSuffix(hints[i], "."))
	}
	what := strings.Join(hints, "; ") + "."
	switch {
	case what == ".":
		return ""
	case party == "nobody":
		return "A fact of the docket: " + what
	case itsWay:
		return Capital(Party(party)) + " would have to show: " + what
	}
	return Capital(Party(party)) + " bears the burden and would have shown no more than this: " + what
}

// Inside sets a topic or a sentence inside another one. It begins with a letter
// from A to Z or with a name that keeps it.
func Inside(s string) string {
	if strings.HasPrefix(s, "Government") {
		return s
	}
	return Lower(s)
}

const (
	small = "abcdefghijklmnopqrstuvwxyz"
	large = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

// Lower begins a text with a small letter, Capital with a capital one: only the
// letters from A to Z are changed, for the library's tables of all others would
// add 9 kB to the module.
func Lower(s string) string {
	if s == "" || s[0] < 'A' || s[0] > 'Z' {
		return s
	}
	i := s[0] - 'A'
	return small[i:i+1] + s[1:]
}

// Capital is the opposite of [Lower].
func Capital(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	i := s[0] - 'a'
	return large[i:i+1] + s[1:]
}

var numbers = [...]string{"no finding", "one finding", "two findings", "three findings", "four findings", "five findings", "six findings", "seven findings", "eight findings", "nine findings"}

// Findings counts findings in words.
func Findings(n int) string {
	if n < 0 || n >= len(numbers) {
		return "many findings"
	}
	return numbers[n]
}

// Robust says how many findings the smallest change that alters the ruling
// takes, and that this is no chance. Zero is for a ruling that no finding alters.
func Robust(n int) string {
	const count = " This counts findings. It is not a chance, and says nothing about how hard each is to show."
	switch n {
	case 0:
		return "No change of your findings would alter this ruling."
	case 1:
		return "One finding, made otherwise, would alter this ruling." + count
	}
	return "It takes " + Findings(n) + ", made otherwise together, to alter this ruling; fewer would not do." + count
}

// Unanswered stands in place of Robust where nothing is answered.
const Unanswered = "Nothing is answered here, so there is nothing to change yet."

// Unable stands before findings of which none alters the ruling by itself.
func Unable(discretionary bool) string {
	if discretionary {
		return "Would not by itself take the question out of the court’s discretion, however it were found: "
	}
	return "Would not by itself change the ruling, however it were found: "
}

// WhyNot names a ruling that the reader may have expected: "the stay is granted".
func WhyNot(doctrine, disposition string) string {
	return "If you expected that " + Disposition(doctrine, disposition)
}

// Nowhere says that no change of what was answered leads to a disposition, or to
// one that is among those that can come out now alone.
func Nowhere(among bool) string {
	const text = "No change of the findings you made leads there"
	if among {
		return text + " alone; it is among what can come out now."
	}
	return text + "."
}

// Narrower says that findings on single provisions differ from that on the
// whole. The names come as a list: "transaction 5".
func Narrower(names string) string {
	return "Your findings on " + names + " differ from those on the whole rule. So a narrower stay, of that part alone, is worth asking: the same four factors, asked of that part. The order is silent on one."
}

// Awaits names what stands before any finding and is open: "stay.certworthy".
func Awaits(name string) string {
	if name == "stay.certworthy" {
		return "whether the Supreme Court would probably take the case"
	}
	return ""
}

// Carried stands before what the links carry on from a change.
const Carried = "Your other answers would follow, if they kept to the ranges that the links suggest: "

const bounds = `
least: The least
most: The most
`

// Bound names an end of what security may be: "least", "most".
func Bound(id string) (string, bool) { return text(bounds, id) }

// ChainMoves says what the list of changes across the tests leaves out.
const ChainMoves = "Every change of at most three findings is listed. A link suggests and never changes an answer; this is what would follow if you let your later answers keep to the ranges."
