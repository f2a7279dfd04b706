package words

// StandardText is a standard in words: what it asks of a stay and of security
// for the injunction, and how well that was checked. All of it is paraphrase.
type StandardText struct{ Name, Stay, Bond, Checked string }

const (
	ninthKept = "so the Ninth Circuit’s reading is kept."
	memory    = "from memory, so it is paraphrased; check it before you rely on it."
)

var standards = []struct {
	circuit string
	StandardText
}{
	{"ca9", StandardText{"Ninth Circuit",
		"The appeal must raise at least serious questions, and irreparable harm must be probable. With serious questions only, the hardships must also tip sharply to the party that asks.",
		"The court has wide discretion; it may set no security where harm to the enjoined party is not realistically likely.",
		"Read in the order of October 23, 2020, in the opinions themselves or as other decisions quote them; a few statements and page numbers are from memory."}},
	{"ca2", StandardText{"Second Circuit",
		"The appeal needs a substantial possibility of success, which may be less than even. The factors slide, so that more of one makes up for less of another; this model keeps Nken’s gates and, below likely success, asks that hardships plainly favor a stay.",
		"The court has wide discretion over the amount and, in some cases, may do without security.",
		"Read only as other decisions and sources quote it."}},
	{"ca3", StandardText{"Third Circuit",
		"Two gates come first: success that is well above negligible, though it may be less than even, and irreparable harm that is more likely than not. Past both, the factors slide; short of likely success, this model asks for hardships that plainly favor a stay.",
		"Security is almost mandatory; narrow exceptions cover a case without risk of loss, and hardship in a suit for important federal rights.",
		"Read only as other sources quote it or sum it up; pages for the stay test are from memory."}},
	{"ca4", StandardText{"Fourth Circuit",
		"The party that asks must make a strong showing, read here as likely success, and four factors are weighed. After Winter the circuit gave up its sliding scale for injunctions; this model carries that over to stays.",
		"The court must set security or expressly waive it; where a loss is likely, this model asks for at least a nominal amount.",
		"All of it is " + memory}},
	{"ca5", StandardText{"Fifth Circuit",
		"The rule is a strong showing on the merits. Where the legal question is serious, a substantial case can do if the equities weigh heavily for a stay, which this model reads as a sharp tip.",
		"The court may ask for no security at all.",
		"Security was read only as other sources quote it; the stay test is " + memory}},
	{"ca6", StandardText{"Sixth Circuit",
		"The appeal must raise at least serious questions, and the weaker the merits, the stronger the harm must be. With serious questions only, harm must decidedly outweigh what a stay would do to others, which this model reads as a sharp tip.",
		"No decision of this circuit was checked, " + ninthKept,
		"That Griepentrog granted a stay was read in a summary; its test is " + memory}},
	{"ca7", StandardText{"Seventh Circuit",
		"The showing on the merits must be strong, more than better than negligible, but need not prove success more likely than not. The factors slide; this model keeps Nken’s gates and, below likely success, asks that hardships plainly favor a stay.",
		"A nonprofit is not excused (Habitat), which this model reads to mean that a suit in the public interest lowers nothing by itself.",
		"On security, Habitat was read at its source; the stay test is " + memory}},
	{"cadc", StandardText{"D.C. Circuit",
		"A strong likelihood of success with some harm can do, or a substantial case with strong harm. Whether this sliding scale survived Winter was left open (Newby), so this model runs both readings, one of which asks for likely success, and keeps Nken’s gates on both.",
		"No decision of this circuit was checked, " + ninthKept,
		"Read only as other decisions and sources quote it."}},
	{"scotus", StandardText{"Supreme Court’s own test",
		"This is for a stay asked of that Court, not of a district judge or a court of appeals. It takes a reasonable probability that the Court hears the case, a fair prospect of reversal and likely irreparable harm; close cases turn on the equities.",
		"The Court sets no such security, " + ninthKept,
		"Read in Justice Breyer’s opinion in Trump v. Sierra Club; Hollingsworth was read only as another page reproduces it, and its page number is from memory."}},
}

// Standard gives a standard in words under its name in files: "ca9", "scotus".
func Standard(circuit string) (StandardText, bool) {
	for i := range standards {
		if standards[i].circuit == circuit {
			return standards[i].StandardText, true
		}
	}
	return StandardText{}, false
}

var lawDates = []entry{
	{"2020-10-23", Option{"As of October 23, 2020", "The law on the day of the WeChat order. Later decisions are marked as later and change no ruling."}},
	{"today", Option{"Today", "Later decisions that were read are taken into account. One point can change a ruling: whether being enjoined is irreparable harm in itself for a Government that asks for a stay. " +
		"The latitude that TikTok v. Garland gives is shown as a tension and changes no ruling. The Supreme Court’s interim orders inform like cases."}},
}

// LawDate says which law applies, under its name in files: "2020-10-23", "today".
func LawDate(date string) (Option, bool) { return option(lawDates, date) }

// InjunctionKeepsNinth stands with the injunction under every other standard.
const InjunctionKeepsNinth = "The injunction is judged by the Ninth Circuit’s test under every standard; sources for the other circuits’ tests were not read."

// PolicyAssumed stands with a stay under the law of today where the posture says
// that the harm claimed is being kept from a law or policy.
const PolicyAssumed = "This takes the harm claimed to be that of being kept from a law or policy. The posture says so; it is not a court’s finding."

// MergerUnsettled stands with a stay that the Government asks for, under the
// law of today.
const MergerUnsettled = "Whether harm to others and the public interest also merge where the Government asks for the stay is unsettled. Nken speaks of a Government that opposes; Drakes Bay, on injunctions, of one that is a party. The ruling is the same either way."

// LatitudeToday stands with gentler measures under the law of today.
const LatitudeToday = "Under the law of today, TikTok v. Garland, as reported, gives the Government latitude among alternatives, so gentler ones that it did not choose need not sink the rule. The holding is narrow. Paxton adds, as reported, that a line drawn by content may stay on the intermediate track if its burden on adults is incidental."
