package memo

import (
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/matter"
	"github.com/benchwalk/benchwalk/logic/posture"
)

// The fixed words of the memo and the outlines. What is said about the tests
// themselves stands in package words. “You” is the reader, who decides.

const (
	notesTitle    = "Notes"
	burden        = " The burden is on %1."
	countsAs      = "It counts as: "
	ended         = "Outcome"
	noOutcome     = "The matter file records no outcome."
	inferredLabel = "Inferred, through the links:"
	suggests      = " suggests for %1: %2."
	fromRuling    = "The ruling on narrow tailoring"
	fromFinding   = "Your finding on "
	youFound      = "You found: "
	notArgued     = "So it is not argued as the court’s finding."
	expect        = "Expect this."
	benchCalled   = "bench memorandum"
	outlineCalled = "outline of argument for "
	unchecked     = " (not checked)"

	benchTitle   = "Bench Memorandum"
	outlineTitle = "Outline of Argument for "
	benchIs      = "This memorandum is drawn from your findings and from the record as the matter file gives it. It gives no reason that you did not give."
	outlineIs    = "This outline argues one side, from your findings and from the record as the matter file gives it. It is not your view. What you left open is not argued as found, and what a court did not reach is not argued as its finding."
	whose        = "The record, each side, the court and you speak under their own names; all else is this tool’s model. A note gives the place in the record and, in parentheses, what stands behind it."
	notAdvice    = "Not legal advice and no prediction."
	madeWith     = "Benchwalk"
	citeThis     = "Cite this analysis"

	questions        = "Questions Presented"
	question         = "Question Presented"
	shortAnswer      = "Brief Answer"
	background       = "Background"
	standards        = "Standard"
	analysisOf       = "Analysis: "
	together         = "The findings together"
	onBench          = "Provisions, Interests and Gentler Measures"
	linksAnd         = "Links and Tensions"
	whatChanges      = "What Would Change It"
	leftOpen         = "What the Court Left Open"
	laterLaw         = "Later Law and Events"
	elsewhere        = "Your Other Notes and Marks"
	authoritiesTitle = "Authorities"

	issue      = "Issue."
	rule       = "Rule."
	record     = "Record."
	for_       = "For "
	court      = "The court."
	otherWay   = "The other way."
	yours      = "Your finding."
	yourReason = "Your reason."
	yourNote   = "Your note."
	conclusion = "Conclusion."
	keptLabel  = "You keep both."

	byModel      = "This tool:"
	byCommentary = "Commentary:"
	conceded     = "Conceded:"
	byCourt      = "The court:"
	byRecord     = "Record:"

	noReason       = "You gave no reason."
	noMark         = "You marked no evidence here."
	marked         = "You marked this."
	noEvidence     = "The matter file has no evidence here."
	noAnswer       = "You left this open."
	first          = "Your first answer was: "
	noKeep         = "You gave no reason for keeping both."
	noFinding      = "The court’s finding: none."
	itsFinding     = "The court’s finding: "
	behind         = "What stands before it already decides."
	needed         = "Still needed: "
	narrowest      = "The answer that would narrow it most: "
	waits          = "It waits for "
	divides        = "What divides it. For a stay: "
	against        = ". Against: "
	alsoOpen       = "What is open besides (%1) "
	notBefore      = "The rulings above do not use any of this."
	moreFlips      = " more least changes take as many findings or more; the tool lists them all."
	oneFlip        = "One more least change takes as many findings or more; the tool lists it."
	ways           = "That is one of several ways with as few findings."
	linkIs         = "A link is inferred. It suggests a range and changes no finding."
	inferred       = "Inferred. "
	within         = "That is within the range."
	outside        = "That is outside the range."
	benchIdea      = "Inferred from your work: "
	benchSame      = "Your finding is the same."
	benchOther     = "Your finding is another: "
	benchDoubt     = "Another reading of the law of today would suggest otherwise."
	noTension      = "You also gave a reason for a tension that your findings do not show now."
	noLink         = "No link has anything to suggest on these findings."
	checked        = "How well it was checked: "
	usually        = ", usually "
	to             = " to "
	ownMeasure     = "Your own measure:"
	authoritiesAre = "The authorities cited, with how well each was checked."
	later          = "Later law."
	lawAsOf        = ", law "
	re             = "Re:"
	dated          = "Date:"
	standardIs     = "Standard:"
	version        = "version "
	content        = "content "

	asks        = " asks: "
	itStands    = "Where it stands."
	favors      = "What Favors "
	mustMeet    = "What Must Be Met"
	stillOpen   = "What Is Open"
	toGetThere  = "The Way to This Ruling"
	itHas       = "Your findings give this ruling."
	itHasNot    = "Your findings do not give this ruling. The nearest way, by findings made otherwise: "
	itMay       = "Your findings leave this ruling open among others. The nearest way to it alone: "
	undo        = "What would undo it: "
	nowhere     = "No change of the findings you made leads to this ruling alone."
	neither     = "This finding favors neither side."
	answerIt    = "The answer to it."
	tells       = "Against it."
	nothingFor  = "No finding of yours favors this side."
	nothingMeet = "No finding of yours goes against this side."
	allAnswered = "Every question of this test is answered."
	openNeeded  = "Open, and it can still change the ruling."
	openSettled = "Open, but on your other findings it "
	fallback    = "In the alternative."
)

// titles name the tests; asking says what each side asks of the court there,
// first who moves for the stay, then who opposes it.
var titles = [posture.Tests]struct {
	title, issue string
	asking       [2]string
	want         [2]string
}{
	posture.Stay: {"Stay Pending Appeal", "Should the injunction be stayed while %1 appeals?",
		[2]string{"grant the stay", "deny the stay"}, [2]string{"granted", "denied"}},
	posture.Speech: {"Narrow Tailoring", "Does the rule pass the test for neutral rules that burden speech, in the form of %3?",
		[2]string{"hold the rule valid", "hold the rule invalid"}, [2]string{"valid", "invalid"}},
	posture.Injunction: {"Preliminary Injunction", "Is a preliminary injunction against the rule warranted?",
		[2]string{"deny the injunction", "grant the injunction"}, [2]string{"denied", "granted"}},
	posture.Bond: {"Security", "What security, if any, goes with the injunction under Rule 65(c)?",
		[2]string{"set security tied to provable loss", "set no security"}, [2]string{"within_evidence", "none"}},
}

// forms name the two forms of the speech test.
var forms = [...]string{"*Ward*", "*O’Brien* and *Turner*"}

// tests say what each test asks. All of it is paraphrase; a standard adds its own.
var tests = [posture.Tests]struct {
	text  string
	cites []law.Cite
}{
	posture.Stay: {"A stay pending appeal is not of right. The party that asks must carry four factors: its success on appeal, its own irreparable harm without a stay, the harm of a stay to others, and the public interest. The first two come first and are the most critical; below the minimum on either, the others cannot save the stay.",
		[]law.Cite{{Authority: law.Nken, Pin: "433–35", Mark: law.AtSource}}},
	posture.Speech: {"A neutral rule that burdens speech must serve an interest that is at least significant, meet a harm that is real, relieve it in a direct and material way, and not burden substantially more speech than is necessary. It need not be the least restrictive means. The Government carries all of this.",
		[]law.Cite{{Authority: law.Ward, Pin: "799", Mark: law.InOrder}, {Authority: law.Turner1, Pin: "662–65", Mark: law.AtSource}}},
	posture.Injunction: {"The party that asks must show likely success, likely irreparable harm, a balance of hardships in its favor, and a public interest in the injunction. In the Ninth Circuit serious questions on the merits can do, if the hardships tip sharply and the other two elements are met in full.",
		[]law.Cite{{Authority: law.Winter, Pin: "20", Mark: law.AtSource}, {Authority: law.Cottrell, Pin: "1131–35", Mark: law.InOrder}}},
	posture.Bond: {"By its text, Rule 65(c) lets an injunction issue only if the party that asks for it gives security, in an amount that the court considers proper. The United States is exempt.",
		[]law.Cite{{Authority: law.FRCP65c, Mark: law.AtSource}}},
}

// channels say whether a form of the speech test asks for other channels.
var channels = [...]string{"In this form the rule must also leave open ample other channels.", "In this form other channels are not asked for."}

var cellWords = [...]string{
	matter.CellOpen:     "left open",
	matter.CellWorse:    "makes it worse",
	matter.CellNo:       "does not serve it",
	matter.CellSilent:   "the record is silent",
	matter.CellPartly:   "serves it in part",
	matter.CellDirectly: "serves it directly",
}

// columns name the scales of a measure in the order of package matter.
var columns = [...]string{"serves the interests", "burdens less speech", "plausible", "what the Government did with it", "shown to fail"}
