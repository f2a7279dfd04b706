package words

// Kind is what a place of a sentence holds. There is no kind for a clause.
type Kind uint8

const (
	// OfName is a [Name].
	OfName Kind = iota + 1
	// OfNumber is a whole number, in figures or, with [words], in words.
	OfNumber
	// OfCitation is a [Citation].
	OfCitation
	// OfQuotation is a [Quotation].
	OfQuotation
	// OfList is a list of names, which the language joins.
	OfList
)

// Place is a place that sentences may have.
type Place struct {
	Name string
	Kind Kind
	Join ID // of a list, the line that joins it
}

// Count is the place that chooses between the forms for none, one and many.
const Count = "count"

// The lines that the engine itself uses.
const (
	langLine      ID = "language.lang"
	dateLine      ID = "language.date"
	monthLine     ID = "language.month."
	numberLine    ID = "language.number."
	quotationLine ID = "language.quotation"
	thousandsLine ID = "language.thousands"
	decimalLine   ID = "language.decimal"

	and        ID = "language.list.and"
	orElse     ID = "language.list.or"
	comma      ID = "language.list.comma"
	semicolon  ID = "language.list.semicolon"
	following  ID = "language.list.sentences"
	movesLine  ID = "language.list.moves"
	waitsLine  ID = "language.list.waits"
	waysLine   ID = "language.list.ways"
	dotsLine   ID = "language.list.dots"
	joinOfPair    = "pair" // of two
	joinOfMore    = "more" // of any two but the last
	joinOfLast    = "last" // of the last two of three and more
)

// places is the vocabulary: a wording file may use no other place. Add one here
// when a sentence needs it, and let its name say what stands there.
var places = []Place{
	{Name: Count, Kind: OfNumber},
	{Name: "number", Kind: OfNumber},
	{Name: "total", Kind: OfNumber},

	{Name: "authority", Kind: OfCitation},
	{Name: "quotation", Kind: OfQuotation},

	{Name: "circuit", Kind: OfName},
	{Name: "column", Kind: OfName},
	{Name: "command", Kind: OfName},
	{Name: "court", Kind: OfName},
	{Name: "date", Kind: OfName},
	{Name: "day", Kind: OfName},
	{Name: "docket", Kind: OfName},
	{Name: "expected", Kind: OfName},
	{Name: "file", Kind: OfName},
	{Name: "finding", Kind: OfName},
	{Name: "first", Kind: OfName},
	{Name: "firmness", Kind: OfName},
	{Name: "flag", Kind: OfName},
	{Name: "found", Kind: OfName},
	{Name: "from", Kind: OfName},
	{Name: "id", Kind: OfName},
	{Name: "interest", Kind: OfName},
	{Name: "judge", Kind: OfName},
	{Name: "law", Kind: OfName},
	{Name: "line", Kind: OfName},
	{Name: "link", Kind: OfName},
	{Name: "mark", Kind: OfName},
	{Name: "matter", Kind: OfName},
	{Name: "meaning", Kind: OfName},
	{Name: "measure", Kind: OfName},
	{Name: "month", Kind: OfName},
	{Name: "name", Kind: OfName},
	{Name: "numeral", Kind: OfName},
	{Name: "ordinal", Kind: OfName},
	{Name: "outcome", Kind: OfName},
	{Name: "party", Kind: OfName},
	{Name: "provision", Kind: OfName},
	{Name: "rule", Kind: OfName},
	{Name: "second", Kind: OfName},
	{Name: "standard", Kind: OfName},
	{Name: "step", Kind: OfName},
	{Name: "test", Kind: OfName},
	{Name: "theirs", Kind: OfName},
	{Name: "title", Kind: OfName},
	{Name: "to", Kind: OfName},
	{Name: "topic", Kind: OfName},
	{Name: "value", Kind: OfName},
	{Name: "version", Kind: OfName},
	{Name: "year", Kind: OfName},

	{Name: "names", Kind: OfList, Join: and},
	{Name: "choices", Kind: OfList, Join: orElse},
	{Name: "series", Kind: OfList, Join: comma},
	{Name: "answers", Kind: OfList, Join: dotsLine},
	{Name: "topics", Kind: OfList, Join: and},
	{Name: "provisions", Kind: OfList, Join: and},
	{Name: "interests", Kind: OfList, Join: semicolon},
	{Name: "meanings", Kind: OfList, Join: semicolon},
	{Name: "weighings", Kind: OfList, Join: semicolon},
	{Name: "opposed", Kind: OfList, Join: semicolon},
	{Name: "moves", Kind: OfList, Join: semicolon},
	{Name: "rows", Kind: OfList, Join: semicolon},
	{Name: "changes", Kind: OfList, Join: movesLine},
	{Name: "waits", Kind: OfList, Join: waitsLine},
	{Name: "ways", Kind: OfList, Join: waysLine},
	{Name: "differences", Kind: OfList, Join: semicolon},
	{Name: "suggestions", Kind: OfList, Join: semicolon},
}

// PlaceOf gives a place of the vocabulary by its name.
func PlaceOf(name string) (Place, bool) {
	for _, p := range places {
		if p.Name == name {
			return p, true
		}
	}
	return Place{}, false
}
