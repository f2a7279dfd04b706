package pages

import (
	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/tree"
)

// checked says what a check of the proof holds the model to.
var checked = [...]words.Text{
	proof.Total:    words.ProofTotal,
	proof.Monotone: words.ProofMonotone,
	proof.Gates:    words.ProofGates,
	proof.Flips:    words.ProofFlips,
	proof.Court:    words.ProofCourt,
}

// Proof is the slot that tells how the proof goes, and at the end what it
// checked and how long that took.
func Proof(p *proof.Proof, done bool, ms int) []tree.Node {
	if !done {
		return []tree.Node{para("soft", words.ProofPart(p.Taken(), p.Steps()))}
	}
	var l, items, verdict line
	verdict.bold(words.ProofContradictions(len(p.Failures)))
	verdict.sentences(words.ProofWent(words.ProofPoints(p.Points), words.ProofRulings(p.Decided), words.Tenths(ms/100)))
	l.add(verdict.in("p"))
	for _, c := range proof.Checks() {
		if n := p.Held[c]; n > 0 {
			i := line{}
			i.text(checked[c])
			i.sentences(words.ProofChecked(n))
			items.add(i.in("li"))
		}
	}
	for _, f := range p.Failures[:min(len(p.Failures), 20)] {
		items.add(item(tree.T(f)))
	}
	l.add(items.in("ul"))
	return l.ns
}
