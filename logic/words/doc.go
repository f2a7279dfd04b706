// Package words is the wording: every sentence that the walk, the memo and the
// command line say is a line of a file in logic/words/en, which a lawyer can edit
// without Go. It decides nothing. Questions are neutral as to doctrine and
// matter; hedges are part of the law and stay; what is not a verified quotation
// stands in no quotation marks.
//
// # To edit a sentence
//
// Find it in logic/words/en, change what stands after its =, keep its {places},
// and run
//
//	go generate ./logic/words
//
// which names every problem with its file, line and column. A line is
//
//	# a comment
//	id = One whole sentence, or several.
//	id(party, topics) = A sentence with {party} and {topics}.
//	label id = a phrase that is no sentence, such as a topic, a heading or an answer
//	label id[inside] = the same as it reads inside a sentence
//	id[one](count) = One thing.
//	id[many](count) = {count} things, or in words {count[words]}.
//	id[movant] = A variant by name, [opponent] another.
//
// and goes on in lines that are indented. The places of an id stand before its =
// in the order of the arguments, alike in all its variants, whatever their order
// in the sentence; package words lists which there are and what they hold, which
// is never a clause. A name reads as it stands alone at the beginning of a
// sentence and as [inside] within one, where it has that; {party[]} has it read
// as it does alone, and {party[of]} asks for its variant [of].
//
// # Which files travel
//
// The page fetches what its module says as one file and waits for it. So what
// only the built pages say stands in the files pages-*.txt, what only the command
// line says in command-*.txt, and what the module says, whoever else does, in the
// others; pages-stay.txt has the answers to the questions of stay.txt, and memo-stay.txt what
// the memo alone says of the stay. Where a line is in
// the wrong file, TestEveryLineIsInTheFileOfWhoSaysIt in web/site says where to move it.
//
// # To say a sentence
//
// For each id there is a function, OpenProblem(number) for open.problem, or where
// it has no places a variable, ResultApart for result.apart, so that a sentence
// that does not exist or a place that is missing does not compile. Ids that data names, as the key of an element does, are of a family
// and share one: Topic("stay.merits"). What these give is a [Text] or, of a
// label, a [Name]; only the view that shows it asks a [Language] to say it.
//
// To add a sentence, add its line and run go generate; to take one away, take
// away its uses, then its line. A place or a family that is new goes into the
// tables of places.go or families.go first.
package words

//go:generate go run ./generate
