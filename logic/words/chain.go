package words

// NarrowerStay stands with every ruling on a stay.
const NarrowerStay = "A narrower stay is no third outcome. Ask the same four factors again of a part: some provisions, some parties or a limited time."

// AdministrativeStay says why there is no ruling on one.
const AdministrativeStay = "An administrative stay only holds things as they are until the motion is heard, so the four factors are not asked and there is no ruling."

const apart = "so harm to others and the public interest stay apart. The WeChat order recites the sentence that merges them, although the Government moved there."

// Merger says how the last two stay factors stand to each other, by where the
// Government is: "movant", "opponent" or "neither".
func Merger(government string) string {
	switch government {
	case "opponent":
		return "The Government opposes the stay, so harm to others and the public interest are one inquiry."
	case "movant":
		return "The Government asks for the stay and does not oppose it, " + apart
	case "neither":
		return "The Government does not oppose the stay, " + apart
	}
	return ""
}

const tensions = `
mccullen: You found a reasonable fit, although gentler measures were passed over or rejected untried. McCullen asks for a showing that they would fail, not only that the chosen way is easier.
turner-not-least: You found too much burden, although gentler measures were seriously tried. A rule need not be the least restrictive means (Turner I). Hill says so of a rule that closes no means of communication entirely.
turner-2: In this form of the test compare Turner II, which its dissent read as making gentler measures never relevant.
tiktok: Under the law of today, TikTok v. Garland leaves the Government latitude in choosing its measures.
strong-loss-no-likelihood: You found strong evidence of loss, but no realistic likelihood of harm. The two pull apart.
merger-apart: The Government opposes the stay, so the last two factors are one inquiry. Your two answers pull apart.
both-sharp: For the injunction you found that the hardships tip sharply one way; for the stay your findings say, by inference, the other. They cannot tip sharply both ways.
deny-both: You would deny the injunction, yet you refuse to stay it. That needs a reason of its own, such as no probable harm before the appeal ends.
`

// Tension says why two findings sit ill together. It is shown, never resolved.
func Tension(id string) (string, bool) { return text(tensions, id) }

const links = `
speech-merits: The Government must justify the rule at this stage too. If it fails, this claim reaches at least serious questions, and how high depends on how full the record is. If it succeeds, the claim is weak at most.
merits-harm: For the speaker, loss of speech for even a short time is irreparable (Elrod). It follows from the showing on the merits, is never automatic and does not help the Government.
merits-stay: The appeal asks the same question from the other side. The two sides do not add up to a whole: serious questions for one usually leave serious questions for the other.
balance-others: A stay lifts the injunction, so hardship that it prevented falls on others again. It is their harm, not that of the party that asks for the stay.
public-public: A public interest for the injunction stands against its stay, and the other way round. It is the same interest, seen from the other motion.
no-harm-link: Nothing leads into the irreparable harm of the party that asks for the stay, neither its merits nor the other side’s harm. It needs evidence of its own; whether being enjoined is enough is disputed.
bond-arises: Security is the price of an injunction. Where your findings deny one, the question arises only because an injunction has in fact issued.
`

// Link says why one finding of a matter suggests a range for another, and what
// trap that avoids.
func Link(id string) (string, bool) { return text(links, id) }
