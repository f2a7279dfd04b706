package memo

// The fixed words of the memo and the outlines. What is said about the tests
// themselves stands in package words. “You” is the reader, who decides.

const (
	benchTitle   = "Bench memorandum"
	outlineTitle = "Outline of argument for "
	benchIs      = "This memorandum is drawn from your findings and from the record as the matter file gives it. It gives no reason that you did not give."
	outlineIs    = "This outline argues one side, from your findings and from the record as the matter file gives it. It is not your view. What you left open is not argued as found, and what a court did not reach is not argued as its finding."
	whose        = "The record, each side, the court and you speak under their own names; all else is this tool’s model. Of each side’s evidence the first three statements stand here, and all that you marked; the rest stands in the walk. Conceded marks what a side’s own papers say against it; the word is this tool’s. A note gives the place in the record and, at first, what stands behind it in parentheses. Not legal advice and no prediction."
	re           = "Re:"
	dated        = "Date:"
	standardIs   = "Standard:"

	questions        = "Questions presented"
	shortAnswer      = "Brief answer"
	background       = "Background"
	standards        = "Standard"
	analysisOf       = "Analysis: "
	together         = "The findings together"
	rowsTitle        = "Your rows on the workbench"
	onBench          = rowsTitle + ", and what they suggest"
	linksAnd         = "Links and tensions"
	whatChanges      = "What would change it"
	ended            = "Outcome"
	leftOpen         = "What the court left open"
	laterLaw         = "Later law and events"
	elsewhere        = "Your other notes and marks"
	authoritiesTitle = "Authorities"
	authoritiesAre   = "The authorities cited, with how well each was checked."
	citeThis         = "Cite this analysis"
	byReader         = ", by a reader (%)."
	howFirmly        = "How firmly: #."
	content          = "Module and matter %."
	accessed         = "Accessed %,"
	notesTitle       = "Notes"

	itStandsUnder = "It stands under %."
	moreUnder     = "What else is said on this stands under %."

	// Those with places are patterns (see [builder.say]).
	needed     = "Still needed: %."
	narrowest  = "The answer that would narrow it most: @."
	waits      = "It waits for %."
	divides    = "What divides it. For a stay: %"
	against    = ". Against: %."
	checked    = "How well it was checked: #"
	noEvidence = "The matter file has no record."
	noOutcome  = "The matter file records no outcome."
	notUsed    = "The rulings above do not use any of this."
	provision  = "Provision "
	issue      = "Issue."
	rule       = "Rule."
	burden     = "The burden is on %."
	record     = "Record."
	forSide    = "For %"
	asks       = bold + forSide + ":"
	otherWay   = "The other way."
	marked     = " " + bold + "You marked this." + bold
	noMark     = " You marked no evidence here."
	court      = "The court."
	yours      = "Your finding."
	itsFinding = "The court’s finding: %."
	readAs     = "Read here as: %."

	foundOtherwise = "The court found otherwise: %."

	noAnswer    = "You left this open."
	first       = "Your first answer was: $."
	countsAs    = "It counts as: $."
	yourReason  = "Your reason."
	yourNote    = "Your note."
	noReason    = "You gave none."
	conclusion  = "Conclusion."
	behind      = "What stands before it already decides."
	ownMeasure  = "Your own measure: "
	notRated    = "Not rated"
	inferred    = "Inferred."
	benchIdea   = "Your work suggests for @, $."
	benchDoubt  = "Another reading of the law of today would suggest otherwise."
	youFound    = "You found: $."
	linkIs      = "A link is inferred. It suggests a range and changes no finding."
	fromRuling  = "The ruling on narrow tailoring"
	fromFinding = "Your finding on @ (&)"
	suggests    = "suggests for @ (&): $"
	usually     = ", usually $"
	apart       = "Tension."
	outside     = "Your finding on @ (&), $, is outside the range that its link suggests."
	keptLabel   = "You keep both."
	noTension   = "You keep both, on a tension that your findings do not show now."
	moreFlips   = " more take as many findings or more; the tool lists them all."
	moreFlip    = " more takes as many findings or more; the tool lists them all."
	ways        = "That is one of several ways with as few findings."

	inferredChain = "Inferred, through the links:"

	unchecked = " (not checked)"
	later     = " Later law."

	itStands   = "Where it stands."
	notArgued  = "So it is not argued as the court’s finding."
	openNeeded = "It can still change the ruling."
	expect     = "Expect this."
	toGetThere = "The way to this ruling"
	step       = "A step toward it (one of several)"
	itHas      = "Your findings give this ruling. What would undo it: #"
	itHasNot   = "Your findings do not give this ruling. If found otherwise: #"
	itMay      = "Your findings leave this ruling open among others. The nearest way to it alone: #"
	nowhere    = "No change of the findings you made leads to this ruling alone."
	fallback   = "In the alternative."
)

// groups part a side's factors.
var groups = [...]struct{ title, none string }{
	{"What favors %", "No finding of yours favors this side."},
	{"What must be met", "No finding of yours goes against this side."},
	{"What is open", "Every question of this test is answered."},
	{"What changes nothing here", ""},
}
