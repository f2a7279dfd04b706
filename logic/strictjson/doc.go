// Package strictjson reads JSON strictly and reports every problem with its
// place, and writes JSON small enough to be checked by eye.
//
// A person who wrote a matter by hand should learn in one go everything that
// is wrong with it, and where:
//
//	3:14: findings["stay.merits"]: unknown level "weka", did you mean "weak"?
//	9:3: parts[2]: duplicate member "id"
//
// A problem names a line of a wording file and says what stands in its places; the
// words are made where it is shown, by a language.
//
// encoding/json cannot serve here. It stops at the first problem, gives no line
// for most of them, lets the last of two equal names win, drops unknown names or
// refuses them without a place, replaces broken characters silently, and adds
// about 100 kB to the compressed WebAssembly module, where this package adds 16.
//
// # Reading
//
// A [Reader] is pulled: the program says what it expects and gets it, or the
// zero value (for a number the least allowed) and a recorded [Problem]:
//
//	r := strictjson.NewReader(text, strictjson.Limits{})
//	r.Object([]string{"id", "level"}, func(name string) {
//		switch name {
//		case "id":
//			id = r.Text()
//		case "level":
//			level = r.Int(1, 5)
//		}
//	})
//	r.Need("id")
//	problems := r.Done()
//
// What a program read is to be used only if [Reader.Done] returns no problem.
// Texts share memory with the document.
//
// The language is RFC 8259 read narrowly: UTF-8 without a byte order mark, no
// lone surrogate, no unescaped control character, no leading zero, no trailing
// comma, no comment, one value. Of the things the RFC leaves open, a name that
// appears twice in an object is refused; numbers may be of any size unless read
// with [Reader.Int], which takes neither a fraction nor an exponent.
//
// A value of the wrong kind, an unknown or repeated name, a text with a bad
// escape are passed over, and reading goes on. Where it cannot be known how the
// document goes on (a comma is missing, a text has no end, a byte is not UTF-8)
// reading stops: all later calls return zero values and record nothing, so that
// what was never reached is not reported as missing.
//
// The size, the depth, the length of texts and the number of problems are
// bounded by [Limits], because a document may come from anyone.
//
// # Writing
//
// A [Writer] puts commas, colons and indentation; [Quote] is its heart. The same
// calls give the same bytes.
package strictjson
