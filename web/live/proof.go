package live

import (
	"github.com/benchwalk/benchwalk/logic/proof"
	"github.com/benchwalk/benchwalk/logic/words"
	"github.com/benchwalk/benchwalk/web/draw"
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
		return []tree.Node{draw.Para("soft", words.ProofPart(p.Taken(), p.Steps()))}
	}
	var l, items, verdict draw.Line
	verdict.Bold(words.ProofContradictions(len(p.Failures)))
	verdict.Sentences(words.ProofWent(words.ProofPoints(p.Points), words.ProofRulings(p.Decided), words.Tenths(ms/100)))
	l.Add(verdict.In("p"))
	for _, c := range proof.Checks() {
		if n := p.Held[c]; n > 0 {
			i := draw.Line{}
			i.Text(checked[c])
			i.Sentences(words.ProofChecked(n))
			items.Add(i.In("li"))
		}
	}
	for _, f := range p.Failures[:min(len(p.Failures), 20)] {
		items.Add(draw.Item(tree.T(f)))
	}
	l.Add(items.In("ul"))
	return l.Nodes
}
