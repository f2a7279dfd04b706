package rulings

import (
	"slices"

	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/doctrines"
	"github.com/benchwalk/benchwalk/logic/words"
)

// Follows says what the answers to some elements mean for the gates of a test: that one
// is passed or shut because of them, or what it takes where they leave it undecided.
// Of gates that are passed it names the first, and none beside one that is shut.
func Follows(r doctrine.Ruling, t doctrines.ID, keys []doctrines.Key) (says []words.Text) {
	var alone doctrine.Findings
	answered := func(e int) bool { return alone[e] != doctrine.Open }
	for _, k := range keys {
		if k.Test == t {
			alone[k.Element] = r.Findings[k.Element]
		}
	}
	d, passed, shut := r.Doctrine, words.Text{}, false
	own := d.Decide(alone).Outcome
	for i := range d.Rules {
		rule, id := &d.Rules[i], doctrine.RuleID(i)
		if !rule.InForce() || !rule.Kind.Ends() || !slices.ContainsFunc(rule.Looks, answered) {
			continue
		}
		switch status := r.Outcome.Status(id); {
		case status == doctrine.Holds:
			shut = true
			says = append(says, words.RuleHeld(t.String(), rule.Code))
		case status == doctrine.Pending:
			says = append(says, words.RuleLaw(t.String(), rule.Code))
		case passed.Empty() && own.Status(id) == doctrine.Fails:
			passed = words.RuleNotHeld(t.String(), rule.Code)
		}
	}
	if !shut && !passed.Empty() {
		return append([]words.Text{passed}, says...)
	}
	return says
}
