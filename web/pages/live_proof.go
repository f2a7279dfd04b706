package pages

import (
	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

var checkWords = [...]string{
	proof.Total:    "Every combination of findings has a ruling.",
	proof.Monotone: "No finding for a party ever hurts that party.",
	proof.Gates:    "A shut gate leaves nothing else, and no grant is ever compelled.",
	proof.Flips:    "Every change listed as least alters the ruling, and nothing short of it does.",
	proof.Court:    "The court’s own findings give the court’s result.",
}

// Proof is the slot that tells how the proof goes, and at the end what it
// checked and how long that took.
func Proof(p *proof.Proof, done bool, ms int) []tree.Node {
	if !done {
		return []tree.Node{para("soft", words.Literal("Checking: part "+itoa(p.Taken())+" of "+itoa(p.Steps())+"."))}
	}
	verdict := "No contradiction was found."
	if n := len(p.Failures); n > 0 {
		verdict = count(n) + " contradictions were found. Do not rely on this build of the tool."
		if n == 1 {
			verdict = "One contradiction was found. Do not rely on this build of the tool."
		}
	}
	var l, items line
	l.lead(words.Literal(verdict), words.Literal(" It went through "+counted(p.Points, "point", "points")+" and compared "+
		counted(p.Decided, "ruling", "rulings")+" in "+itoa(ms/1000)+"."+itoa(ms%1000/100)+" seconds."))

	for _, c := range proof.Checks() {
		switch n := p.Held[c]; {
		case n == 1:
			items.add(item(tree.T(checkWords[c] + " Checked once.")))
		case n > 1:
			items.add(item(tree.T(checkWords[c] + " Checked " + grouped(n) + " times.")))
		}
	}
	for _, f := range p.Failures[:min(len(p.Failures), 20)] {
		items.add(item(tree.T(f)))
	}
	l.add(items.in("ul"))
	return l.ns
}
