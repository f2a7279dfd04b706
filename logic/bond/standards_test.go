package bond_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/benchwalk/benchwalk/logic/bond"
	"github.com/benchwalk/benchwalk/logic/doctrine"
	"github.com/benchwalk/benchwalk/logic/law"
	"github.com/benchwalk/benchwalk/logic/standard"
)

// isLaw is what to do where a test that states the law fails.
const isLaw = "if the law is meant to change, change docs/law/MODEL.md first and then the tables in the tests of this package, " +
	"raise doctrines.Revision and run go generate ./logic/...; if it is not, the program is wrong"

// expect is docs/law/MODEL.md §§6 and 8 once more and in words, for a private movant.
// What a circuit asks, package standard's own test holds to the table of §8.
func expect(security, requested, evidence, likelihood, public, ability string) string {
	lowest, highest := 0, 2 // none, nominal, within_evidence
	if likelihood == "no" {
		highest = 1
	}
	excused := public == "yes" && security != "no_public_suit" // Habitat: the kind of suit lowers nothing
	switch {
	case likelihood == "no" || excused:
	case requested == "yes" && evidence == "strong" && ability == "able":
		lowest = 2
	case requested != "no" && evidence != "none" && ability != "unable":
		lowest = 1
	}
	// Where the circuit all but requires security, a likely loss calls for some.
	raises := map[string]bool{
		"set_or_waive":     true,
		"narrow_exception": !(public == "yes" && (ability == "unable" || ability == "limited")), // Temple
	}
	if raises[security] && likelihood == "yes" {
		lowest = max(lowest, 1)
	}
	firm := "discretionary"
	if lowest == highest {
		firm = "supported"
	}
	return fmt.Sprint([]string{"none", "nominal", "within_evidence"}[lowest:highest+1], " ", firm)
}

// Every point under every circuit, against a second and plainer writing of the
// rules.
func TestEveryPointUnderEveryStandard(t *testing.T) {
	for _, c := range standard.Circuits() {
		d := bond.Under(bond.Posture{}, c)
		require.Equal(t, 108, d.Points())
		for i := range d.Points() {
			f := d.Point(i)
			var name [5]string
			for e := range name {
				name[e] = d.Elements[e].Name(f[e])
			}
			want := expect(c.Terms().Security.String(), name[0], name[1], name[2], name[3], name[4])
			require.Equal(t, want, says(d.Decide(f)), "%s: %v: %s", c, name, isLaw)
		}
		d = bond.Under(bond.Posture{UnitedStatesMoves: true}, c)
		for i := range d.Points() {
			require.Equal(t, "[not_required] compelled", says(d.Decide(d.Point(i))), c)
		}
	}
}

// How the circuits differ: in how many of the 108 points a court may ask for
// nothing, and in how many only an amount within the evidence is left.
func TestHowFarTheCircuitsDiffer(t *testing.T) {
	for _, c := range standard.Circuits() {
		d, free, full := bond.Under(bond.Posture{}, c), 0, 0
		for i := range d.Points() {
			r := d.Decide(d.Point(i)).Reachable()
			if r.Has(bond.None) {
				free++
			}
			if only, ok := r.Only(); ok && only == bond.WithinEvidence {
				full++
			}
		}
		require.Equal(t, map[string]string{"discretion": "100 1", "narrow_exception": "72 1", "set_or_waive": "54 1", "no_public_suit": "92 2"}[c.Terms().Security.String()],
			fmt.Sprint(free, " ", full), "%s: %s", c, isLaw)
	}
}

// No circuit lets a court ask for less than the Ninth does, and none for more.
func TestNoCircuitIsFreerThanTheNinth(t *testing.T) {
	ninth := bond.Under(bond.Posture{}, standard.Ninth)
	for _, c := range standard.Circuits() {
		d := bond.Under(bond.Posture{}, c)
		for i := range d.Points() {
			a, b := ninth.Decide(ninth.Point(i)).Reachable(), d.Decide(d.Point(i)).Reachable()
			require.GreaterOrEqual(t, b.Lowest(), a.Lowest(), c)
			require.Equal(t, a.Highest(), b.Highest(), c)
		}
	}
}

// Every rule that a circuit has, and no other, has a code and cites authorities
// that package law knows, none marked better than it was read.
func TestRulesUnderEveryStandard(t *testing.T) {
	for _, c := range standard.Circuits() {
		d := bond.Under(bond.Posture{}, c)
		var codes []string
		for _, r := range d.Rules {
			if r.Code == "" {
				require.Empty(t, r.Cites, c)
				continue
			}
			codes = append(codes, r.Code)
			require.NotEmpty(t, r.Cites, "%s %s", c, r.Code)
			for _, cite := range r.Cites {
				a, ok := law.Lookup(cite.Authority)
				require.True(t, ok, "%s %s: %s", c, r.Code, cite.Authority)
				require.LessOrEqual(t, cite.Mark, a.Mark, "%s %s: %s", c, r.Code, a.Name)
			}
		}
		// Only where the court is free to set none does a sentence say so.
		want := map[string]string{"discretion": "B2 B3a B3b B3c", "narrow_exception": "B2 B3a B3b B3c-narrow B4-temple", "set_or_waive": "B2 B3a B3b B3c-express B4",
			"no_public_suit": "B2 B3a B3b B3c-reasons B5"}[c.Terms().Security.String()]
		for id, r := range bond.Under(bond.Posture{UnitedStatesMoves: true}, c).Rules {
			require.Equal(t, doctrine.RuleID(id) == bond.B0, r.InForce(), "%s: where the United States moves no other rule can apply", c)
		}
		require.Equal(t, want, strings.Join(codes, " "), c)
	}
}
