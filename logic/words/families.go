package words

import (
	"slices"
	"strconv"
	"strings"
)

// Family is a pattern of ids that data names: the key of an element, the name of
// a level, the code of a rule. What must be there is for the packages to say that
// own the keys; a test asks them, and demands exactly that.
type Family struct {
	Pattern string // "{element}.{level}.answer"
	Func    string // the function that names a member, such as Answer
	Doc     string // what follows its name in its comment
}

// families is the table. A pattern in which two keys meet, or two patterns that
// fit one id, are a problem of the generator.
var families = []Family{
	{"{element}.topic", "Topic", "names an element in a short noun phrase."},
	{"{element}.ask", "Ask", "is the question of an element."},
	{"{element}.help", "Help", "says what to count in answering, and the trap."},
	{"{element}.silence", "Silence", "says whom a silent record counts against."},
	{"{element}.provision.topic", "ProvisionTopic", "names an element asked of one provision of the rule."},
	{"{element}.provision.ask", "ProvisionAsk", "is the question of an element asked of one provision."},
	{"{element}.provision.help", "ProvisionHelp", "says what to look at in one provision."},
	{"{element}.{level}.answer", "Answer", "is the answer that stands for a level."},
	{"{element}.{level}.hint", "Hint", "says in a sentence what a level means."},
	{"{element}.{level}.line", "ShortHint", "says the same in one line of a phone, beside the answer."},
	{"{element}.{level}.meaning", "Meaning", "says the same as a phrase, in a list of what would have to be shown."},
	{"{element}.{level}.anchor", "Anchor", "names a decided case whose court put an element at a level, and what the court had before it."},
	{"{element}.{level}.finding", "LevelFound", "is a level as it reads in a table; [FindingOf] knows what is no level, too."},
	{"finding.{state}.name", "StateFound", "is a finding that is no level as it reads in a table."},

	{"{test}.rule.{rule}.title", "RuleTitle", "names a rule."},
	{"{test}.rule.{rule}.held", "RuleHeld", "says what follows where the condition of a rule is met."},
	{"{test}.rule.{rule}.not-held", "RuleNotHeld", "says what follows where the condition of a rule is not met."},
	{"{test}.rule.{rule}.undecided", "RuleUndecided", "says what a rule waits for."},
	{"{test}.rule.{rule}.law", "RuleLaw", "states the rule as law, as the memo does before it is applied."},

	{"{test}.ruling.{firmness}.{outcomes}", "RulingOf", "is a ruling in one sentence: what the findings leave reachable, lowest first, and how firmly."},
	{"{test}.final.{outcome}", "FinalRuling", "is a ruling in one sentence where the court decides for good."},
	{"{test}.grounds.{outcome}", "RulingOnGrounds", "is a compelled ruling in one sentence, with the count of the grounds on which it stands."},
	{"{test}.final-grounds.{outcome}", "FinalOnGrounds", "is the same where the court decides for good."},
	{"{test}.readings.{outcome}", "Readings", "says to what every reading of the court’s decision leads."},
	{"{test}.then.{firmness}.{ruled}", "ThenRuled", "is a ruling as what follows of a change, in a sentence that begins so."},
	{"{test}.thereby.{firmness}.{ruled}", "Thereby", "is a ruling as what follows of a change that is named beside it, in a phrase."},
	{"{test}.stands.{firmness}.{ruled}", "Stands", "is a ruling in a sentence that names no findings."},
	{"{test}.brief.{firmness}.{outcome}", "Brief", "is a ruling in a few words."},
	{"{test}.expected.{outcome}", "Expected", "names a ruling that the reader may have expected."},
	{"{test}.settled.{effect}", "SettledStill", "says what the open findings that cannot change a ruling would still not do."},
	{"{test}.besides.{effect}", "Besides", "says the same beside what is still needed."},
	{"{test}.least.{outcome}", "Least", "names the least that can come out."},
	{"{test}.most.{outcome}", "Most", "names the most that can come out."},

	{"firmness.{firmness}.name", "FirmnessName", "names how firmly a ruling follows."},
	{"firmness.{firmness}.hint", "FirmnessHint", "says what a firmness means."},
	{"status.{status}.name", "StatusName", "says whether a rule applies."},
	{"{test}.weighing.{rule}", "Weighing", "describes one of the extreme permissible weighings by the court that would use it."},
	{"{test}.divided", "Divided", "says which permissible weighings divide a ruling."},
	{"party.{party}", "PartyName", "names a party."},
	{"{test}.remark.{remark}", "RemarkOf", "stands with a ruling, under the id that the test or the chain gives it."},
	{"{test}.rule.{rule}.unsettled", "RuleUnsettled", "names the dispute of a rule on which the law is read in two ways."},
	{"{test}.rule.{rule}.divides", "RuleDivides", "says what divides a ruling that a rule leaves to the court."},
	{"{test}.whole.narrower", "NarrowerRelief", "says that findings on single provisions differ from those on the whole."},
	{"{test}.whole.unposed", "Unposed", "says why there is no ruling where the posture does not pose the test."},
	{"{test}.whole.heading", "TestHeading", "names a test as headings do."},
	{"{test}.whole.underlying", "Underlying", "names a test as what lies under another."},
	{"{test}.whole.question", "TestQuestion", "is what the ruling on a test answers."},
	{"{test}.whole.bounded", "Bounded", "heads a ruling that is told by its least and its most."},
	{"{test}.whole.mapped", "Mapped", "names what a map is of."},
	{"{test}.whole.map-caption", "MapCaption", "says what is across and what is upwards on a map."},
	{"{test}.whole.no-map", "NoMap", "says why there is no map."},
	{"{test}.whole.still-open", "StillOpen", "is the ruling on a square of the map that is not decided yet."},
	{"map.{firmness}.letter", "MapLetter", "is the letter of a ruling on a map."},
	{"map.{firmness}.ruling", "MapRuling", "is a ruling on a map in a few words."},
	{"map.{firmness}.key", "MapKey", "says the same in the key of a map, with its pattern."},
	{"{test}.gate.{rule}.short", "GateShort", "stands below a gate of the figure."},
	{"{test}.gate.{rule}.name", "GateName", "names a gate of the figure."},
	{"{test}.balance.{balance}", "BalanceOn", "says how the balance of the figure stands."},
	{"{test}.whole.memo-title", "TestTitle", "names a test in the memo."},
	{"{test}.whole.issue", "Issue", "is the question presented on a test."},
	{"{test}.whole.issue-of", "IssueOf", "is the same, where it names the movant or the form of the test."},
	{"{test}.whole.asks", "TestAsks", "says what a test asks as a whole."},
	{"{test}.asking.{side}", "Asking", "is what a side asks of the court."},
	{"{test}.named.{outcome}", "Named", "is a disposition as a guess of the ruling names it."},
	{"{test}.recommend.{outcome}", "Recommend", "is a disposition as the memo recommends it to the court."},
	{"{test}.whole.fallback", "Fallback", "is what the movant asks in the alternative."},
	{"{test}.whole.in-part", "InPart", "is how relief is asked of a part of the rule alone."},
	{"{test}.form.{form}.name", "FormName", "names a form of a test."},
	{"{setting}.awaited", "Awaited", "names what stands before any finding and is open."},

	{"standard.{circuit}.name", "StandardName", "names a standard."},
	{"standard.{circuit}.asks.{test}", "StandardAsks", "says what a standard asks in a test."},
	{"standard.{circuit}.checked", "StandardChecked", "says how well a standard was checked."},
	{"standard.{circuit}.how-checked", "StandardHowChecked", "says the same beside what the standard asks."},
	{"law.{day}.name", "LawName", "says which law applies."},
	{"law.{day}.hint", "LawHint", "says what follows of the law that applies."},

	{"link.{link}", "LinkText", "says why one finding suggests a range for another, and what trap that avoids."},
	{"tension.{tension}", "TensionText", "says why two findings sit ill together."},
	{"mark.{mark}.name", "MarkName", "names what a court did at a step, or how well an authority was checked."},
	{"mark.{mark}.hint", "MarkHint", "explains a mark."},
	{"failure.{failure}", "FailureText", "says what went wrong on the page, what stays and what to do."},
	{"share.{share}", "ShareText", "says why a link to an analysis was not made, not opened or only in part, or why a ruling differs."},
	{"workbench.{reason}", "WorkbenchReason", "is the reason behind a suggestion of the workbench, or behind a verdict under one of its yardsticks."},
	{"cell.{cell}", "CellName", "names what a reader says of a provision and an interest."},
	{"burden.{share}", "BurdenName", "names what share of a provision’s burden serves no interest."},
	{"column.{column}", "ColumnName", "names a scale on which a measure is rated."},
	{"column.{column}.{value}", "RatingName", "names a rating on a scale, in a table and in brackets."},
	{"rating.{column}.question", "RatingQuestion", "asks for a rating on a scale."},
	{"rated.{column}.{value}", "Rated", "is a rating on a scale, as an answer."},

	{"gloss.{term}.word", "GlossWord", "is a term of art as texts have it."},
	{"gloss.{term}.text", "GlossText", "says what a term of art means."},

	{"view.{view}.way", "WayTo", "is the link to a view of the walk."},
	{"decide.{test}", "DecideYourself", "heads a walk to the ruling of a test."},
	{"decided.{test}", "DecidedOn", "follows the name of a case where it is told when it was decided."},
	{"stance.{stance}.{side}", "Stance", "heads what a party says, by what it stands for."},
	{"setting.{setting}.legend", "SettingLegend", "asks for a part of the posture."},
	{"setting.{setting}.{value}.label", "SettingLabel", "is an answer to what the posture is."},
	{"setting.{setting}.{value}.hint", "SettingHint", "says what follows of an answer to what the posture is."},

	{"then-and-now.first.{firmness}.{outcomes}", "FirstCourt", "says what the first court’s findings come to in the speech test."},
	{"then-and-now.carried.{firmness}.{outcomes}", "CarriedOver", "says what they come to with something of the second court carried over."},
	{"then-and-now.all.{firmness}.{outcomes}", "AllCarriedOver", "says what they come to with all of it, before the least that comes to this."},
}

// Families lists the families.
func Families() []Family { return slices.Clone(families) }

// Slots gives the keys that a pattern has, in order: "element", "level".
func (f *Family) Slots() (slots []string) {
	for _, part := range strings.Split(f.Pattern, ".") {
		if name, ok := strings.CutPrefix(part, "{"); ok {
			slots = append(slots, strings.TrimSuffix(name, "}"))
		}
	}
	return slots
}

// wide are the keys with a dot in them: "stay.merits".
func wide(slot string) bool { return slot == "element" || slot == "setting" }

// Has reports whether an id is of the family.
func (f *Family) Has(id ID) bool {
	words := strings.Split(string(id), ".")
	for _, part := range strings.Split(f.Pattern, ".") {
		name, slot := strings.CutPrefix(part, "{")
		take := 1
		if slot && wide(strings.TrimSuffix(name, "}")) {
			take = 2
		}
		if len(words) < take || !slot && words[0] != part {
			return false
		}
		words = words[take:]
	}
	return len(words) == 0
}

// FindingOf is a finding as it reads in a table: a level, or that none was found.
func FindingOf(element, level string) Name {
	if level == "open" || level == "no_record" {
		return StateFound(level)
	}
	return LevelFound(element, level)
}

// Together is the key of several outcomes, or of anything that comes in a set.
func Together(names []string) string { return strings.Join(names, "-") }

// Ruled is Together for what is said alike of whatever is still open.
func Ruled(firmness string, outcomes []string) string {
	if firmness == "open" {
		return "any"
	}
	return Together(outcomes)
}

// code is the code of a rule as ids have it.
func code(rule string) string {
	small := []byte(rule)
	for i, c := range small {
		if c >= 'A' && c <= 'Z' {
			small[i] = c + 'a' - 'A'
		}
	}
	return string(small)
}

// FamilyID is the id of a member: what its function names, for the tests that
// demand the members.
func FamilyID(pattern string, keys ...string) ID {
	for _, key := range keys {
		before, rest, _ := strings.Cut(pattern, "{")
		_, after, _ := strings.Cut(rest, "}")
		pattern = before + code(key) + after
	}
	return ID(pattern)
}

// Complete reports what the engine itself needs of a language and does not find.
func Complete(lines []Line) (ps []Problem) {
	has := map[string]bool{}
	for i := range lines {
		has[lines[i].Key()] = lines[i].Label
	}
	need := []string{string(langLine), string(dateLine), string(quotationLine), string(thousandsLine), string(decimalLine)}
	for month := 1; month <= 12; month++ {
		need = append(need, string(monthLine)+strconv.Itoa(month))
	}
	joins := []ID{following}
	for _, p := range places {
		if p.Join != "" {
			joins = append(joins, p.Join)
		}
	}
	for _, join := range joins {
		need = append(need, Key(join, joinOfPair), Key(join, joinOfMore), Key(join, joinOfLast))
	}
	slices.Sort(need)
	for _, key := range slices.Compact(need) {
		if !has[key] {
			ps = append(ps, Problem{File: "language.txt", Line: 1, Column: 1, Text: "every language needs a label " + key + ": add it"})
		}
	}
	return ps
}

// Engine reports whether an id is one that the engine uses by itself.
func Engine(id ID) bool { return strings.HasPrefix(string(id), "language.") }
