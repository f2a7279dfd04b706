package words

const parties = `
nobody: no one
stay_movant: the party that asks for the stay
stay_opponent: the party that opposes the stay
government: the Government
challenger: the party that challenges the rule
plaintiff: the party that asks for the injunction
enjoined_party: the enjoined party
`

// Party gives a party in running text, under its name in package doctrine.
func Party(name string) string {
	p, _ := text(parties, name)
	return p
}

var marks = []entry{
	{"found", Option{"Found", "The court decided this itself, in this decision."}},
	{"readopted", Option{"Re-adopted", "The court took this over from an earlier order, without a new analysis."}},
	{"assumed", Option{"Assumed", "The court went on as if this were so, without deciding it."}},
	{"recited", Option{"Recited", "The court summarized evidence and made no finding."}},
	{"contention", Option{"Contention", "A party argued this; the court did not decide it."}},
	{"not_reached", Option{"Not reached", "The court did not decide this, and that is no finding either way."}},
	{"in_order", Option{"Read in the WeChat order", "Read as the WeChat order of October 23, 2020 cites or quotes it."}},
	{"at_source", Option{"Read at the source, at least in part", "Its own text was read, at least in part or in the syllabus."}},
	{"as_quoted", Option{"Read as quoted", "Read only as another source quotes or sums it up."}},
	{"from_memory", Option{"Not checked", "Stated from memory and paraphrased; check it before you rely on it."}},
}

// Mark explains what a court did at a step ("found", "not_reached") and how well
// an authority was checked ("at_source").
func Mark(name string) (Option, bool) { return option(marks, name) }

const failures = `
wasm-blocked: This browser blocks WebAssembly, so the page cannot work out a ruling. All questions and the court’s answers can still be read; allow WebAssembly here, or use another browser.
wasm-failed: The part that works out rulings did not load. Your answers stay on the page; check the connection and try again.
wasm-crashed: The part that works out rulings stopped and was started again with your answers. Nothing is lost; go on.
crashed-twice: The part that works out rulings stopped twice on these answers and is now off. Your answers are kept; reload the page and change the last one first.
storage-denied: This browser does not let the page keep answers. They stay while this tab is open; print the result to keep it longer.
storage-full: The browser’s storage is full, so the latest answers were not stored. They stay while this tab is open; free some space, or print the result.
storage-unreadable: The stored answers cannot be read. They were set aside untouched; begin anew here.
other-tab: This walk is open in another tab, too. From its next answer on this tab keeps its own work apart; you find both under Keep and share.
unkept: Your work here cannot be kept in this browser, so nothing else was opened. Save it as a file, or let it go.
field-full: This field is full. What you pasted may be cut off.
other-draft: This form is open in another tab, too. This one keeps its own draft; the other is under Start from.
matter-failed: The file of this matter could not be loaded, or it has errors. Your answers are not touched; check the file or the connection and try again.
file-problems: Nothing was opened, and what stood here stays as it was. Correct the file and open it again.
file-large: This file is larger than 1 MiB, which is the most that a matter may have. It was not read; nothing here has changed.
file-text: This file could not be read as UTF-8 text. Nothing here has changed; save it as UTF-8 and open it again.
file-unchecked: The part that checks files did not load, or this browser blocks it. The file was not opened and nothing here has changed; check the connection, or allow WebAssembly here.
file-no-script: Scripts are off, so this page can neither check nor show a file. Turn scripts on to use it; the built-in matters can be read without.
no-script: Scripts are off, so the page cannot take answers. Everything can be read from top to bottom; turn scripts on to work through it.
`

// Failure says what went wrong on the page, what stays and what to do.
func Failure(id string) (string, bool) { return text(failures, id) }
